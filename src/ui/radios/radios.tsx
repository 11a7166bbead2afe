import type { ComponentChildren, JSX } from 'preact'
import { fieldId, Fieldset } from '../field/field.tsx'
import type { FieldProps } from '../field/field.tsx'

export interface Choice {
  readonly value: string
  readonly label: ComponentChildren
  readonly hint?: ComponentChildren
  readonly lang?: string | undefined
}

export interface RadiosProps extends Omit<FieldProps, 'hideLabel'> {
  readonly value?: string | undefined
  readonly options: readonly Choice[]
  /** Few short answers side by side instead of beneath each other. */
  readonly inline?: boolean | undefined
}

/** A choice of one among a few, all of them visible. The first choice carries the field's id, so that an error summary lands there. */
export function Radios(props: RadiosProps): JSX.Element {
  const id = fieldId(props)
  return (
    <Fieldset id={`${id}-group`} legend={props.label} note={props.note} hint={props.hint} error={props.error}>
      <div class={props.inline ? 'choices row' : 'choices'}>
        {props.options.map((option, index) => (
          <ChoiceRow
            key={option.value}
            id={index === 0 ? id : `${id}-${index}`}
            type="radio"
            name={props.name}
            option={option}
            checked={option.value === props.value}
            required={props.required}
          />
        ))}
      </div>
    </Fieldset>
  )
}

export interface ChoiceRowProps {
  readonly id: string
  readonly type: 'radio' | 'checkbox'
  readonly name: string
  readonly option: Choice
  readonly checked: boolean
  readonly required?: boolean | undefined
  readonly invalidBy?: string | undefined
}

/** One choice with its label and hint; the whole line can be pressed. */
export function ChoiceRow({ id, type, name, option, checked, required, invalidBy }: ChoiceRowProps): JSX.Element {
  const describedBy = [option.hint ? `${id}-hint` : undefined, invalidBy].filter((part) => part !== undefined)
  return (
    <div class="choice">
      <input
        id={id}
        type={type}
        name={name}
        value={option.value}
        checked={checked}
        required={required}
        aria-describedby={describedBy.length === 0 ? undefined : describedBy.join(' ')}
        aria-invalid={invalidBy === undefined ? undefined : 'true'}
      />
      <label for={id} lang={option.lang}>
        {option.label}
      </label>
      {option.hint && (
        <p class="hint" id={`${id}-hint`}>
          {option.hint}
        </p>
      )}
    </div>
  )
}
