import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { findContract } from '#domain/contract'
import { getPublicFacts } from '#domain/evidence'
import { anonymous, reading, writing, type Store } from '#domain/history'
import { listCoverage } from '#domain/leads'
import { translatorFor } from '#locales'
import { createAccounts } from '#platform/accounts'
import { steadyClock } from '#platform/clock'
import { createLocalFiles } from '#platform/files'
import { createLimits } from '#platform/limits'
import { loadAssets } from '#web/assets'
import { createForm } from '#web/form'
import type { Reply } from '#web/reply'
import { resolveSite } from '#web/site'
import { useStyleAssets } from '#web/style-assets'
import type { AnyVisit, Visit } from '#web/visit'
import { createSignInDesk } from '../../../src/web/account/sign-in-desk.ts'
import { leadsController } from '../../../src/web/public/leads/controller.tsx'
import { organisationsController } from '../../../src/web/public/organisations/controller.tsx'
import { config, today } from '#tests/performance/cacheless-app.ts'
import { median, type Figure } from '../part.ts'
import { openWorld, type Inside, type World } from './world.ts'

const rows = 200
const renders = 300
const rounds = 7

type Page = Extract<Reply, { kind: 'page' }>['page']

/** CPU of turning a public page of 200 rows into HTML when it is not in the cache, as shipped, against JSON.stringify of the same rows. */
export async function* miss(inside: Inside): AsyncIterable<Figure> {
  useStyleAssets(loadAssets(inside.assets))
  const world = await openWorld(inside, 'embedded')
  const { organisations, leads } = await loadPages(world).finally(() => world.close())
  yield* compare('organisations, 200 rows', organisations.page, organisations.rows)
  yield* compare('Vem har Lead?, 200 rows and their star chart', leads.page, leads.rows)
}

async function* compare(what: string, page: Page, data: readonly unknown[]): AsyncIterable<Figure> {
  const html = render(page)
  const shown = html.split('<tr').length - 1
  if (shown < rows) throw new Error(`${what}: the page shows ${shown} rows only`)
  const render300 = () => cpuPer(() => render(page))
  const stringify300 = () => cpuPer(() => JSON.stringify(data))
  for (let warm = 0; warm < 3; warm += 1) {
    render300()
    stringify300()
  }
  const costs: number[] = []
  const ratios: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const first = round % 2 === 0 ? render300() : stringify300()
    const second = round % 2 === 0 ? stringify300() : render300()
    const [ours, theirs] = round % 2 === 0 ? [first, second] : [second, first]
    costs.push(ours)
    ratios.push(ours / theirs)
  }
  yield {
    what: `${what} (${html.length} characters)`,
    value: median(costs),
    unit: 'ms CPU',
    budget: 1,
    spread: [Math.min(...costs), Math.max(...costs)],
  }
  yield {
    what: `${what}, against JSON.stringify of the rows`,
    value: median(ratios),
    unit: '×',
    budget: 5,
    spread: [Math.min(...ratios), Math.max(...ratios)],
  }
}

/** Milliseconds of CPU for one of many. Four times as many of what is quick, so that the clock is fine enough. */
function cpuPer(work: () => string): number {
  let length = 0
  const before = process.cpuUsage()
  for (let count = 0; count < renders; count += 1) length += work().length
  const { user, system } = process.cpuUsage(before)
  if (length === 0) throw new Error('nothing was made')
  return (user + system) / 1000 / renders
}

/** A page is an element; rendering marks it, so each render gets one of its own. */
function render(page: Page): string {
  return `<!doctype html>${renderToString(h(page.type as never, page.props as never))}`
}

async function loadPages(
  world: World,
): Promise<Readonly<Record<'organisations' | 'leads', { readonly page: Page; readonly rows: readonly unknown[] }>>> {
  await fill(world)
  const store: Store = { database: world.database, clock: steadyClock(today), changes: { announce() {} } }
  const [members, coverage] = await reading(
    store,
    world.contractId,
    async (context) =>
      [
        (await getPublicFacts(context, ['members'])).members,
        await listCoverage(context, { audience: 'public', today: today.slice(0, 10) }),
      ] as const,
  )
  const organisations = await organisationsController['public/organisations/index'].GET(
    await visitOf(store, 'public/organisations/index', '/polstad/organisationer'),
  )
  const leads = await leadsController['public/leads/index'].GET(await visitOf(store, 'public/leads/index', '/polstad/vem-har-lead'))
  const subjects = [...coverage.areas.flatMap(({ challenges }) => challenges), ...coverage.challengesWithoutArea, ...coverage.questions]
  return { organisations: { page: pageOf(organisations), rows: members }, leads: { page: pageOf(leads), rows: subjects } }
}

function pageOf(reply: Reply): Page {
  if (reply.kind !== 'page') throw new Error(`a page was expected and ${reply.kind} came`)
  return reply.page
}

/** Polstad with exactly 200 affiliated organisations and 200 challenges and questions. */
async function fill({ contractId, asOwner }: World): Promise<void> {
  const contract = `'${contractId}'::uuid`
  await asOwner(`
    insert into organisations (contract_id, id, slug, name, name_key, kind, municipal_sphere, registered_at)
      select ${contract}, ('00000000-0000-7001-8000-' || lpad(n::text, 12, '0'))::uuid, 'norra-foretaget-' || n, 'Norra företaget i Polstad ' || n, 'bench ' || n, 'company', false, now() from generate_series(1, ${rows}) n;
    insert into affiliations (contract_id, id, organisation_id, state, joined_on, joined_precision, recorded_at)
      select o.contract_id, o.id, o.id, 'affiliated', date '2024-01-01' + (row_number() over ())::int, 'day', now() from organisations o where o.name_key like 'bench %'
      limit ${rows} - (select count(distinct organisation_id)::int from affiliations where contract_id = ${contract} and state = 'affiliated' and removed_at is null);
    insert into challenges (contract_id, id, slug, number, name, focus_area_id)
      select ${contract}, ('00000000-0000-7002-8000-' || lpad(n::text, 12, '0'))::uuid, 'utmaning-' || n, 100 + n, jsonb_build_object('sv', 'Minska utsläppen från transporter, del ' || n, 'en', 'Cut transport emissions, part ' || n),
        (select id from focus_areas where contract_id = ${contract} order by number offset n % 5 limit 1)
      from generate_series(1, ${rows} - (select count(*)::int from challenges where contract_id = ${contract} and retired_on is null) - (select count(*)::int from questions where contract_id = ${contract} and retired_on is null)) n`)
}

/** A visit as the dispatcher makes it, by somebody not signed in. */
async function visitOf<const Id extends 'public/organisations/index' | 'public/leads/index'>(
  store: Store,
  id: Id,
  path: string,
): Promise<Visit<Id>> {
  const url = new URL(path, 'http://localhost')
  const site = await resolveSite(url, { find: (hostname, slug) => findContract(store, { hostname, slug }) })
  if (site === null) throw new Error(`nothing lives at ${path}`)
  const { clock } = store
  const limits = createLimits({ kysely: store.database.kysely, clock, secret: config.secret })
  const accounts = createAccounts({ kysely: store.database.kysely, secret: config.secret, baseUrl: config.baseUrl })
  const visit: AnyVisit = {
    id,
    site,
    params: {},
    url,
    query: url.searchParams,
    actor: anonymous,
    t: translatorFor(site.language),
    href: site.href,
    clock,
    today: today.slice(0, 10),
    flash: null,
    form: createForm(null),
    config,
    files: createLocalFiles('nowhere'),
    store,
    cookies: {},
    headers: new Headers(),
    sender: '',
    desk: createSignInDesk({ accounts, clock, limits, secret: config.secret, isSecure: false, pauseMs: 1 }),
    limits,
    read: (fn) => reading(store, site.contract.id, fn),
    write: (fn) => writing(store, { contractId: site.contract.id, actor: anonymous }, fn),
  }
  return visit as Visit<Id>
}
