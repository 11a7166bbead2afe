import type { Example } from '../gallery/example.ts'
import { controlAttributes, Field, Fieldset } from './field.tsx'

const week = {
  name: 'ex-week',
  label: 'Vecka',
  hint: 'Till exempel v. 15',
  error: 'Det finns ingen vecka 60. Skriv en vecka mellan 1 och 53.',
}

export const examples: readonly Example[] = [
  {
    title: 'Ett eget fält med etikett, hjälptext och fel',
    render: () => (
      <Field {...week}>
        <input {...controlAttributes(week)} class="input short" type="text" value="v. 60" />
      </Field>
    ),
  },
  {
    title: 'Fields under a common legend',
    lang: 'en',
    render: () => (
      <Fieldset id="ex-when" legend="When would suit you?" note="(optional)" hint="Mornings are often quieter at the harbour.">
        <Field name="ex-from" label="From">
          <input {...controlAttributes({ name: 'ex-from', label: 'From' })} class="input short" type="time" />
        </Field>
        <Field name="ex-to" label="To">
          <input {...controlAttributes({ name: 'ex-to', label: 'To' })} class="input short" type="time" />
        </Field>
      </Fieldset>
    ),
  },
]
