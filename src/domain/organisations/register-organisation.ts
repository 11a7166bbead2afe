import { record, type Writing } from '#domain/history'
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

/** Enters an organisation in the contract's register. Registering says nothing yet about joining. */
export async function registerOrganisation(
  writing: Writing,
  input: RegisterOrganisation,
): Promise<Outcome<{ organisationId: string; slug: string }, CannotRegisterOrganisation>> {
  const name = tidyLine(input.name)
  if (name === '') return notDone('name-missing')
  if (name.length > longestOrganisationName) return notDone('name-too-long')
  const nameKey = normaliseOrganisationName(name)
  const reach = readReach(input)
  if (!reach.ok) return reach

  if (await isNameTaken(writing, nameKey)) return notDone('name-taken', { name })

  const organisationId = newId()
  const slug = await freeSlug(writing, name)
  const inserted = await insertOrganisation(writing, { ...input, ...reach.value, name }, { organisationId, slug, nameKey })
  if (!inserted) return notDone('name-taken', { name })
  await record(writing, {
    kind: 'OrganisationRegistered',
    subject: { kind: 'organisation', id: organisationId },
    organisationId,
    particulars: { name },
  })
  return done({ organisationId, slug })
}

/** How an organisation is reached, in one spelling: its site and its telephone. */
export function readReach({ website = null, phone = null }: { readonly website?: string | null; readonly phone?: string | null }): Outcome<{ website: string | null; phone: string | null }, 'website-not-understood' | 'phone-not-understood'> {
  const url = tidyLine(website ?? '') === '' ? null : safeUrl(website ?? '')
  if (url === null && tidyLine(website ?? '') !== '') return notDone('website-not-understood')
  const number = tidyLine(phone ?? '') === '' ? null : normalisePhone(phone ?? '')
  if (number !== null && !number.ok) return notDone('phone-not-understood')
  return done({ website: url, phone: number?.value.display ?? null })
}

async function isNameTaken({ transaction, contractId }: Writing, nameKey: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('organisations')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('name_key', '=', nameKey)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** The first of vakin, vakin-2, vakin-3 … that no organisation has or had. */
async function freeSlug({ transaction, contractId }: Writing, name: string): Promise<string> {
  const wanted = slugify(name)
  const rows = await transaction
    .selectFrom('organisations')
    .select('slug')
    .where('contract_id', '=', contractId)
    .where('slug', 'like', `${wanted}%`)
    .execute()
  const taken = new Set([...rows.map((row) => row.slug), ...reservedOrganisationSlugs])
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`
    if (!taken.has(slug)) return slug
  }
}

/** False: somebody registered the same name a moment ago. */
async function insertOrganisation(
  { transaction, contractId, clock }: Writing,
  input: RegisterOrganisation,
  made: { readonly organisationId: string; readonly slug: string; readonly nameKey: string },
): Promise<boolean> {
  const row = await transaction
    .insertInto('organisations')
    .values({
      contract_id: contractId,
      id: made.organisationId,
      slug: made.slug,
      name: input.name,
      name_key: made.nameKey,
      kind: input.kind,
      kind_is_guess: input.kindIsGuess ?? false,
      municipal_sphere: input.municipalSphere ?? null,
      parent_id: input.parentId ?? null,
      size: input.size ?? null,
      description: JSON.stringify(input.description ?? {}),
      website: input.website ?? null,
      phone: input.phone ?? null,
      note: input.note ?? '',
      sources: [...(input.sources ?? [])],
      registered_at: clock.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
