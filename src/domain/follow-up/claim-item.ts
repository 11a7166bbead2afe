import { record, type Writing } from '#domain/history'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { subjectOfItem, type OfficeItemKind } from './office-item.ts'

export interface ClaimItem {
  readonly kind: OfficeItemKind
  readonly id: string
}

export type CannotClaim = 'item-unknown' | 'nobody'

/** "Jag tar den": a colleague takes charge of something on the list, also from another who had it. */
export async function claimItem(writing: Writing, { kind, id }: ClaimItem): Promise<Outcome<{ eventId: string }, CannotClaim>> {
  const { transaction, contractId, clock, actor } = writing
  if (actor.personId === null) return notDone('nobody')
  if (!isId(id) || !(await exists(writing, kind, id))) return notDone('item-unknown')
  await transaction
    .insertInto('office_claims')
    .values({ contract_id: contractId, item_kind: kind, item_id: id, person_id: actor.personId, at: clock.now() })
    .onConflict((conflict) =>
      conflict.columns(['contract_id', 'item_kind', 'item_id']).doUpdateSet({ person_id: actor.personId ?? '', at: clock.now() }),
    )
    .execute()
  return done({
    eventId: await record(writing, { kind: 'OfficeItemClaimed', subject: { kind: subjectOfItem(kind), id }, particulars: { item: kind } }),
  })
}

/** It is anybody's again. */
export async function releaseItem(writing: Writing, { kind, id }: ClaimItem): Promise<Outcome<{ eventId: string }, CannotClaim>> {
  const { transaction, contractId } = writing
  if (!isId(id)) return notDone('item-unknown')
  const released = await transaction
    .deleteFrom('office_claims')
    .where('contract_id', '=', contractId)
    .where('item_kind', '=', kind)
    .where('item_id', '=', id)
    .returning('item_id')
    .executeTakeFirst()
  if (released === undefined) return notDone('item-unknown')
  return done({
    eventId: await record(writing, { kind: 'OfficeItemReleased', subject: { kind: subjectOfItem(kind), id }, particulars: { item: kind } }),
  })
}

async function exists({ transaction, contractId }: Writing, kind: OfficeItemKind, id: string): Promise<boolean> {
  const tables = {
    lead: 'leads',
    meeting: 'meetings',
    mail: 'outgoing_mails',
    'incoming-mail': 'incoming_mails',
    outcome: 'outcomes',
    organisation: 'organisations',
    'fault-report': 'fault_reports',
  } as const
  const ofGroup = kind === 'group-term-ending' ? 'group_members' : kind === 'group-request' ? 'group_requests' : null
  if (ofGroup !== null) {
    const seat = await transaction
      .selectFrom(ofGroup)
      .select('id')
      .where('contract_id', '=', contractId)
      .where('id', '=', id)
      .executeTakeFirst()
    return seat !== undefined
  }
  const subject = subjectOfItem(kind)
  if (!(subject in tables)) return false
  const table =
    subject === 'lead' ||
    subject === 'meeting' ||
    subject === 'mail' ||
    subject === 'incoming-mail' ||
    subject === 'outcome' ||
    subject === 'fault-report'
      ? tables[subject]
      : tables.organisation
  const row = await transaction.selectFrom(table).select('id').where('contract_id', '=', contractId).where('id', '=', id).executeTakeFirst()
  return row !== undefined
}
