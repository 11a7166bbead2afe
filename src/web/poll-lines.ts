import type { OptionTally, PollRow, PollTally } from '#domain/polls'
import type { Translate } from '#locales'
import { formatDate, formatShortDay, formatTimeRange, formatWeek, formatWeekday } from '#platform/dates'
import type { Language } from '#platform/i18n'
import { sentenceCase } from '#platform/text'

/** A suggested day as its parts need saying. */
export interface DaySaid {
  readonly date: string
  readonly startsAt: string
  readonly endsAt: string
}

/** "tisdag 14 april kl. 13–15"; with the year when it is another than today's. */
export function sayDay({ date, startsAt, endsAt }: DaySaid, language: Language, today: string): string {
  const day = date.slice(0, 4) === today.slice(0, 4) ? formatShortDay(date, language) : formatDate(date, language)
  return `${formatWeekday(date, language)} ${day}${language === 'sv' ? '' : ','} ${formatTimeRange(startsAt, endsAt, language)}`
}

/** One day of a poll in words, as everybody's page of it shows. */
export interface DayLine {
  readonly id: string
  /** "Tisdag 14 april kl. 13–15" */
  readonly day: string
  /** "v. 16 · Sjöboden" */
  readonly detail: string
  /** "3 kan:" and who. Organisations are named, people never are (C19). */
  readonly yes: readonly [string, string] | null
  readonly maybe: readonly [string, string] | null
  readonly no: string | null
}

const kept = new WeakMap<PollTally, Map<string, readonly DayLine[]>>()

/** The days of a poll in a language. Worked out once for all who look at the same answers. */
export function dayLines(
  tally: PollTally,
  { t, language, today }: { readonly t: Translate; readonly language: Language; readonly today: string },
): readonly DayLine[] {
  let languages = kept.get(tally)
  if (languages === undefined) kept.set(tally, (languages = new Map<string, readonly DayLine[]>()))
  const key = `${language} ${today.slice(0, 4)}`
  let lines = languages.get(key)
  if (lines === undefined) languages.set(key, (lines = tally.options.map((option) => lineOf(option, t, language, today))))
  return lines
}

function lineOf({ option, yes, maybe, no }: OptionTally, t: Translate, language: Language, today: string): DayLine {
  const link = option.onlineUrl === null ? [] : [option.onlineUrl.replace(/^https?:\/\//, '').slice(0, 40)]
  return {
    id: option.id,
    day: sentenceCase(sayDay(option, language, today)),
    detail: [formatWeek(option.date, language), ...(option.place === null ? [] : [option.place]), ...link].join(' · '),
    yes: yes.length === 0 ? null : [t('polls.standing.yes', { count: yes.length }), nameSome(yes, t)],
    maybe: maybe.length === 0 ? null : [t('polls.standing.maybe', { count: maybe.length }), nameSome(maybe, t)],
    no: no.length === 0 ? null : t('polls.standing.no', { count: no.length }),
  }
}

/** Names at each day: enough to know who else comes, few enough for a phone. */
const mostNamed = 6

function nameSome(rows: readonly PollRow[], t: Translate): string {
  const organisations = rows.filter(({ organisationId }) => organisationId !== null)
  const names = organisations.slice(0, mostNamed).map(({ name }) => name)
  const more = rows.length - names.length
  return more === 0 || names.length === 0 ? `${names.join(', ')}` : t('polls.standing.more', { names: names.join(', '), count: more })
}
