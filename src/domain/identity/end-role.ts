import { sql } from 'kysely'
import { record, type Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'
import type { EventToUndo } from './person.ts'
import { todayOf } from './person-rows.ts'

export type CannotEndRole = 'not-found' | 'already-ended' | 'last-administrator'

/** A role in the contract ends, and its access at once. A contract always keeps an administrator who can let others in. */
export async function endRole(
  writing: Writing,
  { roleId }: { readonly roleId: string },
): Promise<Outcome<{ eventId: string }, CannotEndRole>> {
  const role = await findRole(writing, roleId)
  if (role === null) return notDone('not-found')
  if (role.ended_at !== null) return notDone('already-ended')
  if (role.role === 'administrator' && (await countOtherAdministrators(writing, role.person_id)) === 0) return notDone('last-administrator')

  await writing.transaction
    .updateTable('roles')
    .set({ until_on: sql<string>`greatest(from_on, ${todayOf(writing)}::date)`, ended_at: writing.clock.now() })
    .where('contract_id', '=', writing.contractId)
    .where('id', '=', roleId)
    .execute()
  const eventId = await record(writing, {
    kind: 'RoleEnded',
    subject: { kind: 'person', id: role.person_id },
    meetingId: role.meeting_id,
    particulars: { roleId, role: role.role },
  })
  return done({ eventId })
}

/** Takes back the ending of a role. */
export async function resumeRole(writing: Writing, event: EventToUndo): Promise<Outcome<null, 'not-found'>> {
  const role = await findRole(writing, String(event.particulars['roleId']))
  if (role === null) return notDone('not-found')
  await writing.transaction
    .updateTable('roles')
    .set({ until_on: null, ended_at: null })
    .where('contract_id', '=', writing.contractId)
    .where('id', '=', role.id)
    .execute()
  await record(writing, {
    kind: 'RoleResumed',
    subject: { kind: 'person', id: role.person_id },
    meetingId: role.meeting_id,
    particulars: { roleId: role.id, role: role.role },
    undoes: event.id,
  })
  return done(null)
}

async function findRole({ transaction, contractId }: Writing, roleId: string) {
  const row = await transaction
    .selectFrom('roles')
    .selectAll()
    .where('contract_id', '=', contractId)
    .where('id', '=', roleId)
    .executeTakeFirst()
  return row ?? null
}

/** The rows are locked, so that two administrators cannot end each other at the same moment. */
async function countOtherAdministrators({ transaction, contractId }: Writing, personId: string): Promise<number> {
  const rows = await transaction
    .selectFrom('roles')
    .select('person_id')
    .where('contract_id', '=', contractId)
    .where('role', '=', 'administrator')
    .where('until_on', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.filter((row) => row.person_id !== personId).length
}
