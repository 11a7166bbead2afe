import { reading, type Store, type Writing } from '#domain/history'
import type { Translated } from '#platform/i18n'

/** Days a link to confirm by is good for. */
export const daysToConfirmJoining = 14

/** Somebody who is to be mailed the link to confirm by. */
export interface RequestDue {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly organisation: string
  readonly language: string
  readonly group: Translated
}

/** The next few to be mailed a link; with that they are no longer due. */
export async function takeRequestsDue({ transaction, contractId }: Writing, most: number): Promise<RequestDue[]> {
  const rows = await transaction
    .selectFrom('group_requests as r')
    .innerJoin('groups as g', (join) => join.onRef('g.contract_id', '=', 'r.contract_id').onRef('g.id', '=', 'r.group_id'))
    .select(['r.id', 'r.name', 'r.email', 'r.organisation_name', 'r.language', 'g.name as group_name'])
    .where('r.contract_id', '=', contractId)
    .where('r.mail_due', '=', 'confirm')
    .orderBy('r.asked_at')
    .limit(most)
    .forUpdate('r')
    .skipLocked()
    .execute()
  if (rows.length > 0)
    await transaction
      .updateTable('group_requests')
      .set({ mail_due: null })
      .where('contract_id', '=', contractId)
      .where(
        'id',
        'in',
        rows.map(({ id }) => id),
      )
      .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    organisation: row.organisation_name,
    language: row.language,
    group: row.group_name,
  }))
}

/** The contracts in which somebody is to be mailed a link. */
export function listContractsWithRequestsDue(store: Store): Promise<string[]> {
  return store.database.transaction(
    { role: 'app', readOnly: true, settings: { 'ledstjarna.worker': 'on', 'ledstjarna.contract_id': '' } },
    async (transaction) => {
      const rows = await transaction
        .selectFrom('group_requests')
        .select('contract_id')
        .distinct()
        .where('mail_due', 'is not', null)
        .execute()
      return rows.map((row) => row.contract_id)
    },
  )
}

/** Requests nobody confirmed are forgotten, name, address and all. Returns how many. */
export async function forgetOldRequests(store: Store, contractId: string): Promise<number> {
  const before = new Date(store.clock.now().getTime() - daysToConfirmJoining * 86_400_000)
  const old = await reading(store, contractId, (context) =>
    context.transaction
      .selectFrom('group_requests')
      .select('id')
      .where('contract_id', '=', contractId)
      .where('state', '=', 'asked')
      .where('asked_at', '<', before)
      .execute(),
  )
  if (old.length === 0) return 0
  return store.database.transaction({ role: 'app', settings: { 'ledstjarna.contract_id': contractId } }, async (transaction) => {
    const ids = old.map(({ id }) => id)
    const { numDeletedRows } = await transaction
      .deleteFrom('group_requests')
      .where('contract_id', '=', contractId)
      .where('id', 'in', ids)
      .where('state', '=', 'asked')
      .executeTakeFirst()
    return Number(numDeletedRows)
  })
}
