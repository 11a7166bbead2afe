import type { Example } from '../gallery/example.ts'
import { Checkbox, Checkboxes } from './checkboxes.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Flera svar',
    render: () => (
      <Checkboxes
        name="ex-adopt"
        label="Vilka utmaningar antar ni?"
        hint="Minst fem. Ni har valt två."
        values={['fleet', 'freight']}
        options={[
          { value: 'fleet', label: 'Skifta till en hållbar fordonsflotta' },
          { value: 'freight', label: 'Välj hållbara godstransporter' },
          { value: 'commute', label: 'Gör det lätt att resa hållbart till jobbet', hint: 'Öppet för Lead.' },
        ]}
      />
    ),
  },
  {
    title: 'One box',
    lang: 'en',
    render: () => (
      <Checkbox name="ex-public" label="My name may be shown on the public page" hint="Your organisation is shown either way." checked />
    ),
  },
]
