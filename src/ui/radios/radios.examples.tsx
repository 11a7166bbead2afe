import type { Example } from '../gallery/example.ts'
import { Radios } from './radios.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Ett svar',
    render: () => (
      <Radios
        name="ex-going"
        label="Hur går det?"
        value="help"
        options={[
          { value: 'well', label: 'Går bra' },
          { value: 'slow', label: 'Går trögt', hint: 'Stannar mellan er och kansliet.' },
          { value: 'help', label: 'Vi behöver hjälp' },
          { value: 'done', label: 'Klart' },
        ]}
      />
    ),
  },
  {
    title: 'Side by side, with an error',
    lang: 'en',
    render: () => (
      <Radios
        name="ex-coming"
        label="Are you coming?"
        error="Choose one of the answers."
        inline
        options={[
          { value: 'yes', label: 'Yes' },
          { value: 'colleague', label: 'A colleague comes instead' },
          { value: 'no', label: 'No' },
        ]}
      />
    ),
  },
]
