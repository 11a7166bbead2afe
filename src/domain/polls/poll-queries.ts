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
  readonly person: {
    readonly id: string
    readonly name: string
    readonly email: string | null
    readonly phone: string | null
    readonly language: string
  }
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
