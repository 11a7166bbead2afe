import { getContract, type ContractSummary } from '#domain/contract'
import { system, writing, type Store, type Writing } from '#domain/history'
import { issueLink } from '#domain/identity'
import { queueMail } from '#domain/notifications'
import { isLanguage, type Language } from '#platform/i18n'
import { done, notDone } from '#platform/outcome'
import { isPollMailKind, type PollMailKind, type PollOption } from './poll.ts'
import { findPoll, type Asked, type PollSeen } from './poll-queries.ts'

/** What a mail about a poll is written from. */
export interface PollMailFacts {
  readonly kind: PollMailKind
  readonly contract: ContractSummary
  readonly poll: PollSeen
  readonly asked: Asked
  readonly language: Language
  /** Options this person has not answered. */
  readonly unanswered: readonly PollOption[]
  /** The day that was chosen; null before that. */
  readonly decided: PollOption | null
  /** Opens the page on which this person answers; null once nothing can be answered. Kept nowhere but in the mail. */
  readonly token: string | null
}

export interface MailDuePolls {
  readonly store: Store
  readonly compose: (facts: PollMailFacts) => { readonly subject: string; readonly text: string; readonly html: string }
  readonly isStopping?: () => boolean
}

/** Mails in one transaction: few enough that nobody waits for it, and that a restart loses no work. */
const atOnce = 20

/** Weeks after the last day suggested that a link still opens the page. */
const weeksOpen = 4

/** Puts what is due about polls into the outbox, a few at a time, each once however many processes do it. Answers how many. */
export async function mailDuePolls({ store, compose, isStopping = () => false }: MailDuePolls): Promise<number> {
  let mailed = 0
  for (;;) {
    const due = isStopping() ? null : await findDuePoll(store)
    if (due === null) return mailed
    const outcome = await writing(store, { contractId: due.contract_id, actor: system }, async (context) => {
      const count = await mailBatch(context, due.poll_id, compose)
      return count === 0 ? notDone('nothing-due') : done(count)
    })
    // Another process is at it, or it was taken back a moment ago.
    if (!outcome.ok) return mailed
    mailed += outcome.value
  }
}

function findDuePoll(store: Store) {
  return store.database.transaction(
    { role: 'app', readOnly: true, settings: { 'ledstjarna.worker': 'on', 'ledstjarna.contract_id': '' } },
    async (transaction) => {
      const row = await transaction
        .selectFrom('poll_asked')
        .select(['contract_id', 'poll_id'])
        .where('due', 'is not', null)
        .where('due_at', '<=', store.clock.now())
        .orderBy('due_at')
        .limit(1)
        .executeTakeFirst()
      return row ?? null
    },
  )
}

async function mailBatch(context: Writing, pollId: string, compose: MailDuePolls['compose']): Promise<number> {
  const rows = await takeDue(context, pollId)
  const poll = rows.length === 0 ? null : await findPoll(context, pollId)
  if (poll === null) return 0
  const contract = await getContract(context)
  const known = new Map(poll.asked.map((asked) => [asked.id, asked]))
  for (const { id, due } of rows) {
    const asked = known.get(id)
    const isSent = asked !== undefined && isPollMailKind(due) && (await mailOne(context, { poll, contract, asked, kind: due, compose }))
    await noteMailed(context, id, isSent ? due : null)
  }
  return rows.length
}

async function takeDue({ transaction, contractId, clock }: Writing, pollId: string) {
  return transaction
    .selectFrom('poll_asked')
    .select(['id', 'due'])
    .where('contract_id', '=', contractId)
    .where('poll_id', '=', pollId)
    .where('due', 'is not', null)
    .where('due_at', '<=', clock.now())
    .orderBy('due_at')
    .orderBy('id')
    .limit(atOnce)
    .forUpdate()
    .skipLocked()
    .execute()
}

interface OneMail {
  readonly poll: PollSeen
  readonly contract: ContractSummary
  readonly asked: Asked
  readonly kind: PollMailKind
  readonly compose: MailDuePolls['compose']
}

/** False: there is no address to reach them at, or nothing is asked any more. */
async function mailOne(context: Writing, { poll, contract, asked, kind, compose }: OneMail): Promise<boolean> {
  const { person } = asked
  const asks = kind !== 'result' && kind !== 'withdrawn'
  if (person.email === null || asks !== (poll.state === 'open')) return false
  const language = isLanguage(person.language) ? person.language : 'sv'
  const token = poll.state === 'open' ? await issueAnswerLink(context, poll, asked) : null
  const mail = compose({
    kind,
    contract,
    poll,
    asked,
    language,
    unanswered: poll.options.filter(({ id }) => asked.answers[id] === undefined),
    decided: poll.options.find(({ id }) => id === poll.decidedOptionId) ?? null,
    token,
  })
  await queueMail(context, {
    kind: `poll-${kind}`,
    to: { personId: person.id, name: person.name, address: person.email },
    fromName: poll.from.name,
    replyTo: poll.from.email,
    language,
    ...mail,
    organisationId: asked.organisation?.id ?? null,
    meetingId: poll.meeting.id,
    practice: contract.practiceMode,
  })
  return true
}

/** A link that opens one person's answers until weeks after the last day suggested. Earlier ones go on working. */
export function issueAnswerLink(context: Writing, poll: PollSeen, { person, organisation }: Asked): Promise<string> {
  const last = poll.options.at(-1)?.date ?? poll.deadline
  return issueLink(context, {
    purpose: 'answer-poll',
    subjectId: poll.id,
    personId: person.id,
    organisationId: organisation?.id ?? null,
    expiresAt: new Date(Date.parse(`${last}T23:59:59Z`) + weeksOpen * 7 * 86_400_000),
  })
}

async function noteMailed({ transaction, contractId, clock }: Writing, id: string, told: string | null): Promise<void> {
  const now = clock.now()
  await transaction
    .updateTable('poll_asked')
    .set({ due: null, due_at: null, ...(told === null ? {} : { told, told_at: now }) })
    .$if(told !== null, (update) => update.set(({ fn, val }) => ({ asked_at: fn.coalesce('asked_at', val(now)) })))
    .where('contract_id', '=', contractId)
    .where('id', '=', id)
    .execute()
}
