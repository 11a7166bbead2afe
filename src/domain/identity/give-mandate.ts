import { record, type Writing } from '#domain/history'
import { newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyLine } from '#platform/text'
import type { MandateKind } from './person.ts'
import { findOrganisationName, findPersonRow } from './person-rows.ts'

export interface GiveMandate {
  readonly personId: string
  readonly organisationId: string
  readonly kind: MandateKind
  /** "Hållbarhetschef": the person's own title there. */
  readonly title?: string | null
  /** null: not known since when */
  readonly fromOn?: string | null
  readonly untilOn?: string | null
}

export type CannotGiveMandate = 'person-not-found' | 'organisation-not-found' | 'already-has-mandate' | 'ends-before-start'

/** A person comes to speak for an organisation, as its representative, deputy, contact person or signatory. */
export async function giveMandate(
  writing: Writing,
  input: GiveMandate,
): Promise<Outcome<{ mandateId: string; eventId: string }, CannotGiveMandate>> {
  const { personId, organisationId, kind } = input
  const fromOn = input.fromOn ?? null
  const untilOn = input.untilOn ?? null
  if (fromOn !== null && untilOn !== null && untilOn < fromOn) return notDone('ends-before-start')
  if ((await findPersonRow(writing, personId)) === null) return notDone('person-not-found')
  if ((await findOrganisationName(writing, organisationId)) === null) return notDone('organisation-not-found')

  const mandateId = newId()
  const inserted = await writing.transaction
    .insertInto('mandates')
    .values({
      contract_id: writing.contractId,
      id: mandateId,
      person_id: personId,
      organisation_id: organisationId,
      kind,
      title: tidyLine(input.title ?? '') || null,
      from_on: fromOn,
      until_on: untilOn,
      given_at: writing.clock.now(),
      ended_at: null,
      ended_reason: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['contract_id', 'person_id', 'organisation_id', 'kind']).where('until_on', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (inserted === undefined) return notDone('already-has-mandate')
  const eventId = await record(writing, {
    kind: 'MandateGiven',
    subject: { kind: 'person', id: personId },
    organisationId,
    particulars: { mandateId, kind },
  })
  return done({ mandateId, eventId })
}
