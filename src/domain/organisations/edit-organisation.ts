import { changedColumns, record, type ChangedColumns, type Writing } from '#domain/history'
import type { Translated } from '#platform/i18n'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyLine, tidyText } from '#platform/text'
import { normaliseOrganisationName } from './near-duplicates.ts'
import { longestOrganisationName, type OrganisationKind, type OrganisationSize } from './organisation.ts'
import { findNamesake, findOrganisationRow } from './organisation-rows.ts'
import { readReach } from './register-organisation.ts'

export interface EditOrganisation {
  readonly organisationId: string
  /** As it was when the form was opened. */
  readonly revision: number
  readonly name: string
  readonly kind: OrganisationKind
  readonly municipalSphere: boolean | null
  readonly parentId: string | null
  readonly size: OrganisationSize | null
  readonly description: Translated
  readonly website: string | null
  readonly phone: string | null
  readonly note: string
}

export type CannotEditOrganisation =
  | 'not-found'
  | 'name-missing'
  | 'name-too-long'
  | 'name-taken'
  | 'website-not-understood'
  | 'phone-not-understood'
  | 'parent-not-found'
  | 'parent-in-circle'
  | 'changed-meanwhile'

/** What an edit can change, and an undone edit puts back. */
const editableColumns = [
  'name',
  'name_key',
  'kind',
  'kind_is_guess',
  'municipal_sphere',
  'parent_id',
  'size',
  'description',
  'website',
  'phone',
  'note',
] as const

/** What the register says of an organisation is put right. Its address on the site stays, since it lives on in mail and minutes. */
export async function editOrganisation(
  writing: Writing,
  input: EditOrganisation,
): Promise<Outcome<{ slug: string; eventId: string }, CannotEditOrganisation>> {
  const { organisationId } = input
  const organisation = await findOrganisationRow(writing, organisationId)
  if (organisation === null || organisation.removed_at !== null) return notDone('not-found')
  const details = readDetails(input)
  if (!details.ok) return details
  const namesake = await findNamesake(writing, details.value.name_key, organisationId)
  if (namesake !== null) return notDone('name-taken', { name: namesake.name })
  const parent = await checkParent(writing, organisationId, input.parentId)
  if (parent !== 'fine') return notDone(parent)

  const updated = await writing.transaction
    .updateTable('organisations')
    .set({ ...details.value, revision: input.revision + 1 })
    .where('contract_id', '=', writing.contractId)
    .where('id', '=', organisationId)
    .where('revision', '=', input.revision)
    .returning(editableColumns)
    .executeTakeFirst()
  if (updated === undefined) return notDone('changed-meanwhile')
  const changed = changedColumns(organisation, updated)
  const eventId = await record(writing, {
    kind: 'OrganisationEdited',
    subject: { kind: 'organisation', id: organisationId },
    organisationId,
    particulars: { name: details.value.name, nameBefore: organisation.name, what: whatIn(changed), ...changed },
  })
  return done({ slug: organisation.slug, eventId })
}

/** The one thing that was changed, for the sentence in the history; several things are `other`. */
function whatIn({ after }: ChangedColumns): string {
  const things = Object.keys(after).filter((column) => column !== 'name_key' && column !== 'kind_is_guess')
  const [thing] = things
  return things.length === 1 && thing !== undefined ? thing.replace('_id', '') : 'other'
}

function readDetails(input: EditOrganisation) {
  const name = tidyLine(input.name)
  if (name === '') return notDone('name-missing')
  if (name.length > longestOrganisationName) return notDone('name-too-long')
  const reach = readReach(input)
  if (!reach.ok) return reach
  return done({
    name,
    name_key: normaliseOrganisationName(name),
    kind: input.kind,
    kind_is_guess: false,
    municipal_sphere: input.municipalSphere,
    parent_id: input.parentId,
    size: input.size,
    description: JSON.stringify(input.description),
    ...reach.value,
    note: tidyText(input.note),
  })
}

/** A group's parent is another organisation of the register, and never one of its own daughters. */
export async function checkParent(
  writing: Writing,
  organisationId: string,
  parentId: string | null,
): Promise<'fine' | 'parent-not-found' | 'parent-in-circle'> {
  const seen = new Set([organisationId])
  for (let next = parentId; next !== null;) {
    if (seen.has(next)) return 'parent-in-circle'
    seen.add(next)
    const parent = await findOrganisationRow(writing, next)
    if (parent === null || parent.removed_at !== null) return 'parent-not-found'
    next = parent.parent_id
  }
  return 'fine'
}
