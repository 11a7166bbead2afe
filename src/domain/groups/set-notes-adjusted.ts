import { record, type Writing } from '#domain/history'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'

/** Whether a group wants the notes of its meetings approved by a named adjuster (justerare). */
export async function setNotesAdjusted(
  writing: Writing,
  { groupId, isAdjusted }: { readonly groupId: string; readonly isAdjusted: boolean },
): Promise<Outcome<null, 'no-such-group'>> {
  const { transaction, contractId } = writing
  const changed = isId(groupId)
    ? await transaction
        .updateTable('groups')
        .set((update) => ({ notes_adjusted: isAdjusted, revision: update('revision', '+', 1) }))
        .where('contract_id', '=', contractId)
        .where('id', '=', groupId)
        .returning('name')
        .executeTakeFirst()
    : undefined
  if (changed === undefined) return notDone('no-such-group')
  await record(writing, {
    kind: isAdjusted ? 'GroupNotesAdjusted' : 'GroupNotesNotAdjusted',
    subject: { kind: 'group', id: groupId },
    particulars: { name: changed.name },
  })
  return done(null)
}
