import type { JSX } from 'preact'
import { controlAttributes, Field } from '../field/field.tsx'
import type { FieldProps } from '../field/field.tsx'
import { Input } from '../field/input.ts'

export interface TimeInputProps extends FieldProps {
  /** HH:MM, or whatever a person wrote that could not be read. */
  readonly value?: string | undefined
  readonly min?: string | undefined
  readonly max?: string | undefined
  /** Minutes between the times offered. */
  readonly stepMinutes?: number | undefined
}

/** A time of day. */
export function TimeInput(props: TimeInputProps): JSX.Element {
  const isPlain = props.value === undefined || props.value === '' || /^\d{2}:\d{2}$/.test(props.value)
  return (
    <Field {...props}>
      <Input
        {...controlAttributes(props)}
        class="input short"
        type={isPlain ? 'time' : 'text'}
        value={props.value}
        min={props.min}
        max={props.max}
        step={props.stepMinutes === undefined ? undefined : props.stepMinutes * 60}
      />
    </Field>
  )
}
