import type { SubjectKind } from '#domain/history'
import type { Translated } from '#platform/i18n'

/** What can stand on the secretariat's list of things to take hold of. */
export const officeItemKinds = [
  'lead-unconfirmed',
  'lead-without-contact',
  'lead-leaving',
  'lead-silent',
  'meeting-without-report',
  'meeting-without-date',
  'area-without-meeting',
  'question-without-meeting',
  'meeting-poll-answered',
  'meeting-poll-due',
  'mail-failed',
  'mail-received',
  'task-overdue',
  'organisation-without-contact',
  'fault-report',
  'group-term-ending',
  'group-request',
] as const

export type OfficeItemKind = (typeof officeItemKinds)[number]

export function isOfficeItemKind(text: string): text is OfficeItemKind {
  return officeItemKinds.some((kind) => kind === text)
}

/** One thing that needs a hand: what, about whom, since when, and who has taken it. */
export interface OfficeItem {
  readonly kind: OfficeItemKind
  readonly id: string
  /** YYYY-MM-DD. Null: since nobody knows when. */
  readonly since: string | null
  /** What it is about, as the contract calls it: a meeting, a subject of a Lead, a mail. */
  readonly about: Translated | null
  readonly organisation: { readonly name: string; readonly slug: string } | null
  /** Whom to call or write to. */
  readonly contact: Reachable | null
  /** Where it is found, for what is found by a name and not by its id: the group's. */
  readonly slug?: string | undefined
  /** The sender's words, or the mail server's. */
  readonly words: string | null
  readonly claim: Claim | null
  /** What a meeting owes before it is done; only where it is over. */
  readonly owes?: 'report' | 'note' | undefined
}

export interface Reachable {
  readonly name: string
  readonly phone: string | null
  readonly email: string | null
}

/** "Jag tar den": who has taken it, and when. */
export interface Claim {
  readonly personId: string
  readonly name: string
  readonly at: Date
}

/** What the history says an item was about. */
export function subjectOfItem(kind: OfficeItemKind): SubjectKind {
  if (kind.startsWith('lead-')) return 'lead'
  if (kind.startsWith('meeting-')) return 'meeting'
  if (kind.startsWith('group-')) return 'group'
  if (kind === 'area-without-meeting') return 'focus-area'
  if (kind === 'question-without-meeting') return 'question'
  if (kind === 'mail-failed') return 'mail'
  if (kind === 'mail-received') return 'incoming-mail'
  if (kind === 'task-overdue') return 'outcome'
  return kind === 'fault-report' ? 'fault-report' : 'organisation'
}
