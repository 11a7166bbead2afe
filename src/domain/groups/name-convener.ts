import { record, type Writing } from '#domain/history'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'

/** One member convenes the group (*sammankallande*); null: nobody does any longer. All members stay equal. */
export async function nameConvener(
  writing: Writing,
  { groupId, organisationId }: { readonly groupId: string; readonly organisationId: string | null },
): Promise<Outcome<null, 'no-such-group' | 'not-a-member'>> {
  const { transaction, contractId } = writing
  if (!isId(groupId)) return notDone('no-such-group')
  const members = await transaction
    .selectFrom('group_members')
    .select(['organisation_id', 'convener'])
    .where('contract_id', '=', contractId)
    .where('group_id', '=', groupId)
    .where('until_on', 'is', null)
    .forUpdate()
    .execute()
  if (organisationId !== null && !members.some((member) => member.organisation_id === organisationId)) return notDone('not-a-member')

  const current = transaction
    .updateTable('group_members')
    .where('contract_id', '=', contractId)
    .where('group_id', '=', groupId)
    .where('until_on', 'is', null)
  await current.set({ convener: false }).where('convener', '=', true).execute()
  if (organisationId !== null) await current.set({ convener: true }).where('organisation_id', '=', organisationId).execute()
  await record(writing, {
    kind: organisationId === null ? 'GroupConvenerLeft' : 'GroupConvenerNamed',
    subject: { kind: 'group', id: groupId },
    organisationId,
  })
  return done(null)
}
