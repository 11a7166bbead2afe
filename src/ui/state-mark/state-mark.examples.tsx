import type { Example } from '../gallery/example.ts'
import { StateMark, Tag } from './state-mark.tsx'

const states = [
  ['one', 'Norrskenets Åkeri'],
  ['several', 'Norrskenets Åkeri och Polstads hamn delar Lead'],
  ['pending', 'Återbyggarna, under förankring'],
  ['open', 'Öppet för Lead'],
  ['resting', 'Älvbro Entreprenad, vilar'],
  ['leaving', 'Polstads hamn lämnar 31 dec'],
  ['unknown', 'Uppgift saknas'],
] as const

export const examples: readonly Example[] = [
  {
    title: 'Märken för Lead',
    render: () => (
      <>
        {states.map(([state, words]) => (
          <p key={state}>
            <StateMark state={state}>{words}</StateMark>
          </p>
        ))}
      </>
    ),
  },
  {
    title: 'Tags',
    lang: 'en',
    render: () => (
      <p>
        <Tag>Draft</Tag> <Tag tone="good">Confirmed</Tag> <Tag tone="warning">Practice</Tag> <Tag tone="danger">Mail bounced</Tag>
      </p>
    ),
  },
]
