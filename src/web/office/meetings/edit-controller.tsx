import { listGroups } from '#domain/groups'
import type { Reading } from '#domain/history'
import { calendarChanged, listInvitations } from '#domain/invitations'
import {
  editMeeting,
  findMeetingPage,
  findSeries,
  forwardItem,
  listMeetings,
  setAgenda,
  takeUpOpenPoints,
  unforwardItem,
} from '#domain/meetings'
import { listOrganisationNames } from '#domain/organisations'
import { listRoadmap } from '#domain/roadmap'
import { isMessageKey } from '#locales'
import { done, type Outcome } from '#platform/outcome'
import type { Problems } from '#web/form'
import { invalid, notFound, page, seeOther, type Reply } from '#web/reply'
import { reasonKey, type Controller, type Visit } from '#web/visit'
import { entriesOf, readAgendaRows, rearranged, type AgendaRow } from './agenda-form.tsx'
import { EditMeetingPage } from './edit-page.tsx'
import { factsOf, meetingProblem, readMeetingEntry, type MeetingEntry } from './meeting-entry.ts'
import type { MeetingChoices } from './meeting-form.tsx'

type EditVisit = Visit<'office/meetings/edit'>

export const editController = {
  'office/meetings/edit': {
    GET: (visit) => show(visit),
    POST: (visit) => {
      const act = visit.form.get('do')
      return act === 'facts' ? saveFacts(visit) : act === 'take-up' ? takeUp(visit) : saveAgenda(visit)
    },
  },
} satisfies Controller

interface Again {
  readonly entry?: MeetingEntry
  readonly rows?: readonly AgendaRow[]
  readonly agendaRevision?: number
  readonly problems?: Problems
  readonly conflict?: 'facts' | 'agenda'
}

async function show(visit: EditVisit, again: Again = {}): Promise<Reply> {
  const found = await visit.read(async (reading) => ({
    facts: await findMeetingPage(reading, { id: visit.params.meeting }, 'office'),
    series: await findSeries(reading, visit.params.meeting, visit.today),
    choices: await readChoices(reading, visit.today),
    invited: await listInvitations(reading, visit.params.meeting),
  }))
  if (found.facts === null) return notFound
  const { meeting, agenda } = found.facts
  const { series, choices, invited } = found
  const tellsOfChange = (invited?.outAt ?? null) !== null
  const vnode = <EditMeetingPage {...{ visit, meeting, agenda, series, choices, tellsOfChange, ...again }} />
  if (again.conflict !== undefined) return invalid(vnode, 409)
  return again.problems === undefined ? page(vnode) : invalid(vnode)
}

async function saveFacts(visit: EditVisit): Promise<Reply> {
  const entry = readMeetingEntry(visit)
  const { facts, problems } = factsOf(visit, entry)
  if (Object.keys(problems).length > 0) return show(visit, { entry, problems })
  const meetingId = visit.params.meeting
  const outcome = await visit.write(async (writing) => {
    const edited = await editMeeting(writing, { ...facts, meetingId, revision: entry.revision })
    if (!edited.ok) return edited
    // Calendars are told in the same transaction (C16).
    const told = await calendarChanged(writing, meetingId)
    return done({ told: told.ok ? told.value.toldAnew : 0 })
  })
  const back = visit.href('office/meetings/show', visit.params)
  if (outcome.ok && outcome.value.told > 0) return seeOther(back, { key: 'meetings.savedAndTold', values: { count: outcome.value.told } })
  if (outcome.ok || outcome.reason === 'already-done') return seeOther(back, { key: 'meetings.saved' })
  if (outcome.reason === 'no-such-meeting') return notFound
  return outcome.reason === 'changed-meanwhile'
    ? show(visit, { entry, conflict: 'facts' })
    : show(visit, { entry, problems: meetingProblem(visit, outcome.reason) })
}

/** Every button of the agenda saves what is typed: moving an item, or putting it off, never loses another's new words. */
async function saveAgenda(visit: EditVisit): Promise<Reply> {
  const { form, params } = visit
  const act = form.get('do')
  const rows = rearranged(readAgendaRows(visit, form), act)
  const revision = Number(form.get('revision')) || 0
  const [verb = '', itemId = ''] = act.split(':')
  const item = { meetingId: params.meeting, itemId }
  const outcome = await visit.write(async (writing): Promise<Outcome<{ eventId: string }>> => {
    const saved = await setAgenda(writing, { meetingId: params.meeting, revision, items: entriesOf(rows) })
    if (!saved.ok || (verb !== 'forward' && verb !== 'unforward')) return saved
    const put = verb === 'forward' ? await forwardItem(writing, item) : await unforwardItem(writing, item)
    // Pressed on two phones: what was wanted is so already.
    return put.ok || put.reason === 'unknown-item' ? put : done({ eventId: saved.value.eventId })
  })
  const back = `${visit.href('office/meetings/edit', params)}#agenda`
  if (outcome.ok)
    return seeOther(back, {
      key: verb === 'forward' ? 'meeting-room.forwardedDone' : 'meetings.agenda.saved',
      undoEventId: outcome.value.eventId,
    })
  if (outcome.reason === 'already-done') return seeOther(back)
  if (outcome.reason === 'no-such-meeting') return notFound
  if (outcome.reason === 'changed-meanwhile') return show(visit, { rows, conflict: 'agenda' })
  return show(visit, { rows, agendaRevision: revision, problems: { '': reasonKey(isMessageKey, 'meetings', outcome.reason) } })
}

/** What earlier meetings left open is put first. */
async function takeUp(visit: EditVisit): Promise<Reply> {
  const { t, form, params, today } = visit
  const outcome = await visit.write((writing) =>
    takeUpOpenPoints(writing, {
      meetingId: params.meeting,
      points: form.all('points[]'),
      today,
      roleName: (role) => t(`meetings.owner.${role}`),
    }),
  )
  const back = `${visit.href('office/meetings/edit', params)}#agenda`
  if (outcome.ok) return seeOther(back, { key: 'meeting-room.open.taken', undoEventId: outcome.value.eventId })
  if (outcome.reason === 'already-done') return seeOther(back)
  return outcome.reason === 'no-such-meeting'
    ? notFound
    : show(visit, { problems: { '': reasonKey(isMessageKey, 'meetings', outcome.reason) } })
}

/** What a meeting may be for and follow. */
export async function readChoices(reading: Reading, today: string): Promise<MeetingChoices> {
  const groups = await listGroups(reading)
  const { areas, questions } = await listRoadmap(reading)
  return {
    groups: groups.filter(({ state }) => state !== 'closed'),
    areas,
    questions,
    earlier: (await listMeetings(reading, { when: 'past', today, for: 'office', limit: 40 })).meetings,
    organisations: await listOrganisationNames(reading),
  }
}
