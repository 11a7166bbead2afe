import type { JSX } from 'preact'
import { controlAttributes, Field } from '../field/field.tsx'
import type { FieldProps, FieldWidth } from '../field/field.tsx'

export interface SelectOption {
  readonly value: string
  readonly label: string
  readonly lang?: string | undefined
}

export interface SelectGroup {
  readonly label: string
  readonly options: readonly SelectOption[]
}

export interface SelectProps extends FieldProps {
  readonly value?: string | undefined
  readonly options: readonly (SelectOption | SelectGroup)[]
  /** The first, empty choice in words: "Välj organisation". */
  readonly placeholder?: string | undefined
  readonly width?: FieldWidth | undefined
  /** Marks a long list which an island may turn into one to type in; without script it is a select. */
  readonly combobox?: boolean | undefined
}

/** A choice of one from a list. */
export function Select(props: SelectProps): JSX.Element {
  return (
    <Field {...props}>
      <select
        {...controlAttributes(props)}
        class={props.width === undefined || props.width === 'full' ? 'input' : `input ${props.width}`}
        data-combobox={props.combobox ? '' : undefined}
      >
        {props.placeholder !== undefined && <option value="">{props.placeholder}</option>}
        {props.options.map((option) =>
          'options' in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map((inner) => renderOption(inner, props.value))}
            </optgroup>
          ) : (
            renderOption(option, props.value)
          ),
        )}
      </select>
    </Field>
  )
}

function renderOption({ value, label, lang }: SelectOption, chosen: string | undefined): JSX.Element {
  return (
    <option key={value} value={value} lang={lang} selected={value === chosen}>
      {label}
    </option>
  )
}
