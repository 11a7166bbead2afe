import { record, type Writing } from '#domain/history'
import { dayOf } from '#platform/dates'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { isGroupState, mayGroupBecome, type GroupState } from './group.ts'

export interface ChangeGroupState {
  readonly groupId: string
  /** The day it happened; today when left out. */
  readonly on?: string
}

export type CannotChangeGroupState = 'no-such-group' | 'not-from-this-state'

/** A group starts its work, for the first time or again. */
export function startGroup(writing: Writing, input: ChangeGroupState): Promise<Outcome<{ eventId: string }, CannotChangeGroupState>> {
  return change(writing, input, 'started', 'GroupStarted')
}

/** A group rests for a while. Its members stay members. */
export function pauseGroup(writing: Writing, input: ChangeGroupState): Promise<Outcome<{ eventId: string }, CannotChangeGroupState>> {
  return change(writing, input, 'paused', 'GroupPaused')
}

/** A group is done. It can be started again; everything about it is kept. */
export function closeGroup(writing: Writing, input: ChangeGroupState): Promise<Outcome<{ eventId: string }, CannotChangeGroupState>> {
  return change(writing, input, 'closed', 'GroupClosed')
}

/** Takes back a start, pause or closing: the group is as it was before. */
export async function undoGroupState(
  writing: Writing,
  event: { readonly id: string; readonly subject_id: string; readonly particulars: Readonly<Record<string, unknown>> },
): Promise<Outcome<null, CannotChangeGroupState>> {
  const before = event.particulars['before']
  if (typeof before !== 'string' || !isGroupState(before)) return notDone('not-from-this-state')
  const row = await writing.transaction
    .updateTable('groups')
    .set((update) => ({ state: before, closed_on: null, revision: update('revision', '+', 1) }))
    .where('contract_id', '=', writing.contractId)
    .where('id', '=', event.subject_id)
    .returning('id')
    .executeTakeFirst()
  if (row === undefined) return notDone('no-such-group')
  await record(writing, {
    kind: 'GroupStateUndone',
    subject: { kind: 'group', id: event.subject_id },
    particulars: { state: before },
    undoes: event.id,
  })
  return done(null)
}

async function change(
  writing: Writing,
  { groupId, on }: ChangeGroupState,
  to: GroupState,
  kind: string,
): Promise<Outcome<{ eventId: string }, CannotChangeGroupState>> {
  const { transaction, contractId, clock } = writing
  if (!isId(groupId)) return notDone('no-such-group')
  const group = await transaction
    .selectFrom('groups')
    .select(['state', 'started_on', 'name'])
    .where('contract_id', '=', contractId)
    .where('id', '=', groupId)
    .forUpdate()
    .executeTakeFirst()
  if (group === undefined || !isGroupState(group.state)) return notDone('no-such-group')
  if (!mayGroupBecome(group.state, to)) return notDone('not-from-this-state')

  const day = on ?? dayOf(clock.now())
  const begins = to === 'started' && group.started_on === null ? { started_on: day, started_precision: 'day' } : {}
  await transaction
    .updateTable('groups')
    .set((update) => ({ state: to, closed_on: to === 'closed' ? day : null, ...begins, revision: update('revision', '+', 1) }))
    .where('contract_id', '=', contractId)
    .where('id', '=', groupId)
    .execute()
  const eventId = await record(writing, {
    kind,
    subject: { kind: 'group', id: groupId },
    particulars: { before: group.state, group: group.name },
  })
  return done({ eventId })
}
