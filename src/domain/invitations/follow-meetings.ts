import { listContracts } from '#domain/contract'
import { reading, system, writing, type Reading, type Store } from '#domain/history'
import { dayOf, homeZone } from '#platform/dates'
import { notDone } from '#platform/outcome'
import { readFacts } from './calendar-facts.ts'
import { refreshInvitees } from './follow-circle.ts'
import { isTimeToRemind, remindInvitees } from './remind-invitees.ts'

/** What was last looked at, so that nothing is gone through twice for nothing: contract → its newest event then, and when that was. */
export type Followed = Map<string, { readonly newest: string | null; readonly at: number }>

/** However quiet a contract is its lists are gone through this often, for mandates that end by date. */
const atLeastEvery = 15 * 60_000

/**
 * Lists follow Lead and mandates, and calendars follow meetings, also where nobody said so in the transaction of the change. Gone
 * through for contracts in which something has happened since the last time.
 */
export async function followMeetings(store: Store, seen: Followed, isStopping: () => boolean = () => false): Promise<{ changed: number }> {
  let changed = 0
  for (const { id: contractId } of await listContracts(store)) {
    if (isStopping()) break
    const { newest, meetings } = await reading(store, contractId, readComing)
    const last = seen.get(contractId)
    const now = store.clock.now().getTime()
    if (last !== undefined && last.newest === newest && now - last.at < atLeastEvery) continue
    for (const meeting of meetings) {
      if (isStopping()) return { changed }
      changed += await followOne(store, contractId, meeting)
    }
    seen.set(contractId, { newest, at: now })
  }
  return { changed }
}

interface Coming {
  readonly meetingId: string
  readonly remindsFrom: Date | null
  readonly lastReminded: Date | null
}

async function followOne(store: Store, contractId: string, { meetingId, remindsFrom, lastReminded }: Coming): Promise<number> {
  const outcome = await writing(store, { contractId, actor: system }, async (context) => {
    const followed = await refreshInvitees(context, meetingId)
    return followed.ok && !followed.value.isChanged ? notDone('nothing-changed') : followed
  })
  if (isTimeToRemind(remindsFrom, lastReminded, store.clock.now()))
    await writing(store, { contractId, actor: system }, (context) => remindInvitees(context, { meetingId }))
  return outcome.ok ? 1 : 0
}

/** The newest event, and the meetings still ahead to which somebody is called. */
async function readComing({ transaction, contractId, clock }: Reading): Promise<{ newest: string | null; meetings: Coming[] }> {
  const newest = await transaction
    .selectFrom('events')
    .select('id')
    .where('contract_id', '=', contractId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const rows = await transaction
    .selectFrom('meeting_circles as c')
    .innerJoin('meetings as m', (join) => join.onRef('m.contract_id', '=', 'c.contract_id').onRef('m.id', '=', 'c.meeting_id'))
    .innerJoin('meeting_calendars as k', (join) =>
      join.onRef('k.contract_id', '=', 'c.contract_id').onRef('k.meeting_id', '=', 'c.meeting_id'),
    )
    .select(['c.meeting_id', 'c.reminds', 'c.invitations_out_at', 'k.facts'])
    .select((select) =>
      select
        .selectFrom('invitations as i')
        .select((of) => of.fn.max('i.reminded_at').as('last'))
        .whereRef('i.contract_id', '=', 'c.contract_id')
        .whereRef('i.meeting_id', '=', 'c.meeting_id')
        .as('last_reminded'),
    )
    .where('c.contract_id', '=', contractId)
    .where('m.state', 'in', ['draft', 'booked', 'cancelled'])
    .where((where) => where.or([where('m.on_date', 'is', null), where('m.on_date', '>=', dayOf(clock.now(), homeZone))]))
    .execute()
  return {
    newest: newest?.id ?? null,
    meetings: rows.map((row) => ({
      meetingId: row.meeting_id,
      remindsFrom: row.reminds && row.invitations_out_at !== null ? readFacts(row.facts).startsAt : null,
      lastReminded: row.last_reminded,
    })),
  }
}

/** Contracts in which somebody is to be told something. One query for all of them. */
export function listContractsWithDue(store: Store): Promise<string[]> {
  return store.database.transaction(
    { role: 'app', readOnly: true, settings: { 'ledstjarna.worker': 'on', 'ledstjarna.contract_id': '' } },
    async (transaction) => {
      const rows = await transaction.selectFrom('invitations').select('contract_id').distinct().where('due', 'is not', null).execute()
      return rows.map((row) => row.contract_id)
    },
  )
}
