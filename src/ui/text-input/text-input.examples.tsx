import type { Example } from '../gallery/example.ts'
import { TextInput } from './text-input.tsx'

export const examples: readonly Example[] = [
  {
    title: 'En rad text',
    render: () => (
      <TextInput name="ex-place" label="Plats" hint="Lokal och adress, så som gästerna hittar dit." value="Sjöbodens sal, Hamngatan 2" />
    ),
  },
  {
    title: 'Med fel, och det som skrevs kvar',
    render: () => (
      <TextInput
        name="ex-mail"
        label="E-post"
        type="email"
        autocomplete="email"
        value="amina@norrskenets-akeri"
        error="Adressen saknar något efter @, till exempel .example."
      />
    ),
  },
  {
    title: 'Optional',
    lang: 'en',
    render: () => <TextInput name="ex-phone" label="Phone" note="(optional)" type="tel" autocomplete="tel" width="medium" />,
  },
]
