import type { Reading, Store } from '#domain/history'
import { findLink, type ActionLink } from '#domain/identity'
import { findPoll, tallyOf, type Asked, type PollSeen, type PollTally } from '#domain/polls'

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

/**
 * The page behind a link. Hundreds are asked and look at the same answers: what was loaded is kept until the contract changes, and who a link
 * belongs to for a minute, so that looking costs the database nothing. Null: no such link.
 */
export async function findAnswerPage(
  { store, contractId, read }: { readonly store: Store; readonly contractId: string; readonly read: Read },
  token: string,
): Promise<AnswerPage | null> {
  const kept = keptFor(store, contractId)
  const now = store.clock.now().getTime()
  const known = kept?.links.get(token)
  const view = known === undefined || known.until <= now ? undefined : kept?.views.get(known.link.subjectId)
  const found =
    known !== undefined && view !== undefined
      ? { link: known.link, view }
      : await read(async (reading) => {
          const link = await findLink(reading, 'answer-poll', token)
          if (link === null) return null
          const loaded = kept?.views.get(link.subjectId) ?? (await loadView(reading, link.subjectId))
          return loaded === null ? null : { link, view: loaded }
        })
  if (found === null) return null
  if (kept !== null && kept === keptFor(store, contractId) && found.link.state === 'open') {
    keepIn(kept.views, found.link.subjectId, found.view, mostViews)
    if (known === undefined) keepIn(kept.links, token, { link: found.link, until: now + minute }, mostLinks)
  }
  const asked = found.view.poll.asked.find(({ person }) => person.id === found.link.personId)
  return asked === undefined ? null : { ...found.view, link: found.link, asked }
}

/** A poll with its sums; null when there is none such. */
export async function loadView(reading: Reading, pollId: string): Promise<PollView | null> {
  const poll = await findPoll(reading, pollId)
  return poll === null ? null : { poll, tally: tallyOf(poll) }
}

type Read = <Value>(fn: (reading: Reading) => Promise<Value>) => Promise<Value>

interface Kept {
  readonly revision: number
  readonly views: Map<string, PollView>
  readonly links: Map<string, { readonly link: ActionLink; readonly until: number }>
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
  const fresh: Kept = { revision, views: new Map(), links: new Map() }
  keepIn(contracts, contractId, fresh, mostContracts)
  return fresh
}

function keepIn<Value>(map: Map<string, Value>, key: string, value: Value, most: number): void {
  if (map.size >= most && !map.has(key)) map.delete(map.keys().next().value ?? '')
  map.set(key, value)
}
