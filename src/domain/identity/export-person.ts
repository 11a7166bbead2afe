import type { Reading } from '#domain/history'

/** Everything kept about one person, as they may ask to see it (GDPR article 15): plain JSON, in the words of the record. */
export async function exportPerson(reading: Reading, personId: string): Promise<Record<string, unknown> | null> {
  const { transaction, contractId } = reading
  const person = await transaction
    .selectFrom('people')
    .selectAll()
    .where('contract_id', '=', contractId)
    .where('id', '=', personId)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (person === undefined) return null
  const { contract_id: _contract, ...details } = person
  return {
    exportedAt: reading.clock.now(),
    person: details,
    mandates: await listMandatesHeld(reading, personId),
    roles: await transaction
      .selectFrom('roles')
      .select(['role', 'meeting_id', 'from_on', 'until_on', 'granted_at', 'ended_at'])
      .where('contract_id', '=', contractId)
      .where('person_id', '=', personId)
      .execute(),
    groups: await listGroups(reading, personId),
    attendances: await listAttended(reading, personId),
    registrations: await listRegistrations(reading, personId),
    leads: await transaction
      .selectFrom('leads')
      .select(['id', 'organisation_id', 'state', 'intent', 'first_step', 'from_on', 'until_on', 'contact_person_id', 'deputy_person_id'])
      .where('contract_id', '=', contractId)
      .where((where) => where.or([where('contact_person_id', '=', personId), where('deputy_person_id', '=', personId)]))
      .execute(),
    invitations: await transaction
      .selectFrom('invitations')
      .select(['meeting_id', 'organisation_id', 'because', 'state', 'sent_at', 'reply', 'replied_at', 'replied_by', 'deputy_name', 'note'])
      .where('contract_id', '=', contractId)
      .where('person_id', '=', personId)
      .execute(),
    datePolls: await transaction
      .selectFrom('poll_asked')
      .select(['poll_id', 'organisation_id', 'because', 'asked_at', 'answers', 'remark', 'colleague', 'answered_at', 'answered_by'])
      .where('contract_id', '=', contractId)
      .where('person_id', '=', personId)
      .execute(),
    mailSettings: await transaction
      .selectFrom('mail_settings')
      .select(['pace', 'wants_news', 'wants_reminders', 'quiet_from', 'quiet_until', 'changed_at'])
      .where('contract_id', '=', contractId)
      .where('person_id', '=', personId)
      .execute(),
    waitingMails: await transaction
      .selectFrom('held_mails')
      .select(['kind', 'to_address', 'subject', 'text', 'held_at', 'due_at'])
      .where('contract_id', '=', contractId)
      .where('person_id', '=', personId)
      .where('mail_id', 'is', null)
      .execute(),
    mails: await transaction
      .selectFrom('outgoing_mails')
      .select(['kind', 'to_address', 'subject', 'text', 'state', 'queued_at', 'sent_at'])
      .where('contract_id', '=', contractId)
      .where('person_id', '=', personId)
      .orderBy('queued_at')
      .execute(),
    otherAddresses: await transaction
      .selectFrom('known_addresses')
      .select(['address_key', 'known_since'])
      .where('contract_id', '=', contractId)
      .where('person_id', '=', personId)
      .execute(),
    received: await transaction
      .selectFrom('incoming_mails')
      .select(['from_address', 'subject', 'text', 'kind', 'state', 'reply', 'comment', 'received_at'])
      .where('contract_id', '=', contractId)
      .where('person_id', '=', personId)
      .orderBy('received_at')
      .execute(),
    history: await transaction
      .selectFrom('events')
      .select(['at', 'kind', 'subject_kind', 'subject_id', 'particulars'])
      .where('contract_id', '=', contractId)
      .where((where) =>
        where.or([
          where('actor_person_id', '=', personId),
          where.and([where('subject_kind', '=', 'person'), where('subject_id', '=', personId)]),
        ]),
      )
      .orderBy('at')
      .execute(),
  }
}

function listMandatesHeld({ transaction, contractId }: Reading, personId: string) {
  return transaction
    .selectFrom('mandates as m')
    .innerJoin('organisations as o', (join) => join.onRef('o.contract_id', '=', 'm.contract_id').onRef('o.id', '=', 'm.organisation_id'))
    .select(['o.name as organisation', 'm.kind', 'm.title', 'm.from_on', 'm.until_on', 'm.given_at', 'm.ended_at', 'm.ended_reason'])
    .where('m.contract_id', '=', contractId)
    .where('m.person_id', '=', personId)
    .execute()
}

function listGroups({ transaction, contractId }: Reading, personId: string) {
  return transaction
    .selectFrom('group_members as g')
    .innerJoin('groups', (join) => join.onRef('groups.contract_id', '=', 'g.contract_id').onRef('groups.id', '=', 'g.group_id'))
    .select(['groups.name as group', 'g.convener', 'g.from_on', 'g.until_on', 'g.term_ends_on'])
    .where('g.contract_id', '=', contractId)
    .where((where) => where.or([where('g.person_id', '=', personId), where('g.deputy_person_id', '=', personId)]))
    .execute()
}

function listRegistrations({ transaction, contractId }: Reading, personId: string) {
  return transaction
    .selectFrom('registrations as r')
    .innerJoin('meetings as m', (join) => join.onRef('m.contract_id', '=', 'r.contract_id').onRef('m.id', '=', 'r.meeting_id'))
    .select([
      'm.title as meeting',
      'm.on_date',
      'r.state',
      'r.organisation_name',
      'r.note',
      'r.asked_at',
      'r.confirmed_at',
      'r.cancelled_at',
    ])
    .where('r.contract_id', '=', contractId)
    .where('r.person_id', '=', personId)
    .execute()
}

function listAttended({ transaction, contractId }: Reading, personId: string) {
  return transaction
    .selectFrom('attendances as a')
    .innerJoin('meetings as m', (join) => join.onRef('m.contract_id', '=', 'a.contract_id').onRef('m.id', '=', 'a.meeting_id'))
    .innerJoin('organisations as o', (join) => join.onRef('o.contract_id', '=', 'a.contract_id').onRef('o.id', '=', 'a.organisation_id'))
    .select(['m.title as meeting', 'm.on_date', 'o.name as for_organisation', 'a.person_name'])
    .where('a.contract_id', '=', contractId)
    .where('a.person_id', '=', personId)
    .execute()
}
