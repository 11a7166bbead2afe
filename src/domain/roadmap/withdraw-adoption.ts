import { record, type Writing } from '#domain/history'
import { dayOf, homeZone } from '#platform/dates'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'

export type CannotWithdrawAdoption = 'no-such-adoption' | 'already-withdrawn'
export type CannotResumeAdoption = 'no-such-adoption' | 'not-withdrawn'

/** An organisation no longer counts a challenge among its own. That it once did stays on record. */
export async function withdrawAdoption(
  writing: Writing,
  { adoptionId }: { readonly adoptionId: string },
): Promise<Outcome<{ eventId: string }, CannotWithdrawAdoption>> {
  const adoption = await findAdoption(writing, adoptionId)
  if (adoption === undefined) return notDone('no-such-adoption')
  if (adoption.withdrawn_on !== null) return notDone('already-withdrawn')
  await setWithdrawn(writing, adoptionId, dayOf(writing.clock.now(), homeZone))
  const eventId = await record(writing, {
    kind: 'AdoptionWithdrawn',
    subject: { kind: 'challenge', id: adoption.challenge_id },
    organisationId: adoption.organisation_id,
    particulars: { adoptionId },
  })
  return done({ eventId })
}

/** Undoes a withdrawal. */
export async function resumeAdoption(
  writing: Writing,
  { adoptionId, undoes }: { readonly adoptionId: string; readonly undoes?: string },
): Promise<Outcome<{ eventId: string }, CannotResumeAdoption>> {
  const adoption = await findAdoption(writing, adoptionId)
  if (adoption === undefined) return notDone('no-such-adoption')
  if (adoption.withdrawn_on === null) return notDone('not-withdrawn')
  await setWithdrawn(writing, adoptionId, null)
  const eventId = await record(writing, {
    kind: 'AdoptionResumed',
    subject: { kind: 'challenge', id: adoption.challenge_id },
    organisationId: adoption.organisation_id,
    particulars: { adoptionId },
    ...(undoes === undefined ? {} : { undoes }),
  })
  return done({ eventId })
}

function findAdoption({ transaction, contractId }: Writing, id: string) {
  if (!isId(id)) return Promise.resolve(undefined)
  return transaction
    .selectFrom('adoptions')
    .select(['challenge_id', 'organisation_id', 'withdrawn_on'])
    .where('contract_id', '=', contractId)
    .where('id', '=', id)
    .executeTakeFirst()
}

async function setWithdrawn({ transaction, contractId }: Writing, id: string, on: string | null): Promise<void> {
  await transaction.updateTable('adoptions').set({ withdrawn_on: on }).where('contract_id', '=', contractId).where('id', '=', id).execute()
}
