import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { toInstant } from '#platform/dates'
import { writeCalendar, type CalendarEvent } from './calendar.ts'

const stockholm = 'Europe/Stockholm'
const event: CalendarEvent = {
  uid: '0190@ledstjarna',
  sequence: 2,
  stamp: new Date('2026-03-01T08:00:00Z'),
  when: { startsAt: new Date('2026-03-30T11:00:00Z'), endsAt: new Date('2026-03-30T15:00:00Z'), zone: stockholm },
  summary: 'Träff om Mobilitet; transporter, resor\\fordon',
  description: 'Öppnande\nBeslut – åäö 🌟 '.repeat(20),
  location: 'Folkets hus, sal “Älven”',
  status: 'CONFIRMED',
  organizer: { name: 'Polstads klimatkansli', address: 'kansliet@polstad.example' },
  attendees: [{ name: 'Åsa "Ås" Ek, VD', address: 'asa@aterbyggarna.example', status: 'NEEDS-ACTION' }],
}

const written = (more: Partial<CalendarEvent> = {}) => writeCalendar({ method: 'REQUEST', events: [{ ...event, ...more }] })
const readBack = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  const [first] = calendar.getAllSubcomponents('vevent')
  if (first === undefined) throw new Error('no event')
  return { calendar, event: new ICAL.Event(first), component: first }
}

test('what is written is read back the same', () => {
  const { calendar, event: read, component } = readBack(written())

  expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST')
  expect([read.uid, read.sequence, read.summary, read.location]).toEqual([event.uid, 2, event.summary, event.location])
  expect(read.description).toBe(event.description)
  expect(read.startDate.toJSDate()).toEqual(new Date('2026-03-30T11:00:00Z'))
  expect(component.getFirstProperty('attendee')?.getParameter('cn')).toBe('Åsa ’Ås’ Ek, VD')
})

test('C17: the person invited is the one attendee, and is asked to answer', () => {
  const unfolded = written().replaceAll('\r\n ', '')

  expect(unfolded.match(/^ATTENDEE/gm)).toHaveLength(1)
  expect(unfolded).toContain('PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="Åsa ’Ås’ Ek, VD":mailto:asa@aterbyggarna.example')
  expect(unfolded).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Stockholm')
})

test('every line ends in CRLF and is at most 75 octets, and no character is broken', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 60 }), (description, summary) => {
      const text = written({ description, summary, location: summary })
      const lines = text.split('\r\n')
      expect(text.endsWith('\r\n')).toBe(true)
      expect(/[^\r]\n|\r[^\n]/.test(text)).toBe(false)
      expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
      expect(Buffer.from(text).toString('utf8')).toBe(text)
      readBack(text)
    }),
    { numRuns: 200 },
  )
})

test.each(['Hej\r\nATTENDEE:mailto:evil@example.org', 'Hej\u2028BEGIN:VALARM', 'a\u0085END:VEVENT', 'x\0\u001b[2J', ':;,\\"^\''])(
  'nothing that is written in a field begins a line of its own: %j',
  (hostile) => {
    const text = written({
      summary: hostile,
      description: hostile,
      location: hostile,
      organizer: { name: hostile, address: `a@b.example${hostile}` },
      attendees: [{ name: hostile, address: `c@d.example${hostile}`, status: 'NEEDS-ACTION' }],
      url: `https://polstad.example/${hostile}`,
    })
    const { component } = readBack(text)

    expect(component.getAllProperties('attendee')).toHaveLength(1)
    expect(component.getAllSubcomponents()).toEqual([])
    expect(text.match(/^END:VEVENT/gm)).toHaveLength(1)
  },
)

const years = Array.from({ length: 12 }, (_, index) => 2026 + index)

test.each(years)('R5: on the days clocks change in %d every quarter of an hour is the same instant again', (year) => {
  for (const month of [3, 10]) {
    const lastSunday = 31 - new Date(Date.UTC(year, month - 1, 31)).getUTCDay()
    for (let quarter = -2; quarter < 16; quarter += 1) {
      const startsAt = new Date(Date.UTC(year, month - 1, lastSunday, 0, quarter * 15))
      const text = written({ description: '', when: { startsAt, endsAt: new Date(startsAt.getTime() + 5_400_000), zone: stockholm } })
      expect(readBack(text).event.startDate.toJSDate()).toEqual(startsAt)
    }
  }
})

test.each(['Europe/Helsinki', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Kathmandu', 'UTC'])(
  'R5: a zone of another kind is told by its own changes of clock: %s',
  (zone) => {
    for (const date of ['2026-01-15', '2026-03-29', '2026-07-01', '2026-11-01', '2026-12-31']) {
      const startsAt = toInstant({ date, time: '12:30' }, zone)
      const text = written({ when: { startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000), zone } })
      expect(readBack(text).event.startDate.toJSDate()).toEqual(startsAt)
    }
  },
)

const inZoneOfServer = `
import { writeCalendar } from '#platform/calendar'
import { toInstant } from '#platform/dates'
const startsAt = toInstant({ date: '2026-03-29', time: '02:30' })
const endsAt = toInstant({ date: '2026-10-25', time: '02:30' })
const when = { startsAt, endsAt, zone: 'Europe/Stockholm' }
process.stdout.write(writeCalendar({ method: 'PUBLISH', events: [{ uid: 'x', sequence: 0, stamp: startsAt, when, summary: 'x', status: 'CONFIRMED' }] }))
`

test.each(['UTC', 'Pacific/Honolulu', 'Pacific/Kiritimati'])(
  'R5: the server’s own zone makes no difference, in the missing hour and the double one: %s',
  (zone) => {
    const written = execFileSync(process.execPath, ['--input-type=module', '--eval', inZoneOfServer], {
      encoding: 'utf8',
      env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
    })

    // 02.30 does not occur in spring and means 03.30; in autumn it occurs twice, is the first, and is told in UTC.
    expect(written).toContain('DTSTART;TZID=Europe/Stockholm:20260329T033000\r\nDTEND:20261025T003000Z')
  },
)

test('a whole day has no clock', () => {
  const text = written({ when: { on: '2026-12-31' } })

  expect(text).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101')
  expect(text).not.toContain('VTIMEZONE')
})

const readByPython = String.raw`
import sys, json
from icalendar import Calendar
cal = Calendar.from_ical(sys.stdin.buffer.read())
event = cal.walk('VEVENT')[0]
attendee = event['ATTENDEE']
print(json.dumps({ 'method': str(cal['METHOD']), 'start': event['DTSTART'].dt.isoformat(), 'end': event['DTEND'].dt.isoformat(),
  'summary': str(event['SUMMARY']), 'sequence': int(event['SEQUENCE']), 'attendee': str(attendee), 'name': attendee.params['CN'] }))
`

test('C14: python-icalendar reads the same', () => {
  const read: unknown = JSON.parse(execFileSync('/usr/bin/python3', ['-c', readByPython], { input: written(), encoding: 'utf8' }))

  expect(read).toEqual({
    method: 'REQUEST',
    start: '2026-03-30T13:00:00+02:00',
    end: '2026-03-30T17:00:00+02:00',
    summary: event.summary,
    sequence: 2,
    attendee: 'mailto:asa@aterbyggarna.example',
    name: 'Åsa ’Ås’ Ek, VD',
  })
})

test('C14: khal shows the meeting at its time', () => {
  const directory = mkdtempSync(join(tmpdir(), 'khal-'))
  mkdirSync(join(directory, 'calendar'))
  writeFileSync(join(directory, 'meeting.ics'), written({ description: 'Dagordning' }))
  writeFileSync(
    join(directory, 'khal.conf'),
    `[calendars]\n[[meetings]]\npath = ${join(directory, 'calendar')}\n[sqlite]\npath = ${join(directory, 'khal.db')}\n` +
      '[locale]\nlocal_timezone = Europe/Stockholm\ndefault_timezone = Europe/Stockholm\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\n' +
      'longdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n',
  )
  const khal = (...words: string[]) =>
    execFileSync('khal', ['-c', join(directory, 'khal.conf'), ...words], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } })
  khal('import', '--batch', '-a', 'meetings', join(directory, 'meeting.ics'))

  expect(khal('list', '--format', '{start-time}-{end-time} {title}', '2026-03-30', '1d')).toContain(`13:00-17:00 ${event.summary}`)
})
