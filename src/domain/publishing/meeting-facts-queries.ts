import { sql } from 'kysely'
import type { ContractSummary } from '#domain/contract'
import { statedFactKeys } from '#domain/evidence'
import type { Reading } from '#domain/history'
import { dateOf, type LeadSubjectFact, type MeetingFactsRead, type NamedFact, type OrganisationFact, type StatedInFacts } from './report.ts'

/** Reads all that the data says of a meeting, for its report. Null: there is no such meeting. */
export async function readMeetingFacts(
  reading: Reading,
  contract: Pick<ContractSummary, 'leadsKnown'>,
  meetingId: string,
): Promise<MeetingFactsRead | null> {
  const meeting = await findMeeting(reading, meetingId)
  if (meeting === null) return null
  const { organisations, areAllAffiliated } = await listPresent(reading, meetingId)
  const taken = await listLeadsTaken(reading, meetingId)
  const stated = await listStated(reading, meetingId, meeting.facts.on?.date ?? null)
  const leadsStated = stated.get(statedFactKeys.organisationsWithLead) ?? null
  const outcomes = await listOutcomes(reading, meetingId)
  const leading = new Set(taken.organisationIds).size
  return {
    meeting: meeting.facts,
    groups: meeting.groups,
    areas: meeting.areas,
    sources: meeting.sources,
    organisations,
    areAllAffiliated,
    attendanceStated: stated.get(statedFactKeys.attendance) ?? null,
    programme: await listProgramme(reading, meetingId),
    agreements: await listAgreements(reading, meetingId),
    decisions: outcomes.decisions,
    leads: { areKnown: contract.leadsKnown, organisations: leading, subjects: taken.subjects, stated: leading === 0 ? leadsStated : null },
    steps: outcomes.steps,
    areaMeetings: await listAreaMeetings(reading, taken.areaIds, meeting.facts.on?.date ?? null),
    next: await findNextMeeting(reading, meetingId, meeting.facts.on?.date ?? null),
    isFollowedUp: meeting.facts.kind === 'strategic' || meeting.facts.kind === 'follow-up',
  }
}

async function findMeeting({ transaction, contractId }: Reading, meetingId: string) {
  const row = await transaction
    .selectFrom('meetings as m')
    .select([
      'm.slug',
      'm.kind',
      'm.title',
      'm.on_date',
      'm.on_precision',
      'm.starts_at',
      'm.minutes',
      'm.place',
      'm.description',
      'm.listed_publicly',
      'm.sources',
    ])
    .select([
      sql<
        NamedFact[]
      >`(select coalesce(json_agg(json_build_object('slug', g.slug, 'name', g.name) order by g.slug), '[]') from meeting_groups mg
        join groups g on g.contract_id = mg.contract_id and g.id = mg.group_id where mg.contract_id = m.contract_id and mg.meeting_id = m.id)`.as(
        'groups',
      ),
      sql<
        NamedFact[]
      >`(select coalesce(json_agg(json_build_object('slug', a.slug, 'name', a.name) order by a.number), '[]') from meeting_areas ma
        join focus_areas a on a.contract_id = ma.contract_id and a.id = ma.focus_area_id where ma.contract_id = m.contract_id and ma.meeting_id = m.id)`.as(
        'areas',
      ),
      sql<boolean>`(select count(*) = 1 from meeting_groups where contract_id = m.contract_id and meeting_id = m.id) and not exists (
        select 1 from meeting_groups mg join meeting_groups eg on eg.contract_id = mg.contract_id and eg.group_id = mg.group_id
        join meetings e on e.contract_id = eg.contract_id and e.id = eg.meeting_id
        where mg.contract_id = m.contract_id and mg.meeting_id = m.id and e.id <> m.id and e.state <> 'cancelled' and e.on_date < m.on_date)`.as(
        'is_first',
      ),
    ])
    .where('m.contract_id', '=', contractId)
    .where('m.id', '=', meetingId)
    .executeTakeFirst()
  if (row === undefined) return null
  const facts = {
    slug: row.slug,
    kind: row.kind,
    title: row.title,
    on: dateOf(row.on_date, row.on_precision),
    startsAt: row.starts_at?.slice(0, 5) ?? null,
    minutes: row.minutes,
    place: row.place,
    description: row.description,
    isListed: row.listed_publicly,
    isFirstOfGroup: row.is_first,
  }
  return { facts, groups: row.groups, areas: row.areas, sources: row.sources }
}

/** Who was there, each organisation once, in Swedish order. */
async function listPresent(
  { transaction, contractId }: Reading,
  meetingId: string,
): Promise<{ organisations: OrganisationFact[]; areAllAffiliated: boolean }> {
  const rows = await transaction
    .selectFrom('organisations as o')
    .select(['o.slug', 'o.name'])
    .select(
      sql<boolean>`exists (select 1 from affiliations a where a.contract_id = o.contract_id and a.organisation_id = o.id and a.state = 'affiliated' and a.removed_at is null)`.as(
        'is_affiliated',
      ),
    )
    .where('o.contract_id', '=', contractId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('attendances as t')
          .select(sql`1`.as('one'))
          .whereRef('t.contract_id', '=', 'o.contract_id')
          .whereRef('t.organisation_id', '=', 'o.id')
          .where('t.meeting_id', '=', meetingId),
      ),
    )
    .orderBy(sql`o.name collate swedish`)
    .orderBy('o.id')
    .execute()
  return {
    organisations: rows.map(({ slug, name }) => ({ slug, name })),
    areAllAffiliated: rows.length > 0 && rows.every((row) => row.is_affiliated),
  }
}

async function listProgramme({ transaction, contractId }: Reading, meetingId: string): Promise<MeetingFactsRead['programme']> {
  const rows = await transaction
    .selectFrom('agenda_items')
    .select('title')
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .execute()
  return rows.map(({ title }) => title)
}

/** What was agreed, with how many of those present stood behind it. Concerns stay in the room. */
async function listAgreements({ transaction, contractId }: Reading, meetingId: string): Promise<MeetingFactsRead['agreements']> {
  const rows = await transaction
    .selectFrom('agreements as a')
    .select('a.text')
    .select([
      sql<number>`(select count(*)::int from agreement_voices v where v.contract_id = a.contract_id and v.agreement_id = a.id and v.was_present)`.as(
        'present',
      ),
      sql<number>`(select count(*)::int from agreement_voices v where v.contract_id = a.contract_id and v.agreement_id = a.id and v.was_present and v.answer <> 'not-yet')`.as(
        'agreed',
      ),
    ])
    .where('a.contract_id', '=', contractId)
    .where('a.meeting_id', '=', meetingId)
    .where('a.state', '=', 'agreed')
    .orderBy('a.opened_at')
    .orderBy('a.id')
    .execute()
  return rows
}

async function listOutcomes(
  { transaction, contractId }: Reading,
  meetingId: string,
): Promise<Pick<MeetingFactsRead, 'decisions' | 'steps'>> {
  const rows = await transaction
    .selectFrom('outcomes as u')
    .leftJoin('organisations as o', (join) =>
      join.onRef('o.contract_id', '=', 'u.contract_id').onRef('o.id', '=', 'u.owner_organisation_id'),
    )
    .select(['u.kind', 'u.text', 'u.owner_role', 'u.due_on', 'u.due_precision', 'o.slug', 'o.name'])
    .where('u.contract_id', '=', contractId)
    .where('u.meeting_id', '=', meetingId)
    .where('u.kind', 'in', ['decision', 'task'])
    .where('u.removed_at', 'is', null)
    .orderBy('u.position')
    .orderBy('u.id')
    .execute()
  return {
    decisions: rows.filter(({ kind }) => kind === 'decision').map(({ text }) => text),
    steps: rows
      .filter(({ kind }) => kind === 'task')
      .map((row) => ({
        text: row.text,
        owner: row.slug === null || row.name === null ? null : { slug: row.slug, name: row.name },
        ownerRole: row.owner_role,
        due: dateOf(row.due_on, row.due_precision),
      })),
  }
}

/** What organisations took Lead for at the meeting. One that has not confirmed at home yet is counted and not named; one that never did is left out. */
async function listLeadsTaken({ transaction, contractId }: Reading, meetingId: string) {
  const rows = await transaction
    .selectFrom('leads as l')
    .innerJoin('organisations as o', (join) => join.onRef('o.contract_id', '=', 'l.contract_id').onRef('o.id', '=', 'l.organisation_id'))
    .leftJoin('challenges as c', (join) => join.onRef('c.contract_id', '=', 'l.contract_id').onRef('c.id', '=', 'l.challenge_id'))
    .leftJoin('questions as q', (join) => join.onRef('q.contract_id', '=', 'l.contract_id').onRef('q.id', '=', 'l.question_id'))
    .leftJoin('focus_areas as a', (join) => join.onRef('a.contract_id', '=', 'l.contract_id').onRef('a.id', '=', 'l.focus_area_id'))
    .select([
      'l.organisation_id',
      'l.confirmed_at',
      'o.slug',
      'o.name',
      'a.slug as area_slug',
      'a.name as area_name',
      'c.slug as challenge_slug',
      'c.name as challenge_name',
      'q.slug as question_slug',
      'q.name as question_name',
    ])
    .select(sql<string | null>`coalesce(l.focus_area_id, c.focus_area_id, q.focus_area_id)`.as('area_id'))
    .where('l.contract_id', '=', contractId)
    .where('l.taken_at_meeting_id', '=', meetingId)
    .where(({ or, eb }) => or([eb('l.state', '<>', 'ended'), eb('l.confirmed_at', 'is not', null)]))
    .orderBy('a.number')
    .orderBy('c.number')
    .orderBy('q.number')
    .orderBy(sql`o.name collate swedish`)
    .execute()
  const subjects = new Map<string, LeadSubjectFact>()
  for (const row of rows) {
    const what = subjectOf(row)
    const key = `${what.kind} ${what.slug}`
    const known = subjects.get(key) ?? { ...what, organisations: [], unconfirmed: 0 }
    const named = row.confirmed_at !== null
    subjects.set(key, {
      ...known,
      organisations: named ? [...known.organisations, { slug: row.slug, name: row.name }] : known.organisations,
      unconfirmed: known.unconfirmed + (named ? 0 : 1),
    })
  }
  return {
    subjects: [...subjects.values()],
    organisationIds: rows.map((row) => row.organisation_id),
    areaIds: [...new Set(rows.flatMap((row) => row.area_id ?? []))],
  }
}

type Text = MeetingFactsRead['meeting']['title']

function subjectOf(row: {
  area_slug: string | null
  area_name: Text | null
  challenge_slug: string | null
  challenge_name: Text | null
  question_slug: string | null
  question_name: Text | null
}) {
  if (row.challenge_slug !== null) return { kind: 'challenge' as const, slug: row.challenge_slug, name: row.challenge_name ?? {} }
  if (row.question_slug !== null) return { kind: 'question' as const, slug: row.question_slug, name: row.question_name ?? {} }
  return { kind: 'focus-area' as const, slug: row.area_slug ?? '', name: row.area_name ?? {} }
}

/** What sources state of this meeting in their own words: about it by name, or about its very day. */
async function listStated(
  { transaction, contractId }: Reading,
  meetingId: string,
  day: string | null,
): Promise<ReadonlyMap<string, StatedInFacts>> {
  const rows = await transaction
    .selectFrom('stated_facts')
    .select(['key', 'wording', 'source'])
    .where('contract_id', '=', contractId)
    .where('key', 'in', [statedFactKeys.attendance, statedFactKeys.organisationsWithLead])
    .where(({ or, eb, and }) =>
      or([eb('subject_id', '=', meetingId), ...(day === null ? [] : [and([eb('subject_id', 'is', null), eb('as_of_on', '=', day)])])]),
    )
    .orderBy(sql`subject_id nulls first`)
    .orderBy('recorded_at')
    .execute()
  return new Map(rows.map(({ key, wording, source }) => [key, { wording, source }]))
}

/** The coming meeting of each area somebody took Lead in; null where its day is being found. */
async function listAreaMeetings(
  { transaction, contractId }: Reading,
  areaIds: readonly string[],
  after: string | null,
): Promise<MeetingFactsRead['areaMeetings']> {
  if (areaIds.length === 0) return []
  const rows = await transaction
    .selectFrom('focus_areas as a')
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('meetings as m')
          .innerJoin('meeting_areas as ma', (join) =>
            join.onRef('ma.contract_id', '=', 'm.contract_id').onRef('ma.meeting_id', '=', 'm.id'),
          )
          .select(['m.slug', 'm.title', 'm.on_date', 'm.on_precision'])
          .whereRef('m.contract_id', '=', 'a.contract_id')
          .whereRef('ma.focus_area_id', '=', 'a.id')
          .where('m.listed_publicly', '=', true)
          .where('m.state', '<>', 'cancelled')
          .where('m.on_date', '>', after ?? '0001-01-01')
          .orderBy('m.on_date')
          .limit(1)
          .as('m'),
      (join) => join.onTrue(),
    )
    .select(['a.slug as area_slug', 'a.name', 'm.slug', 'm.title', 'm.on_date', 'm.on_precision'])
    .where('a.contract_id', '=', contractId)
    .where('a.id', 'in', [...areaIds])
    .orderBy('a.number')
    .execute()
  return rows.map((row) => {
    const on = dateOf(row.on_date, row.on_precision)
    return {
      area: { slug: row.area_slug, name: row.name },
      meeting: on === null || row.slug === null ? null : { slug: row.slug, title: row.title ?? {}, on },
    }
  })
}

/** When the same group meets next, as exactly as it is known. */
async function findNextMeeting(
  { transaction, contractId }: Reading,
  meetingId: string,
  after: string | null,
): Promise<MeetingFactsRead['next']> {
  if (after === null) return null
  const row = await transaction
    .selectFrom('meetings as m')
    .innerJoin('meeting_groups as mg', (join) => join.onRef('mg.contract_id', '=', 'm.contract_id').onRef('mg.meeting_id', '=', 'm.id'))
    .select(['m.slug', 'm.title', 'm.on_date', 'm.on_precision'])
    .where('m.contract_id', '=', contractId)
    .where('m.id', '<>', meetingId)
    .where('m.listed_publicly', '=', true)
    .where('m.state', '<>', 'cancelled')
    .where('m.on_date', '>', after)
    .where('mg.group_id', 'in', (query) =>
      query.selectFrom('meeting_groups').select('group_id').where('contract_id', '=', contractId).where('meeting_id', '=', meetingId),
    )
    .orderBy('m.on_date')
    .limit(1)
    .executeTakeFirst()
  const on = row === undefined ? null : dateOf(row.on_date, row.on_precision)
  return row === undefined || on === null ? null : { slug: row.slug, title: row.title, on }
}
