import { purposeHash, tidyTexts } from '#domain/groups'
import { record, type Writing } from '#domain/history'
import type { Translated } from '#platform/i18n'
import { isId, newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import type { AgreementForm } from './agreement.ts'
import { lockMeeting } from './lock-meeting.ts'

export interface OpenAgreement {
  readonly meetingId: string
  /** A version of a group's role and purpose, or words of the meeting's own. */
  readonly text: { readonly purposeId: string } | { readonly words: Translated }
  readonly form?: AgreementForm
  readonly sources?: readonly string[]
}

export type CannotOpenAgreement =
  | 'no-such-meeting'
  | 'meeting-cancelled'
  | 'no-such-text'
  | 'text-missing'
  | 'text-too-long'
  | 'already-open'

/** A text is laid before those present, word for word. One text at a time: an earlier one on the table is put aside. */
export async function openAgreement(
  writing: Writing,
  input: OpenAgreement,
): Promise<Outcome<{ agreementId: string; textHash: string }, CannotOpenAgreement>> {
  const meeting = await lockMeeting(writing, input.meetingId)
  if (meeting === null) return notDone('no-such-meeting')
  if (meeting.state === 'cancelled') return notDone('meeting-cancelled')
  const text = await wordsOf(writing, input)
  if (text === null) return notDone('no-such-text')
  if (Object.keys(text).length === 0) return notDone('text-missing')
  if (Object.values(text).some((words) => (words ?? '').length > 5000)) return notDone('text-too-long')

  const textHash = purposeHash(text)
  const earlier = await latestOf(writing, meeting.id)
  if (earlier !== undefined && earlier.state !== 'reopened' && earlier.text_hash === textHash) return notDone('already-open')
  if (earlier !== undefined) await putAside(writing, earlier)

  const purposeId = 'purposeId' in input.text ? input.text.purposeId : null
  const agreementId = await insertAgreement(writing, {
    meetingId: meeting.id,
    purposeId,
    text,
    textHash,
    form: input.form ?? 'acclamation',
    replacesId: earlier?.id ?? null,
    sources: input.sources ?? [],
  })
  await record(writing, {
    kind: 'AgreementOpened',
    subject: { kind: 'agreement', id: agreementId },
    meetingId: meeting.id,
    particulars: { title: meeting.title },
  })
  return done({ agreementId, textHash })
}

export interface NewAgreement {
  readonly meetingId: string
  readonly purposeId: string | null
  readonly text: Translated
  readonly textHash: string
  readonly form: string
  readonly replacesId: string | null
  readonly sources: readonly string[]
}

/** Writes an open agreement and returns its id. */
export async function insertAgreement({ transaction, contractId, clock }: Writing, agreement: NewAgreement): Promise<string> {
  const id = newId()
  await transaction
    .insertInto('agreements')
    .values({
      contract_id: contractId,
      id,
      meeting_id: agreement.meetingId,
      group_purpose_id: agreement.purposeId,
      text: JSON.stringify(agreement.text),
      text_hash: agreement.textHash,
      form: agreement.form,
      state: 'open',
      opened_at: clock.now(),
      agreed_at: null,
      reopened_at: null,
      replaces_id: agreement.replacesId,
      sources: [...agreement.sources],
    })
    .execute()
  return id
}

async function wordsOf({ transaction, contractId }: Writing, { text }: OpenAgreement): Promise<Translated | null> {
  if ('words' in text) return tidyTexts(text.words)
  if (!isId(text.purposeId)) return null
  const purpose = await transaction
    .selectFrom('group_purposes')
    .select('text')
    .where('contract_id', '=', contractId)
    .where('id', '=', text.purposeId)
    .executeTakeFirst()
  return purpose?.text ?? null
}

function latestOf({ transaction, contractId }: Writing, meetingId: string) {
  return transaction
    .selectFrom('agreements')
    .select(['id', 'state', 'text_hash'])
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', meetingId)
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

async function putAside(
  { transaction, contractId, clock }: Writing,
  { id, state }: { readonly id: string; readonly state: string },
): Promise<void> {
  if (state === 'reopened') return
  await transaction
    .updateTable('agreements')
    .set({ state: 'reopened', reopened_at: clock.now() })
    .where('contract_id', '=', contractId)
    .where('id', '=', id)
    .execute()
}
