import { sql } from 'kysely'
import type { Reading } from '#domain/history'
import type { DateWithPrecision } from '#platform/dates'
import type { Translated } from '#platform/i18n'
import { isId } from '#platform/ids'
import { withPrecision } from './meeting.ts'
import { ownerRoles, type OwnerRole } from './outcome-facts.ts'

/** A meeting of the same series: named before, or of the same group or area. */
export interface MeetingOfSeries {
  readonly id: string
  readonly slug: string
  readonly title: Translated
  readonly on: DateWithPrecision | null
}

/** Something earlier meetings left open: an item put off (*tas upp nästa gång*), or a next step that is due and not done. */
export interface OpenPoint {
  /** `item:<id>` or `task:<id>`, as forms name it. */
  readonly key: string
  readonly kind: 'item' | 'task'
  readonly id: string
  readonly title: Translated
  readonly minutes: number | null
  /** Who holds the item, or whose the next step is. */
  readonly owner: string | null
  readonly ownerRole: OwnerRole | null
  readonly due: DateWithPrecision | null
  readonly meeting: MeetingOfSeries
}

export interface SeriesOfMeeting {
  /** The latest meeting before this one in its series. */
  readonly previous: MeetingOfSeries | null
  readonly points: readonly OpenPoint[]
}

/** How many meetings back the open points are looked for. */
const meetingsBack = 20

/** What a meeting follows, and what is still open from there: items put off first, then next steps, the most urgent first. */
export async function findSeries(reading: Reading, meetingId: string, today: string): Promise<SeriesOfMeeting> {
  if (!isId(meetingId)) return { previous: null, points: [] }
  const earlier = await listEarlier(reading, meetingId, today)
  const [previous] = earlier
  if (previous === undefined) return { previous: null, points: [] }
  const meetings = new Map(earlier.map((meeting) => [meeting.id, meeting]))
  return { previous, points: await listPoints(reading, meetingId, today, meetings) }
}

/** Meetings that have begun before this one, the latest first: those it follows, and those of its groups and areas. */
async function listEarlier({ transaction, contractId }: Reading, meetingId: string, today: string): Promise<MeetingOfSeries[]> {
  const { rows } = await sql<{ id: string; slug: string; title: Translated; on_date: string | null; on_precision: string | null }>`
    with recursive followed as (
      select follows_id as id, 1 as step from meetings where contract_id = ${contractId} and id = ${meetingId} and follows_id is not null
      union
      select m.follows_id, f.step + 1 from meetings m join followed f on f.id = m.id
      where m.contract_id = ${contractId} and m.follows_id is not null and f.step < ${meetingsBack}
    )
    select m.id, m.slug, m.title, m.on_date::text, m.on_precision
    from meetings m join meetings this on this.contract_id = m.contract_id and this.id = ${meetingId}
    where m.contract_id = ${contractId} and m.id <> ${meetingId} and m.state in ('open', 'closed', 'reported')
      and (m.on_date is null or m.on_date <= coalesce(this.on_date, ${today}::date))
      and (m.id in (select id from followed)
        or exists (select 1 from meeting_groups a join meeting_groups b on b.contract_id = a.contract_id and b.group_id = a.group_id and b.meeting_id = ${meetingId}
          where a.contract_id = m.contract_id and a.meeting_id = m.id)
        or exists (select 1 from meeting_areas a join meeting_areas b on b.contract_id = a.contract_id and b.focus_area_id = a.focus_area_id and b.meeting_id = ${meetingId}
          where a.contract_id = m.contract_id and a.meeting_id = m.id))
    order by (m.id = this.follows_id) desc nulls last, m.on_date desc nulls last, m.starts_at desc nulls last, m.id desc
    limit ${meetingsBack}`.execute(transaction)
  return rows.map(({ id, slug, title, on_date, on_precision }) => ({ id, slug, title, on: withPrecision(on_date, on_precision) }))
}

async function listPoints(
  { transaction, contractId }: Reading,
  meetingId: string,
  today: string,
  meetings: ReadonlyMap<string, MeetingOfSeries>,
): Promise<OpenPoint[]> {
  const ids = [...meetings.keys()]
  const { rows } = await sql<PointRow>`
    select 'item' as kind, i.id, i.meeting_id, i.title, i.minutes, i.owner, null as owner_role, null::text as due_on, null as due_precision, i.position as place
    from agenda_items i
    where i.contract_id = ${contractId} and i.meeting_id = any(${ids}) and i.forwarded_at is not null
      and not exists (select 1 from agenda_items n where n.contract_id = i.contract_id and n.from_item_id = i.id)
    union all
    select 'task', t.id, t.meeting_id, t.text, null, o.name, t.owner_role, t.due_on::text, t.due_precision, t.position
    from outcomes t left join organisations o on o.contract_id = t.contract_id and o.id = t.owner_organisation_id
    where t.contract_id = ${contractId} and t.meeting_id = any(${ids}) and t.kind = 'task' and t.done_at is null and t.removed_at is null
      and (t.due_on is null or t.due_on <= coalesce((select on_date from meetings where contract_id = ${contractId} and id = ${meetingId}), ${today}::date))
      and not exists (select 1 from agenda_items n where n.contract_id = t.contract_id and n.meeting_id = ${meetingId} and n.from_outcome_id = t.id)
    order by kind, due_on nulls last, place, id`.execute(transaction)
  return rows.flatMap((row) => {
    const meeting = meetings.get(row.meeting_id)
    return meeting === undefined ? [] : [toPoint(row, meeting)]
  })
}

interface PointRow {
  readonly kind: 'item' | 'task'
  readonly id: string
  readonly meeting_id: string
  readonly title: Translated
  readonly minutes: number | null
  readonly owner: string | null
  readonly owner_role: string | null
  readonly due_on: string | null
  readonly due_precision: string | null
}

function toPoint({ kind, id, title, minutes, owner, ...row }: PointRow, meeting: MeetingOfSeries): OpenPoint {
  return {
    key: `${kind}:${id}`,
    kind,
    id,
    title,
    minutes,
    owner,
    ownerRole: ownerRoles.find((role) => role === row.owner_role) ?? null,
    due: withPrecision(row.due_on, row.due_precision),
    meeting,
  }
}
