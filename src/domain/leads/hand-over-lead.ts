import type { Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'
import { beginLead, type CannotBeginLead } from './begin-lead.ts'
import { leadBefore, loadChangeable, recordLeadEvent, type CannotChangeLead } from './change-lead-state.ts'
import { tidyReason, type LeadChangeInput } from './lead-change-input.ts'
import type { LeadContact } from './lead-contact.ts'
import { todayIn } from './load-lead.ts'
import { writeLeadChange } from './write-lead-change.ts'

export interface HandOverLead extends LeadChangeInput {
  readonly toOrganisationId: string
  readonly intent?: string
  readonly firstStep?: string
  readonly contact?: LeadContact | null
  readonly confirmBy?: string | null
}

export type CannotHandOverLead = CannotChangeLead | CannotBeginLead | 'same-organisation'

export interface HandedOverLead {
  readonly leadId: string
  readonly newLeadId: string
  readonly eventId: string
}

/** One organisation passes its Lead on to another. A clean slate: the other's is a new Lead, under förankring until it confirms. */
export async function handOverLead(writing: Writing, input: HandOverLead): Promise<Outcome<HandedOverLead, CannotHandOverLead>> {
  const found = await loadChangeable(writing, input.leadId, 'hand-over', input.revision)
  if (!found.ok) return found
  const lead = found.value
  if (lead.organisationId === input.toOrganisationId) return notDone('same-organisation')

  const taken = await beginLead(writing, {
    organisationId: input.toOrganisationId,
    subject: lead.subject,
    intent: input.intent ?? '',
    firstStep: input.firstStep ?? '',
    contact: input.contact ?? null,
    confirmBy: input.confirmBy ?? null,
  })
  if (!taken.ok) return taken

  const today = await todayIn(writing)
  const reason = tidyReason(input.reason)
  await writeLeadChange(writing, lead, {
    toState: 'handed-over',
    effectiveOn: today,
    reason,
    heard: true,
    with: { until_on: today, is_convener: false, handed_over_to_id: taken.value.leadId },
  })
  const eventId = await recordLeadEvent(writing, lead, 'LeadHandedOver', {
    ...leadBefore(lead),
    to: 'handed-over',
    toLeadId: taken.value.leadId,
    toOrganisationId: input.toOrganisationId,
    reason,
  })
  return done({ leadId: lead.id, newLeadId: taken.value.leadId, eventId })
}
