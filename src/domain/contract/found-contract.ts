import { record, writing, type Actor, type Store, type Writing } from '#domain/history'
import { newId } from '#platform/ids'
import type { Translated } from '#platform/i18n'
import { done, notDone, type NotDone, type Outcome } from '#platform/outcome'
import { tidyLine } from '#platform/text'
import { readSecretariat, tidyTranslated } from './edit-contract.ts'
import type { SecretariatContact } from './contract-queries.ts'

export interface FoundContract {
  readonly slug: string
  readonly name: Translated
  readonly locality: string
  readonly municipalityCode: string | null
  readonly languages: readonly string[]
  readonly words?: Readonly<Record<string, unknown>>
  readonly purpose?: Translated
  readonly secretariat?: SecretariatContact
  readonly exampleNotice?: Translated | null
  readonly leadsKnown?: boolean
  readonly membersKnown?: boolean
  readonly sources?: readonly string[]
}

export type CannotFoundContract =
  | 'slug-taken'
  | 'slug-not-understood'
  | 'name-missing'
  | 'locality-missing'
  | 'municipality-code-not-understood'
  | 'email-not-understood'
  | 'phone-not-understood'

/**
 * A city founds its local climate contract. The first language is the only one whose texts are required. What belongs to the
 * founding (goals, areas, the secretariat) is done by `andThen` in the same transaction: all of it happens, or none.
 */
export async function foundContract<Reason extends string = never>(
  store: Store,
  actor: Actor,
  given: FoundContract,
  andThen: (writing: Writing) => Promise<void | NotDone<Reason>> = async () => {},
): Promise<Outcome<{ contractId: string }, CannotFoundContract | Reason | 'already-done'>> {
  const read = readFounding(given)
  if (!read.ok) return read
  const input = read.value
  const contractId = newId()

  return writing<{ contractId: string }, CannotFoundContract | Reason>(store, { contractId, actor }, async (context) => {
    const inserted = await insertContract(context, input)
    if (!inserted) return notDone('slug-taken')
    await record(context, { kind: 'ContractFounded', subject: { kind: 'contract', id: contractId }, particulars: { name: input.name } })
    const after = await andThen(context)
    return after ?? done({ contractId })
  })
}

function readFounding(given: FoundContract): Outcome<FoundContract, CannotFoundContract> {
  const name = tidyTranslated(given.name, tidyLine)
  const [first] = given.languages
  if (first === undefined || !name[first]) return notDone('name-missing')
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(given.slug) || given.slug.length > 60) return notDone('slug-not-understood')
  const locality = tidyLine(given.locality)
  if (locality === '') return notDone('locality-missing')
  if (given.municipalityCode !== null && !/^\d{4}$/.test(given.municipalityCode)) return notDone('municipality-code-not-understood')
  const secretariat = readSecretariat(given.secretariat ?? {})
  if (!secretariat.ok) return secretariat
  return done({ ...given, name, locality, secretariat: secretariat.value })
}

async function insertContract(writing: Writing, input: FoundContract): Promise<boolean> {
  const row = await writing.transaction
    .insertInto('contracts')
    .values({
      id: writing.contractId,
      slug: input.slug,
      hostname: null,
      name: JSON.stringify(input.name),
      locality: input.locality,
      municipality_code: input.municipalityCode,
      languages: [...input.languages],
      words: JSON.stringify(input.words ?? {}),
      purpose: JSON.stringify(input.purpose ?? {}),
      secretariat: JSON.stringify(input.secretariat ?? {}),
      example_notice: input.exampleNotice ? JSON.stringify(input.exampleNotice) : null,
      leads_known: input.leadsKnown ?? true,
      members_known: input.membersKnown ?? true,
      sources: [...(input.sources ?? [])],
      founded_at: writing.clock.now(),
    })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
