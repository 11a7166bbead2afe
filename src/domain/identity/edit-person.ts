import { record, type Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'
import type { PersonDetails } from './person.ts'
import { findPersonRow } from './person-rows.ts'
import { readPersonDetails, type CannotReadPerson } from './read-person-details.ts'

export interface EditPerson extends PersonDetails {
  readonly personId: string
  /** As it was when the form was opened. */
  readonly revision: number
}

export type CannotEditPerson = CannotReadPerson | 'not-found' | 'email-taken' | 'email-needed' | 'changed-meanwhile'

/** What we know about a person is put right. An address that is another person's is refused: they can be merged instead. */
export async function editPerson(
  writing: Writing,
  { personId, revision, ...given }: EditPerson,
): Promise<Outcome<{ personId: string }, CannotEditPerson>> {
  const person = await findPersonRow(writing, personId)
  if (person === null) return notDone('not-found')
  const details = readPersonDetails(given)
  if (!details.ok) return details
  const { name, email, emailKey, phone, language, shownPublicly } = details.value
  if (emailKey === null && (await hasRole(writing, personId))) return notDone('email-needed')
  if (emailKey !== null && (await isSomebodyElse(writing, emailKey, personId))) return notDone('email-taken', { email: emailKey })

  const updated = await writing.transaction
    .updateTable('people')
    .set({ name, email, email_key: emailKey, phone, language, shown_publicly: shownPublicly, revision: revision + 1 })
    // Mail to the old address came back; of a new one nobody knows anything bad yet.
    .$if(emailKey !== person.email_key, (query) => query.set({ email_bounced_at: null, email_bounce_reason: null }))
    .where('contract_id', '=', writing.contractId)
    .where('id', '=', personId)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (updated === undefined) return notDone('changed-meanwhile')
  await record(writing, { kind: 'PersonEdited', subject: { kind: 'person', id: personId } })
  return done({ personId })
}

async function isSomebodyElse({ transaction, contractId }: Writing, emailKey: string, personId: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('people')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('email_key', '=', emailKey)
    .where('erased_at', 'is', null)
    .where('id', '<>', personId)
    .executeTakeFirst()
  return row !== undefined
}

/** Whoever holds a role signs in by e-mail, and would be locked out without an address. */
async function hasRole({ transaction, contractId }: Writing, personId: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('roles')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('person_id', '=', personId)
    .where('until_on', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
