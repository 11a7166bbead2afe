import type { VoiceAnswer } from './agreement.ts'

/** One answer as it was given. Of several by one organisation the last counts. */
export interface AnswerGiven {
  readonly organisationId: string
  readonly answer: VoiceAnswer
  readonly concern?: string | null
  /** The fingerprint of the text it was given on. */
  readonly textHash: string
}

export interface AgreementTally {
  readonly present: number
  readonly yes: number
  readonly yesBut: number
  readonly notYet: number
  /** Present, but has not answered. Never counted as a yes. */
  readonly unanswered: readonly string[]
  /** Positions added later by organisations that were not there: shown apart, never in the sums. */
  readonly absent: readonly AnswerGiven[]
  /** Answers on another wording than this: they say nothing here. */
  readonly onOtherText: number
  readonly concerns: readonly { readonly organisationId: string; readonly answer: VoiceAnswer; readonly concern: string }[]
  /** `all-agree`: each organisation present has said yes, with or without a but. */
  readonly outcome: 'nobody-present' | 'waiting' | 'all-agree' | 'agree-with-exceptions' | 'nobody-agrees'
}

/** Counts voices on exactly one text: one for each organisation present, however many people it sent. */
export function tallyAgreement(textHash: string, present: readonly string[], answers: readonly AnswerGiven[]): AgreementTally {
  const inRoom = new Set(present)
  const onText = answers.filter((answer) => answer.textHash === textHash)
  const last = new Map(onText.map((answer) => [answer.organisationId, answer]))
  const voices = [...last.values()].filter(({ organisationId }) => inRoom.has(organisationId))
  const count = (wanted: VoiceAnswer) => voices.filter(({ answer }) => answer === wanted).length
  const unanswered = [...inRoom].filter((organisationId) => !last.has(organisationId))
  const [yes, yesBut, notYet] = [count('yes'), count('yes-but'), count('not-yet')]
  return {
    present: inRoom.size,
    yes,
    yesBut,
    notYet,
    unanswered,
    absent: [...last.values()].filter(({ organisationId }) => !inRoom.has(organisationId)),
    onOtherText: answers.length - onText.length,
    concerns: voices.flatMap(({ organisationId, answer, concern }) => (concern ? [{ organisationId, answer, concern }] : [])),
    outcome: outcomeOf(inRoom.size, yes + yesBut, notYet),
  }
}

function outcomeOf(present: number, agree: number, notYet: number): AgreementTally['outcome'] {
  if (present === 0) return 'nobody-present'
  if (agree + notYet < present) return 'waiting'
  if (agree === 0) return 'nobody-agrees'
  return notYet === 0 ? 'all-agree' : 'agree-with-exceptions'
}
