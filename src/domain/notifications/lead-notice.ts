import { getContract } from '#domain/contract'
import type { Writing } from '#domain/history'
import { findLead, type LeadSeen } from '#domain/leads'
import { dayOf } from '#platform/dates'
import { isLanguage, type Language } from '#platform/i18n'
import type { ComposedMail } from './lead-confirmation.ts'
import { queueMail } from './queue-mail.ts'

export interface LeadNoticeFacts {
  readonly lead: LeadSeen
  readonly organisation: string
  readonly toName: string
  readonly language: Language
  readonly takenOn: string
  readonly contact: { readonly name: string; readonly email: string }
}

export interface TellRepresentatives {
  readonly leadId: string
  readonly from: { readonly name: string; readonly email: string | null }
  readonly compose: (facts: LeadNoticeFacts) => ComposedMail
}

/**
 * Somebody without a mandate has taken Lead for an organisation: those who have one are told, so that nothing is published about an
 * organisation that it has not been able to see beforehand. Nobody is told when the contact has a mandate. Answers how many were.
 */
export async function tellRepresentativesOfLead(writing: Writing, { leadId, from, compose }: TellRepresentatives): Promise<number> {
  const lead = await findLead(writing, leadId, { audience: 'office' })
  const contact = lead?.office?.contact ?? null
  if (lead === null || lead.organisation === null || contact === null || contact.email === null) return 0
  const contract = await getContract(writing)
  const people = await listMandated(writing, lead.organisation.id, dayOf(writing.clock.now(), contract.timeZone))
  if (people.some(({ id }) => id === contact.id)) return 0
  const { name: organisation, id: organisationId } = lead.organisation
  for (const person of people) {
    if (person.email === null) continue
    const language = isLanguage(person.language) ? person.language : 'sv'
    const takenOn = dayOf(lead.office?.takenAt ?? writing.clock.now(), contract.timeZone)
    const mail = compose({
      lead,
      organisation,
      toName: person.name,
      language,
      takenOn,
      contact: { name: contact.name, email: contact.email },
    })
    await queueMail(writing, {
      kind: 'lead-notice',
      to: { personId: person.id, name: person.name, address: person.email },
      fromName: from.name,
      replyTo: from.email,
      language,
      ...mail,
      organisationId,
      leadId,
      practice: contract.practiceMode,
    })
  }
  return people.length
}

/** Those who speak for the organisation or are its contact on a day. */
function listMandated({ transaction, contractId }: Writing, organisationId: string, today: string) {
  return transaction
    .selectFrom('people as p')
    .innerJoin('mandates as m', (join) => join.onRef('m.contract_id', '=', 'p.contract_id').onRef('m.person_id', '=', 'p.id'))
    .select(['p.id', 'p.name', 'p.email', 'p.language'])
    .distinct()
    .where('p.contract_id', '=', contractId)
    .where('p.erased_at', 'is', null)
    .where('m.organisation_id', '=', organisationId)
    .where((where) => where.or([where('m.from_on', 'is', null), where('m.from_on', '<=', today)]))
    .where((where) => where.or([where('m.until_on', 'is', null), where('m.until_on', '>=', today)]))
    .execute()
}
