import { z } from 'zod'
import { isAsLeft, readChangedColumns, record, type Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'
import { checkParent } from './edit-organisation.ts'
import { findNamesake, findOrganisationRow } from './organisation-rows.ts'

interface EventOfEdit {
  readonly id: string
  readonly subject_id: string
  readonly particulars: Readonly<Record<string, unknown>>
}

export type CannotUndoOrganisationEdit =
  | 'not-found'
  | 'cannot-be-undone'
  | 'changed-since'
  | 'name-taken'
  | 'parent-not-found'
  | 'parent-in-circle'

/** An organisation is again described as it was before an edit, in what that edit changed and in nothing else. */
export async function undoOrganisationEdit(writing: Writing, event: EventOfEdit): Promise<Outcome<null, CannotUndoOrganisationEdit>> {
  const changed = readChangedColumns(event.particulars)
  const before = columnsBefore.safeParse(changed?.before)
  if (changed === null || !before.success) return notDone('cannot-be-undone')
  const organisation = await findOrganisationRow(writing, event.subject_id)
  if (organisation === null || organisation.removed_at !== null) return notDone('not-found')
  if (!isAsLeft(organisation, changed)) return notDone('changed-since')
  const { name_key: nameKey, parent_id: parentId } = before.data
  if (nameKey !== undefined && (await findNamesake(writing, nameKey, organisation.id)) !== null) return notDone('name-taken')
  const parent = await checkParent(writing, organisation.id, parentId ?? null)
  if (parent !== 'fine') return notDone(parent)

  const updated = await writing.transaction
    .updateTable('organisations')
    .set((set) => ({ ...before.data, revision: set('revision', '+', 1) }))
    .where('contract_id', '=', writing.contractId)
    .where('id', '=', organisation.id)
    .where('revision', '=', organisation.revision)
    .returning('name')
    .executeTakeFirst()
  if (updated === undefined) return notDone('changed-since')
  await record(writing, {
    kind: 'OrganisationEditUndone',
    subject: { kind: 'organisation', id: organisation.id },
    organisationId: organisation.id,
    particulars: { name: updated.name, nameBefore: organisation.name },
    undoes: event.id,
  })
  return done(null)
}

const columnsBefore = z
  .object({
    name: z.string(),
    name_key: z.string(),
    kind: z.string(),
    kind_is_guess: z.boolean(),
    municipal_sphere: z.boolean().nullable(),
    parent_id: z.string().nullable(),
    size: z.string().nullable(),
    description: z.record(z.string(), z.string()).transform((text) => JSON.stringify(text)),
    website: z.string().nullable(),
    phone: z.string().nullable(),
    note: z.string(),
  })
  .partial()
