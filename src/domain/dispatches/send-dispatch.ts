import { getContract } from '#domain/contract'
import type { Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'
import { whyNotKept, whyNotSaid, type CannotKeepDispatch, type CannotSayDispatch } from './check-dispatch.ts'
import { minutesToStop } from './dispatch.ts'
import { changeDispatch, lockDispatch, recordDispatch, type LockedDispatch } from './lock-dispatch.ts'
import { planRecipients, type PlannedRecipient } from './plan-recipients.ts'
import { nextWorkingMoment } from './working-hours.ts'

export interface SendDispatch {
  readonly dispatchId: string
  /** As the page showed it: what is sent is what was looked at. */
  readonly revision: number
  /** Also in the evening and at weekends. */
  readonly despiteQuiet: boolean
}

export interface SentOff {
  readonly eventId: string
  /** The earliest moment the first mail leaves. */
  readonly sendsAt: Date
  readonly reached: number
}

export type CannotSendDispatch =
  | CannotKeepDispatch
  | CannotSayDispatch
  | 'not-found'
  | 'not-a-draft'
  | 'changed-meanwhile'
  | 'nobody-to-send-to'

/** Sends an utskick off: it is for those who are in the circle now, and can be stopped for ten minutes. */
export async function sendDispatch(
  writing: Writing,
  { dispatchId, revision, despiteQuiet }: SendDispatch,
): Promise<Outcome<SentOff, CannotSendDispatch>> {
  const dispatch = await lockDispatch(writing, dispatchId)
  if (dispatch === null || dispatch.isRemoved) return notDone('not-found')
  if (dispatch.state !== 'draft') return notDone('not-a-draft')
  if (dispatch.revision !== revision) return notDone('changed-meanwhile')
  return sendOff(writing, dispatch, despiteQuiet)
}

/** Puts a draft that is held on its way, with ten minutes to stop it. `undoes`: the event of its having been stopped. */
export async function sendOff(
  writing: Writing,
  dispatch: LockedDispatch,
  despiteQuiet: boolean,
  undoes?: string,
): Promise<Outcome<SentOff, CannotSendDispatch>> {
  const contract = await getContract(writing)
  const wrong = await whyNotKept(writing, dispatch)
  if (wrong !== null) return notDone(wrong)
  const unsaid = whyNotSaid(dispatch, contract.languages[0] ?? 'sv')
  if (unsaid !== null) return unsaid
  const { recipients, reached } = await planRecipients(writing, dispatch)
  if (reached === 0) return notDone('nobody-to-send-to')
  await insertRecipients(writing, dispatch.id, recipients)
  const inTenMinutes = new Date(writing.clock.now().getTime() + minutesToStop * 60_000)
  const sendsAt = despiteQuiet ? inTenMinutes : nextWorkingMoment(inTenMinutes, contract.timeZone)
  await changeDispatch(writing, dispatch, { state: 'waiting', despite_quiet: despiteQuiet, sends_at: sendsAt })
  const eventId = await recordDispatch(writing, dispatch, 'DispatchSentOff', { count: reached }, undoes)
  return done({ eventId, sendsAt, reached })
}

/** Rows in one statement. */
const mostAtOnce = 1000

async function insertRecipients(
  { transaction, contractId }: Writing,
  dispatchId: string,
  recipients: readonly PlannedRecipient[],
): Promise<void> {
  for (let start = 0; start < recipients.length; start += mostAtOnce) {
    await transaction
      .insertInto('dispatch_recipients')
      .values(
        recipients.slice(start, start + mostAtOnce).map((recipient) => ({
          contract_id: contractId,
          dispatch_id: dispatchId,
          person_id: recipient.personId,
          organisation_id: recipient.organisationId,
          because: recipient.because,
          state: recipient.leftOut === null ? 'waiting' : 'left-out',
          left_out: recipient.leftOut,
        })),
      )
      .execute()
  }
}
