import { sql } from 'kysely'
import type { Reading } from '#domain/history'
import { isId } from '#platform/ids'
import { isOpening, registrationState, type Opening, type RegistrationState } from './registration.ts'

/** Who may sign up for a meeting, and how many have. */
export interface RegistrationRules {
  readonly openTo: Opening
  readonly capacity: number | null
  readonly closesOn: string | null
  readonly asksAboutFood: boolean
  readonly revision: number
  readonly placed: number
  readonly waiting: number
  /** Organisations with a place, each once. */
  readonly organisations: number
}

/** The rules of a meeting with its counts; null: nobody has said that one can sign up. */
export async function findRegistrationRules({ transaction, contractId }: Reading, meetingId: string): Promise<RegistrationRules | null> {
  if (!isId(meetingId)) return null
  const row = await transaction
    .selectFrom('registration_rules as u')
    .select((select) => [
      'u.open_to',
      'u.capacity',
      'u.closes_on',
      'u.asks_about_food',
      'u.revision',
      select
        .selectFrom('registrations as r')
        .select(sql<number>`(count(*) filter (where r.state = 'placed'))::int`.as('count'))
        .whereRef('r.contract_id', '=', 'u.contract_id')
        .whereRef('r.meeting_id', '=', 'u.meeting_id')
        .as('placed'),
      select
        .selectFrom('registrations as w')
        .select(sql<number>`(count(*) filter (where w.state = 'waiting'))::int`.as('count'))
        .whereRef('w.contract_id', '=', 'u.contract_id')
        .whereRef('w.meeting_id', '=', 'u.meeting_id')
        .as('waiting'),
      select
        .selectFrom('registrations as o')
        .select(
          sql<number>`(count(distinct coalesce(o.organisation_id::text, lower(o.organisation_name))) filter (where o.state = 'placed'))::int`.as(
            'count',
          ),
        )
        .whereRef('o.contract_id', '=', 'u.contract_id')
        .whereRef('o.meeting_id', '=', 'u.meeting_id')
        .as('organisations'),
    ])
    .where('u.contract_id', '=', contractId)
    .where('u.meeting_id', '=', meetingId)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    openTo: isOpening(row.open_to) ? row.open_to : 'nobody',
    capacity: row.capacity,
    closesOn: row.closes_on,
    asksAboutFood: row.asks_about_food,
    revision: row.revision,
    placed: row.placed ?? 0,
    waiting: row.waiting ?? 0,
    organisations: row.organisations ?? 0,
  }
}

/** Somebody who has signed up, as the office and the holder of the link see it. */
export interface RegistrationShown {
  readonly id: string
  readonly meetingId: string
  readonly state: RegistrationState
  readonly personId: string | null
  readonly name: string
  readonly email: string | null
  readonly organisation: string | null
  readonly organisationSlug: string | null
  readonly note: string | null
  readonly language: string
  readonly since: Date
}

/** Who has a place and who waits for one, in the order they came. */
export async function listRegistrations(reading: Reading, meetingId: string): Promise<RegistrationShown[]> {
  if (!isId(meetingId)) return []
  const rows = await registrations(reading)
    .where('r.meeting_id', '=', meetingId)
    .where('r.state', 'in', ['placed', 'waiting'])
    .orderBy('r.confirmed_at')
    .orderBy('r.id')
    .limit(5000)
    .execute()
  return rows.map(toShown)
}

/** One registration; null: there is none. */
export async function findRegistration(reading: Reading, registrationId: string): Promise<RegistrationShown | null> {
  if (!isId(registrationId)) return null
  const row = await registrations(reading).where('r.id', '=', registrationId).executeTakeFirst()
  return row === undefined ? null : toShown(row)
}

function registrations({ transaction, contractId }: Reading) {
  return transaction
    .selectFrom('registrations as r')
    .leftJoin('people as p', (join) => join.onRef('p.contract_id', '=', 'r.contract_id').onRef('p.id', '=', 'r.person_id'))
    .leftJoin('organisations as o', (join) => join.onRef('o.contract_id', '=', 'r.contract_id').onRef('o.id', '=', 'r.organisation_id'))
    .select([
      'r.id',
      'r.meeting_id',
      'r.state',
      'r.person_id',
      'r.name',
      'r.email',
      'p.name as person_name',
      'p.email as person_email',
      'p.language as person_language',
      'o.name as organisation',
      'o.slug as organisation_slug',
      'r.organisation_name',
      'r.note',
      'r.language',
      'r.asked_at',
      'r.confirmed_at',
    ])
    .where('r.contract_id', '=', contractId)
}

function toShown(row: Awaited<ReturnType<ReturnType<typeof registrations>['executeTakeFirstOrThrow']>>): RegistrationShown {
  return {
    id: row.id,
    meetingId: row.meeting_id,
    state: registrationState(row.state),
    personId: row.person_id,
    name: row.person_name ?? row.name ?? '',
    email: row.person_email ?? row.email,
    organisation: row.organisation ?? row.organisation_name,
    organisationSlug: row.organisation_slug,
    note: row.note,
    language: row.person_language ?? row.language,
    since: row.confirmed_at ?? row.asked_at,
  }
}

/** Which of the meetings to come one can sign up for on a day, be it for the waiting list. */
export async function listMeetingsOpenToSignUp({ transaction, contractId }: Reading, today: string): Promise<ReadonlySet<string>> {
  const rows = await transaction
    .selectFrom('registration_rules as u')
    .innerJoin('meetings as m', (join) => join.onRef('m.contract_id', '=', 'u.contract_id').onRef('m.id', '=', 'u.meeting_id'))
    .select('m.id')
    .where('u.contract_id', '=', contractId)
    .where('u.open_to', '<>', 'nobody')
    .where('m.state', 'in', ['draft', 'booked'])
    .where('m.listed_publicly', '=', true)
    .where((where) => where.or([where('u.closes_on', 'is', null), where('u.closes_on', '>=', today)]))
    .where((where) => where.or([where('m.on_precision', '<>', 'day'), where('m.on_date', 'is', null), where('m.on_date', '>=', today)]))
    .execute()
  return new Set(rows.map((row) => row.id))
}
