import { system, writing, type Store } from '#domain/history'
import { done, notDone } from '#platform/outcome'

/** Days what came in is kept once nobody has to look at it any more. Longer than a mailbox that was made anew is read back. */
const daysKept = 90

/** What has been seen to is forgotten, words and all. What waits is never lost. */
export async function forgetIncomingMails(store: Store, contractId: string): Promise<number> {
  const before = new Date(store.clock.now().getTime() - daysKept * 86_400_000)
  const outcome = await writing(store, { contractId, actor: system }, async ({ transaction }) => {
    const { numDeletedRows } = await transaction
      .deleteFrom('incoming_mails')
      .where('contract_id', '=', contractId)
      .where('state', '<>', 'waiting')
      .where('received_at', '<', before)
      .executeTakeFirst()
    return numDeletedRows === 0n ? notDone('nothing-to-forget') : done(Number(numDeletedRows))
  })
  return outcome.ok ? outcome.value : 0
}
