import type { Writing } from '#domain/history'
import { findOrganisationByName, listAffiliations } from '#domain/organisations'
import { dayOf } from '#platform/dates'
import type { Language } from '#platform/i18n'
import { newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { normaliseEmail, tidyLine, tidyText } from '#platform/text'
import { holdMeeting } from './hold-meeting.ts'
import { availability, longestNote } from './registration.ts'

export interface AskToRegister {
  readonly meetingId: string
  readonly name: string
  readonly email: string
  /** As it is written; one of the register is recognised, any other is kept as it stands. */
  readonly organisationName: string
  /** On food or access. */
  readonly note?: string
  readonly language: Language
}

export type CannotAskToRegister =
  | 'no-such-meeting'
  | 'not-open'
  | 'closed'
  | 'members-only'
  | 'name-missing'
  | 'name-too-long'
  | 'email-not-understood'
  | 'organisation-missing'
  | 'note-too-long'

/**
 * Somebody wants to come: a link is mailed to the address, and no place is taken before it is confirmed. Who is on the list already is
 * mailed what is so; the page cannot tell the difference, and so neither can a stranger.
 */
export async function askToRegister(
  writing: Writing,
  input: AskToRegister,
): Promise<Outcome<{ registrationId: string }, CannotAskToRegister>> {
  const read = readInput(input)
  if (!read.ok) return read
  const held = await holdMeeting(writing, input.meetingId)
  if (held === null) return notDone('no-such-meeting')
  const state = availability(held.rules, held.meeting, dayOf(writing.clock.now()))
  if (state === 'none' || state === 'closed') return notDone(state === 'none' ? 'not-open' : 'closed')
  const organisation = await findOrganisationByName(writing, read.value.organisationName)
  if (held.rules?.openTo === 'members' && !(organisation !== null && (await isMember(writing, organisation.id))))
    return notDone('members-only')

  const asked = {
    ...read.value,
    organisationId: organisation?.id ?? null,
    organisationName: organisation?.name ?? read.value.organisationName,
  }
  const known = await findByAddress(writing, input.meetingId, read.value.email)
  if (known !== null) return done({ registrationId: await askAgain(writing, known, asked) })
  return done({ registrationId: await insert(writing, input.meetingId, asked, input.language) })
}

type Read = { readonly name: string; readonly email: string; readonly organisationName: string; readonly note: string | null }

function readInput(
  input: AskToRegister,
): Outcome<Read, 'name-missing' | 'name-too-long' | 'email-not-understood' | 'organisation-missing' | 'note-too-long'> {
  const name = tidyLine(input.name)
  if (name === '') return notDone('name-missing')
  if (name.length > 200) return notDone('name-too-long')
  const email = normaliseEmail(input.email)
  if (!email.ok) return notDone('email-not-understood')
  const organisationName = tidyLine(input.organisationName).slice(0, 200)
  if (organisationName === '') return notDone('organisation-missing')
  const note = tidyText(input.note ?? '')
  return note.length > longestNote ? notDone('note-too-long') : done({ name, email: email.value, organisationName, note: note || null })
}

async function isMember(writing: Writing, organisationId: string): Promise<boolean> {
  return (await listAffiliations(writing, organisationId)).some(({ state }) => state === 'affiliated')
}

async function findByAddress({ transaction, contractId }: Writing, meetingId: string, emailKey: string) {
  const row = await transaction
    .selectFrom('registrations as r')
    .leftJoin('people as p', (join) => join.onRef('p.contract_id', '=', 'r.contract_id').onRef('p.id', '=', 'r.person_id'))
    .select(['r.id', 'r.state'])
    .where('r.contract_id', '=', contractId)
    .where('r.meeting_id', '=', meetingId)
    .where((where) => where.or([where('r.email_key', '=', emailKey), where('p.email_key', '=', emailKey)]))
    .executeTakeFirst()
  return row ?? null
}

type Asked = Read & { readonly organisationId: string | null }

/** On the list: told so by mail. Not confirmed yet, or cancelled: asked anew. */
async function askAgain({ transaction, contractId, clock }: Writing, known: { id: string; state: string }, asked: Asked): Promise<string> {
  const isOnList = known.state === 'placed' || known.state === 'waiting'
  await transaction
    .updateTable('registrations')
    .set({
      mail_due: isOnList ? (known.state === 'waiting' ? 'waiting' : 'placed') : 'confirm',
      mail_due_since: clock.now(),
      ...(isOnList
        ? {}
        : {
            state: 'asked',
            asked_at: clock.now(),
            organisation_id: asked.organisationId,
            organisation_name: asked.organisationName,
            note: asked.note,
          }),
    })
    .where('contract_id', '=', contractId)
    .where('id', '=', known.id)
    .execute()
  return known.id
}

async function insert({ transaction, contractId, clock }: Writing, meetingId: string, asked: Asked, language: Language): Promise<string> {
  const id = newId()
  await transaction
    .insertInto('registrations')
    .values({
      contract_id: contractId,
      id,
      meeting_id: meetingId,
      state: 'asked',
      name: asked.name,
      email: asked.email,
      email_key: asked.email,
      person_id: null,
      organisation_id: asked.organisationId,
      organisation_name: asked.organisationName,
      note: asked.note,
      language,
      asked_at: clock.now(),
      confirmed_at: null,
      cancelled_at: null,
      cancelled_by: null,
      mail_due: 'confirm',
      mail_due_since: clock.now(),
    })
    .execute()
  return id
}
