import type { Writing } from '#domain/history'
import { notDone, type Outcome } from '#platform/outcome'
import { beginLead, type CannotBeginLead, type TakeLead, type TakenLead } from './begin-lead.ts'

export type CannotTakeLead = CannotBeginLead | 'not-yours'

/** An organisation takes the Lead in an area, a challenge or a question. It is under förankring until the organisation confirms; several may lead the same. */
export async function takeLead(writing: Writing, input: TakeLead): Promise<Outcome<TakenLead, CannotTakeLead>> {
  return mayTakeLead(writing, input) ? beginLead(writing, input) : notDone('not-yours')
}

/** The secretariat, the facilitator of the meeting it is taken at, and whoever speaks for the organisation. Others need the meeting's offer. */
function mayTakeLead({ actor }: Writing, { organisationId, meetingId }: TakeLead): boolean {
  if (actor.isSecretariat || actor.organisationIds.includes(organisationId)) return true
  return typeof meetingId === 'string' && actor.facilitates.includes(meetingId)
}
