import type { Example } from '../gallery/example.ts'
import { Steps } from './steps.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Starta ett kontrakt',
    render: () => (
      <Steps
        label="Starta ett kontrakt, steg 3 av 5"
        doneWord="klart"
        steps={[
          { label: 'Staden', state: 'done', href: '#s1' },
          { label: 'Mål och period', state: 'done', href: '#s2' },
          { label: 'Fokusområden', state: 'current' },
          { label: 'Organisationer', state: 'waiting' },
          { label: 'Se över', state: 'waiting' },
        ]}
      />
    ),
  },
  {
    title: 'The first step',
    lang: 'en',
    render: () => (
      <Steps
        label="Import, step 1 of 2"
        doneWord="done"
        steps={[
          { label: 'Paste the list', state: 'current' },
          { label: 'Check every row', state: 'waiting' },
        ]}
      />
    ),
  },
]
