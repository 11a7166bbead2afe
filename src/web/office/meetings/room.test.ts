import { expect, test } from 'vitest'
import { makeGroup } from '#domain/groups'
import { takeLead } from '#domain/leads'
import { makeMeeting, type MakeMeeting } from '#domain/meetings'
import { anAffiliate, anArea } from '#tests/support/lead-world.ts'
import { createTestApp, type TestApp, type Visitor } from '#tests/support/test-app.ts'

interface Room extends TestApp {
  readonly siv: Visitor
  readonly params: { readonly meeting: string }
  readonly members: readonly [string, string]
  readonly groupId: string
}

const agenda = [
  { title: { sv: 'Incheckning' }, minutes: 20 },
  { title: { sv: 'Godstransporter' }, minutes: 40, owner: 'Vitterbanken' },
]

async function aRoom(more: Partial<MakeMeeting> = { agenda }): Promise<Room> {
  const app = await createTestApp()
  const members = [
    await app.world((w) => anAffiliate(w, 'Norrskenets Åkeri')),
    await app.world((w) => anAffiliate(w, 'Vitterbanken')),
  ] as const
  const { groupId } = await app.world((w) =>
    makeGroup(w, { kind: 'strategic', mode: 'decides', name: { sv: 'Gruppen' }, organisationIds: members }),
  )
  const { meetingId } = await app.world((w) =>
    makeMeeting(w, {
      title: { sv: 'Träffen', en: 'The meeting' },
      kind: 'strategic',
      groupIds: [groupId],
      on: { date: '2026-03-30', precision: 'day' },
      startsAt: '13:00',
      minutes: 240,
      ...more,
    }),
  )
  return { ...app, siv: await app.aSecretary(), params: { meeting: meetingId }, members, groupId }
}

/** The value of a hidden or visible field on a page. */
const field = (html: string, name: string) => new RegExp(`name="${name.replace('[]', '\\[\\]')}" value="([^"]*)"`).exec(html)?.[1] ?? ''

test('the screen goes item by item, with its minutes and links that need no script', async () => {
  const { siv, sv, params } = await aRoom()
  const second = await siv.get(sv('office/meetings/screen', params, { visa: 'item', punkt: 2 }))
  expect(second.text).toContain('Punkt 2 av 2 Godstransporter 13.20–14.00 · 40 minuter · Vitterbanken')
  expect(second.text).toContain('Kvar av träffen 4 timmar')
  expect(second.html).toMatch(/href="[^"]*punkt=1" rel="prev"/)
  expect(second.html).toMatch(/href="[^"]*visa=leads" rel="next"/)
})

test('a decision is written on the spot, tied to the item on the screen, and an empty one is asked for again', async () => {
  const { siv, sv, params } = await aRoom()
  const here = sv('office/meetings/screen', params, { visa: 'item', punkt: 2 })
  const agendaItemId = field((await siv.get(here)).html, 'agendaItemId')
  const refused = await siv.post(here, { do: 'outcome', agendaItemId, kind: 'decision', text_sv: ' ' })
  expect(refused.status).toBe(422)
  const page = await siv.post(here, { do: 'outcome', agendaItemId, kind: 'decision', text_sv: 'Depån först.' })
  expect(page.text).toMatch(/Punkt 2 av 2.*Beslut Depån först\./)
  expect((await siv.get(sv('office/meetings/screen', params, { visa: 'item', punkt: 1 }))).text).not.toContain('Depån först.')
})

test('without an agenda the screen shows the star chart, and the offer once it is open', async () => {
  const { siv, sv, params } = await aRoom({})
  const here = sv('office/meetings/screen', params)
  expect((await siv.get(here)).text).toContain('Vem har Lead?')
  const open = await siv.post(here, { do: 'open-offer' })
  expect(open.text).toContain('Ta Lead!')
  expect(open.html).toMatch(/ta-lead\/[BCDFGHJKMPRTVWXZ]{6}/)
})

test('a Lead taken in the room lights its star, and the closing screen counts the organisations in words', async () => {
  const { siv, sv, params, world, members, clock } = await aRoom({})
  const areaId = await world((w) => anArea(w, 'Mobilitet'))
  for (const organisationId of members)
    await world((w) =>
      takeLead(w, { organisationId, subject: { kind: 'focus-area', id: areaId }, intent: 'Vi vill.', meetingId: params.meeting }),
    )
  const lit = await siv.get(sv('office/meetings/screen', params, { visa: 'leads' }))
  expect(lit.html).toContain('sc-new')
  expect(lit.text).toContain('Vitterbanken tar Lead inom Mobilitet')
  clock.moveTo('2026-03-30T13:01:00+02:00')
  expect((await siv.get(sv('office/meetings/screen', params, { visa: 'leads' }))).html).not.toContain('sc-new')
  expect((await siv.get(sv('office/meetings/screen', params, { visa: 'close' }))).text).toContain('I dag tog två organisationer Lead')
})

test('attendance is ticked on the screen, and ticked twice is ticked once', async () => {
  const { siv, sv, params, members } = await aRoom()
  const here = sv('office/meetings/screen', params, { visa: 'present' })
  await siv.post(here, { tick: members[0] })
  expect((await siv.post(here, { tick: members[0] })).text).toContain('En organisation är här Norrskenets Åkeri')
  expect((await siv.post(here, { untick: members[0] })).text).toContain('Välkomna!')
})

test('C24: a guest checks in on a phone without an account, and is asked again with everything kept when the name is missing', async () => {
  const { siv, sv, params, members, visitor } = await aRoom({ onlineUrl: 'https://moten.example/rum' })
  const desk = await siv.post(sv('office/meetings/attendance', params), { do: 'open-desk' })
  const code = /incheckning\/([A-Z]{6})/.exec(desk.html)?.[1] ?? ''
  const guest = visitor()
  expect((await guest.get(sv('link/check-in', { code }))).text).toMatch(/Incheckning.*Norrskenets Åkeri.*I rummet/)
  const again = await guest.post(sv('link/check-in', { code }), { personName: ' ', organisation: members[1], way: 'online' })
  expect([again.status, again.html.includes(`value="${members[1]}" selected`)]).toEqual([422, true])
  const welcome = await guest.post(sv('link/check-in', { code }), { personName: 'Elsa Guest', organisation: members[1], way: 'online' })
  expect(welcome.text).toContain('Välkommen! Du är incheckad.')
  expect((await siv.get(sv('office/meetings/attendance', params))).text).toContain('Vitterbanken Elsa Guest · på distans')
})

test('a guessed code finds nothing, and a closed desk says whom to ask', async () => {
  const { siv, sv, params, visitor } = await aRoom()
  expect((await visitor().get(sv('link/check-in', { code: 'BCDFGH' }))).status).toBe(404)
  const desk = await siv.post(sv('office/meetings/attendance', params), { do: 'open-desk' })
  const code = /incheckning\/([A-Z]{6})/.exec(desk.html)?.[1] ?? ''
  await siv.post(sv('office/meetings/attendance', params), { do: 'close-desk' })
  const closed = await visitor().get(sv('link/check-in', { code }))
  expect([closed.status, closed.text.includes('Incheckningen är stängd')]).toEqual([410, true])
})

test('hostile names at the door are shown as text', async () => {
  const { siv, sv, params, visitor } = await aRoom()
  const desk = await siv.post(sv('office/meetings/attendance', params), { do: 'open-desk' })
  const code = /incheckning\/([A-Z]{6})/.exec(desk.html)?.[1] ?? ''
  await visitor().post(sv('link/check-in', { code }), { personName: '<b>Bo</b>', organisation: '', organisationName: '<script>x</script>' })
  const { html } = await siv.get(sv('office/meetings/screen', params, { visa: 'present' }))
  expect(html).toContain('&lt;script>x&lt;/script>')
  expect(html).not.toContain('<script>x')
})
