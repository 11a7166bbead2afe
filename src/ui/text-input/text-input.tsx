import type { JSX } from 'preact'
import { controlAttributes, Field, fieldId } from '../field/field.tsx'
import type { FieldProps, FieldWidth } from '../field/field.tsx'
import { Input } from '../field/input.ts'

export interface TextInputProps extends FieldProps {
  readonly value?: string | undefined
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password' | undefined
  readonly autocomplete?: string | undefined
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | undefined
  readonly width?: FieldWidth | undefined
  readonly maxLength?: number | undefined
  readonly spellcheck?: boolean | undefined
  /** The language of what is written, where a form asks for the same text in two languages. */
  readonly lang?: string | undefined
  /** What may well be meant: browsers offer it while one types, and anything else may be written too. */
  readonly suggestions?: readonly string[] | undefined
}

/** A line of text.
 * @example <TextInput name="place" label="Plats" hint="Adress eller lokal" value={form.place} error={errors.place} />
 */
export function TextInput(props: TextInputProps): JSX.Element {
  const list = props.suggestions === undefined ? undefined : `${fieldId(props)}-list`
  return (
    <Field {...props}>
      <Input
        {...controlAttributes(props)}
        class={props.width === undefined || props.width === 'full' ? 'input' : `input ${props.width}`}
        type={props.type ?? 'text'}
        value={props.value}
        autocomplete={props.autocomplete}
        inputmode={props.inputMode}
        maxlength={props.maxLength}
        spellcheck={props.spellcheck}
        lang={props.lang}
        list={list}
      />
      {list !== undefined && (
        <datalist id={list}>
          {props.suggestions?.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </Field>
  )
}
