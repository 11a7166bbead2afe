import type { Example } from '../gallery/example.ts'
import { DefinitionList } from './definition-list.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Om en organisation',
    render: () => (
      <DefinitionList
        unknown="uppgift saknas"
        items={[
          { term: 'Ansluten', value: '12 mars 2024' },
          { term: 'Har antagit', value: 'sex utmaningar', action: <a href="#change">Ändra</a> },
          { term: 'Diplom' },
        ]}
      />
    ),
  },
  {
    title: 'About a meeting',
    lang: 'en',
    render: () => (
      <DefinitionList
        unknown="not known"
        items={[
          { term: 'When', value: 'Thursday 15 April 2027, 13:00–17:00' },
          { term: 'Where', value: <span lang="sv">Sjöboden</span> },
          { term: 'Host' },
        ]}
      />
    ),
  },
]
