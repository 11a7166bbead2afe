import type { Example } from '../gallery/example.ts'
import { WrittenSections } from './written-document.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Anteckningar från en träff',
    render: () => (
      <WrittenSections
        sections={[
          {
            id: 'ex-with',
            title: { text: 'Var med' },
            parts: [{ kind: 'list', items: [{ text: 'Ådalens Hamn' }, { text: 'Vitterbanken', detail: 'på distans' }] }],
          },
          {
            id: 'ex-next',
            title: { text: 'Nästa steg' },
            parts: [
              {
                kind: 'table',
                caption: 'Nästa steg',
                columns: ['Vad', 'Vem', 'Senast'],
                rows: [[{ text: 'Räknar på elbussar' }, { text: 'Norrskenets Åkeri' }, { text: '1 juni' }]],
              },
            ],
          },
        ]}
      />
    ),
  },
  {
    title: 'What was agreed, with words in another language than the page',
    lang: 'en',
    render: () => (
      <WrittenSections
        sections={[
          {
            id: 'ex-agreed',
            title: { text: 'Agreed' },
            parts: [
              { kind: 'quote', words: { text: 'Vi driver arbetet tillsammans.', lang: 'sv' } },
              { kind: 'paragraph', words: { text: 'Three organisations stood behind it.' }, isNote: true },
            ],
          },
        ]}
      />
    ),
  },
]
