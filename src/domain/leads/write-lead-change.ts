import type { Writing } from '#domain/history'
import { newId } from '#platform/ids'
import type { LeadState } from './lead.ts'
import type { LoadedLead } from './load-lead.ts'

export interface LeadChange {
  readonly toState: LeadState
  readonly effectiveOn: string
  /** The announced end that holds after the change. */
  readonly leavesOn?: string | null
  readonly reason?: string | null
  /** Other columns of the Lead that follow with the state. */
  readonly with?: {
    readonly until_on?: string | null
    readonly confirmed_at?: Date | null
    readonly is_convener?: boolean
    readonly handed_over_to_id?: string | null
  }
  /** The organisation itself has been heard from in this; the secretariat tidying up is no word from anyone. */
  readonly heard?: boolean
}

/** Moves a Lead to a state and keeps the change with when, who and why, so that any past date can be shown. */
export async function writeLeadChange(writing: Writing, lead: LoadedLead, change: LeadChange): Promise<void> {
  const { transaction, contractId, clock } = writing
  await transaction
    .updateTable('leads')
    .set((set) => ({
      state: change.toState,
      leaves_on: change.leavesOn ?? null,
      revision: set('revision', '+', 1),
      ...change.with,
      ...(change.heard === true ? { last_heard_at: clock.now() } : {}),
    }))
    .where('contract_id', '=', contractId)
    .where('id', '=', lead.id)
    .execute()
  await insertLeadChange(writing, lead.id, change)
}

/** One line in a Lead's life. */
export async function insertLeadChange(
  { transaction, contractId, clock, actor }: Writing,
  leadId: string,
  change: LeadChange,
): Promise<void> {
  await transaction
    .insertInto('lead_changes')
    .values({
      contract_id: contractId,
      id: newId(),
      lead_id: leadId,
      to_state: change.toState,
      effective_on: change.effectiveOn,
      leaves_on: change.leavesOn ?? null,
      at: clock.now(),
      person_id: actor.personId,
      reason: change.reason ?? null,
    })
    .execute()
}
