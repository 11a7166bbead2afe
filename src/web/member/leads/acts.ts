import type { Writing } from '#domain/history'
import {
  announceLeaving,
  confirmLead,
  editLead,
  giveBackLead,
  handOverLead,
  listPeopleToReach,
  markLeadActive,
  restLead,
  resumeLead,
  takeBackLeaving,
  type LeadContact,
  type LeadSeen,
} from '#domain/leads'
import type { MessageKey } from '#locales'
import { parsePlainDate } from '#platform/dates'
import { done, notDone, type Outcome } from '#platform/outcome'
import { mailLeadConfirmation } from '#web/lead-mails'
import type { Visit } from '#web/visit'

export type LeadVisit = Visit<'member/leads/show'>

/** Something an organisation does to its own Lead, and what is said when it is done. */
interface Act {
  readonly act: (visit: LeadVisit, writing: Writing, lead: LeadSeen) => Promise<Outcome<{ readonly eventId: string }>>
  readonly done: MessageKey
  /** Where in its form a reason belongs; an act of one button has no form to show again. */
  readonly fields?: Readonly<Record<string, string>>
}

const changeOf = ({ form }: LeadVisit, { id: leadId }: LeadSeen) => ({ leadId, reason: form.get('reason') })

/** The acts by the name of their button. The verbs ask who may: nobody acts for another organisation. */
export const acts: Readonly<Record<string, Act>> = {
  confirm: { act: (_visit, writing, { id }) => confirmLead(writing, { leadId: id, heardBy: 'link' }), done: 'member.lead.confirmed' },
  'give-back': { act: (_visit, writing, { id }) => giveBackLead(writing, { leadId: id }), done: 'member.lead.givenBack' },
  active: { act: (_visit, writing, { id }) => markLeadActive(writing, { leadId: id }), done: 'member.lead.isActive' },
  rest: { act: (visit, writing, lead) => restLead(writing, changeOf(visit, lead)), done: 'member.lead.isResting' },
  resume: { act: (visit, writing, lead) => resumeLead(writing, changeOf(visit, lead)), done: 'member.lead.isResumed' },
  leaving: { act: leave, done: 'member.lead.isLeaving', fields: {} },
  stay: { act: (visit, writing, lead) => takeBackLeaving(writing, changeOf(visit, lead)), done: 'member.lead.isStaying' },
  colleague: {
    act: nameColleague,
    done: 'member.lead.newContact',
    fields: {
      'contact-unknown': 'colleague',
      'changed-meanwhile': 'colleague',
      'name-missing': 'newName',
      'name-too-long': 'newName',
      'email-not-understood': 'newEmail',
    },
  },
  'hand-over': {
    act: passOn,
    done: 'member.lead.isHandedOver',
    fields: {
      'name-missing': 'contactName',
      'name-too-long': 'contactName',
      'email-not-understood': 'contactEmail',
      'contact-needs-email': 'contactEmail',
    },
  },
  save: { act: saveWords, done: 'member.lead.saved', fields: { 'words-too-long': 'intent' } },
}

const otherwise: Readonly<Record<string, string>> = {
  leaving: 'leavesOn',
  colleague: 'colleague',
  'hand-over': 'toOrganisation',
  save: 'intent',
}

/** The field of an act's form that a reason stands beside. */
export function fieldOf(act: string, reason: string): string {
  return acts[act]?.fields?.[reason] ?? otherwise[act] ?? ''
}

async function leave(visit: LeadVisit, writing: Writing, lead: LeadSeen): Promise<Outcome<{ readonly eventId: string }>> {
  const day = parsePlainDate(visit.form.get('leavesOn'))
  return day.ok ? announceLeaving(writing, { ...changeOf(visit, lead), leavesOn: day.value }) : notDone('date-not-understood')
}

/** A colleague takes over as contact: one who speaks for the organisation already, or somebody new by name and address. */
async function nameColleague(
  { form, site, today }: LeadVisit,
  writing: Writing,
  lead: LeadSeen,
): Promise<Outcome<{ readonly eventId: string }>> {
  const [name, email, colleague] = [form.get('newName').trim(), form.get('newEmail').trim(), form.get('colleague')]
  const isNew = name !== '' || email !== ''
  const colleagues = isNew ? [] : await listPeopleToReach(writing, lead.organisation?.id ?? '', today)
  if (!isNew && !colleagues.some(({ id }) => id === colleague)) return notDone('contact-unknown')
  const contact: LeadContact = isNew ? { name, email, language: site.language } : { personId: colleague }
  const { id: leadId, intent, firstStep } = lead
  return editLead(writing, { leadId, revision: Number(form.get('revision')) || 0, intent, firstStep, contact, heard: true })
}

/** Another organisation is asked to go on with it; theirs is a new Lead under förankring until they say yes. */
async function passOn(visit: LeadVisit, writing: Writing, lead: LeadSeen): Promise<Outcome<{ readonly eventId: string }>> {
  const { form, site } = visit
  const [name, email] = [form.get('contactName').trim(), form.get('contactEmail').trim()]
  if (name !== '' && email === '') return notDone('contact-needs-email')
  const handedOver = await handOverLead(writing, {
    ...changeOf(visit, lead),
    toOrganisationId: form.get('toOrganisation'),
    contact: email === '' ? null : { name, email, language: site.language },
  })
  if (!handedOver.ok || email === '') return handedOver
  const mailed = await mailLeadConfirmation(visit, writing, handedOver.value.newLeadId)
  return mailed.ok ? done(handedOver.value) : mailed
}

function saveWords({ form }: LeadVisit, writing: Writing, { id: leadId }: LeadSeen): Promise<Outcome<{ readonly eventId: string }>> {
  const revision = Number(form.get('revision')) || 0
  return editLead(writing, { leadId, revision, intent: form.get('intent'), firstStep: form.get('firstStep'), heard: true })
}
