import type { JSX } from 'preact'
import { fieldId, Fieldset } from '../field/field.tsx'
import type { FieldProps } from '../field/field.tsx'
import { ChoiceRow } from '../radios/radios.tsx'
import type { Choice } from '../radios/radios.tsx'

export interface CheckboxesProps extends Omit<FieldProps, 'hideLabel' | 'required'> {
  readonly values?: readonly string[] | undefined
  readonly options: readonly Choice[]
  readonly inline?: boolean | undefined
}

/** Any number of choices among several. The first box carries the field's id, so that an error summary lands there. */
export function Checkboxes(props: CheckboxesProps): JSX.Element {
  const id = fieldId(props)
  return (
    <Fieldset id={`${id}-group`} legend={props.label} note={props.note} hint={props.hint} error={props.error}>
      <div class={props.inline ? 'choices row' : 'choices'}>
        {props.options.map((option, index) => (
          <ChoiceRow
            key={option.value}
            id={index === 0 ? id : `${id}-${index}`}
            type="checkbox"
            name={props.name}
            option={option}
            checked={props.values?.includes(option.value) ?? false}
          />
        ))}
      </div>
    </Fieldset>
  )
}

export interface CheckboxProps extends Omit<FieldProps, 'hideLabel' | 'note'> {
  readonly checked?: boolean | undefined
  readonly value?: string | undefined
}

/** One box to tick: a yes that stands by itself. */
export function Checkbox(props: CheckboxProps): JSX.Element {
  const id = fieldId(props)
  return (
    <div class={props.error === undefined ? 'field' : 'field bad'}>
      {props.error !== undefined && (
        <p class="error" id={`${id}-error`}>
          {props.error}
        </p>
      )}
      <ChoiceRow
        id={id}
        type="checkbox"
        name={props.name}
        option={{ value: props.value ?? 'yes', label: props.label, hint: props.hint }}
        checked={props.checked ?? false}
        required={props.required}
        invalidBy={props.error === undefined ? undefined : `${id}-error`}
      />
    </div>
  )
}
