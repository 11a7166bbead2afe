import type { Writing } from '#domain/history'
import {
  findMeetingById,
  listAtTheDoor,
  listOthers,
  recordAttendance,
  recordAttendanceOfAll,
  recordWalkIn,
  removeAttendance,
} from '#domain/meetings'
import { isMessageKey } from '#locales'
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
    const list = await listAtTheDoor(reading, meetingId)
    return {
      meeting,
      list,
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

type Done = { readonly isNew: boolean } | { readonly added: number; readonly eventId: string } | { readonly eventId: string }

async function change(visit: AttendanceVisit): Promise<Reply> {
  const back = visit.href('office/meetings/attendance', visit.params, { sok: visit.query.get('sok') ?? undefined })
  const outcome = await visit.write((writing) => act(visit, writing))
  if (outcome.ok) return seeOther(back, flashOf(visit, outcome.value))
  if (outcome.reason === 'already-done') return seeOther(back)
  if (outcome.reason === 'no-such-meeting') return notFound
  // Struck off on another phone already: what was wanted is so.
  if (outcome.reason === 'not-here') return seeOther(back)
  const key = reasonKey(isMessageKey, 'meetings', outcome.reason)
  const field = outcome.reason.startsWith('name-') ? 'organisationName' : outcome.reason === 'person-missing' ? 'personName' : ''
  return show(visit, { [field]: key })
}

async function act(visit: AttendanceVisit, writing: Writing): Promise<Outcome<Done>> {
  const { form, params } = visit
  const meetingId = params.meeting
  if (form.has('tick')) return recordAttendance(writing, { meetingId, organisationId: form.get('tick') })
  if (form.has('untick')) return removeAttendance(writing, { meetingId, organisationId: form.get('untick') })
  if (form.get('do') === 'all') {
    const list = await listAtTheDoor(writing, meetingId)
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
  if (form.get('do') !== 'walk-in') return notDone('not-understood')
  const personName = form.get('walkInPerson')
  const otherId = form.get('otherId')
  return otherId === ''
    ? recordWalkIn(writing, { meetingId, organisationName: form.get('organisationName'), personName })
    : recordAttendance(writing, { meetingId, organisationId: otherId, personName })
}

/** A tick is its own undo; only what did more than one thing says so. */
function flashOf(visit: AttendanceVisit, value: Done): Flash | null {
  const undo = 'eventId' in value ? { undoEventId: value.eventId } : {}
  if ('added' in value) return { key: 'meetings.attendance.allDone', values: { count: value.added }, ...undo }
  return visit.form.get('do') === 'walk-in' ? { key: 'meetings.walkIn.done' } : null
}
