import { sql } from 'kysely'
import type { Reading } from '#domain/history'
import type { PlainDate } from '#platform/dates'
import type { Translated } from '#platform/i18n'

/** Open polls somebody has been asked in, the most urgent first; whether they have answered all of it. */
export interface OpenPoll {
  readonly id: string
  readonly meetingTitle: Translated
  readonly organisation: string | null
  readonly deadline: PlainDate
  readonly hasAnswered: boolean
}

export async function listOpenPollsOfPerson({ transaction, contractId }: Reading, personId: string): Promise<OpenPoll[]> {
  const rows = await transaction
    .selectFrom('poll_asked as a')
    .innerJoin('polls as p', (join) => join.onRef('p.contract_id', '=', 'a.contract_id').onRef('p.id', '=', 'a.poll_id'))
    .innerJoin('meetings as m', (join) => join.onRef('m.contract_id', '=', 'p.contract_id').onRef('m.id', '=', 'p.meeting_id'))
    .leftJoin('organisations as o', (join) => join.onRef('o.contract_id', '=', 'a.contract_id').onRef('o.id', '=', 'a.organisation_id'))
    .select(['p.id', 'p.deadline', 'm.title', 'o.name as organisation'])
    .select(
      sql<boolean>`not exists (select 1 from poll_options x where x.contract_id = a.contract_id and x.poll_id = a.poll_id
        and x.removed_at is null and not a.answers ? x.id::text)`.as('has_answered'),
    )
    .where('a.contract_id', '=', contractId)
    .where('a.person_id', '=', personId)
    .where('a.left_at', 'is', null)
    .where('p.state', '=', 'open')
    .orderBy('p.deadline')
    .orderBy('p.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    meetingTitle: row.title,
    organisation: row.organisation,
    deadline: row.deadline,
    hasAnswered: row.has_answered,
  }))
}

/** A poll that waits for the secretariat: everybody has answered, or the last day to answer has passed. */
export interface PollToDecide {
  readonly meetingId: string
  readonly meetingTitle: Translated
  readonly why: 'all-answered' | 'deadline-passed'
  /** The day the last answer came, or the last day to answer. */
  readonly since: PlainDate
  readonly answered: number
  readonly asked: number
}

export async function listPollsToDecide({ transaction, contractId }: Reading, today: PlainDate): Promise<PollToDecide[]> {
  const { rows } = await sql<{
    meeting_id: string
    title: Translated
    deadline: string
    last: string
    answered: number
    asked: number
  }>`
    with voices as (
      select a.poll_id, coalesce(a.organisation_id, a.id) as voice, max(a.answered_at) as at,
        bool_or(not exists (select 1 from poll_options x where x.contract_id = a.contract_id and x.poll_id = a.poll_id and x.removed_at is null and not a.answers ? x.id::text)) as has_answered
      from poll_asked a join polls p on p.contract_id = a.contract_id and p.id = a.poll_id
      where a.contract_id = ${contractId} and p.state = 'open' and a.left_at is null
      group by 1, 2)
    select p.meeting_id, m.title, to_char(p.deadline, 'YYYY-MM-DD') as deadline, to_char(max(v.at) at time zone c.time_zone, 'YYYY-MM-DD') as last,
      count(*) filter (where v.has_answered)::int as answered, count(*)::int as asked
    from polls p join contracts c on c.id = p.contract_id
      join meetings m on m.contract_id = p.contract_id and m.id = p.meeting_id
      join voices v on v.poll_id = p.id
    where p.contract_id = ${contractId} and p.state = 'open'
    group by p.meeting_id, m.title, p.deadline, c.time_zone
    having p.deadline < ${today}::date or count(*) = count(*) filter (where v.has_answered)
    order by p.deadline`.execute(transaction)
  return rows.map((row) => {
    const all = row.answered === row.asked
    return {
      meetingId: row.meeting_id,
      meetingTitle: row.title,
      why: all ? 'all-answered' : 'deadline-passed',
      since: all ? (row.last ?? row.deadline) : row.deadline,
      answered: row.answered,
      asked: row.asked,
    }
  })
}

/** When somebody has said in a poll that they cannot: for whoever books the next meeting. Times are local to the contract. */
export interface Unavailable {
  readonly personId: string
  readonly organisationId: string | null
  readonly date: PlainDate
  readonly startsAt: string
  readonly endsAt: string
}

/** Every "no" on days from `from` to `to`, both included, also of options taken away and polls decided since: a no is still a no. */
export async function listUnavailable(
  { transaction, contractId }: Reading,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<Unavailable[]> {
  const rows = await transaction
    .selectFrom('poll_options as x')
    .innerJoin('poll_asked as a', (join) => join.onRef('a.contract_id', '=', 'x.contract_id').onRef('a.poll_id', '=', 'x.poll_id'))
    .select(['a.person_id', 'a.organisation_id', 'x.on_date', 'x.starts_at', 'x.ends_at'])
    .where('x.contract_id', '=', contractId)
    .where('x.on_date', '>=', from)
    .where('x.on_date', '<=', to)
    .where(sql<boolean>`a.answers ->> x.id::text = 'no'`)
    .orderBy('x.on_date')
    .orderBy('x.starts_at')
    .orderBy('a.person_id')
    .execute()
  return rows.map((row) => ({
    personId: row.person_id,
    organisationId: row.organisation_id,
    date: row.on_date,
    startsAt: row.starts_at.slice(0, 5),
    endsAt: row.ends_at.slice(0, 5),
  }))
}
