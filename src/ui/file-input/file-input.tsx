import type { JSX } from 'preact'
import { controlAttributes, Field } from '../field/field.tsx'
import type { FieldProps } from '../field/field.tsx'

export interface FileInputProps extends FieldProps {
  /** Kinds of file, as the accept attribute writes them: ".csv,.xlsx". */
  readonly accept?: string | undefined
  readonly multiple?: boolean | undefined
}

/** A file to send. The form around it needs `enctype="multipart/form-data"`. */
export function FileInput(props: FileInputProps): JSX.Element {
  return (
    <Field {...props}>
      <input {...controlAttributes(props)} class="input" type="file" accept={props.accept} multiple={props.multiple} />
    </Field>
  )
}
