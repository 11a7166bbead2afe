import { record, type Writing } from '#domain/history'
import { newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import type { ContractRole } from './person.ts'
import { findPersonRow, todayOf } from './person-rows.ts'

export interface GrantRole {
  readonly personId: string
  readonly role: ContractRole
  /** The one meeting of a facilitator; null for the others. */
  readonly meetingId?: string | null
  readonly fromOn?: string
  readonly untilOn?: string | null
}

export type CannotGrantRole = 'person-not-found' | 'email-needed' | 'meeting-needed' | 'meeting-not-found' | 'already-has-role'

/** A person joins the secretariat, becomes administrator, or is trusted with one meeting as its facilitator. */
export async function grantRole(
  writing: Writing,
  input: GrantRole,
): Promise<Outcome<{ roleId: string; eventId: string }, CannotGrantRole>> {
  const { personId, role } = input
  const meetingId = role === 'facilitator' ? (input.meetingId ?? null) : null
  const person = await findPersonRow(writing, personId)
  if (person === null) return notDone('person-not-found')
  if (person.email_key === null) return notDone('email-needed')
  if (role === 'facilitator' && meetingId === null) return notDone('meeting-needed')
  if (meetingId !== null && !(await meetingExists(writing, meetingId))) return notDone('meeting-not-found')

  const roleId = newId()
  const inserted = await writing.transaction
    .insertInto('roles')
    .values({
      contract_id: writing.contractId,
      id: roleId,
      person_id: personId,
      role,
      meeting_id: meetingId,
      from_on: input.fromOn ?? todayOf(writing),
      until_on: input.untilOn ?? null,
      granted_at: writing.clock.now(),
      ended_at: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['contract_id', 'person_id', 'role', 'meeting_id']).where('until_on', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (inserted === undefined) return notDone('already-has-role')
  const eventId = await record(writing, {
    kind: 'RoleGranted',
    subject: { kind: 'person', id: personId },
    meetingId,
    particulars: { roleId, role },
  })
  return done({ roleId, eventId })
}

async function meetingExists({ transaction, contractId }: Writing, meetingId: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('meetings')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('id', '=', meetingId)
    .executeTakeFirst()
  return row !== undefined
}
