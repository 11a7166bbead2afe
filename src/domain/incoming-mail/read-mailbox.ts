import { processId, type Store } from '#domain/history'
import type { Mailbox, MailboxPosition } from '#platform/mailbox'
import { receiveMail, type Received } from './receive-mail.ts'

export interface ReadMailbox {
  readonly store: Store
  readonly mailbox: Mailbox
  readonly ownAddress: string
  readonly isStopping?: () => boolean
  /** Whoever reads: another than this process in tests. */
  readonly reader?: string
}

/** Days back that are read of a mailbox never read before, or made anew. */
const daysBack = 30

/** Minutes a mailbox is one process's alone after the last mail it took. */
const minutesHeld = 5

/**
 * Takes in what has come since last time, one mail after the other, each with the note of how far that is. Only one process reads a
 * mailbox at a time. Killed in the middle, the next reading begins with the mail that was in hand, which is then known.
 */
export async function readMailbox({
  store,
  mailbox,
  ownAddress,
  isStopping = () => false,
  reader = processId,
}: ReadMailbox): Promise<readonly Received[] | null> {
  const held = await hold(store, mailbox.name, reader)
  if (held === null) return null
  const received: Received[] = []
  try {
    await mailbox.readNew({
      position: held.uidValidity === 0 ? null : held,
      since: new Date(store.clock.now().getTime() - daysBack * 86_400_000),
      isStopping,
      take: async ({ source, isWhole, receivedAt }, position) => {
        received.push(await receiveMail(store, { source, isWhole, receivedAt, ownAddress }))
        await note(store, mailbox.name, reader, position)
      },
    })
    await release(store, mailbox.name, null)
  } catch (error) {
    await release(store, mailbox.name, error instanceof Error ? error.message.slice(0, 300) : 'unknown')
    throw error
  }
  return received
}

/** Whether a mailbox can be read, for those who run the installation. Null: it never has been. */
export async function findMailboxTrouble(store: Store): Promise<{ readAt: Date | null; trouble: string | null } | null> {
  const row = await asInstallation(store, (transaction) =>
    transaction
      .selectFrom('mailbox_positions')
      .select(['read_at', 'trouble'])
      .orderBy('read_at', (order) => order.desc().nullsLast())
      .limit(1)
      .executeTakeFirst(),
  )
  return row === undefined ? null : { readAt: row.read_at, trouble: row.trouble }
}

async function hold(store: Store, mailbox: string, reader: string): Promise<MailboxPosition | null> {
  const now = store.clock.now()
  const until = new Date(now.getTime() + minutesHeld * 60_000)
  const row = await asInstallation(store, async (transaction) => {
    await transaction
      .insertInto('mailbox_positions')
      .values({ mailbox, held_by: null, held_until: null, read_at: null, trouble: null })
      .onConflict((conflict) => conflict.column('mailbox').doNothing())
      .execute()
    return transaction
      .updateTable('mailbox_positions')
      .set({ held_by: reader, held_until: until })
      .where('mailbox', '=', mailbox)
      .where((where) => where.or([where('held_until', 'is', null), where('held_until', '<', now), where('held_by', '=', reader)]))
      .returning(['uid_validity', 'last_uid'])
      .executeTakeFirst()
  })
  return row === undefined ? null : { uidValidity: Number(row.uid_validity), lastUid: Number(row.last_uid) }
}

async function note(store: Store, mailbox: string, reader: string, { uidValidity, lastUid }: MailboxPosition): Promise<void> {
  const until = new Date(store.clock.now().getTime() + minutesHeld * 60_000)
  await asInstallation(store, (transaction) =>
    transaction
      .updateTable('mailbox_positions')
      .set({ uid_validity: uidValidity, last_uid: lastUid, held_until: until })
      .where('mailbox', '=', mailbox)
      .where('held_by', '=', reader)
      .execute(),
  )
}

async function release(store: Store, mailbox: string, trouble: string | null): Promise<void> {
  await asInstallation(store, (transaction) =>
    transaction
      .updateTable('mailbox_positions')
      .set({ held_by: null, held_until: null, trouble, ...(trouble === null ? { read_at: store.clock.now() } : {}) })
      .where('mailbox', '=', mailbox)
      .execute(),
  )
}

function asInstallation<Value>(store: Store, fn: Parameters<typeof store.database.transaction<Value>>[1]): Promise<Value> {
  return store.database.transaction({ role: 'app', settings: { 'ledstjarna.worker': 'on', 'ledstjarna.contract_id': '' } }, fn)
}
