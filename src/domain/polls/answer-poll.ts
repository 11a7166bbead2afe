import { sql } from 'kysely'
import { record, type Writing } from '#domain/history'
import { isId } from '#platform/ids'
import type { Translated } from '#platform/i18n'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyLine } from '#platform/text'
import { isPollAnswer, longestColleague, longestRemark, type PollAnswer } from './poll.ts'

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
 * that was taken away while they were choosing is passed over.
 */
export async function answerPoll(writing: Writing, input: AnswerPoll): Promise<Outcome<{ askedId: string }, CannotAnswerPoll>> {
  const asked = await findAsked(writing, input)
  if (asked === null) return notDone('not-asked')
  if (asked.state !== 'open') return notDone('poll-closed')
  const remark = tidyLine(input.remark ?? '')
  const colleague = tidyLine(input.colleague ?? '')
  if (remark.length > longestRemark) return notDone('remark-too-long')
  if (colleague.length > longestColleague) return notDone('colleague-too-long')
  const read = readAnswersGiven(input.answers, asked.options)
  if (!read.ok) return read

  await writing.transaction
    .updateTable('poll_asked')
    .set({
      answers: sql`answers || ${JSON.stringify(read.value)}::jsonb`,
      remark: remark === '' ? null : remark,
      colleague: colleague === '' ? null : colleague,
      answered_at: writing.clock.now(),
      answered_by: input.by,
      // Whoever has answered is not reminded of it a moment later.
      due: sql`case when due in ('reminder', 'new-options', 'question') then null else due end`,
      due_at: sql`case when due in ('reminder', 'new-options', 'question') then null else due_at end`,
    })
    .where('contract_id', '=', writing.contractId)
    .where('id', '=', asked.id)
    .execute()
  const count = (answer: PollAnswer) => Object.values(read.value).filter((each) => each === answer).length
  await record(writing, {
    kind: 'PollAnswered',
    subject: { kind: 'poll', id: input.pollId },
    organisationId: asked.organisation_id,
    meetingId: asked.meeting_id,
    particulars: { title: asked.title, yes: count('yes'), maybe: count('maybe'), no: count('no') },
  })
  return done({ askedId: asked.id })
}

interface AskedRow {
  readonly id: string
  readonly state: string
  readonly meeting_id: string
  readonly organisation_id: string | null
  readonly title: Translated
  /** Option id → whether it can still be chosen. */
  readonly options: Readonly<Record<string, boolean>>
}

/** One look for all there is to decide by. */
async function findAsked({ transaction, contractId }: Writing, { pollId, personId }: AnswerPoll): Promise<AskedRow | null> {
  if (!isId(pollId) || !isId(personId)) return null
  const { rows } = await sql<AskedRow>`
    select a.id, p.state, p.meeting_id, a.organisation_id, m.title,
      (select json_object_agg(x.id, x.removed_at is null) from poll_options x where x.contract_id = p.contract_id and x.poll_id = p.id) as options
    from poll_asked a
      join polls p on p.contract_id = a.contract_id and p.id = a.poll_id
      join meetings m on m.contract_id = p.contract_id and m.id = p.meeting_id
    where a.contract_id = ${contractId} and a.poll_id = ${pollId} and a.person_id = ${personId}`.execute(transaction)
  return rows[0] ?? null
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
