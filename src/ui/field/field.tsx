import type { ComponentChildren, JSX } from 'preact'

/** What every question of a form has, whatever its control. */
export interface FieldProps {
  readonly name: string
  /** Unique on the page; the name when left out. An error summary links to it. */
  readonly id?: string | undefined
  readonly label: string
  /** Stands after the label in plain words: "(valfritt)", "(optional)". Say what is optional; what is not said is needed. */
  readonly note?: string | undefined
  readonly hint?: ComponentChildren
  readonly error?: string | undefined
  readonly required?: boolean | undefined
  /** The label is heard but not seen, where the surroundings already show it. */
  readonly hideLabel?: boolean | undefined
}

/** The width says how long an answer is expected. */
export type FieldWidth = 'short' | 'medium' | 'full'

export interface ControlAttributes {
  readonly id: string
  readonly name: string
  readonly required: boolean | undefined
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': 'true' | undefined
}

/** The id a field's control carries, for links from an error summary. */
export function fieldId({ id, name }: Pick<FieldProps, 'id' | 'name'>): string {
  return id ?? name
}

/** The attributes that tie a control to its label, hint and error. */
export function controlAttributes(props: FieldProps): ControlAttributes {
  return {
    id: fieldId(props),
    name: props.name,
    required: props.required,
    'aria-describedby': describedBy(props),
    'aria-invalid': props.error === undefined ? undefined : 'true',
  }
}

/** A question with its label, hint and error around any one control.
 * @example <Field name="place" label="Plats"><input {...controlAttributes({ name: 'place', label: 'Plats' })} /></Field>
 */
export function Field(props: FieldProps & { readonly children: ComponentChildren }): JSX.Element {
  const id = fieldId(props)
  return (
    <div class={props.error === undefined ? 'field' : 'field bad'}>
      <label for={id} class={props.hideLabel ? 'unseen' : undefined}>
        {props.label}
        {props.note && <span class="note"> {props.note}</span>}
      </label>
      <HintAndError {...props} id={id} />
      {props.children}
    </div>
  )
}

export interface FieldsetProps {
  readonly legend: ComponentChildren
  readonly note?: string | undefined
  readonly hint?: ComponentChildren
  readonly error?: string | undefined
  /** Needed with a hint or an error, and by an error summary that links here. */
  readonly id?: string | undefined
  readonly children: ComponentChildren
}

/** Fields that answer one question together, under a common legend. */
export function Fieldset({ legend, note, hint, error, id, children }: FieldsetProps): JSX.Element {
  return (
    <fieldset
      id={id}
      class={error === undefined ? 'field' : 'field bad'}
      aria-describedby={id === undefined ? undefined : describedBy({ id, name: id, hint, error })}
    >
      <legend>
        {legend}
        {note && <span class="note"> {note}</span>}
      </legend>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  )
}

type HintAndErrorProps = Pick<FieldProps, 'hint' | 'error' | 'id'>

function HintAndError({ id, hint, error }: HintAndErrorProps): JSX.Element {
  return (
    <>
      {hint && (
        <p class="hint" id={id && `${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p class="error" id={id && `${id}-error`}>
          {error}
        </p>
      )}
    </>
  )
}

function describedBy(props: Pick<FieldProps, 'id' | 'name' | 'hint' | 'error'>): string | undefined {
  const id = fieldId(props)
  const ids = [props.hint ? `${id}-hint` : '', props.error === undefined ? '' : `${id}-error`].filter((part) => part !== '')
  return ids.length === 0 ? undefined : ids.join(' ')
}
