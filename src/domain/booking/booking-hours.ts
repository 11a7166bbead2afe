import { z } from 'zod'
import { record, type Reading, type Writing } from '#domain/history'
import { isClockTime } from '#platform/dates'
import { done, notDone, type Outcome } from '#platform/outcome'
import type { EventToUndo } from './event-to-undo.ts'
import { usualHours, type WorkingHours } from './slots.ts'

export interface BookingHours extends WorkingHours {
  /** 0: nobody has set them, and the usual ones hold. */
  readonly revision: number
}

/** When people may be called: as the secretariat has set it, or eight to five with lunch at twelve. */
export async function getBookingHours({ transaction, contractId }: Reading): Promise<BookingHours> {
  const row = await transaction.selectFrom('booking_hours').selectAll().where('contract_id', '=', contractId).executeTakeFirst()
  return row === undefined
    ? { ...usualHours, revision: 0 }
    : {
        from: row.work_from.slice(0, 5),
        until: row.work_until.slice(0, 5),
        lunchFrom: row.lunch_from.slice(0, 5),
        lunchUntil: row.lunch_until.slice(0, 5),
        revision: row.revision,
      }
}

export type CannotSetHours = 'time-not-understood' | 'hours-not-in-order' | 'changed-meanwhile'

/** Sets when people may be called. */
export async function setBookingHours(
  writing: Writing,
  { revision, ...hours }: BookingHours,
): Promise<Outcome<{ eventId: string }, CannotSetHours>> {
  const { from, until, lunchFrom, lunchUntil } = hours
  if (![from, until, lunchFrom, lunchUntil].every(isClockTime)) return notDone('time-not-understood')
  if (!(from < lunchFrom && lunchFrom <= lunchUntil && lunchUntil < until)) return notDone('hours-not-in-order')
  const before = await getBookingHours(writing)
  if (before.revision !== revision || !(await writeHours(writing, hours, revision)))
    return notDone('changed-meanwhile', { ...(await getBookingHours(writing)) })
  const eventId = await record(writing, {
    kind: 'BookingHoursSet',
    subject: { kind: 'contract', id: writing.contractId },
    particulars: { from, until, before },
  })
  return done({ eventId })
}

/** False: somebody else has changed them meanwhile. */
async function writeHours({ transaction, contractId }: Writing, hours: WorkingHours, revision: number): Promise<boolean> {
  const columns = { work_from: hours.from, work_until: hours.until, lunch_from: hours.lunchFrom, lunch_until: hours.lunchUntil }
  const row = await transaction
    .insertInto('booking_hours')
    .values({ contract_id: contractId, ...columns })
    .onConflict((conflict) =>
      conflict
        .column('contract_id')
        .doUpdateSet({ ...columns, revision: revision + 1 })
        .where('booking_hours.revision', '=', revision),
    )
    .returning('revision')
    .executeTakeFirst()
  return row !== undefined
}

/** Takes back a change of the hours. */
export async function undoBookingHours(writing: Writing, event: EventToUndo): Promise<Outcome<null, CannotSetHours>> {
  const before = keptHours.safeParse(event.particulars['before'])
  if (!before.success) return notDone('changed-meanwhile')
  const now = await getBookingHours(writing)
  if (!(await writeHours(writing, before.data, now.revision))) return notDone('changed-meanwhile')
  await record(writing, {
    kind: 'BookingHoursUndone',
    subject: { kind: 'contract', id: writing.contractId },
    particulars: { from: before.data.from, until: before.data.until },
    undoes: event.id,
  })
  return done(null)
}

const keptHours = z.object({ from: z.string(), until: z.string(), lunchFrom: z.string(), lunchUntil: z.string() })
