import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { revokeLinks } from '#domain/identity'
import { listHistory, reading, writing, system } from '#domain/history'
import { answerPoll, decidePoll, findPoll, mailDuePolls, makePoll, withdrawPoll, type PollMailFacts } from '#domain/polls'
import { newId } from '#platform/ids'
import { takeLead } from '#domain/leads'
import { giveMandate, registerPerson } from '#domain/identity'
import { makeMeeting } from '#domain/meetings'
import { anAffiliate, anArea } from '#tests/support/lead-world.ts'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'
import { composePollMail } from '../poll-mails.ts'

interface Asking extends TestApp {
  readonly pollId: string
  readonly options: readonly string[]
  /** The address in each person's mail, and the mail itself. */
  readonly mails: ReadonlyMap<string, { readonly path: string; readonly subject: string; readonly text: string; readonly personId: string }>
}

async function asking(): Promise<Asking> {
  const app = await createTestApp()
  const areaId = await app.world((context) => anArea(context, 'Mobilitet och transporter'))
  for (const [organisation, name, language] of [
    ['Norrskenets Åkeri', 'Aino Karhula', 'sv'],
    ['Vitterbanken', 'Bea Vitter', 'en'],
  ] as const) {
    const organisationId = await app.world((context) => anAffiliate(context, organisation))
    const { personId } = await app.world((context) =>
      registerPerson(context, { name, email: `${newId()}@polstad.example`, phone: null, language, shownPublicly: false }),
    )
    await app.world((context) => giveMandate(context, { personId, organisationId, kind: 'contact' }))
    await app.world((context) => takeLead(context, { organisationId, subject: { kind: 'focus-area', id: areaId }, contact: { personId } }))
  }
  const { meetingId } = await app.world((context) =>
    makeMeeting(context, { title: { sv: 'Träff om Mobilitet och transporter' }, kind: 'focus-area', areaIds: [areaId] }),
  )
  const { pollId } = await app.world((context) =>
    makePoll(context, {
      meetingId,
      options: [
        { date: '2026-04-14', startsAt: '13:00', endsAt: '15:00', place: 'Sjöboden' },
        { date: '2026-04-16', startsAt: '09:00', endsAt: '11:30' },
      ],
      circle: { leadsOfAreas: [areaId] },
      quorum: null,
      deadline: '2026-04-10',
      from: { name: 'Siv Sekreterare', email: 'siv@polstad.example' },
    }),
  )
  const mails = new Map<string, { path: string; subject: string; text: string; personId: string }>()
  const compose = composePollMail({ baseUrl: 'http://localhost' }, () => app.clock.now())
  await mailDuePolls({
    store: app.store,
    compose: (facts) => {
      const mail = compose(facts)
      const path = new URL(/http:\S+/.exec(mail.text)?.[0] ?? 'http://localhost/none').pathname
      if (facts.poll.id === pollId)
        mails.set(facts.asked.person.name, { path, subject: mail.subject, text: mail.text, personId: facts.asked.person.id })
      return mail
    },
  })
  const poll = await reading(app.store, app.contractId, (context) => findPoll(context, pollId))
  return { ...app, pollId, options: poll?.options.map(({ id }) => id) ?? [], mails }
}

const answersOf = async (town: Asking) => {
  const poll = await reading(town.store, town.contractId, (context) => findPoll(context, town.pollId))
  return Object.fromEntries(poll?.asked.map(({ person, answers }) => [person.name, Object.values(answers).join(' ')]) ?? [])
}
const mailTo = (town: Asking, name: string) => town.mails.get(name) ?? { path: '', subject: '', text: '', personId: '' }

test('the mail asks in the person’s language, from a named colleague, with the days in plain text', async () => {
  const town = await asking()
  const aino = mailTo(town, 'Aino Karhula')
  expect(aino.subject).toBe('Vilken dag passar för träffen om Mobilitet och transporter?')
  expect(aino.text).toContain('* tisdag 14 april kl. 13–15 (v. 16), Sjöboden')
  expect(aino.text).toContain('Svara senast 10 april 2026')
  expect(mailTo(town, 'Bea Vitter').subject).toBe('Which day suits you for the meeting on Mobilitet och transporter (en)?')
  expect(mailTo(town, 'Bea Vitter').path).toContain('/en/date-poll/')
})

test('C22: a representative answers from the mail without an account, is thanked, and can change it', async () => {
  const town = await asking()
  const { path } = mailTo(town, 'Aino Karhula')
  const visitor = town.visitor()
  const page = await visitor.get(path)
  expect(page.text).toContain('Svara för Norrskenets Åkeri senast 10 april 2026')
  const [first = '', second = ''] = town.options
  const saved = await visitor.post(path, { [first]: 'yes', [second]: 'maybe', remark: 'Tåget går 16' })
  expect(saved.status).toBe(200)
  expect(saved.text).toMatch(/Tack! Svaret är sparat .*Tisdag 14 april kl\. 13–15 Ja Torsdag 16 april kl\. 09\.00–11\.30 Om det behövs/)
  expect((await visitor.get(path)).html).toMatch(new RegExp(`name="${second}" value="maybe" checked`))
  await visitor.post(path, { [first]: 'no' })
  expect(await answersOf(town)).toMatchObject({ 'Aino Karhula': 'no maybe' })
})

test('C19: others who are asked see which organisations can, and no person’s name', async () => {
  const town = await asking()
  const [first = '', second = ''] = town.options
  await town.visitor().post(mailTo(town, 'Aino Karhula').path, { [first]: 'yes', [second]: 'no' })
  const { text, html } = await town.visitor().get(mailTo(town, 'Bea Vitter').path)
  expect(text).toContain('1 can: Norrskenets Åkeri')
  expect(text).toContain('1 cannot.')
  expect(html).not.toContain('Karhula')
})

test('C23: mail scanners that open every link, and HEAD, change nothing', async () => {
  const town = await asking()
  const { path } = mailTo(town, 'Aino Karhula')
  for (let turn = 0; turn < 10; turn += 1) {
    await town.visitor().get(path)
    await town.app.fetch(new Request(`http://localhost${path}`, { method: 'HEAD' }))
    await town.visitor().get(`${path}?tack`)
  }
  expect(await answersOf(town)).toEqual({ 'Aino Karhula': '', 'Bea Vitter': '' })
  expect(await reading(town.store, town.contractId, (context) => listHistory(context, { kinds: ['PollAnswered'] }))).toEqual([])
  expect((await town.visitor().post(path, { [town.options[0] ?? '']: 'yes' })).status).toBe(200)
})

test('a forwarded link says who was asked, and a colleague may answer under their own name', async () => {
  const town = await asking()
  const { path } = mailTo(town, 'Aino Karhula')
  expect((await town.visitor().get(path)).text).toContain('Frågan gick till Aino Karhula. En kollega kan svara i stället.')
  await town.visitor().post(path, { [town.options[0] ?? '']: 'yes', colleague: 'Kim Åkerman' })
  const poll = await reading(town.store, town.contractId, (context) => findPoll(context, town.pollId))
  expect(poll?.asked.find(({ person }) => person.name === 'Aino Karhula')).toMatchObject({ colleague: 'Kim Åkerman' })
})

test('R2: the same form sent twice is one answer, and another answer from a page gone back to counts', async () => {
  const town = await asking()
  const { path } = mailTo(town, 'Aino Karhula')
  const [first = ''] = town.options
  const _key = newId()
  for (const word of ['yes', 'yes', 'no', 'no']) {
    const seen = await town.visitor().post(path, { [first]: word, _key })
    expect(seen.text).toContain(`Tisdag 14 april kl. 13–15 ${word === 'yes' ? 'Ja' : 'Nej'}`)
  }
  expect(await reading(town.store, town.contractId, (context) => listHistory(context, { kinds: ['PollAnswered'] }))).toHaveLength(2)
})

test('R6: many answers at the same moment are each kept, and one that is refused spoils none', async () => {
  const town = await asking()
  const [first = ''] = town.options
  const [aino, bea] = [mailTo(town, 'Aino Karhula').path, mailTo(town, 'Bea Vitter').path]
  const seen = await Promise.all([
    town.visitor().post(aino, { [first]: 'yes' }),
    town.visitor().post(bea, { [newId()]: 'yes' }),
    town.visitor().post(town.sv('link/poll', { token: 'made-up' }), { [first]: 'yes' }),
    town.visitor().post(bea, { [first]: 'maybe' }),
    town.visitor().post(aino, {}),
  ])
  expect(seen.map(({ status }) => status)).toEqual([200, 422, 404, 200, 422])
  expect(await answersOf(town)).toEqual({ 'Aino Karhula': 'yes', 'Bea Vitter': 'maybe' })
  const told = await reading(town.store, town.contractId, (context) => listHistory(context, { kinds: ['PollAnswered'] }))
  expect(told.map(({ organisationName, actorName }) => [organisationName, actorName]).toSorted()).toEqual([
    ['Norrskenets Åkeri', 'Aino Karhula'],
    ['Vitterbanken', 'Bea Vitter'],
  ])
})

test('nothing answered, hostile words and forged ids: the form comes back with what was written', async () => {
  const town = await asking()
  const { path } = mailTo(town, 'Aino Karhula')
  const send = (fields: Readonly<Record<string, string>>) => town.visitor().post(path, fields)
  const nothing = await send({ remark: '<script>alert(1)</script>' })
  expect(nothing.status).toBe(422)
  expect(nothing.text).toContain('Svara på minst en av dagarna.')
  expect(nothing.html).toContain('&lt;script')
  expect((await send({ [newId()]: 'yes' })).status).toBe(422)
  expect((await send({ [town.options[0] ?? '']: 'DROP TABLE' })).status).toBe(422)
  expect((await send({ [town.options[0] ?? '']: 'yes', remark: 'å'.repeat(301) })).text).toContain('högst 300 tecken')
  expect(await answersOf(town)).toMatchObject({ 'Aino Karhula': '' })
})

test('a link of another poll answers only its own, and one of another contract opens nothing', async () => {
  const [town, other] = [await asking(), await asking()]
  const foreign = mailTo(other, 'Aino Karhula').path.split('/').at(-1) ?? ''
  expect((await town.visitor().get(town.sv('link/poll', { token: foreign }))).status).toBe(404)
  expect((await town.visitor().post(town.sv('link/poll', { token: 'made-up' }), {})).status).toBe(404)
  expect((await town.visitor().post(mailTo(town, 'Aino Karhula').path, { [other.options[0] ?? '']: 'yes' })).status).toBe(422)
})

test('when the day is chosen the link says which, and an answer that comes too late is told so', async () => {
  const town = await asking()
  const [first = ''] = town.options
  for (const { personId } of town.mails.values())
    await town.world((context) => answerPoll(context, { pollId: town.pollId, personId, answers: { [first]: 'yes' }, by: 'link' }))
  await town.world((context) => decidePoll(context, { pollId: town.pollId, optionId: first, seen: '' }))
  const { path } = mailTo(town, 'Aino Karhula')
  expect((await town.visitor().get(path)).text).toContain('Det blev tisdag 14 april kl. 13–15')
  const late = await town.visitor().post(path, { [first]: 'no' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('Dagen är vald')
})

test('whoever could not come is not asked for a colleague when one has said yes already', async () => {
  const town = await asking()
  const [first = ''] = town.options
  for (const { personId } of town.mails.values())
    await town.world((context) => answerPoll(context, { pollId: town.pollId, personId, answers: { [first]: 'yes' }, by: 'link' }))
  await town.world((context) => decidePoll(context, { pollId: town.pollId, optionId: first, seen: '' }))
  const compose = composePollMail({ baseUrl: 'http://localhost' }, () => town.clock.now())
  const asksForColleague: boolean[] = []
  const compare = (facts: PollMailFacts) => {
    const asked = { ...facts.asked, answers: { [first]: 'no' as const } }
    for (const others of [[], [facts.asked]])
      asksForColleague.push(/Kan en kollega/.test(compose({ ...facts, asked, poll: { ...facts.poll, asked: [asked, ...others] } }).text))
    return compose(facts)
  }
  town.clock.advance(300_000)
  await mailDuePolls({
    store: town.store,
    compose: (facts) => (facts.poll.id === town.pollId && facts.language === 'sv' ? compare(facts) : compose(facts)),
  })

  expect(asksForColleague).toEqual([true, false])
})

test('a withdrawn poll and a revoked link say whom to call', async () => {
  const [town, other] = [await asking(), await asking()]
  await town.world((context) => withdrawPoll(context, { pollId: town.pollId }))
  expect((await town.visitor().get(mailTo(town, 'Bea Vitter').path)).text).toContain('We no longer need your answer')
  const revoke = () =>
    writing(other.store, { contractId: other.contractId, actor: system }, async (context) => {
      await revokeLinks(context, { purpose: 'answer-poll', subjectId: other.pollId })
      return { ok: true, value: null }
    })
  await other.visitor().get(mailTo(other, 'Bea Vitter').path)
  await revoke()
  const dead = await other.visitor().get(mailTo(other, 'Bea Vitter').path)
  expect(dead.status).toBe(410)
  expect(dead.text).not.toContain('Vitterbanken')
})

test('a link that has expired meanwhile opens nothing, though the page was looked at a moment ago', async () => {
  const town = await asking()
  const { path } = mailTo(town, 'Aino Karhula')
  await town.visitor().get(path)
  town.clock.moveTo('2026-05-16T13:00:00+02:00')
  expect((await town.visitor().get(path)).status).toBe(410)
})

test('the page is one request without script, shows each answer at once, and late answers are welcome', async () => {
  const town = await asking()
  const { path } = mailTo(town, 'Bea Vitter')
  const { html } = await town.visitor().get(path)
  expect(html).not.toMatch(/<script|<img|rel="stylesheet"/)
  await town.visitor().post(mailTo(town, 'Aino Karhula').path, { [town.options[0] ?? '']: 'maybe' })
  expect((await town.visitor().get(path)).text).toContain('1 if need be: Norrskenets Åkeri')
  town.clock.moveTo('2026-04-12T13:00:00+02:00')
  expect((await town.visitor().get(path)).text).toContain('Please answer all the same')
})

test('the page is sent packed to whoever takes it so, well within 14 kB', async () => {
  const town = await asking()
  const { path } = mailTo(town, 'Bea Vitter')
  const response = await town.app.fetch(new Request(`http://localhost${path}`, { headers: { 'accept-encoding': 'gzip, br' } }))
  expect(response.headers.get('content-encoding')).toBe('gzip')
  const packed = Buffer.from(await response.arrayBuffer())
  expect(packed.length).toBeLessThan(14_000)
  expect(gunzipSync(packed).toString()).toContain('Which day suits you?')
})
