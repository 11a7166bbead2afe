import { listGroups } from '#domain/groups'
import { listHistory, type Writing } from '#domain/history'
import { findPollOfMeeting } from '#domain/polls'
import { calendarChanged, countReplies, listInvitations, type InvitationsOfMeeting } from '#domain/invitations'
import {
  cancelMeeting,
  closeMeeting,
  copyMeeting,
  findMeetingPage,
  findSeries,
  isMeetingKind,
  listMeetings,
  listMeetingsWithoutReport,
  openMeeting,
  reinstateMeeting,
  saveTemplate,
  waiveReport,
  type CannotChangeMeetingState,
  type CannotWaiveReport,
  type OnTheList,
} from '#domain/meetings'
import { listRoadmap } from '#domain/roadmap'
import { listExpectedAtTheDoor } from '#web/at-the-door'
import { isMessageKey } from '#locales'
import { isId } from '#platform/ids'
import { notDone, type Outcome } from '#platform/outcome'
import type { Problems } from '#web/form'
import { forbidden, invalid, notFound, page, seeOther, type Reply } from '#web/reply'
import { reasonKey, type Controller, type Visit } from '#web/visit'
import { canBeUndone } from '../undo/undoers.ts'
import { MeetingsPage, type MeetingsFilter } from './index-page.tsx'
import { PrintPage, type Badge } from './print-page.tsx'
import { MeetingHubPage } from './show-page.tsx'

export const meetingsController = {
  'office/meetings/index': { GET: showIndex },
  'office/meetings/show': { GET: (visit) => showHub(visit), POST: changeState },
  'office/meetings/print': {
    GET: async (visit) => {
      const found = await visit.read(async (reading) => ({
        facts: await findMeetingPage(reading, { id: visit.params.meeting }, 'office'),
        list: await listExpectedAtTheDoor(reading, visit.params.meeting),
        invited: await listInvitations(reading, visit.params.meeting),
      }))
      return found.facts === null
        ? notFound
        : page(<PrintPage visit={visit} facts={found.facts} list={found.list} badges={badgesOf(found.list, found.invited)} />)
    },
  },
} satisfies Controller

/** A badge for each person who comes or is here; where nobody is named, one to write on for each organisation expected. */
function badgesOf(list: readonly OnTheList[], invited: InvitationsOfMeeting | null): Badge[] {
  const coming = (invited?.invitations ?? [])
    .filter(({ reply }) => reply === 'attending' || reply === 'deputy')
    .map(({ name, deputyName, organisation }) => ({ person: deputyName ?? name, organisation: organisation ?? '' }))
  const here = list.flatMap(({ name, people }) => people.map((person) => ({ person, organisation: name })))
  const named = new Map([...coming, ...here].map((badge) => [`${badge.person} ${badge.organisation}`, badge]))
  const organisations = new Set([...named.values()].map(({ organisation }) => organisation))
  const unnamed = list.filter(({ name }) => !organisations.has(name)).map(({ name }) => ({ person: '', organisation: name }))
  return [...named.values(), ...unnamed]
}

const perPage = 50

async function showIndex(visit: Visit<'office/meetings/index'>): Promise<Reply> {
  const idOf = (name: string) => {
    const text = visit.query.get(name)
    return isId(text) ? text : ''
  }
  const pageNumber = Number(visit.query.get('sida'))
  const asKind = visit.query.get('sort') ?? ''
  const filter: MeetingsFilter = {
    when: visit.query.get('visa') === 'tidigare' ? 'past' : 'coming',
    groupId: idOf('grupp'),
    areaId: idOf('omrade'),
    kind: isMeetingKind(asKind) ? asKind : '',
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
      ...(filter.kind === '' ? {} : { kind: filter.kind }),
    })),
    owing: await listMeetingsWithoutReport(reading, visit.today),
    groups: await listGroups(reading),
    areas: (await listRoadmap(reading)).areas,
  }))
  return page(<MeetingsPage visit={visit} filter={filter} perPage={perPage} {...found} />)
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
  'ShortNoteWritten',
  'ShortNoteChanged',
  'ShortNoteRemoved',
  'NotesDrafted',
  'NotesSent',
  'NotesApproved',
  'NotesFinished',
  'NotesCorrected',
  'AgendaSet',
  'AgendaUndone',
  'ItemForwarded',
  'PaperAdded',
  'PaperRemoved',
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
  'PollOpened',
  'PollDecided',
  'PollWithdrawn',
  'InvitationsSent',
  'InvitationsChanged',
]

async function showHub(visit: Visit<'office/meetings/show'>, problems: Problems = {}): Promise<Reply> {
  const found = await visit.read(async (reading) => ({
    facts: await findMeetingPage(reading, { id: visit.params.meeting }, 'office'),
    poll: visit.actor.isSecretariat ? await findPollOfMeeting(reading, visit.params.meeting) : null,
    history:
      isId(visit.params.meeting) && visit.actor.isSecretariat
        ? await listHistory(reading, { meetingId: visit.params.meeting, kinds: toldOnTheHub, limit: 12 })
        : [],
    series: await findSeries(reading, visit.params.meeting, visit.today),
    invited: await listInvitations(reading, visit.params.meeting),
  }))
  if (found.facts === null) return notFound
  const vnode = (
    <MeetingHubPage
      visit={visit}
      facts={found.facts}
      history={found.history}
      series={found.series}
      replies={found.invited === null ? null : countReplies(found.invited.invitations)}
      canUndo={canBeUndone}
      isPollOpen={found.poll?.state === 'open'}
      problems={problems}
    />
  )
  return Object.keys(problems).length === 0 ? page(vnode) : invalid(vnode)
}

async function changeState(visit: Visit<'office/meetings/show'>): Promise<Reply> {
  const meetingId = visit.params.meeting
  if (visit.form.get('do') === 'copy') return copy(visit)
  if (visit.form.get('do') === 'template') return keepAsTemplate(visit)
  const acts: Readonly<
    Record<string, (writing: Writing) => Promise<Outcome<{ eventId: string }, CannotChangeMeetingState | CannotWaiveReport>>>
  > = {
    open: (writing) => openMeeting(writing, meetingId),
    close: (writing) => closeMeeting(writing, meetingId),
    cancel: (writing) => cancelMeeting(writing, meetingId, visit.form.get('cancelReason')).then(told(writing, meetingId)),
    reinstate: (writing) => reinstateMeeting(writing, meetingId).then(told(writing, meetingId)),
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

/** Whoever has the meeting in a calendar is told in the same transaction (C16). */
function told(writing: Writing, meetingId: string) {
  return async <Done extends Outcome<unknown>>(outcome: Done): Promise<Done> => {
    if (outcome.ok) await calendarChanged(writing, meetingId)
    return outcome
  }
}

/** The same meeting once more; its date comes next. */
async function copy(visit: Visit<'office/meetings/show'>): Promise<Reply> {
  if (!visit.actor.isSecretariat) return forbidden
  const outcome = await visit.write((writing) => copyMeeting(writing, { meetingId: visit.params.meeting }))
  if (outcome.ok)
    return seeOther(`${visit.href('office/meetings/edit', { meeting: outcome.value.meetingId })}#on`, { key: 'meeting-room.copied' })
  if (outcome.reason === 'already-done') return seeOther(visit.href('office/meetings/index'), { key: 'site.alreadyDone' })
  return outcome.reason === 'no-such-meeting' ? notFound : showHub(visit, { '': reasonKey(isMessageKey, 'meetings', outcome.reason) })
}

async function keepAsTemplate(visit: Visit<'office/meetings/show'>): Promise<Reply> {
  if (!visit.actor.isSecretariat) return forbidden
  const outcome = await visit.write((writing) =>
    saveTemplate(writing, { meetingId: visit.params.meeting, name: visit.form.get('templateName') }),
  )
  if (outcome.ok) return seeOther(visit.href('office/meetings/templates'), { key: 'meeting-room.templates.saved' })
  if (outcome.reason === 'already-done') return seeOther(visit.href('office/meetings/templates'), { key: 'site.alreadyDone' })
  if (outcome.reason === 'no-such-meeting') return notFound
  return showHub(visit, { templateName: reasonKey(isMessageKey, 'meetings', outcome.reason) })
}
