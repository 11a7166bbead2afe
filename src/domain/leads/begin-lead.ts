import { record, type Writing } from '#domain/history'
import { addDays } from '#platform/dates'
import { newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyLine } from '#platform/text'
import { endLeadsThatHaveLeft } from './end-leads-that-have-left.ts'
import { findOrRegisterContact, type CannotReachContact, type LeadContact } from './lead-contact.ts'
import { daysToConfirm, longestWords, subjectColumns, subjectInHistory, type LeadSubject } from './lead.ts'
import { findOrganisationForLead, findSubject, isLedBy, todayIn } from './load-lead.ts'
import { insertLeadChange } from './write-lead-change.ts'

export interface TakeLead {
  readonly organisationId: string
  readonly subject: LeadSubject
  /** One sentence in the organisation's own words. */
  readonly intent?: string
  readonly firstStep?: string
  readonly contact?: LeadContact | null
  readonly deputy?: LeadContact | null
  /** The meeting whose offer it answers; null when it was taken outside a meeting. */
  readonly meetingId?: string | null
  /** When the organisation should have confirmed; four weeks from today when left out. */
  readonly confirmBy?: string | null
}

export type CannotBeginLead =
  | 'organisation-unknown'
  | 'not-affiliated'
  | 'subject-unknown'
  | 'subject-retired'
  | 'already-leads'
  | 'words-too-long'
  | 'confirm-by-passed'
  | CannotReachContact

export interface TakenLead {
  readonly leadId: string
  readonly eventId: string
}

/** A Lead begins, whoever it is that may begin it: the checks, the row, the first line of its life. */
export async function beginLead(writing: Writing, input: TakeLead): Promise<Outcome<TakenLead, CannotBeginLead>> {
  const today = await todayIn(writing)
  const organisation = await findOrganisationForLead(writing, input.organisationId, today)
  const subject = await findSubject(writing, input.subject)

  if (organisation === null) return notDone('organisation-unknown')
  if (!organisation.isAffiliated) return notDone('not-affiliated', { organisation: organisation.name })
  if (subject === null) return notDone('subject-unknown')
  if (subject.retiredOn !== null && subject.retiredOn <= today) return notDone('subject-retired')
  await endLeadsThatHaveLeft(writing, { organisationId: organisation.id })
  if (await isLedBy(writing, input.subject, organisation.id)) return notDone('already-leads', { organisation: organisation.name })
  const words = { intent: tidyLine(input.intent ?? ''), firstStep: tidyLine(input.firstStep ?? '') }
  if (words.intent.length > longestWords || words.firstStep.length > longestWords) return notDone('words-too-long')
  const confirmBy = input.confirmBy ?? addDays(today, daysToConfirm)
  if (confirmBy < today) return notDone('confirm-by-passed')

  const contact = await findOrRegisterContact(writing, input.contact ?? null)
  if (!contact.ok) return contact
  const deputy = await findOrRegisterContact(writing, input.deputy ?? null)
  if (!deputy.ok) return deputy

  const people = { contact: contact.value.personId, deputy: deputy.value.personId }
  const leadId = await insertLead(writing, { ...input, ...words, ...people, confirmBy, today })
  if (leadId === null) return notDone('already-leads', { organisation: organisation.name })
  await insertLeadChange(writing, leadId, { toState: 'taken', effectiveOn: today })
  const eventId = await record(writing, {
    kind: 'LeadTaken',
    subject: { kind: 'lead', id: leadId },
    organisationId: organisation.id,
    meetingId: input.meetingId ?? null,
    particulars: subjectInHistory(input.subject, subject),
  })
  return done({ leadId, eventId })
}

interface NewLead extends Omit<TakeLead, 'contact' | 'deputy'> {
  readonly intent: string
  readonly firstStep: string
  readonly contact: string | null
  readonly deputy: string | null
  readonly confirmBy: string
  readonly today: string
}

/** Null: the same organisation took the same thing a moment before, from another phone in the room. */
async function insertLead({ transaction, contractId, clock }: Writing, lead: NewLead): Promise<string | null> {
  const row = await transaction
    .insertInto('leads')
    .values({
      contract_id: contractId,
      id: newId(),
      organisation_id: lead.organisationId,
      ...subjectColumns(lead.subject),
      state: 'taken',
      intent: lead.intent,
      first_step: lead.firstStep,
      contact_person_id: lead.contact,
      deputy_person_id: lead.deputy,
      from_on: lead.today,
      until_on: null,
      leaves_on: null,
      taken_at: clock.now(),
      taken_at_meeting_id: lead.meetingId ?? null,
      confirm_by: lead.confirmBy,
      confirmed_at: null,
      last_heard_at: clock.now(),
      handed_over_to_id: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}
