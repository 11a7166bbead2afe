import type { JSX } from 'preact'
import { controlAttributes, Field } from '../field/field.tsx'
import type { FieldProps } from '../field/field.tsx'
import { Input } from '../field/input.ts'

export interface DateInputProps extends FieldProps {
  /** YYYY-MM-DD, or whatever a person wrote that could not be read. */
  readonly value?: string | undefined
  readonly min?: string | undefined
  readonly max?: string | undefined
  readonly autocomplete?: string | undefined
}

/** A date. Browsers without a date picker show a text field, so the hint should say how a date is written. */
export function DateInput(props: DateInputProps): JSX.Element {
  const isPlain = props.value === undefined || props.value === '' || /^\d{4}-\d{2}-\d{2}$/.test(props.value)
  return (
    <Field {...props}>
      {/* A date field would throw away words it cannot read; what was written is kept instead. */}
      <Input
        {...controlAttributes(props)}
        class="input short"
        type={isPlain ? 'date' : 'text'}
        value={props.value}
        min={props.min}
        max={props.max}
        autocomplete={props.autocomplete}
      />
    </Field>
  )
}
