import { record, writing, type Actor, type Store, type Writing } from '#domain/history'
import { newId } from '#platform/ids'
import type { Translated } from '#platform/i18n'
import { done, notDone, type Outcome } from '#platform/outcome'
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

export type CannotFoundContract = 'slug-taken' | 'name-missing'

/** A city founds its local climate contract. The first language is the only one whose texts are required. */
export async function foundContract(
  store: Store,
  actor: Actor,
  input: FoundContract,
  andThen: (writing: Writing) => Promise<void> = async () => {},
): Promise<Outcome<{ contractId: string }, CannotFoundContract | 'already-done'>> {
  const first = input.languages[0]
  if (first === undefined || !input.name[first]) return notDone('name-missing')
  const contractId = newId()

  return writing(store, { contractId, actor }, async (context) => {
    const inserted = await insertContract(context, input)
    if (!inserted) return notDone('slug-taken')
    await record(context, { kind: 'ContractFounded', subject: { kind: 'contract', id: contractId }, particulars: { name: input.name[first] } })
    await andThen(context)
    return done({ contractId })
  })
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
