import type { Reading, Writing } from '#domain/history'
import { done, type Outcome } from '#platform/outcome'

/** Away for so long and back again: a new visit. */
const minutesBetweenVisits = 30

export interface OfficeVisit {
  /** When this person looked in the time before; null the first time. */
  readonly previousAt: Date | null
  readonly isNew: boolean
}

/** When a colleague was last in the office, for "hänt sedan du var här". */
export async function findOfficeVisit({ transaction, contractId, clock }: Reading, personId: string): Promise<OfficeVisit> {
  const row = await transaction
    .selectFrom('office_visits')
    .select(['last_at', 'previous_at'])
    .where('contract_id', '=', contractId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (row === undefined) return { previousAt: null, isNew: true }
  const isNew = clock.now().getTime() - row.last_at.getTime() > minutesBetweenVisits * 60_000
  return { previousAt: isNew ? row.last_at : row.previous_at, isNew }
}

/** Remembers that a colleague looked in. No event: it is nobody's business when somebody is at work. */
export async function noteOfficeVisit({ transaction, contractId, clock }: Writing, personId: string): Promise<Outcome<null>> {
  await transaction
    .insertInto('office_visits')
    .values({ contract_id: contractId, person_id: personId, last_at: clock.now(), previous_at: null })
    .onConflict((conflict) =>
      conflict
        .columns(['contract_id', 'person_id'])
        .doUpdateSet((set) => ({ previous_at: set.ref('office_visits.last_at'), last_at: clock.now() })),
    )
    .execute()
  return done(null)
}
