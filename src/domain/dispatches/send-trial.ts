import { getContract } from '#domain/contract'
import type { Writing } from '#domain/history'
import { issueLink } from '#domain/identity'
import { daysOfSettingsLink, queueMail } from '#domain/notifications'
import { isLanguage } from '#platform/i18n'
import { done, notDone, type Outcome } from '#platform/outcome'
import { whyNotSaid, type CannotSayDispatch } from './check-dispatch.ts'
import { readSender, wordsFor, type ComposeDispatch } from './dispatch-mail.ts'
import { lockDispatch, recordDispatch } from './lock-dispatch.ts'
import { planRecipients } from './plan-recipients.ts'

export interface SendTrial {
  readonly dispatchId: string
  readonly language: string
  readonly compose: ComposeDispatch
}

export type CannotSendTrial = CannotSayDispatch | 'not-found' | 'no-address'

/** "Skicka till mig först": the mail as the first reader will get it, to whoever asks. Nobody else gets anything. */
export async function sendTrial(
  writing: Writing,
  { dispatchId, language, compose }: SendTrial,
): Promise<Outcome<{ address: string }, CannotSendTrial>> {
  const { actor, clock } = writing
  const dispatch = await lockDispatch(writing, dispatchId)
  if (dispatch === null || dispatch.isRemoved) return notDone('not-found')
  if (actor.personId === null || actor.email === null) return notDone('no-address')
  const contract = await getContract(writing)
  const firstLanguage = contract.languages[0] ?? 'sv'
  const unsaid = whyNotSaid(dispatch, firstLanguage)
  if (unsaid !== null) return unsaid
  const { recipients } = await planRecipients(writing, dispatch)
  const example = recipients.find(({ leftOut }) => leftOut === null)
  const from = await readSender(writing, dispatch.fromPersonId, contract)
  const name = actor.name ?? from.name
  const token = await issueLink(writing, {
    purpose: 'mail-settings',
    subjectId: actor.personId,
    personId: actor.personId,
    organisationId: null,
    expiresAt: new Date(clock.now().getTime() + daysOfSettingsLink * 86_400_000),
  })
  const { unsubscribeUrl: _own, ...mail } = compose({
    contract,
    kind: dispatch.kind,
    ...wordsFor(dispatch, language, firstLanguage),
    to: {
      name: example?.name ?? name,
      email: example?.email ?? actor.email,
      organisation: example?.organisation ?? null,
      because: example?.because ?? 'by-hand',
    },
    language: isLanguage(language) ? language : 'sv',
    from,
    token,
    isTrial: true,
  })
  await queueMail(writing, {
    kind: 'dispatch-trial',
    to: { personId: actor.personId, name, address: actor.email },
    fromName: from.name,
    replyTo: from.email,
    language,
    ...mail,
    practice: contract.practiceMode,
  })
  await recordDispatch(writing, dispatch, 'DispatchTried')
  return done({ address: actor.email })
}
