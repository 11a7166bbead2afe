import { record, type Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'
import type { EventToUndo } from './person.ts'
import { todayOf } from './person-rows.ts'

export interface EndMandate {
  readonly mandateId: string
  /** The last day. Today when left out, and then access ends at once; a later day is an announced end. */
  readonly untilOn?: string
  readonly reason?: string
}

export type CannotEndMandate = 'not-found' | 'already-ended' | 'ends-before-start'

/** A person stops speaking for an organisation. Access ends with it; what was done stays with the organisation. */
export async function endMandate(
  writing: Writing,
  { mandateId, untilOn, reason }: EndMandate,
): Promise<Outcome<{ eventId: string }, CannotEndMandate>> {
  const mandate = await findMandate(writing, mandateId)
  if (mandate === null) return notDone('not-found')
  if (mandate.ended_at !== null) return notDone('already-ended')
  const today = todayOf(writing)
  const lastDay = untilOn ?? today
  if (mandate.from_on !== null && lastDay < mandate.from_on) return notDone('ends-before-start')

  await setEnd(writing, mandateId, {
    until_on: lastDay,
    ended_at: lastDay <= today ? writing.clock.now() : null,
    ended_reason: reason || null,
  })
  const eventId = await record(writing, {
    kind: 'MandateEnded',
    subject: { kind: 'person', id: mandate.person_id },
    organisationId: mandate.organisation_id,
    particulars: { mandateId, kind: mandate.kind, untilOn: lastDay, untilBefore: mandate.until_on },
  })
  return done({ eventId })
}

/** Takes back the ending of a mandate: the person speaks for the organisation as before. */
export async function resumeMandate(
  writing: Writing,
  event: EventToUndo,
): Promise<Outcome<null, CannotEndMandate | 'already-has-mandate'>> {
  const mandateId = String(event.particulars['mandateId'])
  const mandate = await findMandate(writing, mandateId)
  if (mandate === null) return notDone('not-found')
  const untilBefore = event.particulars['untilBefore']
  if (await hasSameMandate(writing, mandate)) return notDone('already-has-mandate')
  await setEnd(writing, mandateId, { until_on: typeof untilBefore === 'string' ? untilBefore : null, ended_at: null, ended_reason: null })
  await record(writing, {
    kind: 'MandateResumed',
    subject: { kind: 'person', id: mandate.person_id },
    organisationId: mandate.organisation_id,
    particulars: { mandateId, kind: mandate.kind },
    undoes: event.id,
  })
  return done(null)
}

async function findMandate({ transaction, contractId }: Writing, mandateId: string) {
  const row = await transaction
    .selectFrom('mandates')
    .selectAll()
    .where('contract_id', '=', contractId)
    .where('id', '=', mandateId)
    .executeTakeFirst()
  return row ?? null
}

async function hasSameMandate(
  { transaction, contractId }: Writing,
  mandate: { id: string; person_id: string; organisation_id: string; kind: string },
): Promise<boolean> {
  const row = await transaction
    .selectFrom('mandates')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('person_id', '=', mandate.person_id)
    .where('organisation_id', '=', mandate.organisation_id)
    .where('kind', '=', mandate.kind)
    .where('until_on', 'is', null)
    .where('id', '<>', mandate.id)
    .executeTakeFirst()
  return row !== undefined
}

function setEnd(
  { transaction, contractId }: Writing,
  mandateId: string,
  end: { until_on: string | null; ended_at: Date | null; ended_reason: string | null },
) {
  return transaction.updateTable('mandates').set(end).where('contract_id', '=', contractId).where('id', '=', mandateId).execute()
}
