import { sql } from 'kysely'
import { system, writing, type Store, type Writing } from '#domain/history'
import { answerInvitation, listInvitations, sendInvitations, setCircle } from '#domain/invitations'
import { makeMeeting } from '#domain/meetings'
import { done, type Outcome } from '#platform/outcome'
import { steadyClock } from '#platform/clock'
import { today } from '#tests/performance/cacheless-app.ts'
import { median, type Figure } from '../part.ts'
import { openWorld, type Inside, type World } from './world.ts'

const sizes = [60, 600, 6000] as const

/** How long the press of *Skicka inbjudningar* takes, by how many are invited, and what one answer costs. Mails are written afterwards. */
export async function* invitations(inside: Inside): AsyncIterable<Figure> {
  for (const kind of ['embedded', 'server'] as const) {
    const world = await openWorld(inside, kind)
    try {
      yield* inWorld(world)
    } finally {
      await world.close()
    }
  }
}

async function* inWorld(world: World): AsyncIterable<Figure> {
  const store: Store = { database: world.database, clock: steadyClock(today), changes: { announce() {} } }
  const act = async <Value>(verb: (context: Writing) => Promise<Outcome<Value>>): Promise<Value> => {
    const outcome = await writing(store, { contractId: world.contractId, actor: system }, verb)
    if (!outcome.ok) throw new Error(outcome.reason)
    return outcome.value
  }
  const took = new Map<number, number>()
  for (const size of sizes) {
    const groupId = await act((context) => aGroup(context, size))
    for (let from = 1; from <= size; from += 500) {
      await act((context) => fill(context, groupId, { size, from, until: Math.min(size, from + 499) }))
      await world.database.maintain()
    }
    const rounds: number[] = []
    for (let round = 0; round < 3; round += 1) {
      const { meetingId } = await act((context) =>
        makeMeeting(context, {
          title: { sv: `Träff ${size} ${round}` },
          kind: 'other',
          on: { date: '2027-06-01', precision: 'day' },
          startsAt: '13:00',
        }),
      )
      await act((context) => setCircle(context, { meetingId, circle: { groups: [groupId] } }))
      const start = performance.now()
      const { invited } = await act((context) => sendInvitations(context, { meetingId, from: { name: 'Siv', email: null } }))
      rounds.push(performance.now() - start)
      if (invited !== size) throw new Error(`${invited} were invited, not ${size}`)
      if (size === 60 && round === 0) yield* answering(world, act, meetingId)
    }
    took.set(size, median(rounds))
    yield {
      what: `${world.kind}: ${size} invitations acknowledged`,
      value: median(rounds),
      unit: 'ms',
      spread: [Math.min(...rounds), Math.max(...rounds)],
      ...(size === 60 ? { budget: 100 } : {}),
    }
  }
  const perHead = (size: number) => (took.get(size) ?? Number.NaN) / size
  yield {
    what: `${world.kind}: cost of one of 6,000 / one of 600 (linear: 1)`,
    value: perHead(6000) / perHead(600),
    unit: '×',
    budget: 1.5,
  }
}

async function* answering(
  world: World,
  act: <Value>(verb: (context: Writing) => Promise<Outcome<Value>>) => Promise<Value>,
  meetingId: string,
): AsyncIterable<Figure> {
  const called = await act(async (context) => done(await listInvitations(context, meetingId)))
  const ids = (called?.invitations ?? []).map(({ id }) => id)
  const times: number[] = []
  const before = process.cpuUsage()
  for (let next = 0; next < ids.length; next += 8)
    await Promise.all(
      ids.slice(next, next + 8).map(async (invitationId) => {
        const start = performance.now()
        await act((context) => answerInvitation(context, { invitationId, reply: 'attending', by: 'link' }))
        times.push(performance.now() - start)
      }),
    )
  const { user, system: kernel } = process.cpuUsage(before)
  yield {
    what: `${world.kind}: one durable answer, 8 at a time, the slowest of ${ids.length}`,
    value: Math.max(...times),
    unit: 'ms',
    budget: 50,
  }
  if (world.kind === 'server')
    yield { what: `${world.kind}: CPU of this process for one answer`, value: (user + kernel) / 1000 / ids.length, unit: 'ms', budget: 2.5 }
}

async function aGroup({ transaction, contractId }: Writing, size: number): Promise<Outcome<string>> {
  const { rows } = await sql<{ id: string }>`
    insert into groups (contract_id, id, slug, name, kind, mode, state)
    values (${contractId}, gen_random_uuid(), ${`stor-${size}`}, ${JSON.stringify({ sv: `Grupp ${size}` })}, 'thematic', 'works', 'started') returning id`.execute(
    transaction,
  )
  return done(rows[0]?.id ?? '')
}

/** Organisations with somebody who speaks for each become members, put straight into the tables. */
async function fill(
  { transaction, contractId }: Writing,
  groupId: string,
  { size, from, until }: { readonly size: number; readonly from: number; readonly until: number },
): Promise<Outcome<null>> {
  await sql`
    with many as (select gen_random_uuid() as organisation_id, gen_random_uuid() as person_id, n from generate_series(${from}::int, ${until}::int) n),
    made as (insert into organisations (contract_id, id, slug, name, name_key, kind, registered_at)
      select ${contractId}, organisation_id, ${`g${size}-`} || n, ${`Grupp ${size} nr `} || n, ${`grupp ${size} nr `} || n, 'company', now() from many),
    known as (insert into people (contract_id, id, name, email, email_key, registered_at)
      select ${contractId}, person_id, 'Person ' || n, n || ${`@g${size}.example`}, n || ${`@g${size}.example`}, now() from many)
    insert into group_members (contract_id, id, group_id, organisation_id, person_id) select ${contractId}, gen_random_uuid(), ${groupId}, organisation_id, person_id from many`.execute(
    transaction,
  )
  return done(null)
}
