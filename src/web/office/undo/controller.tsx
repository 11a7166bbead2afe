import { findUndoableEvent } from '#domain/history'
import { isMessageKey } from '#locales'
import { isId } from '#platform/ids'
import { notDone } from '#platform/outcome'
import { seeOther, type Flash, type Reply } from '#web/reply'
import { returnPath } from '#web/return-path'
import { reasonKey, type AnyVisit, type Controller } from '#web/visit'
import { canBeUndone, mayUndoInRoom, undoers, type EventToUndo, type Undo } from './undoers.ts'

export const undoController = {
  'office/undo': {
    POST: (visit) =>
      undo(visit, visit.params.event, visit.href('office/overview'), (event) =>
        canBeUndone(event, visit.actor) ? (undoers[event.kind] ?? null) : null,
      ),
  },
  'office/meetings/undo': {
    POST: (visit) => {
      const { event: eventId, meeting } = visit.params
      return undo(visit, eventId, visit.href('office/meetings/show', { meeting }), (event) =>
        mayUndoInRoom(event, meeting, visit.actor) ? (undoers[event.kind] ?? null) : null,
      )
    },
  },
} satisfies Controller

async function undo(
  visit: Pick<AnyVisit, 'form' | 'url' | 'write'>,
  eventId: string,
  otherwise: string,
  chooseVerb: (event: EventToUndo) => Undo | null,
): Promise<Reply> {
  const back = returnPath(visit.form.get('till'), visit.url) ?? otherwise
  const outcome = await visit.write(async (writing) => {
    const event = isId(eventId) ? await findUndoableEvent(writing, eventId) : null
    if (event === null) return notDone('undone-already')
    const verb = chooseVerb(event)
    return verb === null ? notDone('cannot-be-undone') : verb(writing, event)
  })
  if (outcome.ok) return seeOther(back, sayKept(outcome.value) ?? { key: 'history.undone' })
  return seeOther(back, { key: reasonKey(isMessageKey, 'history', outcome.reason), values: outcome.details ?? {}, tone: 'warning' })
}

/** A paste is taken back but for what something else has come to depend on: that is named. */
function sayKept(value: unknown): Flash | null {
  if (typeof value !== 'object' || value === null || !('kept' in value) || !('removed' in value)) return null
  const { kept, removed } = value
  if (!Array.isArray(kept) || kept.length === 0 || typeof removed !== 'number') return null
  return { key: 'organisations.undoneKept', values: { removed, kept: kept.join(', ') }, tone: 'warning' }
}
