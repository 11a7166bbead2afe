import { record, type Writing } from '#domain/history'
import { releaseRegistered } from '#domain/invitations'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { holdMeeting, holdRegistration } from './hold-meeting.ts'
import { moveUp, takePlace } from './take-place.ts'

export interface CancelRegistration {
  readonly registrationId: string
  /** By the link in the mail, by the office, or by declining in one's calendar. */
  readonly by: 'link' | 'office' | 'calendar'
}

export type CannotCancelRegistration = 'no-such-registration' | 'not-registered' | 'has-begun'

/** Somebody gives up their place, or their place in line. Whoever has waited longest moves up. */
export async function cancelRegistration(
  writing: Writing,
  { registrationId, by }: CancelRegistration,
): Promise<Outcome<{ eventId: string; movedUp: number }, CannotCancelRegistration>> {
  const held = await holdRegistration(writing, registrationId)
  if (held === null) return notDone('no-such-registration')
  const { registration, meeting } = held
  if (registration.state !== 'placed' && registration.state !== 'waiting') return notDone('not-registered')
  if (meeting.state !== 'draft' && meeting.state !== 'booked' && meeting.state !== 'cancelled') return notDone('has-begun')

  const { transaction, contractId, clock } = writing
  await transaction
    .updateTable('registrations')
    .set({ state: 'cancelled', cancelled_at: clock.now(), cancelled_by: by, mail_due: null, mail_due_since: null })
    .where('contract_id', '=', contractId)
    .where('id', '=', registrationId)
    .execute()
  if (registration.state === 'placed' && registration.person_id !== null)
    await releaseRegistered(writing, { meetingId: meeting.id, personId: registration.person_id })
  const eventId = await record(writing, {
    kind: 'RegistrationCancelled',
    subject: { kind: 'meeting', id: meeting.id },
    organisationId: registration.organisation_id,
    meetingId: meeting.id,
    particulars: { title: meeting.title, registrationId, by },
  })
  const now = await holdMeeting(writing, meeting.id)
  return done({ eventId, movedUp: now === null ? 0 : await moveUp(writing, now) })
}

/** Takes back a cancelling: the place again if it is still free, else one in line. */
export async function undoRegistrationCancelled(
  writing: Writing,
  event: { readonly id: string; readonly particulars: Readonly<Record<string, unknown>> },
): Promise<Outcome<null, CannotCancelRegistration>> {
  const { registrationId } = event.particulars
  const held = isId(registrationId) ? await holdRegistration(writing, registrationId) : null
  if (held === null || held.registration.person_id === null) return notDone('no-such-registration')
  if (held.registration.state !== 'cancelled') return notDone('not-registered')
  if (held.meeting.state !== 'draft' && held.meeting.state !== 'booked') return notDone('has-begun')
  const { id, person_id: personId, organisation_id: organisationId, note } = held.registration
  await takePlace(writing, held, { id, personId, organisationId, note }, 'RegistrationReinstated', event.id)
  return done(null)
}
