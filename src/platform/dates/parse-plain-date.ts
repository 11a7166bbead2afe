import { done, notDone, type Outcome } from '#platform/outcome'
import { monthByName } from './date-words.ts'
import { dayExists, plainDate, type PlainDate } from './plain-date.ts'

export type CannotReadDate = 'date-missing' | 'date-not-understood' | 'date-does-not-exist' | 'date-without-year'

/**
 * Reads a day the way people in Sweden write it: 2023-03-30, 30 mars 2023, 30/3 2023, 30.3.2023, 20230330, with or without
 * weekday, British English too. Day comes before month where only numbers stand; a year has four digits, for 23 is a guess.
 */
export function parsePlainDate(text: string): Outcome<PlainDate, CannotReadDate> {
  const tidy = text
    .normalize('NFC')
    .replace(/[\s\u200B\uFEFF]+/gu, ' ')
    .trim()
    .toLowerCase()
  if (tidy === '') return notDone('date-missing')
  if (tidy.length > 60) return notDone('date-not-understood')
  const plain = tidy.replace(weekdayFirst, '')
  for (const read of [readNumbers, readDayAndMonthName, readMonthNameAndDay]) {
    const parts = read(plain)
    if (parts === null) continue
    if (parts === 'without-year') return notDone('date-without-year')
    return dayExists(parts) ? done(plainDate(parts)) : notDone('date-does-not-exist')
  }
  return notDone('date-not-understood')
}

type Parts = { year: number; month: number; day: number } | 'without-year' | null

const weekdayFirst =
  /^(?:(?:den|the) )?(?:mån|tis|ons|tors|fre|lör|sön|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:dag|day)?(?:en)?\.?,? (?:(?:den|the) )?|^(?:den|the) /u

function readNumbers(text: string): Parts {
  const yearFirst = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|(\d{2})(\d{2}))$/.exec(text)
  if (yearFirst !== null) {
    const [, year, ...rest] = yearFirst
    const [month, day] = rest.filter((part) => part !== undefined)
    return { year: Number(year), month: Number(month), day: Number(day) }
  }
  const dayFirst = /^(\d{1,2}) ?[/.-] ?(\d{1,2})(?:[ /.-]\s?(\d{4}))?$/.exec(text)
  if (dayFirst === null) return null
  return dayFirst[3] === undefined ? 'without-year' : { year: Number(dayFirst[3]), month: Number(dayFirst[2]), day: Number(dayFirst[1]) }
}

function readDayAndMonthName(text: string): Parts {
  const found = /^(\d{1,2})(?:st|nd|rd|th|:?e|:a|\.)? (?:of )?([a-zåäö]+)\.?,?(?: (\d{4}))?$/u.exec(text)
  return found === null ? null : named(found[2], found[1], found[3])
}

function readMonthNameAndDay(text: string): Parts {
  const found = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/.exec(text)
  return found === null ? null : named(found[1], found[2], found[3])
}

function named(name: string | undefined, day: string | undefined, year: string | undefined): Parts {
  const month = monthByName(name ?? '')
  if (month === null) return null
  return year === undefined ? 'without-year' : { year: Number(year), month, day: Number(day) }
}
