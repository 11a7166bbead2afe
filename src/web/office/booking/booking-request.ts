import { mondayOfWeek, weekName, type SubjectToBook, type Wishes } from '#domain/booking'
import { addDays, isoWeek, weekdayOf, type PlainDate } from '#platform/dates'

/** What a booking is asked for: the whole of it stands in the address, so that a proposal can be sent to a colleague and is the same there. */
export interface BookingRequest {
  /** `alla` or a subject's key. */
  readonly subject: string
  /** Mondays. */
  readonly fromWeek: PlainDate
  readonly untilWeek: PlainDate
  readonly minutes: number
  readonly partOfDay: Wishes['partOfDay']
  readonly weekdays: readonly number[]
  readonly place: string
  readonly onlineUrl: string
  readonly withDeputies: boolean
  readonly withAdopters: boolean
  readonly withOffice: boolean
  readonly quorum: 'all' | 'half' | 'one'
  /** Times chosen by hand: subject's key → slot's name. */
  readonly pinned: ReadonlyMap<string, string>
  /** Places of their own: subject's key → place. */
  readonly places: ReadonlyMap<string, string>
  /** Subjects left out this time. */
  readonly left: readonly string[]
}

export const everything = 'alla'
export const lengths = [60, 90, 120, 150, 180, 240] as const
export const partsOfDay = ['any', 'morning', 'afternoon'] as const
export const quorums = ['all', 'half', 'one'] as const

/** How many weeks are looked into unless somebody says otherwise, and the most there can be. */
const usualWeeks = 5
export const mostWeeks = 26
/** Weeks people need to be called with any hope that they come. */
const weeksAhead = 2

interface Texts {
  get(name: string): string | null
  getAll(name: string): readonly string[]
}

/** A subject's name in an address: areas by their slug, questions with a tilde before it. */
export function keyOf({ kind, slug }: Pick<SubjectToBook, 'kind' | 'slug'>): string {
  return kind === 'area' ? slug : `~${slug}`
}

/** Reads a request from an address. What is left out or makes no sense is as usual. */
export function readRequest(texts: Texts, today: PlainDate): BookingRequest {
  const isFilledIn = texts.get('fran') !== null
  const first = addDays(mondayOf(today), 7)
  const fromWeek = within(mondayOfWeek(texts.get('fran') ?? ''), first, addDays(first, 7 * 104)) ?? addDays(first, (weeksAhead - 1) * 7)
  const untilWeek =
    within(mondayOfWeek(texts.get('till') ?? ''), fromWeek, addDays(fromWeek, 7 * (mostWeeks - 1))) ??
    addDays(fromWeek, (usualWeeks - 1) * 7)
  const minutes = Number(texts.get('minuter'))
  const has = (name: string) => texts.get(name) === 'ja'
  return {
    subject: texts.get('vad') ?? everything,
    fromWeek,
    untilWeek,
    minutes: Number.isInteger(minutes) && minutes >= 15 && minutes <= 480 ? minutes : 120,
    partOfDay: partsOfDay.find((part) => part === texts.get('tid')) ?? 'any',
    weekdays: listed(texts, 'dagar')
      .map(Number)
      .filter((day) => Number.isInteger(day) && day >= 1 && day <= 5),
    place: (texts.get('plats') ?? '').trim().slice(0, 300),
    onlineUrl: (texts.get('lank') ?? '').trim().slice(0, 500),
    withDeputies: has('ersattare'),
    withAdopters: has('antagit'),
    withOffice: isFilledIn ? has('kansliet') : true,
    quorum: quorums.find((quorum) => quorum === texts.get('krav')) ?? 'all',
    pinned: pairs(texts, 'las', ','),
    places: pairs(texts, 'platser', '|'),
    left: listed(texts, 'utan'),
  }
}

/** The request as the query of an address. */
export function queryOf(request: BookingRequest): Record<string, string | number | undefined> {
  const yes = (is: boolean) => (is ? 'ja' : undefined)
  return {
    vad: request.subject,
    fran: weekName(request.fromWeek),
    till: weekName(request.untilWeek),
    minuter: request.minutes,
    tid: request.partOfDay === 'any' ? undefined : request.partOfDay,
    dagar: request.weekdays.length === 0 ? undefined : request.weekdays.join(','),
    plats: request.place,
    lank: request.onlineUrl,
    ersattare: yes(request.withDeputies),
    antagit: yes(request.withAdopters),
    kansliet: yes(request.withOffice),
    krav: request.quorum === 'all' ? undefined : request.quorum,
    las: [...request.pinned].map(([key, name]) => `${key}@${name}`).join(','),
    platser: [...request.places].map(([key, place]) => `${key}@${place.replaceAll('|', ' ')}`).join('|'),
    utan: request.left.join(','),
  }
}

/** The last day of the period: the Friday of its last week. */
export function lastDay({ untilWeek }: BookingRequest): PlainDate {
  return addDays(untilWeek, 4)
}

/** The first day somebody can be called to: never today, and never before the period. */
export function firstDay({ fromWeek }: BookingRequest, today: PlainDate): PlainDate {
  const tomorrow = addDays(today, 1)
  return fromWeek > tomorrow ? fromWeek : tomorrow
}

/** Weeks to choose among, from next week on. */
export function weeksToChoose(today: PlainDate): PlainDate[] {
  const first = addDays(mondayOf(today), 7)
  return Array.from({ length: 52 }, (_, index) => addDays(first, index * 7))
}

/** Whether weeks from one day to another pass into another year, so that their numbers need it beside them. */
export function isOfAnotherYear(monday: PlainDate, today: PlainDate): boolean {
  return isoWeek(monday).year !== isoWeek(today).year
}

function mondayOf(date: PlainDate): PlainDate {
  return addDays(date, 1 - weekdayOf(date))
}

function within(date: PlainDate | null, from: PlainDate, until: PlainDate): PlainDate | null {
  return date === null || date < from || date > until ? null : date
}

function listed(texts: Texts, name: string): string[] {
  return texts
    .getAll(name)
    .flatMap((text) => text.split(','))
    .filter((text) => text !== '')
    .slice(0, 50)
}

function pairs(texts: Texts, name: string, between: string): ReadonlyMap<string, string> {
  return new Map(
    (texts.get(name) ?? '')
      .split(between)
      .slice(0, 50)
      .flatMap((pair): [string, string][] => {
        const at = pair.indexOf('@')
        return at < 1
          ? []
          : [
              [
                pair.slice(0, at),
                pair
                  .slice(at + 1)
                  .trim()
                  .slice(0, 300),
              ],
            ]
      })
      .filter(([, value]) => value !== ''),
  )
}
