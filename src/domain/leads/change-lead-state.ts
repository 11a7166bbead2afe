import { record, type Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'
import { subjectInHistory, type LeadState } from './lead.ts'
import { allowedFrom, mayChangeLead, type LeadVerb, type WrongState } from './lead-policy.ts'
import { findSubject, loadLead, todayIn, type LoadedLead } from './load-lead.ts'
import { writeLeadChange, type LeadChange } from './write-lead-change.ts'

export type CannotChangeLead = WrongState | 'lead-unknown' | 'not-yours' | 'changed-meanwhile'

export interface ChangedLead {
  readonly leadId: string
  readonly eventId: string
}

export interface ChangeOfState {
  readonly verb: LeadVerb
  readonly event: string
  readonly leadId: string
  /** The version somebody was looking at; left out where the state alone decides. */
  readonly revision?: number | undefined
  readonly change: (lead: LoadedLead, today: string) => Omit<LeadChange, 'effectiveOn'>
  readonly particulars?: Readonly<Record<string, unknown>>
}

/** Load, ask the table of states, write, record: what every change of a Lead's state has in common. */
export async function changeLeadState(
  writing: Writing,
  { verb, event, leadId, revision, change, particulars }: ChangeOfState,
): Promise<Outcome<ChangedLead, CannotChangeLead>> {
  const found = await loadChangeable(writing, leadId, verb, revision)
  if (!found.ok) return found
  const lead = found.value

  const today = await todayIn(writing)
  const next = change(lead, today)
  await writeLeadChange(writing, lead, { ...next, effectiveOn: today })
  const eventId = await recordLeadEvent(writing, lead, event, {
    ...particulars,
    ...leadBefore(lead),
    to: next.toState,
    reason: next.reason ?? null,
  })
  return done({ leadId: lead.id, eventId })
}

/** The Lead, if it is there, may be changed by this actor, and can be changed like this. */
export async function loadChangeable(
  writing: Writing,
  leadId: string,
  verb: LeadVerb,
  revision?: number | undefined,
): Promise<Outcome<LoadedLead, CannotChangeLead>> {
  const lead = await loadLead(writing, leadId)
  if (lead === null) return notDone('lead-unknown')
  if (!mayChangeLead(writing.actor, lead).granted) return notDone('not-yours')
  if (revision !== undefined && revision !== lead.revision) return notDone('changed-meanwhile')
  const allowed = allowedFrom(verb, lead.state)
  return allowed.ok ? done(lead) : notDone(allowed.reason)
}

/** Tells the history what happened to a Lead, with what it was for in words. */
export async function recordLeadEvent(
  writing: Writing,
  lead: LoadedLead,
  kind: string,
  particulars: Readonly<Record<string, unknown>> = {},
  undoes?: string,
): Promise<string> {
  const subject = await findSubject(writing, lead.subject)
  return record(writing, {
    kind,
    subject: { kind: 'lead', id: lead.id },
    organisationId: lead.organisationId,
    meetingId: null,
    particulars: { ...subjectInHistory(lead.subject, subject), ...particulars },
    ...(undoes === undefined ? {} : { undoes }),
  })
}

/** What the Lead was before, kept in the event so that the change can be taken back. */
export function leadBefore(lead: LoadedLead): Readonly<Record<string, unknown>> {
  const from: LeadState = lead.state
  return { from, leavesBefore: lead.leavesOn, convenerBefore: lead.isConvener, confirmedBefore: lead.confirmedAt !== null }
}
