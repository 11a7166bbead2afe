import type { Store, Writing } from '#domain/history'
import { tidyLine } from '#platform/text'

/** Who may found contracts in this installation. The first to found one becomes the first. */
export function listInstallationAdministrators(store: Store): Promise<readonly string[]> {
  return store.database.transaction({ role: 'app', readOnly: true, settings: { 'ledstjarna.contract_id': '' } }, async (transaction) => {
    const rows = await transaction.selectFrom('installation_administrators').select('email_key').execute()
    return rows.map((row) => row.email_key)
  })
}

/** Lets somebody found contracts from now on. Happens in the transaction that founds the first one. */
export async function appointInstallationAdministrator(
  { transaction, clock }: Writing,
  { emailKey, name }: { readonly emailKey: string; readonly name: string },
): Promise<void> {
  await transaction
    .insertInto('installation_administrators')
    .values({ email_key: emailKey, name: tidyLine(name), since: clock.now() })
    .onConflict((conflict) => conflict.column('email_key').doNothing())
    .execute()
}
