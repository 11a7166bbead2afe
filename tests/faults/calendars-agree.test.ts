import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { addInvitee, calendarChanged, refreshInvitees, removeInvitee } from '#domain/invitations'
import { cancelMeeting, reinstateMeeting } from '#domain/meetings'
import { writeDueInvitations } from '#domain/notifications'
import { done } from '#platform/outcome'
import { composeInvitations } from '#web/invitation-mails'
import { aCalledMeeting, aPerson, type Called } from '#tests/support/called-meeting.ts'

/** R4: what everybody's calendar believes after any sequence of what an office does is what the meeting is. */
const rounds = process.env['LONG'] === undefined ? 24 : 10_000

/** What one person's calendar holds, as a calendar program keeps it. */
interface Entry {
  readonly sequence: number
  readonly stamp: number
  readonly isOn: boolean
  readonly start: number
  readonly place: string | null
}

const compose = composeInvitations({ baseUrl: 'http://localhost', mailFrom: 'kansliet@polstad.example' })

/** A generator of its own, so that a failure can be told by its seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

async function readMails(room: Called) {
  const rows = await room.world(async ({ transaction, contractId }) => {
    const found = await transaction
      .selectFrom('outgoing_mails')
      .select(['id', 'to_address', 'calendar', 'calendar_method'])
      .where('contract_id', '=', contractId)
      .orderBy('id')
      .execute()
    await transaction.deleteFrom('outgoing_mails').where('contract_id', '=', contractId).execute()
    return done(found)
  })
  return rows.flatMap(({ to_address: to, calendar, calendar_method: method }) => (calendar === null ? [] : [{ to, method, calendar }]))
}

/** The mail as a calendar program takes it in: an older object than the one it has is thrown away. */
function takeIn(
  calendars: Map<string, Entry>,
  { to, calendar, method }: { to: string; calendar: string; method: string | null },
  uid: string,
) {
  const parsed = new ICAL.Component(ICAL.parse(calendar))
  const [component] = parsed.getAllSubcomponents('vevent')
  if (component === undefined) throw new Error('no event')
  const event = new ICAL.Event(component)
  const before = calendars.get(to)
  const stamp = component.getFirstPropertyValue('dtstamp')
  const entry = {
    sequence: event.sequence,
    stamp: stamp instanceof ICAL.Time ? stamp.toUnixTime() : 0,
    isOn: method === 'REQUEST',
    start: event.startDate.toUnixTime(),
    place: event.location,
  }
  expect(event.uid).toBe(uid)
  expect(parsed.getFirstPropertyValue('method')).toBe(method)
  if (before !== undefined) {
    expect(entry.sequence).toBeGreaterThan(before.sequence)
    expect(entry.stamp).toBeGreaterThanOrEqual(before.stamp)
  }
  calendars.set(to, entry)
}

test(
  `R4: after ${rounds} random acts every calendar agrees with the meeting, and nobody was mailed for nothing`,
  { timeout: 30_000 + rounds * 500 },
  async () => {
    const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
    const roll = dice(seed)
    const room = await aCalledMeeting()
    const people = new Map<string, string>()
    for (const { personId, email } of (await room.list()).invitations) people.set(email ?? '', personId)
    for (const name of ['cilla', 'dag']) people.set(`${name}@gast.example`, await aPerson(room, name, `${name}@gast.example`))
    const { uid } = await room.list()
    const calendars = new Map<string, Entry>()
    let isCancelled = false
    await room.send()

    const acts = [
      () => room.edit({ startsAt: `${String(8 + roll(9)).padStart(2, '0')}:00` }),
      () => room.edit({ on: { date: `2026-03-${String(28 + roll(4))}`, precision: 'day' } }),
      () => room.edit({ place: ['Folkets hus', 'Stadshuset', 'Åbiblioteket, sal 2'][roll(3)] ?? null }),
      () => room.edit({ title: { sv: `Träff nummer ${roll(100)}` } }),
      async () => {
        const verb = isCancelled ? reinstateMeeting : cancelMeeting
        await room.world((context) => verb(context, room.meetingId))
        await room.world((context) => calendarChanged(context, room.meetingId))
        isCancelled = !isCancelled
      },
      () => room.world((context) => removeInvitee(context, { meetingId: room.meetingId, personId: [...people.values()][roll(4)] ?? '' })),
      () => room.world((context) => addInvitee(context, { meetingId: room.meetingId, personId: [...people.values()][roll(4)] ?? '' })),
      () => room.world((context) => refreshInvitees(context, room.meetingId)),
      async () => room.clock.advance(roll(3) === 0 ? -60_000 : 30_000),
    ]

    for (let round = 0; round < rounds; round += 1) {
      await acts[roll(acts.length)]?.()
      if (roll(2) === 0) continue
      const { invitations } = await room.list()
      const invited = new Set(invitations.filter(({ state }) => state === 'invited').map(({ email }) => email ?? ''))
      const meeting = await room.meeting()
      const start =
        Date.parse(`${meeting.on?.date}T${meeting.startsAt}:00${(meeting.on?.date ?? '') >= '2026-03-29' ? '+02:00' : '+01:00'}`) / 1000
      const agrees = (email: string) => {
        const entry = calendars.get(email)
        if (isCancelled || !invited.has(email)) return entry === undefined || !entry.isOn
        return entry !== undefined && entry.isOn && entry.start === start && entry.place === meeting.place
      }
      const disagreeing = [...people.keys()].filter((email) => !agrees(email))
      await writeDueInvitations({ store: room.store, compose })
      const mails = await readMails(room)
      expect(mails.map(({ to }) => to).toSorted(), `seed ${seed}, act ${round}`).toEqual(disagreeing.toSorted())
      for (const mail of mails) takeIn(calendars, mail, uid)
      expect(
        [...people.keys()].filter((email) => !agrees(email)),
        `seed ${seed}, act ${round}`,
      ).toEqual([])
    }
  },
)
