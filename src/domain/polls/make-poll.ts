import { getContract, type ContractSummary } from '#domain/contract'
import { circleShape, type Circle } from '#domain/invitations'
import type { Writing } from '#domain/history'
import { findMeetingById } from '#domain/meetings'
import { dayOf, isPlainDate } from '#platform/dates'
import { newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { checkOptions, type CannotUseOptions, type CheckedOption, type SuggestedOption } from './check-options.ts'
import { followCircle } from './follow-circle.ts'
import { recordPoll } from './lock-poll.ts'

export interface MakePoll {
  readonly meetingId: string
  readonly options: readonly SuggestedOption[]
  readonly circle: Circle
  /** Organisations with Lead that must be able to come; null: all of those asked; 0: none in particular. */
  readonly quorum: number | null
  /** The last day to answer, YYYY-MM-DD. */
  readonly deadline: string
  /** At most two. */
  readonly reminders?: number
  /** The colleague it comes from; who acts, or else the secretariat, when left out. */
  readonly from?: { readonly name: string; readonly email: string | null }
}

export type CannotMakePoll =
  | CannotUseOptions
  | 'no-such-meeting'
  | 'meeting-not-bookable'
  | 'poll-open-already'
  | 'deadline-not-understood'
  | 'deadline-past'
  | 'deadline-too-late'
  | 'quorum-not-understood'
  | 'circle-not-understood'
  | 'nobody-to-ask'

/** Asks a circle which of some days suits. Everybody in it is mailed a link of their own once this is kept. */
export async function makePoll(writing: Writing, input: MakePoll): Promise<Outcome<{ pollId: string; asked: number }, CannotMakePoll>> {
  const meeting = await findMeetingById(writing, input.meetingId)
  if (meeting === null) return notDone('no-such-meeting')
  if (meeting.state !== 'draft' && meeting.state !== 'booked') return notDone('meeting-not-bookable')
  if (!circleShape.safeParse(input.circle).success) return notDone('circle-not-understood')
  const contract = await getContract(writing)
  const now = writing.clock.now()
  const options = checkOptions(input.options, { now, timeZone: contract.timeZone, existing: [] })
  if (!options.ok) return options
  const wrong = whatIsWrong(input, options.value, dayOf(now, contract.timeZone))
  if (wrong !== null) return notDone(wrong)

  const pollId = newId()
  if (!(await insertPoll(writing, pollId, input, contract))) return notDone('poll-open-already')
  await insertOptions(writing, pollId, options.value)
  const { joined } = await followCircle(writing, { id: pollId, circle: input.circle })
  if (joined === 0) return notDone('nobody-to-ask')
  await recordPoll(writing, { id: pollId, meetingId: meeting.id, title: meeting.title }, 'PollOpened', {
    options: options.value.length,
    asked: joined,
  })
  return done({ pollId, asked: joined })
}

/** Writes options under ids of their own, and answers with those. */
export async function insertOptions(
  { transaction, contractId, clock }: Writing,
  pollId: string,
  options: readonly CheckedOption[],
): Promise<string[]> {
  const rows = options.map((option) => ({
    contract_id: contractId,
    id: newId(),
    poll_id: pollId,
    on_date: option.date,
    starts_at: option.startsAt,
    ends_at: option.endsAt,
    place: option.place,
    online_url: option.onlineUrl,
    added_at: clock.now(),
  }))
  await transaction.insertInto('poll_options').values(rows).execute()
  return rows.map(({ id }) => id)
}

function whatIsWrong(input: MakePoll, options: readonly CheckedOption[], today: string): CannotMakePoll | null {
  if (!isPlainDate(input.deadline)) return 'deadline-not-understood'
  if (input.deadline < today) return 'deadline-past'
  // Whoever answers on the last day must not find that the first suggestion has been.
  if (options.some(({ date }) => date < input.deadline)) return 'deadline-too-late'
  const { quorum, reminders = 2 } = input
  if (quorum !== null && (!Number.isInteger(quorum) || quorum < 0 || quorum > 1000)) return 'quorum-not-understood'
  return [0, 1, 2].includes(reminders) ? null : 'quorum-not-understood'
}

/** False: the meeting has an open poll, perhaps since a moment ago. */
async function insertPoll(writing: Writing, pollId: string, input: MakePoll, contract: ContractSummary): Promise<boolean> {
  const { transaction, contractId, clock, actor } = writing
  const from = input.from ?? {
    name: actor.name ?? contract.secretariat.name ?? '',
    email: actor.email ?? contract.secretariat.email ?? null,
  }
  const row = await transaction
    .insertInto('polls')
    .values({
      contract_id: contractId,
      id: pollId,
      meeting_id: input.meetingId,
      state: 'open',
      circle: JSON.stringify(input.circle),
      quorum: input.quorum,
      deadline: input.deadline,
      reminders: input.reminders ?? 2,
      from_name: from.name,
      from_email: from.email,
      opened_at: clock.now(),
    })
    .onConflict((conflict) => conflict.columns(['contract_id', 'meeting_id']).where('state', '=', 'open').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
