import type { Writing } from '#domain/history'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { checkOptions, type CannotUseOptions, type SuggestedOption } from './check-options.ts'
import { afterGrace, haveBeenTold, lockPoll, markDue, recordPoll, unmarkDue, type LockedPoll } from './lock-poll.ts'
import { insertOptions } from './make-poll.ts'
import { findPoll } from './poll-queries.ts'

export type CannotAddOptions = CannotUseOptions | 'no-such-poll' | 'poll-closed'

/** Adds days to an open poll. No answer is dropped (C21): those asked are mailed about what is new, and only that is unanswered. */
export async function addOptions(
  writing: Writing,
  { pollId, options }: { readonly pollId: string; readonly options: readonly SuggestedOption[] },
): Promise<Outcome<{ eventId: string; added: number }, CannotAddOptions>> {
  const poll = await lockPoll(writing, pollId)
  if (poll === null) return notDone('no-such-poll')
  if (poll.state !== 'open') return notDone('poll-closed')
  const existing = (await findPoll(writing, pollId))?.options ?? []
  const checked = checkOptions(options, { now: writing.clock.now(), timeZone: poll.timeZone, existing })
  if (!checked.ok) return checked

  const optionIds = await insertOptions(writing, pollId, checked.value)
  await markDue(writing, pollId, 'new-options', afterGrace(writing))
  const eventId = await recordPoll(writing, poll, 'PollOptionsAdded', { options: optionIds.length, optionIds })
  return done({ eventId, added: optionIds.length })
}

export type CannotUndoPollChange = 'no-such-poll' | 'poll-closed' | 'already-told' | 'last-option' | 'too-late'

interface PollEvent {
  readonly id: string
  readonly subject_id: string
  readonly at: Date
  readonly particulars: Readonly<Record<string, unknown>>
}

/** Takes added days back, as long as nobody has been mailed about them. */
export async function undoOptionsAdded(writing: Writing, event: PollEvent): Promise<Outcome<null, CannotUndoPollChange>> {
  const poll = await lockPoll(writing, event.subject_id)
  if (poll === null) return notDone('no-such-poll')
  if (poll.state !== 'open') return notDone('poll-closed')
  if (await haveBeenTold(writing, poll.id, { kind: 'new-options', since: event.at })) return notDone('already-told')
  await setRemoved(writing, poll, idsIn(event), writing.clock.now())
  await unmarkDue(writing, poll.id, 'new-options')
  await recordPoll(writing, poll, 'PollOptionsTakenBack', {}, event.id)
  return done(null)
}

export type CannotRemoveOption = 'no-such-poll' | 'poll-closed' | 'unknown-option' | 'last-option'

/** Takes a day away. What was answered on it is kept and comes back with it. */
export async function removeOption(
  writing: Writing,
  { pollId, optionId }: { readonly pollId: string; readonly optionId: string },
): Promise<Outcome<{ eventId: string }, CannotRemoveOption>> {
  const poll = await lockPoll(writing, pollId)
  if (poll === null) return notDone('no-such-poll')
  if (poll.state !== 'open') return notDone('poll-closed')
  const options = (await findPoll(writing, pollId))?.options ?? []
  if (!options.some(({ id }) => id === optionId)) return notDone('unknown-option')
  if (options.length === 1) return notDone('last-option')

  await setRemoved(writing, poll, [optionId], writing.clock.now())
  return done({ eventId: await recordPoll(writing, poll, 'PollOptionRemoved', { optionIds: [optionId] }) })
}

/** The day can be chosen again, with the answers it had. */
export async function undoOptionRemoved(writing: Writing, event: PollEvent): Promise<Outcome<null, CannotUndoPollChange>> {
  const poll = await lockPoll(writing, event.subject_id)
  if (poll === null) return notDone('no-such-poll')
  if (poll.state !== 'open') return notDone('poll-closed')
  await setRemoved(writing, poll, idsIn(event), null)
  await recordPoll(writing, poll, 'PollOptionRestored', {}, event.id)
  return done(null)
}

function idsIn({ particulars }: PollEvent): string[] {
  const ids = particulars['optionIds']
  return Array.isArray(ids) ? ids.filter(isId) : []
}

async function setRemoved(
  { transaction, contractId }: Writing,
  { id }: LockedPoll,
  optionIds: readonly string[],
  removedAt: Date | null,
): Promise<void> {
  if (optionIds.length === 0) return
  await transaction
    .updateTable('poll_options')
    .set({ removed_at: removedAt })
    .where('contract_id', '=', contractId)
    .where('poll_id', '=', id)
    .where('id', 'in', [...optionIds])
    .execute()
}
