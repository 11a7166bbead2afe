import type { JSX } from 'preact'
import { controlAttributes, Field } from '../field/field.tsx'
import type { FieldProps } from '../field/field.tsx'
import { Input } from '../field/input.ts'

export interface NumberInputProps extends FieldProps {
  readonly value?: string | number | undefined
  /** What the number counts, standing after the field: "minuter", "ton per år". */
  readonly unit?: string | undefined
  readonly min?: number | undefined
  readonly max?: number | undefined
  /** True for numbers with decimals: a text field with a numeric keypad, since a Swedish decimal comma must be allowed. */
  readonly decimals?: boolean | undefined
}

/** A number, with its unit in words. */
export function NumberInput(props: NumberInputProps): JSX.Element {
  const attributes = controlAttributes(props)
  const unitId = `${attributes.id}-unit`
  const describedBy = [attributes['aria-describedby'], props.unit === undefined ? undefined : unitId].filter((id) => id !== undefined)
  return (
    <Field {...props}>
      <Input
        {...attributes}
        aria-describedby={describedBy.length === 0 ? undefined : describedBy.join(' ')}
        class="input number"
        type={props.decimals ? 'text' : 'number'}
        inputmode={props.decimals ? 'decimal' : 'numeric'}
        value={props.value}
        min={props.min}
        max={props.max}
      />
      {props.unit !== undefined && (
        <span class="unit" id={unitId}>
          {' '}
          {props.unit}
        </span>
      )}
    </Field>
  )
}
