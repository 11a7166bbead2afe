import type { Writing } from '#domain/history'
import { registerPerson, type CannotReadPerson } from '#domain/identity'
import { findOrganisationByName } from '#domain/organisations'
import { dayOf } from '#platform/dates'
import { newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyLine, tidyText } from '#platform/text'
import { holdMeeting, holdRegistration } from './hold-meeting.ts'
import { availability, longestNote } from './registration.ts'
import { takePlace } from './take-place.ts'

export type CannotConfirm = 'no-such-registration' | 'closed' | CannotReadPerson

/**
 * A registration is confirmed from the mailbox it names: a place, or one in the waiting list. Confirming twice is once. Who asked before
 * the last day may confirm after it, until the meeting begins.
 */
export async function confirmRegistration(
  writing: Writing,
  { registrationId }: { readonly registrationId: string },
): Promise<Outcome<{ state: 'placed' | 'waiting' }, CannotConfirm>> {
  const held = await holdRegistration(writing, registrationId)
  if (held === null) return notDone('no-such-registration')
  const { registration, meeting, rules } = held
  if (registration.state === 'placed' || registration.state === 'waiting') return done({ state: registration.state })
  const stillOpen = availability(rules === null ? null : { ...rules, closesOn: null }, meeting, dayOf(writing.clock.now()))
  if (stillOpen === 'none' || stillOpen === 'closed') return notDone('closed')

  const personId = await findOrRegister(writing, registration)
  if (!personId.ok) return personId
  const already = await findOther(writing, registration, personId.value)
  if (already !== null) return done({ state: already })
  const { id, organisation_id: organisationId, note } = registration
  return done({ state: await takePlace(writing, held, { id, personId: personId.value, organisationId, note }, 'Registered') })
}

/** The secretariat has signed up the same person meanwhile: that one stands, and this is forgotten. */
async function findOther(
  { transaction, contractId }: Writing,
  { id, meeting_id: meetingId }: { readonly id: string; readonly meeting_id: string },
  personId: string,
): Promise<'placed' | 'waiting' | null> {
  const others = transaction.selectFrom('registrations').select(['id', 'state']).where('contract_id', '=', contractId)
  const other = await others.where('meeting_id', '=', meetingId).where('person_id', '=', personId).where('id', '<>', id).executeTakeFirst()
  if (other === undefined) return null
  const superseded = other.state === 'placed' || other.state === 'waiting' ? id : other.id
  await transaction.deleteFrom('registrations').where('contract_id', '=', contractId).where('id', '=', superseded).execute()
  return other.state === 'placed' || other.state === 'waiting' ? other.state : null
}

async function findOrRegister(
  writing: Writing,
  row: { person_id: string | null; name: string | null; email: string | null; language: string },
): Promise<Outcome<string, CannotReadPerson>> {
  if (row.person_id !== null) return done(row.person_id)
  const person = await registerPerson(writing, { name: row.name ?? '', email: row.email, language: row.language === 'en' ? 'en' : 'sv' })
  return person.ok ? done(person.value.personId) : person
}

export interface RegisterByHand {
  readonly meetingId: string
  readonly name: string
  readonly email: string
  readonly organisationName: string
  readonly note?: string
}

export type CannotRegisterByHand =
  | 'no-such-meeting'
  | 'has-begun'
  | 'already-registered'
  | 'email-missing'
  | 'note-too-long'
  | CannotReadPerson

/** The secretariat signs somebody up who has phoned: no link to confirm by, and no matter who may do it themselves or until when. */
export async function registerByHand(
  writing: Writing,
  input: RegisterByHand,
): Promise<Outcome<{ state: 'placed' | 'waiting' }, CannotRegisterByHand>> {
  const held = await holdMeeting(writing, input.meetingId)
  if (held === null) return notDone('no-such-meeting')
  if (held.meeting.state !== 'draft' && held.meeting.state !== 'booked') return notDone('has-begun')
  if (tidyLine(input.email) === '') return notDone('email-missing')
  const note = tidyText(input.note ?? '') || null
  if ((note ?? '').length > longestNote) return notDone('note-too-long')
  const person = await registerPerson(writing, { name: input.name, email: input.email })
  if (!person.ok) return person
  const { personId } = person.value
  const name = tidyLine(input.organisationName)
  const organisation = await findOrganisationByName(writing, name)
  const id = await rowOfPerson(writing, {
    meetingId: input.meetingId,
    personId,
    organisationId: organisation?.id ?? null,
    name: organisation?.name ?? name,
    note,
  })
  if (id === null) return notDone('already-registered')
  return done({ state: await takePlace(writing, held, { id, personId, organisationId: organisation?.id ?? null, note }, 'Registered') })
}

/** A new row, or a cancelled one to be taken up again; null: the person has a place or waits for one. */
async function rowOfPerson(
  { transaction, contractId, clock }: Writing,
  of: { meetingId: string; personId: string; organisationId: string | null; name: string; note: string | null },
): Promise<string | null> {
  const id = newId()
  const said = { organisation_id: of.organisationId, organisation_name: of.name || null, note: of.note }
  const row = await transaction
    .insertInto('registrations')
    .values({
      contract_id: contractId,
      id,
      meeting_id: of.meetingId,
      state: 'asked',
      name: null,
      email: null,
      email_key: null,
      person_id: of.personId,
      ...said,
      language: 'sv',
      asked_at: clock.now(),
      confirmed_at: null,
      cancelled_at: null,
      cancelled_by: null,
      mail_due: null,
      mail_due_since: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['contract_id', 'meeting_id', 'person_id'])
        .where('person_id', 'is not', null)
        .doUpdateSet(said)
        .where('registrations.state', 'in', ['asked', 'cancelled']),
    )
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}
