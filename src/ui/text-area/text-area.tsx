import type { JSX } from 'preact'
import { controlAttributes, Field } from '../field/field.tsx'
import type { FieldProps } from '../field/field.tsx'

export interface TextAreaProps extends FieldProps {
  readonly value?: string | undefined
  readonly rows?: number | undefined
  readonly maxLength?: number | undefined
  readonly lang?: string | undefined
  readonly spellcheck?: boolean | undefined
}

/** Several lines of text. Grows with what is written where the browser can. */
export function TextArea(props: TextAreaProps): JSX.Element {
  return (
    <Field {...props}>
      <textarea
        {...controlAttributes(props)}
        class="input"
        rows={props.rows ?? 4}
        maxlength={props.maxLength}
        lang={props.lang}
        spellcheck={props.spellcheck}
      >
        {props.value}
      </textarea>
    </Field>
  )
}
