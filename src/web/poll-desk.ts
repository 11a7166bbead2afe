import { linkHolder, writing, type Store } from '#domain/history'
import { findLink, type ActionLink } from '#domain/identity'
import { answerTogether, type CannotAnswerPoll, type KeptAnswer } from '#domain/polls'
import { done, notDone, type Outcome } from '#platform/outcome'
import type { PollEntry } from './poll-entry.ts'
import { linkLookedBy, noteAnswer, pollLookedAt } from './poll-view.ts'

export type CannotKeepAnswer = CannotAnswerPoll | 'no-such-link'

type Kept = Outcome<{ readonly pollId: string; readonly answer: KeptAnswer }, CannotKeepAnswer>

/**
 * Keeps an answer given by a link. Hundreds answer in the minutes after a mail: those that come while others are being written are kept
 * together in the next transaction, and nobody is thanked before theirs is durable.
 */
export function keepAnswer(store: Store, contractId: string, answer: { readonly token: string; readonly entry: PollEntry }): Promise<Kept> {
  return new Promise((resolve, reject) => {
    const desk = deskOf(store, contractId)
    desk.waiting.push({ ...answer, resolve, reject })
    if (!desk.isBusy) void serve(store, contractId, desk)
  })
}

interface Waiting {
  readonly token: string
  readonly entry: PollEntry
  resolve(kept: Kept): void
  reject(thrown: unknown): void
}

interface Desk {
  readonly waiting: Waiting[]
  isBusy: boolean
}

/** Answers in one transaction: few enough that nobody waits for it. */
const atOnce = 25

const desks = new WeakMap<Store, Map<string, Desk>>()

function deskOf(store: Store, contractId: string): Desk {
  let ofStore = desks.get(store)
  if (ofStore === undefined) desks.set(store, (ofStore = new Map<string, Desk>()))
  let desk = ofStore.get(contractId)
  if (desk === undefined) ofStore.set(contractId, (desk = { waiting: [], isBusy: false }))
  return desk
}

async function serve(store: Store, contractId: string, desk: Desk): Promise<void> {
  desk.isBusy = true
  while (desk.waiting.length > 0) {
    const together = desk.waiting.splice(0, atOnce)
    try {
      const kept = await keepAll(store, contractId, together)
      together.forEach(({ resolve }, index) => resolve(kept[index] ?? notDone('not-asked')))
    } catch (thrown) {
      // One that cannot be written must not take the others with it.
      if (together.length === 1) together[0]?.reject(thrown)
      else
        for (const one of together)
          await keepAll(store, contractId, [one]).then(([kept]) => one.resolve(kept ?? notDone('not-asked')), one.reject)
    }
  }
  desk.isBusy = false
}

async function keepAll(store: Store, contractId: string, together: readonly Waiting[]): Promise<Kept[]> {
  const outcome = await writing(store, { contractId, actor: linkHolder(null), changes: 'answers' }, async (context) => {
    const links: (ActionLink | null)[] = []
    for (const { token } of together) links.push(linkLookedBy(store, contractId, token) ?? (await findLink(context, 'answer-poll', token)))
    const opened = together.flatMap(({ entry }, index) => {
      const link = links[index] ?? null
      if (link === null || link.personId === null || link.state !== 'open') return []
      const actor = linkHolder(link.personId, link.organisationId === null ? [] : [link.organisationId])
      const looked = pollLookedAt(store, contractId, link, Object.keys(entry.answers)) ?? undefined
      return [{ index, input: { ...entry, pollId: link.subjectId, personId: link.personId, by: 'link' as const, actor, looked } }]
    })
    const answered = await answerTogether(
      context,
      opened.map(({ input }) => input),
    )
    const byPlace = new Map(opened.map(({ index, input }, place) => [index, { pollId: input.pollId, kept: answered[place] }]))
    return done(together.map((_, index): Kept => keptAt(links[index] ?? null, byPlace.get(index))))
  })
  const all: readonly Kept[] = outcome.ok ? outcome.value : []
  for (const kept of all) if (kept.ok) noteAnswer(store, contractId, kept.value.pollId, kept.value.answer)
  return [...all]
}

function keptAt(
  link: ActionLink | null,
  found: { readonly pollId: string; readonly kept: Outcome<KeptAnswer, CannotAnswerPoll> | undefined } | undefined,
): Kept {
  if (link === null || link.personId === null) return notDone('no-such-link')
  if (found?.kept === undefined) return notDone('poll-closed')
  return found.kept.ok ? done({ pollId: found.pollId, answer: found.kept.value }) : found.kept
}
