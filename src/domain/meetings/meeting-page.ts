import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Reading } from '#domain/history'
import type { Translated } from '#platform/i18n'
import { currentAgreement, listAgreementsOfMeeting, type AgreementShown } from './agreement-queries.ts'
import { attendanceOf, type Attending } from './attendance-queries.ts'
import { findMeetingById, findMeetingBySlug, type MeetingListed } from './meeting-queries.ts'
import { papersOf, type PaperShown } from './paper-queries.ts'
import { outcomesOf, toOutcomeShown, type OutcomeShown } from './outcome-queries.ts'

export interface AgendaItem {
  readonly id: string
  readonly title: Translated
  readonly minutes: number | null
  readonly owner: string | null
  /** Whether the public programme shows it. */
  readonly isPublic: boolean
  /** Put off: taken up next time. */
  readonly forwarded: boolean
  /** What it takes up again from an earlier meeting. */
  readonly fromItemId: string | null
  readonly fromOutcomeId: string | null
}

/** Everything about one meeting. */
export interface MeetingPage {
  readonly meeting: MeetingListed
  readonly agenda: readonly AgendaItem[]
  /** Papers (*handlingar*), those of the whole meeting first. */
  readonly papers: readonly PaperShown[]
  readonly attendance: readonly Attending[]
  /** The text on the table (office), or the newest that was agreed (public). */
  readonly agreement: AgreementShown | null
  /** Texts that were changed since, newest first. */
  readonly earlierAgreements: readonly AgreementShown[]
  readonly outcomes: readonly OutcomeShown[]
}

/** All facts of a meeting in three queries, two when the meeting is already at hand. In public: no concerns, no names of people, and null for a meeting that is not listed. */
export async function findMeetingPage(
  reading: Reading,
  by: { readonly id: string } | { readonly slug: string } | { readonly meeting: MeetingListed },
  audience: 'public' | 'office',
): Promise<MeetingPage | null> {
  const meeting =
    'meeting' in by ? by.meeting : 'id' in by ? await findMeetingById(reading, by.id) : await findMeetingBySlug(reading, by.slug)
  if (meeting === null || (audience === 'public' && !meeting.listedPublicly)) return null
  const { agenda, papers, attendance, outcomes } = await readContents(reading, meeting.id)
  const agreements = await listAgreementsOfMeeting(reading, meeting.id, audience)
  const agreement = currentAgreement(agreements, audience)
  return {
    meeting,
    agenda: audience === 'office' ? agenda : agenda.filter(({ isPublic }) => isPublic),
    papers: audience === 'office' ? papers : papers.filter(({ isPublic }) => isPublic),
    attendance: audience === 'office' ? attendance : attendance.map((each) => ({ ...each, people: [], arrivedAt: null, leftAt: null })),
    agreement,
    earlierAgreements: agreements.filter(({ id }) => id !== agreement?.id),
    outcomes,
  }
}

/** Agenda, papers, attendance and outcomes, in one query. */
async function readContents(
  reading: Reading,
  meetingId: string,
): Promise<Pick<MeetingPage, 'agenda' | 'papers' | 'attendance' | 'outcomes'>> {
  const row = await reading.transaction
    .selectNoFrom([
      jsonArrayFrom(agendaOf(reading, meetingId)).as('agenda'),
      jsonArrayFrom(papersOf(reading, meetingId)).as('papers'),
      jsonArrayFrom(attendanceOf(reading, meetingId)).as('attendance'),
      jsonArrayFrom(outcomesOf(reading, meetingId)).as('outcomes'),
    ])
    .executeTakeFirstOrThrow()
  return { ...row, outcomes: row.outcomes.map(toOutcomeShown) }
}

/** A meeting's agenda in its order. */
export function listAgenda(reading: Reading, meetingId: string): Promise<AgendaItem[]> {
  return agendaOf(reading, meetingId).execute()
}

function agendaOf(reading: Reading, meetingId: string) {
  return reading.transaction
    .selectFrom('agenda_items')
    .select(['id', 'title', 'minutes', 'owner', 'is_public as isPublic', 'from_item_id as fromItemId', 'from_outcome_id as fromOutcomeId'])
    .select(sql<boolean>`forwarded_at is not null`.as('forwarded'))
    .where('contract_id', '=', reading.contractId)
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .orderBy('id')
}
