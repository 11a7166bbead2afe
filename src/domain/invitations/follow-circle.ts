import { record, type Writing } from '#domain/history'
import { newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import type { CircleMember, ResolvedCircle } from './circle.ts'
import { markDue, type Marked } from './mark-due.ts'
import { lockMeetingCalled, type MeetingCalled } from './meeting-called.ts'
import { resolveCircle } from './resolve-circle.ts'

export interface Followed {
  readonly added: number
  readonly withdrawn: number
  /** People whose calendars will be told something else than before. */
  readonly toldAnew: number
  /** Whether anything at all is otherwise than before. */
  readonly isChanged: boolean
  readonly gaps: ResolvedCircle['gaps']
}

/**
 * The list follows the circle's rule until the day: who has taken Lead is added, who has left it is withdrawn. After the invitations
 * have gone out the added are invited and the removed told that they are not.
 */
export async function refreshInvitees(writing: Writing, meetingId: string): Promise<Outcome<Followed, 'nobody-called'>> {
  const called = await lockMeetingCalled(writing, meetingId)
  return called === null ? notDone('nobody-called') : done(await followCircle(writing, called))
}

/**
 * A meeting's time, place, link, title or state has changed: whose calendar says otherwise is marked to be told (C16). To be called in
 * the transaction of the change; what nobody called it for is caught up with within a minute. Safe for meetings nobody is called to.
 */
export async function calendarChanged(writing: Writing, meetingId: string): Promise<Outcome<{ toldAnew: number }>> {
  const called = await lockMeetingCalled(writing, meetingId)
  return done(called === null ? { toldAnew: 0 } : await tellOfChange(writing, called))
}

/** List and calendars both, for a meeting that is held already. */
export async function followCircle(writing: Writing, called: MeetingCalled): Promise<Followed> {
  const { members, gaps } = await resolveCircle(writing, called.circle)
  if (called.phase === 'begun') return { added: 0, withdrawn: 0, toldAnew: 0, isChanged: false, gaps }
  const { added, withdrawn, noted } = await followList(writing, called, members)
  const { toldAnew, marked } = await tellOfChange(writing, called)
  if (called.outAt !== null && added + withdrawn > 0)
    await record(writing, {
      kind: 'InviteesFollowed',
      subject: { kind: 'meeting', id: called.meeting.id },
      meetingId: called.meeting.id,
      particulars: { title: called.meeting.title, added, withdrawn },
    })
  return { added, withdrawn, toldAnew, isChanged: added + withdrawn + noted + marked > 0 || called.facts !== called.calendar.facts, gaps }
}

async function tellOfChange(writing: Writing, called: MeetingCalled): Promise<Marked> {
  const marked = await markDue(writing, called)
  if (marked.toldAnew > 0 && called.facts !== called.calendar.facts)
    await record(writing, {
      kind: 'InvitationsChanged',
      subject: { kind: 'meeting', id: called.meeting.id },
      meetingId: called.meeting.id,
      particulars: { title: called.meeting.title, count: marked.toldAnew },
    })
  return marked
}

interface RowKnown {
  readonly id: string
  readonly person_id: string
  readonly organisation_id: string | null
  readonly because: string
  readonly state: string
  readonly by_hand: boolean
  readonly sent_sequence: number | null
}

async function followList(writing: Writing, called: MeetingCalled, members: readonly CircleMember[]) {
  const { transaction, contractId } = writing
  const rows: readonly RowKnown[] = await transaction
    .selectFrom('invitations')
    .select(['id', 'person_id', 'organisation_id', 'because', 'state', 'by_hand', 'sent_sequence'])
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', called.meeting.id)
    .execute()
  const known = new Map(rows.map((row) => [row.person_id, row]))
  const wanted = new Set(members.map(({ personId }) => personId))
  const added = members.filter(({ personId }) => !known.has(personId))
  const back = rows.filter((row) => row.state === 'withdrawn' && wanted.has(row.person_id))
  const gone = rows.filter((row) => row.state !== 'withdrawn' && !row.by_hand && !wanted.has(row.person_id))
  await addToList(writing, called, added)
  await bringBack(writing, called, back)
  await takeOff(writing, gone)
  const noted = await noteOrganisations(writing, members, known)
  return { added: added.length + back.length, withdrawn: gone.length, noted }
}

const mostAtOnce = 500

async function addToList(writing: Writing, { meeting, outAt }: MeetingCalled, added: readonly CircleMember[]): Promise<void> {
  const rows = added.map(({ personId, organisationId, because }) => ({
    contract_id: writing.contractId,
    id: newId(),
    meeting_id: meeting.id,
    person_id: personId,
    organisation_id: organisationId,
    because,
    state: outAt === null ? 'listed' : 'invited',
  }))
  for (let start = 0; start < rows.length; start += mostAtOnce)
    await writing.transaction
      .insertInto('invitations')
      .values(rows.slice(start, start + mostAtOnce))
      .onConflict((conflict) => conflict.columns(['contract_id', 'meeting_id', 'person_id']).doNothing())
      .execute()
}

async function bringBack(writing: Writing, { outAt }: MeetingCalled, back: readonly RowKnown[]): Promise<void> {
  if (back.length === 0) return
  await writing.transaction
    .updateTable('invitations')
    .set((set) => ({ state: outAt === null ? 'listed' : 'invited', revision: set('revision', '+', 1) }))
    .where('contract_id', '=', writing.contractId)
    .where(
      'id',
      'in',
      back.map(({ id }) => id),
    )
    .execute()
}

/** Who never heard anything leaves no trace; who did is kept as withdrawn, with what they answered. */
async function takeOff({ transaction, contractId }: Writing, gone: readonly RowKnown[]): Promise<void> {
  const silent = gone.filter((row) => row.sent_sequence === null).map(({ id }) => id)
  const told = gone.filter((row) => row.sent_sequence !== null).map(({ id }) => id)
  if (silent.length > 0)
    await transaction.deleteFrom('invitations').where('contract_id', '=', contractId).where('id', 'in', silent).execute()
  if (told.length > 0)
    await transaction
      .updateTable('invitations')
      .set((set) => ({ state: 'withdrawn', revision: set('revision', '+', 1) }))
      .where('contract_id', '=', contractId)
      .where('id', 'in', told)
      .execute()
}

/** Why somebody is called, and for whom, may change while they stay. */
async function noteOrganisations(
  { transaction, contractId }: Writing,
  members: readonly CircleMember[],
  known: ReadonlyMap<string, RowKnown>,
) {
  let noted = 0
  for (const { personId, organisationId, because } of members) {
    const row = known.get(personId)
    if (row === undefined || row.by_hand || (row.organisation_id === organisationId && row.because === because)) continue
    await transaction
      .updateTable('invitations')
      .set({ organisation_id: organisationId, because })
      .where('contract_id', '=', contractId)
      .where('id', '=', row.id)
      .execute()
    noted += 1
  }
  return noted
}
