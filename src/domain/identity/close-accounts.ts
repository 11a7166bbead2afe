import { reading, type Reading, type Store } from '#domain/history'
import type { Accounts } from '#platform/accounts'
import { dayOf, homeZone } from '#platform/dates'
import { listInstallationAdministrators } from './installation-administrators.ts'

export interface CloseAccounts {
  readonly store: Store
  readonly accounts: Pick<Accounts, 'listAddresses' | 'endSessions' | 'forget'>
  /** Every contract of the installation: an address closed in one may be open in another. */
  readonly contractIds: readonly string[]
  /** The addresses to look at; all that have an account when left out. */
  readonly emails?: readonly string[]
}

/** Access has ended: whoever has no role and no mandate left anywhere is signed out everywhere, and whoever nobody knows any more has no account either. */
export async function closeAccounts({
  store,
  accounts,
  contractIds,
  emails,
}: CloseAccounts): Promise<{ signedOut: number; forgotten: number }> {
  const addresses = [...(emails ?? (await accounts.listAddresses()))]
  if (addresses.length === 0) return { signedOut: 0, forgotten: 0 }
  const today = dayOf(store.clock.now(), homeZone)
  const mayEnter = new Set(await listInstallationAdministrators(store))
  const isKnown = new Set(mayEnter)
  for (const contractId of contractIds) {
    for (const { email, hasAccess } of await reading(store, contractId, (context) => listAccess(context, addresses, today))) {
      isKnown.add(email)
      if (hasAccess) mayEnter.add(email)
    }
  }
  const forgotten = addresses.filter((email) => !isKnown.has(email))
  const signedOut = await accounts.endSessions(addresses.filter((email) => !mayEnter.has(email)))
  await accounts.forget(forgotten)
  return { signedOut, forgotten: forgotten.length }
}

/** Which of these addresses a contract knows, and whether they may enter it today. The same rule as `findActor`, for many at once. */
async function listAccess(
  { transaction, contractId }: Reading,
  emails: readonly string[],
  today: string,
): Promise<{ email: string; hasAccess: boolean }[]> {
  const rows = await transaction
    .selectFrom('people as p')
    .select((select) => [
      'p.email_key',
      select
        .or([
          select.exists(
            select
              .selectFrom('mandates as m')
              .select('m.id')
              .whereRef('m.contract_id', '=', 'p.contract_id')
              .whereRef('m.person_id', '=', 'p.id')
              .where('m.ended_at', 'is', null)
              .where((where) => where.or([where('m.from_on', 'is', null), where('m.from_on', '<=', today)]))
              .where((where) => where.or([where('m.until_on', 'is', null), where('m.until_on', '>=', today)])),
          ),
          select.exists(
            select
              .selectFrom('roles as r')
              .select('r.id')
              .whereRef('r.contract_id', '=', 'p.contract_id')
              .whereRef('r.person_id', '=', 'p.id')
              .where('r.from_on', '<=', today)
              .where('r.ended_at', 'is', null)
              .where((where) => where.or([where('r.until_on', 'is', null), where('r.until_on', '>=', today)])),
          ),
        ])
        .as('has_access'),
    ])
    .where('p.contract_id', '=', contractId)
    .where('p.email_key', 'in', [...emails])
    .where('p.erased_at', 'is', null)
    .where('p.merged_into_id', 'is', null)
    .execute()
  return rows.map((row) => ({ email: row.email_key ?? '', hasAccess: Boolean(row.has_access) }))
}
