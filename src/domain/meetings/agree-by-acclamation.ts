import { z } from 'zod'
import { record, type Writing } from '#domain/history'
import { newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyText } from '#platform/text'
import { decideOnText, type VoiceAnswer } from './agreement.ts'
import { findAgreementToChange, listPresent } from './find-agreement-to-change.ts'

export interface AgreeByAcclamation {
  readonly agreementId: string
  /** The fingerprint of the text that was read out. */
  readonly textHash: string
  /** "Någon som inte är med på det?" Those who were not, or not wholly, and what they said. */
  readonly exceptions?: readonly {
    readonly organisationId: string
    readonly answer: Exclude<VoiceAnswer, 'yes'>
    readonly concern?: string
  }[]
}

export type CannotAgree = 'no-such-agreement' | 'text-changed' | 'not-open' | 'nobody-present' | 'not-present' | 'nobody-agrees'

/** The text is read out, nobody objects beyond the exceptions noted: the representatives of the organisations present agree. No company is bound by it. */
export async function agreeByAcclamation(
  writing: Writing,
  input: AgreeByAcclamation,
): Promise<Outcome<{ eventId: string; agreed: number }, CannotAgree>> {
  const agreement = await findAgreementToChange(writing, input.agreementId)
  if (agreement === null) return notDone('no-such-agreement')
  const decision = decideOnText(agreement, input.textHash)
  if (decision !== 'may') return notDone(decision)
  const present = await listPresent(writing, agreement.meetingId)
  if (present.length === 0) return notDone('nobody-present')
  const exceptions = new Map((input.exceptions ?? []).map((exception) => [exception.organisationId, exception]))
  if ([...exceptions.keys()].some((id) => !present.includes(id))) return notDone('not-present')
  const agreed = present.filter((id) => exceptions.get(id)?.answer !== 'not-yet').length
  if (agreed === 0) return notDone('nobody-agrees')

  const { transaction, contractId, clock } = writing
  await transaction.deleteFrom('agreement_voices').where('contract_id', '=', contractId).where('agreement_id', '=', agreement.id).execute()
  const voices = present.map((organisationId) => {
    const exception = exceptions.get(organisationId)
    const concern = tidyText(exception?.concern ?? '').slice(0, 1000) || null
    return {
      contract_id: contractId,
      id: newId(),
      agreement_id: agreement.id,
      organisation_id: organisationId,
      answer: exception?.answer ?? 'yes',
      concern,
      was_present: true,
      at: clock.now(),
    }
  })
  await transaction.insertInto('agreement_voices').values(voices).execute()
  await transaction
    .updateTable('agreements')
    .set({ state: 'agreed', form: 'acclamation', agreed_at: clock.now() })
    .where('contract_id', '=', contractId)
    .where('id', '=', agreement.id)
    .execute()
  const eventId = await record(writing, {
    kind: 'AgreementReached',
    subject: { kind: 'agreement', id: agreement.id },
    meetingId: agreement.meetingId,
    particulars: {
      title: agreement.meetingTitle,
      agreed,
      present: present.length,
      form: 'acclamation',
      textHash: agreement.textHash,
      voices: voices.map(({ id }) => id),
    },
  })
  return done({ eventId, agreed })
}

/** Takes back that those present agreed: the text is on the table again. Voices of a round are kept, those of one tap are not. */
export async function undoAgreementReached(
  writing: Writing,
  event: { readonly id: string; readonly subject_id: string; readonly particulars: Readonly<Record<string, unknown>> },
): Promise<Outcome<null, 'no-such-agreement' | 'not-open'>> {
  const agreement = await findAgreementToChange(writing, event.subject_id)
  if (agreement === null) return notDone('no-such-agreement')
  if (agreement.state !== 'agreed') return notDone('not-open')
  const { transaction, contractId } = writing
  const voices = z.array(z.string()).safeParse(event.particulars['voices'])
  if (voices.success && voices.data.length > 0)
    await transaction
      .deleteFrom('agreement_voices')
      .where('contract_id', '=', contractId)
      .where('agreement_id', '=', agreement.id)
      .where('id', 'in', voices.data)
      .execute()
  await transaction
    .updateTable('agreements')
    .set({ state: 'open', agreed_at: null })
    .where('contract_id', '=', contractId)
    .where('id', '=', agreement.id)
    .execute()
  await record(writing, {
    kind: 'AgreementUndone',
    subject: { kind: 'agreement', id: agreement.id },
    meetingId: agreement.meetingId,
    particulars: { title: agreement.meetingTitle },
    undoes: event.id,
  })
  return done(null)
}
