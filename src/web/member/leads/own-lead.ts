import { findLead, type LeadSeen } from '#domain/leads'
import type { AnyVisit } from '#web/visit'

/** A Lead of an organisation one speaks for. Others' Leads are not there at all. */
export async function findOwnLead({ read, actor }: Pick<AnyVisit, 'read' | 'actor'>, leadId: string): Promise<LeadSeen | null> {
  const lead = await read((reading) => findLead(reading, leadId, { audience: 'office' }))
  if (lead === null || lead.organisation === null) return null
  return actor.isSecretariat || actor.organisationIds.includes(lead.organisation.id) ? lead : null
}
