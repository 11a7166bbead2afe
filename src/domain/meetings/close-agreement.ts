import { record, type Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'
import { decideOnText, isVoiceAnswer } from './agreement.ts'
import type { CannotAgree } from './agree-by-acclamation.ts'
import { findAgreementToChange, listPresent } from './find-agreement-to-change.ts'
import { tallyAgreement } from './tally-agreement.ts'

/** The round is over: what was said is the agreement, with its concerns. Somebody must have said yes. */
export async function closeAgreement(
  writing: Writing,
  { agreementId, textHash }: { readonly agreementId: string; readonly textHash: string },
): Promise<Outcome<{ eventId: string; agreed: number }, CannotAgree>> {
  const agreement = await findAgreementToChange(writing, agreementId)
  if (agreement === null) return notDone('no-such-agreement')
  const decision = decideOnText(agreement, textHash)
  if (decision !== 'may') return notDone(decision)
  const present = await listPresent(writing, agreement.meetingId)
  const { transaction, contractId, clock } = writing
  const voices = await transaction
    .selectFrom('agreement_voices')
    .select(['organisation_id', 'answer'])
    .where('contract_id', '=', contractId)
    .where('agreement_id', '=', agreement.id)
    .execute()
  const answers = voices.flatMap(({ organisation_id, answer }) =>
    isVoiceAnswer(answer) ? [{ organisationId: organisation_id, answer, textHash }] : [],
  )
  const tally = tallyAgreement(agreement.textHash, present, answers)
  const agreed = tally.yes + tally.yesBut
  if (tally.outcome === 'nobody-present') return notDone('nobody-present')
  if (agreed === 0) return notDone('nobody-agrees')
  await transaction
    .updateTable('agreements')
    .set({ state: 'agreed', agreed_at: clock.now() })
    .where('contract_id', '=', contractId)
    .where('id', '=', agreement.id)
    .execute()
  const eventId = await record(writing, {
    kind: 'AgreementReached',
    subject: { kind: 'agreement', id: agreement.id },
    meetingId: agreement.meetingId,
    particulars: { title: agreement.meetingTitle, agreed, present: present.length, form: 'round', textHash: agreement.textHash },
  })
  return done({ eventId, agreed })
}
