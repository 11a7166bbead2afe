import type { Example } from '../gallery/example.ts'
import { SourceNote } from './source-note.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Källa med upplaga och eftersläpning',
    render: () => (
      <SourceNote label="Källa" source={{ name: 'Påhittade uppgifter för Polstad', href: '#source', date: '2026 års upplaga' }}>
        Hela serien räknas om varje år. Senaste året är 2024.
      </SourceNote>
    ),
  },
  {
    title: 'A source without an address',
    lang: 'en',
    render: () => <SourceNote label="Source" source={{ name: 'Notes from the meeting', date: '15 April 2027' }} />,
  },
]
