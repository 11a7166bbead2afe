import { record, type Writing } from '#domain/history'
import { isId, newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { newOfferCode } from './offer-code.ts'

export interface OpenedOffer {
  readonly offerId: string
  readonly code: string
  readonly eventId: string
}

export type CannotOpenLeadOffer = 'meeting-unknown' | 'meeting-cancelled' | 'offer-already-open' | 'not-yours'

/** Everyone in the room is offered to take Lead. The offer belongs to the meeting, so nobody is asked and nobody's "no" is kept. */
export async function openLeadOffer(
  writing: Writing,
  { meetingId }: { readonly meetingId: string },
): Promise<Outcome<OpenedOffer, CannotOpenLeadOffer>> {
  const { transaction, contractId, clock, actor } = writing
  if (!actor.isSecretariat && !actor.facilitates.includes(meetingId)) return notDone('not-yours')
  const meeting = isId(meetingId)
    ? await transaction
        .selectFrom('meetings')
        .select('state')
        .where('contract_id', '=', contractId)
        .where('id', '=', meetingId)
        .executeTakeFirst()
    : undefined
  if (meeting === undefined) return notDone('meeting-unknown')
  if (meeting.state === 'cancelled') return notDone('meeting-cancelled')

  const offer = await insertOffer(writing, meetingId)
  if (offer === null) return notDone('offer-already-open')
  const eventId = await record(writing, {
    kind: 'LeadOfferOpened',
    subject: { kind: 'lead-offer', id: offer.id },
    meetingId,
    particulars: { openedAt: clock.now().toISOString() },
  })
  return done({ offerId: offer.id, code: offer.code, eventId })
}

/** A code that another meeting had is drawn again; a meeting that has an open offer gets no second one. */
async function insertOffer({ transaction, contractId, clock }: Writing, meetingId: string): Promise<{ id: string; code: string } | null> {
  const open = await transaction
    .selectFrom('lead_offers')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', meetingId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (open !== undefined) return null
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const row = await transaction
      .insertInto('lead_offers')
      .values({
        contract_id: contractId,
        id: newId(),
        meeting_id: meetingId,
        code: newOfferCode(),
        opened_at: clock.now(),
        closed_at: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning(['id', 'code'])
      .executeTakeFirst()
    if (row !== undefined) return row
  }
  return null
}
