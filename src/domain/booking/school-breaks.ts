import { record, type Reading, type Writing } from '#domain/history'
import { daysBetween, isPlainDate, type PlainDate } from '#platform/dates'
import { isId, newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { breakKinds, type BreakKind, type SchoolBreak } from './slots.ts'
import type { EventToUndo } from './event-to-undo.ts'

/** Breaks that are not over, the nearest first. */
export async function listSchoolBreaks({ transaction, contractId }: Reading, today: PlainDate): Promise<SchoolBreak[]> {
  const rows = await transaction
    .selectFrom('school_breaks')
    .select(['id', 'kind', 'from_on', 'until_on'])
    .where('contract_id', '=', contractId)
    .where('removed_at', 'is', null)
    .where('until_on', '>=', today)
    .orderBy('from_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ id: row.id, kind: breakKind(row.kind), fromOn: row.from_on, untilOn: row.until_on }))
}

function breakKind(text: string): BreakKind {
  return breakKinds.find((kind) => kind === text) ?? 'other'
}

export type CannotAddBreak = 'date-not-understood' | 'ends-before-start' | 'too-long'

/** The longest break there is: a summer, and some. */
const longestDays = 120

/** A spell in which nobody is called: a school break, mostly. */
export async function addSchoolBreak(
  writing: Writing,
  { kind, fromOn, untilOn }: Omit<SchoolBreak, 'id'>,
): Promise<Outcome<{ breakId: string }, CannotAddBreak>> {
  if (!isPlainDate(fromOn) || !isPlainDate(untilOn)) return notDone('date-not-understood')
  if (untilOn < fromOn) return notDone('ends-before-start')
  if (daysBetween(fromOn, untilOn) > longestDays) return notDone('too-long')
  const breakId = newId()
  await writing.transaction
    .insertInto('school_breaks')
    .values({
      contract_id: writing.contractId,
      id: breakId,
      kind,
      from_on: fromOn,
      until_on: untilOn,
      entered_at: writing.clock.now(),
      removed_at: null,
    })
    .execute()
  await record(writing, {
    kind: 'SchoolBreakAdded',
    subject: { kind: 'contract', id: writing.contractId },
    particulars: { breakId, spell: kind, fromOn, untilOn },
  })
  return done({ breakId })
}

/** Takes a break away. */
export async function removeSchoolBreak(writing: Writing, breakId: string): Promise<Outcome<{ eventId: string }, 'not-found'>> {
  const row = await setRemoved(writing, breakId, writing.clock.now())
  if (row === null) return notDone('not-found')
  const eventId = await record(writing, {
    kind: 'SchoolBreakRemoved',
    subject: { kind: 'contract', id: writing.contractId },
    particulars: { breakId, spell: row.kind, fromOn: row.from_on, untilOn: row.until_on },
  })
  return done({ eventId })
}

/** Puts a removed break back. */
export async function restoreSchoolBreak(writing: Writing, event: EventToUndo): Promise<Outcome<null, 'not-found'>> {
  const row = await setRemoved(writing, String(event.particulars['breakId']), null)
  if (row === null) return notDone('not-found')
  await record(writing, {
    kind: 'SchoolBreakRestored',
    subject: { kind: 'contract', id: writing.contractId },
    particulars: { spell: row.kind, fromOn: row.from_on, untilOn: row.until_on },
    undoes: event.id,
  })
  return done(null)
}

async function setRemoved({ transaction, contractId }: Writing, breakId: string, at: Date | null) {
  if (!isId(breakId)) return null
  const row = await transaction
    .updateTable('school_breaks')
    .set({ removed_at: at })
    .where('contract_id', '=', contractId)
    .where('id', '=', breakId)
    .where('removed_at', at === null ? 'is not' : 'is', null)
    .returning(['kind', 'from_on', 'until_on'])
    .executeTakeFirst()
  return row ?? null
}
