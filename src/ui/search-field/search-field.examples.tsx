import type { Example } from '../gallery/example.ts'
import { SearchField } from './search-field.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Sök bland organisationer',
    render: () => (
      <form method="get">
        <SearchField name="ex-q" label="Sök organisation" button="Sök" value="Norr" />
      </form>
    ),
  },
  {
    title: 'With a hidden label',
    lang: 'en',
    render: () => (
      <form method="get">
        <SearchField name="ex-q-en" label="Find a person" hideLabel button="Find" />
      </form>
    ),
  },
]
