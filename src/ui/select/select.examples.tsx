import type { Example } from '../gallery/example.ts'
import { Select } from './select.tsx'

export const examples: readonly Example[] = [
  {
    title: 'En ur en lista',
    render: () => (
      <Select
        name="ex-area"
        label="Fokusområde"
        placeholder="Välj fokusområde"
        value="mobility"
        width="medium"
        options={[
          { value: 'mobility', label: 'Mobilitet och transporter' },
          { value: 'energy', label: 'Energi och byggd miljö' },
        ]}
      />
    ),
  },
  {
    title: 'Grouped, and ready to become a list to type in',
    lang: 'en',
    render: () => (
      <Select
        name="ex-organisation"
        label="Organisation"
        placeholder="Choose an organisation"
        combobox
        options={[
          {
            label: 'Companies',
            options: [
              { value: 'a', label: 'Norrskenets Åkeri', lang: 'sv' },
              { value: 'b', label: 'Älvbro Entreprenad', lang: 'sv' },
            ],
          },
          { label: 'Associations', options: [{ value: 'c', label: 'Återbyggarna', lang: 'sv' }] },
        ]}
      />
    ),
  },
]
