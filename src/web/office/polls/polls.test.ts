import { expect, test } from 'vitest'
import { reading } from '#domain/history'
import { giveMandate, grantRole, registerPerson } from '#domain/identity'
import { takeLead } from '#domain/leads'
import { findMeetingById, makeMeeting } from '#domain/meetings'
import { answerPoll, findPollOfMeeting, mailDuePolls } from '#domain/polls'
import { newId } from '#platform/ids'
import { anAffiliate, anArea } from '#tests/support/lead-world.ts'
import { createTestApp, type TestApp, type Visitor } from '#tests/support/test-app.ts'

interface Town extends TestApp {
  readonly siv: Visitor
  readonly meetingId: string
  readonly path: string
  readonly people: readonly { readonly id: string; readonly email: string }[]
  poll(): Promise<NonNullable<Awaited<ReturnType<typeof findPollOfMeeting>>>>
}

async function town(): Promise<Town> {
  const app = await createTestApp()
  const siv = await app.aSecretary('Siv Sekreterare')
  const areaId = await app.world((context) => anArea(context, 'Mobilitet och transporter'))
  const people: { id: string; email: string }[] = []
  for (const [organisation, name] of [
    ['Norrskenets Åkeri', 'Aino Karhula'],
    ['Ådalens Hamn', 'Åke Hamnlund'],
  ] as const) {
    const organisationId = await app.world((context) => anAffiliate(context, organisation))
    const email = `${newId()}@polstad.example`
    const { personId } = await app.world((context) =>
      registerPerson(context, { name, email, phone: '08-465 004 12', language: 'sv', shownPublicly: false }),
    )
    await app.world((context) => giveMandate(context, { personId, organisationId, kind: 'contact' }))
    await app.world((context) => takeLead(context, { organisationId, subject: { kind: 'focus-area', id: areaId }, contact: { personId } }))
    people.push({ id: personId, email })
  }
  const { meetingId } = await app.world((context) =>
    makeMeeting(context, { title: { sv: 'Träff om Mobilitet' }, kind: 'focus-area', areaIds: [areaId] }),
  )
  return {
    ...app,
    siv,
    meetingId,
    people,
    path: app.sv('office/meetings/poll', { meeting: meetingId }),
    poll: async () => {
      const poll = await reading(app.store, app.contractId, (context) => findPollOfMeeting(context, meetingId))
      if (poll === null) throw new Error('there is no poll')
      return poll
    },
  }
}

const twoDays = {
  'date-1': '2026-04-14',
  'from-1': '13.00',
  'to-1': '15',
  'place-1': 'Sjöboden',
  'date-2': '16 april 2026',
  'from-2': '09:00',
  'to-2': '11:00',
  'place-2': 'https://mote.example/42',
  'date-3': '',
  'from-3': '',
  'to-3': '',
  'place-3': 'Sjöboden',
  'who[]': ['leads'],
  quorum: 'all',
  deadline: '2026-04-10',
  do: 'open',
}

async function opened(): Promise<Town & { readonly options: readonly string[] }> {
  const made = await town()
  await made.siv.post(made.path, twoDays)
  await mailDuePolls({ store: made.store, compose: () => ({ subject: 'x', text: 'x', html: 'x' }) })
  return { ...made, options: (await made.poll()).options.map(({ id }) => id) }
}

const says = (of: Town, index: number, answers: Readonly<Record<string, string>>) =>
  of
    .poll()
    .then(({ id }) => of.world((context) => answerPoll(context, { pollId: id, personId: of.people[index]?.id ?? '', answers, by: 'link' })))

test('the secretariat asks everyone with Lead in the area, with days as people write them', async () => {
  const made = await town()
  const shown = await made.siv.get(made.path)
  expect(shown.text).toContain('Alla med Lead inom Mobilitet och transporter')
  const sent = await made.siv.post(made.path, twoDays)
  expect(sent.text).toContain('Frågan går till 2 personer.')
  expect(await made.poll()).toMatchObject({
    from: { name: 'Siv Sekreterare' },
    quorum: null,
    deadline: '2026-04-10',
    options: [
      { date: '2026-04-14', startsAt: '13:00', endsAt: '15:00', place: 'Sjöboden', onlineUrl: null },
      { date: '2026-04-16', startsAt: '09:00', place: null, onlineUrl: 'https://mote.example/42' },
    ],
  })
})

test('a meeting with a question out leads to the answers, not to a date of one’s own', async () => {
  const made = await town()
  const hub = made.sv('office/meetings/show', { meeting: made.meetingId })
  expect((await made.siv.get(hub)).text).toContain('Träffen har inget datum än. Bestäm datum')
  await made.siv.post(made.path, twoDays)

  expect((await made.siv.get(hub)).text).toContain('En datumfråga är ute. Svaren hjälper er att välja dag. Se svaren')
})

test('a meeting has no parts for the room until it has a day', async () => {
  const made = await opened()
  const hub = made.sv('office/meetings/show', { meeting: made.meetingId })
  const parts = async () => /<nav class="tabs"[^]*?<\/nav>/.exec((await made.siv.get(hub)).html)?.[0] ?? ''
  const before = await parts()
  await says(made, 0, { [made.options[0] ?? '']: 'yes' })
  await says(made, 1, { [made.options[0] ?? '']: 'yes' })
  await made.siv.post(made.path, { do: 'decide', option: made.options[0] ?? '', seen: '' })

  expect(before).not.toContain('Pricka av')
  expect(await parts()).toContain('Pricka av')
})

test.each([
  [{ 'to-1': '12.00' }, 'Sluttiden måste vara efter starttiden.', 'to-1'],
  [{ 'date-2': 'i övermorgon' }, 'Datumet går inte att förstå', 'date-2'],
  [{ 'date-2': '2026-03-01' }, 'har redan varit', 'date-2'],
  [{ deadline: '2026-04-15' }, 'kan inte vara efter den första dagen', 'deadline'],
  [{ quorum: 'some', quorumNumber: 'ett par' }, 'som ett helt tal', 'quorumNumber'],
  [{ 'who[]': [] }, 'ingen att fråga i den kretsen', 'who'],
  [{ 'date-1': '', 'from-1': '', 'to-1': '', 'date-2': '', 'from-2': '', 'to-2': '' }, 'minst en dag', 'date-1'],
] as const)('what cannot be asked is said at its field, and nothing written is lost: %j', async (wrong, sentence, field) => {
  const made = await town()
  const answer = await made.siv.post(made.path, { ...twoDays, ...wrong })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain(sentence)
  expect(answer.html).toContain(`href="#${field}"`)
  expect(answer.html).toMatch(/value="(?:https:\/\/mote\.example\/42|Sjöboden)"/)
})

test('more rows keep what is written in the first ones', async () => {
  const made = await town()
  const { html, status } = await made.siv.post(made.path, { ...twoDays, do: 'more' })
  expect(status).toBe(200)
  expect(html).toContain('name="date-7"')
  expect(html).toContain('value="2026-04-14"')
})

test('C20: the grid shows Leads first, who can, and warns of what speaks against a day', async () => {
  const made = await opened()
  const [first = '', second = ''] = made.options
  await says(made, 0, { [first]: 'yes', [second]: 'no' })
  await says(made, 1, { [first]: 'maybe', [second]: 'yes' })
  const { text } = await made.siv.get(made.path)
  expect(text).toContain('Alla har svarat. Nu är det bara att välja.')
  expect(text).toMatch(/Tisdag 14 april kl\. 13–15 Passar bäst .*Båda med Lead kan .*1 ja · 1 om det behövs · 0 nej/)
  expect(text).toContain('Norrskenets Åkeri har Lead och kan inte.')
  expect(text).toContain('Bara 1 av de 2 med Lead som behövs kan.')
})

test('C20: a bad day is chosen only after its warnings have been looked at', async () => {
  const made = await opened()
  const [, second = ''] = made.options
  await says(made, 0, { [second]: 'no' })
  const weighed = await made.siv.post(made.path, { do: 'weigh', option: second, seen: '' })
  expect(weighed.text).toContain('Är det rätt dag ändå?')
  const mark = /name="seen" value="([^"]*)"/.exec(weighed.html)?.[1]?.replaceAll('&quot;', '"').replaceAll('&amp;', '&') ?? ''
  expect((await made.siv.post(made.path, { do: 'decide', option: second, seen: '' })).status).toBe(409)
  await says(made, 1, { [second]: 'no' })
  expect((await made.siv.post(made.path, { do: 'decide', option: second, seen: mark })).text).toContain(
    'Något har hänt sedan sidan visades.',
  )
  expect((await made.poll()).state).toBe('open')
})

test('C21: choosing books the meeting, says so with a way back, and undo opens the question again', async () => {
  const made = await opened()
  const [first = ''] = made.options
  for (const index of [0, 1]) await says(made, index, { [first]: 'yes' })
  const chosen = await made.siv.post(made.path, { do: 'decide', option: first, seen: '' })
  expect(chosen.text).toContain('Det blev tisdag 14 april kl. 13–15. Alla som frågades får veta det om två minuter.')
  expect(chosen.text).toContain('2 mejl går ut kl. 13.02')
  const meeting = () => reading(made.store, made.contractId, (context) => findMeetingById(context, made.meetingId))
  expect(await meeting()).toMatchObject({ state: 'booked', on: { date: '2026-04-14' }, place: 'Sjöboden' })
  const undo = /action="([^"]*angra[^"]*)"/.exec(chosen.html)?.[1] ?? ''
  await made.siv.post(undo, { till: made.path })
  expect(await made.poll()).toMatchObject({ state: 'open' })
  expect(await meeting()).toMatchObject({ state: 'draft', on: null })
})

test('C21: days are added, a day is taken away and put back, and no answer is lost', async () => {
  const made = await opened()
  const [first = '', second = ''] = made.options
  await says(made, 0, { [first]: 'yes', [second]: 'maybe' })
  const added = await made.siv.post(made.path, {
    do: 'add',
    adding: 'yes',
    'date-1': '2026-04-17',
    'from-1': '10:00',
    'to-1': '12:00',
    'place-1': '',
  })
  expect(added.text).toContain('En dag lades till.')
  const removed = await made.siv.post(made.path, { do: 'remove', option: first })
  await made.siv.post(/action="([^"]*angra[^"]*)"/.exec(removed.html)?.[1] ?? '', { till: made.path })
  const poll = await made.poll()
  expect(poll.options).toHaveLength(3)
  expect(poll.asked[0]?.answers).toEqual({ [first]: 'yes', [second]: 'maybe' })
  const wrong = await made.siv.post(made.path, {
    do: 'add',
    'date-1': '2026-04-17',
    'from-1': '10:00',
    'to-1': '09:00',
    'place-1': 'Båthuset',
  })
  expect(wrong.status).toBe(422)
  expect(wrong.html).toContain('value="Båthuset"')
})

test('an answer given by phone is entered for the person, and marked so', async () => {
  const made = await opened()
  const [first = ''] = made.options
  const asked = (await made.poll()).asked[1]
  expect((await made.siv.get(`${made.path}?svar=${asked?.id}`)).text).toContain('Svar för Ådalens Hamn, Åke Hamnlund')
  const saved = await made.siv.post(made.path, { do: 'answer', person: asked?.person.id ?? '', [first]: 'yes' })
  expect(saved.text).toContain('Svaret är sparat.')
  expect(saved.text).toContain('Åke Hamnlund (ifyllt av kansliet)')
})

test('reminding, more time and withdrawing each say what happened', async () => {
  const made = await opened()
  expect((await made.siv.post(made.path, { do: 'remind' })).text).toContain('2 personer påminns.')
  expect((await made.siv.post(made.path, { do: 'remind' })).text).toContain('Det finns ingen att påminna')
  expect((await made.siv.post(made.path, { do: 'deadline', deadline: '2026-04-12' })).text).toContain(
    'Sista dag att svara är nu 12 april 2026.',
  )
  expect((await made.siv.post(made.path, { do: 'deadline', deadline: '2026-03-01' })).status).toBe(422)
  const withdrawn = await made.siv.post(made.path, { do: 'withdraw' })
  expect(withdrawn.text).toContain('Frågan är tillbakadragen.')
  expect(withdrawn.text).toContain('Fråga om en ny dag')
  expect((await made.siv.get(`${made.path}?ny=1`)).text).toContain('Dagar att välja bland')
})

test('a poll that waits for a choice stands on the office’s list', async () => {
  const made = await opened()
  const overview = () => made.siv.get(made.sv('office/overview'))
  expect((await overview()).text).not.toContain('datumfrågan')
  for (const index of [0, 1]) await says(made, index, Object.fromEntries(made.options.map((id) => [id, 'yes'])))
  const { text, html } = await overview()
  expect(text).toContain('Alla har svarat på datumfrågan. Välj dag')
  expect(html).toContain(made.path)
  made.clock.moveTo('2026-04-12T09:00:00+02:00')
})

test('a representative who is signed in finds the question under what waits for them, and answers there', async () => {
  const made = await opened()
  const aino = made.visitor(made.people[0]?.email ?? '')
  const turn = await aino.get(made.sv('member/your-turn'))
  expect(turn.text).toContain('Vilken dag passar: Träff om Mobilitet')
  const { id } = await made.poll()
  const answered = await aino.post(
    made.sv('member/poll', { poll: id }),
    Object.fromEntries(made.options.map((option) => [option, 'maybe'])),
  )
  expect(answered.text).toContain('Tack! Svaret är sparat')
  expect(answered.text).not.toContain('Vilken dag passar: ')
  expect((await aino.post(made.sv('member/poll', { poll: id }), {})).status).toBe(422)
})

test('nobody reaches a poll that is not theirs: not the public, another organisation or the meeting’s facilitator', async () => {
  const made = await opened()
  const { id } = await made.poll()
  const { personId } = await made.world((context) =>
    registerPerson(context, { name: 'Fia', email: 'fia@polstad.example', phone: null, language: 'sv', shownPublicly: false }),
  )
  await made.world((context) => grantRole(context, { personId, role: 'facilitator', meetingId: made.meetingId }))
  const fia = made.visitor('fia@polstad.example')
  expect((await fia.get(made.path)).status).toBe(403)
  expect((await fia.get(made.sv('member/poll', { poll: id }))).status).toBe(404)
  expect((await made.visitor().get(made.path)).url).toContain('logga-in')
  const other = await createTestApp()
  const stranger = await other.aSecretary()
  expect((await stranger.get(other.sv('office/meetings/poll', { meeting: made.meetingId }))).status).toBe(404)
})
