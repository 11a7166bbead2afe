import type { PollSeen } from './poll-queries.ts'
import { tallyPoll, type PollTally } from './tally-poll.ts'

/** A poll added up by organisation. */
export function tallyOf({ options, asked, quorum }: Pick<PollSeen, 'options' | 'asked' | 'quorum'>): PollTally {
  const voices = asked.map(({ organisation, person, hasLead, hasLeft, answers }) => ({
    organisation,
    personName: person.name,
    hasLead,
    hasLeft,
    answers,
  }))
  return tallyPoll(options, voices, quorum)
}
