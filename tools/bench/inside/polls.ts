import { makeMeeting } from '#domain/meetings'
import { system, writing } from '#domain/history'
import { findPoll, issueAnswerLink, makePoll } from '#domain/polls'
import { newId } from '#platform/ids'
import { done } from '#platform/outcome'
import { get, openApp } from '#tests/performance/cacheless-app.ts'
import type { App } from '../../../src/app.ts'
import { median, type Figure } from '../part.ts'
import { percentile } from './measure.ts'
import { openWorld, type EngineKind, type Inside, type World } from './world.ts'

const looks = 400
const rounds = 5
const answers = 400
const parallel = 8
const kilobyte = 1000

interface Asked {
  readonly path: string
  readonly options: readonly string[]
}

/** A date poll of eight days with 60 and with 600 asked: its page, and answers to it, each durable before it is thanked for. */
export async function* polls(inside: Inside): AsyncIterable<Figure> {
  for (const kind of ['embedded', 'server'] as const) {
    const world = await openWorld(inside, kind)
    try {
      yield* onEngine(world, kind, inside.assets)
    } finally {
      await world.close()
    }
  }
}

async function* onEngine(world: World, kind: EngineKind, assets: string): AsyncIterable<Figure> {
  const app = openApp(world.database, { assets })
  for (const [count, budget] of [
    [60, 1],
    [600, 2],
  ] as const) {
    const asked = await ask(world, app, count)
    // Half of them have answered, so that there is something to show.
    for (const each of asked.slice(0, count / 2)) await answer(app, each)
    yield* pages(`${kind}, ${count} asked`, app, asked, budget)
    yield* saving(`${kind}, ${count} asked`, app, asked)
  }
}

async function* pages(what: string, app: App, asked: readonly Asked[], budget: number): AsyncIterable<Figure> {
  const look = async (from: number) => {
    for (let turn = 0; turn < looks; turn += 1) await packed(app, asked[(from + turn) % asked.length]?.path ?? '')
  }
  for (let warm = 0; warm < 3; warm += 1) await look(0)
  const costs: number[] = []
  for (let round = 0; round < rounds; round += 1) costs.push((await cpuOf(() => look(round))) / looks)
  yield {
    what: `${what}: the page, whole request`,
    value: median(costs),
    unit: 'ms CPU',
    budget,
    spread: [Math.min(...costs), Math.max(...costs)],
  }

  const last = asked.at(-1)?.path ?? ''
  yield {
    what: `${what}: the page, as sent (gzip), its style and all`,
    value: (await packed(app, last)).byteLength / kilobyte,
    unit: 'kB',
    budget: 14,
  }
  yield { what: `${what}: the page, unpacked`, value: (await get(app, last)).length / kilobyte, unit: 'kB' }

  const after: number[] = []
  for (const each of asked.slice(0, 20)) {
    await answer(app, each)
    after.push(await cpuOf(() => packed(app, each.path)))
  }
  yield {
    what: `${what}: the first page after an answer has changed it`,
    value: median(after),
    unit: 'ms CPU',
    spread: [Math.min(...after), Math.max(...after)],
  }
}

async function* saving(what: string, app: App, asked: readonly Asked[]): AsyncIterable<Figure> {
  const one = (number: number) => answer(app, asked[number % asked.length] ?? { path: '', options: [] })
  for (let warm = 0; warm < 50; warm += 1) await one(warm)
  const costs: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const each = answers / rounds
    costs.push(
      (await cpuOf(async () => {
        for (let turn = 0; turn < each; turn += 1) await one(turn + round)
      })) / each,
    )
  }
  yield {
    what: `${what}: one durable answer`,
    value: median(costs),
    unit: 'ms CPU',
    budget: 2.5,
    spread: [Math.min(...costs), Math.max(...costs)],
  }

  const waits: number[] = []
  let next = 0
  const worker = async () => {
    while (next < answers) {
      const number = next
      next += 1
      const since = performance.now()
      await one(number)
      waits.push(performance.now() - since)
    }
  }
  const together = (await cpuOf(() => Promise.all(Array.from({ length: parallel }, worker)))) / answers
  yield { what: `${what}: one durable answer, ${parallel} at a time`, value: together, unit: 'ms CPU', budget: 2.5 }
  yield {
    what: `${what}: one durable answer, ${parallel} at a time, p99`,
    value: percentile(waits, 0.99),
    unit: 'ms',
    budget: 50,
    spread: [Math.min(...waits), Math.max(...waits)],
  }
}

/** Milliseconds of CPU this process spends, the embedded database's thread and all. */
async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system: kernel } = process.cpuUsage(before)
  return (user + kernel) / 1000
}

const words = ['yes', 'maybe', 'no']
let sent = 0

/** A page as browsers ask for it. */
async function packed(app: App, path: string): Promise<ArrayBuffer> {
  const response = await app.fetch(new Request(new URL(path, 'http://localhost'), { headers: { 'accept-encoding': 'gzip, deflate, br' } }))
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
  return response.arrayBuffer()
}

/** Sends what a phone sends, and expects to be thanked. */
async function answer(app: App, { path, options }: Asked): Promise<void> {
  // Never the same answer twice running: what changes nothing costs less.
  sent += 1
  const body = new URLSearchParams([
    ['_key', newId()],
    ...options.map((id, index): [string, string] => [id, words[(index + sent) % 3] ?? 'yes']),
  ])
  const response = await app.fetch(
    new Request(new URL(path, 'http://localhost'), {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost' },
      redirect: 'manual',
    }),
  )
  if (response.status !== 303) throw new Error(`an answer was met with ${response.status}`)
}

/** Asks as many new people of as many new organisations, each with a link of their own. */
async function ask(world: World, { store }: App, count: number): Promise<Asked[]> {
  const contract = `'${world.contractId}'::uuid`
  const id = (kind: number) =>
    `('00000000-0000-7${String(kind).padStart(3, '0')}-8000-' || lpad((${count} * 1000 + n)::text, 12, '0'))::uuid`
  await world.asOwner(`
    insert into organisations (contract_id, id, slug, name, name_key, kind, municipal_sphere, registered_at)
      select ${contract}, ${id(11)}, 'tillfragad-${count}-' || n, 'Den tillfrågade organisationen ' || n, 'poll ${count} ' || n, 'company', false, now() from generate_series(1, ${count}) n;
    insert into people (contract_id, id, name, email, email_key, registered_at)
      select ${contract}, ${id(12)}, 'Tillfrågad ' || n, 'p${count}-' || n || '@polstad.example', 'p${count}-' || n || '@polstad.example', now() from generate_series(1, ${count}) n`)
  const people = Array.from({ length: count }, (_, index) => {
    const tail = String(count * 1000 + index + 1).padStart(12, '0')
    return { personId: `00000000-0000-7012-8000-${tail}`, organisationId: `00000000-0000-7011-8000-${tail}` }
  })
  const days = Array.from({ length: 8 }, (_, index) => ({
    date: `2027-01-${11 + index}`,
    startsAt: '13:00',
    endsAt: '15:00',
    place: 'Sjöboden',
  }))
  const asked: Asked[] = []
  const outcome = await writing(store, { contractId: world.contractId, actor: system }, async (context) => {
    const meeting = await makeMeeting(context, { title: { sv: `Träff med ${count}` }, kind: 'other' })
    if (!meeting.ok) return meeting
    const made = await makePoll(context, {
      meetingId: meeting.value.meetingId,
      options: days,
      circle: { people },
      quorum: 0,
      deadline: '2026-12-10',
    })
    if (!made.ok) return made
    const poll = await findPoll(context, made.value.pollId)
    for (const each of poll?.asked ?? []) {
      if (poll === null) break
      asked.push({
        path: `/polstad/datumfraga/${await issueAnswerLink(context, poll, each)}`,
        options: poll.options.map((option) => option.id),
      })
    }
    return done(null)
  })
  if (!outcome.ok) throw new Error(outcome.reason)
  if (asked.length !== count) throw new Error(`${asked.length} were asked, not ${count}`)
  return asked
}
