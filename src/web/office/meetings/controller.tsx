import { listGroups } from '#domain/groups'
import { listHistory, type Reading, type Writing } from '#domain/history'
import {
  cancelMeeting,
  closeMeeting,
  editMeeting,
  findMeetingPage,
  listAtTheDoor,
  listMeetings,
  listMeetingsWithoutReport,
  makeMeeting,
  openMeeting,
  reinstateMeeting,
  setAgenda,
  waiveReport,
  type CannotChangeMeetingState,
  type CannotWaiveReport,
} from '#domain/meetings'
import { listOrganisationNames } from '#domain/organisations'
import { listRoadmap } from '#domain/roadmap'
import { isMessageKey } from '#locales'
import { isId } from '#platform/ids'
import { notDone, type Outcome } from '#platform/outcome'
import type { Problems } from '#web/form'
import { invalid, notFound, page, seeOther, type Reply } from '#web/reply'
import { reasonKey, type Controller, type Visit } from '#web/visit'
import { canBeUndone } from '../undo/undoers.ts'
import { entriesOf, readAgendaRows, rearranged, type AgendaRow } from './agenda-form.tsx'
import { EditMeetingPage, NewMeetingPage } from './edit-page.tsx'
import { MeetingsPage, type MeetingsFilter } from './index-page.tsx'
import { emptyMeeting, factsOf, meetingProblem, readMeetingEntry, type MeetingEntry } from './meeting-entry.ts'
import type { MeetingChoices } from './meeting-form.tsx'
import { PrintPage } from './print-page.tsx'
import { ScreenPage, type ScreenView } from './screen-page.tsx'
import { MeetingHubPage } from './show-page.tsx'

export const meetingsController = {
  'office/meetings/index': { GET: showIndex },
  'office/meetings/new': {
    GET: async (visit) => {
      const choices = await visit.read(readChoices)
      const group = choices.groups.find(({ id }) => id === visit.query.get('grupp'))
      const entry: MeetingEntry =
        group === undefined
          ? emptyMeeting
          : { ...emptyMeeting, groupIds: [group.id], kind: group.kind === 'strategic' ? 'strategic' : 'thematic' }
      const area = choices.areas.find(({ id }) => id === visit.query.get('omrade'))
      return page(<NewMeetingPage visit={visit} choices={choices} entry={area === undefined ? entry : { ...entry, areaIds: [area.id] }} />)
    },
    POST: makeNew,
  },
  'office/meetings/show': { GET: (visit) => showHub(visit), POST: changeState },
  'office/meetings/edit': {
    GET: (visit) => showEdit(visit),
    POST: (visit) => (visit.form.get('do') === 'facts' ? saveFacts(visit) : saveAgenda(visit)),
  },
  'office/meetings/screen': {
    GET: async (visit) => {
      const facts = await visit.read((reading) => findMeetingPage(reading, { id: visit.params.meeting }, 'office'))
      if (facts === null) return notFound
      const wanted = visit.query.get('visa')
      // The text is what the room looks at from when it is laid on the table until it is agreed.
      const view: ScreenView =
        wanted === 'agenda' || wanted === 'agreement' || wanted === 'present'
          ? wanted
          : facts.agreement?.state === 'open'
            ? 'agreement'
            : 'agenda'
      return page(<ScreenPage visit={visit} facts={facts} view={view} isPaused={visit.query.has('paus')} />)
    },
  },
  'office/meetings/print': {
    GET: async (visit) => {
      const found = await visit.read(async (reading) => ({
        facts: await findMeetingPage(reading, { id: visit.params.meeting }, 'office'),
        list: await listAtTheDoor(reading, visit.params.meeting),
      }))
      return found.facts === null ? notFound : page(<PrintPage visit={visit} facts={found.facts} list={found.list} />)
    },
  },
} satisfies Controller

const perPage = 50

async function showIndex(visit: Visit<'office/meetings/index'>): Promise<Reply> {
  const idOf = (name: string) => {
    const text = visit.query.get(name)
    return isId(text) ? text : ''
  }
  const pageNumber = Number(visit.query.get('sida'))
  const filter: MeetingsFilter = {
    when: visit.query.get('visa') === 'tidigare' ? 'past' : 'coming',
    groupId: idOf('grupp'),
    areaId: idOf('omrade'),
    page: Number.isInteger(pageNumber) && pageNumber > 0 && pageNumber < 10_000 ? pageNumber : 1,
  }
  const found = await visit.read(async (reading) => ({
    ...(await listMeetings(reading, {
      when: filter.when,
      today: visit.today,
      for: 'office',
      limit: perPage,
      offset: (filter.page - 1) * perPage,
      ...(filter.groupId === '' ? {} : { groupId: filter.groupId }),
      ...(filter.areaId === '' ? {} : { areaId: filter.areaId }),
    })),
    owing: await listMeetingsWithoutReport(reading, visit.today),
    groups: await listGroups(reading),
    areas: (await listRoadmap(reading)).areas,
  }))
  return page(<MeetingsPage visit={visit} filter={filter} perPage={perPage} {...found} />)
}

async function makeNew(visit: Visit<'office/meetings/new'>): Promise<Reply> {
  const entry = readMeetingEntry(visit)
  const { facts, problems } = factsOf(visit, entry)
  const again = async (wrong: Problems) =>
    invalid(<NewMeetingPage visit={visit} choices={await visit.read(readChoices)} entry={entry} problems={wrong} />)
  if (Object.keys(problems).length > 0) return again(problems)
  const outcome = await visit.write((writing) => makeMeeting(writing, facts))
  if (outcome.ok) return seeOther(visit.href('office/meetings/show', { meeting: outcome.value.meetingId }), { key: 'meetings.made' })
  return outcome.reason === 'already-done'
    ? seeOther(visit.href('office/meetings/index'), { key: 'site.alreadyDone' })
    : again(meetingProblem(visit, outcome.reason))
}

/** What is worth telling on a meeting's own page: not each tick and each voice. */
const toldOnTheHub: readonly string[] = [
  'MeetingMade',
  'MeetingEdited',
  'MeetingOpened',
  'MeetingClosed',
  'MeetingCancelled',
  'MeetingReinstated',
  'MeetingReported',
  'MeetingReportWithdrawn',
  'MeetingStateUndone',
  'MeetingReportWaived',
  'MeetingReportOwedAgain',
  'AgendaSet',
  'AgendaUndone',
  'AttendanceOfAllRecorded',
  'AgreementOpened',
  'AgreementReached',
  'AgreementUndone',
  'AgreementReopened',
  'PositionAdded',
  'GroupPurposeWritten',
  'OutcomeAdded',
  'OutcomeEdited',
  'OutcomeRemoved',
  'OutcomeRestored',
  'TaskCompleted',
  'TaskReopened',
  'LeadOfferOpened',
  'LeadOfferClosed',
  'LeadTaken',
]

async function showHub(visit: Visit<'office/meetings/show'>, problems: Problems = {}): Promise<Reply> {
  const found = await visit.read(async (reading) => ({
    facts: await findMeetingPage(reading, { id: visit.params.meeting }, 'office'),
    history:
      isId(visit.params.meeting) && visit.actor.isSecretariat
        ? await listHistory(reading, { meetingId: visit.params.meeting, kinds: toldOnTheHub, limit: 12 })
        : [],
  }))
  if (found.facts === null) return notFound
  const vnode = <MeetingHubPage visit={visit} facts={found.facts} history={found.history} canUndo={canBeUndone} problems={problems} />
  return Object.keys(problems).length === 0 ? page(vnode) : invalid(vnode)
}

async function changeState(visit: Visit<'office/meetings/show'>): Promise<Reply> {
  const meetingId = visit.params.meeting
  const acts: Readonly<
    Record<string, (writing: Writing) => Promise<Outcome<{ eventId: string }, CannotChangeMeetingState | CannotWaiveReport>>>
  > = {
    open: (writing) => openMeeting(writing, meetingId),
    close: (writing) => closeMeeting(writing, meetingId),
    cancel: (writing) => cancelMeeting(writing, meetingId, visit.form.get('cancelReason')),
    reinstate: (writing) => reinstateMeeting(writing, meetingId),
    waive: (writing) => waiveReport(writing, { meetingId, reason: visit.form.get('reason') }),
  }
  const act = visit.form.get('do')
  const verb = Object.hasOwn(acts, act) ? acts[act] : undefined
  const outcome: Outcome<{ eventId: string }> = verb === undefined ? notDone('not-understood') : await visit.write(verb)
  const back = visit.href('office/meetings/show', visit.params)
  if (outcome.ok) {
    const key = `meetings.done.${act}`
    const undo = act === 'cancel' || act === 'waive' ? { undoEventId: outcome.value.eventId } : {}
    return seeOther(back, { key: isMessageKey(key) ? key : 'meetings.saved', ...undo })
  }
  if (outcome.reason === 'already-done') return seeOther(back, { key: 'site.alreadyDone' })
  return showHub(visit, { [outcome.reason === 'reason-missing' ? 'reason' : '']: reasonKey(isMessageKey, 'meetings', outcome.reason) })
}

interface Again {
  readonly entry?: MeetingEntry
  readonly rows?: readonly AgendaRow[]
  readonly agendaRevision?: number
  readonly problems?: Problems
  readonly conflict?: 'facts' | 'agenda'
}

async function showEdit(visit: Visit<'office/meetings/edit'>, again: Again = {}): Promise<Reply> {
  const found = await visit.read(async (reading) => ({
    facts: await findMeetingPage(reading, { id: visit.params.meeting }, 'office'),
    choices: await readChoices(reading),
  }))
  if (found.facts === null) return notFound
  const vnode = (
    <EditMeetingPage visit={visit} meeting={found.facts.meeting} agenda={found.facts.agenda} choices={found.choices} {...again} />
  )
  if (again.conflict !== undefined) return invalid(vnode, 409)
  return again.problems === undefined ? page(vnode) : invalid(vnode)
}

async function saveFacts(visit: Visit<'office/meetings/edit'>): Promise<Reply> {
  const entry = readMeetingEntry(visit)
  const { facts, problems } = factsOf(visit, entry)
  if (Object.keys(problems).length > 0) return showEdit(visit, { entry, problems })
  const outcome = await visit.write((writing) =>
    editMeeting(writing, { ...facts, meetingId: visit.params.meeting, revision: entry.revision }),
  )
  if (outcome.ok || outcome.reason === 'already-done')
    return seeOther(visit.href('office/meetings/show', visit.params), { key: 'meetings.saved' })
  if (outcome.reason === 'no-such-meeting') return notFound
  return outcome.reason === 'changed-meanwhile'
    ? showEdit(visit, { entry, conflict: 'facts' })
    : showEdit(visit, { entry, problems: meetingProblem(visit, outcome.reason) })
}

/** Every button of the agenda saves what is typed: moving an item never loses another's new words. */
async function saveAgenda(visit: Visit<'office/meetings/edit'>): Promise<Reply> {
  const typed = readAgendaRows(visit, visit.form)
  const rows = rearranged(typed, visit.form.get('do'))
  const revision = Number(visit.form.get('revision')) || 0
  const outcome = await visit.write((writing) => setAgenda(writing, { meetingId: visit.params.meeting, revision, items: entriesOf(rows) }))
  const back = `${visit.href('office/meetings/edit', visit.params)}#agenda`
  if (outcome.ok) return seeOther(back, { key: 'meetings.agenda.saved', undoEventId: outcome.value.eventId })
  if (outcome.reason === 'already-done') return seeOther(back)
  if (outcome.reason === 'no-such-meeting') return notFound
  if (outcome.reason === 'changed-meanwhile') return showEdit(visit, { rows, conflict: 'agenda' })
  return showEdit(visit, { rows, agendaRevision: revision, problems: { '': reasonKey(isMessageKey, 'meetings', outcome.reason) } })
}

async function readChoices(reading: Reading): Promise<MeetingChoices> {
  const groups = await listGroups(reading)
  return {
    groups: groups.filter(({ state }) => state !== 'closed'),
    areas: (await listRoadmap(reading)).areas,
    organisations: await listOrganisationNames(reading),
  }
}
