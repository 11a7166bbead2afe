import { beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { reading } from '#domain/history'
import { newId } from '#platform/ids'
import { contractRoutes } from '#web/routes'
import { createAttackWorld, type AttackWorld } from './attack-world.ts'
import { encoded, type Fields } from './bodies.ts'
import { chanceOf, isLong, seedOfRun, type Chance } from './chance.ts'
import { harvestForms, type HarvestedForm } from './harvest-forms.ts'
import { shootAt, type Hit } from './shoot.ts'
import { createNeighbour, type Neighbour } from './small-neighbour.ts'

/** Contracts are apart (N2): the secretariat of one city, with every id of another, learns and changes nothing there. */
const requests = isLong ? 100_000 : 2_000

let polstad: AttackWorld
let neighbour: Neighbour
let theirs: readonly string[] = []
const forms: HarvestedForm[] = []

beforeAll(async () => {
  polstad = await createAttackWorld()
  neighbour = await createNeighbour(polstad.store)
  theirs = await wordsOf(polstad)
}, 120_000)

/** What only Polstad says: names, addresses, titles and texts long enough to mean something. */
function wordsOf({ store, contractId }: AttackWorld): Promise<string[]> {
  const questions = [
    'select name as word from organisations',
    'select name as word from people',
    'select email as word from people',
    'select intent as word from leads',
    'select first_step as word from leads',
    `select value as word from meetings, jsonb_each_text(title)`,
    `select value as word from outcomes, jsonb_each_text(text)`,
    'select subject as word from outgoing_mails',
    'select code as word from lead_offers',
    'select id::text as word from events',
  ]
  return reading(store, contractId, async ({ transaction }) => {
    const words: string[] = []
    for (const question of questions)
      for (const { word } of (await sql.raw<{ word: string | null }>(question).execute(transaction)).rows) words.push(word ?? '')
    return [...new Set(words.filter((word) => word.length >= 6))]
  })
}

const addresses = Object.values(contractRoutes).flatMap(({ sv, en }) => [sv, `/en${en}`])
const shoot = (method: string, address: string, fields: Fields | null): Promise<Hit> =>
  shootAt(polstad.app, neighbour.cookie, { method, address, body: fields === null ? null : encoded(fields) })

/** A value of the other contract, or now and then one of our own: mixtures are what checks forget. */
function value(chance: Chance, name: string): string {
  const from = (chance.happens(0.75) ? polstad.params : neighbour.params)[name] ?? []
  return from.length === 0 ? newId() : chance.pick(from)
}

function address(chance: Chance): string {
  const query = chance.happens(0.3)
    ? `?${chance.pick(['before', 'vad', 'tack', 'meeting', 'organisation', 'q', 'till'])}=${value(chance, chance.pick(['event', 'lead', 'meeting', 'person', 'slug']))}`
    : ''
  return `/${neighbour.slug}${chance.pick(addresses).replace(/:([a-z]+)/g, (_, name: string) => encodeURIComponent(value(chance, name)))}${query}`
}

/** Our own forms, with ids of the other contract where ours stood. */
function foreign(chance: Chance, form: HarvestedForm): Fields {
  return form.fields.map(([name, own]) => {
    if (name === '_key') return [name, newId()]
    const isReference =
      /^[0-9a-f-]{36}$/.test(own) ||
      (form.offers[name] ?? []).some((offer) => /[0-9a-f-]{36}/.test(offer)) ||
      /(?:id|organisation|person|meeting|lead|subject|owner|area|group)/i.test(name)
    if (!isReference) return [name, own === '' ? 'Grannbyord' : own]
    const prefix = /^([a-z-]+:)/.exec(own)?.[1] ?? ''
    return [
      name,
      prefix +
        (organisations.length > 0 && chance.happens(0.4)
          ? chance.pick(organisations)
          : value(chance, chance.pick(['person', 'lead', 'meeting', 'report']))),
    ]
  })
}

let organisations: string[] = []

async function lookAround(): Promise<void> {
  for (const path of addresses) {
    const target = `/${neighbour.slug}${path.replace(/:([a-z]+)/g, (_, name: string) => neighbour.params[name]?.[0] ?? newId())}`
    forms.push(...harvestForms((await shoot('GET', target, null)).html, target))
  }
}

const countOf = (contractId: string) =>
  reading(
    polstad.store,
    contractId,
    async ({ transaction }) => (await sql<{ n: number }>`select count(*)::int as n from events`.execute(transaction)).rows[0]?.n,
  )

test(
  `${requests} requests with ids of another contract: not a word of it comes back, and nothing in it changes`,
  { timeout: isLong ? 7_200_000 : 240_000 },
  async () => {
    const chance = chanceOf(seedOfRun())
    process.stdout.write(`apart seed ${chance.seed}\n`)
    organisations = await reading(polstad.store, polstad.contractId, async ({ transaction }) =>
      (await transaction.selectFrom('organisations').select('id').execute()).map(({ id }) => id),
    )
    await lookAround()
    const before = await countOf(polstad.contractId)
    const found: string[] = []
    for (let n = 0; n < requests && found.length < 10; n += 1) {
      const form = chance.happens(0.5) ? chance.pick(forms) : null
      const target = form === null ? address(chance) : chance.happens(0.5) ? form.action : address(chance)
      const fields = form === null ? null : foreign(chance, form)
      const { response, html } = await shoot(fields === null ? 'GET' : 'POST', target, fields)
      const sent = decodeURIComponent(target) + JSON.stringify(fields)
      const heard = theirs.filter((word) => html.includes(word) && !sent.includes(word))
      if (heard.length > 0 || response.status >= 500)
        found.push(
          `#${n} ${target} ${JSON.stringify(fields)} → ${response.status} ${heard.slice(0, 3).join(' | ')} ${polstad.logged.at(-1)?.slice(0, 500) ?? ''}`,
        )
    }
    expect(found).toEqual([])
    expect(await countOf(polstad.contractId)).toBe(before)
    expect(theirs.length).toBeGreaterThan(100)
    expect(forms.length).toBeGreaterThan(15)
  },
)

test('the secretariat of one city is a stranger in the other', async () => {
  const { response } = await shootAt(polstad.app, neighbour.cookie, { method: 'GET', address: `/${polstad.slug}/kansli`, body: null })
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toContain('/logga-in')
})
