import { sql } from 'kysely'
import { getContract } from '#domain/contract'
import { system, writing, type Store, type Writing } from '#domain/history'
import { issueLinks } from '#domain/identity'
import { daysOfSettingsLink, queueMails, type QueueMail } from '#domain/notifications'
import { isLanguage } from '#platform/i18n'
import { done, notDone } from '#platform/outcome'
import { readSender, wordsFor, type ComposeDispatch } from './dispatch-mail.ts'
import { changeDispatch, lockDispatch, recordDispatch, type LockedDispatch } from './lock-dispatch.ts'

export interface WritingDispatches {
  readonly store: Store
  readonly compose: ComposeDispatch
  /** Mails in one transaction: few enough that nobody waits for it, and that a crash costs little. */
  readonly batch?: number
  readonly isStopping?: () => boolean
}

/**
 * Writes the mails of each utskick whose time has come, a few at a time, each batch with the note that it is written in one transaction:
 * after a crash the rest is still waiting, and nobody is written to twice however many processes do it. Answers how many.
 */
export async function writeDueDispatches({ store, compose, batch = 25, isStopping = () => false }: WritingDispatches): Promise<number> {
  let written = 0
  for (const { contractId, id } of await listDue(store)) {
    for (let more = true; more && !isStopping();) {
      const outcome = await writing(store, { contractId, actor: system }, (context) => writeBatch(context, id, batch, compose))
      more = outcome.ok
      if (outcome.ok) written += outcome.value
    }
  }
  return written
}

async function listDue(store: Store): Promise<{ contractId: string; id: string }[]> {
  return store.database.transaction(
    { role: 'app', readOnly: true, settings: { 'ledstjarna.worker': 'on', 'ledstjarna.contract_id': '' } },
    async (transaction) => {
      const rows = await transaction
        .selectFrom('dispatches')
        .select(['contract_id', 'id'])
        .where('state', 'in', ['waiting', 'sending'])
        .where('sends_at', '<=', store.clock.now())
        .orderBy('sends_at')
        .limit(100)
        .execute()
      return rows.map((row) => ({ contractId: row.contract_id, id: row.id }))
    },
  )
}

async function writeBatch(context: Writing, dispatchId: string, most: number, compose: ComposeDispatch) {
  const dispatch = await lockDispatch(context, dispatchId)
  // Stopped, or sent whole by another process, a moment ago.
  if (dispatch === null || (dispatch.state !== 'waiting' && dispatch.state !== 'sending')) return notDone('nothing-due')
  if (dispatch.sendsAt === null || dispatch.sendsAt > context.clock.now()) return notDone('nothing-due')
  const readers = await takeReaders(context, dispatchId, most)
  if (readers.length > 0) await writeMails(context, dispatch, readers, compose)
  if (readers.length === most) {
    if (dispatch.state === 'waiting') await changeDispatch(context, dispatch, { state: 'sending' })
    return done(readers.length)
  }
  await changeDispatch(context, dispatch, { state: 'sent', sent_at: context.clock.now() })
  await recordDispatch(context, dispatch, 'DispatchSent', { count: await countWritten(context, dispatchId) })
  return done(readers.length)
}

type Reader = Awaited<ReturnType<typeof takeReaders>>[number]

function takeReaders({ transaction, contractId }: Writing, dispatchId: string, most: number) {
  return transaction
    .selectFrom('dispatch_recipients as r')
    .innerJoin('people as p', (join) => join.onRef('p.contract_id', '=', 'r.contract_id').onRef('p.id', '=', 'r.person_id'))
    .leftJoin('organisations as o', (join) => join.onRef('o.contract_id', '=', 'r.contract_id').onRef('o.id', '=', 'r.organisation_id'))
    .select(['r.person_id', 'r.organisation_id', 'r.because', 'p.name', 'p.email', 'p.language', 'o.name as organisation'])
    .where('r.contract_id', '=', contractId)
    .where('r.dispatch_id', '=', dispatchId)
    .where('r.state', '=', 'waiting')
    .orderBy('r.person_id')
    .limit(most)
    .execute()
}

type Reached = Reader & { readonly email: string }

async function writeMails(context: Writing, dispatch: LockedDispatch, readers: readonly Reader[], compose: ComposeDispatch): Promise<void> {
  // Whoever has lost their address since it was sent off gets nothing, and the log says so.
  const reached = readers.flatMap((reader): Reached[] => (reader.email === null ? [] : [{ ...reader, email: reader.email }]))
  const mailIds = await queueMails(context, await composeAll(context, dispatch, reached, compose))
  await noteWritten(
    context,
    dispatch.id,
    reached.map(({ person_id: personId }, place) => ({ personId, mailId: mailIds[place] ?? null })),
  )
  await noteUnreached(
    context,
    dispatch.id,
    readers.flatMap(({ email, person_id: personId }) => (email === null ? [personId] : [])),
  )
}

async function composeAll(
  context: Writing,
  dispatch: LockedDispatch,
  reached: readonly Reached[],
  compose: ComposeDispatch,
): Promise<QueueMail[]> {
  const contract = await getContract(context)
  const from = await readSender(context, dispatch.fromPersonId, contract)
  const tokens = await issueSettingsLinks(context, reached)
  return reached.map(({ person_id: personId, organisation_id: organisationId, name, email, organisation, because, ...reader }, place) => {
    const language = isLanguage(reader.language) ? reader.language : 'sv'
    const mail = compose({
      contract,
      kind: dispatch.kind,
      ...wordsFor(dispatch, language, contract.languages[0] ?? 'sv'),
      to: { name, email, organisation, because },
      language,
      from,
      token: tokens[place] ?? '',
      isTrial: false,
    })
    return {
      kind: `dispatch-${dispatch.kind}`,
      to: { personId, name, address: email },
      fromName: from.name,
      replyTo: from.email,
      language,
      ...mail,
      organisationId,
      batchId: dispatch.id,
      practice: contract.practiceMode,
    }
  })
}

function issueSettingsLinks(context: Writing, reached: readonly Reached[]): Promise<string[]> {
  const expiresAt = new Date(context.clock.now().getTime() + daysOfSettingsLink * 86_400_000)
  return issueLinks(
    context,
    reached.map(({ person_id: personId }) => ({
      purpose: 'mail-settings',
      subjectId: personId,
      personId,
      organisationId: null,
      expiresAt,
    })),
  )
}

async function noteWritten(
  { transaction, contractId }: Writing,
  dispatchId: string,
  written: readonly { readonly personId: string; readonly mailId: string | null }[],
): Promise<void> {
  if (written.length === 0) return
  const personIds = written.map(({ personId }) => personId)
  const mailIds = written.map(({ mailId }) => mailId)
  await sql`
    update dispatch_recipients r set state = 'written', mail_id = w.mail_id
    from unnest(${personIds}::uuid[], ${mailIds}::uuid[]) as w (person_id, mail_id)
    where r.contract_id = ${contractId} and r.dispatch_id = ${dispatchId} and r.person_id = w.person_id`.execute(transaction)
}

async function noteUnreached({ transaction, contractId }: Writing, dispatchId: string, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  await transaction
    .updateTable('dispatch_recipients')
    .set({ state: 'left-out', left_out: 'no-address' })
    .where('contract_id', '=', contractId)
    .where('dispatch_id', '=', dispatchId)
    .where('person_id', 'in', [...personIds])
    .execute()
}

async function countWritten({ transaction, contractId }: Writing, dispatchId: string): Promise<number> {
  const row = await transaction
    .selectFrom('dispatch_recipients')
    .select((select) => select.fn.countAll().as('count'))
    .where('contract_id', '=', contractId)
    .where('dispatch_id', '=', dispatchId)
    .where('state', '=', 'written')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
