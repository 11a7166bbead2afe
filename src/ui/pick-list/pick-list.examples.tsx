import type { Example } from '../gallery/example.ts'
import { StateMark } from '../state-mark/state-mark.tsx'
import { PickList } from './pick-list.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Välj vad ni tar Lead för',
    render: () => (
      <PickList
        items={[
          { href: '#area', label: 'Hela fokusområdet', whole: true, note: <StateMark state="one">Har Lead: Norrskenets Åkeri</StateMark> },
          { href: '#one', label: 'Köra fossilfritt i staden', note: <StateMark state="open">Öppet för Lead</StateMark> },
        ]}
      />
    ),
  },
  {
    title: 'Only names',
    lang: 'en',
    render: () => (
      <PickList
        items={[
          { href: '#a', label: 'Drive fossil-free in town' },
          { href: '#b', label: 'Share the last mile' },
        ]}
      />
    ),
  },
]
