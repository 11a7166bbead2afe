import { getPublicFacts } from '#domain/evidence'
import type { Reading, Writing } from '#domain/history'
import { closeLeadOffer, findOfferOfMeeting, listCoverage, listLeadsTakenAtMeeting, openLeadOffer } from '#domain/leads'
import {
  addOutcome,
  closeCheckIn,
  findCheckInOfMeeting,
  findMeetingPage,
  forwardItem,
  openCheckIn,
  outcomeKinds,
  ownerRoles,
  recordAttendance,
  removeAttendance,
  unforwardItem,
} from '#domain/meetings'
import { listExpectedAtTheDoor } from '#web/at-the-door'
import { listOrganisationNames } from '#domain/organisations'
import { isMessageKey } from '#locales'
import { notDone, type Outcome } from '#platform/outcome'
import type { Problems } from '#web/form'
import { invalid, notFound, page, seeOther, type Reply } from '#web/reply'
import { reasonKey, type Controller } from '#web/visit'
import { firstField, lacksFirst, readTranslated } from '../translated-inputs.tsx'
import { readDate } from './meeting-entry.ts'
import { ScreenPage, type ScreenExtras } from './screen-page.tsx'
import { readPlace, type ScreenPlace } from './screen-places.ts'
import type { ScreenVisit } from './screen-views.tsx'

export const screenController = {
  'office/meetings/screen': { GET: (visit) => show(visit), POST: change },
} satisfies Controller

async function show(visit: ScreenVisit, problems: Problems = {}): Promise<Reply> {
  const found = await visit.read(async (reading) => {
    const facts = await findMeetingPage(reading, { id: visit.params.meeting }, 'office')
    if (facts === null) return null
    const place = readPlace(visit.query, facts)
    return { facts, place, ...(await readExtras(reading, visit, place)) }
  })
  if (found === null) return notFound
  const vnode = <ScreenPage visit={visit} {...found} isPaused={visit.query.has('paus')} problems={problems} />
  return Object.keys(problems).length === 0 ? page(vnode) : invalid(vnode)
}

/** Only what the view shows: a screen asks every few seconds for hours. */
async function readExtras(reading: Reading, { params, today }: ScreenVisit, { view }: ScreenPlace): Promise<ScreenExtras> {
  const { meeting } = params
  const isSky = view === 'leads' || view === 'close'
  return {
    list: view === 'present' ? await listExpectedAtTheDoor(reading, meeting) : [],
    organisations: view === 'item' ? await listOrganisationNames(reading) : [],
    desk: view === 'present' ? await findCheckInOfMeeting(reading, meeting) : null,
    offer: view === 'leads' ? await findOfferOfMeeting(reading, meeting) : null,
    leads: isSky ? await listLeadsTakenAtMeeting(reading, meeting, { audience: 'office' }) : [],
    coverage: isSky ? await listCoverage(reading, { audience: 'public', today }) : null,
    goals: isSky ? (await getPublicFacts(reading, ['goals'])).goals : [],
  }
}

async function change(visit: ScreenVisit): Promise<Reply> {
  const { form } = visit
  const back = visit.url.pathname + visit.url.search
  const act = form.get('do')
  const problems: Record<string, string> = {}
  const due = readDate(form.get('due'), 'due', problems)
  if (act === 'outcome' && lacksFirst(visit, readTranslated(visit, form, 'text')))
    problems[firstField(visit, 'text')] = 'meetings.reason.text-missing'
  if (act === 'outcome' && Object.keys(problems).length > 0) return show(visit, problems)

  const outcome = await visit.write((writing) => perform(visit, writing, act, due))
  if (outcome.ok) return seeOther(back, act === 'forward' ? { key: 'meeting-room.forwardedDone' } : null)
  if (outcome.reason === 'no-such-meeting') return notFound
  // Done a moment ago, here or on another phone: what was wanted is so.
  if (settled.has(outcome.reason)) return seeOther(back)
  return show(visit, { '': reasonKey(isMessageKey, 'meetings', outcome.reason) })
}

const settled: ReadonlySet<string> = new Set([
  'already-done',
  'not-here',
  'forwarded-already',
  'not-forwarded',
  'check-in-open-already',
  'no-open-check-in',
  'offer-already-open',
  'no-open-offer',
])

async function perform(visit: ScreenVisit, writing: Writing, act: string, due: ReturnType<typeof readDate>): Promise<Outcome<unknown>> {
  const { form, params } = visit
  const meetingId = params.meeting
  if (form.has('tick')) return recordAttendance(writing, { meetingId, organisationId: form.get('tick') })
  if (form.has('untick')) return removeAttendance(writing, { meetingId, organisationId: form.get('untick') })
  const itemId = form.get('agendaItemId')
  if (act === 'forward') return forwardItem(writing, { meetingId, itemId })
  if (act === 'unforward') return unforwardItem(writing, { meetingId, itemId })
  if (act === 'open-desk') return openCheckIn(writing, { meetingId })
  if (act === 'close-desk') return closeCheckIn(writing, { meetingId })
  if (act === 'open-offer') return openLeadOffer(writing, { meetingId })
  if (act === 'close-offer') return closeLeadOffer(writing, { meetingId })
  if (act !== 'outcome') return notDone('not-understood')
  const role = ownerRoles.find((each) => each === form.get('owner')) ?? null
  return addOutcome(writing, {
    meetingId,
    kind: outcomeKinds.find((kind) => kind === form.get('kind')) ?? 'information',
    text: readTranslated(visit, form, 'text'),
    agendaItemId: itemId || null,
    due,
    ownerRole: role,
    ownerOrganisationId: role === null ? form.get('owner') || null : null,
  })
}
