import { purposeHash, tidyTexts, writePurpose, type CannotWritePurpose, type WritePurpose } from '#domain/groups'
import { record, type Writing } from '#domain/history'
import type { Translated } from '#platform/i18n'
import { done, notDone, type Outcome } from '#platform/outcome'
import { findAgreementToChange, type AgreementToChange } from './find-agreement-to-change.ts'
import { insertAgreement } from './open-agreement.ts'

/** A group's role and purpose gets a new version, and every agreement on an earlier one is reopened: people agree on words, not on titles. */
export async function revisePurpose(
  writing: Writing,
  input: WritePurpose,
): Promise<Outcome<{ purposeId: string; version: number; reopened: number }, CannotWritePurpose>> {
  const written = await writePurpose(writing, input)
  if (!written.ok) return written
  const { purposeId, version, isNew } = written.value
  if (!isNew) return done({ purposeId, version, reopened: 0 })

  const earlier = await writing.transaction
    .selectFrom('agreements as a')
    .innerJoin('group_purposes as v', (join) => join.onRef('v.contract_id', '=', 'a.contract_id').onRef('v.id', '=', 'a.group_purpose_id'))
    .innerJoin('meetings as m', (join) => join.onRef('m.contract_id', '=', 'a.contract_id').onRef('m.id', '=', 'a.meeting_id'))
    .select(['a.id', 'm.state as meetingState'])
    .where('a.contract_id', '=', writing.contractId)
    .where('v.group_id', '=', input.groupId)
    .where('v.id', '!=', purposeId)
    .where('a.state', '!=', 'reopened')
    .orderBy('a.id')
    .execute()
  for (const { id, meetingState } of earlier) {
    const agreement = await findAgreementToChange(writing, id)
    if (agreement === null) continue
    await reopen(writing, agreement)
    // The room is still together: the new words are laid before it at once.
    if (meetingState === 'open') await succeed(writing, agreement, tidyTexts(input.text), purposeId)
  }
  return done({ purposeId, version, reopened: earlier.length })
}

/** The words on the table are changed: what was said about the earlier ones is kept with them, and the question is asked anew. */
export async function changeAgreementText(
  writing: Writing,
  input: { readonly agreementId: string; readonly textHash: string; readonly words: Translated },
): Promise<
  Outcome<
    { agreementId: string; textHash: string },
    'no-such-agreement' | 'text-changed' | 'text-missing' | 'text-too-long' | 'is-a-purpose'
  >
> {
  const agreement = await findAgreementToChange(writing, input.agreementId)
  if (agreement === null) return notDone('no-such-agreement')
  if (agreement.purposeId !== null) return notDone('is-a-purpose')
  if (agreement.state === 'reopened' || agreement.textHash !== input.textHash) return notDone('text-changed')
  const words = tidyTexts(input.words)
  if (Object.keys(words).length === 0) return notDone('text-missing')
  if (Object.values(words).some((text) => (text ?? '').length > 5000)) return notDone('text-too-long')
  const textHash = purposeHash(words)
  if (textHash === agreement.textHash) return done({ agreementId: agreement.id, textHash })

  await reopen(writing, agreement)
  return done({ agreementId: await succeed(writing, agreement, words, null), textHash })
}

async function reopen(writing: Writing, agreement: AgreementToChange): Promise<void> {
  const { transaction, contractId, clock } = writing
  await transaction
    .updateTable('agreements')
    .set({ state: 'reopened', reopened_at: clock.now() })
    .where('contract_id', '=', contractId)
    .where('id', '=', agreement.id)
    .execute()
  await record(writing, {
    kind: 'AgreementReopened',
    subject: { kind: 'agreement', id: agreement.id },
    meetingId: agreement.meetingId,
    particulars: { title: agreement.meetingTitle, textHash: agreement.textHash },
  })
}

async function succeed(writing: Writing, agreement: AgreementToChange, text: Translated, purposeId: string | null): Promise<string> {
  const id = await insertAgreement(writing, {
    meetingId: agreement.meetingId,
    purposeId,
    text,
    textHash: purposeHash(text),
    form: agreement.form,
    replacesId: agreement.id,
    sources: [],
  })
  await record(writing, {
    kind: 'AgreementOpened',
    subject: { kind: 'agreement', id },
    meetingId: agreement.meetingId,
    particulars: { title: agreement.meetingTitle },
  })
  return id
}
