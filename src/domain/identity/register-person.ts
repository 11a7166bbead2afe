import { record, type Writing } from '#domain/history'
import type { Language } from '#platform/i18n'
import { newId } from '#platform/ids'
import { done, type Outcome } from '#platform/outcome'
import { readPersonDetails, type CannotReadPerson, type KeptDetails } from './read-person-details.ts'

export interface RegisterPerson {
  readonly name: string
  readonly email?: string | null
  readonly phone?: string | null
  readonly language?: Language
  readonly shownPublicly?: boolean
}

export interface RegisteredPerson {
  readonly personId: string
  /** Somebody with that e-mail address was known already, and is who this is (C9). */
  readonly wasKnown: boolean
}

/** A person becomes known to the contract. The same e-mail address is the same person: the known one is answered, nothing about them overwritten. */
export async function registerPerson(writing: Writing, input: RegisterPerson): Promise<Outcome<RegisteredPerson, CannotReadPerson>> {
  const details = readPersonDetails({
    name: input.name,
    email: input.email ?? null,
    phone: input.phone ?? null,
    language: input.language ?? 'sv',
    shownPublicly: input.shownPublicly ?? false,
  })
  if (!details.ok) return details

  const personId = await insertPerson(writing, details.value)
  if (personId === null) return done({ personId: await getPersonByEmail(writing, details.value.emailKey), wasKnown: true })
  await record(writing, { kind: 'PersonRegistered', subject: { kind: 'person', id: personId } })
  return done({ personId, wasKnown: false })
}

/** Null: somebody with that address is known already, perhaps since a moment ago. */
async function insertPerson({ transaction, contractId, clock }: Writing, details: KeptDetails): Promise<string | null> {
  const row = await transaction
    .insertInto('people')
    .values({
      contract_id: contractId,
      id: newId(),
      name: details.name,
      email: details.email,
      email_key: details.emailKey,
      phone: details.phone,
      language: details.language,
      shown_publicly: details.shownPublicly,
      registered_at: clock.now(),
      erased_at: null,
      merged_into_id: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['contract_id', 'email_key']).where('email_key', 'is not', null).where('erased_at', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

async function getPersonByEmail({ transaction, contractId }: Writing, emailKey: string | null): Promise<string> {
  const row = await transaction
    .selectFrom('people')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('email_key', '=', emailKey)
    .where('erased_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.id
}
