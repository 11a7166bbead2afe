import { z } from 'zod'
import { linkHolder, writing } from '#domain/history'
import {
  answerConfirmation,
  findConfirmationLink,
  findLead,
  longestWords,
  type ConfirmationAnswer,
  type ConfirmationLink,
  type LeadSeen,
} from '#domain/leads'
import { findPeriodEnd } from '#domain/notifications'
import { isMessageKey } from '#locales'
import { parseForm, type Problems } from '#web/form'
import { invalid, notFound, page, seeOther, type Reply } from '#web/reply'
import { reasonKey, type Controller, type Visit } from '#web/visit'
import { LeadAnsweredPage, LeadConfirmationPage, type ConfirmationValues } from './lead-confirmation-page.tsx'

type ConfirmationVisit = Visit<'link/lead-confirmation'>

export const leadConfirmationController = {
  'link/lead-confirmation': {
    // Looking changes nothing: mail scanners open every link they find (C23).
    GET: async (visit) => {
      const found = await load(visit)
      if (found === null) return notFound
      const { link, lead, periodEndsOn } = found
      const settled = whatIsSo(link, lead)
      if (settled !== null)
        return page(
          <LeadAnsweredPage visit={visit} lead={settled === 'dead' ? null : lead} answered={settled} />,
          settled === 'dead' ? { status: 410 } : {},
        )
      return page(
        <LeadConfirmationPage
          visit={visit}
          lead={lead}
          periodEndsOn={periodEndsOn}
          values={asSaved(lead)}
          problems={{}}
          answering="confirm"
        />,
      )
    },
    POST: async (visit) => {
      const found = await load(visit)
      if (found === null) return notFound
      if (whatIsSo(found.link, found.lead) !== null) return seeOther(visit.url.pathname)
      return answer(visit, found)
    },
  },
} satisfies Controller

interface Found {
  readonly link: ConfirmationLink
  readonly lead: LeadSeen
  readonly periodEndsOn: string | null
}

function load({ read, params, today }: ConfirmationVisit): Promise<Found | null> {
  return read(async (reading) => {
    const link = await findConfirmationLink(reading, params.token)
    const lead = link === null ? null : await findLead(reading, link.leadId, { audience: 'office' })
    return link === null || lead === null ? null : { link, lead, periodEndsOn: await findPeriodEnd(reading, today) }
  })
}

/** What there is to say instead of asking; null while the question stands open. */
function whatIsSo(link: ConfirmationLink, lead: LeadSeen): 'confirmed' | 'given-back' | 'ended' | 'dead' | null {
  const isOver = lead.state === 'ended' || lead.state === 'handed-over'
  if (link.state === 'used') return isOver ? 'given-back' : 'confirmed'
  if (link.state !== 'open') return 'dead'
  if (isOver) return 'ended'
  return lead.state === 'taken' ? null : 'confirmed'
}

async function answer(visit: ConfirmationVisit, { link, lead, periodEndsOn }: Found): Promise<Reply> {
  const { form, params, store, site } = visit
  const kind = form.get('answer') === 'give-back' ? 'give-back' : form.get('answer') === 'change' ? 'change' : 'confirm'
  const show = (problems: Problems, status: 422 | 409 = 422) =>
    invalid(
      <LeadConfirmationPage
        visit={visit}
        lead={lead}
        periodEndsOn={periodEndsOn}
        values={kind === 'confirm' ? asSaved(lead) : asSent(visit)}
        problems={problems}
        answering={kind}
      />,
      status,
    )
  const read = readAnswer(visit, kind)
  if (!read.ok) return show(read.problems)

  const actor =
    visit.actor.kind === 'person' && visit.actor.isSecretariat
      ? visit.actor
      : linkHolder(link.personId, link.organisationId === null ? [] : [link.organisationId])
  const outcome = await writing(store, { contractId: site.contract.id, actor, requestKey: form.key }, (context) =>
    answerConfirmation(context, params.token, read.value),
  )
  if (outcome.ok || outcome.reason === 'already-done' || outcome.reason.startsWith('link-')) return seeOther(visit.url.pathname)
  return show(
    { [fieldOf[outcome.reason] ?? '']: reasonKey(isMessageKey, 'leads', outcome.reason) },
    outcome.reason === 'changed-meanwhile' ? 409 : 422,
  )
}

function readAnswer(
  { form, site }: ConfirmationVisit,
  kind: 'confirm' | 'change' | 'give-back',
): { ok: true; value: ConfirmationAnswer } | { ok: false; problems: Problems } {
  if (kind === 'confirm') return { ok: true, value: { answer: 'confirm' } }
  if (kind === 'give-back') return { ok: true, value: { answer: 'give-back', reason: form.get('reason') } }
  const parsed = parseForm(schema, form)
  if (!parsed.ok) return parsed
  const { intent, firstStep, revision, contactName, contactEmail, contactPhone } = parsed.value
  const contact =
    contactName === '' && contactEmail === ''
      ? {}
      : { contact: { name: contactName, email: contactEmail, phone: contactPhone, language: site.language } }
  return { ok: true, value: { answer: 'confirm', words: { intent, firstStep, revision, ...contact } } }
}

function asSaved({ intent, firstStep }: LeadSeen): ConfirmationValues {
  return { intent, firstStep, contactName: '', contactEmail: '', contactPhone: '', reason: '' }
}

function asSent({ form }: ConfirmationVisit): ConfirmationValues {
  return {
    intent: form.get('intent'),
    firstStep: form.get('firstStep'),
    contactName: form.get('contactName'),
    contactEmail: form.get('contactEmail'),
    contactPhone: form.get('contactPhone'),
    reason: form.get('reason'),
  }
}

const words = z.string('leads.problem.intent').trim().max(longestWords, 'leads.problem.tooLong')

const schema = z.object({
  intent: words.min(1, 'leads.problem.intent'),
  firstStep: words.default(''),
  revision: z.coerce.number().int().catch(0),
  contactName: z.string().trim().max(200, 'leads.reason.name-too-long').default(''),
  contactEmail: z.string().trim().max(254, 'leads.reason.email-not-understood').default(''),
  contactPhone: z.string().trim().max(40, 'leads.reason.phone-not-understood').default(''),
})

const fieldOf: Readonly<Record<string, string>> = {
  'words-too-long': 'intent',
  'name-missing': 'contactName',
  'name-too-long': 'contactName',
  'email-not-understood': 'contactEmail',
  'phone-not-understood': 'contactPhone',
}
