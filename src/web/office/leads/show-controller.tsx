import { listGroupsFrom } from '#domain/groups'
import { listHistory, type Writing } from '#domain/history'
import {
  announceLeaving,
  confirmLead,
  endLead,
  findLead,
  getLeadTimeline,
  giveBackLead,
  handOverLead,
  isStanding,
  listLeadsOfSubject,
  listOrganisationsToChoose,
  listPeopleToReach,
  markLeadActive,
  nameConvener,
  noteHeardFrom,
  removeConvener,
  restLead,
  resumeLead,
  takeBackLeaving,
} from '#domain/leads'
import { isMessageKey } from '#locales'
import { formatShortDay, parsePlainDate } from '#platform/dates'
import { done, notDone, type Outcome } from '#platform/outcome'
import { mailLeadConfirmation } from '#web/lead-mails'
import { invalid, notFound, page, seeOther, type Flash, type Reply } from '#web/reply'
import { reasonKey, type Controller, type Visit } from '#web/visit'
import { editFields, readEditEntry, saveEdit } from './edit-entry.ts'
import type { Refused } from './lead-page-props.ts'
import { LeadPage } from './show-page.tsx'

type ShowVisit = Visit<'office/leads/show'>

export const leadShowController = {
  'office/leads/show': {
    GET: (visit) => show(visit),
    POST: async (visit) => {
      const which = visit.form.get('do')
      const outcome = await visit.write((writing) => act(visit, writing, which))
      const back = visit.href('office/leads/show', visit.params)
      if (outcome.ok)
        return seeOther(
          outcome.value.leadId === undefined ? back : visit.href('office/leads/show', { lead: outcome.value.leadId }),
          outcome.value.flash,
        )
      if (outcome.reason === 'already-done') return seeOther(back, { key: 'site.alreadyDone' })
      if (outcome.reason === 'lead-unknown' || outcome.reason === 'deed-unknown') return notFound
      const isConflict = outcome.reason === 'changed-meanwhile'
      const problems = isConflict ? {} : { [fieldOf(which, outcome.reason)]: reasonKey(isMessageKey, 'leads', outcome.reason) }
      return show(visit, { which, problems, edit: which === 'edit' ? readEditEntry(visit.form) : null, isConflict })
    },
  },
} satisfies Controller

async function show(visit: ShowVisit, refused: Refused | null = null): Promise<Reply> {
  const found = await visit.read(async (reading) => {
    const lead = await findLead(reading, visit.params.lead, { audience: 'office' })
    if (lead === null || lead.organisation === null) return null
    const sameSubject = await listLeadsOfSubject(reading, lead.subject, { audience: 'office' })
    return {
      lead,
      others: sameSubject.filter(({ id, state }) => id !== lead.id && isStanding(state)),
      timeline: await getLeadTimeline(reading, lead.id, { audience: 'office' }),
      history: await listHistory(reading, { subject: { kind: 'lead', id: lead.id } }),
      grown: await listGroupsFrom(reading, [lead.id]),
      people: await listPeopleToReach(reading, lead.organisation.id, visit.today),
      organisations: isStanding(lead.state) ? await listOrganisationsToChoose(reading, { meetingId: null, today: visit.today }) : [],
    }
  })
  if (found === null) return notFound
  const vnode = <LeadPage visit={visit} {...found} refused={refused} />
  return refused === null ? page(vnode) : invalid(vnode, refused.isConflict ? 409 : 422)
}

interface Acted {
  readonly flash: Flash
  /** Another Lead to look at next, when one came of it. */
  readonly leadId?: string
}

/** What the forms on the page do, by the name in their hidden field. */
async function act(visit: ShowVisit, writing: Writing, which: string): Promise<Outcome<Acted>> {
  const { form, params, site } = visit
  const leadId = params.lead
  const change = { leadId, reason: form.get('reason') }
  switch (which) {
    case 'confirm':
      return said(await confirmLead(writing, { leadId, heardBy: 'phone' }), { key: 'leads.flash.confirmed' })
    case 'mail': {
      const mailed = await mailLeadConfirmation(visit, writing, leadId)
      return mailed.ok ? done({ flash: { key: 'leads.flash.mailed' as const, values: { email: mailed.value.email } } }) : mailed
    }
    case 'heard':
      return said(await noteHeardFrom(writing, { leadId }), { key: 'leads.flash.heard' })
    case 'active':
      return said(await markLeadActive(writing, change), { key: 'leads.flash.active' })
    case 'rest':
      return said(await restLead(writing, change), { key: 'leads.flash.rested' })
    case 'resume':
      return said(await resumeLead(writing, change), { key: 'leads.flash.resumed' })
    case 'leaving': {
      const day = parsePlainDate(form.get('leavesOn'))
      if (!day.ok) return notDone('date-not-understood')
      return said(await announceLeaving(writing, { ...change, leavesOn: day.value }), {
        key: 'leads.flash.leaving',
        values: { date: formatShortDay(day.value, site.language) },
      })
    }
    case 'stay':
      return said(await takeBackLeaving(writing, change), { key: 'leads.flash.staying' })
    case 'give-back':
      return said(await giveBackLead(writing, change), { key: 'leads.flash.givenBack' })
    case 'end':
      return said(await endLead(writing, change), { key: 'leads.flash.ended' })
    case 'convener':
      return said(await nameConvener(writing, { leadId }), { key: 'leads.flash.convenerNamed' }, false)
    case 'remove-convener':
      return said(await removeConvener(writing, { leadId }), { key: 'leads.flash.convenerRemoved' }, false)
    case 'hand-over':
      return handOver(visit, writing)
    case 'edit': {
      const saved = await saveEdit(visit, writing, leadId, readEditEntry(form))
      return saved.ok ? said(saved, { key: 'leads.flash.edited' }) : saved
    }
    default:
      return notDone('deed-unknown')
  }
}

function said(outcome: Outcome<{ readonly eventId: string }>, flash: Flash, canBeUndone = true): Outcome<Acted> {
  if (!outcome.ok) return outcome
  return done({ flash: canBeUndone ? { ...flash, undoEventId: outcome.value.eventId } : flash })
}

async function handOver(visit: ShowVisit, writing: Writing): Promise<Outcome<Acted>> {
  const { form, params, site } = visit
  const [name, email] = [form.get('contactName').trim(), form.get('contactEmail').trim()]
  const contact = name === '' && email === '' ? null : { name, email, language: site.language }
  const outcome = await handOverLead(writing, {
    leadId: params.lead,
    toOrganisationId: form.get('toOrganisation'),
    reason: form.get('reason'),
    contact,
  })
  if (!outcome.ok) return outcome
  const { newLeadId, eventId } = outcome.value
  if (email !== '') {
    const mailed = await mailLeadConfirmation(visit, writing, newLeadId)
    if (!mailed.ok) return mailed
  }
  return done({ flash: { key: 'leads.flash.handedOver' as const, undoEventId: eventId }, leadId: newLeadId })
}

function fieldOf(which: string, reason: string): string {
  if (which === 'edit') return editFields[reason] ?? ''
  if (which === 'leaving') return 'leavesOn'
  if (which === 'hand-over')
    return reason.startsWith('name') ? 'contactName' : reason.startsWith('email') ? 'contactEmail' : 'toOrganisation'
  return ''
}
