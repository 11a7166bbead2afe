import type { MeetingListed } from '#domain/meetings'

/** Who may sign up. */
export const openings = ['nobody', 'members', 'everyone'] as const
export type Opening = (typeof openings)[number]

export const registrationStates = ['asked', 'placed', 'waiting', 'cancelled'] as const
export type RegistrationState = (typeof registrationStates)[number]

export function isOpening(text: string): text is Opening {
  return openings.some((opening) => opening === text)
}

export function registrationState(text: string): RegistrationState {
  return registrationStates.find((state) => state === text) ?? 'asked'
}

/** What the rules of a meeting say on a day. `full`: one can still sign up, for the waiting list. */
export type Availability = 'none' | 'open' | 'full' | 'closed'

/** Whether one can sign up today. Signing up ends with the last day, or when the meeting begins or is called off. */
export function availability(
  rules: { readonly openTo: Opening; readonly capacity: number | null; readonly closesOn: string | null; readonly placed: number } | null,
  meeting: Pick<MeetingListed, 'state' | 'on'>,
  today: string,
): Availability {
  if (rules === null || rules.openTo === 'nobody') return 'none'
  const isAhead = meeting.state === 'draft' || meeting.state === 'booked'
  const isPast = meeting.on?.precision === 'day' && meeting.on.date < today
  if (!isAhead || isPast || (rules.closesOn !== null && rules.closesOn < today)) return 'closed'
  return rules.capacity !== null && rules.placed >= rules.capacity ? 'full' : 'open'
}

/** The longest word on food or access, in characters. */
export const longestNote = 500
