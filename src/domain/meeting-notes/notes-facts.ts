import type { Reading } from '#domain/history'
import { listLeadsTakenAtMeeting } from '#domain/leads'
import { findMeetingPage, listMeetings, type MeetingListed, type MeetingPage, type OutcomeShown } from '#domain/meetings'
import { dayOf } from '#platform/dates'
import type { NotedOutcome, NotesFacts } from './notes.ts'

/** Reads all that the record says of a meeting, for its notes. Null: there is no such meeting. */
export async function readNotesFacts(reading: Reading, meetingId: string): Promise<NotesFacts | null> {
  const page = await findMeetingPage(reading, { id: meetingId }, 'office')
  if (page === null) return null
  const leads = await listLeadsTakenAtMeeting(reading, meetingId, { audience: 'office' })
  return {
    ...meetingOf(page.meeting),
    present: page.attendance.map(({ name, online, both }) => ({ name, how: both ? 'both' : online ? 'online' : 'room' })),
    items: page.agenda.map(({ id, title, forwarded }) => ({
      id,
      title,
      isForwarded: forwarded,
      outcomes: page.outcomes.filter(({ agendaItemId }) => agendaItemId === id).map(noted),
    })),
    // An item may have been edited away since something was noted under it.
    others: page.outcomes.filter(({ agendaItemId }) => !page.agenda.some(({ id }) => id === agendaItemId)).map(noted),
    agreement: agreementOf(page),
    leads: leads.flatMap(({ organisation, subject, state }) =>
      organisation === null ? [] : [{ organisation: organisation.name, subject: subject.name, isConfirmed: state !== 'taken' }],
    ),
    next: await findNext(reading, page.meeting),
  }
}

function meetingOf(meeting: MeetingListed): Pick<NotesFacts, 'meeting' | 'groups' | 'areas'> {
  const { title, kind, on, startsAt, endsAt, place, onlineUrl, convenedBy, hostedBy, ledBy, groups, areas } = meeting
  return {
    meeting: {
      title,
      kind,
      on,
      startsAt,
      endsAt,
      place,
      isOnline: onlineUrl !== null,
      convenedBy: convenedBy?.name ?? null,
      hostedBy: hostedBy?.name ?? null,
      ledBy: ledBy?.name ?? null,
    },
    groups: groups.map(({ name }) => name),
    areas: areas.map(({ name }) => name),
  }
}

function noted({ kind, text, owner, ownerRole, due, present }: OutcomeShown): NotedOutcome {
  return { kind, text, owner: owner?.name ?? null, ownerRole, due, present: present.map(({ name }) => name) }
}

/** The wording with every voice and its concern: those invited may read what was said in the room. */
function agreementOf({ agreement }: MeetingPage): NotesFacts['agreement'] {
  if (agreement === null) return null
  const { text, agreedAt, voices } = agreement
  return {
    text,
    agreedOn: agreedAt === null ? null : dayOf(agreedAt),
    voices: voices.map(({ name, answer, concern, wasPresent }) => ({ name, answer, concern, wasPresent })),
  }
}

/** The nearest meeting after this one for the same group or area. */
async function findNext(reading: Reading, meeting: MeetingListed): Promise<NotesFacts['next']> {
  const { on } = meeting
  const [groupId, areaId] = [meeting.groups[0]?.id, meeting.areas[0]?.id]
  if (on === null || (groupId === undefined && areaId === undefined)) return null
  const { meetings } = await listMeetings(reading, {
    when: 'coming',
    today: on.date,
    for: 'office',
    states: ['draft', 'booked', 'open'],
    limit: 5,
    ...(groupId === undefined ? {} : { groupId }),
    ...(groupId === undefined && areaId !== undefined ? { areaId } : {}),
  })
  const next = meetings.find((each) => each.id !== meeting.id && each.on !== null && each.on.date > on.date)
  return next === undefined || next.on === null ? null : { title: next.title, on: next.on }
}
