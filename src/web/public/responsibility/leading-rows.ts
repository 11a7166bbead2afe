import type { ActiveLead, Coverage, SpreadOnDate } from '#domain/leads'

/** One organisation's part of the responsibility. */
export interface LeadingRow {
  /** null: under förankring, not named yet. */
  readonly organisation: { readonly slug: string; readonly name: string } | null
  readonly municipalSphere: boolean | null
  readonly count: number
  readonly share: number
}

/** The organisations the measures are counted from, those with most first; the measures can be counted again from these rows. */
export function leadingRows({ leads }: SpreadOnDate, coverage: Coverage): LeadingRow[] {
  const named = namesById(coverage)
  const active: readonly ActiveLead[] = leads ?? []
  return [...Map.groupBy(active, ({ organisationId }) => organisationId)]
    .map(([organisationId, own]) => ({
      organisation: named.get(organisationId) ?? null,
      municipalSphere: own[0]?.municipalSphere ?? null,
      count: own.length,
      share: own.length / active.length,
    }))
    .toSorted((a, b) => b.count - a.count || (a.organisation?.name ?? '\uffff').localeCompare(b.organisation?.name ?? '\uffff', 'sv'))
}

function namesById({
  areas,
  challengesWithoutArea,
  questions,
}: Coverage): ReadonlyMap<string, { readonly slug: string; readonly name: string }> {
  const leads = [...areas, ...areas.flatMap(({ challenges }) => challenges), ...challengesWithoutArea, ...questions].flatMap(
    (subject) => subject.leads,
  )
  return new Map(leads.flatMap(({ organisation }) => (organisation === null ? [] : [[organisation.id, organisation]])))
}
