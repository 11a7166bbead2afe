import type { Reading, Store } from '#domain/history'
import { findLink, type ActionLink } from '#domain/identity'
import { findPoll, tallyOf, type Asked, type KeptAnswer, type LookedUp, type PollSeen, type PollTally } from '#domain/polls'

/** A poll and how it adds up, as everybody's page of it shares. */
export interface PollView {
  readonly poll: PollSeen
  readonly tally: PollTally
}

/** What one person's link opens. */
export interface AnswerPage extends PollView {
  readonly link: ActionLink
  readonly asked: Asked
}

interface Looking {
  readonly store: Store
  readonly contractId: string
  readonly read: <Value>(fn: (reading: Reading) => Promise<Value>) => Promise<Value>
}

/**
 * The page behind a link. Hundreds are asked and look at the same answers: what was loaded is kept until the contract changes, and who a link
 * belongs to for a minute, so that looking costs the database nothing. Null: no such link.
 */
export async function findAnswerPage(looking: Looking, token: string): Promise<AnswerPage | null> {
  const { store, contractId } = looking
  const kept = keptFor(store, contractId)
  const now = store.clock.now().getTime()
  const known = kept?.links.get(token)
  const link = known !== undefined && known.until > now ? known.link : null
  const view = link === null ? undefined : kept?.views.get(link.subjectId)
  const found = link !== null && view !== undefined ? { link, view } : await load(looking, token, kept)
  const asked = found?.view.poll.asked.find(({ person }) => person.id === found.link.personId)
  if (found === null || asked === undefined) return null
  const { poll } = found.view
  return { poll, tally: tallied(found.view), link: found.link, asked }
}

/** A poll with its sums; null when there is none such. */
export async function loadView(reading: Reading, pollId: string): Promise<PollView | null> {
  const poll = await findPoll(reading, pollId)
  return poll === null ? null : { poll, tally: tallyOf(poll) }
}

/** Whose a link is, when somebody has looked by it within a minute and nothing has changed since; null: ask the database. */
export function linkLookedBy(store: Store, contractId: string, token: string): ActionLink | null {
  const known = keptFor(store, contractId)?.links.get(token)
  return known !== undefined && known.until > store.clock.now().getTime() ? known.link : null
}

/** What an answer by a link is about, when the poll has been looked at and nothing has changed since; null: ask the database. */
export function pollLookedAt(
  store: Store,
  contractId: string,
  { subjectId, personId }: ActionLink,
  optionIds: readonly string[],
): LookedUp | null {
  const poll = keptFor(store, contractId)?.views.get(subjectId)?.poll
  const asked = poll?.asked.find(({ person }) => person.id === personId)
  if (poll === undefined || asked === undefined) return null
  const options = Object.fromEntries(poll.options.map(({ id }) => [id, true]))
  if (!optionIds.every((id) => Object.hasOwn(options, id))) return null
  return { id: asked.id, meeting_id: poll.meeting.id, organisation_id: asked.organisation?.id ?? null, title: poll.meeting.title, options }
}

/** An answer has been kept: whoever looks next sees it, and nothing else has to be loaded again for it. */
export function noteAnswer(store: Store, contractId: string, pollId: string, answer: KeptAnswer): void {
  const kept = keptFor(store, contractId)
  if (kept === null) return
  // What is being loaded just now may not have seen this answer: it will not be kept.
  kept.answers += 1
  const view = kept.views.get(pollId)
  if (view === undefined) return
  const asked = view.poll.asked.map((each) =>
    each.id === answer.askedId && each.timesAnswered < answer.timesAnswered ? { ...each, ...answer, id: each.id } : each,
  )
  kept.views.set(pollId, { poll: { ...view.poll, asked }, tally: null })
}

/** A poll whose sums are made when somebody looks: a hundred answers at once are added up once. */
interface KeptView {
  readonly poll: PollSeen
  tally: PollTally | null
}

function tallied(view: KeptView): PollTally {
  return (view.tally ??= tallyOf(view.poll))
}

async function load(
  { store, contractId, read }: Looking,
  token: string,
  kept: Kept | null,
): Promise<{ link: ActionLink; view: KeptView } | null> {
  const answersBefore = kept?.answers
  const found = await read(async (reading) => {
    const link = await findLink(reading, 'answer-poll', token)
    if (link === null) return null
    const view = kept?.views.get(link.subjectId)
    if (view !== undefined) return { link, view }
    const poll = await findPoll(reading, link.subjectId)
    return poll === null ? null : { link, view: { poll, tally: null } }
  })
  if (found === null || kept === null || kept !== keptFor(store, contractId)) return found
  if (found.link.state === 'open') keepIn(kept.links, token, { link: found.link, until: store.clock.now().getTime() + minute }, mostLinks)
  if (kept.answers === answersBefore && !kept.views.has(found.link.subjectId))
    keepIn(kept.views, found.link.subjectId, found.view, mostViews)
  return found
}

interface Kept {
  readonly revision: number
  readonly views: Map<string, KeptView>
  readonly links: Map<string, { readonly link: ActionLink; readonly until: number }>
  /** Answers noted since this began to be kept. */
  answers: number
}

const minute = 60_000
const mostContracts = 500
const mostViews = 50
const mostLinks = 2000

const keptByStore = new WeakMap<Store, Map<string, Kept>>()

/** What is kept of a contract as it is now; null where nobody tells of changes, so that nothing can be kept. */
function keptFor(store: Store, contractId: string): Kept | null {
  const revision = store.changes.revisionOf?.(contractId)
  if (revision === undefined) return null
  let contracts = keptByStore.get(store)
  if (contracts === undefined) keptByStore.set(store, (contracts = new Map<string, Kept>()))
  const kept = contracts.get(contractId)
  if (kept !== undefined && kept.revision === revision) return kept
  const fresh: Kept = { revision, views: new Map(), links: new Map(), answers: 0 }
  keepIn(contracts, contractId, fresh, mostContracts)
  return fresh
}

function keepIn<Value>(map: Map<string, Value>, key: string, value: Value, most: number): void {
  if (map.size >= most && !map.has(key)) map.delete(map.keys().next().value ?? '')
  map.set(key, value)
}
