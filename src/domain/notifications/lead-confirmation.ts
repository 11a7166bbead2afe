import { getContract } from '#domain/contract'
import { record, type Writing } from '#domain/history'
import { findLead, issueConfirmationLink, type LeadSeen } from '#domain/leads'
import { dayOf } from '#platform/dates'
import { isLanguage, type Language } from '#platform/i18n'
import { done, notDone, type Outcome } from '#platform/outcome'
import { queueMail } from './queue-mail.ts'

export interface ComposedMail {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** What the mail is written from. */
export interface LeadConfirmationFacts {
  readonly lead: LeadSeen
  readonly organisation: string
  readonly contact: { readonly name: string; readonly email: string }
  readonly language: Language
  readonly takenOn: string
  readonly confirmBy: string | null
  readonly periodEndsOn: string | null
  /** Opens the page on which the organisation answers. Kept nowhere but in the mail. */
  readonly token: string
}

export interface AskForLeadConfirmation {
  readonly leadId: string
  /** The colleague it comes from, whom a reply reaches. */
  readonly from: { readonly name: string; readonly email: string | null }
  readonly compose: (facts: LeadConfirmationFacts) => ComposedMail
}

export type CannotAskForConfirmation = 'lead-unknown' | 'already-confirmed' | 'has-ended' | 'email-missing'

/** Mails the contact of a Lead under förankring a link to confirm by, in the transaction of whatever called for it. Earlier links stop working. */
export async function askForLeadConfirmation(
  writing: Writing,
  { leadId, from, compose }: AskForLeadConfirmation,
): Promise<Outcome<{ email: string; mailId: string }, CannotAskForConfirmation>> {
  const lead = await findLead(writing, leadId, { audience: 'office' })
  if (lead === null || lead.organisation === null) return notDone('lead-unknown')
  if (lead.state !== 'taken') return notDone(lead.state === 'ended' || lead.state === 'handed-over' ? 'has-ended' : 'already-confirmed')
  const contact = lead.office?.contact ?? null
  if (contact === null || contact.email === null) return notDone('email-missing')

  const contract = await getContract(writing)
  const { email } = contact
  const token = await issueConfirmationLink(writing, { leadId, personId: contact.id, organisationId: lead.organisation.id })
  const language = isLanguage(contact.language) ? contact.language : 'sv'
  const mail = compose({
    lead,
    organisation: lead.organisation.name,
    contact: { name: contact.name, email },
    language,
    takenOn: dayOf(lead.office?.takenAt ?? writing.clock.now(), contract.timeZone),
    confirmBy: lead.office?.confirmBy ?? null,
    periodEndsOn: await findPeriodEnd(writing, dayOf(writing.clock.now(), contract.timeZone)),
    token,
  })
  const mailId = await queueMail(writing, {
    kind: 'lead-confirmation',
    to: { personId: contact.id, name: contact.name, address: email },
    fromName: from.name,
    replyTo: from.email,
    language,
    ...mail,
    organisationId: lead.organisation.id,
    meetingId: lead.office?.meeting?.id ?? null,
    leadId,
    practice: contract.practiceMode,
  })
  const subject = lead.subject.kind === 'focus-area' ? 'area' : lead.subject.kind
  await record(writing, {
    kind: 'LeadConfirmationAsked',
    subject: { kind: 'lead', id: leadId },
    organisationId: lead.organisation.id,
    particulars: { subject, title: lead.subject.name, mailId },
  })
  return done({ email, mailId })
}

/** The last day of the contract period that holds on a day; null when none is known. */
export async function findPeriodEnd(
  { transaction, contractId }: Pick<Writing, 'transaction' | 'contractId'>,
  on: string,
): Promise<string | null> {
  const row = await transaction
    .selectFrom('periods')
    .select('until_on')
    .where('contract_id', '=', contractId)
    .where('from_on', '<=', on)
    .where('until_on', '>=', on)
    .orderBy('until_on')
    .executeTakeFirst()
  return row?.until_on ?? null
}
