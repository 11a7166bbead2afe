import { record, type Writing } from '#domain/history'
import type { DateWithPrecision } from '#platform/dates'
import { isId, newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { anyName } from './add-item.ts'

export interface AdoptChallenge {
  readonly organisationId: string
  readonly challengeId: string
  /** The contract period it is adopted for; null when no source says. */
  readonly periodId?: string | null
  /** null: not known when. */
  readonly adopted?: DateWithPrecision | null
  readonly sources?: readonly string[]
}

export type CannotAdopt = 'no-such-organisation' | 'no-such-challenge' | 'no-such-period' | 'challenge-retired' | 'already-adopted'

export interface Adopted {
  readonly adoptionId: string
  readonly eventId: string
}

/** An organisation adopts a challenge as its own for a period. Not the same as having Lead for it. */
export async function adoptChallenge(writing: Writing, input: AdoptChallenge): Promise<Outcome<Adopted, CannotAdopt>> {
  const challenge = await findChallenge(writing, input.challengeId)
  if (challenge === undefined) return notDone('no-such-challenge')
  if (challenge.retired_on !== null) return notDone('challenge-retired', { name: anyName(challenge.name) })
  if (!(await isOrganisation(writing, input.organisationId))) return notDone('no-such-organisation')
  if (!(await isPeriod(writing, input.periodId ?? null))) return notDone('no-such-period')

  const adoptionId = await insertAdoption(writing, input)
  if (adoptionId === null) return notDone('already-adopted', { name: anyName(challenge.name) })
  const eventId = await record(writing, {
    kind: 'ChallengeAdopted',
    subject: { kind: 'challenge', id: input.challengeId },
    organisationId: input.organisationId,
    particulars: { name: challenge.name, adoptionId },
  })
  return done({ adoptionId, eventId })
}

/** Several at once: those adopted already are passed over, anything else wrong stops all of them. */
export async function adoptChallenges(
  writing: Writing,
  { challengeIds, ...input }: Omit<AdoptChallenge, 'challengeId'> & { readonly challengeIds: readonly string[] },
): Promise<Outcome<{ adopted: number }, CannotAdopt>> {
  let adopted = 0
  for (const challengeId of challengeIds) {
    const outcome = await adoptChallenge(writing, { ...input, challengeId })
    if (outcome.ok) adopted += 1
    else if (outcome.reason !== 'already-adopted') return outcome
  }
  return done({ adopted })
}

function findChallenge({ transaction, contractId }: Writing, id: string) {
  if (!isId(id)) return Promise.resolve(undefined)
  return transaction
    .selectFrom('challenges')
    .select(['id', 'name', 'retired_on'])
    .where('contract_id', '=', contractId)
    .where('id', '=', id)
    .executeTakeFirst()
}

async function isOrganisation({ transaction, contractId }: Writing, id: string): Promise<boolean> {
  if (!isId(id)) return false
  return (
    (await transaction
      .selectFrom('organisations')
      .select('id')
      .where('contract_id', '=', contractId)
      .where('id', '=', id)
      .where('removed_at', 'is', null)
      .executeTakeFirst()) !== undefined
  )
}

async function isPeriod({ transaction, contractId }: Writing, id: string | null): Promise<boolean> {
  if (id === null) return true
  return (
    isId(id) &&
    (await transaction.selectFrom('periods').select('id').where('contract_id', '=', contractId).where('id', '=', id).executeTakeFirst()) !==
      undefined
  )
}

/** The adoption's id, or null when this organisation has adopted it already. */
async function insertAdoption({ transaction, contractId, clock }: Writing, input: AdoptChallenge): Promise<string | null> {
  const row = await transaction
    .insertInto('adoptions')
    .values({
      contract_id: contractId,
      id: newId(),
      organisation_id: input.organisationId,
      challenge_id: input.challengeId,
      period_id: input.periodId ?? null,
      adopted_on: input.adopted?.date ?? null,
      adopted_precision: input.adopted?.precision ?? null,
      withdrawn_on: null,
      sources: [...(input.sources ?? [])],
      recorded_at: clock.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}
