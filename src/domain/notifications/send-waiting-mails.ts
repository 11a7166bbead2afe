import { sql, type Updateable } from 'kysely'
import type { Tables } from '#generated/tables'
import { system, writing, type Store } from '#domain/history'
import { noteAddressBounced } from '#domain/identity'
import { lettersAtOnce, type Letter, type Mailer, type Sent } from '#platform/mailer'
import { done } from '#platform/outcome'
import { saysAddressIsDead } from './dead-address.ts'
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
 * Sends what waits in the outbox, a few mails at a time, and never inside a transaction. Each is taken for some minutes first, so that two
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
  const counted = { begun: 0, sent: 0, failed: 0 }
  const lane = async () => {
    while (counted.begun < most && !isStopping()) {
      counted.begun += 1
      const mail = await takeNext(store)
      if (mail === null) return
      const messageId = `<${mail.id}@${fromAddress.slice(fromAddress.lastIndexOf('@') + 1)}>`
      const outcome = await handOver(mailer, letterOf(mail, messageId, fromAddress))
      if (outcome.ok) await noteSent(store, mail, { messageId, answer: outcome.answer ?? null, wipesSecrets })
      else await noteFailure(store, mail, outcome)
      counted[outcome.ok ? 'sent' : 'failed'] += 1
    }
  }
  await Promise.all(Array.from({ length: Math.min(lettersAtOnce, most) }, lane))
  return { sent: counted.sent, failed: counted.failed }
}

type MailTaken = NonNullable<Awaited<ReturnType<typeof takeNext>>>

function letterOf(mail: MailTaken, messageId: string, fromAddress: string): Letter {
  return {
    messageId,
    from: { name: mail.from_name, address: fromAddress },
    to: { name: mail.to_name, address: mail.to_address },
    replyTo: mail.reply_to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    calendar: mail.calendar === null || mail.calendar_method === null ? null : { method: mail.calendar_method, content: mail.calendar },
    unsubscribeUrl: mail.unsubscribe_url,
  }
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
        select m.contract_id, m.id from outgoing_mails m where m.state = 'queued' and m.not_before <= ${now}
          -- What waited when practice began waits until it is over; signing in works all the same.
          and (m.kind = any(${[...secretMailKinds]}) or not exists (select 1 from contracts c where c.id = m.contract_id and c.practice_mode))
        order by m.not_before, m.id limit 1 for update of m skip locked
      )`)
      .returningAll()
      .executeTakeFirst(),
  )
  return row ?? null
}

async function noteSent(
  store: Store,
  mail: MailTaken,
  { messageId, answer, wipesSecrets }: { readonly messageId: string; readonly answer: string | null; readonly wipesSecrets: boolean },
): Promise<void> {
  const isWiped = wipesSecrets && secretMailKinds.includes(mail.kind)
  await note(store, mail.id, {
    state: 'sent',
    sent_at: store.clock.now(),
    last_error: null,
    message_id: messageId,
    server_answer: answer === null ? null : oneLine(answer),
    ...(isWiped ? { text: '', html: '' } : {}),
  })
}

async function noteFailure(store: Store, mail: MailTaken, failure: Sent & { readonly ok: false }): Promise<void> {
  const wait = waits[mail.attempts]
  const givenUp = failure.isFinal || wait === undefined
  const words = oneLine(failure.message)
  await note(store, mail.id, {
    state: givenUp ? 'failed' : 'queued',
    last_error: words,
    attempts: mail.attempts + 1,
    not_before: new Date(store.clock.now().getTime() + (wait ?? 0) * 60_000),
  })
  const personId = mail.person_id
  // Refused at the door or sent back later: the address is as dead.
  if (personId !== null && failure.isFinal && failure.isRecipient === true && saysAddressIsDead(statusIn(words)))
    await writing(store, { contractId: mail.contract_id, actor: system }, async (context) =>
      done(await noteAddressBounced(context, { personId, address: mail.to_address, reason: words })),
    )
}

function statusIn(words: string): string {
  return /\b5\.\d{1,3}\.\d{1,3}\b/.exec(words)?.[0] ?? (/\b55[013]\b/.test(words) ? '' : '5.7.0')
}

function oneLine(words: string): string {
  return words.replaceAll(/\s+/g, ' ').slice(0, 500)
}

function note(store: Store, id: string, change: Updateable<Tables['outgoing_mails']>): Promise<unknown> {
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
