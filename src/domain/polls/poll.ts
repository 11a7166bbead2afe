import { addDays, type ClockTime, type PlainDate } from '#platform/dates'

/** open → decided or withdrawn. Late answers are welcome until then: the deadline is the day to answer by, not a wall. */
export const pollStates = ['open', 'decided', 'withdrawn'] as const
export type PollState = (typeof pollStates)[number]

/** "Ja · Om det behövs · Nej". */
export const pollAnswers = ['yes', 'maybe', 'no'] as const
export type PollAnswer = (typeof pollAnswers)[number]

/** Option id → answer. An option without an entry has not been answered. */
export type AnswersByOption = Readonly<Record<string, PollAnswer>>

export const pollMailKinds = ['question', 'reminder', 'new-options', 'result', 'withdrawn'] as const
export type PollMailKind = (typeof pollMailKinds)[number]

/** A day and time to choose among. Times are local to the contract. */
export interface PollOption {
  readonly id: string
  readonly date: PlainDate
  /** HH:MM */
  readonly startsAt: ClockTime
  readonly endsAt: ClockTime
  readonly place: string | null
  readonly onlineUrl: string | null
}

/** More than anybody can weigh, and the most a page and a mail stay readable with. */
export const mostOptions = 30

/** Characters in the optional line beside an answer, and in a colleague's name. */
export const longestRemark = 300
export const longestColleague = 120

/** Minutes in which a decision, new options or a withdrawal can be taken back before anybody has been mailed about it. */
export const minutesOfGrace = 2

/** Days before the last day to answer on which those who have not answered are reminded: at most two reminders. */
const reminderDays = [3, 1] as const

export function isPollAnswer(text: unknown): text is PollAnswer {
  return pollAnswers.some((answer) => answer === text)
}

export function pollState(text: string): PollState {
  return pollStates.find((state) => state === text) ?? 'withdrawn'
}

export function isPollMailKind(text: string | null): text is PollMailKind {
  return pollMailKinds.some((kind) => kind === text)
}

/** Answers as the database keeps them, without anything that is no answer. */
export function readAnswers(json: Readonly<Record<string, unknown>>): AnswersByOption {
  const answers: Record<string, PollAnswer> = {}
  for (const [id, answer] of Object.entries(json)) if (isPollAnswer(answer)) answers[id] = answer
  return answers
}

/** How many reminders somebody should have had by a day, of the number allowed; what fell before they were asked, or on the day itself, does not count. */
export function remindersDueBy(
  today: PlainDate,
  { deadline, reminders, askedOn }: { readonly deadline: PlainDate; readonly reminders: number; readonly askedOn: PlainDate },
): number {
  const days = reminders === 1 ? reminderDays.slice(1) : reminderDays.slice(0, reminders)
  return days.map((before) => addDays(deadline, -before)).filter((day) => day <= today && day > askedOn).length
}

/** Whether what somebody was asked to answer has an answer for each option. */
export function hasAnsweredAll(answers: AnswersByOption, options: readonly { readonly id: string }[]): boolean {
  return options.every(({ id }) => answers[id] !== undefined)
}
