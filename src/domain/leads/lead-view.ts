import { sql } from 'kysely'
import type { Reading } from '#domain/history'
import { dayOf } from '#platform/dates'
import type { Translated } from '#platform/i18n'
import { isLeadState, isSilent, isStanding, type Audience, type LeadState, type LeadSubjectKind } from './lead.ts'

/** A person to reach about a Lead. */
export interface LeadPerson {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly language: string
}

/** What calls for the secretariat's hand in a Lead, the most pressing first. */
export type LeadNeed = 'confirmation-overdue' | 'silent' | 'leaving-soon' | 'no-contact'

/** A Lead as pages show it. The public copy names no organisation before it has confirmed, and nobody who has not chosen to be named. */
export interface LeadSeen {
  readonly id: string
  readonly state: LeadState
  /** Null in public: an organisation, under förankring. */
  readonly organisation: { readonly id: string; readonly slug: string; readonly name: string } | null
  readonly subject: {
    readonly kind: LeadSubjectKind
    readonly id: string
    readonly slug: string
    readonly number: number
    readonly name: Translated
    readonly retiredOn: string | null
  }
  /** The focus area the subject is, or lies in. */
  readonly area: { readonly id: string; readonly slug: string; readonly name: Translated } | null
  readonly isConvener: boolean
  readonly intent: string
  readonly firstStep: string
  readonly fromOn: string
  readonly untilOn: string | null
  readonly leavesOn: string | null
  readonly confirmedOn: string | null
  /** Office only, null in public. */
  readonly office: LeadInOffice | null
}

export interface LeadInOffice {
  readonly contact: LeadPerson | null
  readonly deputy: LeadPerson | null
  readonly confirmBy: string | null
  readonly lastHeardAt: Date
  readonly takenAt: Date
  readonly meeting: { readonly id: string; readonly title: Translated } | null
  readonly handedOverToId: string | null
  readonly revision: number
  readonly need: LeadNeed | null
  readonly isSilent: boolean
}

/** Days ahead within which an announced end is soon. */
const soon = 30

/** Every Lead of the contract with all that its pages say, to be narrowed down. */
export function selectLeads({ transaction, contractId }: Reading) {
  return transaction
    .selectFrom('leads as l')
    .innerJoin('organisations as o', (join) => join.onRef('o.contract_id', '=', 'l.contract_id').onRef('o.id', '=', 'l.organisation_id'))
    .leftJoin('challenges as c', (join) => join.onRef('c.contract_id', '=', 'l.contract_id').onRef('c.id', '=', 'l.challenge_id'))
    .leftJoin('questions as q', (join) => join.onRef('q.contract_id', '=', 'l.contract_id').onRef('q.id', '=', 'l.question_id'))
    .leftJoin('focus_areas as a', (join) =>
      join
        .onRef('a.contract_id', '=', 'l.contract_id')
        .on(sql<boolean>`a.id = coalesce(l.focus_area_id, c.focus_area_id, q.focus_area_id)`),
    )
    .leftJoin('people as p', (join) => join.onRef('p.contract_id', '=', 'l.contract_id').onRef('p.id', '=', 'l.contact_person_id'))
    .leftJoin('people as d', (join) => join.onRef('d.contract_id', '=', 'l.contract_id').onRef('d.id', '=', 'l.deputy_person_id'))
    .leftJoin('meetings as m', (join) => join.onRef('m.contract_id', '=', 'l.contract_id').onRef('m.id', '=', 'l.taken_at_meeting_id'))
    .select([
      'l.id',
      'l.state',
      'l.organisation_id',
      'o.slug as organisation_slug',
      'o.name as organisation_name',
      'l.focus_area_id',
      'l.challenge_id',
      'l.question_id',
      'c.slug as challenge_slug',
      'c.number as challenge_number',
      'c.name as challenge_name',
      'c.retired_on as challenge_retired_on',
      'q.slug as question_slug',
      'q.number as question_number',
      'q.name as question_name',
      'q.retired_on as question_retired_on',
      'a.id as area_id',
      'a.slug as area_slug',
      'a.number as area_number',
      'a.name as area_name',
      'a.retired_on as area_retired_on',
      'l.is_convener',
      'l.intent',
      'l.first_step',
      'l.from_on',
      'l.until_on',
      'l.leaves_on',
      'l.confirm_by',
      'l.confirmed_at',
      'l.last_heard_at',
      'l.taken_at',
      'l.handed_over_to_id',
      'l.revision',
      'p.id as contact_id',
      'p.name as contact_name',
      'p.email as contact_email',
      'p.phone as contact_phone',
      'p.language as contact_language',
      'd.id as deputy_id',
      'd.name as deputy_name',
      'd.email as deputy_email',
      'd.phone as deputy_phone',
      'd.language as deputy_language',
      'm.id as meeting_id',
      'm.title as meeting_title',
    ])
    .where('l.contract_id', '=', contractId)
}

export type LeadRow = Awaited<ReturnType<ReturnType<typeof selectLeads>['executeTakeFirstOrThrow']>>

/** A row as the audience may see it. */
export function toLeadSeen(row: LeadRow, audience: Audience, now: Date): LeadSeen {
  const isNamed = audience === 'office' || row.confirmed_at !== null
  const hasLeft = row.leaves_on !== null && row.leaves_on < dayOf(now)
  const kept = isLeadState(row.state) ? row.state : 'ended'
  // An announced last day that has passed has ended the Lead, whether or not anybody has noted it yet.
  const state = hasLeft && isStanding(kept) ? 'ended' : kept
  return {
    id: row.id,
    state,
    organisation: isNamed ? { id: row.organisation_id, slug: row.organisation_slug, name: row.organisation_name } : null,
    subject: subjectSeen(row),
    area: row.area_id !== null && row.area_name !== null ? { id: row.area_id, slug: row.area_slug ?? '', name: row.area_name } : null,
    isConvener: row.is_convener,
    intent: isNamed ? row.intent : '',
    firstStep: isNamed ? row.first_step : '',
    fromOn: row.from_on,
    untilOn: row.until_on ?? (hasLeft ? row.leaves_on : null),
    leavesOn: row.leaves_on,
    confirmedOn: row.confirmed_at === null ? null : dayOf(row.confirmed_at),
    office: audience === 'office' ? inOffice(row, state, now) : null,
  }
}

function subjectSeen(row: LeadRow): LeadSeen['subject'] {
  if (row.challenge_id !== null) {
    return {
      kind: 'challenge',
      id: row.challenge_id,
      slug: row.challenge_slug ?? '',
      number: row.challenge_number ?? 0,
      name: row.challenge_name ?? {},
      retiredOn: row.challenge_retired_on,
    }
  }
  if (row.question_id !== null) {
    return {
      kind: 'question',
      id: row.question_id,
      slug: row.question_slug ?? '',
      number: row.question_number ?? 0,
      name: row.question_name ?? {},
      retiredOn: row.question_retired_on,
    }
  }
  return {
    kind: 'focus-area',
    id: row.focus_area_id ?? '',
    slug: row.area_slug ?? '',
    number: row.area_number ?? 0,
    name: row.area_name ?? {},
    retiredOn: row.area_retired_on,
  }
}

function inOffice(row: LeadRow, state: LeadState, now: Date): LeadInOffice {
  const silent = isSilent({ state, lastHeardAt: row.last_heard_at }, now)
  return {
    contact: person(row.contact_id, row.contact_name, row.contact_email, row.contact_phone, row.contact_language),
    deputy: person(row.deputy_id, row.deputy_name, row.deputy_email, row.deputy_phone, row.deputy_language),
    confirmBy: row.confirm_by,
    lastHeardAt: row.last_heard_at,
    takenAt: row.taken_at,
    meeting: row.meeting_id !== null && row.meeting_title !== null ? { id: row.meeting_id, title: row.meeting_title } : null,
    handedOverToId: row.handed_over_to_id,
    revision: row.revision,
    need: needOf(row, state, silent, now),
    isSilent: silent,
  }
}

function person(
  id: string | null,
  name: string | null,
  email: string | null,
  phone: string | null,
  language: string | null,
): LeadPerson | null {
  return id === null ? null : { id, name: name ?? '', email, phone, language: language ?? 'sv' }
}

function needOf(row: LeadRow, state: LeadState, silent: boolean, now: Date): LeadNeed | null {
  if (!isStanding(state)) return null
  const today = dayOf(now)
  if (state === 'taken' && row.confirm_by !== null && row.confirm_by < today) return 'confirmation-overdue'
  if (silent) return 'silent'
  if (row.leaves_on !== null && row.leaves_on <= dayOf(new Date(now.getTime() + soon * 86_400_000))) return 'leaving-soon'
  return row.contact_id === null ? 'no-contact' : null
}
