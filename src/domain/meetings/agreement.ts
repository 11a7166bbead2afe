export const voiceAnswers = ['yes', 'yes-but', 'not-yet'] as const
/** *Ja / Ja, men … / Inte än* */
export type VoiceAnswer = (typeof voiceAnswers)[number]

export const agreementForms = ['acclamation', 'round'] as const
export type AgreementForm = (typeof agreementForms)[number]

/** reopened: the text has changed since; what was agreed at the time is kept. */
export const agreementStates = ['open', 'agreed', 'reopened'] as const
export type AgreementState = (typeof agreementStates)[number]

export function isVoiceAnswer(text: string): text is VoiceAnswer {
  return voiceAnswers.some((answer) => answer === text)
}

export function agreementState(text: string): AgreementState {
  return agreementStates.find((state) => state === text) ?? 'reopened'
}

/** May a voice be given here? Only an open agreement, on exactly the text the speaker has seen. */
export function decideOnText(
  agreement: { readonly state: AgreementState; readonly textHash: string },
  seenHash: string,
): 'may' | 'text-changed' | 'not-open' {
  if (agreement.textHash !== seenHash || agreement.state === 'reopened') return 'text-changed'
  return agreement.state === 'open' ? 'may' : 'not-open'
}
