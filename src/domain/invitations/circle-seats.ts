import { sql } from 'kysely'
import type { Reading } from '#domain/history'
import { standingStates } from '#domain/leads'
import { isId } from '#platform/ids'
import type { Circle, CircleReason } from './circle.ts'

/** A place a circle wants filled: by one of these people if they can, else by whoever speaks for the organisation. */
export interface Seat {
  readonly organisationId: string | null
  readonly because: CircleReason
  readonly leadId: string | null
  /** In the order they are asked. */
  readonly candidates: readonly string[]
  /** Which mandate is asked first when no candidate can; null: nobody else is asked. */
  readonly otherwise: 'contact' | 'representative' | null
}

/** The places a circle wants filled, in the order in which one person's reasons count. One query for each part that is used. */
export async function listSeats(reading: Reading, circle: Circle, today: string): Promise<Seat[]> {
  return [
    ...(circle.people ?? []).map(byHand),
    ...(await seatsOfLeads(reading, circle)),
    ...(await seatsOfGroups(reading, circle.groups ?? [], today)),
    ...(await seatsOfAdopters(reading, circle)),
    ...(await seatsOfMeeting(reading, circle.meeting)),
    ...(await seatsOfOrganisations(reading, circle)),
  ]
}

function byHand({ personId, organisationId }: { readonly personId: string; readonly organisationId: string | null }): Seat {
  return { organisationId, because: 'by-hand', leadId: null, candidates: [personId], otherwise: null }
}

async function seatsOfLeads({ transaction, contractId }: Reading, circle: Circle): Promise<Seat[]> {
  const areas = (circle.leadsOfAreas ?? []).filter(isId)
  const leads = (circle.leads ?? []).filter(isId)
  if (areas.length === 0 && leads.length === 0 && circle.allLeads !== true) return []
  const rows = await transaction
    .selectFrom('leads as l')
    .leftJoin('challenges as c', (join) => join.onRef('c.contract_id', '=', 'l.contract_id').onRef('c.id', '=', 'l.challenge_id'))
    .select(['l.id', 'l.organisation_id', 'l.contact_person_id', 'l.deputy_person_id'])
    .where('l.contract_id', '=', contractId)
    .where('l.state', 'in', [...standingStates])
    .$if(circle.allLeads !== true, (query) =>
      query.where(
        sql<boolean>`(l.id = any(${leads}::uuid[]) or l.focus_area_id = any(${areas}::uuid[]) or c.focus_area_id = any(${areas}::uuid[]))`,
      ),
    )
    .orderBy('l.from_on')
    .orderBy('l.id')
    .execute()
  return rows.flatMap((row): Seat[] => {
    const seat = { organisationId: row.organisation_id, leadId: row.id }
    const deputies = row.deputy_person_id === null ? [] : [row.deputy_person_id]
    const contacts = row.contact_person_id === null ? [] : [row.contact_person_id]
    const first: Seat = { ...seat, because: 'lead', candidates: [...contacts, ...deputies], otherwise: 'representative' }
    if (circle.withDeputies !== true || deputies.length === 0) return [first]
    return [first, { ...seat, because: 'lead-deputy', candidates: deputies, otherwise: null }]
  })
}

async function seatsOfGroups({ transaction, contractId }: Reading, groups: readonly string[], today: string): Promise<Seat[]> {
  const known = groups.filter(isId)
  if (known.length === 0) return []
  const rows = await transaction
    .selectFrom('group_members')
    .select(['organisation_id', 'person_id'])
    .where('contract_id', '=', contractId)
    .where('group_id', 'in', known)
    .where((where) => where.or([where('until_on', 'is', null), where('until_on', '>', today)]))
    .where((where) => where.or([where('from_on', 'is', null), where('from_on', '<=', today)]))
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    because: 'group',
    leadId: null,
    candidates: row.person_id === null ? [] : [row.person_id],
    otherwise: 'representative',
  }))
}

async function seatsOfAdopters({ transaction, contractId }: Reading, circle: Circle): Promise<Seat[]> {
  const areas = (circle.leadsOfAreas ?? []).filter(isId)
  if (circle.withAdopters !== true || areas.length === 0) return []
  const rows = await transaction
    .selectFrom('adoptions as a')
    .innerJoin('challenges as c', (join) => join.onRef('c.contract_id', '=', 'a.contract_id').onRef('c.id', '=', 'a.challenge_id'))
    .innerJoin('organisations as o', (join) => join.onRef('o.contract_id', '=', 'a.contract_id').onRef('o.id', '=', 'a.organisation_id'))
    .select('a.organisation_id')
    .distinct()
    .where('a.contract_id', '=', contractId)
    .where('a.withdrawn_on', 'is', null)
    .where('o.removed_at', 'is', null)
    .where('c.focus_area_id', 'in', areas)
    .execute()
  return rows.map((row) => ofOrganisation(row.organisation_id, 'adopted'))
}

async function seatsOfOrganisations({ transaction, contractId }: Reading, circle: Circle): Promise<Seat[]> {
  const chosen = (circle.organisations ?? []).filter(isId).map((id) => ofOrganisation(id, 'contact'))
  if (circle.affiliated !== true) return chosen
  const rows = await transaction
    .selectFrom('affiliations as a')
    .innerJoin('organisations as o', (join) => join.onRef('o.contract_id', '=', 'a.contract_id').onRef('o.id', '=', 'a.organisation_id'))
    .select('a.organisation_id')
    .distinct()
    .where('a.contract_id', '=', contractId)
    .where('a.state', '=', 'affiliated')
    .where('a.removed_at', 'is', null)
    .where('o.removed_at', 'is', null)
    .execute()
  return [...chosen, ...rows.map((row) => ofOrganisation(row.organisation_id, 'contact'))]
}

function ofOrganisation(organisationId: string, because: CircleReason): Seat {
  return { organisationId, because, leadId: null, candidates: [], otherwise: 'contact' }
}

/** Those of another meeting: invited ones by what they answered, or those who were there. */
async function seatsOfMeeting({ transaction, contractId }: Reading, meeting: Circle['meeting']): Promise<Seat[]> {
  if (meeting === undefined || !isId(meeting.meetingId)) return []
  if (meeting.who === 'came') {
    const rows = await transaction
      .selectFrom('attendances')
      .select(['organisation_id', 'person_id'])
      .where('contract_id', '=', contractId)
      .where('meeting_id', '=', meeting.meetingId)
      .orderBy('id')
      .execute()
    return rows.map((row) => ({
      ...ofOrganisation(row.organisation_id, 'group'),
      candidates: row.person_id === null ? [] : [row.person_id],
    }))
  }
  const rows = await transaction
    .selectFrom('invitations as i')
    .innerJoin('meeting_calendars as k', (join) =>
      join.onRef('k.contract_id', '=', 'i.contract_id').onRef('k.meeting_id', '=', 'i.meeting_id'),
    )
    .select([
      'i.person_id',
      'i.organisation_id',
      'i.because',
      sql<string | null>`case when i.reply_time = k.time_key then i.reply end`.as('reply'),
    ])
    .where('i.contract_id', '=', contractId)
    .where('i.meeting_id', '=', meeting.meetingId)
    .where('i.state', '=', 'invited')
    .orderBy('i.id')
    .execute()
  const wanted = (reply: string | null) =>
    meeting.who === 'invited' || (meeting.who === 'not-answered' ? reply === null : reply === 'attending' || reply === 'online')
  return rows.filter(({ reply }) => wanted(reply)).map(byHandOf)
}

function byHandOf(row: { readonly person_id: string; readonly organisation_id: string | null }): Seat {
  return byHand({ personId: row.person_id, organisationId: row.organisation_id })
}
