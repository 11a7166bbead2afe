import { sql } from 'kysely'
import type { Reading } from '#domain/history'
import { isId } from '#platform/ids'

export interface Attending {
  readonly organisationId: string
  readonly slug: string
  readonly name: string
  readonly walkIn: boolean
  /** Names of those who came for it, where somebody wrote them down. Office only. */
  readonly people: readonly string[]
  /** Everybody who came for it was there at a distance. */
  readonly online: boolean
  /** Some were in the room and some at a distance. */
  readonly both: boolean
  /** HH:MM, where somebody noted that it came late or left early. Office only. */
  readonly arrivedAt: string | null
  readonly leftAt: string | null
}

/** Who was there, by organisation in Swedish order, each once. */
export async function listAttendance(reading: Reading, meetingId: string): Promise<Attending[]> {
  return isId(meetingId) ? attendanceOf(reading, meetingId).execute() : []
}

/** The same, for putting into a larger query. */
export function attendanceOf(reading: Reading, meetingId: string) {
  return reading.transaction
    .selectFrom('attendances as t')
    .innerJoin('organisations as o', (join) => join.onRef('o.contract_id', '=', 't.contract_id').onRef('o.id', '=', 't.organisation_id'))
    .leftJoin('people as p', (join) => join.onRef('p.contract_id', '=', 't.contract_id').onRef('p.id', '=', 't.person_id'))
    .select([
      'o.id as organisationId',
      'o.slug',
      'o.name',
      sql<boolean>`bool_and(t.walk_in)`.as('walkIn'),
      sql<boolean>`bool_and(t.online)`.as('online'),
      sql<boolean>`bool_or(t.online) and not bool_and(t.online)`.as('both'),
      sql<string | null>`to_char(min(t.arrived_at), 'HH24:MI')`.as('arrivedAt'),
      sql<string | null>`case when bool_and(t.left_at is not null) then to_char(max(t.left_at), 'HH24:MI') end`.as('leftAt'),
      sql<
        string[]
      >`coalesce(array_agg(coalesce(p.name, t.person_name) order by t.recorded_at) filter (where coalesce(p.name, t.person_name) is not null), '{}')`.as(
        'people',
      ),
    ])
    .where('t.contract_id', '=', reading.contractId)
    .where('t.meeting_id', '=', meetingId)
    .groupBy(['o.id', 'o.slug', 'o.name'])
    .orderBy(sql`o.name collate swedish`)
    .orderBy('o.id')
}

export interface OnTheList {
  readonly organisationId: string
  readonly slug: string
  readonly name: string
  readonly isExpected: boolean
  readonly isHere: boolean
  readonly people: readonly string[]
  readonly online: boolean
  readonly both: boolean
  readonly arrivedAt: string | null
  readonly leftAt: string | null
}

/**
 * The list at the door, in Swedish order: the organisations invited, where any are; else members of the meeting's groups (everybody
 * affiliated, where it is for no group); and whoever came besides.
 */
export async function listAtTheDoor(reading: Reading, meetingId: string, invited: readonly string[] = []): Promise<OnTheList[]> {
  if (!isId(meetingId)) return []
  const { transaction, contractId } = reading
  const expected = await transaction
    .selectFrom('organisations as o')
    .select(['o.id', 'o.slug', 'o.name'])
    .where('o.contract_id', '=', contractId)
    .where('o.removed_at', 'is', null)
    .$if(invited.length > 0, (query) => query.where('o.id', 'in', [...new Set(invited)]))
    .$if(invited.length === 0, (query) => query.where(expectedWithoutInvitation(meetingId)))
    .orderBy(sql`o.name collate swedish`)
    .execute()
  const here = await listAttendance(reading, meetingId)
  const presentOf = new Map(here.map((each) => [each.organisationId, each]))
  const known = new Set(expected.map(({ id }) => id))
  const list = [
    ...expected.map(({ id, slug, name }) => ({ ...onTheList({ organisationId: id, slug, name }, presentOf.get(id)), isExpected: true })),
    ...here.filter(({ organisationId }) => !known.has(organisationId)).map((each) => ({ ...onTheList(each, each), isExpected: false })),
  ]
  return list.sort((a, b) => swedish.compare(a.name, b.name))
}

function expectedWithoutInvitation(meetingId: string) {
  return sql<boolean>`case when exists (select 1 from meeting_groups g where g.contract_id = o.contract_id and g.meeting_id = ${meetingId})
        then exists (select 1 from group_members m join meeting_groups g on g.contract_id = m.contract_id and g.group_id = m.group_id and g.meeting_id = ${meetingId}
          where m.contract_id = o.contract_id and m.organisation_id = o.id and m.until_on is null)
        else exists (select 1 from affiliations a where a.contract_id = o.contract_id and a.organisation_id = o.id and a.state = 'affiliated' and a.removed_at is null) end`
}

function onTheList(
  { organisationId, slug, name }: Pick<OnTheList, 'organisationId' | 'slug' | 'name'>,
  present: Attending | undefined,
): Omit<OnTheList, 'isExpected'> {
  const { people = [], online = false, both = false, arrivedAt = null, leftAt = null } = present ?? {}
  return { organisationId, slug, name, isHere: present !== undefined, people, online, both, arrivedAt, leftAt }
}

const swedish = new Intl.Collator('sv')

/** Organisations of the register that are not on the list at the door, for the walk-in's choice. */
export async function listOthers(reading: Reading, onTheList: readonly string[]): Promise<{ id: string; name: string }[]> {
  return reading.transaction
    .selectFrom('organisations')
    .select(['id', 'name'])
    .where('contract_id', '=', reading.contractId)
    .where('removed_at', 'is', null)
    .$if(onTheList.length > 0, (query) => query.where('id', 'not in', [...onTheList]))
    .orderBy(sql`name collate swedish`)
    .limit(1000)
    .execute()
}
