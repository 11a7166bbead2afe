import { z } from 'zod'
import { changedColumns, isAsLeft, readChangedColumns, record, type Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'
import { dateColumns, type AffiliationDates } from './affiliate-organisation.ts'
import { todayOf } from './organisation-rows.ts'

export interface EditAffiliation extends AffiliationDates {
  readonly affiliationId: string
  readonly revision: number
}

/** Puts the dates of an affiliation right: when it joined, signed and received its diploma. */
export async function editAffiliation(
  writing: Writing,
  input: EditAffiliation,
): Promise<Outcome<{ eventId: string }, 'not-found' | 'changed-meanwhile'>> {
  const affiliation = await findAffiliation(writing, input.affiliationId)
  if (affiliation === null) return notDone('not-found')
  const updated = await writing.transaction
    .updateTable('affiliations')
    .set({ ...dateColumns(input), revision: input.revision + 1 })
    .where('contract_id', '=', writing.contractId)
    .where('id', '=', input.affiliationId)
    .where('revision', '=', input.revision)
    .returning(['joined_on', 'joined_precision', 'signed_on', 'signed_precision', 'diploma_on', 'diploma_precision'])
    .executeTakeFirst()
  if (updated === undefined) return notDone('changed-meanwhile')
  return done({ eventId: await recordAbout(writing, 'AffiliationEdited', affiliation, { ...changedColumns(affiliation, updated) }) })
}

const datesBefore = z
  .object({
    joined_on: z.string().nullable(),
    joined_precision: z.string().nullable(),
    signed_on: z.string().nullable(),
    signed_precision: z.string().nullable(),
    diploma_on: z.string().nullable(),
    diploma_precision: z.string().nullable(),
  })
  .partial()

/** The dates of an affiliation are again as they were before somebody put them right. */
export async function undoAffiliationEdit(
  writing: Writing,
  event: { readonly id: string; readonly particulars: Readonly<Record<string, unknown>> },
): Promise<Outcome<null, 'not-found' | 'cannot-be-undone' | 'changed-since'>> {
  const changed = readChangedColumns(event.particulars)
  const before = datesBefore.safeParse(changed?.before)
  if (changed === null || !before.success) return notDone('cannot-be-undone')
  const affiliation = await findAffiliation(writing, String(event.particulars['affiliationId']))
  if (affiliation === null) return notDone('not-found')
  if (!isAsLeft(affiliation, changed)) return notDone('changed-since')
  const updated = await writing.transaction
    .updateTable('affiliations')
    .set((set) => ({ ...before.data, revision: set('revision', '+', 1) }))
    .where('contract_id', '=', writing.contractId)
    .where('id', '=', affiliation.id)
    .where('revision', '=', affiliation.revision)
    .returning('id')
    .executeTakeFirst()
  if (updated === undefined) return notDone('changed-since')
  await recordAbout(writing, 'AffiliationEditUndone', affiliation, {}, event.id)
  return done(null)
}

export interface EndAffiliation {
  readonly affiliationId: string
  /** The last day; today when left out. */
  readonly leftOn?: string
}

/** An organisation leaves the contract. What it did stays with it. */
export async function endAffiliation(
  writing: Writing,
  { affiliationId, leftOn }: EndAffiliation,
): Promise<Outcome<{ eventId: string }, 'not-found' | 'already-left'>> {
  const affiliation = await findAffiliation(writing, affiliationId)
  if (affiliation === null) return notDone('not-found')
  if (affiliation.state === 'left') return notDone('already-left')
  await setState(writing, affiliationId, { state: 'left', left_on: leftOn ?? todayOf(writing) })
  return done({
    eventId: await recordAbout(writing, 'AffiliationEnded', affiliation, {
      leftOn: leftOn ?? todayOf(writing),
      stateBefore: affiliation.state,
    }),
  })
}

/** Takes back that an organisation left. */
export async function resumeAffiliation(
  writing: Writing,
  event: { readonly id: string; readonly particulars: Readonly<Record<string, unknown>> },
): Promise<Outcome<null, 'not-found'>> {
  const affiliation = await findAffiliation(writing, String(event.particulars['affiliationId']))
  if (affiliation === null) return notDone('not-found')
  await setState(writing, affiliation.id, { state: String(event.particulars['stateBefore'] ?? 'affiliated'), left_on: null })
  await recordAbout(writing, 'AffiliationResumed', affiliation, {}, event.id)
  return done(null)
}

/** Takes back that an organisation joined, for a row that was entered by mistake. */
export async function withdrawAffiliation(
  writing: Writing,
  event: { readonly id: string; readonly particulars: Readonly<Record<string, unknown>> },
): Promise<Outcome<null, 'not-found'>> {
  const affiliation = await findAffiliation(writing, String(event.particulars['affiliationId']))
  if (affiliation === null) return notDone('not-found')
  await writing.transaction
    .updateTable('affiliations')
    .set({ removed_at: writing.clock.now() })
    .where('contract_id', '=', writing.contractId)
    .where('id', '=', affiliation.id)
    .execute()
  await recordAbout(writing, 'AffiliationWithdrawn', affiliation, {}, event.id)
  return done(null)
}

type AffiliationRow = NonNullable<Awaited<ReturnType<typeof findAffiliation>>>

async function findAffiliation({ transaction, contractId }: Writing, affiliationId: string) {
  const row = await transaction
    .selectFrom('affiliations')
    .selectAll()
    .where('contract_id', '=', contractId)
    .where('id', '=', affiliationId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

function setState({ transaction, contractId }: Writing, affiliationId: string, change: { state: string; left_on: string | null }) {
  return transaction.updateTable('affiliations').set(change).where('contract_id', '=', contractId).where('id', '=', affiliationId).execute()
}

function recordAbout(
  writing: Writing,
  kind: string,
  affiliation: AffiliationRow,
  particulars: Readonly<Record<string, unknown>>,
  undoes?: string,
): Promise<string> {
  return record(writing, {
    kind,
    subject: { kind: 'organisation', id: affiliation.organisation_id },
    organisationId: affiliation.organisation_id,
    particulars: { ...particulars, affiliationId: affiliation.id },
    ...(undoes === undefined ? {} : { undoes }),
  })
}
