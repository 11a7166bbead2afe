import type { Example } from '../gallery/example.ts'
import { MeetingList } from './meeting-list.tsx'
import { StateMark } from '../state-mark/state-mark.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Kommande träffar',
    render: () => (
      <MeetingList
        items={[
          {
            date: { day: '27 nov', under: 'fredag', iso: '2026-11-27' },
            title: 'Träff om Mobilitet och transporter',
            href: '#1',
            detail: 'Norrskenets Åkeri, Polstads hamn, Älvbro Entreprenad. Kl. 13–15, Sjöboden.',
          },
          {
            date: { day: '4 dec', under: 'fredag', iso: '2026-12-04' },
            title: 'Strategiska gruppen: höstens uppföljning',
            href: '#2',
            detail: '18 organisationer är inbjudna. Kl. 9–13, Campus.',
          },
          { undated: 'bokas just nu', title: 'Träff om Mat och jordbruk', detail: 'Lead inom området: Åsens gårdar.' },
        ]}
      />
    ),
  },
  {
    title: 'News',
    lang: 'en',
    render: () => (
      <MeetingList
        items={[
          {
            date: { day: '14 Oct', iso: '2026-10-14' },
            title: 'The harbour takes the Lead for freight',
            href: '#3',
            state: <StateMark state="one">New Lead</StateMark>,
          },
          {
            date: { day: 'Autumn', under: '2026' },
            title: 'A thematic group on reuse',
            detail: 'Five organisations, first meeting at Återbyggarna.',
          },
        ]}
      />
    ),
  },
]
