import { z } from 'zod'
import type { Writing } from '#domain/history'
import { confirmLead, longestWords, parseSubject, takeLead } from '#domain/leads'
import { isPlainDate } from '#platform/dates'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import type { Form } from '#web/form'
import { mailLeadConfirmation } from '#web/lead-mails'
import type { AnyVisit } from '#web/visit'

/** The form for taking Lead for somebody, as it was filled in, right or wrong. */
export interface TakeEntry {
  readonly organisation: string
  readonly subject: string
  readonly intent: string
  readonly firstStep: string
  readonly contactName: string
  readonly contactEmail: string
  readonly contactPhone: string
  readonly confirmBy: string
  readonly isConfirmed: boolean
}

export const emptyTakeEntry: TakeEntry = {
  organisation: '',
  subject: '',
  intent: '',
  firstStep: '',
  contactName: '',
  contactEmail: '',
  contactPhone: '',
  confirmBy: '',
  isConfirmed: false,
}

export function readTakeEntry(form: Form): TakeEntry {
  return {
    organisation: form.get('organisation'),
    subject: form.get('subject'),
    intent: form.get('intent'),
    firstStep: form.get('firstStep'),
    contactName: form.get('contactName').trim(),
    contactEmail: form.get('contactEmail').trim(),
    contactPhone: form.get('contactPhone').trim(),
    confirmBy: form.get('confirmBy').trim(),
    isConfirmed: form.has('isConfirmed'),
  }
}

const words = z.string('leads.problem.tooLong').trim().max(longestWords, 'leads.problem.tooLong').default('')

/** What the office may send. Less is asked than of somebody in the room: the secretariat may know no more than who and what. */
export const takeSchema = z.object({
  organisation: z.string('leads.problem.organisation').refine(isId, 'leads.problem.organisation'),
  subject: z.string('leads.problem.subject').refine((text) => parseSubject(text) !== null, 'leads.problem.subject'),
  intent: words,
  firstStep: words,
  confirmBy: z
    .string()
    .trim()
    .default('')
    .refine((text) => text === '' || isPlainDate(text), 'leads.problem.date'),
})

export interface TakenForThem {
  readonly leadId: string
  readonly eventId: string
  /** Where the question of confirmation went; null when nobody was asked. */
  readonly email: string | null
}

/** The secretariat takes Lead for an organisation, and either notes its yes or mails the question. */
export async function takeForThem(
  visit: AnyVisit,
  writing: Writing,
  entry: TakeEntry,
  meetingId: string | null,
): Promise<Outcome<TakenForThem>> {
  const subject = parseSubject(entry.subject)
  if (subject === null) return notDone('subject-unknown')
  const contact =
    entry.contactName === '' && entry.contactEmail === ''
      ? null
      : { name: entry.contactName, email: entry.contactEmail, phone: entry.contactPhone, language: visit.site.language }
  const taken = await takeLead(writing, {
    organisationId: entry.organisation,
    subject,
    intent: entry.intent,
    firstStep: entry.firstStep,
    contact,
    meetingId,
    confirmBy: entry.confirmBy === '' ? null : entry.confirmBy,
  })
  if (!taken.ok) return taken
  const { leadId } = taken.value
  if (entry.isConfirmed) {
    const confirmed = await confirmLead(writing, { leadId, heardBy: meetingId === null ? 'phone' : 'meeting' })
    return confirmed.ok ? done({ ...taken.value, email: null }) : confirmed
  }
  if (entry.contactEmail === '') return done({ ...taken.value, email: null })
  const mailed = await mailLeadConfirmation(visit, writing, leadId)
  return mailed.ok ? done({ ...taken.value, email: mailed.value.email }) : mailed
}

/** Which field a reason belongs to; the others concern the whole form. */
export const takeFields: Readonly<Record<string, string>> = {
  'organisation-unknown': 'organisation',
  'not-affiliated': 'organisation',
  'already-leads': 'organisation',
  'subject-unknown': 'subject',
  'subject-retired': 'subject',
  'words-too-long': 'intent',
  'confirm-by-passed': 'confirmBy',
  'name-missing': 'contactName',
  'name-too-long': 'contactName',
  'email-not-understood': 'contactEmail',
  'email-missing': 'contactEmail',
  'phone-not-understood': 'contactPhone',
}
