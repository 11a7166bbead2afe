import { expect, test } from 'vitest'
import { makeGroup, writePurpose } from '#domain/groups'
import { record } from '#domain/history'
import { closeMeeting, makeMeeting, openMeeting, recordAttendance } from '#domain/meetings'
import { registerOrganisation } from '#domain/organisations'
import { newId } from '#platform/ids'
import { done } from '#platform/outcome'
import { createTestApp, type TestApp, type Visitor } from '#tests/support/test-app.ts'

const day = { date: '2026-03-30', precision: 'day' } as const

interface Room extends TestApp {
  readonly siv: Visitor
  readonly meetingId: string
  readonly params: { readonly meeting: string }
  readonly members: readonly string[]
  readonly groupId: string
}

async function aRoom(names = ['Norrskenets Åkeri', 'Vitterbanken', 'Ådalens Hamn']): Promise<Room> {
  const app = await createTestApp()
  const members: string[] = []
  for (const name of names)
    members.push((await app.world((writing) => registerOrganisation(writing, { name, kind: 'company' }))).organisationId)
  const { groupId } = await app.world((writing) =>
    makeGroup(writing, {
      kind: 'strategic',
      mode: 'decides',
      name: { sv: 'Strategiska gruppen', en: 'The strategic group' },
      organisationIds: members,
    }),
  )
  const { meetingId } = await app.world((writing) =>
    makeMeeting(writing, {
      title: { sv: 'Första träffen', en: 'The first meeting' },
      kind: 'strategic',
      groupIds: [groupId],
      on: day,
      startsAt: '13:00',
      minutes: 240,
    }),
  )
  return { ...app, siv: await app.aSecretary(), meetingId, params: { meeting: meetingId }, members, groupId }
}

/** What the form on a page carries without being shown. */
function hidden(html: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
}

test('the secretariat makes a meeting with only a title, and is told what comes next', async () => {
  const { siv, sv } = await createTestApp().then(async (app) => ({ ...app, siv: await app.aSecretary() }))
  const page = await siv.post(sv('office/meetings/new'), {
    title_sv: 'Träff om Mat och jordbruk',
    kind: 'focus-area',
    listedPublicly: 'yes',
  })
  expect(page.status).toBe(200)
  expect(page.text).toContain('Träffen finns nu')
  expect(page.text).toContain('Bokas just nu')
  expect(page.text).toContain('Träffen har inget datum än.')
  expect((await siv.get(sv('office/meetings/index'))).text).toMatch(/Kommande.*Träff om Mat och jordbruk/)
})

test.each([
  [{ title_sv: '' }, 'Träffen behöver en rubrik.'],
  [{ on: '30 februari 2026' }, 'Den dagen finns inte i kalendern.'],
  [{ on: 'snart' }, 'Datumet gick inte att förstå.'],
  [{ startsAt: '13.00' }, 'Ett klockslag behöver en bestämd dag.'],
  [{ onlineUrl: 'javascript:alert(1)' }, 'Länken går inte att använda.'],
  [{ minutes: '9999' }, 'Skriv längden i hela minuter'],
  [{ hostedBy: '01890000-0000-7000-8000-000000000000' }, 'Organisationen finns inte i registret.'],
  [{ 'groups[]': ["' or 1=1"] }, 'Gruppen finns inte här.'],
] as const)('a wrong form comes back with everything kept: %o', async (wrong, sentence) => {
  const app = await createTestApp()
  const page = await (
    await app.aSecretary()
  ).post(app.sv('office/meetings/new'), { title_sv: 'Träff <b>om</b> mat', place: 'Sjöboden', kind: 'other', ...wrong })
  expect(page.status).toBe(422)
  expect(page.text).toContain(sentence)
  expect(page.html).toContain('value="Sjöboden"')
  expect(page.html).not.toContain('<b>om</b>')
})

test('a date is written as people say it, and comes back the same to be changed', async () => {
  const { siv, sv, params } = await aRoom()
  const page = await siv.get(sv('office/meetings/edit', params))
  expect(page.html).toContain('value="30 mars 2026"')
  const saved = await siv.post(sv('office/meetings/edit', params), {
    do: 'facts',
    revision: hidden(page.html, 'revision'),
    title_sv: 'Första träffen',
    kind: 'strategic',
    on: 'hösten 2026',
  })
  expect(saved.text).toContain('hösten 2026')
  expect(saved.text).toContain('Bokas just nu')
})

test('two people change the same meeting: the second sees both versions and can save hers', async () => {
  const { siv, sv, params } = await aRoom()
  const facts = { do: 'facts', revision: '1', kind: 'strategic', on: '30 mars 2026' }
  await siv.post(sv('office/meetings/edit', params), { ...facts, title_sv: 'Den enas rubrik' })
  const conflict = await siv.post(sv('office/meetings/edit', params), { ...facts, title_sv: 'Den andras rubrik' })
  expect(conflict.status).toBe(409)
  expect(conflict.text).toMatch(/Någon annan har ändrat samma sak.*Den andras rubrik.*Den enas rubrik/)
  const saved = await siv.post(sv('office/meetings/edit', params), {
    ...facts,
    title_sv: 'Den andras rubrik',
    revision: hidden(conflict.html, 'revision'),
  })
  expect(saved.text).toContain('Den andras rubrik')
})

test('a form that came back for another fault still meets what somebody else saved meanwhile', async () => {
  const { siv, sv, params } = await aRoom()
  const facts = { do: 'facts', revision: '1', kind: 'strategic', on: '30 mars 2026' }
  await siv.post(sv('office/meetings/edit', params), { ...facts, title_sv: 'Den enas rubrik' })
  const wrong = await siv.post(sv('office/meetings/edit', params), { ...facts, title_sv: 'Den andras rubrik', on: '30 februari 2026' })
  const [, factsForm = ''] = wrong.html.split('id="facts"')
  const again = await siv.post(sv('office/meetings/edit', params), {
    ...facts,
    title_sv: 'Den andras rubrik',
    revision: hidden(factsForm, 'revision'),
  })
  expect([wrong.status, again.status]).toEqual([422, 409])
})

test('the agenda is added to, moved about and taken from without script, with its clock times', async () => {
  const { siv, sv, params } = await aRoom()
  const rows = {
    'item_id[]': ['', '', ''],
    'item_title_sv[]': ['Incheckning', 'Fika', ''],
    'item_title_en[]': ['Check-in', '', ''],
    'item_minutes[]': ['20', '30', ''],
    'item_owner[]': ['Siv', '', ''],
  }
  const page = await siv.post(sv('office/meetings/edit', params), { ...rows, do: 'down:0', revision: '1' })
  expect(page.text).toContain('Dagordningen är sparad.')
  expect((await siv.get(sv('office/meetings/show', params))).text).toMatch(/13\.00 Fika 30 min .*13\.30 Incheckning 20 min Siv/)
  const longer = await siv.post(sv('office/meetings/edit', params), {
    ...rows,
    'item_minutes[]': ['200', '60', ''],
    do: 'agenda',
    revision: '2',
  })
  expect(longer.text).toContain('20 minuter längre än träffen')
  const wrong = await siv.post(sv('office/meetings/edit', params), {
    ...rows,
    'item_title_sv[]': ['', 'Fika', ''],
    'item_title_en[]': ['', '', ''],
    do: 'agenda',
    revision: '3',
  })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('En punkt på dagordningen saknar rubrik.')
})

test('at the door each press ticks one organisation, and another press takes it away', async () => {
  const { siv, sv, params, members } = await aRoom()
  const address = sv('office/meetings/attendance', params)
  expect((await siv.get(address)).text).toContain('0 av 3 här')
  const ticked = await siv.post(address, { tick: members[2] ?? '' })
  expect(ticked.text).toContain('1 av 3 här')
  expect(ticked.html).toMatch(/aria-pressed="true"[^>]*>.*?Ådalens Hamn/)
  expect((await siv.post(address, { untick: members[2] ?? '' })).text).toContain('0 av 3 här')
  const all = await siv.post(address, { do: 'all' })
  expect(all.text).toContain('3 av 3 här')
  expect(all.text).toContain('Ångra')
})

test('a walk-in is welcomed by a name written at the door, and hostile names are only text', async () => {
  const { siv, sv, params } = await aRoom()
  const address = sv('office/meetings/attendance', params)
  const page = await siv.post(address, { do: 'walk-in', organisationName: 'Åsens <script>gårdar', walkInPerson: 'Mirela' })
  expect(page.text).toContain('0 av 3 här och en till')
  expect(page.html).toContain('Åsens &lt;script>gårdar')
  expect(page.text).toContain('Mirela · kom oanmält')
  const empty = await siv.post(address, { do: 'walk-in', organisationName: ' ' })
  expect([empty.status, empty.text.includes('Välj en organisation eller skriv dess namn.')]).toEqual([422, true])
  expect((await siv.post(address, { tick: 'x' })).status).toBe(422)
})

test('one tap records the agreement on the group’s purpose, with the exception noted', async () => {
  const { siv, sv, en, params, members, groupId, world } = await aRoom()
  for (const organisationId of members)
    await world((writing) =>
      recordAttendance(writing, {
        meetingId: params.meeting,
        organisationId,
      }),
    )
  const { purposeId } = await world((writing) =>
    writePurpose(writing, { groupId, text: { sv: 'Vi driver arbetet tillsammans.', en: 'We drive the work together.' } }),
  )
  const address = sv('office/meetings/agreement', params)
  const laid = await siv.post(address, { do: 'lay-purpose', purposeId })
  expect(laid.text).toMatch(
    /Vi driver arbetet tillsammans\..*Någon som inte är med på det\?.*Alla 3 närvarande är överens.*Ingen organisation binds av det/,
  )
  const on = { agreementId: hidden(laid.html, 'agreementId'), textHash: hidden(laid.html, 'textHash') }
  const agreed = await siv.post(address, {
    ...on,
    do: 'agree',
    [`answer_${members[0]}`]: 'yes',
    [`concern_${members[0]}`]: 'Tempot oroar',
    [`answer_${members[1]}`]: 'not-yet',
  })
  expect(agreed.text).toContain('2 organisationer är med på texten')
  expect(agreed.text).toMatch(/Det vi tar med oss Norrskenets Åkeri: Ja, men … – ”Tempot oroar” Vitterbanken: Inte än/)
  expect((await siv.get(en('office/meetings/agreement', params))).text).toContain('We drive the work together.')
})

test('a tap on words that have changed is refused and shows the new words', async () => {
  const { siv, sv, params, members, world } = await aRoom()
  await world((writing) => recordAttendance(writing, { meetingId: params.meeting, organisationId: members[0] ?? '' }))
  const address = sv('office/meetings/agreement', params)
  const laid = await siv.post(address, { do: 'lay-words', words_sv: 'Vi ses i höst.' })
  const on = { agreementId: hidden(laid.html, 'agreementId'), textHash: hidden(laid.html, 'textHash') }
  await siv.post(address, { ...on, do: 'change-words', words_sv: 'Vi ses i september.' })
  const late = await siv.post(address, { ...on, do: 'agree' })
  expect(late.status).toBe(409)
  expect(late.text).toMatch(/Texten ändrades medan ni svarade.*Vi ses i september\./)
})

test('in a round each organisation answers by itself, and the round can be ended', async () => {
  const { siv, sv, params, members, world } = await aRoom()
  for (const organisationId of members) await world((writing) => recordAttendance(writing, { meetingId: params.meeting, organisationId }))
  const address = sv('office/meetings/agreement', params)
  const laid = await siv.post(address, { do: 'lay-words', words_sv: 'Vi ses i höst.' })
  const on = { agreementId: hidden(laid.html, 'agreementId'), textHash: hidden(laid.html, 'textHash') }
  expect((await siv.post(address, { ...on, do: 'round' })).text).toContain('Ingen har svarat än.')
  expect(
    (await siv.post(address, { ...on, do: 'voice', organisationId: members[1] ?? '', answer: 'yes-but', concern: 'Om vi hinner' })).text,
  ).toContain('1 av 3 har svarat')
  expect((await siv.post(address, { ...on, do: 'close' })).text).toContain('En organisations representant är överens')
})

test('the purpose is written in the room, and a second writer sees both versions word by word', async () => {
  const { siv, sv, params, groupId } = await aRoom()
  const address = sv('office/meetings/purpose', params)
  expect((await siv.post(address, { groupId, from: '0', text_sv: 'Vi visar riktningen.' })).text).toContain(
    'Texten är sparad som version 1.',
  )
  const conflict = await siv.post(address, { groupId, from: '0', text_sv: 'Vi pekar ut riktningen.' })
  expect(conflict.status).toBe(409)
  expect(conflict.html).toMatch(/<del>.*visar.*<ins>.*pekar ut/)
  expect((await siv.post(address, { groupId, from: '1', text_sv: '' })).text).toContain('Skriv texten först.')
  expect((await siv.post(address, { groupId: '01890000-0000-7000-8000-000000000000', text_sv: 'X' })).status).toBe(404)
})

test('next steps are noted with owner and date, done, removed and had back', async () => {
  const { siv, sv, params, members } = await aRoom()
  const address = sv('office/meetings/outcomes', params)
  const noted = await siv.post(address, {
    do: 'add',
    kind: 'task',
    text_sv: 'Boka träff om godset',
    owner: members[0] ?? '',
    due: 'hösten 2026',
  })
  expect(noted.text).toMatch(/Nästa steg Boka träff om godset Norrskenets Åkeri · hösten 2026/)
  const outcomeId = hidden(noted.html, 'outcomeId')
  expect((await siv.post(address, { do: 'complete', outcomeId })).text).toContain('klart 30 mars 2026')
  const removed = await siv.post(address, { do: 'remove', outcomeId })
  expect(removed.text).toContain('Inget är antecknat än.')
  const undo = /action="([^"]*angra[^"]*)"/.exec(removed.html)?.[1] ?? ''
  expect((await siv.post(undo, { till: address })).text).toContain('Boka träff om godset')
  expect((await siv.post(address, { do: 'add', kind: 'task', text_sv: '', due: '31 juni 2026' })).status).toBe(422)
})

test('an outcome of another meeting cannot be changed from here', async () => {
  const { siv, sv, params, world } = await aRoom()
  const noted = await siv.post(sv('office/meetings/outcomes', params), { do: 'add', kind: 'decision', text_sv: 'Vårt beslut' })
  const other = await world((writing) => makeMeeting(writing, { title: { sv: 'En annan' }, kind: 'other' }))
  const page = await siv.post(sv('office/meetings/outcomes', { meeting: other.meetingId }), {
    do: 'remove',
    outcomeId: hidden(noted.html, 'outcomeId'),
  })
  expect([page.status, page.text.includes('Punkten finns inte längre.')]).toEqual([422, true])
})

test('an agreement of another meeting cannot be touched from here', async () => {
  const { siv, sv, params, members, world } = await aRoom()
  await world((writing) => recordAttendance(writing, { meetingId: params.meeting, organisationId: members[0] ?? '' }))
  const laid = await siv.post(sv('office/meetings/agreement', params), { do: 'lay-words', words_sv: 'Vi ses i höst.' })
  const on = { agreementId: hidden(laid.html, 'agreementId'), textHash: hidden(laid.html, 'textHash') }
  const other = await world((writing) => makeMeeting(writing, { title: { sv: 'En annan' }, kind: 'other' }))
  const page = await siv.post(sv('office/meetings/agreement', { meeting: other.meetingId }), { ...on, do: 'agree' })
  expect([page.status, page.text.includes('Texten ligger inte framme längre.')]).toEqual([422, true])
})

test('a cancelled meeting can be undone at once, or held after all later on', async () => {
  const { siv, sv, params } = await aRoom()
  const cancelled = await siv.post(sv('office/meetings/show', params), { do: 'cancel', cancelReason: 'Snö\u0000fall' })
  expect(cancelled.text).toMatch(/Träffen är inställd\..*Ångra/)
  expect((await siv.post(sv('office/meetings/show', params), { do: 'reinstate' })).text).toMatch(/Träffen blir av\..*Bokad/)
  expect((await siv.post(sv('office/meetings/show', params), { do: 'reinstate' })).status).toBe(422)
})

test('a closed strategic meeting asks for its report first in the list, until somebody says why none is needed', async () => {
  const { siv, sv, params, world } = await aRoom()
  await world((writing) => openMeeting(writing, params.meeting))
  await world((writing) => closeMeeting(writing, params.meeting))
  expect((await siv.get(sv('office/meetings/index'))).text).toMatch(/Väntar på rapport.*Första träffen/)
  expect((await siv.post(sv('office/meetings/show', params), { do: 'open' })).text).toContain('Träffen är öppen.')
  expect((await siv.post(sv('office/meetings/show', params), { do: 'close' })).text).toMatch(/Träffen är avslutad\./)
  expect((await siv.post(sv('office/meetings/show', params), { do: 'waive', reason: '' })).text).toContain('Skriv varför, i en mening.')
  expect((await siv.post(sv('office/meetings/show', params), { do: 'waive', reason: 'Bara ett samtal.' })).text).toContain(
    'Bara ett samtal.',
  )
  expect((await siv.get(sv('office/meetings/index'))).text).not.toContain('Väntar på rapport')
})

test('the room’s screen shows what is now and next, then the text on the table, and can be paused', async () => {
  const { siv, sv, params, clock } = await aRoom()
  await siv.post(sv('office/meetings/edit', params), {
    do: 'agenda',
    revision: '1',
    'item_id[]': ['', ''],
    'item_title_sv[]': ['Incheckning', 'Fika'],
    'item_minutes[]': ['20', '30'],
    'item_owner[]': ['', ''],
  })
  clock.moveTo('2026-03-30T13:05:00+02:00')
  const screen = await siv.get(sv('office/meetings/screen', params))
  expect(screen.text).toMatch(/13\.00 Incheckning nu 13\.20 Fika sedan/)
  expect(screen.html).toContain('data-screen="agenda"')
  expect((await siv.get(sv('office/meetings/screen', params, { paus: 'ja' }))).html).not.toContain('data-screen=')
  await siv.post(sv('office/meetings/agreement', params), { do: 'lay-words', words_sv: 'Vi ses i höst.' })
  expect((await siv.get(sv('office/meetings/screen', params))).text).toMatch(/Kan vi vara överens om det här\? Vi ses i höst\./)
})

test('paper: the agenda, the list to tick and a sign for each organisation', async () => {
  const { siv, sv, params } = await aRoom()
  const page = await siv.get(sv('office/meetings/print', params))
  expect(page.text).toMatch(/Dagordning.*Lista att pricka av.*Ådalens Hamn.*Bordsskyltar.*Ådalens Hamn/)
})

const parts = [
  'office/meetings/show',
  'office/meetings/edit',
  'office/meetings/attendance',
  'office/meetings/purpose',
  'office/meetings/agreement',
  'office/meetings/outcomes',
  'office/meetings/screen',
  'office/meetings/print',
] as const

test('a facilitator reaches the pages of one meeting, and nobody else without a role any', async () => {
  const app = await aRoom()
  const other = await app.world((writing) => makeMeeting(writing, { title: { sv: 'En annan' }, kind: 'other' }))
  const email = `${newId()}@polstad.example`
  const personId = newId()
  await app.world(async (writing) => {
    const { transaction, contractId, clock } = writing
    await transaction
      .insertInto('people')
      .values({
        contract_id: contractId,
        id: personId,
        name: 'Frida Fri',
        email,
        email_key: email,
        phone: null,
        erased_at: null,
        merged_into_id: null,
        registered_at: clock.now(),
      })
      .execute()
    await transaction
      .insertInto('roles')
      .values({
        contract_id: contractId,
        id: newId(),
        person_id: personId,
        role: 'facilitator',
        meeting_id: app.meetingId,
        from_on: '2020-01-01',
        until_on: null,
        granted_at: clock.now(),
        ended_at: null,
      })
      .execute()
    await record(writing, { kind: 'RoleGranted', subject: { kind: 'person', id: personId }, particulars: { role: 'facilitator' } })
    return done(null)
  })
  const frida = app.visitor(email)
  const statuses = async (visitor: Visitor, meeting: string) =>
    Promise.all(parts.map(async (part) => (await visitor.get(app.sv(part, { meeting }))).status))
  expect(await statuses(frida, app.meetingId)).toEqual(parts.map(() => 200))
  expect(await statuses(frida, other.meetingId)).toEqual(parts.map(() => 403))
  expect((await frida.get(app.sv('office/meetings/index'))).status).toBe(403)
  expect((await frida.get(app.sv('office/meetings/show', app.params))).html).not.toContain(`href="${app.sv('office/meetings/index')}"`)
})

test('a meeting of another contract, or of none, is not found', async () => {
  const mine = await aRoom()
  const theirs = await aRoom()
  for (const meeting of [theirs.meetingId, '01890000-0000-7000-8000-000000000000', 'x', '%00']) {
    const statuses = await Promise.all(parts.map(async (part) => (await mine.siv.get(mine.sv(part, { meeting }))).status))
    expect(new Set(statuses)).toEqual(new Set([404]))
  }
})

test('every page reads in English too', async () => {
  const { siv, en, params } = await aRoom()
  for (const part of parts) {
    const page = await siv.get(en(part, params))
    expect(page.text).toContain('The first meeting')
    expect(page.text).not.toMatch(/meetings\.[a-z]|groups\.[a-z]/)
  }
  expect((await siv.get(en('office/meetings/attendance', params))).text).toContain('0 of 3 here')
})
