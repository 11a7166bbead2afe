import { record, type Writing } from '#domain/history'
import { newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyText } from '#platform/text'
import { decideOnText, type VoiceAnswer } from './agreement.ts'
import { findAgreementToChange, listPresent, type AgreementToChange } from './find-agreement-to-change.ts'
import { areKnown } from './meeting-facts.ts'

export interface GiveVoice {
  readonly agreementId: string
  readonly textHash: string
  readonly organisationId: string
  readonly answer: VoiceAnswer
  /** What it hesitates about. Kept, shown in the office, never public. */
  readonly concern?: string
}

export type CannotGiveVoice =
  | 'no-such-agreement'
  | 'text-changed'
  | 'not-open'
  | 'not-present'
  | 'was-present'
  | 'unknown-organisation'
  | 'concern-too-long'

/** One voice of one organisation present, in a round. Answering again changes the answer; two people of one organisation are one voice. */
export async function giveVoice(writing: Writing, input: GiveVoice): Promise<Outcome<null, CannotGiveVoice>> {
  const agreement = await findAgreementToChange(writing, input.agreementId)
  if (agreement === null) return notDone('no-such-agreement')
  const decision = decideOnText(agreement, input.textHash)
  if (decision !== 'may') return notDone(decision)
  if (!(await listPresent(writing, agreement.meetingId)).includes(input.organisationId)) return notDone('not-present')
  return writeVoice(writing, agreement, input, true)
}

/** An organisation that was absent adds its position afterwards. It is shown apart and does not change what was agreed. */
export async function addPositionLater(writing: Writing, input: GiveVoice): Promise<Outcome<null, CannotGiveVoice>> {
  const agreement = await findAgreementToChange(writing, input.agreementId)
  if (agreement === null) return notDone('no-such-agreement')
  if (agreement.textHash !== input.textHash || agreement.state === 'reopened') return notDone('text-changed')
  if (agreement.state !== 'agreed') return notDone('not-open')
  if (!(await areKnown(writing, 'organisations', [input.organisationId]))) return notDone('unknown-organisation')
  if ((await listPresent(writing, agreement.meetingId)).includes(input.organisationId)) return notDone('was-present')
  return writeVoice(writing, agreement, input, false)
}

async function writeVoice(
  writing: Writing,
  agreement: AgreementToChange,
  input: GiveVoice,
  wasPresent: boolean,
): Promise<Outcome<null, CannotGiveVoice>> {
  const { transaction, contractId, clock } = writing
  const concern = tidyText(input.concern ?? '')
  if (concern.length > 1000) return notDone('concern-too-long')
  const said = { answer: input.answer, concern: concern || null, was_present: wasPresent, at: clock.now() }
  await transaction
    .insertInto('agreement_voices')
    .values({ contract_id: contractId, id: newId(), agreement_id: agreement.id, organisation_id: input.organisationId, ...said })
    .onConflict((conflict) => conflict.columns(['contract_id', 'agreement_id', 'organisation_id']).doUpdateSet(said))
    .execute()
  await record(writing, {
    kind: wasPresent ? 'VoiceGiven' : 'PositionAdded',
    subject: { kind: 'agreement', id: agreement.id },
    organisationId: input.organisationId,
    meetingId: agreement.meetingId,
    particulars: { title: agreement.meetingTitle, answer: input.answer },
  })
  return done(null)
}
