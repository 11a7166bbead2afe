import { beforeAll, expect, test } from 'vitest'
import { giveMandate, grantRole, registerPerson, type ContractRole } from '#domain/identity'
import { makeMeeting } from '#domain/meetings'
import { registerOrganisation } from '#domain/organisations'
import { newId } from '#platform/ids'
import { contractRoutes, type Audience, type RouteId } from '#web/routes'
import { controllers, isRouteId } from '../src/web/router.ts'
import { createTestApp, type TestApp } from './support/test-app.ts'

/** Who asks. Each is a browser of its own. */
const askers = [
  'anonymous',
  'representative',
  'facilitator of this meeting',
  'facilitator of another meeting',
  'secretariat',
  'administrator',
  'secretariat of another contract',
] as const
type Asker = (typeof askers)[number]

/** N1: who may reach the routes of an audience. What is not here may not. */
const mayReach: Readonly<Record<Audience, readonly Asker[]>> = {
  public: askers,
  link: askers,
  account: askers,
  member: ['representative', 'facilitator of this meeting', 'facilitator of another meeting', 'secretariat', 'administrator'],
  'meeting-room': ['facilitator of this meeting', 'secretariat', 'administrator'],
  office: ['secretariat', 'administrator'],
  administrator: ['administrator'],
}

/** Routes whose pages are not made yet. May only shrink. */
const notMadeYet: readonly RouteId[] = []

let town: TestApp
let meetingId: string
const addresses = new Map<Asker, string>()
const routes = Object.keys(contractRoutes).filter(isRouteId)

async function aPerson(of: TestApp, name: string): Promise<{ personId: string; email: string }> {
  const email = `${newId()}@polstad.example`
  const { personId } = await of.world((writing) =>
    registerPerson(writing, { name, email, phone: null, language: 'sv', shownPublicly: false }),
  )
  return { personId, email }
}

async function aRoleHolder(of: TestApp, asker: Asker, role: ContractRole, meeting: string | null = null): Promise<void> {
  const { personId, email } = await aPerson(of, asker)
  await of.world((writing) => grantRole(writing, { personId, role, meetingId: meeting }))
  addresses.set(asker, email)
}

beforeAll(async () => {
  town = await createTestApp()
  const neighbour = await createTestApp()
  const aMeeting = () => town.world((writing) => makeMeeting(writing, { title: { sv: `Träff ${newId()}` }, kind: 'other' }))
  meetingId = (await aMeeting()).meetingId
  const representative = await aPerson(town, 'representative')
  const { organisationId } = await town.world((writing) => registerOrganisation(writing, { name: 'Återbyggarna', kind: 'company' }))
  await town.world((writing) => giveMandate(writing, { personId: representative.personId, organisationId, kind: 'representative' }))
  addresses.set('representative', representative.email)
  await aRoleHolder(town, 'facilitator of this meeting', 'facilitator', meetingId)
  await aRoleHolder(town, 'facilitator of another meeting', 'facilitator', (await aMeeting()).meetingId)
  await aRoleHolder(town, 'secretariat', 'secretariat')
  await aRoleHolder(town, 'administrator', 'administrator')
  await aRoleHolder(neighbour, 'secretariat of another contract', 'secretariat')
})

const methods = routes.flatMap((id) => contractRoutes[id].methods.map((method) => ({ method, id })))
const cases = methods.flatMap(({ method, id }) => askers.map((asker) => ({ method, id, asker })))

test.each(cases.filter(({ id }) => !notMadeYet.includes(id)))('$method $id by $asker', async ({ method, id, asker }) => {
  const { audience } = contractRoutes[id]
  const expected = mayReach[audience].includes(asker) ? 'let in' : isKnownHere(asker) ? 'turned away' : 'asked to sign in'

  expect(await tryAs(asker, method, id)).toBe(expected)
})

test('every route has a handler for every method it names, and no more', () => {
  const incomplete = routes.filter((id) => {
    const handlers = Object.keys(controllers[id] ?? {})
    return handlers.toSorted().join() !== contractRoutes[id].methods.toSorted().join()
  })
  expect(incomplete).toEqual(notMadeYet)
})

test('every controller answers for a route of the table', () => {
  expect(Object.keys(controllers).filter((id) => !isRouteId(id))).toEqual([])
})

/** Nobody, and somebody of another contract, are nobody here: they may be anybody once they have signed in. */
function isKnownHere(asker: Asker): boolean {
  return asker !== 'anonymous' && asker !== 'secretariat of another contract'
}

async function tryAs(asker: Asker, method: 'GET' | 'POST', id: RouteId): Promise<string> {
  const email = addresses.get(asker)
  const headers = { origin: 'http://localhost', ...(email === undefined ? {} : { cookie: `test_email=${encodeURIComponent(email)}` }) }
  const asked: RequestInit = method === 'POST' ? { method, body: new FormData() } : {}
  const response = await town.app.fetch(new Request(`http://localhost${addressOf(id)}`, { ...asked, headers, redirect: 'manual' }))
  if (response.status >= 500 || response.status === 405) return `a fault: ${response.status}`
  if (response.status === 403) return 'turned away'
  const goesToSignIn = (response.headers.get('location') ?? '').startsWith(town.sv('account/sign-in'))
  return goesToSignIn && contractRoutes[id].audience !== 'account' ? 'asked to sign in' : 'let in'
}

/** The address with the one meeting where it asks for one, and made-up names for all else: whether one may look comes before whether it is there. */
function addressOf(id: RouteId): string {
  const values: Readonly<Record<string, string>> = { meeting: meetingId, kind: 'challenge' }
  return town.sv('public/overview') + contractRoutes[id].sv.replaceAll(/:([a-z]+)/gi, (_, name: string) => values[name] ?? newId())
}
