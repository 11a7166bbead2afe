import { sql } from 'kysely'
import { record, type Reading, type Writing } from '#domain/history'
import { isId, newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyLine } from '#platform/text'
import type { EventToUndo } from './event-to-undo.ts'

/** Minutes from door to door, the same both ways. */
export interface TravelTime {
  readonly id: string
  readonly onePlace: string
  readonly otherPlace: string
  readonly minutes: number
}

/** Every pair of places somebody has told the way between. What is not here is unknown, and counts as no time at all. */
export async function listTravelTimes({ transaction, contractId }: Reading): Promise<TravelTime[]> {
  const rows = await transaction
    .selectFrom('travel_times')
    .select(['id', 'one_place', 'other_place', 'minutes'])
    .where('contract_id', '=', contractId)
    .where('removed_at', 'is', null)
    .orderBy(sql`one_place collate swedish`)
    .orderBy(sql`other_place collate swedish`)
    .execute()
  return rows.map((row) => ({ id: row.id, onePlace: row.one_place, otherPlace: row.other_place, minutes: row.minutes }))
}

/** Looks up the way between two places as they are written: 0 where there is none, or where one of them is nowhere. */
export function travelBy(times: readonly TravelTime[]): (one: string | null, other: string | null) => number {
  const minutes = new Map(times.map((time) => [pairKey(time.onePlace, time.otherPlace), time.minutes]))
  return (one, other) => (one === null || other === null ? 0 : (minutes.get(pairKey(one, other)) ?? 0))
}

/** One key for two places, whichever is named first and however they are capitalised. */
function pairKey(one: string, other: string): string {
  return [one, other]
    .map((place) => tidyLine(place).toLocaleLowerCase('sv'))
    .toSorted()
    .join('\n')
}

/** Places meetings have been held in or travel is known to, for a form to offer. */
export async function listKnownPlaces({ transaction, contractId }: Reading): Promise<string[]> {
  const { rows } = await sql<{ place: string }>`
    select place from (
      select place from meetings where contract_id = ${contractId} and place is not null
      union select one_place from travel_times where contract_id = ${contractId} and removed_at is null
      union select other_place from travel_times where contract_id = ${contractId} and removed_at is null
    ) known order by place collate swedish limit 100`.execute(transaction)
  return rows.map(({ place }) => place)
}

export type CannotSetTravelTime = 'place-missing' | 'same-place' | 'minutes-out-of-range'

/** Tells how long the way between two places takes; what was told before is replaced. */
export async function setTravelTime(
  writing: Writing,
  input: Omit<TravelTime, 'id'>,
): Promise<Outcome<{ travelTimeId: string }, CannotSetTravelTime>> {
  const onePlace = tidyLine(input.onePlace).slice(0, 300)
  const otherPlace = tidyLine(input.otherPlace).slice(0, 300)
  const { minutes } = input
  if (onePlace === '' || otherPlace === '') return notDone('place-missing')
  if (onePlace.toLocaleLowerCase('sv') === otherPlace.toLocaleLowerCase('sv')) return notDone('same-place')
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 600) return notDone('minutes-out-of-range')
  const { transaction, contractId, clock } = writing
  const row = await transaction
    .insertInto('travel_times')
    .values({
      contract_id: contractId,
      id: newId(),
      one_place: onePlace,
      other_place: otherPlace,
      pair_key: pairKey(onePlace, otherPlace),
      minutes,
      entered_at: clock.now(),
      removed_at: null,
    })
    .onConflict((conflict) => conflict.columns(['contract_id', 'pair_key']).where('removed_at', 'is', null).doUpdateSet({ minutes }))
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(writing, {
    kind: 'TravelTimeSet',
    subject: { kind: 'contract', id: contractId },
    particulars: { travelTimeId: row.id, onePlace, otherPlace, minutes },
  })
  return done({ travelTimeId: row.id })
}

/** Takes a way away: it is unknown again. */
export async function removeTravelTime(writing: Writing, travelTimeId: string): Promise<Outcome<{ eventId: string }, 'not-found'>> {
  if (!isId(travelTimeId)) return notDone('not-found')
  const row = await writing.transaction
    .updateTable('travel_times')
    .set({ removed_at: writing.clock.now() })
    .where('contract_id', '=', writing.contractId)
    .where('id', '=', travelTimeId)
    .where('removed_at', 'is', null)
    .returning(['one_place', 'other_place', 'minutes'])
    .executeTakeFirst()
  if (row === undefined) return notDone('not-found')
  const particulars = { onePlace: row.one_place, otherPlace: row.other_place, minutes: row.minutes }
  return done({
    eventId: await record(writing, { kind: 'TravelTimeRemoved', subject: { kind: 'contract', id: writing.contractId }, particulars }),
  })
}

/** Tells a removed way again. */
export async function restoreTravelTime(writing: Writing, event: EventToUndo): Promise<Outcome<unknown, CannotSetTravelTime>> {
  const { onePlace, otherPlace, minutes } = event.particulars
  const told = await setTravelTime(writing, { onePlace: String(onePlace), otherPlace: String(otherPlace), minutes: Number(minutes) })
  if (!told.ok) return told
  await record(writing, {
    kind: 'TravelTimeRestored',
    subject: { kind: 'contract', id: writing.contractId },
    particulars: { onePlace, otherPlace, minutes },
    undoes: event.id,
  })
  return done(null)
}
