import { system, writing, type Store } from '#domain/history'
import { done, notDone } from '#platform/outcome'
import { followCircle } from './follow-circle.ts'
import { lockPoll, recordPoll } from './lock-poll.ts'
import { findPoll } from './poll-queries.ts'
import { remindInTime } from './remind-asked.ts'

/** Days after a poll has ended that remarks and the names of colleagues are kept. */
const daysRemarksKept = 90

/** Every open poll follows its circle and reminds those whose reminder has come. Where nothing has, nothing is written and no page made anew. */
export async function tendPolls(store: Store, isStopping: () => boolean = () => false): Promise<void> {
  for (const { contract_id: contractId, id } of await listToTend(store)) {
    if (isStopping()) return
    await writing(store, { contractId, actor: system }, async (context) => {
      const poll = await lockPoll(context, id)
      if (poll === null || poll.state !== 'open') return notDone('nothing-to-tend')
      const { joined, left } = await followCircle(context, poll)
      const reminded = await remindInTime(context, poll, (await findPoll(context, id))?.reminders ?? 0)
      if (joined + left > 0) await recordPoll(context, poll, 'PollCircleFollowed', { joined, left })
      return joined + left + reminded === 0 ? notDone('nothing-to-tend') : done(null)
    })
  }
}

/** Forgets what people wrote beside their answers once the poll has long been over. */
export function forgetPollRemarks(store: Store, contractId: string): Promise<number> {
  const before = new Date(store.clock.now().getTime() - daysRemarksKept * 86_400_000)
  return store.database.transaction({ role: 'app', settings: { 'ledstjarna.contract_id': contractId } }, async (transaction) => {
    const result = await transaction
      .updateTable('poll_asked')
      .set({ remark: null, colleague: null })
      .where('contract_id', '=', contractId)
      .where((where) => where.or([where('remark', 'is not', null), where('colleague', 'is not', null)]))
      .where('poll_id', 'in', (select) =>
        select.selectFrom('polls').select('id').where('contract_id', '=', contractId).where('ended_at', '<', before),
      )
      .executeTakeFirst()
    return Number(result.numUpdatedRows)
  })
}

function listToTend(store: Store) {
  return store.database.transaction(
    { role: 'app', readOnly: true, settings: { 'ledstjarna.worker': 'on', 'ledstjarna.contract_id': '' } },
    (transaction) =>
      transaction.selectFrom('polls').select(['contract_id', 'id']).where('state', '=', 'open').orderBy('opened_at').execute(),
  )
}
