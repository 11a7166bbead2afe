import { sql } from 'kysely'
import type { Reading } from '#domain/history'
import type { Translated } from '#platform/i18n'
import { isId } from '#platform/ids'
import { readOfferCode } from './offer-code.ts'

/** The offer of Lead in a meeting, found by the code on the wall. */
export interface LeadOffer {
  readonly id: string
  readonly code: string
  readonly meetingId: string
  readonly meetingTitle: Translated
  readonly meetingOn: string | null
  readonly openedAt: Date
  readonly closedAt: Date | null
}

/** The offer behind a code, however it was typed. Null: no such code in this contract. */
export async function findOffer(reading: Reading, text: string): Promise<LeadOffer | null> {
  const code = readOfferCode(text)
  if (code === null) return null
  const row = await offers(reading).where('f.code', '=', code).executeTakeFirst()
  return row === undefined ? null : toOffer(row)
}

/** The meeting's open offer, or its latest closed one. Null: Lead has not been offered there. */
export async function findOfferOfMeeting(reading: Reading, meetingId: string): Promise<LeadOffer | null> {
  if (!isId(meetingId)) return null
  const row = await offers(reading)
    .where('f.meeting_id', '=', meetingId)
    .orderBy(sql`f.closed_at is null`, 'desc')
    .orderBy('f.opened_at', 'desc')
    .executeTakeFirst()
  return row === undefined ? null : toOffer(row)
}

export interface MeetingForLeads {
  readonly id: string
  readonly title: Translated
  readonly onDate: string | null
  readonly state: string
}

/** The meeting Lead is offered at, as its pages name it. */
export async function findMeetingForLeads({ transaction, contractId }: Reading, meetingId: string): Promise<MeetingForLeads | null> {
  if (!isId(meetingId)) return null
  const row = await transaction
    .selectFrom('meetings')
    .select(['id', 'title', 'on_date', 'state'])
    .where('contract_id', '=', contractId)
    .where('id', '=', meetingId)
    .executeTakeFirst()
  return row === undefined ? null : { id: row.id, title: row.title, onDate: row.on_date, state: row.state }
}

export interface OrganisationChoice {
  readonly id: string
  readonly name: string
  readonly isPresent: boolean
}

/** Every affiliated organisation in Swedish order, and whether it is ticked off as present at the meeting. */
export async function listOrganisationsToChoose(
  { transaction, contractId }: Reading,
  { meetingId, today }: { readonly meetingId: string | null; readonly today: string },
): Promise<OrganisationChoice[]> {
  const rows = await transaction
    .selectFrom('organisations as o')
    .select((select) => [
      'o.id',
      'o.name',
      select
        .exists(
          select
            .selectFrom('attendances as t')
            .select('t.id')
            .whereRef('t.contract_id', '=', 'o.contract_id')
            .whereRef('t.organisation_id', '=', 'o.id')
            .where(meetingId === null ? sql<boolean>`false` : sql<boolean>`t.meeting_id = ${meetingId}`),
        )
        .as('is_present'),
    ])
    .where('o.contract_id', '=', contractId)
    .where('o.removed_at', 'is', null)
    .where((where) =>
      where.exists(
        where
          .selectFrom('affiliations as a')
          .select('a.id')
          .whereRef('a.contract_id', '=', 'o.contract_id')
          .whereRef('a.organisation_id', '=', 'o.id')
          .where('a.state', '=', 'affiliated')
          .where('a.removed_at', 'is', null)
          .where((left) => left.or([left('a.left_on', 'is', null), left('a.left_on', '>', today)])),
      ),
    )
    .orderBy(sql`o.name collate swedish`)
    .orderBy('o.id')
    .execute()
  return rows.map((row) => ({ id: row.id, name: row.name, isPresent: Boolean(row.is_present) }))
}

function offers({ transaction, contractId }: Reading) {
  return transaction
    .selectFrom('lead_offers as f')
    .innerJoin('meetings as m', (join) => join.onRef('m.contract_id', '=', 'f.contract_id').onRef('m.id', '=', 'f.meeting_id'))
    .select(['f.id', 'f.code', 'f.meeting_id', 'f.opened_at', 'f.closed_at', 'm.title', 'm.on_date'])
    .where('f.contract_id', '=', contractId)
}

function toOffer(row: {
  id: string
  code: string
  meeting_id: string
  opened_at: Date
  closed_at: Date | null
  title: Translated
  on_date: string | null
}): LeadOffer {
  return {
    id: row.id,
    code: row.code,
    meetingId: row.meeting_id,
    meetingTitle: row.title,
    meetingOn: row.on_date,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
  }
}
