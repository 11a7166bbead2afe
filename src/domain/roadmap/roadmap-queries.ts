import { sql } from 'kysely'
import type { Reading } from '#domain/history'
import type { DatePrecision } from '#platform/dates'
import { dayOf, homeZone } from '#platform/dates'
import type { Translated } from '#platform/i18n'
import type { RoadmapItem, RoadmapKind } from './roadmap-item.ts'

/** The roadmap as it is read: areas with their challenges, what has no area, and the questions. */
export interface Roadmap {
  readonly areas: readonly RoadmapArea[]
  /** Challenges whose area no source gives. */
  readonly withoutArea: readonly RoadmapItem[]
  readonly questions: readonly RoadmapItem[]
}

export interface RoadmapArea extends RoadmapItem {
  readonly challenges: readonly RoadmapItem[]
  readonly questions: readonly RoadmapItem[]
}

export interface RoadmapScope {
  /** YYYY-MM-DD: the roadmap as of this day; today when left out. */
  readonly on?: string
  readonly withRetired?: boolean
}

/** The whole roadmap in order, in one query. */
export async function listRoadmap(reading: Reading, scope: RoadmapScope = {}): Promise<Roadmap> {
  const on = scope.on ?? dayOf(reading.clock.now(), homeZone)
  const items = (await listAllItems(reading)).filter((item) => scope.withRetired === true || item.retiredOn === null || item.retiredOn > on)
  return arrangeRoadmap(items)
}

/** Every item of every kind, by number. */
export async function listAllItems({ transaction, contractId }: Reading): Promise<RoadmapItem[]> {
  const rows = await transaction
    .selectFrom('focus_areas')
    .select([
      'id',
      'slug',
      'number',
      'name',
      'description',
      'sources',
      'revision',
      'retired_on',
      sql<string | null>`null::uuid`.as('focus_area_id'),
      sql<boolean>`false`.as('area_is_suggestion'),
      sql<RoadmapKind>`'focus-area'`.as('kind'),
    ])
    .where('contract_id', '=', contractId)
    .unionAll(
      transaction
        .selectFrom('challenges')
        .select([
          'id',
          'slug',
          'number',
          'name',
          'description',
          'sources',
          'revision',
          'retired_on',
          'focus_area_id',
          'area_is_suggestion',
          sql<RoadmapKind>`'challenge'`.as('kind'),
        ])
        .where('contract_id', '=', contractId),
    )
    .unionAll(
      transaction
        .selectFrom('questions')
        .select([
          'id',
          'slug',
          'number',
          'name',
          'description',
          'sources',
          'revision',
          'retired_on',
          'focus_area_id',
          sql<boolean>`false`.as('area_is_suggestion'),
          sql<RoadmapKind>`'question'`.as('kind'),
        ])
        .where('contract_id', '=', contractId),
    )
    .orderBy('number')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    kind: row.kind,
    id: row.id,
    slug: row.slug,
    number: row.number,
    name: row.name,
    description: row.description,
    focusAreaId: row.focus_area_id,
    areaIsSuggestion: row.area_is_suggestion,
    sources: row.sources,
    revision: row.revision,
    retiredOn: row.retired_on,
  }))
}

/** Items put under their areas. What belongs to an area that is not among them counts as without area. */
export function arrangeRoadmap(items: readonly RoadmapItem[]): Roadmap {
  const areas = items.filter(({ kind }) => kind === 'focus-area')
  const known = new Set(areas.map(({ id }) => id))
  const of = (kind: RoadmapKind, areaId: string) => items.filter((item) => item.kind === kind && item.focusAreaId === areaId)
  return {
    areas: areas.map((area) => ({ ...area, challenges: of('challenge', area.id), questions: of('question', area.id) })),
    withoutArea: items.filter((item) => item.kind === 'challenge' && (item.focusAreaId === null || !known.has(item.focusAreaId))),
    questions: items.filter(({ kind }) => kind === 'question'),
  }
}

export type FoundBySlug = { readonly item: RoadmapItem; readonly movedTo: null } | { readonly item: null; readonly movedTo: string } | null

/** The item at an address; where it has moved if the address is a former one; or null. Looks among items already read. */
export async function findBySlug(reading: Reading, kind: RoadmapKind, slug: string, items?: readonly RoadmapItem[]): Promise<FoundBySlug> {
  const all = items ?? (await listAllItems(reading))
  const item = all.find((each) => each.kind === kind && each.slug === slug)
  if (item !== undefined) return { item, movedTo: null }
  const former = await reading.transaction
    .selectFrom('former_slugs')
    .select('target_id')
    .where('contract_id', '=', reading.contractId)
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .executeTakeFirst()
  const target = former === undefined ? undefined : all.find(({ id }) => id === former.target_id)
  return target === undefined ? null : { item: null, movedTo: target.slug }
}

/** An organisation that has adopted a challenge. */
export interface Adopter {
  readonly adoptionId: string
  readonly challengeId: string
  readonly organisationId: string
  readonly slug: string
  readonly name: string
  readonly adoptedOn: string | null
  readonly adoptedPrecision: DatePrecision | null
  readonly sources: readonly string[]
}

/** Who has adopted these challenges, in Swedish order. Withdrawn adoptions are left out. */
export async function listAdopters({ transaction, contractId }: Reading, challengeIds: readonly string[]): Promise<Adopter[]> {
  if (challengeIds.length === 0) return []
  const rows = await transaction
    .selectFrom('adoptions as a')
    .innerJoin('organisations as o', (join) => join.onRef('o.contract_id', '=', 'a.contract_id').onRef('o.id', '=', 'a.organisation_id'))
    .select(['a.id', 'a.challenge_id', 'o.id as organisation_id', 'o.slug', 'o.name', 'a.adopted_on', 'a.adopted_precision', 'a.sources'])
    .where('a.contract_id', '=', contractId)
    .where('a.challenge_id', 'in', [...challengeIds])
    .where('a.withdrawn_on', 'is', null)
    .where('o.removed_at', 'is', null)
    .orderBy(sql`o.name collate swedish`)
    .orderBy('a.id')
    .execute()
  const seen = new Set<string>()
  return rows
    .filter((row) => {
      const key = `${row.challenge_id} ${row.organisation_id}`
      return seen.has(key) ? false : seen.add(key)
    })
    .map((row) => ({
      adoptionId: row.id,
      challengeId: row.challenge_id,
      organisationId: row.organisation_id,
      slug: row.slug,
      name: row.name,
      adoptedOn: row.adopted_on,
      adoptedPrecision: toPrecision(row.adopted_precision),
      sources: row.sources,
    }))
}

/** The challenges an organisation has adopted, by number. */
export async function listAdoptionsOf({ transaction, contractId }: Reading, organisationId: string): Promise<AdoptedChallenge[]> {
  const rows = await transaction
    .selectFrom('adoptions as a')
    .innerJoin('challenges as c', (join) => join.onRef('c.contract_id', '=', 'a.contract_id').onRef('c.id', '=', 'a.challenge_id'))
    .select(['a.id', 'a.challenge_id', 'c.slug', 'c.name', 'c.number', 'a.adopted_on', 'a.adopted_precision', 'a.period_id', 'a.sources'])
    .where('a.contract_id', '=', contractId)
    .where('a.organisation_id', '=', organisationId)
    .where('a.withdrawn_on', 'is', null)
    .orderBy('c.number')
    .orderBy('a.id')
    .execute()
  return rows.map((row) => ({
    adoptionId: row.id,
    challengeId: row.challenge_id,
    slug: row.slug,
    name: row.name,
    number: row.number,
    adoptedOn: row.adopted_on,
    adoptedPrecision: toPrecision(row.adopted_precision),
    periodId: row.period_id,
    sources: row.sources,
  }))
}

export interface AdoptedChallenge {
  readonly adoptionId: string
  readonly challengeId: string
  readonly slug: string
  readonly name: Translated
  readonly number: number
  readonly adoptedOn: string | null
  readonly adoptedPrecision: DatePrecision | null
  readonly periodId: string | null
  readonly sources: readonly string[]
}

/** How many organisations have adopted each challenge, by challenge id. */
export async function countAdopters({ transaction, contractId }: Reading): Promise<ReadonlyMap<string, number>> {
  const rows = await transaction
    .selectFrom('adoptions')
    .select(['challenge_id', sql<number>`count(distinct organisation_id)::int`.as('count')])
    .where('contract_id', '=', contractId)
    .where('withdrawn_on', 'is', null)
    .groupBy('challenge_id')
    .execute()
  return new Map(rows.map(({ challenge_id, count }) => [challenge_id, count]))
}

function toPrecision(text: string | null): DatePrecision | null {
  return text === 'day' || text === 'month' || text === 'season' || text === 'year' || text === 'no-later-than' ? text : null
}
