import { record, type Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'
import { revokeConfirmationLinks } from './confirmation-link.ts'
import { isLeadState, isStanding, subjectInHistory } from './lead.ts'
import { mayChangeLead } from './lead-policy.ts'
import { findSubject, isLedBy, loadLead, todayIn, type LoadedLead } from './load-lead.ts'
import { writeLeadChange } from './write-lead-change.ts'
import { beforeUndoing, type UndoableEvent } from './undoable-event.ts'

export type CannotUndoLeadChange =
  | 'lead-unknown'
  | 'not-yours'
  | 'changed-since'
  | 'already-leads'
  | 'cannot-be-undone'
  | 'successor-has-answered'

/** Takes back a change of state: an end, a rest, a confirmation noted by mistake. Nothing is wiped; both changes stay in the history. */
export async function undoLeadChange(writing: Writing, event: UndoableEvent): Promise<Outcome<{ leadId: string }, CannotUndoLeadChange>> {
  const lead = await loadLead(writing, event.subject_id)
  if (lead === null) return notDone('lead-unknown')
  if (!mayChangeLead(writing.actor, lead).granted) return notDone('not-yours')
  const { from, to, leavesBefore, confirmedBefore, convenerBefore } = beforeUndoing(event)
  if (from === null || !isLeadState(from)) return notDone('cannot-be-undone')
  if (lead.state !== to) return notDone('changed-since')
  if (!isStanding(lead.state) && (await isLedBy(writing, lead.subject, lead.organisationId))) return notDone('already-leads')

  await writeLeadChange(writing, lead, {
    toState: from,
    effectiveOn: await lastEffectiveOn(writing, lead),
    leavesOn: leavesBefore,
    with: {
      until_on: null,
      handed_over_to_id: null,
      confirmed_at: confirmedBefore ? (lead.confirmedAt ?? writing.clock.now()) : null,
      is_convener: convenerBefore && (await isConvenerFree(writing, lead)),
    },
  })
  await recordUndone(writing, lead, event.id)
  return done({ leadId: lead.id })
}

/** Takes back a Lead that was entered by mistake: it ends the day it began, and was never anybody's. */
export async function undoTakingLead(writing: Writing, event: UndoableEvent): Promise<Outcome<{ leadId: string }, CannotUndoLeadChange>> {
  const lead = await loadLead(writing, event.subject_id)
  if (lead === null) return notDone('lead-unknown')
  if (lead.state !== 'taken') return notDone('changed-since')
  await endAsNeverTaken(writing, lead)
  await recordUndone(writing, lead, event.id)
  return done({ leadId: lead.id })
}

/** Takes back a hand-over that the other organisation has neither answered nor touched: theirs was never anybody's, and the first has its Lead as before. */
export async function undoHandOver(writing: Writing, event: UndoableEvent): Promise<Outcome<{ leadId: string }, CannotUndoLeadChange>> {
  const successorId = event.particulars['toLeadId']
  const successor = typeof successorId === 'string' ? await loadLead(writing, successorId) : null
  if (successor === null) return notDone('cannot-be-undone')
  // The first version is the one that was handed over; any act of theirs, and any word about them, makes another.
  if (successor.state !== 'taken' || successor.revision !== 1) return notDone('successor-has-answered')
  const undone = await undoLeadChange(writing, event)
  if (!undone.ok) return undone
  await endAsNeverTaken(writing, successor)
  await revokeConfirmationLinks(writing, successor.id)
  await recordUndone(writing, successor)
  return undone
}

async function endAsNeverTaken(writing: Writing, lead: LoadedLead): Promise<void> {
  const today = await todayIn(writing)
  await writeLeadChange(writing, lead, {
    toState: 'ended',
    effectiveOn: lead.fromOn,
    with: { until_on: today < lead.fromOn ? lead.fromOn : today, is_convener: false },
  })
}

/** The day the change took effect: undone, it never did, also when a past date is shown. */
async function lastEffectiveOn({ transaction, contractId }: Writing, lead: LoadedLead): Promise<string> {
  const row = await transaction
    .selectFrom('lead_changes')
    .select((select) => select.fn.max('effective_on').as('day'))
    .where('contract_id', '=', contractId)
    .where('lead_id', '=', lead.id)
    .executeTakeFirstOrThrow()
  return row.day ?? lead.fromOn
}

async function isConvenerFree({ transaction, contractId }: Writing, lead: LoadedLead): Promise<boolean> {
  const column = lead.subject.kind === 'focus-area' ? 'focus_area_id' : lead.subject.kind === 'challenge' ? 'challenge_id' : 'question_id'
  const row = await transaction
    .selectFrom('leads')
    .select('id')
    .where('contract_id', '=', contractId)
    .where(column, '=', lead.subject.id)
    .where('is_convener', '=', true)
    .where('state', 'in', ['taken', 'confirmed', 'active', 'resting'])
    .executeTakeFirst()
  return row === undefined
}

async function recordUndone(writing: Writing, lead: LoadedLead, eventId?: string): Promise<void> {
  const subject = await findSubject(writing, lead.subject)
  await record(writing, {
    kind: 'LeadChangeUndone',
    subject: { kind: 'lead', id: lead.id },
    organisationId: lead.organisationId,
    particulars: subjectInHistory(lead.subject, subject),
    ...(eventId === undefined ? {} : { undoes: eventId }),
  })
}
