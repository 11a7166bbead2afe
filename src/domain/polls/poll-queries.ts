import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Circle } from '#domain/invitations'
import type { Reading } from '#domain/history'
import type { PlainDate } from '#platform/dates'
import type { Translated } from '#platform/i18n'
import { isId } from '#platform/ids'
import { readCircle } from './lock-poll.ts'
import { isPollMailKind, pollState, readAnswers, type AnswersByOption, type PollMailKind, type PollOption, type PollState } from './poll.ts'

/** A date poll with its options and everybody asked. */
export interface PollSeen {
  readonly id: string
  readonly meeting: PolledMeeting
  readonly state: PollState
  readonly circle: Circle
  /** Organisations with Lead that must be able to come; null: all of them. */
  readonly quorum: number | null
  readonly deadline: PlainDate
  readonly reminders: number
  readonly from: { readonly name: string; readonly email: string | null }
  readonly openedAt: Date
  readonly endedAt: Date | null
  readonly decidedOptionId: string | null
  readonly revision: number
  /** In order of time; those taken away are left out. */
  readonly options: readonly PollOption[]
  /** In Swedish order of organisation, then person. */
  readonly asked: readonly Asked[]
}

export interface PolledMeeting {
  readonly id: string
  readonly slug: string
  readonly kind: string
  readonly state: string
  readonly title: Translated
  readonly isPublic: boolean
  /** Names of the focus areas it is for. */
  readonly areas: readonly Translated[]
}

/** One person asked, for which organisation, and what became of it. */
export interface Asked {
  readonly id: string
  readonly person: { readonly id: string; readonly name: string; readonly email: string | null; readonly phone: string | null; readonly language: string }
  readonly organisation: { readonly id: string; readonly slug: string; readonly name: string } | null
  readonly hasLead: boolean
  readonly hasLeft: boolean
  readonly answers: AnswersByOption
  readonly remark: string | null
  /** Who answered instead, as they wrote their name. */
  readonly colleague: string | null
  readonly answeredAt: Date | null
  readonly answeredBy: string | null
  /** Rises with every answer. */
  readonly timesAnswered: number
  readonly askedAt: Date | null
  readonly due: PollMailKind | null
  readonly dueAt: Date | null
  readonly remindersSent: number
}

/** A poll by its id; null when there is none such in this contract. */
export async function findPoll(reading: Reading, pollId: string): Promise<PollSeen | null> {
  if (!isId(pollId)) return null
  const row = await selectPolls(reading).where('p.id', '=', pollId).executeTakeFirst()
  return row === undefined ? null : toSeen(row, await listAsked(reading, row.id))
}

/** The latest poll about a meeting, open or ended. */
export async function findPollOfMeeting(reading: Reading, meetingId: string): Promise<PollSeen | null> {
  if (!isId(meetingId)) return null
  const row = await selectPolls(reading).where('p.meeting_id', '=', meetingId).orderBy('p.opened_at', 'desc').limit(1).executeTakeFirst()
  return row === undefined ? null : toSeen(row, await listAsked(reading, row.id))
}

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

function selectPolls({ transaction, contractId }: Reading) {
  return transaction
    .selectFrom('polls as p')
    .innerJoin('meetings as m', (join) => join.onRef('m.contract_id', '=', 'p.contract_id').onRef('m.id', '=', 'p.meeting_id'))
    .select((select) => [
      'p.id',
      'p.meeting_id',
      'p.state',
      'p.circle',
      'p.quorum',
      'p.deadline',
      'p.reminders',
      'p.from_name',
      'p.from_email',
      'p.opened_at',
      'p.ended_at',
      'p.decided_option_id',
      'p.revision',
      'm.slug',
      'm.kind',
      'm.state as meeting_state',
      'm.title',
      'm.listed_publicly',
      jsonArrayFrom(
        select
          .selectFrom('poll_options as x')
          .select(['x.id', 'x.place', 'x.online_url'])
          .select([
            sql<string>`to_char(x.on_date, 'YYYY-MM-DD')`.as('date'),
            sql<string>`to_char(x.starts_at, 'HH24:MI')`.as('starts_at'),
            sql<string>`to_char(x.ends_at, 'HH24:MI')`.as('ends_at'),
          ])
          .whereRef('x.contract_id', '=', 'p.contract_id')
          .whereRef('x.poll_id', '=', 'p.id')
          .where('x.removed_at', 'is', null)
          .orderBy('x.on_date')
          .orderBy('x.starts_at')
          .orderBy('x.id'),
      ).as('options'),
      jsonArrayFrom(
        select
          .selectFrom('meeting_areas as ma')
          .innerJoin('focus_areas as f', (join) =>
            join.onRef('f.contract_id', '=', 'ma.contract_id').onRef('f.id', '=', 'ma.focus_area_id'),
          )
          .select('f.name')
          .whereRef('ma.contract_id', '=', 'm.contract_id')
          .whereRef('ma.meeting_id', '=', 'm.id')
          .orderBy('f.number'),
      ).as('areas'),
    ])
    .where('p.contract_id', '=', contractId)
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPolls>['executeTakeFirstOrThrow']>>

function toSeen(row: Row, asked: readonly Asked[]): PollSeen {
  return {
    id: row.id,
    meeting: {
      id: row.meeting_id,
      slug: row.slug,
      kind: row.kind,
      state: row.meeting_state,
      title: row.title,
      isPublic: row.listed_publicly,
      areas: row.areas.map(({ name }) => name),
    },
    state: pollState(row.state),
    circle: readCircle(row.circle),
    quorum: row.quorum,
    deadline: row.deadline,
    reminders: row.reminders,
    from: { name: row.from_name, email: row.from_email },
    openedAt: row.opened_at,
    endedAt: row.ended_at,
    decidedOptionId: row.decided_option_id,
    revision: row.revision,
    options: row.options.map((option) => ({
      id: option.id,
      date: option.date,
      startsAt: option.starts_at,
      endsAt: option.ends_at,
      place: option.place,
      onlineUrl: option.online_url,
    })),
    asked,
  }
}

async function listAsked({ transaction, contractId }: Reading, pollId: string): Promise<Asked[]> {
  const rows = await transaction
    .selectFrom('poll_asked as a')
    .innerJoin('people as p', (join) => join.onRef('p.contract_id', '=', 'a.contract_id').onRef('p.id', '=', 'a.person_id'))
    .leftJoin('organisations as o', (join) => join.onRef('o.contract_id', '=', 'a.contract_id').onRef('o.id', '=', 'a.organisation_id'))
    .select([
      'a.id',
      'a.person_id',
      'a.has_lead',
      'a.left_at',
      'a.answers',
      'a.remark',
      'a.colleague',
      'a.answered_at',
      'a.answered_by',
      'a.times_answered',
      'a.asked_at',
      'a.due',
      'a.due_at',
      'a.reminders_sent',
      'p.name',
      'p.email',
      'p.phone',
      'p.language',
      'o.id as organisation_id',
      'o.slug as organisation_slug',
      'o.name as organisation_name',
    ])
    .where('a.contract_id', '=', contractId)
    .where('a.poll_id', '=', pollId)
    .orderBy(sql`o.name collate swedish nulls last`)
    .orderBy(sql`p.name collate swedish`)
    .orderBy('a.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    person: { id: row.person_id, name: row.name, email: row.email, phone: row.phone, language: row.language },
    organisation:
      row.organisation_id === null || row.organisation_slug === null || row.organisation_name === null
        ? null
        : { id: row.organisation_id, slug: row.organisation_slug, name: row.organisation_name },
    hasLead: row.has_lead,
    hasLeft: row.left_at !== null,
    answers: readAnswers(row.answers),
    remark: row.remark,
    colleague: row.colleague,
    answeredAt: row.answered_at,
    answeredBy: row.answered_by,
    timesAnswered: row.times_answered,
    askedAt: row.asked_at,
    due: isPollMailKind(row.due) ? row.due : null,
    dueAt: row.due_at,
    remindersSent: row.reminders_sent,
  }))
}
