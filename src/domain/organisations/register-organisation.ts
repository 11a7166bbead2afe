import { recordMany, type Writing } from '#domain/history'
import { newId } from '#platform/ids'
import type { Translated } from '#platform/i18n'
import { done, notDone, type Outcome } from '#platform/outcome'
import { normalisePhone, safeUrl, slugify, tidyLine } from '#platform/text'
import { normaliseOrganisationName } from './near-duplicates.ts'
import { longestOrganisationName, reservedOrganisationSlugs, type OrganisationKind, type OrganisationSize } from './organisation.ts'

export interface RegisterOrganisation {
  readonly name: string
  readonly kind: OrganisationKind
  readonly kindIsGuess?: boolean
  /** null: not known whether it counts as the municipality and its companies */
  readonly municipalSphere?: boolean | null
  readonly parentId?: string | null
  readonly size?: OrganisationSize | null
  readonly website?: string | null
  readonly phone?: string | null
  readonly note?: string
  readonly description?: Translated
  readonly sources?: readonly string[]
}

export type CannotRegisterOrganisation = 'name-missing' | 'name-too-long' | 'name-taken' | 'website-not-understood' | 'phone-not-understood'

export interface RegisteredOrganisation {
  readonly organisationId: string
  readonly slug: string
}

/** Enters an organisation in the contract's register. Registering says nothing yet about joining. */
export async function registerOrganisation(
  writing: Writing,
  input: RegisterOrganisation,
): Promise<Outcome<RegisteredOrganisation, CannotRegisterOrganisation>> {
  const registered = await registerOrganisations(writing, [input])
  if (!registered.ok) return registered
  const [organisation] = registered.value
  return organisation === undefined ? notDone('name-missing') : done(organisation)
}

/** Enters many organisations at once, all or none, in as few statements for two thousand as for one. */
export async function registerOrganisations(
  writing: Writing,
  inputs: readonly RegisterOrganisation[],
): Promise<Outcome<RegisteredOrganisation[], CannotRegisterOrganisation>> {
  const taken = await listTaken(writing)
  const rows: NewRow[] = []
  for (const input of inputs) {
    const row = toRow(writing, input, taken)
    if (!row.ok) return row
    rows.push(row.value)
  }
  const refused = await insertAll(writing, rows)
  if (refused !== null) return notDone('name-taken', { name: refused })
  await recordMany(
    writing,
    rows.map(({ id, name }) => ({
      kind: 'OrganisationRegistered',
      subject: { kind: 'organisation', id },
      organisationId: id,
      particulars: { name },
    })),
  )
  return done(rows.map(({ id, slug }) => ({ organisationId: id, slug })))
}

interface Taken {
  /** Names of those present; a removed one's may be used again. */
  readonly nameKeys: Set<string>
  /** Addresses of all there ever were: they live on in mail. */
  readonly slugs: Set<string>
}

async function listTaken({ transaction, contractId }: Writing): Promise<Taken> {
  const rows = await transaction
    .selectFrom('organisations')
    .select(['slug', 'name_key', 'removed_at'])
    .where('contract_id', '=', contractId)
    .execute()
  return {
    nameKeys: new Set(rows.filter((row) => row.removed_at === null).map((row) => row.name_key)),
    slugs: new Set([...reservedOrganisationSlugs, ...rows.map((row) => row.slug)]),
  }
}

type NewRow = Extract<ReturnType<typeof toRow>, { ok: true }>['value']

/** The row of one organisation; what it takes is taken for the next. */
function toRow({ contractId, clock }: Writing, input: RegisterOrganisation, taken: Taken) {
  const name = tidyLine(input.name)
  if (name === '') return notDone('name-missing')
  if (name.length > longestOrganisationName) return notDone('name-too-long')
  const nameKey = normaliseOrganisationName(name)
  const reach = readReach(input)
  if (!reach.ok) return reach
  if (taken.nameKeys.has(nameKey)) return notDone('name-taken', { name })
  taken.nameKeys.add(nameKey)
  return done({
    contract_id: contractId,
    id: newId(),
    slug: takeSlug(name, taken.slugs),
    name,
    name_key: nameKey,
    kind: input.kind,
    kind_is_guess: input.kindIsGuess ?? false,
    municipal_sphere: input.municipalSphere ?? null,
    parent_id: input.parentId ?? null,
    size: input.size ?? null,
    description: JSON.stringify(input.description ?? {}),
    ...reach.value,
    note: input.note ?? '',
    sources: [...(input.sources ?? [])],
    registered_at: clock.now(),
    removed_at: null,
  })
}

/** The first of vakin, vakin-2, vakin-3 … that no organisation has or had. */
function takeSlug(name: string, slugs: Set<string>): string {
  const wanted = slugify(name)
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`
    if (slugs.has(slug)) continue
    slugs.add(slug)
    return slug
  }
}

const mostAtOnce = 500

/** The name that somebody else registered a moment ago, or null when all went in. */
async function insertAll({ transaction }: Writing, rows: readonly NewRow[]): Promise<string | null> {
  for (let start = 0; start < rows.length; start += mostAtOnce) {
    const chunk = rows.slice(start, start + mostAtOnce)
    const inserted = await transaction
      .insertInto('organisations')
      .values(chunk)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute()
    const ids = new Set(inserted.map(({ id }) => id))
    const refused = chunk.find(({ id }) => !ids.has(id))
    if (refused !== undefined) return refused.name
  }
  return null
}

/** How an organisation is reached, in one spelling: its site and its telephone. */
export function readReach({
  website = null,
  phone = null,
}: {
  readonly website?: string | null
  readonly phone?: string | null
}): Outcome<{ website: string | null; phone: string | null }, 'website-not-understood' | 'phone-not-understood'> {
  const url = tidyLine(website ?? '') === '' ? null : safeUrl(website ?? '')
  if (url === null && tidyLine(website ?? '') !== '') return notDone('website-not-understood')
  const number = tidyLine(phone ?? '') === '' ? null : normalisePhone(phone ?? '')
  if (number !== null && !number.ok) return notDone('phone-not-understood')
  return done({ website: url, phone: number?.value.display ?? null })
}
