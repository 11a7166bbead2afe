import type { Writing } from '#domain/history'
import { registerPerson, type CannotReadPerson } from '#domain/identity'
import type { Language } from '#platform/i18n'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'

/** Who to talk to about a Lead: somebody the contract knows, or somebody it gets to know now. */
export type LeadContact =
  | { readonly personId: string }
  | { readonly name: string; readonly email?: string | null; readonly phone?: string | null; readonly language?: Language }

export type CannotReachContact = CannotReadPerson | 'contact-unknown'

/** The person behind a contact. Somebody already known by the e-mail address stays as known: a form on a phone overwrites nobody. */
export async function findOrRegisterContact(
  writing: Writing,
  contact: LeadContact | null,
): Promise<Outcome<{ personId: string | null }, CannotReachContact>> {
  if (contact === null) return done({ personId: null })
  if (!('personId' in contact)) return registerPerson(writing, contact)
  return (await isKnown(writing, contact.personId)) ? done({ personId: contact.personId }) : notDone('contact-unknown')
}

async function isKnown({ transaction, contractId }: Writing, personId: string): Promise<boolean> {
  if (!isId(personId)) return false
  const row = await transaction
    .selectFrom('people')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('id', '=', personId)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
