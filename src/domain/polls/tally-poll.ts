import { hasAnsweredAll, type AnswersByOption, type PollAnswer, type PollOption } from './poll.ts'

/** One person who was asked, as far as adding up goes. */
export interface AskedVoice {
  readonly organisation: { readonly id: string; readonly name: string } | null
  /** Shown in the office where no organisation stands behind them. */
  readonly personName: string
  readonly hasLead: boolean
  readonly hasLeft: boolean
  readonly answers: AnswersByOption
}

/** Those asked of one organisation taken together: one of them who can is enough. */
export interface PollRow {
  /** Null: a person for nobody in particular. */
  readonly organisationId: string | null
  readonly name: string
  readonly hasLead: boolean
  readonly answers: AnswersByOption
  /** Some of the options shown have no answer: they came later, or nothing was answered. */
  readonly state: 'answered' | 'partly' | 'silent'
}

export interface OptionTally {
  readonly option: PollOption
  readonly yes: readonly PollRow[]
  readonly maybe: readonly PollRow[]
  readonly no: readonly PollRow[]
  readonly silent: readonly PollRow[]
  /** Organisations with Lead that can, surely or if need be. */
  readonly leadsThatCan: number
  readonly isQuorate: boolean
}

export interface PollTally {
  /** Those with Lead first, otherwise in the order they came. */
  readonly rows: readonly PollRow[]
  readonly options: readonly OptionTally[]
  readonly leads: number
  /** Organisations with Lead that must be able to come. */
  readonly needed: number
  readonly answered: number
  readonly haveAllAnswered: boolean
  /** The ids of the options that suit best: quorate if any is, then most who can, then most who surely can. Several when they are equal. */
  readonly best: readonly string[]
}

/** Adds a poll up by organisation. `quorum`: organisations with Lead that must be able to come; null means all of them. */
export function tallyPoll(options: readonly PollOption[], asked: readonly AskedVoice[], quorum: number | null): PollTally {
  const rows = rowsOf(options, asked)
  const leads = rows.filter(({ hasLead }) => hasLead).length
  const needed = quorum === null ? leads : Math.min(quorum, leads)
  const tallies = options.map((option) => tallyOption(option, rows, needed))
  const answered = rows.filter(({ state }) => state === 'answered').length
  return {
    rows,
    options: tallies,
    leads,
    needed,
    answered,
    haveAllAnswered: rows.length > 0 && answered === rows.length,
    best: bestOf(tallies),
  }
}

function tallyOption(option: PollOption, rows: readonly PollRow[], needed: number): OptionTally {
  const of = (answer: PollAnswer | undefined) => rows.filter(({ answers }) => answers[option.id] === answer)
  const yes = of('yes')
  const maybe = of('maybe')
  const leadsThatCan = [...yes, ...maybe].filter(({ hasLead }) => hasLead).length
  return { option, yes, maybe, no: of('no'), silent: of(undefined), leadsThatCan, isQuorate: leadsThatCan >= needed }
}

function rowsOf(options: readonly PollOption[], asked: readonly AskedVoice[]): PollRow[] {
  const groups = new Map<string, AskedVoice[]>()
  for (const [index, voice] of asked.entries()) {
    const key = voice.organisation?.id ?? `person ${index}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [voice])
    else group.push(voice)
  }
  const rows = [...groups.values()].flatMap((voices) => rowOf(options, voices))
  return [...rows.filter(({ hasLead }) => hasLead), ...rows.filter(({ hasLead }) => !hasLead)]
}

/** What somebody who has left answered stands until a colleague still asked has answered; an organisation whose people all left is out. */
function rowOf(options: readonly PollOption[], voices: readonly AskedVoice[]): PollRow[] {
  const present = voices.filter(({ hasLeft }) => !hasLeft)
  const [first] = present
  if (first === undefined) return []
  const spoken = present.filter(({ answers }) => Object.keys(answers).length > 0)
  const counted = spoken.length > 0 ? spoken : voices
  const answers: Record<string, PollAnswer> = {}
  for (const { id } of options) {
    const best = bestAnswer(counted.map((voice) => voice.answers[id]))
    if (best !== undefined) answers[id] = best
  }
  const count = Object.keys(answers).length
  return [
    {
      organisationId: first.organisation?.id ?? null,
      name: first.organisation?.name ?? first.personName,
      hasLead: present.some(({ hasLead }) => hasLead),
      answers,
      state: count > 0 && hasAnsweredAll(answers, options) ? 'answered' : count > 0 ? 'partly' : 'silent',
    },
  ]
}

function bestAnswer(answers: readonly (PollAnswer | undefined)[]): PollAnswer | undefined {
  if (answers.includes('yes')) return 'yes'
  if (answers.includes('maybe')) return 'maybe'
  return answers.includes('no') ? 'no' : undefined
}

function bestOf(tallies: readonly OptionTally[]): string[] {
  const worth = ({ isQuorate, leadsThatCan, yes, maybe }: OptionTally) => [
    Number(isQuorate),
    leadsThatCan,
    yes.length + maybe.length,
    yes.length,
  ]
  const compare = (one: OptionTally, other: OptionTally) => {
    const [ones, others] = [worth(one), worth(other)]
    return ones.map((value, index) => (others[index] ?? 0) - value).find((difference) => difference !== 0) ?? 0
  }
  const [top, ...rest] = tallies.filter(({ yes, maybe }) => yes.length + maybe.length > 0).toSorted(compare)
  return top === undefined ? [] : [top, ...rest.filter((tally) => compare(tally, top) === 0)].map(({ option }) => option.id)
}
