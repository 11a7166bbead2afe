import type { Language } from '#platform/i18n'

export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

/** Everything a language says about days. A further language is a further entry. */
export interface DateWords {
  readonly weekdays: readonly string[]
  readonly months: readonly string[]
  readonly shortMonths: readonly string[]
  readonly seasons: Readonly<Record<Season, string>>
  readonly noLaterThan: string
}

export const dateWords: Readonly<Record<Language, DateWords>> = {
  sv: {
    weekdays: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
    months: ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'],
    shortMonths: ['jan', 'feb', 'mars', 'april', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'],
    seasons: { spring: 'våren', summer: 'sommaren', autumn: 'hösten', winter: 'vintern' },
    noLaterThan: 'senast',
  },
  en: {
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
    shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
    seasons: { spring: 'spring', summer: 'summer', autumn: 'autumn', winter: 'winter' },
    noLaterThan: 'no later than',
  },
}

/** Month 1–12 by any name people write it with, in any of the languages: mars, mar, March, sept. */
export function monthByName(name: string): number | null {
  return monthNames.get(name.toLowerCase().replace(/\.$/, '')) ?? null
}

/** Season by any name people write it with: hösten, höst, autumn, fall. */
export function seasonByName(name: string): Season | null {
  return seasonNames.get(name.toLowerCase()) ?? null
}

const monthNames = new Map<string, number>()
for (const words of Object.values(dateWords)) {
  for (const names of [words.months, words.shortMonths]) {
    names.forEach((name, index) => monthNames.set(name.toLowerCase(), index + 1))
  }
  words.months.forEach((name, index) => monthNames.set(name.slice(0, 3).toLowerCase(), index + 1))
}
monthNames.set('sept', 9)

const seasonNames = new Map<string, Season>([
  ['vår', 'spring'],
  ['våren', 'spring'],
  ['spring', 'spring'],
  ['sommar', 'summer'],
  ['sommaren', 'summer'],
  ['summer', 'summer'],
  ['höst', 'autumn'],
  ['hösten', 'autumn'],
  ['autumn', 'autumn'],
  ['fall', 'autumn'],
  ['vinter', 'winter'],
  ['vintern', 'winter'],
  ['winter', 'winter'],
])
