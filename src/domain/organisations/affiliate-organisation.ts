import { record, type Writing } from '#domain/history'
import type { DateWithPrecision } from '#platform/dates'
import { newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { findOrganisationRow } from './organisation-rows.ts'

/** Joining, signing and receiving the diploma are three dates, each as exactly as it is known. null: not known, or not yet. */
export interface AffiliationDates {
  readonly joined?: DateWithPrecision | null
  readonly signed?: DateWithPrecision | null
  readonly diploma?: DateWithPrecision | null
}

export interface AffiliateOrganisation extends AffiliationDates {
  readonly organisationId: string
  /** null: not known for which period */
  readonly periodId?: string | null
  readonly sources?: readonly string[]
}

export type CannotAffiliate = 'organisation-not-found' | 'period-not-found' | 'already-affiliated'

/** An organisation has joined the contract. The date may be unknown; it can be added when somebody finds it. */
export async function affiliateOrganisation(
  writing: Writing,
  input: AffiliateOrganisation,
): Promise<Outcome<{ affiliationId: string; eventId: string }, CannotAffiliate>> {
  const organisation = await findOrganisationRow(writing, input.organisationId)
  if (organisation === null || organisation.removed_at !== null) return notDone('organisation-not-found')
  const periodId = input.periodId ?? null
  if (periodId !== null && !(await periodExists(writing, periodId))) return notDone('period-not-found')

  const [affiliationId] = await insertAffiliations(writing, [{ ...input, periodId }])
  if (affiliationId === undefined) return notDone('already-affiliated', { name: organisation.name })
  const eventId = await record(writing, {
    kind: 'OrganisationAffiliated',
    subject: { kind: 'organisation', id: input.organisationId },
    organisationId: input.organisationId,
    particulars: { affiliationId, periodId, joinedOn: input.joined?.date ?? null },
  })
  return done({ affiliationId, eventId })
}

const mostAtOnce = 500

/** Affiliates many at once. Those affiliated for that period already are left alone; answers the ids of the new affiliations. */
export async function insertAffiliations(
  { transaction, contractId, clock }: Writing,
  inputs: readonly AffiliateOrganisation[],
): Promise<string[]> {
  const rows = inputs.map((input) => ({
    contract_id: contractId,
    id: newId(),
    organisation_id: input.organisationId,
    period_id: input.periodId ?? null,
    state: 'affiliated',
    ...dateColumns(input),
    left_on: null,
    sources: [...(input.sources ?? [])],
    recorded_at: clock.now(),
    removed_at: null,
  }))
  const ids: string[] = []
  for (let start = 0; start < rows.length; start += mostAtOnce) {
    const inserted = await transaction
      .insertInto('affiliations')
      .values(rows.slice(start, start + mostAtOnce))
      .onConflict((conflict) =>
        conflict.columns(['contract_id', 'organisation_id', 'period_id']).where('removed_at', 'is', null).doNothing(),
      )
      .returning('id')
      .execute()
    ids.push(...inserted.map(({ id }) => id))
  }
  return ids
}

export function dateColumns({ joined, signed, diploma }: AffiliationDates) {
  return {
    joined_on: joined?.date ?? null,
    joined_precision: joined?.precision ?? null,
    signed_on: signed?.date ?? null,
    signed_precision: signed?.precision ?? null,
    diploma_on: diploma?.date ?? null,
    diploma_precision: diploma?.precision ?? null,
  }
}

async function periodExists({ transaction, contractId }: Writing, periodId: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('periods')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('id', '=', periodId)
    .executeTakeFirst()
  return row !== undefined
}
