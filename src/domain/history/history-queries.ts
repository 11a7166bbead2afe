import { sql } from 'kysely'
import type { Reading } from './context.ts'
import type { SubjectKind } from './record-event.ts'

/** One line of the history, ready to be told: who is joined in as they are called today. */
export interface HistoryLine {
  readonly id: string
  readonly at: Date
  readonly kind: string
  readonly actorKind: 'person' | 'link' | 'system'
  readonly actorName: string | null
  readonly actorId: string | null
  readonly subjectKind: string
  readonly subjectId: string
  readonly organisationId: string | null
  readonly organisationName: string | null
  readonly meetingId: string | null
  readonly particulars: Readonly<Record<string, unknown>>
  readonly undoneAt: Date | null
}

export interface HistoryScope {
  readonly subject?: { readonly kind: SubjectKind; readonly id: string }
  readonly organisationId?: string
  readonly meetingId?: string
  readonly since?: Date
  readonly kinds?: readonly string[]
  readonly limit?: number
  readonly before?: string
}

/** What has happened, newest first. Pages on by `before`, the id of the last line shown. */
export async function listHistory(reading: Reading, scope: HistoryScope): Promise<HistoryLine[]> {
  const rows = await reading.transaction
    .selectFrom('events as e')
    .leftJoin('people as p', (join) => join.onRef('p.contract_id', '=', 'e.contract_id').onRef('p.id', '=', 'e.actor_person_id'))
    .leftJoin('organisations as o', (join) => join.onRef('o.contract_id', '=', 'e.contract_id').onRef('o.id', '=', 'e.organisation_id'))
    .leftJoin('events as u', (join) => join.onRef('u.contract_id', '=', 'e.contract_id').onRef('u.undoes_event_id', '=', 'e.id'))
    .select([
      'e.id',
      'e.at',
      'e.kind',
      'e.actor_kind',
      'e.actor_person_id',
      'e.subject_kind',
      'e.subject_id',
      'e.organisation_id',
      'e.meeting_id',
      'e.particulars',
      'p.name as actor_name',
      'o.name as organisation_name',
      'u.at as undone_at',
    ])
    .where('e.contract_id', '=', reading.contractId)
    .$if(scope.subject !== undefined, (query) =>
      query.where('e.subject_kind', '=', scope.subject?.kind ?? '').where('e.subject_id', '=', scope.subject?.id ?? ''),
    )
    .$if(scope.organisationId !== undefined, (query) => query.where('e.organisation_id', '=', scope.organisationId ?? ''))
    .$if(scope.meetingId !== undefined, (query) => query.where('e.meeting_id', '=', scope.meetingId ?? ''))
    .$if(scope.since !== undefined, (query) => query.where('e.at', '>', scope.since ?? new Date(0)))
    .$if(scope.kinds !== undefined, (query) => query.where('e.kind', 'in', [...(scope.kinds ?? [])]))
    .$if(scope.before !== undefined, (query) => query.where('e.id', '<', scope.before ?? ''))
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(scope.limit ?? 50)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    kind: row.kind,
    actorKind: row.actor_kind === 'person' || row.actor_kind === 'system' ? row.actor_kind : 'link',
    actorName: row.actor_name,
    actorId: row.actor_person_id,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    meetingId: row.meeting_id,
    particulars: row.particulars,
    undoneAt: row.undone_at,
  }))
}

/** The event to undo, or null when there is none such or it is undone already. */
export async function findUndoableEvent(reading: Reading, eventId: string) {
  const row = await reading.transaction
    .selectFrom('events as e')
    .select(['e.id', 'e.kind', 'e.subject_id', 'e.particulars', 'e.organisation_id', 'e.meeting_id', 'e.at', 'e.actor_person_id'])
    .where('e.contract_id', '=', reading.contractId)
    .where('e.id', '=', eventId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('events as u')
            .select(sql`1`.as('one'))
            .whereRef('u.contract_id', '=', 'e.contract_id')
            .whereRef('u.undoes_event_id', '=', 'e.id'),
        ),
      ),
    )
    .executeTakeFirst()
  return row ?? null
}
