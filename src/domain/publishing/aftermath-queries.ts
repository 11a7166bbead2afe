import { sql } from 'kysely'
import { getContract, type ContractSummary } from '#domain/contract'
import type { Reading } from '#domain/history'
import { dayOf, type DateWithPrecision } from '#platform/dates'
import type { Translated } from '#platform/i18n'
import { dateOf, type OrganisationFact } from './report.ts'

/** *Vad blev det av det?*: what has come of a meeting since, read anew each time and no part of what was published. */
export interface Aftermath {
  /** Next steps that are done. Who is late is never said. */
  readonly stepsDone: readonly {
    readonly text: Translated
    readonly owner: OrganisationFact | null
    readonly ownerRole: string | null
    readonly doneOn: string
  }[]
  readonly stepsLeft: number
  /** Decisions that next steps were noted under, with how far those have come. Of the others nobody can say. */
  readonly decisions: readonly { readonly text: Translated; readonly state: 'done' | 'under-way' | 'not-begun' }[]
  /** Next steps taken from a source that does not say how they went. */
  readonly stepsUnknown: number
  /** Organisations that took Lead at the meeting and have confirmed it at home. */
  readonly leading: readonly OrganisationFact[]
  /** Meetings held since about what was taken Lead for. */
  readonly meetingsHeld: readonly { readonly slug: string; readonly title: Translated; readonly on: DateWithPrecision }[]
}

/** What has come of a meeting until today. Null: nothing can be said, for nothing was to be done. */
export async function findAftermath(
  reading: Reading,
  meetingId: string,
  known?: Pick<ContractSummary, 'timeZone'>,
): Promise<Aftermath | null> {
  const { timeZone } = known ?? (await getContract(reading))
  const steps = await listSteps(reading, meetingId)
  const leading = await listLeading(reading, meetingId)
  const meetingsHeld = await listMeetingsHeld(reading, meetingId)
  const decisions = await listDecisions(reading, meetingId)
  if (steps.length + leading.length + meetingsHeld.length === 0) return null
  const open = steps.filter(({ done_at }) => done_at === null)
  const stepsUnknown = open.filter(({ sources }) => sources.length > 0).length
  return {
    stepsDone: steps.flatMap((row) =>
      row.done_at === null
        ? []
        : [
            {
              text: row.text,
              owner: row.slug === null || row.name === null ? null : { slug: row.slug, name: row.name },
              ownerRole: row.owner_role,
              doneOn: dayOf(row.done_at, timeZone),
            },
          ],
    ),
    stepsLeft: open.length - stepsUnknown,
    decisions,
    stepsUnknown,
    leading,
    meetingsHeld,
  }
}

function listSteps({ transaction, contractId }: Reading, meetingId: string) {
  return transaction
    .selectFrom('outcomes as u')
    .leftJoin('organisations as o', (join) =>
      join.onRef('o.contract_id', '=', 'u.contract_id').onRef('o.id', '=', 'u.owner_organisation_id'),
    )
    .select(['u.text', 'u.done_at', 'u.sources', 'u.owner_role', 'o.slug', 'o.name'])
    .where('u.contract_id', '=', contractId)
    .where('u.meeting_id', '=', meetingId)
    .where('u.kind', '=', 'task')
    .where('u.removed_at', 'is', null)
    .orderBy('u.done_at')
    .orderBy('u.position')
    .execute()
}

/** A decision has come as far as the next steps of its agenda item; what a source does not say how it went is left out. */
async function listDecisions({ transaction, contractId }: Reading, meetingId: string): Promise<Aftermath['decisions']> {
  const rows = await transaction
    .selectFrom('outcomes as d')
    .innerJoin('outcomes as u', (join) =>
      join
        .onRef('u.contract_id', '=', 'd.contract_id')
        .onRef('u.agenda_item_id', '=', 'd.agenda_item_id')
        .on('u.kind', '=', 'task')
        .on('u.removed_at', 'is', null),
    )
    .select(['d.text', sql<number>`count(*)::int`.as('steps'), sql<number>`count(u.done_at)::int`.as('done')])
    .where('d.contract_id', '=', contractId)
    .where('d.meeting_id', '=', meetingId)
    .where('d.kind', '=', 'decision')
    .where('d.removed_at', 'is', null)
    .where(sql<boolean>`d.sources = '{}'`)
    .groupBy(['d.id', 'd.text', 'd.position'])
    .orderBy('d.position')
    .orderBy('d.id')
    .execute()
  return rows.map(({ text, steps, done }) => ({ text, state: done === steps ? 'done' : done > 0 ? 'under-way' : 'not-begun' }))
}

function listLeading({ transaction, contractId }: Reading, meetingId: string): Promise<OrganisationFact[]> {
  return transaction
    .selectFrom('organisations as o')
    .select(['o.slug', 'o.name'])
    .where('o.contract_id', '=', contractId)
    .where('o.id', 'in', (query) =>
      query
        .selectFrom('leads')
        .select('organisation_id')
        .where('contract_id', '=', contractId)
        .where('taken_at_meeting_id', '=', meetingId)
        .where('confirmed_at', 'is not', null),
    )
    .orderBy(sql`o.name collate swedish`)
    .execute()
}

async function listMeetingsHeld({ transaction, contractId }: Reading, meetingId: string): Promise<Aftermath['meetingsHeld']> {
  const rows = await transaction
    .selectFrom('meetings as m')
    .select(['m.slug', 'm.title', 'm.on_date', 'm.on_precision'])
    .where('m.contract_id', '=', contractId)
    .where('m.listed_publicly', '=', true)
    .where('m.state', 'in', ['closed', 'reported'])
    .where('m.on_date', '>', (query) =>
      query.selectFrom('meetings').select('on_date').where('contract_id', '=', contractId).where('id', '=', meetingId),
    )
    .where(sql<boolean>`exists (select 1 from meeting_areas ma join leads l on l.contract_id = ma.contract_id and l.taken_at_meeting_id = ${meetingId}
      left join challenges c on c.contract_id = l.contract_id and c.id = l.challenge_id left join questions q on q.contract_id = l.contract_id and q.id = l.question_id
      where ma.contract_id = m.contract_id and ma.meeting_id = m.id and ma.focus_area_id = coalesce(l.focus_area_id, c.focus_area_id, q.focus_area_id))`)
    .orderBy('m.on_date')
    .limit(12)
    .execute()
  return rows.flatMap((row) => {
    const on = dateOf(row.on_date, row.on_precision)
    return on === null ? [] : [{ slug: row.slug, title: row.title, on }]
  })
}
