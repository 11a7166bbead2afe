import type { Translated } from '#platform/i18n'

/** taken (under förankring) → confirmed → active → resting → handed over | ended. */
export type LeadState = 'taken' | 'confirmed' | 'active' | 'resting' | 'handed-over' | 'ended'

/** States in which the organisation has the Lead. */
export const standingStates = ['taken', 'confirmed', 'active', 'resting'] as const satisfies readonly LeadState[]

export const leadStates = [...standingStates, 'handed-over', 'ended'] as const satisfies readonly LeadState[]

export function isLeadState(text: string): text is LeadState {
  return leadStates.some((state) => state === text)
}

export function isStanding(state: LeadState): boolean {
  return standingStates.some((standing) => standing === state)
}

export type LeadSubjectKind = 'focus-area' | 'challenge' | 'question'

export const leadSubjectKinds = ['focus-area', 'challenge', 'question'] as const satisfies readonly LeadSubjectKind[]

export function isLeadSubjectKind(text: string): text is LeadSubjectKind {
  return leadSubjectKinds.some((kind) => kind === text)
}

/** What a Lead is for: one focus area, one challenge or one question. */
export interface LeadSubject {
  readonly kind: LeadSubjectKind
  readonly id: string
}

/** A Lead's subject as it is called and found. */
export interface NamedSubject extends LeadSubject {
  readonly slug: string
  readonly number: number
  readonly name: Translated
  /** The focus area a challenge or question belongs to, or the area itself. Null: not known. */
  readonly focusAreaId: string | null
  readonly retiredOn: string | null
}

/** Who is reading: the public sees no more than an organisation has stood up for; the office sees all. */
export type Audience = 'public' | 'office'

/** The longest a sentence of intent or a first step may be, in characters. */
export const longestWords = 500

/** Days an organisation is given to confirm a Lead at home when nobody says otherwise: four weeks. */
export const daysToConfirm = 28

/** Days without a word after which a Lead is silent: half a year from one round to the next, and a fortnight's grace. */
export const daysUntilSilent = 197

/** Has the organisation been silent past the grace days? A Lead under förankring is waited for, a resting one is left in peace. */
export function isSilent(lead: { readonly state: LeadState; readonly lastHeardAt: Date }, now: Date): boolean {
  if (lead.state !== 'confirmed' && lead.state !== 'active') return false
  return now.getTime() - lead.lastHeardAt.getTime() > daysUntilSilent * 86_400_000
}

export interface SubjectColumns {
  readonly focus_area_id: string | null
  readonly challenge_id: string | null
  readonly question_id: string | null
}

/** A subject as the three columns a Lead keeps it in, of which one is filled. */
export function subjectColumns({ kind, id }: LeadSubject): SubjectColumns {
  return {
    focus_area_id: kind === 'focus-area' ? id : null,
    challenge_id: kind === 'challenge' ? id : null,
    question_id: kind === 'question' ? id : null,
  }
}

/** The subject the three columns name. */
export function subjectOf({ focus_area_id, challenge_id, question_id }: SubjectColumns): LeadSubject {
  if (focus_area_id !== null) return { kind: 'focus-area', id: focus_area_id }
  if (challenge_id !== null) return { kind: 'challenge', id: challenge_id }
  return { kind: 'question', id: question_id ?? '' }
}

/** The text of a subject in an address or a form: `challenge.0198…`. */
export function subjectText({ kind, id }: LeadSubject): string {
  return `${kind}.${id}`
}

const subjectShape = /^(focus-area|challenge|question)\.([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i

/** Reads `challenge.0198…`; null when it is no subject. */
export function parseSubject(text: string): LeadSubject | null {
  const [, kind, id] = subjectShape.exec(text) ?? []
  return kind !== undefined && id !== undefined && isLeadSubjectKind(kind) ? { kind, id: id.toLowerCase() } : null
}

/** A subject as the history's sentences need it: what kind, and what it was called then. */
export function subjectInHistory(
  { kind, id }: LeadSubject,
  named: { readonly name: Translated } | null,
): Readonly<Record<string, unknown>> {
  return { subject: kind === 'focus-area' ? 'area' : kind, subjectId: id, title: named === null ? '' : named.name }
}
