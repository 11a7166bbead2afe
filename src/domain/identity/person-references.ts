/**
 * Every column that points at a person, in every table. Three acts walk through it, because they are about the person and not
 * about what the tables hold: merging repoints, erasing replaces names, exporting reads. Nothing else may write other modules' tables.
 */
export const personReferences = [
  { table: 'mandates', column: 'person_id' },
  { table: 'roles', column: 'person_id' },
  { table: 'action_links', column: 'person_id' },
  { table: 'group_purposes', column: 'written_by' },
  { table: 'group_members', column: 'person_id' },
  { table: 'group_members', column: 'deputy_person_id' },
  { table: 'group_requests', column: 'person_id' },
  { table: 'registrations', column: 'person_id' },
  { table: 'attendances', column: 'person_id' },
  { table: 'leads', column: 'contact_person_id' },
  { table: 'leads', column: 'deputy_person_id' },
  { table: 'lead_changes', column: 'person_id' },
  { table: 'outgoing_mails', column: 'person_id' },
  { table: 'invitations', column: 'person_id' },
  { table: 'invitations', column: 'deputy_person_id' },
  { table: 'poll_asked', column: 'person_id' },
  { table: 'absences', column: 'person_id' },
  { table: 'incoming_mails', column: 'person_id' },
  { table: 'incoming_mails', column: 'done_by' },
  { table: 'known_addresses', column: 'person_id' },
  { table: 'meeting_notes', column: 'adjuster_person_id' },
  { table: 'meeting_note_recipients', column: 'person_id' },
  { table: 'meeting_note_comments', column: 'person_id' },
] as const

export type PersonReference = (typeof personReferences)[number]
