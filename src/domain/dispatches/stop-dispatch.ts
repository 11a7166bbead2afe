import type { Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'
import { changeDispatch, lockDispatch, recordDispatch } from './lock-dispatch.ts'
import { sendOff, type CannotSendDispatch, type SentOff } from './send-dispatch.ts'

export type CannotStopDispatch = 'not-found' | 'not-waiting' | 'has-left'

/** Stops an utskick before its first mail is written: it is a draft again, and nobody has got anything. */
export function stopDispatch(
  writing: Writing,
  { dispatchId }: { readonly dispatchId: string },
): Promise<Outcome<{ eventId: string }, CannotStopDispatch>> {
  return takeBack(writing, dispatchId)
}

/** Undoes sending off, as long as it can be stopped. */
export function undoDispatchSentOff(
  writing: Writing,
  event: { readonly id: string; readonly subject_id: string },
): Promise<Outcome<{ eventId: string }, CannotStopDispatch>> {
  return takeBack(writing, event.subject_id, event.id)
}

/** Undoes stopping: it is sent off again, with ten minutes anew. */
export async function undoDispatchStopped(
  writing: Writing,
  event: { readonly id: string; readonly subject_id: string },
): Promise<Outcome<SentOff, CannotSendDispatch>> {
  const dispatch = await lockDispatch(writing, event.subject_id)
  if (dispatch === null || dispatch.isRemoved) return notDone('not-found')
  return dispatch.state === 'draft' ? sendOff(writing, dispatch, dispatch.despiteQuiet, event.id) : notDone('not-a-draft')
}

async function takeBack(writing: Writing, dispatchId: string, undoes?: string): Promise<Outcome<{ eventId: string }, CannotStopDispatch>> {
  const dispatch = await lockDispatch(writing, dispatchId)
  if (dispatch === null || dispatch.isRemoved) return notDone('not-found')
  if (dispatch.state === 'sending' || dispatch.state === 'sent') return notDone('has-left')
  if (dispatch.state !== 'waiting') return notDone('not-waiting')
  const { transaction, contractId } = writing
  await transaction.deleteFrom('dispatch_recipients').where('contract_id', '=', contractId).where('dispatch_id', '=', dispatch.id).execute()
  await changeDispatch(writing, dispatch, { state: 'draft', sends_at: null })
  return done({ eventId: await recordDispatch(writing, dispatch, 'DispatchStopped', {}, undoes) })
}
