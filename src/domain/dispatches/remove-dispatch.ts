import type { Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'
import { changeDispatch, lockDispatch, recordDispatch } from './lock-dispatch.ts'

export type CannotRemoveDispatch = 'not-found' | 'not-a-draft'

/** Throws a draft away. It can be brought back; what was sent stays in the log. */
export async function removeDispatch(
  writing: Writing,
  { dispatchId }: { readonly dispatchId: string },
): Promise<Outcome<{ eventId: string }, CannotRemoveDispatch>> {
  const dispatch = await lockDispatch(writing, dispatchId)
  if (dispatch === null || dispatch.isRemoved) return notDone('not-found')
  if (dispatch.state !== 'draft') return notDone('not-a-draft')
  await changeDispatch(writing, dispatch, { removed_at: writing.clock.now() })
  return done({ eventId: await recordDispatch(writing, dispatch, 'DispatchRemoved') })
}

/** Brings a draft back. */
export async function undoDispatchRemoved(
  writing: Writing,
  event: { readonly id: string; readonly subject_id: string },
): Promise<Outcome<null, CannotRemoveDispatch>> {
  const dispatch = await lockDispatch(writing, event.subject_id)
  if (dispatch === null || !dispatch.isRemoved) return notDone('not-found')
  await changeDispatch(writing, dispatch, { removed_at: null })
  await recordDispatch(writing, dispatch, 'DispatchRestored', {}, event.id)
  return done(null)
}
