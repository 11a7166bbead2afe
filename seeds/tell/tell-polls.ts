import { reading } from '#domain/history'
import { answerPoll, decidePoll, findPoll, makePoll, tallyOf, warningMark, warningsAgainst } from '#domain/polls'
import type { PollData, WorldData } from '../world-data.ts'
import { sv, type Teller } from './teller.ts'

/** Date polls: those with Lead in the meeting's areas are asked, the first of them answer, and some polls are decided. */
export async function tellPolls(teller: Teller, world: WorldData): Promise<void> {
  for (const poll of world.polls ?? []) await tellPoll(teller, world, poll)
}

async function tellPoll(teller: Teller, world: WorldData, poll: PollData): Promise<void> {
  const meeting = world.meetings.find(({ key }) => key === poll.meeting)
  if (meeting === undefined) throw new Error(`no meeting ${poll.meeting}`)
  teller.moveTo(poll.openedAt)
  const { pollId } = await teller.tell(`the date poll of ${poll.meeting}`, (writing) =>
    makePoll(writing, {
      meetingId: teller.id('meeting', poll.meeting),
      options: poll.options.map(({ date, start, end, place }) => ({
        date,
        startsAt: start,
        endsAt: end,
        place: place === null ? null : sv(place),
      })),
      circle: {
        leadsOfAreas: meeting.areas.map((key) => teller.id('area', key)),
        ...(poll.asksInvited ? { organisations: meeting.invited.map((key) => teller.id('organisation', key)) } : {}),
      },
      quorum: null,
      deadline: poll.deadline,
    }),
  )
  const look = () => reading(teller.store, teller.contractId, (context) => findPoll(context, pollId))
  const seen = await look()
  const ids = seen?.options.map(({ id }) => id) ?? []
  for (const [index, { at, answers, remark }] of poll.answers.entries()) {
    const asked = seen?.asked[index]
    if (asked === undefined) continue
    teller.moveTo(at)
    await teller.tell(`an answer to ${poll.meeting}`, (writing) =>
      answerPoll(writing, {
        pollId,
        personId: asked.person.id,
        answers: Object.fromEntries(answers.map((answer, place) => [ids[place] ?? '', answer])),
        remark: remark ?? '',
        by: 'link',
      }),
    )
  }
  const { decided } = poll
  if (decided === null) return
  teller.moveTo(decided.at)
  const answered = await look()
  const tally = answered === null ? null : tallyOf(answered)
  const option = tally?.options[decided.option]
  if (tally === null || option === undefined) throw new Error(`no such option of ${poll.meeting}`)
  await teller.tell(`the day of ${poll.meeting}`, (writing) =>
    decidePoll(writing, { pollId, optionId: option.option.id, seen: warningMark(warningsAgainst(tally, option, false)) }),
  )
}
