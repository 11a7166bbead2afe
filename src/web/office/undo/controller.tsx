import { findUndoableEvent } from '#domain/history'
import { isMessageKey } from '#locales'
import { isId } from '#platform/ids'
import { notDone } from '#platform/outcome'
import { seeOther, type Flash } from '#web/reply'
import { returnPath } from '#web/return-path'
import { reasonKey, type Controller } from '#web/visit'
import { undoers } from './undoers.ts'

export const undoController = {
  'office/undo': {
    POST: async (visit) => {
      const { event: eventId } = visit.params
      const back = returnPath(visit.form.get('till'), visit.url) ?? visit.href('office/overview')
      const outcome = await visit.write(async (writing) => {
        const event = isId(eventId) ? await findUndoableEvent(writing, eventId) : null
        if (event === null) return notDone('undone-already')
        const undo = undoers[event.kind]
        return undo === undefined ? notDone('cannot-be-undone') : undo(writing, event)
      })
      if (outcome.ok) return seeOther(back, sayKept(outcome.value) ?? { key: 'history.undone' })
      return seeOther(back, { key: reasonKey(isMessageKey, 'history', outcome.reason), values: outcome.details ?? {}, tone: 'warning' })
    },
  },
} satisfies Controller

/** A paste is taken back but for what something else has come to depend on: that is named. */
function sayKept(value: unknown): Flash | null {
  if (typeof value !== 'object' || value === null || !('kept' in value) || !('removed' in value)) return null
  const { kept, removed } = value
  if (!Array.isArray(kept) || kept.length === 0 || typeof removed !== 'number') return null
  return { key: 'organisations.undoneKept', values: { removed, kept: kept.join(', ') }, tone: 'warning' }
}
