import type { Store } from '#domain/history'
import type { Mailer } from '#platform/mailer'

/** Minutes to wait after the first, second, third … failure; then once a day until the mail is given up after a week. */
const waits = [1, 5, 15, 60, 240, 1440, 1440, 1440, 1440, 1440, 1440]

export interface SendingMails {
  readonly store: Store
  readonly mailer: Mailer
  /** The mailbox all mail is sent from; the colleague's name stands before it. */
  readonly fromAddress: string
  readonly most?: number
}

/**
 * Sends what waits in the outbox, one mail at a time, and never inside a transaction. A crash between the server's yes and our
 * note of it sends the mail again with the same Message-ID; nothing is ever lost (R3).
 */
export async function sendWaitingMails({ store, mailer, fromAddress, most = 50 }: SendingMails): Promise<{ sent: number; failed: number }> {
  const domain = fromAddress.slice(fromAddress.lastIndexOf('@') + 1)
  let sent = 0
  let failed = 0
  for (const mail of await listWaiting(store, most)) {
    const outcome = await mailer.send({
      messageId: `<${mail.id}@${domain}>`,
      from: { name: mail.from_name, address: fromAddress },
      to: { name: mail.to_name, address: mail.to_address },
      replyTo: mail.reply_to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
    })
    if (outcome.ok) {
      sent += 1
      await note(store, mail.id, { state: 'sent', sent_at: store.clock.now(), last_error: null })
    } else {
      failed += 1
      await noteFailure(store, mail, outcome)
    }
  }
  return { sent, failed }
}

function asWorker<Value>(store: Store, fn: Parameters<typeof store.database.transaction<Value>>[1]): Promise<Value> {
  return store.database.transaction({ role: 'app', settings: { 'ledstjarna.worker': 'on', 'ledstjarna.contract_id': '' } }, fn)
}

function listWaiting(store: Store, most: number) {
  return asWorker(store, (transaction) =>
    transaction.selectFrom('outgoing_mails').selectAll().where('state', '=', 'queued').where('not_before', '<=', store.clock.now()).orderBy('not_before').limit(most).execute(),
  )
}

async function noteFailure(store: Store, mail: { readonly id: string; readonly attempts: number }, failure: { readonly isFinal: boolean; readonly message: string }): Promise<void> {
  const wait = waits[mail.attempts]
  const givenUp = failure.isFinal || wait === undefined
  await note(store, mail.id, {
    state: givenUp ? 'failed' : 'queued',
    last_error: failure.message.slice(0, 500),
    attempts: mail.attempts + 1,
    not_before: new Date(store.clock.now().getTime() + (wait ?? 0) * 60_000),
  })
}

function note(store: Store, id: string, change: { state: string; sent_at?: Date; last_error: string | null; attempts?: number; not_before?: Date }): Promise<unknown> {
  return asWorker(store, (transaction) => transaction.updateTable('outgoing_mails').set(change).where('id', '=', id).where('state', '=', 'queued').execute())
}
