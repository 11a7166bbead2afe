import type { ClockTime } from '#platform/dates'
import { agendaTimes, type AgendaTime } from './agenda-times.ts'

export interface TimedItem<Item> extends AgendaTime {
  readonly item: Item
}

export interface TimedAgenda<Item> {
  readonly items: readonly TimedItem<Item>[]
  /** Minutes of all items that say how long they are. */
  readonly sum: number
  /** Items that do not say. */
  readonly withoutLength: number
  /** Minutes left of the meeting, negative when the agenda is longer. Null when its length is not known. */
  readonly left: number | null
}

/** An agenda's items beside their clock times. */
export function timeAgenda<Item extends { readonly minutes: number | null }>(
  items: readonly Item[],
  startsAt: ClockTime | null,
  length: number | null,
): TimedAgenda<Item> {
  const times = agendaTimes(
    startsAt,
    length,
    items.map(({ minutes }) => minutes),
  )
  return {
    items: items.map((item, index) => ({ item, ...(times.items[index] ?? { from: null, to: null }) })),
    sum: times.planned,
    withoutLength: times.withoutMinutes,
    left: times.left,
  }
}

/** Where a room is in its agenda at a time of day: the item under way and the one after it, by their place in the list. */
export function nowAndNext(items: readonly AgendaTime[], time: ClockTime): { readonly now: number | null; readonly next: number | null } {
  const now = items.findIndex(({ from, to }) => from !== null && from <= time && (to === null || time < to))
  if (now >= 0) return { now, next: now + 1 < items.length ? now + 1 : null }
  const next = items.findIndex(({ from }) => from !== null && time < from)
  return { now: null, next: next >= 0 ? next : null }
}
