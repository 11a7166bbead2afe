import type { Example } from '../gallery/example.ts'
import { TextArea } from './text-area.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Flera rader',
    render: () => (
      <TextArea
        name="ex-intent"
        label="Vad vill ni göra med ert Lead?"
        hint="En eller två meningar med era egna ord. Vi citerar dem när vi hörs i höst."
        value="Vi börjar med de korta rundorna i hamnen och bjuder in alla som kör där."
      />
    ),
  },
  {
    title: 'With an error',
    lang: 'en',
    render: () => <TextArea name="ex-step" label="What is the first step?" rows={3} error="Write a first step, however small." />,
  },
]
