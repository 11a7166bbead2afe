import type { Reading } from '#domain/history'
import { resolveCircle, type Circle, type CircleGap, type CircleMember } from '#domain/invitations'
import { listCoverage, type Coverage, type SubjectCoverage } from '#domain/leads'
import { listComingMeetings, type MeetingListed } from '#domain/meetings'
import type { PlainDate } from '#platform/dates'
import type { Translated } from '#platform/i18n'
import type { Seat } from './choices.ts'

/** A focus area or a question with a Lead, which a meeting can be booked about. */
export interface SubjectToBook {
  readonly kind: 'area' | 'question'
  readonly id: string
  readonly slug: string
  readonly name: Translated
  /** Since when somebody has Lead of it, YYYY-MM-DD. */
  readonly ledSince: PlainDate | null
  /** Its coming focus-area meeting, dated or being booked; null: there is none. */
  readonly meeting: MeetingListed | null
}

export interface WhoIsCalled {
  readonly withDeputies: boolean
  readonly withAdopters: boolean
}

/** Who a meeting is for, and what stands in the way of reaching them. */
export interface CalledTo {
  readonly circle: Circle
  /** Everybody who is invited, in the circle's order. */
  readonly called: readonly CircleMember[]
  /** One per organisation with Lead: whoever of theirs could come, the contact first. */
  readonly seats: readonly Seat[]
  /** Called, but not for a Lead of theirs. */
  readonly optional: readonly string[]
  /** Organisations with Lead nobody can be called from. */
  readonly gaps: readonly CircleGap[]
}

/** Every area and question that somebody has Lead of, in the roadmap's order. Areas count with a Lead of any of their challenges. What the page has read already is not asked for again. */
export async function listSubjectsToBook(
  reading: Reading,
  today: PlainDate,
  already: { readonly coverage?: Coverage | undefined; readonly coming?: readonly MeetingListed[] | undefined } = {},
): Promise<SubjectToBook[]> {
  const coverage = already.coverage ?? (await listCoverage(reading, { audience: 'office', today }))
  const coming = already.coming ?? (await listComingMeetings(reading, { today, for: 'office', limit: 500 }))
  // A seminar or a thematic group's meeting does not bring those with Lead of the area together.
  const meetings = coming.filter(({ kind }) => kind === 'focus-area')
  const isLed = ({ leads }: SubjectCoverage) => leads.some(({ state }) => state !== 'resting')
  const areas = coverage.areas.filter((area) => isLed(area) || area.challenges.some(isLed))
  return [
    ...areas.map((area): SubjectToBook => ({
      ...pick(area),
      kind: 'area',
      ledSince: firstLed([area, ...area.challenges]),
      meeting: meetings.find((meeting) => meeting.areas.some(({ id }) => id === area.id)) ?? null,
    })),
    ...coverage.questions.filter(isLed).map((question): SubjectToBook => ({
      ...pick(question),
      kind: 'question',
      ledSince: firstLed([question]),
      meeting: meetings.find((meeting) => meeting.questions.some(({ id }) => id === question.id)) ?? null,
    })),
  ]
}

function firstLed(subjects: readonly SubjectCoverage[]): PlainDate | null {
  return subjects.flatMap(({ leads }) => leads.map(({ fromOn }) => fromOn)).toSorted()[0] ?? null
}

function pick({ id, slug, name }: SubjectCoverage) {
  return { id, slug, name }
}

/** Who is called to a meeting about a subject: those with Lead, as the circle says it, so that the list follows them. */
export async function listCalled(reading: Reading, subject: SubjectToBook, { withDeputies, withAdopters }: WhoIsCalled): Promise<CalledTo> {
  const leads: Circle = subject.kind === 'area' ? { leadsOfAreas: [subject.id] } : { leads: await listLeadsOfQuestion(reading, subject.id) }
  const circle: Circle = {
    ...leads,
    ...(withDeputies ? { withDeputies } : {}),
    ...(withAdopters && subject.kind === 'area' ? { withAdopters } : {}),
  }
  const { members: all, gaps } = await resolveCircle(reading, { ...circle, withDeputies: true })
  const called = withDeputies ? all : all.filter(({ because }) => because !== 'lead-deputy')
  const forLead = all.filter(({ because }) => because === 'lead' || because === 'lead-deputy')
  const seats = [...Map.groupBy(forLead, ({ organisationId }) => organisationId)].flatMap(([organisationId, people]): Seat[] =>
    organisationId === null
      ? []
      : [
          {
            organisationId,
            organisation: people[0]?.organisation ?? '',
            people: people
              .toSorted((one, other) => Number(one.because === 'lead-deputy') - Number(other.because === 'lead-deputy'))
              .map(({ personId, name }) => ({ personId, name })),
          },
        ],
  )
  return { circle, called, seats, optional: called.filter(({ because }) => because === 'adopted').map(({ personId }) => personId), gaps }
}

async function listLeadsOfQuestion({ transaction, contractId }: Reading, questionId: string): Promise<string[]> {
  const rows = await transaction
    .selectFrom('leads')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('question_id', '=', questionId)
    .where('state', 'in', ['taken', 'confirmed', 'active'])
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}
