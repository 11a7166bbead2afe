import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { giveMandate, issueLink, makeCalendarFeed, registerPerson } from '#domain/identity'
import { listInvitations, setCircle } from '#domain/invitations'
import { takeLead } from '#domain/leads'
import { draftDispatch } from '#domain/dispatches'
import { askToJoin, makeGroup } from '#domain/groups'
import { askToRegister, setRegistration } from '#domain/registrations'
import { draftNotes, sendNotes } from '#domain/meeting-notes'
import { makeMeeting, openCheckIn, openMeeting, recordAttendance } from '#domain/meetings'
import { listIncoming, receiveMail } from '#domain/incoming-mail'
import { queueMail } from '#domain/notifications'
import { affiliateOrganisation, registerOrganisation } from '#domain/organisations'
import { makePoll } from '#domain/polls'
import { addChallenge, addFocusArea, addQuestion } from '#domain/roadmap'
import { listHistory, reading } from '#domain/history'
import { done } from '#platform/outcome'
import { contractRoutes, type RouteId } from '#web/routes'
import { isRouteId } from '../src/web/router.ts'
import { aPlainMail } from './support/incoming-mails.ts'
import { createTestApp, type TestApp, type Visitor } from './support/test-app.ts'

let town: TestApp
let secretary: Visitor
/** Ids and addresses of things in the neighbouring contract, by the name of the parameter and the route they are for. */
let theirs: Readonly<Record<string, string>>
let neighbour: TestApp
let neighboursSecretary: Visitor
const secretWords = 'Grannens hemlighet'

/** A contract next door with one of everything, each called by a name no page of ours may ever show. */
async function fillNeighbour(): Promise<Readonly<Record<string, string>>> {
  const { world } = neighbour
  const name = { sv: secretWords }
  const organisation = await world((writing) => registerOrganisation(writing, { name: secretWords, kind: 'company' }))
  await world((writing) => affiliateOrganisation(writing, { organisationId: organisation.organisationId }))
  const { personId } = await world((writing) =>
    registerPerson(writing, { name: secretWords, email: 'granne@grannen.example', phone: null, language: 'sv', shownPublicly: true }),
  )
  await world((writing) => giveMandate(writing, { personId, organisationId: organisation.organisationId, kind: 'representative' }))
  const area = await world((writing) => addFocusArea(writing, { name }))
  const challenge = await world((writing) => addChallenge(writing, { name, focusAreaId: area.id }))
  const question = await world((writing) => addQuestion(writing, { name }))
  const ours = { name, kind: 'thematic', mode: 'works', wayIn: 'open', organisationIds: [organisation.organisationId] } as const
  const group = await world((writing) => makeGroup(writing, ours))
  const meeting = await world((writing) =>
    makeMeeting(writing, { title: name, kind: 'other', on: { date: '2026-04-20', precision: 'day' } }),
  )
  const lead = await world((writing) =>
    takeLead(writing, {
      organisationId: organisation.organisationId,
      subject: { kind: 'challenge', id: challenge.id },
      intent: secretWords,
      firstStep: '',
    }),
  )
  const mail = await world(async (writing) =>
    done(
      await queueMail(writing, {
        kind: 'lead-confirmation',
        to: { personId, name: secretWords, address: 'granne@grannen.example' },
        fromName: 'x',
        replyTo: null,
        language: 'sv',
        subject: secretWords,
        text: secretWords,
        html: '',
        practice: true,
      }),
    ),
  )
  const circle = { people: [{ personId, organisationId: organisation.organisationId }] }
  await world((writing) => setCircle(writing, { meetingId: meeting.meetingId, circle }))
  const called = await reading(neighbour.store, neighbour.contractId, (context) => listInvitations(context, meeting.meetingId))
  const invitation = called?.invitations[0]?.id ?? ''
  const expiresAt = new Date('2030-01-01')
  const invited = await world(async (writing) =>
    done(await issueLink(writing, { purpose: 'answer-invitation', subjectId: invitation, personId, organisationId: null, expiresAt })),
  )
  const asking = { name: secretWords, email: 'gast@grannen.example', organisationName: secretWords, language: 'sv' } as const
  const { requestId } = await world((writing) => askToJoin(writing, { ...asking, groupId: group.groupId }))
  const joining = await world(async (writing) =>
    done(await issueLink(writing, { purpose: 'join-group', subjectId: requestId, personId: null, organisationId: null, expiresAt })),
  )
  const rules = { meetingId: meeting.meetingId, openTo: 'everyone', capacity: null, closesOn: null } as const
  await world((writing) => setRegistration(writing, rules))
  const { registrationId } = await world((writing) => askToRegister(writing, { ...asking, meetingId: meeting.meetingId }))
  const registering = {
    purpose: 'confirm-registration',
    subjectId: registrationId,
    personId: null,
    organisationId: null,
    expiresAt,
  } as const
  const registered = await world(async (writing) => done(await issueLink(writing, registering)))
  const options = [{ date: '2026-06-01', startsAt: '13:00', endsAt: '15:00', place: secretWords }]
  const polled = await world((writing) => makeMeeting(writing, { title: { sv: secretWords }, kind: 'other' }))
  const { pollId } = await world((writing) =>
    makePoll(writing, { meetingId: polled.meetingId, options, circle, quorum: 0, deadline: '2026-05-01' }),
  )
  const answering = await world(async (writing) =>
    done(await issueLink(writing, { purpose: 'answer-poll', subjectId: pollId, personId, organisationId: null, expiresAt })),
  )
  const mailing = { kind: 'news', subject: name, text: name, circle, fromPersonId: null } as const
  const { dispatchId } = await world((writing) => draftDispatch(writing, mailing))
  const wishes = { purpose: 'mail-settings', subjectId: personId, personId, organisationId: null, expiresAt } as const
  const wished = await world(async (writing) => done(await issueLink(writing, wishes)))
  const noted = await sentNotes(personId, organisation.organisationId)
  const calendar = await world((writing) => makeCalendarFeed(writing, { personId }))
  const desk = await world((writing) => openCheckIn(writing, { meetingId: meeting.meetingId }))
  const papers = await neighboursSecretary.post(neighbour.sv('office/meetings/papers', { meeting: meeting.meetingId }), {
    do: 'add',
    title: secretWords,
    file: new File(['%PDF-1.7'], 'hemligt.pdf'),
    isPublic: 'yes',
  })
  await receiveMail(neighbour.store, {
    source: aPlainMail({ subject: secretWords, text: secretWords, inReplyTo: `<${mail}@polstad.example>` }),
    isWhole: true,
    receivedAt: neighbour.clock.now(),
    ownAddress: 'kansliet@polstad.example',
  })
  const received = await reading(neighbour.store, neighbour.contractId, (context) => listIncoming(context))
  const [event] = await reading(neighbour.store, neighbour.contractId, (context) => listHistory(context, { limit: 1 }))
  return {
    'public/focus-areas/show slug': area.slug,
    'public/challenges/show slug': challenge.slug,
    'public/questions/show slug': question.slug,
    'public/groups/show slug': group.slug,
    'public/groups/join slug': group.slug,
    'feeds/group-ics slug': group.slug,
    'feeds/area-ics slug': area.slug,
    'office/groups/member slug': group.slug,
    organisation: organisation.slug,
    'public/meetings/register slug': meeting.slug,
    'link/group-joining token': joining,
    'link/registration token': registered,
    'link/calendar token': calendar.token,
    'public/meetings/show slug': meeting.slug,
    'public/meetings/paper slug': meeting.slug,
    'link/paper token': invited,
    'link/check-in code': desk.code,
    paper: /name="paper" value="([^"]+)"/.exec(papers.html)?.[1] ?? '',
    'office/groups/show slug': group.slug,
    'office/roadmap/edit slug': challenge.slug,
    slug: organisation.slug,
    person: personId,
    meeting: meeting.meetingId,
    lead: lead.leadId,
    invitation,
    'link/invitation token': invited,
    'link/poll token': answering,
    'link/mail-settings token': wished,
    'link/unsubscribe token': wished,
    dispatch: dispatchId,
    'link/notes token': noted,
    'link/notes-document token': noted,
    'office/meetings/document file': 'dagordning.docx',
    'link/notes-document file': 'anteckningar.docx',
    'public/news/document file': 'rapport.docx',
    poll: pollId,
    'link/invitation-calendar token': invited,
    mail,
    received: received.mails[0]?.id ?? '',
    event: event?.id ?? '',
    report: meeting.meetingId,
    kind: 'challenge',
    file: `${meeting.meetingId}-800.webp`,
    code: 'ABCD',
    token: 'x'.repeat(32),
  }
}

/** Notes of a meeting of theirs, sent; the token of their reader's link. */
async function sentNotes(personId: string, organisationId: string): Promise<string> {
  const { world } = neighbour
  const { meetingId } = await world((writing) => makeMeeting(writing, { title: { sv: secretWords }, kind: 'other' }))
  await world((writing) => openMeeting(writing, meetingId))
  await world((writing) => recordAttendance(writing, { meetingId, organisationId, personId }))
  const { notesId } = await world((writing) => draftNotes(writing, { meetingId }))
  const from = { name: secretWords, email: null }
  await world((writing) => sendNotes(writing, { notesId, revision: 1, commentsUntil: '2026-04-09', adjusterPersonId: null, from }))
  const link = { purpose: 'comment-notes', subjectId: notesId, personId, organisationId, expiresAt: new Date('2027-01-01') } as const
  return world(async (writing) => done(await issueLink(writing, link)))
}

beforeAll(async () => {
  town = await createTestApp()
  secretary = await town.aSecretary()
  neighbour = await createTestApp()
  neighboursSecretary = await neighbour.aSecretary()
  theirs = await fillNeighbour()
})

const withParams = Object.keys(contractRoutes)
  .filter(isRouteId)
  .filter((id) => contractRoutes[id].sv.includes(':'))
/** Answers by a page of its own that a link is not known, or is known to do nothing. */
const saySoThemselves: readonly RouteId[] = ['link/lead-offer', 'link/lead-confirmation', 'office/undo']

test.each(withParams.filter((id) => !saySoThemselves.includes(id)))('%s finds nothing of another contract', async (id) => {
  const seen = contractRoutes[id].methods.some((method) => method === 'GET')
    ? await secretary.get(addressOf(id))
    : await secretary.post(addressOf(id))

  expect(seen.status).toBe(404)
  expect(seen.html).not.toContain(secretWords)
})

/** Made of pictures, logos and reports, which the neighbour has none of. */
const withoutAny: readonly RouteId[] = [
  // One's own, and nobody else's in one's own contract either.
  'member/invitations/show',
  'member/poll',
  'public/news/show',
  'public/news/document',
  'public/pictures/show',
  'public/logo',
  'office/reports/edit',
  'office/reports/preview',
  'office/reports/copy',
]

test.each(
  withParams.filter(
    (id) => !saySoThemselves.includes(id) && !withoutAny.includes(id) && contractRoutes[id].methods.some((method) => method === 'GET'),
  ),
)('and yet %s is there for the neighbour', async (id) => {
  const seen = await neighboursSecretary.get(addressOf(id).replace(`/${town.slug}`, `/${neighbour.slug}`))

  expect(seen.status).toBe(200)
})

test.each(withParams.filter((id) => contractRoutes[id].methods.some((method) => method === 'POST')))(
  'nothing of another contract is changed by way of %s',
  async (id) => {
    const before = await countAll()
    const seen = await secretary.post(addressOf(id), { act: 'save', revision: '1' })

    expect(seen.status).toBeLessThan(500)
    expect(seen.html).not.toContain(secretWords)
    expect(before['organisations']).toBeGreaterThan(0)
    expect(await countAll()).toEqual(before)
  },
)

test('no list, search or feed shows anything of another contract', async () => {
  const lists = Object.keys(contractRoutes)
    .filter(isRouteId)
    .filter((id) => !contractRoutes[id].sv.includes(':') && contractRoutes[id].methods.some((method) => method === 'GET'))
  const leaking = []
  for (const id of lists) {
    const seen = await secretary.get(`${addressOf(id)}?sok=Grannen&q=Grannen&text=Grannen`)
    if (seen.html.replaceAll(/value="[^"]*"/g, '').includes(secretWords) || seen.status >= 500) leaking.push(id)
  }

  expect(leaking).toEqual([])
})

test('in the database itself every fenced table is empty without the contract named, and shows only its own with it', async () => {
  for (const table of await listFencedTables()) {
    const count = (settings: Record<string, string>) =>
      town.store.database.transaction(
        { role: 'app', readOnly: true, settings },
        async (transaction) =>
          (
            await sql<{
              n: string
            }>`select count(*) as n from ${sql.table(table)} where contract_id is distinct from ${settings['ledstjarna.contract_id'] || null}::uuid`.execute(
              transaction,
            )
          ).rows[0]?.n,
      )
    expect([table, Number(await count({ 'ledstjarna.contract_id': '' }))]).toEqual([table, 0])
    expect([table, Number(await count({ 'ledstjarna.contract_id': town.contractId }))]).toEqual([table, 0])
  }
})

test('every table with a contract is fenced, and the fence holds for its owner too', async () => {
  const { rows } = await sql<{ table: string }>`
    select c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attname = 'contract_id'
    where n.nspname = 'public' and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)`.execute(town.store.database.kysely)

  expect(rows).toEqual([])
})

test('a row of another contract cannot be written', async () => {
  const steal = town.store.database.transaction({ role: 'app', settings: { 'ledstjarna.contract_id': town.contractId } }, (transaction) =>
    transaction
      .insertInto('office_visits')
      .values({ contract_id: theirs['meeting'] ?? '', person_id: theirs['person'] ?? '', last_at: new Date(), previous_at: null })
      .execute(),
  )

  await expect(steal).rejects.toThrow(/row-level security/)
})

async function listFencedTables(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attname = 'contract_id'
    where n.nspname = 'public' and c.relkind = 'r' order by 1`.execute(town.store.database.kysely)
  return rows.map(({ name }) => name)
}

/** How many rows each table holds in both contracts, but for what merely trying leaves behind. */
async function countAll(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  const tables = (await listFencedTables()).filter((table) => table !== 'request_keys' && table !== 'office_visits')
  for (const { contractId } of [town, neighbour]) {
    await town.store.database.transaction(
      { role: 'app', readOnly: true, settings: { 'ledstjarna.contract_id': contractId } },
      async (transaction) => {
        for (const table of tables) {
          const { rows } = await sql<{ n: string }>`select count(*) as n from ${sql.table(table)}`.execute(transaction)
          counts[table] = (counts[table] ?? 0) + Number(rows[0]?.n ?? 0)
        }
      },
    )
  }
  return counts
}

function addressOf(id: RouteId): string {
  return (
    town.sv('public/overview') +
    contractRoutes[id].sv.replaceAll(/:([a-z]+)/gi, (_, name: string) => theirs[`${id} ${name}`] ?? theirs[name] ?? '')
  )
}
