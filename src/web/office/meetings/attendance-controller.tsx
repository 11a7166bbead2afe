import type { Writing } from '#domain/history'
import { countReplies, listInvitations } from '#domain/invitations'
import {
  closeCheckIn,
  findCheckInOfMeeting,
  findMeetingById,
  listAtTheDoor,
  listOthers,
  noteAttendance,
  openCheckIn,
  recordAttendance,
  recordAttendanceOfAll,
  recordWalkIn,
  removeAttendance,
} from '#domain/meetings'
import { organisationsInvited, repliesByOrganisation, listExpectedAtTheDoor } from '#web/at-the-door'
import { isMessageKey } from '#locales'
import { parseClockTime } from '#platform/dates'
import { notDone, type Outcome } from '#platform/outcome'
import type { Problems } from '#web/form'
import { invalid, notFound, page, seeOther, type Flash, type Reply } from '#web/reply'
import { reasonKey, type Controller, type Visit } from '#web/visit'
import { AttendancePage } from './attendance-page.tsx'

type AttendanceVisit = Visit<'office/meetings/attendance'>

export const attendanceController = {
  'office/meetings/attendance': { GET: (visit) => show(visit), POST: change },
} satisfies Controller

async function show(visit: AttendanceVisit, problems: Problems = {}): Promise<Reply> {
  const meetingId = visit.params.meeting
  const found = await visit.read(async (reading) => {
    const meeting = await findMeetingById(reading, meetingId)
    if (meeting === null) return null
    const invited = await listInvitations(reading, meetingId)
    const list = await listAtTheDoor(reading, meetingId, organisationsInvited(invited))
    return {
      meeting,
      list,
      invited: invited === null ? null : { counts: countReplies(invited.invitations), replies: repliesByOrganisation(invited) },
      desk: await findCheckInOfMeeting(reading, meetingId),
      others: await listOthers(
        reading,
        list.map(({ organisationId }) => organisationId),
      ),
    }
  })
  if (found === null) return notFound
  const wanted = visit.query.get('vem') ?? visit.form.get('organisationId')
  const vnode = (
    <AttendancePage
      visit={visit}
      {...found}
      search={(visit.query.get('sok') ?? '').trim().slice(0, 100)}
      naming={found.list.find(({ organisationId, isHere }) => isHere && organisationId === wanted) ?? null}
      walkIn={{ organisationName: visit.form.get('organisationName'), personName: visit.form.get('walkInPerson') }}
      problems={problems}
    />
  )
  return Object.keys(problems).length === 0 ? page(vnode) : invalid(vnode)
}

type Done =
  | null
  | { readonly isNew: boolean }
  | { readonly code: string }
  | { readonly added: number; readonly eventId: string }
  | { readonly eventId: string }

async function change(visit: AttendanceVisit): Promise<Reply> {
  const back = visit.href('office/meetings/attendance', visit.params, { sok: visit.query.get('sok') ?? undefined })
  const outcome = await visit.write((writing) => act(visit, writing))
  if (outcome.ok) return seeOther(back, flashOf(visit, outcome.value))
  if (outcome.reason === 'already-done') return seeOther(back)
  if (outcome.reason === 'no-such-meeting') return notFound
  // Struck off on another phone already: what was wanted is so.
  if (settled.has(outcome.reason)) return seeOther(back)
  const key = reasonKey(isMessageKey, 'meetings', outcome.reason)
  const field = outcome.reason.startsWith('name-') ? 'organisationName' : (fieldOf[outcome.reason] ?? '')
  return show(visit, { [field]: key })
}

const settled: ReadonlySet<string> = new Set(['not-here', 'check-in-open-already', 'no-open-check-in'])

const fieldOf: Readonly<Record<string, string>> = {
  'person-missing': 'personName',
  'time-not-understood': 'arrivedAt',
  'left-before-arriving': 'leftAt',
}

async function act(visit: AttendanceVisit, writing: Writing): Promise<Outcome<Done>> {
  const { form, params } = visit
  const meetingId = params.meeting
  if (form.has('tick')) {
    const invited = organisationsInvited(await listInvitations(writing, meetingId))
    const walkIn = invited.length === 0 ? {} : { walkIn: !invited.includes(form.get('tick')) }
    return recordAttendance(writing, { meetingId, organisationId: form.get('tick'), ...walkIn })
  }
  if (form.has('untick')) return removeAttendance(writing, { meetingId, organisationId: form.get('untick') })
  if (form.get('do') === 'all') {
    const list = await listExpectedAtTheDoor(writing, meetingId)
    return recordAttendanceOfAll(writing, {
      meetingId,
      organisationIds: list.filter(({ isExpected }) => isExpected).map(({ organisationId }) => organisationId),
    })
  }
  if (form.get('do') === 'name') {
    const personName = form.get('personName').trim()
    return personName === ''
      ? notDone('person-missing')
      : recordAttendance(writing, { meetingId, organisationId: form.get('organisationId'), personName })
  }
  if (form.get('do') === 'open-desk') return openCheckIn(writing, { meetingId })
  if (form.get('do') === 'close-desk') return closeCheckIn(writing, { meetingId })
  if (form.get('do') === 'how')
    return noteAttendance(writing, {
      meetingId,
      organisationId: form.get('organisationId'),
      online: form.get('way') === 'online',
      arrivedAt: timeOf(form.get('arrivedAt')),
      leftAt: timeOf(form.get('leftAt')),
    })
  if (form.get('do') !== 'walk-in') return notDone('not-understood')
  const personName = form.get('walkInPerson')
  const otherId = form.get('otherId')
  return otherId === ''
    ? recordWalkIn(writing, { meetingId, organisationName: form.get('organisationName'), personName })
    : recordAttendance(writing, { meetingId, organisationId: otherId, personName })
}

/** Nothing written is no time; what cannot be read is refused by the verb. */
function timeOf(text: string): string | null {
  return text.trim() === '' ? null : (parseClockTime(text) ?? text)
}

/** A tick is its own undo; only what did more than one thing says so. */
function flashOf(visit: AttendanceVisit, value: Done): Flash | null {
  if (value === null) return null
  const undo = 'eventId' in value ? { undoEventId: value.eventId } : {}
  if ('added' in value) return { key: 'meetings.attendance.allDone', values: { count: value.added }, ...undo }
  return visit.form.get('do') === 'walk-in' ? { key: 'meetings.walkIn.done' } : null
}
