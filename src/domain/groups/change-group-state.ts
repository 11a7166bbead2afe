import { record, type Writing } from '#domain/history'
import { dayOf, isPlainDate } from '#platform/dates'
import { isId, newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyText } from '#platform/text'
import { isGroupState, mayGroupBecome, type GroupState } from './group.ts'

export interface ChangeGroupState {
  readonly groupId: string
  /** The day it happened; today when left out. */
  readonly on?: string
  /** Why, in the secretariat's words. */
  readonly reason?: string
}

export type CannotChangeGroupState = 'no-such-group' | 'not-from-this-state' | 'day-not-yet'

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
  const { transaction, contractId, clock } = writing
  const { before, closedOn, changeId } = event.particulars
  if (typeof before !== 'string' || !isGroupState(before)) return notDone('not-from-this-state')
  const row = await transaction
    .updateTable('groups')
    .set((update) => ({ state: before, closed_on: typeof closedOn === 'string' ? closedOn : null, revision: update('revision', '+', 1) }))
    .where('contract_id', '=', contractId)
    .where('id', '=', event.subject_id)
    .returning('id')
    .executeTakeFirst()
  if (row === undefined) return notDone('no-such-group')
  if (isId(changeId))
    await transaction
      .updateTable('group_changes')
      .set({ undone_at: clock.now() })
      .where('contract_id', '=', contractId)
      .where('id', '=', changeId)
      .execute()
  await record(writing, {
    kind: 'GroupStateUndone',
    subject: { kind: 'group', id: event.subject_id },
    particulars: { state: before },
    undoes: event.id,
  })
  return done(null)
}

/** Notes that a group came into a state on a day, and why. */
export async function noteGroupChange(
  { transaction, contractId, clock }: Writing,
  change: { readonly groupId: string; readonly state: GroupState; readonly on: string; readonly reason: string },
): Promise<string> {
  const id = newId()
  await transaction
    .insertInto('group_changes')
    .values({
      contract_id: contractId,
      id,
      group_id: change.groupId,
      state: change.state,
      on_date: change.on,
      reason: tidyText(change.reason).slice(0, 1000) || null,
      at: clock.now(),
      undone_at: null,
    })
    .execute()
  return id
}

async function change(
  writing: Writing,
  { groupId, on, reason = '' }: ChangeGroupState,
  to: GroupState,
  kind: string,
): Promise<Outcome<{ eventId: string }, CannotChangeGroupState>> {
  const { transaction, contractId, clock } = writing
  if (!isId(groupId)) return notDone('no-such-group')
  const group = await transaction
    .selectFrom('groups')
    .select(['state', 'started_on', 'closed_on', 'name'])
    .where('contract_id', '=', contractId)
    .where('id', '=', groupId)
    .forUpdate()
    .executeTakeFirst()
  if (group === undefined || !isGroupState(group.state)) return notDone('no-such-group')
  if (!mayGroupBecome(group.state, to)) return notDone('not-from-this-state')
  const today = dayOf(clock.now())
  const day = on ?? today
  if (!isPlainDate(day) || day > today) return notDone('day-not-yet')

  const begins = to === 'started' && group.started_on === null ? { started_on: day, started_precision: 'day' } : {}
  await transaction
    .updateTable('groups')
    .set((update) => ({ state: to, closed_on: to === 'closed' ? day : null, ...begins, revision: update('revision', '+', 1) }))
    .where('contract_id', '=', contractId)
    .where('id', '=', groupId)
    .execute()
  const changeId = await noteGroupChange(writing, { groupId, state: to, on: day, reason })
  const eventId = await record(writing, {
    kind,
    subject: { kind: 'group', id: groupId },
    particulars: { before: group.state, closedOn: group.closed_on, changeId, group: group.name },
  })
  return done({ eventId })
}
