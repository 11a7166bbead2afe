import ICAL from 'ical.js'
import { beforeEach, expect, test } from 'vitest'
import { addMembers, makeGroup } from '#domain/groups'
import { erasePerson, giveMandate, registerPerson } from '#domain/identity'
import { sendInvitations, setCircle } from '#domain/invitations'
import { cancelMeeting, editMeeting, findMeetingById, makeMeeting } from '#domain/meetings'
import { affiliateOrganisation, registerOrganisation } from '#domain/organisations'
import { reading } from '#domain/history'
import { addFocusArea } from '#domain/roadmap'
import { done } from '#platform/outcome'
import { createTestApp, type Seen, type TestApp } from '#tests/support/test-app.ts'

let app: TestApp
let group: { groupId: string; slug: string }
let area: { id: string; slug: string }
let organisation: { organisationId: string; slug: string }
let personId: string
let meetingId: string

const day = (date: string) => ({ date, precision: 'day' }) as const
const aMeeting = (title: string, more: Partial<Parameters<typeof makeMeeting>[1]> = {}) =>
  app.world((w) =>
    makeMeeting(w, { title: { sv: title }, kind: 'thematic', on: day('2026-04-20'), startsAt: '13:00', minutes: 120, ...more }),
  )
const titles = ({ html }: Seen) => eventsIn(html).map((event) => event.summary)
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))

beforeEach(async () => {
  app = await createTestApp()
  organisation = await app.world((w) => registerOrganisation(w, { name: 'Norrskenets Åkeri', kind: 'company' }))
  await app.world((w) => affiliateOrganisation(w, { organisationId: organisation.organisationId }))
  personId = (await app.world((w) => registerPerson(w, { name: 'Aino Karhula', email: `aino-${app.slug}@akeriet.example` }))).personId
  const { organisationId } = organisation
  await app.world((w) => giveMandate(w, { personId, organisationId, kind: 'representative' }))
  area = await app.world((w) => addFocusArea(w, { name: { sv: 'Mobilitet' } }))
  group = await app.world((w) => makeGroup(w, { kind: 'thematic', mode: 'works', name: { sv: 'Laddning' } }))
  await app.world((w) => addMembers(w, { groupId: group.groupId, members: [{ organisationId: organisation.organisationId }] }))
  const online = { onlineUrl: 'https://moten.example/hemlig', place: 'Stadshuset, vån 2; "Sessionssalen"' }
  meetingId = (await aMeeting('Träff om laddning', { groupIds: [group.groupId], areaIds: [area.id], ...online })).meetingId
})

const feed = (id: 'group' | 'area' | 'organisation' | 'all') => {
  if (id === 'all') return app.visitor().get(app.sv('feeds/meetings-ics'))
  const slug = { group: group.slug, area: area.slug, organisation: organisation.slug }[id]
  return app.visitor().get(app.sv(`feeds/${id}-ics`, { slug }))
}

test('C14: there is a calendar to subscribe to for everything, a group, an area and an organisation', async () => {
  await aMeeting('En annan träff')
  expect(titles(await feed('all'))).toEqual(
    ['Träff om laddning', 'En annan träff'].toSorted((a, b) => a.localeCompare(b, 'sv')).toReversed(),
  )
  for (const id of ['group', 'area', 'organisation'] as const) expect(titles(await feed(id))).toEqual(['Träff om laddning'])
})

test('C3: one meeting for many groups stands in the calendars of all of them, and is edited once', async () => {
  const other = await app.world((w) => makeGroup(w, { kind: 'thematic', mode: 'works', name: { sv: 'Återbruk' } }))
  const meeting = await reading(app.store, app.contractId, (context) => findMeetingById(context, meetingId))
  const facts = { kind: 'thematic', on: day('2026-04-21'), startsAt: '09:00', minutes: 60 } as const
  await app.world((w) =>
    editMeeting(w, {
      ...facts,
      meetingId,
      revision: meeting?.revision ?? 0,
      title: { sv: 'Rättad rubrik' },
      groupIds: [group.groupId, other.groupId],
    }),
  )
  const seen = [await feed('group'), await app.visitor().get(app.sv('feeds/group-ics', { slug: other.slug }))]
  expect(seen.map(titles)).toEqual([['Rättad rubrik'], ['Rättad rubrik']])
  const uids = seen.map(({ html }) => eventsIn(html)[0]?.uid)
  expect(new Set(uids).size).toBe(1)
})

test('the time is told in its own zone, lines end and fold as they should, and the link to join stays private', async () => {
  const { html, headers } = await feed('all')
  const [event] = eventsIn(html)
  expect(event?.startDate.toJSDate().toISOString()).toBe('2026-04-20T11:00:00.000Z')
  expect(event?.location).toBe('Stadshuset, vån 2; "Sessionssalen"')
  expect(html).toContain('BEGIN:VTIMEZONE')
  expect(html.split('\r\n').every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true)
  expect(html).not.toContain('moten.example')
  expect(headers.get('content-type')).toContain('text/calendar')
})

test('what is not public or is being booked is in no public calendar, and what is called off stays for a time, told as such', async () => {
  await aMeeting('Sluten träff', { listedPublicly: false })
  await aMeeting('Bokas just nu', { on: null, startsAt: null })
  await app.world((w) => cancelMeeting(w, meetingId))
  const { html } = await feed('all')
  expect(eventsIn(html).map((event) => [event.summary, event.component.getFirstPropertyValue('status')])).toEqual([
    ['Träff om laddning', 'CANCELLED'],
  ])
  app.clock.moveTo('2026-07-20T09:00:00+02:00')
  await aMeeting('En helt annan dag', { on: day('2026-08-20') })
  expect(titles(await feed('all'))).toEqual(['En helt annan dag'])
})

test('every change raises the sequence and never the identity', async () => {
  const before = eventsIn((await feed('all')).html)[0]
  const meeting = await reading(app.store, app.contractId, (context) => findMeetingById(context, meetingId))
  const facts = { title: { sv: 'Träff om laddning' }, kind: 'thematic', on: day('2026-04-22'), startsAt: '13:00' } as const
  await app.world((w) => editMeeting(w, { ...facts, meetingId, revision: meeting?.revision ?? 0 }))
  const after = eventsIn((await feed('all')).html)[0]
  expect(after?.uid).toBe(before?.uid)
  expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 99)
})

async function makeOwn(): Promise<string> {
  const aino = app.visitor(`aino-${app.slug}@akeriet.example`)
  const page = await aino.post(app.sv('account/show'), { act: 'calendar' })
  return new URL(/webcal:[^"]+/.exec(page.html)?.[0].replace('webcal:', 'http:') ?? '').pathname
}

test('one’s own calendar holds what one is called to, also what is not public, with the link to join', async () => {
  await app.world((w) => setCircle(w, { meetingId, circle: { people: [{ personId, organisationId: null }] } }))
  await app.world((w) => sendInvitations(w, { meetingId, from: { name: 'Siv', email: null } }))
  await aMeeting('Någon annans träff')
  const address = await makeOwn()
  const seen = await app.visitor().get(address)
  expect(titles(seen)).toEqual(['Träff om laddning'])
  expect(seen.html).toContain('moten.example')
  expect(seen.headers.get('cache-control')).toContain('private')
})

test('who has one’s calendar already is answered in few bytes, and the address is kept nowhere', async () => {
  const address = await makeOwn()
  const etag = (await app.visitor().get(address)).headers.get('etag') ?? ''
  const again = await app.app.fetch(new Request(`http://localhost${address}`, { headers: { 'if-none-match': etag } }))
  expect([again.status, await again.text()]).toEqual([304, ''])
  const rows = await app.world(async (w) => done(await w.transaction.selectFrom('action_links').selectAll().execute()))
  expect(JSON.stringify(rows)).not.toContain(address.split('/').at(-2))
})

test('a secret address is stopped by its owner, and by being erased; a guessed one opens nothing', async () => {
  const address = await makeOwn()
  expect((await app.visitor().get(address.replace(/.\/traffar/, 'x/traffar'))).status).toBe(404)
  const aino = app.visitor(`aino-${app.slug}@akeriet.example`)
  expect((await aino.get(app.sv('account/show'))).text).toContain('Du har en kalenderadress i gång.')
  expect((await aino.post(app.sv('account/show'), { act: 'calendar-stop' })).text).toContain('Dina kalenderadresser är stängda.')
  expect((await app.visitor().get(address)).status).toBe(404)

  const second = await makeOwn()
  await app.world((w) => erasePerson(w, { personId, nameInstead: 'Namn borttaget' }))
  expect((await app.visitor().get(second)).status).toBe(404)
})

test('C14: how to subscribe is told for those who have never heard of a feed', async () => {
  const page = await app.visitor().get(app.sv('public/subscribe'))
  expect(page.text).toMatch(/Träffarna i din kalender.*Mobilitet.*Laddning.*I Outlook: kopiera adressen/)
  expect(page.html).toMatch(/href="webcal:\/\/localhost\/[^"]+\/traffar\.ics"/)
  expect(page.text).not.toMatch(/\.ics är|iCal/)
})
