import type { Reading, Writing } from '#domain/history'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { keepMail } from './kept-mail.ts'
import { readMail } from './read-mail.ts'

/** A mail of which nobody can tell what contract it is for. */
export interface UnplacedMail {
  readonly id: string
  readonly fromName: string
  readonly fromAddress: string
  readonly subject: string
  readonly receivedAt: Date
}

/** The mail that belongs to no contract we can tell. For those who run the installation alone. */
export async function listUnplaced({ transaction }: Reading): Promise<UnplacedMail[]> {
  const rows = await transaction
    .selectFrom('unplaced_mails')
    .select(['id', 'from_name', 'from_address', 'subject', 'received_at'])
    .orderBy('received_at')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    fromName: row.from_name,
    fromAddress: row.from_address,
    subject: row.subject,
    receivedAt: row.received_at,
  }))
}

/** Somebody who runs the installation knows that it is for this contract: it waits there from now on. */
export async function placeMail(writing: Writing, unplacedId: string): Promise<Outcome<{ mailId: string }, 'not-found'>> {
  if (!isId(unplacedId)) return notDone('not-found')
  const { transaction } = writing
  const row = await transaction.deleteFrom('unplaced_mails').where('id', '=', unplacedId).returningAll().executeTakeFirst()
  if (row === undefined) return notDone('not-found')
  const facts = await readMail(row.raw)
  const mail = { facts, source: row.raw, isWhole: row.is_whole, receivedAt: row.received_at }
  return done({ mailId: await keepMail(writing, mail, { kind: 'mail', state: 'waiting' }) })
}
