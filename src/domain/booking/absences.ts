import { sql } from 'kysely'
import { record, type Reading, type Writing } from '#domain/history'
import { daysBetween, isClockTime, isPlainDate, type ClockTime, type PlainDate } from '#platform/dates'
import { isId, newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import type { EventToUndo } from './event-to-undo.ts'

/** When somebody cannot. Why is nobody's business and never kept. */
export interface Absence {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly fromOn: PlainDate
  readonly untilOn: PlainDate
  /** Null: all day. The same hours each of the days. */
  readonly fromTime: ClockTime | null
  readonly untilTime: ClockTime | null
}

/** Absences that are not over, the nearest first. */
export async function listAbsences({ transaction, contractId }: Reading, today: PlainDate): Promise<Absence[]> {
  const rows = await transaction
    .selectFrom('absences as a')
    .innerJoin('people as p', (join) => join.onRef('p.contract_id', '=', 'a.contract_id').onRef('p.id', '=', 'a.person_id'))
    .select(['a.id', 'a.person_id', 'p.name', 'a.from_on', 'a.until_on', 'a.from_time', 'a.until_time'])
    .where('a.contract_id', '=', contractId)
    .where('a.removed_at', 'is', null)
    .where('a.until_on', '>=', today)
    .where('p.erased_at', 'is', null)
    .orderBy('a.from_on')
    .orderBy(sql`p.name collate swedish`)
    .orderBy('a.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    name: row.name,
    fromOn: row.from_on,
    untilOn: row.until_on,
    fromTime: row.from_time?.slice(0, 5) ?? null,
    untilTime: row.until_time?.slice(0, 5) ?? null,
  }))
}

/** People whose absence can be noted: all who are known and neither merged into another nor erased, in Swedish order. */
export async function listPeopleToNote({ transaction, contractId }: Reading): Promise<{ id: string; name: string }[]> {
  return transaction
    .selectFrom('people')
    .select(['id', 'name'])
    .where('contract_id', '=', contractId)
    .where('erased_at', 'is', null)
    .where('merged_into_id', 'is', null)
    .orderBy(sql`name collate swedish`)
    .limit(2000)
    .execute()
}

export type CannotNoteAbsence =
  | 'person-missing'
  | 'date-not-understood'
  | 'ends-before-start'
  | 'too-long'
  | 'time-not-understood'
  | 'hours-not-in-order'

const longestDays = 366

/** Notes when somebody cannot: no meeting is proposed to them then. */
export async function noteAbsence(
  writing: Writing,
  input: Omit<Absence, 'id' | 'name'>,
): Promise<Outcome<{ absenceId: string }, CannotNoteAbsence>> {
  const wrong = whatIsWrong(input)
  if (wrong !== null) return notDone(wrong)
  const { transaction, contractId, clock } = writing
  const person = await transaction
    .selectFrom('people')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('id', '=', input.personId)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (person === undefined) return notDone('person-missing')
  const absenceId = newId()
  await transaction
    .insertInto('absences')
    .values({
      contract_id: contractId,
      id: absenceId,
      person_id: input.personId,
      from_on: input.fromOn,
      until_on: input.untilOn,
      from_time: input.fromTime,
      until_time: input.untilTime,
      noted_at: clock.now(),
      removed_at: null,
    })
    .execute()
  await record(writing, { kind: 'AbsenceNoted', subject: { kind: 'person', id: input.personId }, particulars: { absenceId } })
  return done({ absenceId })
}

function whatIsWrong({ personId, fromOn, untilOn, fromTime, untilTime }: Omit<Absence, 'id' | 'name'>): CannotNoteAbsence | null {
  if (!isId(personId)) return 'person-missing'
  if (!isPlainDate(fromOn) || !isPlainDate(untilOn)) return 'date-not-understood'
  if (untilOn < fromOn) return 'ends-before-start'
  if (daysBetween(fromOn, untilOn) > longestDays) return 'too-long'
  if (fromTime === null && untilTime === null) return null
  if (fromTime === null || untilTime === null || !isClockTime(fromTime) || !isClockTime(untilTime)) return 'time-not-understood'
  return fromTime < untilTime ? null : 'hours-not-in-order'
}

/** Takes a note away: the person can after all. */
export async function removeAbsence(writing: Writing, absenceId: string): Promise<Outcome<{ eventId: string }, 'not-found'>> {
  const personId = await setRemoved(writing, absenceId, writing.clock.now())
  if (personId === null) return notDone('not-found')
  return done({
    eventId: await record(writing, { kind: 'AbsenceRemoved', subject: { kind: 'person', id: personId }, particulars: { absenceId } }),
  })
}

/** Puts a removed note back. */
export async function restoreAbsence(writing: Writing, event: EventToUndo): Promise<Outcome<null, 'not-found'>> {
  const personId = await setRemoved(writing, String(event.particulars['absenceId']), null)
  if (personId === null) return notDone('not-found')
  await record(writing, { kind: 'AbsenceRestored', subject: { kind: 'person', id: personId }, undoes: event.id })
  return done(null)
}

async function setRemoved({ transaction, contractId }: Writing, absenceId: string, at: Date | null): Promise<string | null> {
  if (!isId(absenceId)) return null
  const row = await transaction
    .updateTable('absences')
    .set({ removed_at: at })
    .where('contract_id', '=', contractId)
    .where('id', '=', absenceId)
    .where('removed_at', at === null ? 'is not' : 'is', null)
    .returning('person_id')
    .executeTakeFirst()
  return row?.person_id ?? null
}
