import { record, type Writing } from '#domain/history'
import { inviteRegistered } from '#domain/invitations'
import type { MeetingHeld } from './hold-meeting.ts'

/** Somebody who has confirmed takes a place if there is one, else stands last in line. */
export async function takePlace(
  writing: Writing,
  { meeting, rules }: MeetingHeld,
  seat: { readonly id: string; readonly personId: string; readonly organisationId: string | null; readonly note: string | null },
  kind: 'Registered' | 'RegistrationReinstated',
  undoes?: string,
): Promise<'placed' | 'waiting'> {
  const { transaction, contractId, clock } = writing
  const hasRoom = rules === null || rules.capacity === null || rules.placed < rules.capacity
  const state = hasRoom ? 'placed' : 'waiting'
  await transaction
    .updateTable('registrations')
    .set({
      state,
      person_id: seat.personId,
      // From now on the person's own record holds them.
      name: null,
      email: null,
      email_key: null,
      confirmed_at: clock.now(),
      cancelled_at: null,
      cancelled_by: null,
      mail_due: hasRoom ? null : 'waiting',
      mail_due_since: hasRoom ? null : clock.now(),
    })
    .where('contract_id', '=', contractId)
    .where('id', '=', seat.id)
    .execute()
  if (hasRoom) await inviteRegistered(writing, { meetingId: meeting.id, ...seat })
  await record(writing, {
    kind: hasRoom ? kind : 'RegistrationWaiting',
    subject: { kind: 'meeting', id: meeting.id },
    organisationId: seat.organisationId,
    meetingId: meeting.id,
    particulars: { title: meeting.title, registrationId: seat.id },
    ...(undoes === undefined ? {} : { undoes }),
  })
  return state
}

/** Whoever has waited longest moves up while there is room; each is mailed. Nobody moves up once the meeting has begun or is off. */
export async function moveUp(writing: Writing, { meeting, rules }: MeetingHeld): Promise<number> {
  const { transaction, contractId, clock } = writing
  if (meeting.state !== 'draft' && meeting.state !== 'booked') return 0
  const room = rules === null || rules.capacity === null ? null : Math.max(0, rules.capacity - rules.placed)
  if (room === 0) return 0
  const rows = await transaction
    .selectFrom('registrations')
    .select(['id', 'person_id', 'organisation_id', 'note'])
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', meeting.id)
    .where('state', '=', 'waiting')
    .where('person_id', 'is not', null)
    .orderBy('confirmed_at')
    .orderBy('id')
    .limit(room ?? 1000)
    .forUpdate()
    .execute()
  for (const row of rows) {
    await transaction
      .updateTable('registrations')
      .set({ state: 'placed', mail_due: 'moved-up', mail_due_since: clock.now() })
      .where('contract_id', '=', contractId)
      .where('id', '=', row.id)
      .execute()
    const seat = { meetingId: meeting.id, personId: row.person_id ?? '', organisationId: row.organisation_id, note: row.note }
    await inviteRegistered(writing, seat)
    await record(writing, {
      kind: 'RegistrationMovedUp',
      subject: { kind: 'meeting', id: meeting.id },
      organisationId: row.organisation_id,
      meetingId: meeting.id,
      particulars: { title: meeting.title, registrationId: row.id },
    })
  }
  return rows.length
}
