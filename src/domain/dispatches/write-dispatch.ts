import type { Writing } from '#domain/history'
import type { Circle } from '#domain/invitations'
import { newId } from '#platform/ids'
import type { Translated } from '#platform/i18n'
import { done, notDone, type Outcome } from '#platform/outcome'
import { whyNotKept, type CannotKeepDispatch } from './check-dispatch.ts'
import type { DispatchContent } from './dispatch.ts'
import { changeDispatch, lockDispatch, recordDispatch } from './lock-dispatch.ts'

/** Begins an utskick. Nothing but that it can be kept is asked of a draft. */
export async function draftDispatch(
  writing: Writing,
  content: DispatchContent,
): Promise<Outcome<{ dispatchId: string }, CannotKeepDispatch>> {
  const wrong = await whyNotKept(writing, content)
  if (wrong !== null) return notDone(wrong)
  const id = newId()
  await writing.transaction
    .insertInto('dispatches')
    .values({ contract_id: writing.contractId, id, state: 'draft', changed_at: writing.clock.now(), ...columnsOf(content) })
    .execute()
  await recordDispatch(writing, { id, subject: content.subject }, 'DispatchDrafted')
  return done({ dispatchId: id })
}

export interface EditDispatch extends DispatchContent {
  readonly dispatchId: string
  readonly revision: number
}

export type CannotEditDispatch = CannotKeepDispatch | 'not-found' | 'not-a-draft' | 'changed-meanwhile'

/** Writes on in a draft. What a colleague saved meanwhile is never written over. */
export async function editDispatch(writing: Writing, input: EditDispatch): Promise<Outcome<null, CannotEditDispatch>> {
  const dispatch = await lockDispatch(writing, input.dispatchId)
  if (dispatch === null || dispatch.isRemoved) return notDone('not-found')
  if (dispatch.state !== 'draft') return notDone('not-a-draft')
  if (dispatch.revision !== input.revision) return notDone('changed-meanwhile')
  const wrong = await whyNotKept(writing, input)
  if (wrong !== null) return notDone(wrong)
  await changeDispatch(writing, dispatch, columnsOf(input))
  await recordDispatch(writing, { id: dispatch.id, subject: input.subject }, 'DispatchEdited')
  return done(null)
}

/** Begins a new utskick with what an earlier one said and whom it was for; from whoever copies it. */
export async function copyDispatch(
  writing: Writing,
  { dispatchId }: { readonly dispatchId: string },
): Promise<Outcome<{ dispatchId: string }, 'not-found'>> {
  const dispatch = await lockDispatch(writing, dispatchId)
  if (dispatch === null) return notDone('not-found')
  const id = newId()
  const { actor, contractId, clock } = writing
  await writing.transaction
    .insertInto('dispatches')
    .values({
      contract_id: contractId,
      id,
      state: 'draft',
      changed_at: clock.now(),
      ...columnsOf({ ...dispatch, fromPersonId: actor.personId ?? dispatch.fromPersonId }),
    })
    .execute()
  await recordDispatch(writing, { id, subject: dispatch.subject }, 'DispatchCopied')
  return done({ dispatchId: id })
}

/** Takes somebody out of a draft’s circle by hand, or lets them in again. */
export async function leaveOutOfDispatch(
  writing: Writing,
  { dispatchId, personId, isLeftOut }: { readonly dispatchId: string; readonly personId: string; readonly isLeftOut: boolean },
): Promise<Outcome<null, CannotEditDispatch>> {
  const dispatch = await lockDispatch(writing, dispatchId)
  if (dispatch === null || dispatch.isRemoved) return notDone('not-found')
  if (dispatch.state !== 'draft') return notDone('not-a-draft')
  const others = (dispatch.circle.except ?? []).filter((id) => id !== personId)
  const circle: Circle = { ...dispatch.circle, except: isLeftOut ? [...others, personId] : others }
  const wrong = await whyNotKept(writing, { ...dispatch, circle })
  if (wrong !== null) return notDone(wrong)
  await changeDispatch(writing, dispatch, { circle: JSON.stringify(circle) })
  await recordDispatch(writing, dispatch, 'DispatchEdited')
  return done(null)
}

function columnsOf({ kind, subject, text, circle, fromPersonId }: DispatchContent) {
  return {
    kind,
    title: JSON.stringify(trimmed(subject)),
    text: JSON.stringify(trimmed(text)),
    circle: JSON.stringify(circle),
    from_person_id: fromPersonId,
  }
}

/** A language in which nothing is written is left out, so that another stands in for it. */
function trimmed(text: Translated): Translated {
  const said = Object.entries(text).map(([language, words = '']) => [language, words.trim().replaceAll('\r\n', '\n')] as const)
  return Object.fromEntries(said.filter(([, words]) => words !== ''))
}
