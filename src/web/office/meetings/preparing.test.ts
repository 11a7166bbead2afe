import { expect, test } from 'vitest'
import { makeGroup } from '#domain/groups'
import { addOutcome, forwardItem, listAgenda, makeMeeting, openMeeting, recordAttendance } from '#domain/meetings'
import { reading } from '#domain/history'
import { giveMandate, issueLink, registerPerson } from '#domain/identity'
import { listInvitations, setCircle } from '#domain/invitations'
import { registerOrganisation } from '#domain/organisations'
import { newId } from '#platform/ids'
import { done } from '#platform/outcome'
import { createTestApp, type TestApp, type Visitor } from '#tests/support/test-app.ts'

interface Made extends TestApp {
  readonly siv: Visitor
  readonly params: { readonly meeting: string }
  readonly groupId: string
  readonly organisationId: string
}

const pdf = () => new File([new TextEncoder().encode('%PDF-1.7 underlag')], 'Underlag.pdf', { type: 'text/html' })

async function aMeeting(): Promise<Made> {
  const app = await createTestApp()
  const { organisationId } = await app.world((w) => registerOrganisation(w, { name: 'Ådalens Hamn', kind: 'company' }))
  const { groupId } = await app.world((w) =>
    makeGroup(w, { kind: 'thematic', mode: 'works', name: { sv: 'Gods' }, organisationIds: [organisationId] }),
  )
  const { meetingId } = await app.world((w) =>
    makeMeeting(w, {
      title: { sv: 'Träff om gods' },
      kind: 'thematic',
      groupIds: [groupId],
      on: { date: '2026-03-30', precision: 'day' },
      onlineUrl: 'https://moten.example/hemlig',
      agenda: [
        { title: { sv: 'Laget runt' }, minutes: 20 },
        { title: { sv: 'Kranen' }, minutes: 30 },
      ],
    }),
  )
  return { ...app, siv: await app.aSecretary(), params: { meeting: meetingId }, groupId, organisationId }
}

const slug = 'traff-om-gods-2026-03-30'

test('a meeting made from the ready-made template has its four hours, its coffee and its check-in', async () => {
  const { siv, sv } = await aMeeting()
  const form = await siv.get(sv('office/meetings/new', undefined, { mall: 'strategisk' }))
  expect(form.html).toMatch(/name="template" value="strategisk"/)
  const made = await siv.post(sv('office/meetings/new'), { template: 'strategisk', title_sv: 'Första', kind: 'strategic', minutes: '240' })
  expect(made.text).toMatch(/med mallens dagordning.*Incheckning.*Fika.*Utcheckning/)
})

test('a meeting is kept as a template under a name, offered for the next, and taken away with a way back', async () => {
  const { siv, sv, params } = await aMeeting()
  expect((await siv.post(sv('office/meetings/show', params), { do: 'template', templateName: '' })).status).toBe(422)
  const kept = await siv.post(sv('office/meetings/show', params), { do: 'template', templateName: 'Godsträff' })
  expect(kept.text).toContain('Godsträff')
  expect((await siv.get(sv('office/meetings/new'))).text).toContain('Godsträff')
  const template = /name="template" value="([^"]+)"/.exec(kept.html)?.[1] ?? ''
  const gone = await siv.post(sv('office/meetings/templates'), { template })
  expect([gone.text.includes('Mallen är borttagen'), gone.text.includes('Ångra')]).toEqual([true, true])
})

test('a copy has everything but the date, and asks for it', async () => {
  const { siv, sv, params } = await aMeeting()
  const copy = await siv.post(sv('office/meetings/show', params), { do: 'copy' })
  expect(copy.text).toContain('Träffen är kopierad')
  expect(copy.text).toContain('bokas just nu')
  expect(copy.html).toMatch(/value="Laget runt".*value="Kranen"/s)
})

test('what the last meeting left open is offered with owner and date, and put first by one press', async () => {
  const { siv, sv, params, world, groupId, organisationId, store, contractId } = await aMeeting()
  const [, crane] = await reading(store, contractId, (r) => listAgenda(r, params.meeting))
  await world((w) => openMeeting(w, params.meeting))
  await world((w) => forwardItem(w, { meetingId: params.meeting, itemId: crane?.id ?? '' }))
  await world((w) =>
    addOutcome(w, {
      meetingId: params.meeting,
      kind: 'task',
      text: { sv: 'Räkna lastbilarna' },
      ownerOrganisationId: organisationId,
      due: { date: '2026-04-10', precision: 'day' },
    }),
  )
  const next = await world((w) =>
    makeMeeting(w, { title: { sv: 'Nästa' }, kind: 'thematic', groupIds: [groupId], on: { date: '2026-05-04', precision: 'day' } }),
  )
  const page = await siv.get(sv('office/meetings/edit', { meeting: next.meetingId }))
  expect(page.text).toMatch(
    /Kranen Tas upp nästa gång · från Träff om gods, 30 mars 2026.*Räkna lastbilarna Nästa steg · Ådalens Hamn · skulle vara klart 10 april 2026/,
  )
  const points = [...page.html.matchAll(/name="points\[\]" value="([^"]+)"/g)].map(([, key = '']) => key)
  const taken = await siv.post(sv('office/meetings/edit', { meeting: next.meetingId }), { do: 'take-up', 'points[]': points })
  expect(taken.html).toMatch(/value="Kranen".*value="Räkna lastbilarna"/s)
  expect(taken.text).not.toContain('Öppet sedan tidigare träffar')
})

test('putting an item off saves what was typed meanwhile', async () => {
  const { siv, sv, params } = await aMeeting()
  const page = await siv.get(sv('office/meetings/edit', params))
  const ids = [...page.html.matchAll(/name="item_id\[\]" value="([^"]+)"/g)].map(([, id = '']) => id)
  const saved = await siv.post(sv('office/meetings/edit', params), {
    do: `forward:${ids[1] ?? ''}`,
    revision: '1',
    'item_id[]': ids,
    'item_title_sv[]': ['Laget runt, kort', 'Kranen'],
    'item_minutes[]': ['10', '30'],
    'item_owner[]': ['Ådalens Hamn', ''],
    'item_public[]': ['yes', 'no'],
    'item_forwarded[]': ['no', 'no'],
  })
  expect(saved.text).toContain('Punkten tas upp nästa gång. Ångra')
  const hub = await siv.get(sv('office/meetings/show', params))
  expect(hub.text).toMatch(/Laget runt, kort.*Kranen Tas upp nästa gång.*Intern/)
})

test('a paper is for those of the meeting until it is marked public; it is always saved, never shown as a page of ours', async () => {
  const { siv, sv, params, visitor } = await aMeeting()
  const added = await siv.post(sv('office/meetings/papers', params), { do: 'add', file: pdf(), url: '', title: '', agendaItemId: '' })
  expect(added.text).toContain('Underlag.pdf')
  const paper = /name="paper" value="([^"]+)"/.exec(added.html)?.[1] ?? ''
  const served = await siv.get(sv('office/meetings/paper', { ...params, paper }))
  expect([served.headers.get('content-type'), served.headers.get('content-disposition')]).toEqual([
    'application/pdf',
    "attachment; filename*=UTF-8''Underlag.pdf",
  ])
  expect((await visitor().get(sv('public/meetings/paper', { slug, paper }))).status).toBe(404)
  await siv.post(sv('office/meetings/papers', params), { do: 'public', paper })
  expect((await visitor().get(sv('public/meetings/paper', { slug, paper }))).status).toBe(200)
  expect((await visitor().get(sv('public/meetings/show', { slug }))).text).toContain('Handlingar Underlag.pdf PDF')
  expect((await visitor().get(sv('link/paper', { token: 'hittepå', paper }))).status).toBe(404)
})

test.each([
  [{ file: new File(['MZ'], 'program.pdf'), url: '' }, 'Den sortens fil går inte att lägga till'],
  [{ url: 'javascript:alert(1)' }, 'Länken går inte att använda'],
  [{ url: '' }, 'Välj en fil eller skriv en länk'],
])('a paper is refused, and the form comes back: %o', async (wrong, sentence) => {
  const { siv, sv, params } = await aMeeting()
  const page = await siv.post(sv('office/meetings/papers', params), { do: 'add', title: 'Kartan', ...wrong })
  expect([page.status, page.text.includes(sentence), page.html.includes('value="Kartan"')]).toEqual([422, true, true])
})

/** The link in the invitation of somebody called to the meeting. */
async function anInvitation({ world, store, contractId, params, organisationId }: Made): Promise<string> {
  const { personId } = await world((w) =>
    registerPerson(w, { name: 'Aino', email: `${newId()}@polstad.example`, phone: null, language: 'sv', shownPublicly: false }),
  )
  await world((w) => giveMandate(w, { personId, organisationId, kind: 'representative' }))
  await world((w) => setCircle(w, { meetingId: params.meeting, circle: { people: [{ personId, organisationId }] } }))
  const called = await reading(store, contractId, (r) => listInvitations(r, params.meeting))
  const link = { purpose: 'answer-invitation', subjectId: called?.invitations[0]?.id ?? '', personId, organisationId } as const
  return world(async (w) => done(await issueLink(w, { ...link, expiresAt: new Date('2030-01-01') })))
}

test('whoever is invited reaches the papers by the link in the invitation, without an account', async () => {
  const made = await aMeeting()
  const { siv, sv, params, visitor } = made
  const added = await siv.post(sv('office/meetings/papers', params), { do: 'add', file: pdf(), title: 'Kajritning', agendaItemId: '' })
  const paper = /name="paper" value="([^"]+)"/.exec(added.html)?.[1] ?? ''
  const token = await anInvitation(made)
  expect((await visitor().get(sv('link/invitation', { token }))).text).toContain('Handlingar Kajritning')
  expect((await visitor().get(sv('link/paper', { token, paper }))).status).toBe(200)
  await siv.post(sv('office/meetings/papers', params), { do: 'remove', paper })
  expect((await visitor().get(sv('link/paper', { token, paper }))).status).toBe(404)
})

test('a paper is reached from its own meeting only', async () => {
  const { siv, sv, params, world } = await aMeeting()
  const other = await world((w) => makeMeeting(w, { title: { sv: 'En annan' }, kind: 'other' }))
  const added = await siv.post(sv('office/meetings/papers', params), { do: 'add', file: pdf(), title: '', agendaItemId: '' })
  const paper = /name="paper" value="([^"]+)"/.exec(added.html)?.[1] ?? ''
  expect((await siv.get(sv('office/meetings/paper', { meeting: other.meetingId, paper }))).status).toBe(404)
})

test('the link for those at a distance is never on the public page, nor an internal item', async () => {
  const { siv, sv, params, visitor } = await aMeeting()
  const page = await siv.get(sv('office/meetings/edit', params))
  const ids = [...page.html.matchAll(/name="item_id\[\]" value="([^"]+)"/g)].map(([, id = '']) => id)
  await siv.post(sv('office/meetings/edit', params), {
    do: 'agenda',
    revision: '1',
    'item_id[]': ids,
    'item_title_sv[]': ['Laget runt', 'Kranen'],
    'item_minutes[]': ['20', '30'],
    'item_public[]': ['yes', 'no'],
  })
  const seen = await visitor().get(sv('public/meetings/show', { slug }))
  expect([seen.html.includes('hemlig'), seen.text.includes('Länken får den som är inbjuden eller anmäld')]).toEqual([false, true])
  expect([seen.text.includes('Laget runt'), seen.text.includes('Kranen')]).toEqual([true, false])
})

test('a cancelled meeting says why, to everybody', async () => {
  const { siv, sv, params, visitor } = await aMeeting()
  await siv.post(sv('office/meetings/show', params), { do: 'cancel', cancelReason: 'Röd varning för snö.' })
  expect((await visitor().get(sv('public/meetings/show', { slug }))).text).toContain('Träffen är inställd. Röd varning för snö.')
})

test('next steps of all meetings stand in one list, late ones marked, done with a line', async () => {
  const { siv, sv, params, world, organisationId } = await aMeeting()
  const { outcomeId } = await world((w) =>
    addOutcome(w, {
      meetingId: params.meeting,
      kind: 'task',
      text: { sv: 'Räkna lastbilarna' },
      ownerOrganisationId: organisationId,
      due: { date: '2026-03-01', precision: 'day' },
    }),
  )
  expect((await siv.get(sv('office/tasks/index'))).text).toMatch(/Räkna lastbilarna Ådalens Hamn 1 mars 2026 försenat Träff om gods/)
  const after = await siv.post(sv('office/tasks/index'), { do: 'complete', task: outcomeId, note: 'De var 41.' })
  expect(after.text).toContain('Inga steg är öppna')
  expect((await siv.get(sv('office/tasks/index', undefined, { visa: 'done' }))).text).toContain('De var 41.')
  expect((await siv.get(sv('office/tasks/index', undefined, { organisation: newId() }))).text).toContain('Inga steg är öppna')
})

test('who was present at a decision stands with it, and is put right', async () => {
  const { siv, sv, params, world, organisationId } = await aMeeting()
  await world((w) => recordAttendance(w, { meetingId: params.meeting, organisationId }))
  const { outcomeId } = await world((w) => addOutcome(w, { meetingId: params.meeting, kind: 'decision', text: { sv: 'Kranen byts.' } }))
  expect((await siv.get(sv('office/meetings/outcomes', params))).text).toContain(
    'En organisation var på plats när det bestämdes Ådalens Hamn',
  )
  await siv.post(sv('office/meetings/outcomes', params), { do: 'presence', outcomeId, 'present[]': [] })
  expect((await siv.get(sv('office/meetings/outcomes', params))).text).not.toContain('var på plats när det bestämdes')
})
