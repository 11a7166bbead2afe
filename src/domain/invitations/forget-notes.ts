import { sql } from 'kysely'
import { system, writing, type Store } from '#domain/history'
import { done, notDone } from '#platform/outcome'

/** What somebody wrote about food or access is erased when the meeting is over, as the form promised. Returns how many were. */
export async function forgetInvitationNotes(store: Store, contractId: string): Promise<number> {
  const now = store.clock.now()
  const outcome = await writing(store, { contractId, actor: system }, async ({ transaction }) => {
    const { rows } = await sql`
      update invitations i set note = null from meetings m
      where m.contract_id = i.contract_id and m.id = i.meeting_id and i.contract_id = ${contractId} and i.note is not null
        and (m.state in ('closed', 'reported', 'cancelled') or m.on_date < ${now}::date - 1)
      returning i.id`.execute(transaction)
    return rows.length === 0 ? notDone('nothing-to-forget') : done(rows.length)
  })
  return outcome.ok ? outcome.value : 0
}
