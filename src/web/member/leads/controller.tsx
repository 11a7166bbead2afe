import { listOwnOrganisations } from '#domain/follow-up'
import { confirmLead, editLead, findLead, getLeadTimeline, giveBackLead, markLeadActive, type LeadSeen } from '#domain/leads'
import type { Writing } from '#domain/history'
import { isMessageKey, type MessageKey } from '#locales'
import type { Outcome } from '#platform/outcome'
import type { Form } from '#web/form'
import { invalid, notFound, page, seeOther, type Reply } from '#web/reply'
import { reasonKey, type Controller, type Visit } from '#web/visit'
import { LeadPage, type EnteredWords } from './lead-page.tsx'

type LeadVisit = Visit<'member/leads/show'>

interface Act {
  readonly act: (writing: Writing, leadId: string, form: Form) => Promise<Outcome<unknown>>
  readonly done: MessageKey
}

const revisionOf = (form: Form) => Number(form.get('revision')) || 0

const acts: Readonly<Record<string, Act>> = {
  confirm: { act: (writing, leadId) => confirmLead(writing, { leadId, heardBy: 'link' }), done: 'member.lead.confirmed' },
  'give-back': { act: (writing, leadId) => giveBackLead(writing, { leadId }), done: 'member.lead.givenBack' },
  active: { act: (writing, leadId) => markLeadActive(writing, { leadId }), done: 'member.lead.isActive' },
  save: {
    act: (writing, leadId, form) =>
      editLead(writing, { leadId, revision: revisionOf(form), intent: form.get('intent'), firstStep: form.get('firstStep'), heard: true }),
    done: 'member.lead.saved',
  },
}

export const memberLeadController = {
  'member/leads/show': {
    GET: async (visit) => show(visit),
    POST: async (visit) => {
      const lead = await findOwnLead(visit)
      const act = visit.form.get('act')
      const chosen = Object.hasOwn(acts, act) ? acts[act] : undefined
      if (lead === null || chosen === undefined) return notFound
      const outcome = await visit.write((writing) => chosen.act(writing, lead.id, visit.form))
      const here = visit.href('member/leads/show', { lead: lead.id })
      if (outcome.ok) return seeOther(act === 'give-back' ? visit.href('member/your-turn') : here, { key: chosen.done })
      if (act !== 'save' || outcome.reason === 'already-done')
        return seeOther(here, { key: reasonKey(isMessageKey, 'member', outcome.reason), tone: 'warning' })
      return show(visit, { intent: visit.form.get('intent'), firstStep: visit.form.get('firstStep'), reason: outcome.reason })
    },
  },
} satisfies Controller

async function show(visit: LeadVisit, entered?: EnteredWords): Promise<Reply> {
  const lead = await findOwnLead(visit)
  if (lead === null) return notFound
  const organisations = await visit.read((reading) => listOwnOrganisations(reading, visit.actor))
  const timeline = await visit.read((reading) => getLeadTimeline(reading, lead.id, { audience: 'public' }))
  const vnode = <LeadPage visit={visit} lead={lead} organisations={organisations} timeline={timeline} entered={entered} />
  return entered === undefined ? page(vnode) : invalid(vnode, entered.reason === 'changed-meanwhile' ? 409 : 422)
}

/** A Lead of an organisation one speaks for. Others' Leads are not there at all. */
async function findOwnLead({ read, params, actor }: LeadVisit): Promise<LeadSeen | null> {
  const lead = await read((reading) => findLead(reading, params.lead, { audience: 'office' }))
  if (lead === null || lead.organisation === null) return null
  return actor.isSecretariat || actor.organisationIds.includes(lead.organisation.id) ? lead : null
}
