import type { Writing } from '#domain/history'
import { notDone, type Outcome } from '#platform/outcome'
import { beginLead, type CannotBeginLead, type TakeLead, type TakenLead } from './begin-lead.ts'
import { findOffer } from './offer-queries.ts'

export interface TakeLeadByOffer extends Omit<TakeLead, 'meetingId' | 'confirmBy'> {
  /** The code on the wall. */
  readonly code: string
}

export type CannotTakeLeadByOffer = CannotBeginLead | 'offer-unknown' | 'offer-closed' | 'intent-missing' | 'too-many-at-once'

/** More than anybody's room takes in a minute: a script, not a meeting. */
const mostPerMinute = 40

/** Somebody in the room takes Lead for their organisation from a phone, without an account. The code is all the right they need. */
export async function takeLeadByOffer(
  writing: Writing,
  { code, ...input }: TakeLeadByOffer,
): Promise<Outcome<TakenLead, CannotTakeLeadByOffer>> {
  const offer = await findOffer(writing, code)
  if (offer === null) return notDone('offer-unknown')
  if (offer.closedAt !== null) return notDone('offer-closed')
  if ((input.intent ?? '').trim() === '') return notDone('intent-missing')
  if ((await countTakenLately(writing, offer.meetingId)) >= mostPerMinute) return notDone('too-many-at-once')
  return beginLead(writing, { ...input, meetingId: offer.meetingId })
}

async function countTakenLately({ transaction, contractId, clock }: Writing, meetingId: string): Promise<number> {
  const { count } = await transaction
    .selectFrom('leads')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('contract_id', '=', contractId)
    .where('taken_at_meeting_id', '=', meetingId)
    .where('taken_at', '>', new Date(clock.now().getTime() - 60_000))
    .executeTakeFirstOrThrow()
  return Number(count)
}
