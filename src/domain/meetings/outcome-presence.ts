import { sql } from 'kysely'
import { record, type Writing } from '#domain/history'
import { toLocal } from '#platform/dates'
import { done, notDone, type Outcome } from '#platform/outcome'
import { findOutcomeToChange } from './find-outcome-to-change.ts'
import { areKnown } from './meeting-facts.ts'

export type CannotSetPresence = 'no-such-outcome' | 'not-a-decision' | 'unknown-organisation'

/** Notes who was present when something was decided: those ticked by then who had not left. */
export async function notePresence(writing: Writing, outcomeId: string, meetingId: string): Promise<void> {
  const { transaction, contractId } = writing
  const zone = await transaction.selectFrom('contracts').select('time_zone').where('id', '=', contractId).executeTakeFirstOrThrow()
  const now = toLocal(writing.clock.now(), zone.time_zone)
  await sql`
    insert into outcome_presence (contract_id, outcome_id, organisation_id)
    select distinct t.contract_id, ${outcomeId}::uuid, t.organisation_id
    from attendances t join meetings m on m.contract_id = t.contract_id and m.id = t.meeting_id
    where t.contract_id = ${contractId} and t.meeting_id = ${meetingId}
      and not (m.on_date = ${now.date}::date and (coalesce(t.left_at < ${now.time}::time, false) or coalesce(t.arrived_at > ${now.time}::time, false)))
    on conflict do nothing`.execute(transaction)
}

/** Somebody says who was present at a decision, where it was not simply those who were ticked by then. */
export async function setPresence(
  writing: Writing,
  { outcomeId, organisationIds }: { readonly outcomeId: string; readonly organisationIds: readonly string[] },
): Promise<Outcome<null, CannotSetPresence>> {
  const { transaction, contractId } = writing
  const outcome = await findOutcomeToChange(writing, outcomeId)
  if (outcome === null || outcome.removedAt !== null) return notDone('no-such-outcome')
  if (outcome.kind !== 'decision') return notDone('not-a-decision')
  const present = [...new Set(organisationIds)]
  if (!(await areKnown(writing, 'organisations', present))) return notDone('unknown-organisation')
  await transaction.deleteFrom('outcome_presence').where('contract_id', '=', contractId).where('outcome_id', '=', outcomeId).execute()
  if (present.length > 0)
    await transaction
      .insertInto('outcome_presence')
      .values(present.map((id) => ({ contract_id: contractId, outcome_id: outcomeId, organisation_id: id })))
      .execute()
  await record(writing, {
    kind: 'PresenceSet',
    subject: { kind: 'outcome', id: outcomeId },
    meetingId: outcome.meetingId,
    particulars: { text: outcome.words, count: present.length },
  })
  return done(null)
}
