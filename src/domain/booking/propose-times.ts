import { crowding, weighChoice, type Choice, type MeetingWanted, type Weighing } from './choices.ts'
import { isClash, placeMeetings } from './place-meetings.ts'
import type { Slot } from './slots.ts'

export interface RoundWanted {
  readonly meetings: readonly MeetingWanted[]
  readonly slots: readonly Slot[]
  readonly weighing: Weighing
  /** Meetings that keep the slot of this name, whatever it costs. */
  readonly pinned?: ReadonlyMap<string, string>
  readonly mostSteps?: number
}

/** Why a meeting got no time. */
export type NoTime =
  /** No day of the period is open, or the meeting is longer than the working day. */
  | { readonly kind: 'no-slots' }
  /** At no time can enough of its Leads. The nearest miss says who cannot and when. */
  | { readonly kind: 'leads-cannot'; readonly nearest: Choice }
  /** The secretariat has other meetings at every time. */
  | { readonly kind: 'office-cannot' }
  /** Its people are needed at the round's other meetings at every time they can. */
  | { readonly kind: 'needed-elsewhere'; readonly best: Choice; readonly at: readonly string[] }

export interface RowProposed {
  readonly meeting: MeetingWanted
  readonly choice: Choice | null
  readonly isPinned: boolean
  /** Other good times while the rest of the round stays, in the order of the days; near misses among them say what is missing. */
  readonly others: readonly Choice[]
  readonly noTime: NoTime | null
  /** Keys of the round's meetings where somebody is needed at the same time: only ever through a time chosen by hand. */
  readonly clashesWith: readonly string[]
}

export interface RoundProposed {
  readonly rows: readonly RowProposed[]
  /** False: nobody has proved that there is no better round, for it took too long. */
  readonly isProved: boolean
  /** How many times were weighed for each meeting. */
  readonly slotsWeighed: number
}

/** How many other times a row offers, and how many of the near misses. */
const mostOthers = 8
const mostMisses = 3

/**
 * A time for every meeting of a round: nobody is needed in two places, every meeting keeps its Leads or its quorum, and the wishes are met as far
 * as they can be. Pure; the same round has the same answer.
 */
export function proposeRound({ meetings, slots, weighing, pinned = new Map(), mostSteps }: RoundWanted): RoundProposed {
  const weighed = meetings.map((meeting) => slots.map((slot) => weighChoice(meeting, slot, weighing)))
  const open = weighed.map((choices, index) => {
    const name = pinned.get(meetings[index]?.key ?? '')
    const kept = choices.filter((choice) => choice.name === name)
    return kept.length > 0 ? kept : choices.filter(({ isPossible }) => isPossible)
  })
  const travel = (one: Choice, other: Choice) => weighing.travel(one.place, other.place)
  const pinnedAt = open.map(([only], index) => (only !== undefined && only.name === pinned.get(meetings[index]?.key ?? '') ? only : null))
  const held = pinnedAt.filter((choice) => choice !== null)
  // What is chosen by hand stands, also where it clashes; the rest is found around it.
  const around = open.map((choices, index) =>
    pinnedAt[index] === null ? choices.filter((choice) => held.every((one) => !isClash(choice, one, travel))) : [],
  )
  const { choices: placed, isProved } = placeMeetings({
    meetings: around,
    standing: held.map(({ week }) => week),
    travel,
    crowding,
    ...(mostSteps === undefined ? {} : { mostSteps }),
  })
  const chosen = meetings.map((_, index) => pinnedAt[index] ?? around[index]?.[placed[index] ?? -1] ?? null)

  const rows = meetings.map((meeting, index): RowProposed => {
    const choice = chosen[index] ?? null
    const rest = chosen.flatMap((other, at) => (other === null || at === index ? [] : [{ other, key: meetings[at]?.key ?? '' }]))
    const all = weighed[index] ?? []
    const clashing = (one: Choice) => rest.filter(({ other }) => isClash(one, other, travel)).map(({ key }) => key)
    const free = all.filter((one) => one.date !== choice?.date && clashing(one).length === 0)
    return {
      meeting,
      choice,
      isPinned: pinnedAt[index] !== null,
      others: [
        ...bestOf(
          free.filter(({ isPossible }) => isPossible),
          mostOthers,
        ),
        ...nearMisses(free),
      ].toSorted(byTime),
      noTime: choice === null ? whyNoTime(all, clashing) : null,
      clashesWith: choice === null ? [] : clashing(choice),
    }
  })
  return { rows, isProved, slotsWeighed: slots.length }
}

/** The best times, unlike each other where little speaks against it: of different days, weeks and hours. The best first. */
export function bestOf(choices: readonly Choice[], most: number): Choice[] {
  const left = new Set(choices.toSorted((one, other) => one.cost - other.cost || byTime(one, other)))
  const chosen: Choice[] = []
  while (chosen.length < most && left.size > 0) {
    const next = leastOf([...left], (choice) => choice.cost + likeness(choice, chosen))
    if (next === undefined) break
    left.delete(next)
    chosen.push(next)
  }
  return chosen
}

/** What it counts against a time that it is like those already chosen: people who cannot at nine on a Monday seldom can at ten. */
function likeness(choice: Choice, chosen: readonly Choice[]): number {
  return chosen.reduce(
    (sum, { date, week, from }) =>
      sum + (date === choice.date ? 1000 : 0) + (week === choice.week ? 8 : 0) + (from === choice.from ? 6 : 0),
    0,
  )
}

function leastOf<Value>(values: readonly Value[], cost: (value: Value) => number): Value | undefined {
  let least: Value | undefined
  let price = Number.POSITIVE_INFINITY
  for (const value of values) {
    const own = cost(value)
    if (own < price) [least, price] = [value, own]
  }
  return least
}

/** Times at which too few of the Leads can, the nearest first: somebody may still want one. */
function nearMisses(choices: readonly Choice[]): Choice[] {
  return bestOf(
    choices.filter(({ isPossible, officeBusy, needs }) => !isPossible && officeBusy === null && needs.length > 0),
    mostMisses,
  )
}

function byTime(one: Choice, other: Choice): number {
  return one.date === other.date ? one.from - other.from : one.date < other.date ? -1 : 1
}

function whyNoTime(all: readonly Choice[], clashing: (choice: Choice) => readonly string[]): NoTime {
  const best = bestOf(
    all.filter(({ isPossible }) => isPossible),
    1,
  )[0]
  if (best !== undefined) return { kind: 'needed-elsewhere', best, at: clashing(best) }
  const nearest = bestOf(
    all.filter(({ officeBusy }) => officeBusy === null),
    1,
  )[0]
  if (nearest !== undefined) return { kind: 'leads-cannot', nearest }
  return { kind: all.length === 0 ? 'no-slots' : 'office-cannot' }
}
