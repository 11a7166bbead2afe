import { sql, type RawBuilder } from 'kysely'
import type { Reading } from '#domain/history'
import type { DatePrecision } from '#platform/dates'
import type { Translated } from '#platform/i18n'

/** What is known of a contract beside its roadmap, each with its source: read in one query for pages that show several of them. */
export interface PublicFacts {
  readonly goals: readonly GoalFact[]
  /** What sources state in their own words, the newest first. */
  readonly stated: readonly StatedFact[]
  readonly emissions: Emissions | null
  /** Affiliated organisations in Swedish order. */
  readonly members: readonly Member[]
  /** The contract's periods, the first one first. */
  readonly periods: readonly PeriodFact[]
  /** How many organisations have adopted each challenge; those nobody has adopted are left out. */
  readonly adoptions: readonly { readonly challengeId: string; readonly organisations: number }[]
}

export interface GoalFact {
  readonly id: string
  readonly kind: string
  readonly text: Translated
  readonly definition: Translated
  readonly targetYear: number | null
  readonly targetValue: number | null
  readonly baselineYear: number | null
  readonly baselineValue: number | null
  readonly unit: string | null
  readonly isPoleStar: boolean
  readonly sources: readonly string[]
}

export interface StatedFact {
  readonly key: string
  readonly subjectId: string | null
  readonly asOfOn: string | null
  readonly asOfPrecision: DatePrecision | null
  readonly wording: Translated
  readonly number: number | null
  readonly source: string
}

/** The latest edition of the official figures, whole. */
export interface Emissions {
  readonly edition: {
    readonly id: string
    readonly name: string
    readonly kind: string
    readonly unit: string
    readonly source: string
    readonly note: Translated
    readonly invented: boolean
    readonly recordedAt: string
  }
  /** Totals by year, the earliest first. Years are not continuous. */
  readonly totals: readonly { readonly year: number; readonly tonnes: number }[]
  readonly bySector: readonly { readonly year: number; readonly sector: string; readonly tonnes: number }[]
}

export interface Member {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: string
  readonly kindIsGuess: boolean
  readonly municipalSphere: boolean | null
  readonly joinedOn: string | null
  readonly joinedPrecision: DatePrecision | null
}

export interface PeriodFact {
  readonly id: string
  readonly name: Translated
  readonly fromOn: string
  readonly untilOn: string
  readonly instrument: string
  readonly instrumentText: Translated
  readonly rule: Readonly<Record<string, unknown>>
  readonly sources: readonly string[]
}

interface Part<Name extends keyof PublicFacts> {
  readonly name: Name
  readonly select: (contractId: string) => RawBuilder<PublicFacts[Name]>
}

const parts = {
  goals: {
    name: 'goals',
    select: (contractId) => sql`(select coalesce(json_agg(json_build_object(
      'id', id, 'kind', kind, 'text', text, 'definition', definition, 'targetYear', target_year, 'targetValue', target_value, 'baselineYear', baseline_year,
      'baselineValue', baseline_value, 'unit', unit, 'isPoleStar', is_pole_star, 'sources', sources) order by position, id), '[]')
      from goals where contract_id = ${contractId} and removed_at is null)`,
  } satisfies Part<'goals'>,
  stated: {
    name: 'stated',
    select: (contractId) => sql`(select coalesce(json_agg(json_build_object(
      'key', key, 'subjectId', subject_id, 'asOfOn', as_of_on, 'asOfPrecision', as_of_precision, 'wording', wording, 'number', number, 'source', source)
      order by as_of_on desc nulls first, recorded_at desc, id desc), '[]')
      from stated_facts where contract_id = ${contractId})`,
  } satisfies Part<'stated'>,
  emissions: {
    name: 'emissions',
    select: (contractId) => sql`(select json_build_object(
      'edition', json_build_object('id', e.id, 'name', e.name, 'kind', e.kind, 'unit', e.unit, 'source', e.source, 'note', e.note, 'invented', e.invented, 'recordedAt', e.recorded_at),
      'totals', (select coalesce(json_agg(json_build_object('year', year, 'tonnes', tonnes) order by year), '[]') from emission_values v
        where v.contract_id = e.contract_id and v.edition_id = e.id and v.sector = ''),
      'bySector', (select coalesce(json_agg(json_build_object('year', year, 'sector', sector, 'tonnes', tonnes) order by year, sector), '[]') from emission_values v
        where v.contract_id = e.contract_id and v.edition_id = e.id and v.sector <> ''))
      from emission_editions e where e.contract_id = ${contractId} order by e.recorded_at desc, e.id desc limit 1)`,
  } satisfies Part<'emissions'>,
  members: {
    name: 'members',
    select: (contractId) => sql`(select coalesce(json_agg(json_build_object(
      'id', o.id, 'slug', o.slug, 'name', o.name, 'kind', o.kind, 'kindIsGuess', o.kind_is_guess, 'municipalSphere', o.municipal_sphere,
      'joinedOn', a.joined_on, 'joinedPrecision', a.joined_precision) order by o.name collate swedish, o.id), '[]')
      from organisations o cross join lateral (
        select joined_on, joined_precision from affiliations a
        where a.contract_id = o.contract_id and a.organisation_id = o.id and a.state = 'affiliated' and a.removed_at is null
        order by a.joined_on nulls last, a.id limit 1) a
      where o.contract_id = ${contractId} and o.removed_at is null)`,
  } satisfies Part<'members'>,
  periods: {
    name: 'periods',
    select: (contractId) => sql`(select coalesce(json_agg(json_build_object(
      'id', id, 'name', name, 'fromOn', from_on, 'untilOn', until_on, 'instrument', instrument, 'instrumentText', instrument_text, 'rule', rule, 'sources', sources) order by from_on, id), '[]')
      from periods where contract_id = ${contractId})`,
  } satisfies Part<'periods'>,
  adoptions: {
    name: 'adoptions',
    select: (
      contractId,
    ) => sql`(select coalesce(json_agg(json_build_object('challengeId', challenge_id, 'organisations', count)), '[]') from (
      select challenge_id, count(distinct organisation_id)::int as count from adoptions where contract_id = ${contractId} and withdrawn_on is null group by challenge_id) adopted)`,
  } satisfies Part<'adoptions'>,
} as const

/** Reads just these facts, in one query. */
export async function getPublicFacts<Name extends keyof PublicFacts>(
  { transaction, contractId }: Reading,
  names: readonly Name[],
): Promise<Pick<PublicFacts, Name>> {
  const selections = names.map((name) => sql`${parts[name].select(contractId)} as ${sql.ref(name)}`)
  const { rows } = await sql<Pick<PublicFacts, Name>>`select ${sql.join(selections)}`.execute(transaction)
  const [facts] = rows
  if (facts === undefined) throw new Error('a select without from answers one row')
  return facts
}

/** The latest edition of the official figures, or null when there is none. */
export async function getLatestEmissions(reading: Reading): Promise<Emissions | null> {
  return (await getPublicFacts(reading, ['emissions'])).emissions
}

/** What a source says of something, the newest first; undefined when none does. */
export function findStated(stated: readonly StatedFact[], key: string, subjectId: string | null = null): StatedFact | undefined {
  return stated.find((fact) => fact.key === key && (subjectId === null || fact.subjectId === subjectId))
}

/** Everything sources state about one thing, the newest first, what has no date last. */
export function listStated(stated: readonly StatedFact[], key: string): readonly StatedFact[] {
  const found = stated.filter((fact) => fact.key === key)
  return [...found.filter(({ asOfOn }) => asOfOn !== null), ...found.filter(({ asOfOn }) => asOfOn === null)]
}

/** What stated facts are about: the keys under which pages look for them. */
export const statedFactKeys = {
  affiliatedOrganisations: 'affiliated-organisations',
  organisationsWithLead: 'organisations-with-lead',
  attendance: 'attendance',
  /** Something that happened and was no meeting: a label, a project. */
  happening: 'happening',
} as const
