import { beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/ids'
import { contractRoutes, installationRoutes } from '#web/routes'
import { createAttackWorld, samplesOf, type AttackWorld, type Role } from './attack-world.ts'
import { encoded, mangled, multipart, type Body, type Fields } from './bodies.ts'
import { chanceOf, isLong, seedOfRun, type Chance } from './chance.ts'
import { harvestForms, type HarvestedForm } from './harvest-forms.ts'
import { hostileValues, longValue } from './hostile-values.ts'
import { shootAt, type Shot } from './shoot.ts'
import { weaknessesOf } from './weaknesses.ts'

/** No input breaks it (N3): hostile requests to every address, by everybody, in both languages. */
const requests = isLong ? 100_000 : 3_000
const slowest = 2_000

let world: AttackWorld
const forms: HarvestedForm[] = []
const seen = new Set<string>()

beforeAll(async () => {
  world = await createAttackWorld()
}, 120_000)

const addresses = Object.values(contractRoutes).flatMap(({ sv, en }) => [sv, `/en${en}`])
const installation = Object.values(installationRoutes).map(({ path }) => path)
const queryNames = [
  'q',
  'sok',
  'search',
  'kind',
  'typ',
  'page',
  'sida',
  'before',
  'datum',
  'date',
  'till',
  'lang',
  'visa',
  'sort',
  'order',
  'period',
  'state',
  'utkast',
  'version',
  'jamfor',
]

function text(chance: Chance): string {
  return chance.happens(0.03) ? longValue() : chance.pick(hostileValues)
}

/** A lone surrogate becomes what a browser makes of it. */
function inAddress(value: string): string {
  return encodeURIComponent(value.toWellFormed())
}

function addressOf(chance: Chance): string {
  if (chance.happens(0.05)) return fill(chance, chance.pick(installation))
  const root = chance.happens(0.98) ? `/${world.slug}` : `/${inAddress(text(chance).slice(0, 200))}`
  const path = fill(chance, chance.pick(addresses))
  return root + path + queryOf(chance)
}

function fill(chance: Chance, path: string): string {
  return path.replace(/:([a-z]+)/g, (_, name: string) => {
    const real = world.params[name] ?? []
    const value = real.length > 0 && chance.happens(0.75) ? chance.pick(real) : text(chance).slice(0, 3000)
    return inAddress(value)
  })
}

function queryOf(chance: Chance): string {
  if (chance.happens(0.5)) return ''
  const pairs = Array.from({ length: 1 + chance.below(4) }, () => `${chance.pick(queryNames)}=${inAddress(text(chance).slice(0, 3000))}`)
  return `?${pairs.join('&')}`
}

/** A form of ours with some of its fields changed for the worse. */
function bodyOf(chance: Chance, form: HarvestedForm): Body {
  const rate = chance.pick([0.05, 0.2, 0.6])
  const fields: Fields = form.fields.flatMap(([name, value]) => {
    if (name === '_key') return [[name, chance.happens(0.95) ? newId() : text(chance)] as const]
    if (chance.happens(0.03)) return []
    if (chance.happens(rate)) return [[name, text(chance)] as const, ...(chance.happens(0.1) ? [[name, text(chance)] as const] : [])]
    return [
      [name, chance.happens(0.5) ? chance.pick([value, ...(form.offers[name] ?? [])]) : value || chance.pick(realValues(chance))] as const,
    ]
  })
  if (chance.happens(0.08)) return mangled(fields, chance)
  const files = form.isMultipart
    ? [
        {
          name: chance.pick(['file', 'picture', 'bild']),
          filename: chance.pick(['x.png', '../x.svg', 'å"\u0000.csv']),
          type: 'image/png',
          bytes: fileOf(chance),
        },
      ]
    : []
  return form.isMultipart || chance.happens(0.2) ? multipart(fields, files) : encoded(fields)
}

function realValues(chance: Chance): string[] {
  const ids = ['person', 'lead', 'meeting'].flatMap((name) => world.params[name]?.slice(0, 3) ?? [])
  return ['Siv Ågren', 'siv@polstad.example', '2026-12-01', '13:00', '4', ...ids, text(chance)]
}

function fileOf(chance: Chance): Uint8Array {
  return chance.pick([
    Buffer.from('\u0089PNG\r\n\u001a\n junk', 'latin1'),
    Buffer.from('\u00FF\u00D8\u00FF junk', 'latin1'),
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="xss7()"/>'),
    Buffer.from('GIF89a'),
    Buffer.from('Namn;E-post\r\n=cmd|calc;siv@polstad.example\r\nÅngkraft AB;x'),
    Buffer.from([0xff, 0xfe, 0x41]),
    Buffer.alloc(0),
  ])
}

function shotOf(chance: Chance): Shot {
  const role = chance.pick<Role>(['anonymous', 'member', 'secretariat', 'secretariat', 'secretariat'])
  const form = forms.length > 0 && chance.happens(0.55) ? chance.pick(forms) : null
  if (form !== null) return { method: 'POST', address: form.action.split('#')[0] ?? '/', role, body: bodyOf(chance, form) }
  const address = addressOf(chance)
  const method = chance.happens(0.75) ? 'GET' : chance.pick(['POST', 'POST', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])
  const fields = Array.from(
    { length: chance.below(5) },
    () => [chance.pick(['action', 'name', 'email', '_key', 'revision', 'text', 'till', 'id[]']), text(chance)] as const,
  )
  return {
    method,
    address,
    role,
    body: method === 'GET' || method === 'HEAD' ? null : chance.happens(0.5) ? encoded(fields) : mangled(fields, chance),
  }
}

const shoot = (shot: Shot) => shootAt(world.app, world.cookies[shot.role], shot)

/** Forms are gathered from the pages as they are met, the first of each shape. */
function gather(html: string, address: string): void {
  for (const form of harvestForms(html, address)) {
    const shape = `${form.action.replaceAll(/[0-9a-f-]{36}/g, ':id')} ${form.fields.map(([name]) => name).join()}`
    if (seen.has(shape) || forms.length > 2_000) continue
    seen.add(shape)
    forms.push(form)
  }
}

/** Every page as it should be seen, so that all its forms are known. */
async function lookAround(): Promise<void> {
  for (const address of ['/grunda', '/grunda?lang=en'])
    gather((await shoot({ method: 'GET', address, role: 'secretariat', body: null })).html, address)
  for (const path of addresses) {
    const roles: readonly Role[] = path.startsWith('/en') ? ['secretariat'] : ['secretariat', 'member', 'anonymous']
    for (const role of roles)
      for (const address of filledIn(`/${world.slug}${path}`))
        gather((await shoot({ method: 'GET', address, role, body: null })).html, address)
  }
}

function filledIn(path: string): string[] {
  const name = /:([a-z]+)/.exec(path)?.[1]
  if (name === undefined) return [path]
  return samplesOf(world.params, name).flatMap((value) => filledIn(path.replace(`:${name}`, encodeURIComponent(value))))
}

/** Free text somebody may have rewritten; not a choice, a number, a date or an address. */
function isProse(form: HarvestedForm, [name, value]: Fields[number]): boolean {
  return name !== '_key' && (form.offers[name] ?? []).length === 1 && /^\p{L}[\p{L} ,.]{5,}/u.test(value)
}

const rewritten = (form: HarvestedForm, mark: string): Fields =>
  form.fields.map((field) => (field[0] === '_key' ? ['_key', newId()] : isProse(form, field) ? [field[0], `${field[1]} ${mark}`] : field))

test('two who edit the same: the second is shown both texts, and nothing of either is lost (R6)', { timeout: 120_000 }, async () => {
  await lookAround()
  const told: string[] = []
  const lost: string[] = []
  for (const form of forms.filter(({ offers, fields }) => 'revision' in offers && fields.length > 3)) {
    const send = (mark: string) =>
      shoot({
        method: 'POST',
        address: form.action.split('#')[0] ?? '/',
        role: 'secretariat',
        body: form.isMultipart ? multipart(rewritten(form, mark)) : encoded(rewritten(form, mark)),
      })
    if (!form.fields.some((field) => isProse(form, field))) continue
    if ((await send('förstord')).response.status !== 303) continue
    const { response, html } = await send('andraord')
    told.push(form.action)
    if (response.status !== 409 || !html.includes('förstord') || !html.includes('andraord'))
      lost.push(`${form.action} ${response.status} ${html.includes('förstord')} ${html.includes('andraord')}`)
  }
  expect(lost).toEqual([])
  expect(told.length).toBeGreaterThan(3)
})

test(
  `${requests} hostile requests: none breaks it, none is slow, none gets more than it should`,
  { timeout: isLong ? 7_200_000 : 240_000 },
  async () => {
    const chance = chanceOf(seedOfRun())
    process.stdout.write(`fuzz seed ${chance.seed}\n`)
    if (forms.length === 0) await lookAround()
    const found: string[] = []
    for (let n = 0; n < requests && found.length < 20; n += 1) {
      const shot = shotOf(chance)
      const { response, html, took } = await shoot(shot)
      const weaknesses = [...weaknessesOf(response, html)]
      if (took > slowest && (await shoot(shot)).took > slowest) weaknesses.push(`took ${Math.round(took)} ms`)
      if (weaknesses.length > 0) found.push(say(n, shot, weaknesses))
      if (response.status === 200 && shot.method === 'GET') gather(html, shot.address)
    }
    expect(found).toEqual([])
    expect(forms.length).toBeGreaterThan(20)
  },
)

function say(n: number, shot: Shot, weaknesses: readonly string[]): string {
  const body = shot.body === null ? '' : `${shot.body.type} ${Buffer.from(shot.body.bytes).toString('latin1').slice(0, 600)}`
  return `#${n} ${shot.role} ${shot.method} ${shot.address.slice(0, 300)}\n  ${body}\n  ${weaknesses.join('; ')}\n  ${world.logged.at(-1)?.slice(0, 900) ?? ''}`
}
