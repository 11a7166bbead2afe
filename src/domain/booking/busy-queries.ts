import { sql } from 'kysely'
import type { Reading } from '#domain/history'
import { listUnavailable } from '#domain/polls'
import { minutesOfTime, type PlainDate } from '#platform/dates'
import { listAbsences } from './absences.ts'
import { busyDays, office, type Busy, type BusyTimes } from './choices.ts'

interface MeetingRow {
  readonly id: string
  readonly on_date: string
  readonly starts_at: string | null
  readonly minutes: number | null
  readonly place: string | null
  readonly person_id: string | null
  readonly is_for_all: boolean
}

/** A meeting of which only the day is known keeps the whole day; one without length two hours. */
const usualMinutes = 120

/**
 * What stands in people's way between two days: the contract's meetings they are invited to (unless they have said no) or belong to by a group,
 * strategic meetings and summits without a list of their own for everybody, absences noted, and a *no* in a date poll. The secretariat is at all of the meetings.
 */
export async function listBusyTimes(
  reading: Reading,
  { fromOn, untilOn, people }: { readonly fromOn: PlainDate; readonly untilOn: PlainDate; readonly people: readonly string[] },
): Promise<BusyTimes> {
  const times = new Map<string, Busy[]>()
  const add = (personId: string, busy: Busy) => {
    const own = times.get(personId)
    if (own === undefined) times.set(personId, [busy])
    else own.push(busy)
  }
  const seen = new Set<string>()
  for (const row of await listMeetingsOfPeople(reading, fromOn, untilOn)) {
    const busy = busyOf(row)
    if (!seen.has(row.id)) {
      seen.add(row.id)
      add(office, busy)
      if (row.is_for_all) for (const personId of people) add(personId, busy)
    }
    if (row.person_id !== null && !row.is_for_all) add(row.person_id, busy)
  }
  for (const absence of await listAbsences(reading, fromOn)) {
    if (absence.fromOn > untilOn) continue
    const within = {
      ...absence,
      fromOn: absence.fromOn < fromOn ? fromOn : absence.fromOn,
      untilOn: absence.untilOn > untilOn ? untilOn : absence.untilOn,
    }
    for (const busy of busyDays(within)) add(absence.personId, busy)
  }
  for (const no of await listUnavailable(reading, { from: fromOn, to: untilOn }))
    add(no.personId, { date: no.date, from: minutesOfTime(no.startsAt), until: minutesOfTime(no.endsAt), place: null, meetingId: null })
  return times
}

function busyOf(row: MeetingRow): Busy {
  const from = row.starts_at === null ? 0 : minutesOfTime(row.starts_at.slice(0, 5))
  const until = row.starts_at === null ? 1440 : from + (row.minutes ?? usualMinutes)
  return { date: row.on_date, from, until, place: row.place, meetingId: row.id }
}

async function listMeetingsOfPeople({ transaction, contractId }: Reading, fromOn: PlainDate, untilOn: PlainDate): Promise<MeetingRow[]> {
  const { rows } = await sql<MeetingRow>`
    with coming as (
      select m.id, m.on_date, m.starts_at, m.minutes, m.place, m.kind,
        exists (select 1 from meeting_circles k where k.contract_id = m.contract_id and k.meeting_id = m.id) as has_circle,
        exists (select 1 from meeting_groups g where g.contract_id = m.contract_id and g.meeting_id = m.id) as has_groups
      from meetings m
      where m.contract_id = ${contractId} and m.state in ('booked', 'open') and m.on_precision = 'day' and m.on_date between ${fromOn} and ${untilOn}
    ), called as (
      select i.meeting_id, i.person_id from invitations i
      where i.contract_id = ${contractId} and i.state <> 'withdrawn' and i.reply is distinct from 'declined'
      union
      select mg.meeting_id, gm.person_id from meeting_groups mg
      join group_members gm on gm.contract_id = mg.contract_id and gm.group_id = mg.group_id and gm.until_on is null
      join coming c on c.id = mg.meeting_id and not c.has_circle
      where mg.contract_id = ${contractId} and gm.person_id is not null
    )
    select c.id, c.on_date, c.starts_at, c.minutes, c.place, p.person_id,
      (c.kind in ('strategic', 'summit') and not c.has_circle and not c.has_groups) as is_for_all
    from coming c left join called p on p.meeting_id = c.id
    order by c.on_date, c.starts_at, c.id, p.person_id`.execute(transaction)
  return rows
}
