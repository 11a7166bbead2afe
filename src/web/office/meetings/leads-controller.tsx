import {
  closeLeadOffer,
  findOfferOfMeeting,
  listCoverage,
  listLeadsTakenAtMeeting,
  listOrganisationsToChoose,
  openLeadOffer,
} from '#domain/leads'
import { findMeetingById } from '#domain/meetings'
import { isMessageKey } from '#locales'
import { parseForm, type Problems } from '#web/form'
import { invalid, notFound, page, seeOther, type Flash, type Reply } from '#web/reply'
import { reasonKey, type Controller, type Visit } from '#web/visit'
import { emptyTakeEntry, readTakeEntry, takeFields, takeForThem, takeSchema, type TakeEntry } from '../leads/take-entry.ts'
import { MeetingLeadsPage } from './leads-page.tsx'

type LeadsVisit = Visit<'office/meetings/leads'>

export const meetingLeadsController = {
  'office/meetings/leads': {
    GET: (visit) => show(visit),
    POST: (visit) => (visit.form.get('do') === 'take' ? take(visit) : changeOffer(visit)),
  },
} satisfies Controller

async function show(visit: LeadsVisit, entry: TakeEntry = emptyTakeEntry, problems: Problems = {}): Promise<Reply> {
  const meetingId = visit.params.meeting
  const found = await visit.read(async (reading) => {
    const meeting = await findMeetingById(reading, meetingId)
    if (meeting === null) return null
    return {
      meeting,
      offer: await findOfferOfMeeting(reading, meetingId),
      leads: await listLeadsTakenAtMeeting(reading, meetingId, { audience: 'office' }),
      coverage: await listCoverage(reading, { audience: 'office' }),
      organisations: await listOrganisationsToChoose(reading, { meetingId, today: visit.today }),
    }
  })
  if (found === null) return notFound
  const vnode = <MeetingLeadsPage visit={visit} {...found} entry={entry} problems={problems} />
  return Object.keys(problems).length === 0 ? page(vnode) : invalid(vnode)
}

async function changeOffer(visit: LeadsVisit): Promise<Reply> {
  const meetingId = visit.params.meeting
  const back = visit.href('office/meetings/leads', visit.params)
  if (visit.form.get('do') === 'close')
    return settle(visit, back, await visit.write((writing) => closeLeadOffer(writing, { meetingId })), { key: 'leads.flash.offerClosed' })
  if (visit.form.get('do') === 'open')
    return settle(visit, back, await visit.write((writing) => openLeadOffer(writing, { meetingId })), { key: 'leads.flash.offerOpened' })
  return notFound
}

/** What was wanted may be so already, done by a colleague a moment ago: then that is the answer. */
function settle(
  visit: LeadsVisit,
  back: string,
  outcome: { readonly ok: true } | { readonly ok: false; readonly reason: string },
  flash: Flash,
): Reply {
  if (outcome.ok || outcome.reason === 'already-done') return seeOther(back, flash)
  if (outcome.reason === 'meeting-unknown') return notFound
  return seeOther(back, { key: reasonKey(isMessageKey, 'leads', outcome.reason), tone: 'warning' })
}

async function take(visit: LeadsVisit): Promise<Reply> {
  const entry = readTakeEntry(visit.form)
  const parsed = parseForm(takeSchema, visit.form)
  if (!parsed.ok) return show(visit, entry, parsed.problems)
  const outcome = await visit.write((writing) => takeForThem(visit, writing, entry, visit.params.meeting))
  const back = visit.href('office/meetings/leads', visit.params)
  if (!outcome.ok) {
    if (outcome.reason === 'already-done') return seeOther(back)
    return show(visit, entry, { [takeFields[outcome.reason] ?? '']: reasonKey(isMessageKey, 'leads', outcome.reason) })
  }
  const { email, eventId } = outcome.value
  const undo = { undoEventId: eventId }
  if (entry.isConfirmed) return seeOther(back, { key: 'leads.flash.confirmed' })
  return seeOther(
    back,
    email === null ? { key: 'leads.flash.takenQuiet', ...undo } : { key: 'leads.flash.mailed', values: { email }, ...undo },
  )
}
