import type { Translated } from '#platform/i18n'
import type { MeetingKind } from './meeting.ts'

/** A meeting as it usually goes: its kind, its length and its agenda. */
export interface MeetingTemplate {
  /** A word for the ready-made ones, an id for the contract's own. */
  readonly id: string
  readonly name: Translated
  readonly kind: MeetingKind
  readonly minutes: number | null
  readonly agenda: readonly TemplateItem[]
  readonly isOwn: boolean
}

export interface TemplateItem {
  readonly title: Translated
  readonly minutes: number | null
  readonly owner?: string | null
  readonly isPublic?: boolean
}

const item = (minutes: number, sv: string, en: string): TemplateItem => ({ title: { sv, en }, minutes })

/** Proposals of ours to begin from: no source tells how Umeå divided its four hours. The follow-up’s order is that of S13. */
export const readyMadeTemplates: readonly MeetingTemplate[] = [
  {
    id: 'strategisk',
    name: { sv: 'Första strategiska träffen', en: 'First strategic meeting' },
    kind: 'strategic',
    minutes: 240,
    isOwn: false,
    agenda: [
      item(20, 'Incheckning: vilka är vi och varför är vi här?', 'Check-in: who are we and why are we here?'),
      item(20, 'Färdplanen och målet: var står vi?', 'The roadmap and the goal: where do we stand?'),
      item(50, 'Idéer och erfarenheter i mindre grupper', 'Ideas and experiences in small groups'),
      item(20, 'Fika', 'Coffee break'),
      item(40, 'Gruppens roll och syfte', 'The group’s role and purpose'),
      item(50, 'Vem tar Lead inom vad?', 'Who takes Lead, and in what?'),
      item(25, 'Så jobbar vi vidare', 'How we go on from here'),
      item(15, 'Utcheckning', 'Check-out'),
    ],
  },
  {
    id: 'lead',
    name: { sv: 'Träff om ett fokusområde, med Lead', en: 'Focus-area meeting, with Lead' },
    kind: 'focus-area',
    minutes: 120,
    isOwn: false,
    agenda: [
      item(10, 'Incheckning', 'Check-in'),
      item(25, 'De som har Lead berättar: hit vill vi', 'Those with Lead: where we want to go'),
      item(35, 'Vad har ni prövat, och vad hindrar er?', 'What have you tried, and what stands in your way?'),
      item(10, 'Paus', 'Break'),
      item(20, 'Vem kan göra vad?', 'Who can do what?'),
      item(15, 'Nästa steg', 'Next steps'),
      item(5, 'Utcheckning', 'Check-out'),
    ],
  },
  {
    id: 'uppfoljning',
    name: { sv: 'Uppföljning', en: 'Follow-up' },
    kind: 'follow-up',
    minutes: 180,
    isOwn: false,
    agenda: [
      item(15, 'Incheckning', 'Check-in'),
      item(25, 'Riktningen vi kom överens om: håller den?', 'The direction we agreed on: does it hold?'),
      item(35, 'Vad har hänt sedan sist?', 'What has happened since last time?'),
      item(25, 'Hjälp sökes', 'Help wanted'),
      item(15, 'Fika', 'Coffee break'),
      item(20, 'Öppet för Lead', 'Open for Lead'),
      item(20, 'Tematiska grupper och aktiviteter: hur kommer de i gång?', 'Thematic groups and activities: how are they starting?'),
      item(15, 'Nästa steg', 'Next steps'),
      item(10, 'Utcheckning', 'Check-out'),
    ],
  },
  {
    id: 'toppmote',
    name: { sv: 'Klimattoppmöte', en: 'Climate summit' },
    kind: 'summit',
    minutes: 180,
    isOwn: false,
    agenda: [
      item(15, 'Välkomna', 'Welcome'),
      item(25, 'Året som gick: vad de med Lead har fått gjort', 'The year that was: what those with Lead have done'),
      item(40, 'Panel: det svåraste just nu', 'Panel: the hardest thing right now'),
      item(20, 'Fika', 'Coffee break'),
      item(30, 'Nya organisationer skriver under', 'New organisations sign'),
      item(20, 'Diplom', 'Diplomas'),
      item(20, 'Vem tar Lead det kommande året?', 'Who takes Lead in the year to come?'),
      item(10, 'Avslutning och foto', 'Closing, and a photograph'),
    ],
  },
]
