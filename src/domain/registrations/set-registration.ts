import { record, type Writing } from '#domain/history'
import { isPlainDate } from '#platform/dates'
import { done, notDone, type Outcome } from '#platform/outcome'
import { holdMeeting } from './hold-meeting.ts'
import type { Opening } from './registration.ts'
import { moveUp } from './take-place.ts'

export interface SetRegistration {
  readonly meetingId: string
  /** The rules' revision as the form showed it; 0 when there were none. Left out: not checked. */
  readonly revision?: number
  readonly openTo: Opening
  /** null: as many as like */
  readonly capacity: number | null
  /** The last day to sign up; null: until it begins */
  readonly closesOn: string | null
  readonly asksAboutFood?: boolean
}

export type CannotSetRegistration =
  | 'no-such-meeting'
  | 'changed-meanwhile'
  | 'capacity-out-of-range'
  | 'closes-after-the-meeting'
  | 'date-not-understood'

/** Says who may sign up for a meeting, how many, and until when. More room lets those waiting move up at once; less takes nobody's place. */
export async function setRegistration(
  writing: Writing,
  input: SetRegistration,
): Promise<Outcome<{ movedUp: number }, CannotSetRegistration>> {
  const held = await holdMeeting(writing, input.meetingId)
  if (held === null) return notDone('no-such-meeting')
  const revision = held.rules?.revision ?? 0
  if (input.revision !== undefined && input.revision !== revision) return notDone('changed-meanwhile')
  const { capacity, closesOn, openTo } = input
  if (capacity !== null && (!Number.isInteger(capacity) || capacity < 1 || capacity > 100_000)) return notDone('capacity-out-of-range')
  if (closesOn !== null && !isPlainDate(closesOn)) return notDone('date-not-understood')
  const { on } = held.meeting
  if (closesOn !== null && on?.precision === 'day' && closesOn > on.date) return notDone('closes-after-the-meeting')

  const { transaction, contractId } = writing
  const rules = { open_to: openTo, capacity, closes_on: closesOn, asks_about_food: input.asksAboutFood ?? true, revision: revision + 1 }
  await transaction
    .insertInto('registration_rules')
    .values({ contract_id: contractId, meeting_id: input.meetingId, ...rules })
    .onConflict((conflict) => conflict.columns(['contract_id', 'meeting_id']).doUpdateSet(rules))
    .execute()
  await record(writing, {
    kind: 'RegistrationRulesSet',
    subject: { kind: 'meeting', id: input.meetingId },
    meetingId: input.meetingId,
    particulars: { title: held.meeting.title, openTo },
  })
  const placed = held.rules?.placed ?? 0
  return done({ movedUp: await moveUp(writing, { ...held, rules: { openTo, capacity, closesOn, revision: revision + 1, placed } }) })
}
