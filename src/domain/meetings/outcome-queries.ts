import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Reading } from '#domain/history'
import type { DateWithPrecision } from '#platform/dates'
import type { Translated } from '#platform/i18n'
import { isId } from '#platform/ids'
import type { OrganisationNamed } from './meeting-queries.ts'
import { withPrecision } from './meeting.ts'
import { ownerRoles, outcomeKinds, type OutcomeKind, type OwnerRole } from './outcome-facts.ts'

export interface OutcomeShown {
  readonly id: string
  readonly kind: OutcomeKind
  readonly text: Translated
  readonly agendaItemId: string | null
  readonly owner: OrganisationNamed | null
  readonly ownerRole: OwnerRole | null
  readonly due: DateWithPrecision | null
  readonly doneAt: Date | null
  readonly doneNote: string | null
  readonly revision: number
  readonly meeting: { readonly id: string; readonly slug: string; readonly title: Translated; readonly on: string | null }
  readonly sources: readonly string[]
  /** Organisations present when it was decided, in Swedish order; empty for what is no decision, and where nobody knows. */
  readonly present: readonly OrganisationNamed[]
}

/** What a meeting arrived at, in the order it was written. */
export async function listOutcomes(reading: Reading, meetingId: string): Promise<OutcomeShown[]> {
  if (!isId(meetingId)) return []
  const rows = await outcomesOf(reading, meetingId).execute()
  return rows.map(toOutcomeShown)
}

/** The same, for putting into a larger query; `toOutcomeShown` makes of each row what is shown. */
export function outcomesOf(reading: Reading, meetingId: string) {
  return outcomes(reading).where('t.meeting_id', '=', meetingId).orderBy('t.position').orderBy('t.id')
}

/** Next steps nobody has done yet, the most urgent first; of one organisation if one is named. */
export async function listOpenTasks(
  reading: Reading,
  scope: { readonly organisationId?: string; readonly limit?: number } = {},
): Promise<OutcomeShown[]> {
  if (scope.organisationId !== undefined && !isId(scope.organisationId)) return []
  const rows = await outcomes(reading)
    .where('t.kind', '=', 'task')
    .where('t.done_at', 'is', null)
    .$if(scope.organisationId !== undefined, (query) => query.where('t.owner_organisation_id', '=', scope.organisationId ?? ''))
    .orderBy('t.due_on')
    .orderBy('t.id')
    .limit(scope.limit ?? 200)
    .execute()
  return rows.map(toOutcomeShown)
}

export interface TaskScope {
  readonly state: 'open' | 'late' | 'done'
  /** Today's date: what was due before it is late. */
  readonly today: string
  readonly organisationId?: string
  readonly limit: number
  readonly offset: number
}

/** Next steps of all meetings, a page at a time: open ones the most urgent first, those done the latest first. */
export async function listTasks(reading: Reading, scope: TaskScope): Promise<{ total: number; tasks: OutcomeShown[] }> {
  const { state, today, organisationId, limit, offset } = scope
  if (organisationId !== undefined && !isId(organisationId)) return { total: 0, tasks: [] }
  const rows = await outcomes(reading)
    .select(sql<number>`count(*) over ()::int`.as('total'))
    .where('t.kind', '=', 'task')
    .where('t.done_at', state === 'done' ? 'is not' : 'is', null)
    .$if(state === 'late', (query) => query.where('t.due_on', '<', today).where('t.due_precision', 'in', ['day', 'no-later-than']))
    .$if(organisationId !== undefined, (query) => query.where('t.owner_organisation_id', '=', organisationId ?? ''))
    .$if(state === 'done', (query) => query.orderBy('t.done_at', 'desc'))
    .$if(state !== 'done', (query) => query.orderBy(sql`t.due_on nulls last`))
    .orderBy('t.id')
    .limit(limit)
    .offset(offset)
    .execute()
  return { total: rows[0]?.total ?? 0, tasks: rows.map(toOutcomeShown) }
}

function outcomes(reading: Reading) {
  return reading.transaction
    .selectFrom('outcomes as t')
    .innerJoin('meetings as m', (join) => join.onRef('m.contract_id', '=', 't.contract_id').onRef('m.id', '=', 't.meeting_id'))
    .leftJoin('organisations as o', (join) =>
      join.onRef('o.contract_id', '=', 't.contract_id').onRef('o.id', '=', 't.owner_organisation_id'),
    )
    .select((select) => [
      't.id',
      't.kind',
      't.text',
      't.agenda_item_id',
      't.owner_role',
      't.due_on',
      't.due_precision',
      't.done_at',
      't.done_note',
      't.revision',
      't.sources',
      'm.id as meeting_id',
      'm.slug as meeting_slug',
      'm.title as meeting_title',
      'm.on_date as meeting_on',
      'o.id as owner_id',
      'o.slug as owner_slug',
      'o.name as owner_name',
      jsonArrayFrom(
        select
          .selectFrom('outcome_presence as x')
          .innerJoin('organisations as p', (join) =>
            join.onRef('p.contract_id', '=', 'x.contract_id').onRef('p.id', '=', 'x.organisation_id'),
          )
          .select(['p.id', 'p.slug', 'p.name'])
          .whereRef('x.contract_id', '=', 't.contract_id')
          .whereRef('x.outcome_id', '=', 't.id')
          .orderBy(sql`p.name collate swedish`),
      ).as('present'),
    ])
    .where('t.contract_id', '=', reading.contractId)
    .where('t.removed_at', 'is', null)
}

type Row = Awaited<ReturnType<ReturnType<typeof outcomes>['executeTakeFirstOrThrow']>>

/** Instants come as texts out of a larger query's JSON. */
export function toOutcomeShown(row: Omit<Row, 'done_at'> & { readonly done_at: Date | string | null }): OutcomeShown {
  return {
    id: row.id,
    kind: outcomeKinds.find((kind) => kind === row.kind) ?? 'information',
    text: row.text,
    agendaItemId: row.agenda_item_id,
    owner:
      row.owner_id === null || row.owner_slug === null || row.owner_name === null
        ? null
        : { id: row.owner_id, slug: row.owner_slug, name: row.owner_name },
    ownerRole: ownerRoles.find((role) => role === row.owner_role) ?? null,
    due: withPrecision(row.due_on, row.due_precision),
    doneAt: row.done_at === null ? null : new Date(row.done_at),
    doneNote: row.done_note,
    revision: row.revision,
    meeting: { id: row.meeting_id, slug: row.meeting_slug, title: row.meeting_title, on: row.meeting_on },
    sources: row.sources,
    present: row.present,
  }
}
