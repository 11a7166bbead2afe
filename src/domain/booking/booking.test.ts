import { beforeAll, describe, expect, test } from 'vitest'
import { listHistory } from '#domain/history'
import { listInvitations, setCircle } from '#domain/invitations'
import { cancelMeeting, findMeetingById, makeMeeting } from '#domain/meetings'
import { answerPoll, findPollOfMeeting } from '#domain/polls'
import { newId } from '#platform/ids'
import { aBookingTown, toBook, type BookingTown } from '#tests/support/booking-town.ts'
import {
  addSchoolBreak,
  bookMeetings,
  getBookingHours,
  listAbsences,
  listBusyTimes,
  listCalled,
  listSchoolBreaks,
  listSubjectsToBook,
  listTravelTimes,
  noteAbsence,
  office,
  removeAbsence,
  removeSchoolBreak,
  removeTravelTime,
  restoreAbsence,
  restoreSchoolBreak,
  restoreTravelTime,
  setBookingHours,
  setTravelTime,
  travelBy,
  undoBookingHours,
  undoMeetingsBooked,
  type BookMeetings,
} from './booking.ts'

const seenAt = new Date('2026-03-30T10:59:00Z')
const zone = 'Europe/Stockholm'
let town: BookingTown

beforeAll(async () => {
  town = await aBookingTown()
})

const book = (in_: BookingTown, meetings: BookMeetings['meetings'], more: Partial<BookMeetings> = {}) =>
  in_.attempt((context) => bookMeetings(context, { meetings, invite: null, seenAt, zone, ...more }))
const lastEvent = async (in_: BookingTown, kind: string) => {
  const [event] = await in_.look((context) => listHistory(context, { kinds: [kind], limit: 1 }))
  return { id: event?.id ?? '', subject_id: event?.subjectId ?? '', particulars: event?.particulars ?? {} }
}

describe('what can be booked', () => {
  test('is every area somebody has Lead of, with those called and one seat for each organisation', async () => {
    const subjects = await town.look((context) => listSubjectsToBook(context, '2026-03-30'))
    const [mobility] = subjects
    if (mobility === undefined) throw new Error('no area')
    const called = await town.look((context) => listCalled(context, mobility, { withDeputies: false, withAdopters: false }))

    expect(subjects.map(({ id, meeting }) => [id, meeting])).toEqual([
      [town.mobility, null],
      [town.energy, null],
    ])
    expect(called.seats.map(({ organisation, people }) => [organisation, people.map(({ name }) => name)])).toEqual([
      ['Hamnen', ['Hugo Ståhl']],
      ['Åkeriet', ['Aino Karhula']],
    ])
    expect(called.circle).toEqual({ leadsOfAreas: [town.mobility] })
  })
})

test('a seminar in an area is no meeting of those with Lead', async () => {
  const city = await aBookingTown()
  await city.world((context) => makeMeeting(context, { title: { sv: 'Seminarium' }, kind: 'seminar', areaIds: [city.energy] }))

  expect((await city.look((context) => listSubjectsToBook(context, '2026-03-30'))).map(({ meeting }) => meeting)).toEqual([null, null])
})

describe('what stands in people’s way', () => {
  const busy = (people: readonly string[] = []) =>
    town.look((context) => listBusyTimes(context, { fromOn: '2026-05-01', untilOn: '2026-05-31', people }))

  test('is the contract’s meetings they are called to, but not those cancelled', async () => {
    const made = await town.world((context) =>
      makeMeeting(context, {
        title: { sv: 'Annat' },
        kind: 'other',
        on: { date: '2026-05-05', precision: 'day' },
        startsAt: '09:00',
        minutes: 60,
      }),
    )
    await town.world((context) =>
      setCircle(context, { meetingId: made.meetingId, circle: { people: [{ personId: town.aino, organisationId: null }] } }),
    )

    const times = await busy()
    expect(times.get(town.aino)).toMatchObject([{ date: '2026-05-05', from: 540, until: 600, meetingId: made.meetingId }])
    expect(times.get(town.hugo)).toBeUndefined()
    expect(times.get(office)).toHaveLength(1)

    await town.world((context) => cancelMeeting(context, made.meetingId))
    expect((await busy()).get(town.aino)).toBeUndefined()
  })

  test('is a summit for everybody, all day when nobody has said when', async () => {
    const { meetingId } = await town.world((context) =>
      makeMeeting(context, { title: { sv: 'Toppmöte' }, kind: 'summit', on: { date: '2026-05-20', precision: 'day' } }),
    )

    expect((await busy([town.hugo])).get(town.hugo)).toEqual([{ date: '2026-05-20', from: 0, until: 1440, place: null, meetingId }])
    await town.world((context) => cancelMeeting(context, meetingId))
  })

  test('is a day somebody has said no to in a date poll', async () => {
    const city = await aBookingTown()
    const options = [{ date: '2026-05-12', startsAt: '13:00', endsAt: '15:00' }]
    const booked = await book(city, [toBook(city.energy, '', { when: { options, quorum: null, deadline: '2026-04-07' } })])
    const poll = await city.look((context) => findPollOfMeeting(context, booked.ok ? (booked.value.meetingIds[0] ?? '') : ''))
    const [option] = poll?.options ?? []
    await city.world((context) =>
      answerPoll(context, { pollId: poll?.id ?? '', personId: city.hugo, answers: { [option?.id ?? '']: 'no' }, remark: '', by: 'link' }),
    )

    const times = await city.look((context) => listBusyTimes(context, { fromOn: '2026-05-01', untilOn: '2026-05-31', people: [] }))
    expect(times.get(city.hugo)).toEqual([{ date: '2026-05-12', from: 780, until: 900, place: null, meetingId: null }])
  })

  test('is an absence noted, until it is taken away', async () => {
    const { absenceId } = await town.world((context) =>
      noteAbsence(context, { personId: town.hugo, fromOn: '2026-04-30', untilOn: '2026-05-04', fromTime: '08:00', untilTime: '12:00' }),
    )

    expect((await busy()).get(town.hugo)?.map(({ date, from, until }) => [date, from, until])).toEqual(
      ['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04'].map((date) => [date, 480, 720]),
    )
    await town.world((context) => removeAbsence(context, absenceId))
    expect((await busy()).get(town.hugo)).toBeUndefined()
  })
})

describe('booking', () => {
  test('makes the meetings, with agenda and list, and mails nobody', async () => {
    const city = await aBookingTown()
    const booked = await book(city, [toBook(city.mobility, '2026-04-14'), toBook(city.energy, '2026-04-16')])
    const [first = ''] = booked.ok ? booked.value.meetingIds : []

    expect(await city.look((context) => findMeetingById(context, first))).toMatchObject({
      state: 'booked',
      kind: 'focus-area',
      startsAt: '13:00',
      place: 'Rådhuset',
      areas: [{ id: city.mobility }],
    })
    const list = await city.look((context) => listInvitations(context, first))
    expect(list?.invitations.map(({ name, state }) => [name, state])).toEqual([
      ['Hugo Ståhl', 'listed'],
      ['Aino Karhula', 'listed'],
    ])
    expect((await city.look((context) => listSubjectsToBook(context, '2026-03-30'))).map(({ meeting }) => meeting?.on?.date)).toEqual([
      '2026-04-14',
      '2026-04-16',
    ])
  })

  test('invites everybody at once when asked to', async () => {
    const city = await aBookingTown()
    const booked = await book(city, [toBook(city.mobility, '2026-04-14')], { invite: { name: 'Siv', email: 'siv@polstad.example' } })

    expect(booked).toMatchObject({ ok: true, value: { invited: 2 } })
  })

  test('asks about days instead, with a meeting being booked meanwhile', async () => {
    const city = await aBookingTown()
    const options = [{ date: '2026-04-14', startsAt: '13:00', endsAt: '15:00' }]
    const booked = await book(city, [toBook(city.mobility, '', { when: { options, quorum: null, deadline: '2026-04-07' } })])
    const [meetingId = ''] = booked.ok ? booked.value.meetingIds : []

    expect(await city.look((context) => findMeetingById(context, meetingId))).toMatchObject({ state: 'draft', on: null })
    expect(await city.look((context) => findPollOfMeeting(context, meetingId))).toMatchObject({ state: 'open' })
    expect(await lastEvent(city, 'MeetingsAskedAbout')).toMatchObject({ particulars: { count: 1 } })
  })

  test('is all or nothing: one impossible time and no meeting is made', async () => {
    const before = await town.look((context) => listSubjectsToBook(context, '2026-03-30'))
    const second = (on: string, startsAt = '13:00') => [
      toBook(town.mobility, '2026-04-14'),
      toBook(town.energy, on, { when: { on, startsAt } }),
    ]

    expect(await book(town, second('2026-02-30'))).toMatchObject({ reason: 'time-not-understood', details: { number: 2 } })
    expect(await book(town, second('2026-03-30'))).toMatchObject({ reason: 'time-past' })
    expect(await book(town, second('2027-03-28', '02:30'))).toMatchObject({ reason: 'no-such-hour' })
    expect(await book(town, [])).toMatchObject({ reason: 'nothing-to-book' })
    expect(await town.look((context) => listSubjectsToBook(context, '2026-03-30'))).toEqual(before)
  })

  test('an area of another contract is unknown', async () => {
    const other = await aBookingTown()
    expect(await book(town, [toBook(other.mobility, '2026-04-14')])).toMatchObject({ reason: 'unknown-area' })
  })

  test('two who book the same areas at once book them once', async () => {
    const city = await aBookingTown()
    const both = await Promise.all([book(city, [toBook(city.mobility, '2026-04-14')]), book(city, [toBook(city.mobility, '2026-04-15')])])

    expect(both.map((outcome) => (outcome.ok ? 'booked' : outcome.reason)).toSorted()).toEqual(['booked', 'booked-meanwhile'])
  })
})

describe('undoing a booking', () => {
  test('takes every meeting back as if it had never been', async () => {
    const city = await aBookingTown()
    await book(city, [toBook(city.mobility, '2026-04-14'), toBook(city.energy, '2026-04-16')])
    const event = await lastEvent(city, 'MeetingsBooked')

    expect(await city.attempt((context) => undoMeetingsBooked(context, event))).toMatchObject({ ok: true })
    expect((await city.look((context) => listSubjectsToBook(context, '2026-03-30'))).map(({ meeting }) => meeting)).toEqual([null, null])
    expect(await lastEvent(city, 'MeetingsBookingUndone')).toMatchObject({ particulars: { count: 2 } })
  })

  test('is refused once somebody has been invited, or gone on with a meeting', async () => {
    const city = await aBookingTown()
    await book(city, [toBook(city.mobility, '2026-04-14')], { invite: { name: 'Siv', email: null } })
    const invited = await lastEvent(city, 'MeetingsBooked')
    expect(await city.attempt((context) => undoMeetingsBooked(context, invited))).toMatchObject({ reason: 'something-happened' })

    const booked = await book(city, [toBook(city.energy, '2026-04-16')])
    await city.world((context) => cancelMeeting(context, booked.ok ? (booked.value.meetingIds[0] ?? '') : ''))
    const changed = await lastEvent(city, 'MeetingsBooked')
    expect(await city.attempt((context) => undoMeetingsBooked(context, changed))).toMatchObject({ reason: 'something-happened' })
  })
})

describe('what booking is told', () => {
  test('working hours are eight to five until somebody says otherwise, and can be taken back', async () => {
    const hours = { from: '09:00', until: '16:00', lunchFrom: '11:30', lunchUntil: '12:30' }
    expect(await town.look(getBookingHours)).toMatchObject({ from: '08:00', revision: 0 })
    await town.world((context) => setBookingHours(context, { ...hours, revision: 0 }))
    expect(await town.look(getBookingHours)).toEqual({ ...hours, revision: 1 })
    expect(await town.attempt((context) => setBookingHours(context, { ...hours, revision: 0 }))).toMatchObject({
      reason: 'changed-meanwhile',
    })
    expect(await town.attempt((context) => setBookingHours(context, { ...hours, until: '12:00', revision: 1 }))).toMatchObject({
      reason: 'hours-not-in-order',
    })
    const event = await lastEvent(town, 'BookingHoursSet')
    await town.world((context) => undoBookingHours(context, event))
    expect(await town.look(getBookingHours)).toMatchObject({ from: '08:00', lunchFrom: '12:00' })
  })

  test('breaks are entered, taken away and put back', async () => {
    const spell = { kind: 'winter', fromOn: '2027-03-01', untilOn: '2027-03-05' } as const
    const { breakId } = await town.world((context) => addSchoolBreak(context, spell))
    await town.world((context) => removeSchoolBreak(context, breakId))
    expect(await town.look((context) => listSchoolBreaks(context, '2026-03-30'))).toEqual([])
    const event = await lastEvent(town, 'SchoolBreakRemoved')
    await town.world((context) => restoreSchoolBreak(context, event))
    expect(await town.look((context) => listSchoolBreaks(context, '2026-03-30'))).toEqual([{ ...spell, id: breakId }])
    expect(await town.attempt((context) => addSchoolBreak(context, { ...spell, untilOn: '2027-02-01' }))).toMatchObject({
      reason: 'ends-before-start',
    })
    expect(await town.attempt((context) => removeSchoolBreak(context, newId()))).toMatchObject({ reason: 'not-found' })
  })

  test('the way between two places is the same both ways, told once, and unknown is no time', async () => {
    await town.world((context) => setTravelTime(context, { onePlace: 'Rådhuset', otherPlace: ' hamnen ', minutes: 20 }))
    await town.world((context) => setTravelTime(context, { onePlace: 'Hamnen', otherPlace: 'rådhuset', minutes: 25 }))
    const [only, ...more] = await town.look(listTravelTimes)
    const travel = travelBy(only === undefined ? [] : [only])

    expect(more).toEqual([])
    expect([travel('HAMNEN', 'Rådhuset'), travel('Rådhuset', 'Skolan'), travel(null, 'Hamnen')]).toEqual([25, 0, 0])
    await town.world((context) => removeTravelTime(context, only?.id ?? ''))
    expect(await town.look(listTravelTimes)).toEqual([])
    const event = await lastEvent(town, 'TravelTimeRemoved')
    await town.world((context) => restoreTravelTime(context, event))
    expect(await town.look(listTravelTimes)).toMatchObject([{ minutes: 25 }])
    expect(await town.attempt((context) => setTravelTime(context, { onePlace: 'A', otherPlace: 'a', minutes: 5 }))).toMatchObject({
      reason: 'same-place',
    })
  })

  test('an absence is somebody’s of this contract, and comes back by undo', async () => {
    const absence = { personId: town.aino, fromOn: '2026-06-01', untilOn: '2026-06-05', fromTime: null, untilTime: null }
    const { absenceId } = await town.world((context) => noteAbsence(context, absence))
    await town.world((context) => removeAbsence(context, absenceId))
    const event = await lastEvent(town, 'AbsenceRemoved')
    await town.world((context) => restoreAbsence(context, event))
    expect(await town.look((context) => listAbsences(context, '2026-06-05'))).toMatchObject([
      { name: 'Aino Karhula', fromOn: '2026-06-01' },
    ])
    expect(await town.attempt((context) => noteAbsence(context, { ...absence, personId: newId() }))).toMatchObject({
      reason: 'person-missing',
    })
    expect(await town.attempt((context) => noteAbsence(context, { ...absence, fromTime: '12:00', untilTime: '08:00' }))).toMatchObject({
      reason: 'hours-not-in-order',
    })
  })
})
