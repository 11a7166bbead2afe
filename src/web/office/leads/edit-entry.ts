import type { Writing } from '#domain/history'
import { editLead, type ChangedLead, type LeadContact, type LeadSeen } from '#domain/leads'
import { isId } from '#platform/ids'
import { notDone, type Outcome } from '#platform/outcome'
import type { Form } from '#web/form'
import type { AnyVisit } from '#web/visit'

/** The form for a Lead's words and people, as it was filled in, right or wrong. */
export interface EditEntry {
  readonly revision: number
  readonly intent: string
  readonly firstStep: string
  /** A person's id, or empty for nobody. */
  readonly contact: string
  readonly deputy: string
  readonly newName: string
  readonly newEmail: string
  readonly newPhone: string
}

export function readEditEntry(form: Form): EditEntry {
  const revision = Number(form.get('revision'))
  return {
    revision: Number.isInteger(revision) ? revision : 0,
    intent: form.get('intent'),
    firstStep: form.get('firstStep'),
    contact: form.get('contact'),
    deputy: form.get('deputy'),
    newName: form.get('newName').trim(),
    newEmail: form.get('newEmail').trim(),
    newPhone: form.get('newPhone').trim(),
  }
}

/** The form as a Lead is saved now. */
export function editEntryOf({ intent, firstStep, office }: LeadSeen): EditEntry {
  return {
    revision: office?.revision ?? 0,
    intent,
    firstStep,
    contact: office?.contact?.id ?? '',
    deputy: office?.deputy?.id ?? '',
    newName: '',
    newEmail: '',
    newPhone: '',
  }
}

/** Saves the form. Somebody written in as new becomes the contact. */
export function saveEdit({ site }: AnyVisit, writing: Writing, leadId: string, entry: EditEntry): Promise<Outcome<ChangedLead>> {
  const { revision, intent, firstStep, newName, newEmail, newPhone } = entry
  const contact =
    newName === '' && newEmail === '' ? chosen(entry.contact) : { name: newName, email: newEmail, phone: newPhone, language: site.language }
  if (contact === undefined) return Promise.resolve(notDone('contact-unknown'))
  const deputy = chosen(entry.deputy)
  if (deputy === undefined) return Promise.resolve(notDone('contact-unknown'))
  return editLead(writing, { leadId, revision, intent, firstStep, contact, deputy })
}

function chosen(id: string): LeadContact | null | undefined {
  if (id === '') return null
  return isId(id) ? { personId: id } : undefined
}

export const editFields: Readonly<Record<string, string>> = {
  'words-too-long': 'intent',
  'contact-unknown': 'contact',
  'name-missing': 'newName',
  'name-too-long': 'newName',
  'email-not-understood': 'newEmail',
  'phone-not-understood': 'newPhone',
}
