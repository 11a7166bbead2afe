import { sql } from 'kysely'
import { record, type Actor, type Writing } from '#domain/history'
import { isId } from '#platform/ids'
import type { Translated } from '#platform/i18n'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyLine } from '#platform/text'
import { isPollAnswer, longestColleague, longestRemark, readAnswers, type PollAnswer } from './poll.ts'
import type { Asked } from './poll-queries.ts'

export interface AnswerPoll {
  readonly pollId: string
  /** Who was asked. */
  readonly personId: string
  /** Option id → yes, maybe (if need be) or no. */
  readonly answers: Readonly<Record<string, string>>
  /** One optional line, for the secretariat alone. */
  readonly remark?: string
  /** Set when somebody else answers for the person who was asked. */
  readonly colleague?: string
  readonly by: 'link' | 'account' | 'office'
}

/** Somebody's answer as it now stands. */
export interface KeptAnswer extends Pick<Asked, 'answers' | 'remark' | 'colleague' | 'answeredAt' | 'timesAnswered'> {
  readonly askedId: string
}

export type CannotAnswerPoll =
  | 'not-asked'
  | 'poll-closed'
  | 'nothing-answered'
  | 'unknown-option'
  | 'answer-not-understood'
  | 'remark-too-long'
  | 'colleague-too-long'

/**
 * Somebody says which days suit. The last whole answer of a person wins; what they answered on other options stands (C21), and an option
 * that was taken away while they were choosing is passed over. The same answer sent again changes nothing and is told once (R2).
 */
export async function answerPoll(writing: Writing, input: AnswerPoll): Promise<Outcome<KeptAnswer, CannotAnswerPoll>> {
  const [asked] = await listAskedFor(writing, [input])
  return decideAndKeep(writing, input, asked)
}

/** One of many answers, and in whose name it is told. */
export interface AnswerOf extends AnswerPoll {
  readonly actor: Actor
  /** What was looked up a moment ago: then only whether the poll is still open is asked, in the very statement that writes. */
  readonly looked?: LookedUp | undefined
}

/** What telling of an answer takes. */
export interface LookedUp {
  readonly id: string
  readonly meeting_id: string
  readonly organisation_id: string | null
  readonly title: Translated
  /** Option id → whether it can still be chosen. */
  readonly options: Readonly<Record<string, boolean>>
}

/** Answers that come at the same moment, kept in one transaction: one look for them all. Each has an outcome of its own, in their order. */
export async function answerTogether(writing: Writing, inputs: readonly AnswerOf[]): Promise<Outcome<KeptAnswer, CannotAnswerPoll>[]> {
  const rows = await listAskedFor(
    writing,
    inputs.filter(({ looked }) => looked === undefined),
  )
  const known = new Map(rows.map((row) => [`${row.poll_id} ${row.person_id}`, row]))
  const outcomes: Outcome<KeptAnswer, CannotAnswerPoll>[] = []
  for (const input of inputs) {
    const asked = input.looked ?? known.get(`${input.pollId} ${input.personId}`)
    outcomes.push(await decideAndKeep({ ...writing, actor: input.actor }, input, asked))
  }
  return outcomes
}

async function decideAndKeep(
  writing: Writing,
  input: AnswerPoll,
  asked: LookedUp | undefined,
): Promise<Outcome<KeptAnswer, CannotAnswerPoll>> {
  if (asked === undefined) return notDone('not-asked')
  const remark = tidyLine(input.remark ?? '')
  const colleague = tidyLine(input.colleague ?? '')
  if (remark.length > longestRemark) return notDone('remark-too-long')
  if (colleague.length > longestColleague) return notDone('colleague-too-long')
  const read = readAnswersGiven(input.answers, asked.options)
  if (!read.ok) return read

  const given = JSON.stringify(read.value)
  const words = { remark: remark === '' ? null : remark, colleague: colleague === '' ? null : colleague }
  const kept = await writing.transaction
    .updateTable('poll_asked')
    .set({
      answers: sql`answers || ${given}::jsonb`,
      ...words,
      answered_at: writing.clock.now(),
      answered_by: input.by,
      times_answered: sql`times_answered + 1`,
      // Whoever has answered is not reminded of it a moment later.
      due: sql`case when due in ('reminder', 'new-options', 'question') then null else due end`,
      due_at: sql`case when due in ('reminder', 'new-options', 'question') then null else due_at end`,
    })
    .where('contract_id', '=', writing.contractId)
    .where('id', '=', asked.id)
    .where(
      sql<boolean>`(answers || ${given}::jsonb, remark, colleague) is distinct from (answers, ${words.remark}::text, ${words.colleague}::text)`,
    )
    .where(
      sql<boolean>`exists (select 1 from polls p where p.contract_id = poll_asked.contract_id and p.id = poll_asked.poll_id and p.state = 'open')`,
    )
    .returning(['answers', 'remark', 'colleague', 'answered_at', 'times_answered'])
    .executeTakeFirst()
  if (kept === undefined) return whyNothingChanged(writing, input)
  const count = (answer: PollAnswer) => Object.values(read.value).filter((each) => each === answer).length
  await record(writing, {
    kind: 'PollAnswered',
    subject: { kind: 'poll', id: input.pollId },
    organisationId: asked.organisation_id,
    meetingId: asked.meeting_id,
    particulars: { title: asked.title, yes: count('yes'), maybe: count('maybe'), no: count('no') },
  })
  return done(keptAnswer(asked.id, kept))
}

/** Nothing was written: the poll is over, or the same was answered before. */
async function whyNothingChanged(writing: Writing, input: AnswerPoll): Promise<Outcome<KeptAnswer, CannotAnswerPoll>> {
  const [asked] = await listAskedFor(writing, [input])
  if (asked === undefined) return notDone('not-asked')
  return asked.state === 'open' ? done(keptAnswer(asked.id, asked)) : notDone('poll-closed')
}

interface KeptRow {
  readonly answers: Readonly<Record<string, unknown>>
  readonly remark: string | null
  readonly colleague: string | null
  readonly answered_at: Date | null
  readonly times_answered: number
}

function keptAnswer(askedId: string, row: KeptRow): KeptAnswer {
  return {
    askedId,
    answers: readAnswers(row.answers),
    remark: row.remark,
    colleague: row.colleague,
    answeredAt: row.answered_at,
    timesAnswered: row.times_answered,
  }
}

interface AskedRow extends KeptRow, LookedUp {
  readonly poll_id: string
  readonly person_id: string
  readonly state: string
}

/** One look for all there is to decide by. */
async function listAskedFor(
  { transaction, contractId }: Writing,
  inputs: readonly Pick<AnswerPoll, 'pollId' | 'personId'>[],
): Promise<AskedRow[]> {
  const wanted = inputs.filter(({ pollId, personId }) => isId(pollId) && isId(personId))
  if (wanted.length === 0) return []
  const { rows } = await sql<AskedRow>`
    select a.id, a.poll_id, a.person_id, a.answers, a.remark, a.colleague, a.answered_at, a.times_answered, p.state, p.meeting_id, a.organisation_id, m.title,
      (select json_object_agg(x.id, x.removed_at is null) from poll_options x where x.contract_id = p.contract_id and x.poll_id = p.id) as options
    from poll_asked a
      join polls p on p.contract_id = a.contract_id and p.id = a.poll_id
      join meetings m on m.contract_id = p.contract_id and m.id = p.meeting_id
    where a.contract_id = ${contractId} and (a.poll_id, a.person_id) in (${sql.join(
      wanted.map(({ pollId, personId }) => sql`(${pollId}::uuid, ${personId}::uuid)`),
    )})`.execute(transaction)
  return rows
}

function readAnswersGiven(
  given: Readonly<Record<string, string>>,
  options: Readonly<Record<string, boolean>>,
): Outcome<Record<string, PollAnswer>, CannotAnswerPoll> {
  const answers: Record<string, PollAnswer> = {}
  for (const [id, answer] of Object.entries(given)) {
    if (!Object.hasOwn(options, id)) return notDone('unknown-option')
    if (!isPollAnswer(answer)) return notDone('answer-not-understood')
    if (options[id] === true) answers[id] = answer
  }
  return Object.keys(answers).length === 0 ? notDone('nothing-answered') : done(answers)
}
