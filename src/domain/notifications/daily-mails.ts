import { getContract, type ContractSummary } from '#domain/contract'
import { system, writing, type Store, type Writing } from '#domain/history'
import { issueLink } from '#domain/identity'
import { dayOf } from '#platform/dates'
import { inLanguage, isLanguage, type Language } from '#platform/i18n'
import { done } from '#platform/outcome'
import type { ComposedMail } from './lead-confirmation.ts'
import { queueMail } from './queue-mail.ts'
import { nextMorning } from './quiet-time.ts'

/** What somebody's one mail of the day is written from. */
export interface DailyMailFacts {
  readonly contract: ContractSummary
  readonly to: { readonly name: string; readonly email: string }
  readonly language: Language
  /** In the order they came. */
  readonly items: readonly { readonly subject: string; readonly text: string; readonly fromName: string; readonly replyTo: string | null }[]
  /** Opens the page on which they say how they want their mail. Kept nowhere but in the mail. */
  readonly token: string
}

export interface WritingDailyMails {
  readonly store: Store
  readonly compose: (facts: DailyMailFacts) => ComposedMail
  readonly isStopping?: () => boolean
}

/** Readers in one transaction. */
const mostAtOnce = 20

/** Days a link to one's mail settings goes on opening them. */
export const daysOfSettingsLink = 366

/** Gathers what waits for those who want one mail a day: in the morning, never more than one a day, in practice mode none. */
export async function writeDailyMails({ store, compose, isStopping = () => false }: WritingDailyMails): Promise<number> {
  let written = 0
  for (const contractId of await listContractsWithHeld(store)) {
    for (let more = true; more && !isStopping();) {
      const outcome = await writing(store, { contractId, actor: system }, (context) => writeSome(context, compose))
      more = outcome.ok && outcome.value.looked === mostAtOnce
      if (outcome.ok) written += outcome.value.written
    }
  }
  return written
}

async function listContractsWithHeld(store: Store): Promise<string[]> {
  return store.database.transaction(
    { role: 'app', readOnly: true, settings: { 'ledstjarna.worker': 'on', 'ledstjarna.contract_id': '' } },
    async (transaction) => {
      const rows = await transaction
        .selectFrom('held_mails as h')
        .innerJoin('contracts as c', 'c.id', 'h.contract_id')
        .select('h.contract_id')
        .distinct()
        .where('h.mail_id', 'is', null)
        .where('h.due_at', '<=', store.clock.now())
        .where('c.practice_mode', '=', false)
        .execute()
      return rows.map((row) => row.contract_id)
    },
  )
}

async function writeSome(context: Writing, compose: WritingDailyMails['compose']) {
  const { transaction, contractId, clock } = context
  const contract = await getContract(context)
  const readers = await transaction
    .selectFrom('held_mails')
    .select('person_id')
    .distinct()
    .where('contract_id', '=', contractId)
    .where('mail_id', 'is', null)
    .where('due_at', '<=', clock.now())
    .orderBy('person_id')
    .limit(mostAtOnce)
    .execute()
  let written = 0
  for (const { person_id: personId } of readers) if (await writeOne(context, contract, personId, compose)) written += 1
  return done({ looked: readers.length, written })
}

async function writeOne(
  context: Writing,
  contract: ContractSummary,
  personId: string,
  compose: WritingDailyMails['compose'],
): Promise<boolean> {
  const { transaction, contractId, clock } = context
  const held = await transaction
    .selectFrom('held_mails')
    .selectAll()
    .where('contract_id', '=', contractId)
    .where('person_id', '=', personId)
    .where('mail_id', 'is', null)
    .orderBy('held_at')
    .orderBy('id')
    .forUpdate()
    .execute()
  const last = held.at(-1)
  // Another process has just gathered them.
  if (last === undefined) return false
  if (!(await claimToday(context, personId, contract.timeZone))) {
    await setHeld(context, held, { due_at: nextMorning(clock.now(), contract.timeZone) })
    return false
  }
  const language = isLanguage(last.language) ? last.language : 'sv'
  const token = await issueLink(context, {
    purpose: 'mail-settings',
    subjectId: personId,
    personId,
    organisationId: null,
    expiresAt: new Date(clock.now().getTime() + daysOfSettingsLink * 86_400_000),
  })
  const to = { name: last.to_name, email: last.to_address }
  const items = held.map(({ subject, text, from_name: fromName, reply_to: replyTo }) => ({ subject, text, fromName, replyTo }))
  const mailId = await queueMail(context, {
    kind: 'daily',
    to: { personId, name: to.name, address: to.email },
    fromName: contract.secretariat.name ?? inLanguage(contract.name, language).text,
    // An answer reaches whoever wrote, when that is one and the same.
    replyTo: held.every((each) => each.reply_to === last.reply_to) ? last.reply_to : (contract.secretariat.email ?? null),
    language,
    ...compose({ contract, to, language, items, token }),
    practice: contract.practiceMode,
  })
  await setHeld(context, held, { mail_id: mailId })
  return true
}

/** False: they have had today's. */
async function claimToday({ transaction, contractId, clock }: Writing, personId: string, zone: string): Promise<boolean> {
  const row = await transaction
    .insertInto('daily_mails')
    .values({ contract_id: contractId, person_id: personId, on_date: dayOf(clock.now(), zone) })
    .onConflict((conflict) => conflict.columns(['contract_id', 'person_id', 'on_date']).doNothing())
    .returning('person_id')
    .executeTakeFirst()
  return row !== undefined
}

async function setHeld(
  { transaction, contractId }: Writing,
  held: readonly { readonly id: string }[],
  change: { due_at: Date } | { mail_id: string },
): Promise<void> {
  await transaction
    .updateTable('held_mails')
    .set(change)
    .where('contract_id', '=', contractId)
    .where(
      'id',
      'in',
      held.map(({ id }) => id),
    )
    .execute()
}
