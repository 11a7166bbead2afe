import { sql } from 'kysely'
import type { Reading } from '#domain/history'

/** Somebody the notes go to. */
export interface NotesReader {
  readonly personId: string
  readonly name: string
  readonly email: string | null
  readonly organisationId: string | null
  readonly organisation: string | null
}

/** Those invited to a meeting, those who came instead, and those who were there and are known: each once, in Swedish order. */
export async function listNotesReaders({ transaction, contractId }: Reading, meetingId: string): Promise<NotesReader[]> {
  const { rows } = await sql<NotesReader>`
    select * from (
      select distinct on (p.id) p.id as "personId", p.name, p.email, o.id as "organisationId", o.name as organisation
      from (
        select t.person_id, t.organisation_id, 1 as place from attendances t
        where t.contract_id = ${contractId} and t.meeting_id = ${meetingId} and t.person_id is not null
        union all
        select i.person_id, i.organisation_id, 2 from invitations i
        where i.contract_id = ${contractId} and i.meeting_id = ${meetingId} and i.state = 'invited'
        union all
        select i.deputy_person_id, i.organisation_id, 3 from invitations i
        where i.contract_id = ${contractId} and i.meeting_id = ${meetingId} and i.state = 'invited' and i.deputy_person_id is not null
      ) called
      join people p on p.contract_id = ${contractId} and p.id = called.person_id and p.erased_at is null
      left join organisations o on o.contract_id = ${contractId} and o.id = called.organisation_id
      order by p.id, called.place, o.id
    ) reader
    order by organisation collate swedish, name collate swedish, "personId"`.execute(transaction)
  return rows
}
