import { bestOf, type Choice, type RowProposed } from '#domain/booking'

/** How many times one meeting is offered. */
const most = 5

/** The times a meeting is offered: the one proposed, then the best on days of their own, and near misses where there is little else. */
export function timesToChoose({ choice, others }: RowProposed): Choice[] {
  const proposed = choice === null ? [] : [choice]
  const possible = others.filter(({ isPossible }) => isPossible)
  const missed = others.filter(({ isPossible }) => !isPossible)
  return [...proposed, ...bestOf(possible, most), ...bestOf(missed, most)].slice(0, most)
}
