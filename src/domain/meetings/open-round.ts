import { record, type Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'
import { findAgreementToChange, listPresent } from './find-agreement-to-change.ts'

/** Instead of one tap for all: each organisation present answers yes, yes but, or not yet. */
export async function openRound(
  writing: Writing,
  { agreementId }: { readonly agreementId: string },
): Promise<Outcome<null, 'no-such-agreement' | 'not-open' | 'nobody-present'>> {
  const agreement = await findAgreementToChange(writing, agreementId)
  if (agreement === null) return notDone('no-such-agreement')
  if (agreement.state !== 'open') return notDone('not-open')
  if ((await listPresent(writing, agreement.meetingId)).length === 0) return notDone('nobody-present')
  await writing.transaction
    .updateTable('agreements')
    .set({ form: 'round' })
    .where('contract_id', '=', writing.contractId)
    .where('id', '=', agreement.id)
    .execute()
  await record(writing, {
    kind: 'AgreementRoundOpened',
    subject: { kind: 'agreement', id: agreement.id },
    meetingId: agreement.meetingId,
    particulars: { title: agreement.meetingTitle },
  })
  return done(null)
}
