import { sql } from 'kysely'
import type { Reading } from '#domain/history'
import { dayOf, homeZone } from '#platform/dates'
import type { Circle, CircleGap, CircleMember, ResolvedCircle } from './circle.ts'
import { listSeats, type Seat } from './circle-seats.ts'

/**
 * The people of a circle today. Each place goes to the Lead's contact, failing that the deputy, failing that whoever speaks for the
 * organisation; where nobody does there is a gap. A handful of queries, however many organisations.
 */
export async function resolveCircle(reading: Reading, circle: Circle): Promise<ResolvedCircle> {
  const today = dayOf(reading.clock.now(), homeZone)
  const seats = await listSeats(reading, circle, today)
  if (seats.length === 0) return { members: [], gaps: [] }
  const organisationIds = [...new Set(seats.flatMap(({ organisationId }) => organisationId ?? []))]
  const organisations = await readOrganisations(reading, organisationIds)
  const mandates = await readMandates(reading, organisationIds, today)
  const speaking = [...mandates.values()].flatMap(({ current }) => current.map(({ personId }) => personId))
  const people = await readPeople(reading, [...seats.flatMap(({ candidates }) => candidates), ...speaking])
  return fillSeats(seats, { organisations, mandates, people, except: new Set(circle.except ?? []) })
}

interface PersonKnown {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly emailBouncedAt: Date | null
  readonly language: string
}

interface MandatesOf {
  readonly current: readonly { readonly personId: string; readonly kind: string }[]
  /** Had a mandate here once and has none now. */
  readonly left: ReadonlySet<string>
}

interface Known {
  readonly organisations: ReadonlyMap<string, { readonly name: string; readonly place: number }>
  readonly mandates: ReadonlyMap<string, MandatesOf>
  readonly people: ReadonlyMap<string, PersonKnown>
  readonly except: ReadonlySet<string>
}

const orders = {
  contact: ['contact', 'representative', 'deputy'],
  representative: ['representative', 'contact', 'deputy'],
} as const

/** Chooses a person for every seat. Pure. */
export function fillSeats(seats: readonly Seat[], known: Known): ResolvedCircle {
  const members = new Map<string, CircleMember>()
  const gaps = new Map<string, CircleGap>()
  for (const seat of seats) {
    const organisation = seat.organisationId === null ? null : known.organisations.get(seat.organisationId)
    if (organisation === undefined) continue
    const personId = choosePerson(seat, known)
    if (personId === null) {
      if (seat.organisationId !== null && organisation !== null && seat.otherwise !== null)
        gaps.set(seat.organisationId, { organisationId: seat.organisationId, organisation: organisation.name, because: seat.because })
      continue
    }
    const person = known.people.get(personId)
    if (person === undefined || known.except.has(personId) || known.except.has(person.id)) continue
    const before = members.get(person.id)
    const leadIds = [...new Set([...(before?.leadIds ?? []), ...(seat.leadId === null ? [] : [seat.leadId])])]
    const seen = { organisationId: seat.organisationId, organisation: organisation?.name ?? null, because: seat.because }
    const { id, ...details } = person
    members.set(id, before === undefined ? { personId: id, ...details, ...seen, leadIds } : { ...before, leadIds })
  }
  const place = (id: string | null) => (id === null ? Infinity : (known.organisations.get(id)?.place ?? Infinity))
  const sorted = [...members.values()].sort(
    (one, other) => comparePlaces(place(one.organisationId), place(other.organisationId)) || one.name.localeCompare(other.name, 'sv'),
  )
  const reached = new Set(sorted.map(({ organisationId }) => organisationId))
  return {
    members: sorted,
    gaps: [...gaps.values()]
      .filter(({ organisationId }) => !reached.has(organisationId))
      .sort((one, other) => comparePlaces(place(one.organisationId), place(other.organisationId))),
  }
}

function comparePlaces(one: number, other: number): number {
  return one === other ? 0 : one - other
}

/** The first who can be reached by mail; failing that the first there is. Who has left the organisation is passed by. */
function choosePerson({ organisationId, candidates, otherwise }: Seat, { mandates, people }: Known): string | null {
  const held = organisationId === null ? undefined : mandates.get(organisationId)
  const order: readonly string[] = otherwise === null ? [] : orders[otherwise]
  const speaking = order.flatMap((kind) => (held?.current ?? []).filter((mandate) => mandate.kind === kind).map(({ personId }) => personId))
  const able = [...candidates.filter((id) => otherwise === null || held?.left.has(id) !== true), ...speaking].filter((id) => people.has(id))
  return able.find((id) => people.get(id)?.email !== null) ?? able[0] ?? null
}

/** Names, and each one's place in Swedish order as the database knows it. */
async function readOrganisations({ transaction, contractId }: Reading, ids: readonly string[]): Promise<Known['organisations']> {
  if (ids.length === 0) return new Map()
  const rows = await transaction
    .selectFrom('organisations')
    .select(['id', 'name'])
    .where('contract_id', '=', contractId)
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .where('removed_at', 'is', null)
    .orderBy(sql`name collate swedish`)
    .execute()
  return new Map(rows.map(({ id, name }, place) => [id, { name, place }]))
}

async function readMandates({ transaction, contractId }: Reading, ids: readonly string[], today: string): Promise<Known['mandates']> {
  if (ids.length === 0) return new Map()
  const rows = await transaction
    .selectFrom('mandates')
    .select(['organisation_id', 'person_id', 'kind', 'from_on', 'until_on', 'ended_at'])
    .where('contract_id', '=', contractId)
    .where(sql<boolean>`organisation_id = any(${[...ids]}::uuid[])`)
    .orderBy('given_at')
    .orderBy('id')
    .execute()
  const byOrganisation = Map.groupBy(rows, (row) => row.organisation_id)
  return new Map(
    [...byOrganisation].map(([organisationId, all]) => {
      const current = all.filter((row) => holds(row, today)).map((row) => ({ personId: row.person_id, kind: row.kind }))
      const still = new Set(current.map(({ personId }) => personId))
      const left = new Set(all.filter((row) => isOver(row, today) && !still.has(row.person_id)).map((row) => row.person_id))
      return [organisationId, { current, left }]
    }),
  )
}

interface MandateDates {
  readonly from_on: string | null
  readonly until_on: string | null
  readonly ended_at: Date | null
}

function isOver({ until_on: until, ended_at: endedAt }: MandateDates, today: string): boolean {
  return until !== null && (until < today || (until === today && endedAt !== null))
}

function holds(mandate: MandateDates, today: string): boolean {
  return !isOver(mandate, today) && (mandate.from_on === null || mandate.from_on <= today)
}

/** People by the id they are asked for: who has been merged into another is that other. */
async function readPeople(reading: Reading, ids: readonly string[]): Promise<Known['people']> {
  const asked = await readRows(reading, [...new Set(ids)])
  const others = await readRows(
    reading,
    asked.flatMap((row) => row.merged_into_id ?? []),
  )
  const byId = new Map([...asked, ...others].map((row) => [row.id, row]))
  return new Map(
    asked.flatMap((row) => {
      const now = row.merged_into_id === null ? row : byId.get(row.merged_into_id)
      if (now === undefined || now.erased_at !== null) return []
      const { id, name, email, language, email_bounced_at: emailBouncedAt } = now
      return [[row.id, { id, name, email, emailBouncedAt, language }] as const]
    }),
  )
}

async function readRows({ transaction, contractId }: Reading, ids: readonly string[]) {
  if (ids.length === 0) return []
  return transaction
    .selectFrom('people')
    .select(['id', 'name', 'email', 'email_bounced_at', 'language', 'merged_into_id', 'erased_at'])
    .where('contract_id', '=', contractId)
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()
}
