import { listContracts } from '#domain/contract'
import { reading, system, writing, type Store } from '#domain/history'
import { newId } from '#platform/ids'
import { findPersonBehind } from './find-invitee.ts'
import type { Made, MailToTake } from './kept-mail.ts'
import { readCalendarAnswer } from './read-calendar-answer.ts'
import { readMail, type MailFacts } from './read-mail.ts'
import { takeMail } from './take-mail.ts'

export interface ReceiveMail {
  readonly source: Uint8Array
  /** False: its headers alone. */
  readonly isWhole: boolean
  readonly receivedAt: Date
  /** The mailbox our mail is sent from. */
  readonly ownAddress: string
}

/** What became of a mail, and in which contract. `unplaced`: nobody can tell which it is for. `known`: it has been here before. */
export type Received =
  | { readonly became: 'taken'; readonly contractId: string; readonly mailId: string; readonly made: Made }
  | { readonly became: 'known' | 'unplaced' }

/** Takes one mail from the mailbox into the contract it belongs to. Bears being cut off anywhere and done again: the same mail is one. */
export async function receiveMail(store: Store, { source, isWhole, receivedAt, ownAddress }: ReceiveMail): Promise<Received> {
  const facts = await readMail(source)
  const mail: MailToTake = { facts, source, isWhole, receivedAt }
  const contractId = await findContractOf(store, facts)
  if (contractId === null) return keepUnplaced(store, mail)
  const outcome = await writing(store, { contractId, actor: system }, (context) => takeMail(context, { ...mail, ownAddress }))
  if (!outcome.ok || outcome.value.mailId === null || outcome.value.made === null) return { became: 'known' }
  return { became: 'taken', contractId, mailId: outcome.value.mailId, made: outcome.value.made }
}

/** By the meeting's UID, by our mail it answers, by who writes; failing all that the only contract there is. */
async function findContractOf(store: Store, facts: MailFacts): Promise<string | null> {
  const uids = facts.calendars.flatMap((text) => readCalendarAnswer(text)?.uid ?? [])
  const named = await findByOurWords(store, uids, facts.mentions)
  if (named !== null) return named
  const contracts = await listContracts(store)
  const [only] = contracts
  if (contracts.length === 1 && only !== undefined) return only.id
  const knowing: string[] = []
  for (const { id } of contracts)
    if ((await reading(store, id, (context) => findPersonBehind(context, facts.from.address))) !== null) knowing.push(id)
  return knowing.length === 1 ? (knowing[0] ?? null) : null
}

function findByOurWords(store: Store, uids: readonly string[], mentions: readonly string[]): Promise<string | null> {
  return asInstallation(store, async (transaction) => {
    if (uids.length > 0) {
      const byUid = await transaction
        .selectFrom('meeting_calendars')
        .select('contract_id')
        .where('uid', 'in', [...uids])
        .limit(2)
        .execute()
      const [only] = byUid
      if (only !== undefined && byUid.every(({ contract_id }) => contract_id === only.contract_id)) return only.contract_id
    }
    if (mentions.length === 0) return null
    const byMail = await transaction
      .selectFrom('outgoing_mails')
      .select('contract_id')
      .where('id', 'in', [...mentions])
      .orderBy('queued_at', 'desc')
      .limit(1)
      .executeTakeFirst()
    return byMail?.contract_id ?? null
  })
}

async function keepUnplaced(store: Store, { facts, source, isWhole, receivedAt }: MailToTake): Promise<Received> {
  const kept = await asInstallation(store, (transaction) =>
    transaction
      .insertInto('unplaced_mails')
      .values({
        id: newId(),
        fingerprint: facts.fingerprint,
        received_at: receivedAt,
        from_name: facts.from.name,
        from_address: facts.from.address,
        subject: facts.subject,
        text: facts.text,
        raw: source,
        is_whole: isWhole,
      })
      .onConflict((conflict) => conflict.column('fingerprint').doNothing())
      .returning('id')
      .executeTakeFirst(),
  )
  return { became: kept === undefined ? 'known' : 'unplaced' }
}

/** Outside every contract: what marks of ours a mail bears may be looked for in all of them. */
function asInstallation<Value>(store: Store, fn: Parameters<typeof store.database.transaction<Value>>[1]): Promise<Value> {
  return store.database.transaction({ role: 'app', settings: { 'ledstjarna.worker': 'on', 'ledstjarna.contract_id': '' } }, fn)
}
