import type { MeetingPage } from '#domain/meetings'
import type { Query } from '#web/routes'

export const screenViews = ['present', 'agenda', 'item', 'agreement', 'leads', 'close'] as const
export type ScreenView = (typeof screenViews)[number]

/** One screenful: a view, and for an item of the agenda which one, counted from one. */
export interface ScreenPlace {
  readonly view: ScreenView
  readonly item: number
}

type Shown = Pick<MeetingPage, 'agenda' | 'agreement'>

/** Every screenful of a meeting, in the order of the day: the arrows go through them. */
export function placesOf({ agenda, agreement }: Shown): ScreenPlace[] {
  return [
    { view: 'present', item: 0 },
    ...(agenda.length === 0 ? [] : [{ view: 'agenda', item: 0 } as const]),
    ...agenda.map((_, index) => ({ view: 'item', item: index + 1 }) as const),
    ...(agreement === null ? [] : [{ view: 'agreement', item: 0 } as const]),
    { view: 'leads', item: 0 },
    { view: 'close', item: 0 },
  ]
}

/**
 * Where an address points. Without one the room looks at the text from when it is laid on the table until it is agreed, else at the agenda;
 * where there is none, at the offer of Lead and the star chart: never at an empty list.
 */
export function readPlace(query: URLSearchParams, facts: Shown): ScreenPlace {
  const wanted = screenViews.find((view) => view === query.get('visa'))
  const item = Number(query.get('punkt') ?? '0')
  if (wanted === 'item' && Number.isInteger(item) && item >= 1 && item <= facts.agenda.length) return { view: 'item', item }
  if (wanted !== undefined && wanted !== 'item' && !(wanted === 'agenda' && facts.agenda.length === 0)) return { view: wanted, item: 0 }
  if (facts.agreement?.state === 'open') return { view: 'agreement', item: 0 }
  return { view: facts.agenda.length === 0 ? 'leads' : 'agenda', item: 0 }
}

export function queryOf({ view, item }: ScreenPlace): Query {
  return { visa: view, punkt: view === 'item' ? item : undefined }
}

/** The screenfuls before and after one, where there are any. */
export function besides(places: readonly ScreenPlace[], place: ScreenPlace): { before: ScreenPlace | null; after: ScreenPlace | null } {
  const at = places.findIndex(({ view, item }) => view === place.view && item === place.item)
  return { before: places[at - 1] ?? null, after: at === -1 ? (places[0] ?? null) : (places[at + 1] ?? null) }
}
