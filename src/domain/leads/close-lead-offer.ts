import { record, type Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'

export type CannotCloseLeadOffer = 'no-open-offer' | 'not-yours'

/** The offer is over for today. What was taken stands; whoever wants more asks the secretariat. */
export async function closeLeadOffer(
  writing: Writing,
  { meetingId }: { readonly meetingId: string },
): Promise<Outcome<{ offerId: string; eventId: string }, CannotCloseLeadOffer>> {
  const { transaction, contractId, clock, actor } = writing
  if (!actor.isSecretariat && !actor.facilitates.includes(meetingId)) return notDone('not-yours')
  const row = await transaction
    .updateTable('lead_offers')
    .set({ closed_at: clock.now() })
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', meetingId)
    .where('closed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (row === undefined) return notDone('no-open-offer')
  const eventId = await record(writing, { kind: 'LeadOfferClosed', subject: { kind: 'lead-offer', id: row.id }, meetingId })
  return done({ offerId: row.id, eventId })
}
