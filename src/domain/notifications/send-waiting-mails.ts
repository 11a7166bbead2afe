import { sql } from 'kysely'
import type { Store } from '#domain/history'
import type { Letter, Mailer, Sent } from '#platform/mailer'
import { secretMailKinds } from './mail-queries.ts'

/** Minutes to wait after the first, second, third … failure; then once a day until the mail is given up after a week. */
const waits = [1, 5, 15, 60, 240, 1440, 1440, 1440, 1440, 1440, 1440]

/** Minutes one mail is ours alone while we hand it over: longer than a mail server may keep us waiting. */
const minutesToHandOver = 3

export interface SendingMails {
  readonly store: Store
  readonly mailer: Mailer
  /** The mailbox all mail is sent from; the colleague's name stands before it. */
  readonly fromAddress: string
  readonly most?: number
  /** Whether secret mail (a code) is wiped once it has left. Development keeps it, to be read. */
  readonly wipesSecrets?: boolean
  /** True: no further mail is begun. */
  readonly isStopping?: () => boolean
}

/**
 * Sends what waits in the outbox, one mail at a time, and never inside a transaction. Each is taken for some minutes first, so that two
 * processes never send the same one. A crash between the server's yes and our note of it sends the mail again with the same Message-ID;
 * nothing is ever lost (R3).
 */
export async function sendWaitingMails({
  store,
  mailer,
  fromAddress,
  most = 50,
  wipesSecrets = true,
  isStopping = () => false,
}: SendingMails): Promise<{ sent: number; failed: number }> {
  const domain = fromAddress.slice(fromAddress.lastIndexOf('@') + 1)
  let sent = 0
  let failed = 0
  while (sent + failed < most && !isStopping()) {
    const mail = await takeNext(store)
    if (mail === null) break
    const outcome = await handOver(mailer, {
      messageId: `<${mail.id}@${domain}>`,
      from: { name: mail.from_name, address: fromAddress },
      to: { name: mail.to_name, address: mail.to_address },
      replyTo: mail.reply_to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      calendar: mail.calendar === null || mail.calendar_method === null ? null : { method: mail.calendar_method, content: mail.calendar },
      unsubscribeUrl: mail.unsubscribe_url,
    })
    if (outcome.ok) {
      sent += 1
      const isWiped = wipesSecrets && secretMailKinds.includes(mail.kind)
      await note(store, mail.id, {
        state: 'sent',
        sent_at: store.clock.now(),
        last_error: null,
        ...(isWiped ? { text: '', html: '' } : {}),
      })
    } else {
      failed += 1
      await noteFailure(store, mail, outcome)
    }
  }
  return { sent, failed }
}

/** A mailer that breaks is a mail server that does not answer: the mail waits. */
async function handOver(mailer: Mailer, letter: Letter): Promise<Sent> {
  try {
    return await mailer.send(letter)
  } catch (error) {
    return { ok: false, isFinal: false, message: error instanceof Error ? error.message : String(error) }
  }
}

function asWorker<Value>(store: Store, fn: Parameters<typeof store.database.transaction<Value>>[1]): Promise<Value> {
  return store.database.transaction({ role: 'app', settings: { 'ledstjarna.worker': 'on', 'ledstjarna.contract_id': '' } }, fn)
}

/** The mail that has waited longest, out of others' reach while it is handed over. */
async function takeNext(store: Store) {
  const now = store.clock.now()
  const row = await asWorker(store, (transaction) =>
    transaction
      .updateTable('outgoing_mails')
      .set({ not_before: new Date(now.getTime() + minutesToHandOver * 60_000) })
      .where(sql<boolean>`(contract_id, id) = (
        select contract_id, id from outgoing_mails where state = 'queued' and not_before <= ${now} order by not_before, id limit 1 for update skip locked
      )`)
      .returningAll()
      .executeTakeFirst(),
  )
  return row ?? null
}

async function noteFailure(
  store: Store,
  mail: { readonly id: string; readonly attempts: number },
  failure: { readonly isFinal: boolean; readonly message: string },
): Promise<void> {
  const wait = waits[mail.attempts]
  const givenUp = failure.isFinal || wait === undefined
  await note(store, mail.id, {
    state: givenUp ? 'failed' : 'queued',
    last_error: failure.message.replaceAll(/\s+/g, ' ').slice(0, 500),
    attempts: mail.attempts + 1,
    not_before: new Date(store.clock.now().getTime() + (wait ?? 0) * 60_000),
  })
}

function note(
  store: Store,
  id: string,
  change: { state: string; sent_at?: Date; last_error: string | null; attempts?: number; not_before?: Date; text?: string; html?: string },
): Promise<unknown> {
  return asWorker(store, (transaction) =>
    transaction
      .updateTable('outgoing_mails')
      .set(change)
      .where('id', '=', id)
      .where('state', 'in', change.state === 'sent' ? ['queued', 'stopped'] : ['queued'])
      .execute(),
  )
}

/** A code nobody could use any more is not sent, and its words are wiped. */
export async function forgetSecretMails(store: Store, minutes = 15): Promise<void> {
  const before = new Date(store.clock.now().getTime() - minutes * 60_000)
  await asWorker(store, (transaction) =>
    transaction
      .updateTable('outgoing_mails')
      .set({ text: '', html: '', state: sql`case when state = 'queued' then 'stopped' else state end` })
      .where('kind', 'in', [...secretMailKinds])
      .where('queued_at', '<', before)
      .where('text', '<>', '')
      .execute(),
  )
}
