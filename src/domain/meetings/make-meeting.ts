import type { Insertable } from 'kysely'
import { record, type Writing } from '#domain/history'
import type { Tables } from '#generated/tables'
import { newId } from '#platform/ids'
import { done, type Outcome } from '#platform/outcome'
import { slugify } from '#platform/text'
import { stateByDate } from './meeting.ts'
import { checkFacts, setGroupsAndAreas, type CannotUseFacts, type MeetingFacts } from './meeting-facts.ts'
import { writeAgenda, type AgendaEntry, type CannotUseAgenda } from './write-agenda.ts'

export interface MakeMeeting extends MeetingFacts {
  readonly agenda?: readonly AgendaEntry[]
  readonly sources?: readonly string[]
}

export type CannotMakeMeeting = CannotUseFacts | CannotUseAgenda

/** A meeting is made. With an exact day it is booked; without, it is being booked (*bokas just nu*). */
export async function makeMeeting(
  writing: Writing,
  input: MakeMeeting,
): Promise<Outcome<{ meetingId: string; slug: string }, CannotMakeMeeting>> {
  const checked = await checkFacts(writing, input)
  if (!checked.ok) return checked
  const { columns, title, words } = checked.value

  const meetingId = newId()
  const slug = await insertUnderFreeSlug(writing, words, input.on?.date ?? null, {
    ...columns,
    contract_id: writing.contractId,
    id: meetingId,
    state: stateByDate(input.on ?? null),
    report_waived_at: null,
    report_waived_reason: null,
    sources: [...(input.sources ?? [])],
    made_at: writing.clock.now(),
  })
  await setGroupsAndAreas(writing, meetingId, checked.value)
  const agenda = await writeAgenda(writing, meetingId, input.agenda ?? [])
  if (!agenda.ok) return agenda
  await record(writing, { kind: 'MeetingMade', subject: { kind: 'meeting', id: meetingId }, meetingId, particulars: { title } })
  return done({ meetingId, slug })
}

type NewMeeting = Omit<Insertable<Tables['meetings']>, 'slug'>

/** From the title and the date: traff-om-mobilitet-2026-11-27. It stays when the meeting is moved. Two made at once get two addresses. */
async function insertUnderFreeSlug(
  { transaction, contractId }: Writing,
  title: string,
  date: string | null,
  meeting: NewMeeting,
): Promise<string> {
  const wanted = date === null ? slugify(title, 'traff') : `${slugify(title, 'traff')}-${date}`
  const rows = await transaction
    .selectFrom('meetings')
    .select('slug')
    .where('contract_id', '=', contractId)
    .where('slug', 'like', `${wanted}%`)
    .execute()
  const taken = new Set(rows.map((row) => row.slug))
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`
    if (taken.has(slug)) continue
    const made = await transaction
      .insertInto('meetings')
      .values({ ...meeting, slug })
      .onConflict((conflict) => conflict.columns(['contract_id', 'slug']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (made !== undefined) return slug
  }
}
