import { newId } from '#platform/ids'
import type { Writing } from './context.ts'

/** A thing that happened, in the past tense: `LeadTaken`. Names of people are never copied in; ids are, so that a person can be erased. */
export interface DomainEvent {
  readonly kind: string
  readonly subject: { readonly kind: SubjectKind; readonly id: string }
  readonly organisationId?: string | null
  readonly meetingId?: string | null
  /** Facts for the sentence in the history and for undoing: JSON values only. */
  readonly particulars?: Readonly<Record<string, unknown>>
  readonly undoes?: string
}

export type SubjectKind =
  | 'contract'
  | 'period'
  | 'goal'
  | 'organisation'
  | 'person'
  | 'mandate'
  | 'focus-area'
  | 'challenge'
  | 'question'
  | 'adoption'
  | 'group'
  | 'meeting'
  | 'invitation'
  | 'agreement'
  | 'outcome'
  | 'lead'
  | 'lead-offer'
  | 'report'
  | 'picture'
  | 'mail'
  | 'incoming-mail'
  | 'fault-report'
  | 'poll'
  | 'dispatch'

/** Writes what happened in the transaction of the verb that did it. Returns the event's id, by which it can be undone. */
export async function record(writing: Writing, event: DomainEvent): Promise<string> {
  const [id = ''] = await recordMany(writing, [event])
  return id
}

const mostAtOnce = 500

/** Writes many things that happened at once, for verbs that do the same to hundreds. Returns the events' ids in their order. */
export async function recordMany(writing: Writing, events: readonly DomainEvent[]): Promise<string[]> {
  const rows = events.map((event) => toRow(writing, event))
  for (let start = 0; start < rows.length; start += mostAtOnce) {
    await writing.transaction
      .insertInto('events')
      .values(rows.slice(start, start + mostAtOnce))
      .execute()
  }
  return rows.map(({ id }) => id)
}

function toRow(writing: Writing, event: DomainEvent) {
  return {
    contract_id: writing.contractId,
    id: newId(),
    at: writing.clock.now(),
    actor_kind: writing.actor.kind === 'anonymous' ? 'link' : writing.actor.kind,
    actor_person_id: writing.actor.personId,
    kind: event.kind,
    subject_kind: event.subject.kind,
    subject_id: event.subject.id,
    organisation_id: event.organisationId ?? null,
    meeting_id: event.meetingId ?? null,
    undoes_event_id: event.undoes ?? null,
    particulars: JSON.stringify(event.particulars ?? {}, withoutHalves),
  }
}

/** A text that was cut in the middle of an emoji ends in half a character, which JSON in PostgreSQL refuses. */
function withoutHalves(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value
}
