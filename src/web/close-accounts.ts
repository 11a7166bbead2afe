import { listContracts } from '#domain/contract'
import { closeAccounts } from '#domain/identity'
import { normaliseEmail } from '#platform/text'
import type { AnyVisit } from './visit.ts'

/** After a mandate or a role has ended: whoever has none left anywhere is signed out at once, not only unable to do anything. */
export async function closeAccountsOf(
  { store, desk }: Pick<AnyVisit, 'store' | 'desk'>,
  emails: readonly (string | null | undefined)[],
): Promise<void> {
  const known = emails.flatMap((email) => {
    const address = normaliseEmail(email ?? '')
    return address.ok ? [address.value] : []
  })
  if (known.length === 0) return
  const contractIds = (await listContracts(store)).map(({ id }) => id)
  await closeAccounts({ store, accounts: desk.accounts, contractIds, emails: known })
}
