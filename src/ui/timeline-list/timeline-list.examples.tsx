import type { Example } from '../gallery/example.ts'
import { TimelineList } from './timeline-list.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Ett Lead från början till nu',
    render: () => (
      <TimelineList
        items={[
          {
            when: '15 april 2026',
            iso: '2026-04-15',
            text: 'Norrskenets Åkeri tar Lead',
            detail: 'På träffen om Mobilitet och transporter. Under förankring.',
          },
          { when: '4 maj 2026', iso: '2026-05-04', text: 'Bekräftat', detail: 'Av Amina Lindqvist, vd.' },
          { when: '12 oktober 2026', iso: '2026-10-12', text: 'Går bra', detail: '”Tre av fem lastbilar går på el.”' },
        ]}
      />
    ),
  },
  {
    title: 'What became of it?',
    lang: 'en',
    render: () => (
      <TimelineList
        items={[
          { when: 'Spring 2026', text: 'A card at the workshop', detail: 'Written by Polstads hamn.' },
          { when: '15 April 2026', iso: '2026-04-15', text: 'Part of what we agreed' },
          { when: 'Now', text: 'Not started' },
        ]}
      />
    ),
  },
]
