import { z } from 'zod'
import {
  findLead,
  findOffer,
  listCoverage,
  listOrganisationsToChoose,
  longestWords,
  parseSubject,
  subjectText,
  takeLeadByOffer,
  type Coverage,
  type LeadOffer,
  type LeadSubject,
  type SubjectCoverage,
} from '#domain/leads'
import { isMessageKey } from '#locales'
import { isId } from '#platform/ids'
import { parseForm, type Problems } from '#web/form'
import { mailLeadConfirmation, mailLeadNotice } from '#web/lead-mails'
import { invalid, notFound, page, seeOther, type Reply } from '#web/reply'
import { reasonKey, type Controller, type Visit } from '#web/visit'
import { LeadOfferChoosePage } from './lead-offer-choose-page.tsx'
import { LeadOfferClosedPage, LeadOfferThanksPage } from './lead-offer-done-page.tsx'
import { LeadOfferFormPage, type OfferValues } from './lead-offer-form-page.tsx'
import { offerMemoryCookie, recallOffer, rememberOffer } from './lead-offer-memory.ts'
import { missed, missesReached } from './miss-limit.ts'

type OfferVisit = Visit<'link/lead-offer'>

export const leadOfferController = {
  'link/lead-offer': {
    GET: async (visit) => {
      const offer = await lookUp(visit)
      if (offer === null) return notFound
      const thanked = visit.query.get('tack')
      if (thanked !== null) return thanks(visit, offer, thanked)
      if (offer.closedAt !== null) return page(<LeadOfferClosedPage visit={visit} offer={offer} />, { status: 410 })
      const subject = parseSubject(visit.query.get('vad') ?? '')
      return subject === null ? choose(visit, offer) : fillIn(visit, offer, subject)
    },
    POST: async (visit) => {
      const offer = await lookUp(visit)
      if (offer === null) return notFound
      const subject = parseSubject(visit.query.get('vad') ?? '')
      return subject === null ? choose(visit, offer) : take(visit, offer, subject)
    },
  },
} satisfies Controller

/** Finds the offer, unless somebody is guessing codes. */
async function lookUp(visit: OfferVisit): Promise<LeadOffer | null> {
  if (await missesReached(visit.limits, visit.sender)) return null
  const offer = await visit.read((reading) => findOffer(reading, visit.params.code))
  if (offer === null) await missed(visit.limits, visit.sender)
  return offer
}

async function choose(visit: OfferVisit, offer: LeadOffer): Promise<Reply> {
  const coverage = await visit.read((reading) => listCoverage(reading, { audience: 'public' }))
  return page(
    <LeadOfferChoosePage visit={visit} offer={offer} coverage={coverage} search={(visit.query.get('sok') ?? '').trim().slice(0, 100)} />,
  )
}

async function fillIn(visit: OfferVisit, offer: LeadOffer, subject: LeadSubject): Promise<Reply> {
  const memory = visit.query.has('ny') ? null : recallOffer(visit.cookies[offerMemoryCookie])
  const { organisationId: organisation = '', name = '', email = '', phone = '' } = memory ?? {}
  return showForm(visit, offer, subject, { organisation, name, email, phone, intent: '', firstStep: '' }, {}, memory !== null)
}

async function showForm(
  visit: OfferVisit,
  offer: LeadOffer,
  wanted: LeadSubject,
  values: OfferValues,
  problems: Problems,
  isRemembered: boolean,
): Promise<Reply> {
  const { coverage, organisations } = await visit.read(async (reading) => ({
    coverage: await listCoverage(reading, { audience: 'public' }),
    organisations: await listOrganisationsToChoose(reading, { meetingId: offer.meetingId, today: visit.today }),
  }))
  const subject = findSubjectIn(coverage, wanted)
  if (subject === null) return page(<LeadOfferChoosePage visit={visit} offer={offer} coverage={coverage} search="" />, { status: 404 })
  const form = (
    <LeadOfferFormPage
      visit={visit}
      offer={offer}
      subject={subject}
      organisations={organisations}
      values={values}
      problems={problems}
      isRemembered={isRemembered}
    />
  )
  if (Object.keys(problems).length === 0) return page(form)
  return invalid(form, problems[''] === 'leads.reason.too-many-at-once' ? 429 : 422)
}

async function take(visit: OfferVisit, offer: LeadOffer, subject: LeadSubject): Promise<Reply> {
  const { form, params, site } = visit
  const values = valuesOf(visit)
  const parsed = parseForm(schema, form)
  if (!parsed.ok) return showForm(visit, offer, subject, values, parsed.problems, false)
  const { organisation, name, email, phone, intent, firstStep } = parsed.value

  const outcome = await visit.write(async (writing) => {
    const taken = await takeLeadByOffer(writing, {
      code: params.code,
      organisationId: organisation,
      subject,
      intent,
      firstStep,
      contact: { name, email, phone, language: site.language },
    })
    if (!taken.ok) return taken
    const mailed = await mailLeadConfirmation(visit, writing, taken.value.leadId)
    if (!mailed.ok) return mailed
    await mailLeadNotice(visit, writing, taken.value.leadId)
    return taken
  })
  if (!outcome.ok) {
    if (outcome.reason === 'offer-closed') return page(<LeadOfferClosedPage visit={visit} offer={offer} />, { status: 410 })
    if (outcome.reason === 'already-done') return seeOther(visit.url.pathname, { key: 'site.alreadyDone' })
    return showForm(
      visit,
      offer,
      subject,
      values,
      { [fieldOf[outcome.reason] ?? '']: reasonKey(isMessageKey, 'leads', outcome.reason) },
      false,
    )
  }
  const remember = rememberOffer(
    { organisationId: organisation, name, email, phone },
    { isSecure: visit.config.baseUrl.startsWith('https:') },
  )
  return seeOther(`${visit.url.pathname}?tack=${outcome.value.leadId}`, null, [remember])
}

async function thanks(visit: OfferVisit, offer: LeadOffer, leadId: string): Promise<Reply> {
  const lead = await visit.read((reading) => findLead(reading, leadId, { audience: 'office' }))
  if (lead === null || lead.office?.meeting?.id !== offer.meetingId) return notFound
  return page(<LeadOfferThanksPage visit={visit} offer={offer} lead={lead} />)
}

function findSubjectIn({ areas, challengesWithoutArea, questions }: Coverage, wanted: LeadSubject): SubjectCoverage | null {
  const all: readonly SubjectCoverage[] = [
    ...areas,
    ...areas.flatMap(({ challenges }) => challenges),
    ...challengesWithoutArea,
    ...questions,
  ]
  return all.find((subject) => subjectText(subject) === subjectText(wanted)) ?? null
}

function valuesOf({ form }: OfferVisit): OfferValues {
  return {
    organisation: form.get('organisation'),
    intent: form.get('intent'),
    firstStep: form.get('firstStep'),
    name: form.get('name'),
    email: form.get('email'),
    phone: form.get('phone'),
  }
}

const words = z.string('leads.problem.intent').trim().max(longestWords, 'leads.problem.tooLong')

const schema = z.object({
  organisation: z.string('leads.problem.organisation').refine(isId, 'leads.problem.organisation'),
  intent: words.min(1, 'leads.problem.intent'),
  firstStep: words.default(''),
  name: z.string('leads.problem.name').trim().min(1, 'leads.problem.name').max(200, 'leads.reason.name-too-long'),
  email: z.string('leads.problem.email').trim().min(1, 'leads.problem.email').max(254, 'leads.reason.email-not-understood'),
  phone: z.string().trim().max(40, 'leads.reason.phone-not-understood').default(''),
})

/** Which field a reason belongs to; the others concern the whole form. */
const fieldOf: Readonly<Record<string, string>> = {
  'organisation-unknown': 'organisation',
  'not-affiliated': 'organisation',
  'already-leads': 'organisation',
  'intent-missing': 'intent',
  'words-too-long': 'intent',
  'name-missing': 'name',
  'name-too-long': 'name',
  'email-not-understood': 'email',
  'email-missing': 'email',
  'phone-not-understood': 'phone',
}
