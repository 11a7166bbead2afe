import type { Reading } from '#domain/history'
import { normaliseEmail } from '#platform/text'

/** Somebody called to a meeting. */
export interface Invitee {
  readonly invitationId: string
  readonly meetingId: string
  readonly personId: string
}

/** Who of those called to a meeting has this address, or answers from it too. Null: nobody. */
export async function findInvitee({ transaction, contractId }: Reading, meetingId: string, address: string): Promise<Invitee | null> {
  const row = await transaction
    .selectFrom('invitations as i')
    .innerJoin('people as p', (join) => join.onRef('p.contract_id', '=', 'i.contract_id').onRef('p.id', '=', 'i.person_id'))
    .leftJoin('known_addresses as a', (join) =>
      join.onRef('a.contract_id', '=', 'i.contract_id').onRef('a.person_id', '=', 'i.person_id').on('a.address_key', '=', address),
    )
    .select(['i.id', 'i.meeting_id', 'i.person_id'])
    .where('i.contract_id', '=', contractId)
    .where('i.meeting_id', '=', meetingId)
    .where('p.erased_at', 'is', null)
    .where((where) => where.or([where('p.email_key', '=', address), where('a.address_key', 'is not', null)]))
    .orderBy('a.address_key', (order) => order.nullsFirst())
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : { invitationId: row.id, meetingId: row.meeting_id, personId: row.person_id }
}

/** Who in the contract has this address, or answers from it too. Null: nobody. */
export async function findPersonBehind({ transaction, contractId }: Reading, address: string): Promise<string | null> {
  const key = normaliseEmail(address)
  if (!key.ok) return null
  const row = await transaction
    .selectFrom('people as p')
    .leftJoin('known_addresses as a', (join) =>
      join.onRef('a.contract_id', '=', 'p.contract_id').onRef('a.person_id', '=', 'p.id').on('a.address_key', '=', key.value),
    )
    .select('p.id')
    .where('p.contract_id', '=', contractId)
    .where('p.erased_at', 'is', null)
    .where('p.merged_into_id', 'is', null)
    .where((where) => where.or([where('p.email_key', '=', key.value), where('a.address_key', 'is not', null)]))
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/** The meeting calendars know by this UID. Null: none of this contract's. */
export async function findMeetingByUid({ transaction, contractId }: Reading, uid: string): Promise<string | null> {
  const row = await transaction
    .selectFrom('meeting_calendars')
    .select('meeting_id')
    .where('contract_id', '=', contractId)
    .where('uid', '=', uid)
    .executeTakeFirst()
  return row?.meeting_id ?? null
}
