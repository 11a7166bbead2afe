import type { JSX } from 'preact'
import { controlAttributes, Field } from '../field/field.tsx'
import type { FieldProps } from '../field/field.tsx'

export interface SearchFieldProps extends FieldProps {
  readonly value?: string | undefined
  /** The word on the button. Leave out inside a filter bar, which has its own. */
  readonly button?: string | undefined
}

/** A field to search by, with its button. Stands in a GET form. */
export function SearchField(props: SearchFieldProps): JSX.Element {
  return (
    <Field {...props}>
      <span class="search">
        <input {...controlAttributes(props)} class="input" type="search" value={props.value} autocomplete="off" />
        {props.button !== undefined && <button class="button secondary">{props.button}</button>}
      </span>
    </Field>
  )
}
