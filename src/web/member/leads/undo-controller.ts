import { findUndoableEvent, type Actor, type Writing } from '#domain/history'
import { undoHandOver, undoLeadChange, undoLeadEdit } from '#domain/leads'
import { isMessageKey } from '#locales'
import { isId } from '#platform/ids'
import { notDone, type Outcome } from '#platform/outcome'
import { notFound, seeOther } from '#web/reply'
import { returnPath } from '#web/return-path'
import { reasonKey, type Controller } from '#web/visit'
import { findOwnLead } from './own-lead.ts'

type EventToUndo = NonNullable<Awaited<ReturnType<typeof findUndoableEvent>>>

/** What an organisation does to its own Lead, and the verb that takes it back. */
const undoers: Readonly<Record<string, (writing: Writing, event: EventToUndo) => Promise<Outcome<unknown>>>> = {
  LeadConfirmed: undoLeadChange,
  LeadMarkedActive: undoLeadChange,
  LeadRested: undoLeadChange,
  LeadResumed: undoLeadChange,
  LeadLeavingAnnounced: undoLeadChange,
  LeadLeavingTakenBack: undoLeadChange,
  LeadGivenBack: undoLeadChange,
  LeadHandedOver: undoHandOver,
  LeadEdited: undoLeadEdit,
}

export const undoableByMember: readonly string[] = Object.keys(undoers)

/** Minutes within which one's own act is taken back without asking anybody. */
const minutesToUndo = 30

/** Whether what happened can still be taken back by whoever did it. */
export function mayStillUndo(
  event: { readonly kind: string; readonly at: Date; readonly actorId: string | null },
  actor: Actor,
  now: Date,
) {
  if (!undoableByMember.includes(event.kind) || actor.personId === null || event.actorId !== actor.personId) return 'cannot-be-undone'
  return now.getTime() - event.at.getTime() > minutesToUndo * 60_000 ? 'too-late' : 'yes'
}

export const memberLeadUndoController = {
  'member/leads/undo': {
    POST: async (visit) => {
      const { lead: leadId, event: eventId } = visit.params
      const lead = await findOwnLead(visit, leadId)
      if (lead === null) return notFound
      const outcome: Outcome<unknown> = await visit.write(async (writing) => {
        const event = isId(eventId) ? await findUndoableEvent(writing, eventId) : null
        if (event === null || event.subject_id !== lead.id) return notDone('undone-already')
        const may = mayStillUndo({ ...event, actorId: event.actor_person_id }, visit.actor, writing.clock.now())
        const verb = undoers[event.kind]
        if (may !== 'yes' || verb === undefined) return notDone(may)
        return verb(writing, event)
      })
      const back = returnPath(visit.form.get('till'), visit.url) ?? visit.href('member/leads/show', { lead: lead.id })
      if (outcome.ok) return seeOther(back, { key: 'history.undone' })
      return seeOther(back, { key: reasonKey(isMessageKey, 'history', outcome.reason), values: outcome.details ?? {}, tone: 'warning' })
    },
  },
} satisfies Controller
