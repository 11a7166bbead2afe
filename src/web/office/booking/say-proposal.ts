import type { Busy, Choice, ClosedBecause, NoTime, SeatAt } from '#domain/booking'
import {
  addDays,
  formatDate,
  formatShortDay,
  formatTimeRange,
  formatTinyDay,
  formatWeek,
  formatWeekday,
  isoWeek,
  listInWords,
  numberInWords,
  timeOfMinutes,
  weekdayOf,
} from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import type { AnyVisit } from '#web/visit'
import type { Proposal } from './booking-desk.ts'

type Slotted = Pick<Choice, 'date' | 'from' | 'until'>

/** "tisdag 6 oktober kl. 13–15"; with its year when that is not this one. */
export function sayTime({ site, today }: AnyVisit, { date, from, until }: Slotted): string {
  const time = formatTimeRange(timeOfMinutes(from), timeOfMinutes(until), site.language)
  const day = date.slice(0, 4) === today.slice(0, 4) ? formatShortDay(date, site.language) : formatDate(date, site.language)
  return `${formatWeekday(date, site.language)} ${day}${site.language === 'sv' ? ' ' : ', '}${time}`
}

/** The same for a list to choose from: "tis 6 okt kl. 13–15, v. 41". */
export function sayShortTime({ site, today }: AnyVisit, { date, from, until }: Slotted): string {
  const time = formatTimeRange(timeOfMinutes(from), timeOfMinutes(until), site.language)
  const year = date.slice(0, 4) === today.slice(0, 4) ? '' : ` ${date.slice(0, 4)}`
  const day = `${formatWeekday(date, site.language).slice(0, 3)} ${formatTinyDay(date, site.language)}${year}`
  return `${day}${site.language === 'sv' ? ' ' : ', '}${time}, ${formatWeek(date, site.language)}`
}

/** Monday to Friday of a week, "7–11 december". */
export function sayWorkingDays({ site }: AnyVisit, monday: string): string {
  const friday = addDays(monday, 4)
  const first = monday.slice(0, 7) === friday.slice(0, 7) ? String(Number(monday.slice(8))) : formatShortDay(monday, site.language)
  return `${first}–${formatShortDay(friday, site.language)}`
}

/** The same with its week: "tisdag 6 oktober kl. 13–15 (v. 41)". */
export function sayTimeAndWeek(visit: AnyVisit, choice: Slotted): string {
  return `${sayTime(visit, choice)} (${formatWeek(choice.date, visit.site.language)})`
}

/** What there is to say for and against a time, as one sentence: "Alla sex med Lead kan; klämdag". */
export function sayChoice(visit: AnyVisit, proposal: Proposal, choice: Choice): string {
  const { t, site } = visit
  const parts = [
    ...sayLeads(visit, choice),
    ...choice.seats.filter(({ by }) => by === null).map((seat) => sayMissing(visit, proposal, seat)),
    ...choice.seats.flatMap(({ seat, by, isDeputy }) =>
      by !== null && isDeputy
        ? [t('booking.say.deputy', { organisation: seat.organisation, name: by.name, contact: seat.people[0]?.name ?? '' })]
        : [],
    ),
    ...(choice.optionalInAll === 0
      ? []
      : [
          t('booking.say.optional', {
            there: numberInWords(choice.optionalThere, site.language),
            all: numberInWords(choice.optionalInAll, site.language),
            count: choice.optionalInAll,
            isAll: String(choice.optionalThere === choice.optionalInAll),
          }),
        ]),
    ...choice.remarks.map((remark) => t(`booking.remark.${remark}`)),
  ]
  return sentence(parts)
}

function sayLeads({ t, site }: AnyVisit, { seats }: Choice): string[] {
  const there = seats.filter(({ by }) => by !== null)
  if (seats.length === 0) return []
  if (there.length === seats.length)
    return seats.length === 1
      ? [t('booking.say.onlyLead', { organisation: seats[0]?.seat.organisation ?? '' })]
      : [t('booking.say.allLeads', { count: seats.length, number: numberInWords(seats.length, site.language) })]
  return [
    t('booking.say.someLeads', { number: numberInWords(there.length, site.language), all: numberInWords(seats.length, site.language) }),
  ]
}

/** "Hamnen kan inte: Hugo Ståhl är på Toppmötet". */
function sayMissing(visit: AnyVisit, proposal: Proposal, { seat, inTheWay }: SeatAt): string {
  return visit.t('booking.say.missing', {
    organisation: seat.organisation,
    why: sayInTheWay(visit, proposal, inTheWay, seat.people[0]?.name ?? ''),
  })
}

function sayInTheWay({ t, site }: AnyVisit, { titles }: Proposal, busy: Busy | null, name: string): string {
  const title = busy?.meetingId == null ? undefined : titles.get(busy.meetingId)
  return title === undefined ? t('booking.say.away', { name }) : t('booking.say.at', { name, title: inLanguage(title, site.language).text })
}

/** Why a meeting got no time, and what would be nearest. */
export function sayNoTime(visit: AnyVisit, proposal: Proposal, noTime: NoTime): string {
  const { t, site } = visit
  switch (noTime.kind) {
    case 'no-slots':
      return t('booking.none.noSlots')
    case 'office-cannot':
      return t('booking.none.office')
    case 'leads-cannot':
      return t('booking.none.leads', {
        when: sayTimeAndWeek(visit, noTime.nearest),
        missing: listInWords(
          noTime.nearest.seats.filter(({ by }) => by === null).map((seat) => sayMissing(visit, proposal, seat)),
          site.language,
        ),
      })
    case 'needed-elsewhere':
      return t('booking.none.elsewhere', {
        when: sayTime(visit, noTime.best),
        at: listInWords(
          noTime.at.map((key) => nameOf(visit, proposal, key)),
          site.language,
        ),
      })
    default:
      return noTime satisfies never
  }
}

/** The name of a subject of the proposal. */
export function nameOf({ site }: AnyVisit, { rows }: Proposal, key: string): string {
  const name = rows.find((row) => row.key === key)?.subject.name
  return name === undefined ? '' : inLanguage(name, site.language).text
}

/** Who would have to be in two places, when times chosen by hand clash. */
export function sayClash(visit: AnyVisit, proposal: Proposal, key: string): string | null {
  const { t, site } = visit
  const found = proposal.rows.find((row) => row.key === key)
  const [other] = found?.row.clashesWith ?? []
  const theirs = proposal.rows.find((row) => row.key === other)
  if (found?.row.choice == null || other === undefined || theirs?.row.choice == null) return null
  const names = found.row.choice.seats.flatMap(({ by }) =>
    by !== null && theirs.row.choice?.needs.includes(by.personId) === true ? [by.name] : [],
  )
  return names.length === 0
    ? t('booking.clash.office', { other: nameOf(visit, proposal, other) })
    : t('booking.clash.people', { names: listInWords(names, site.language), count: names.length, other: nameOf(visit, proposal, other) })
}

/** What keeps days of the period free: "v. 44 är höstlov, fredag 6 november är alla helgons dag". Null: nothing does. */
export function sayClosed({ t, site }: AnyVisit, closed: readonly ClosedBecause[]): string | null {
  if (closed.length === 0) return null
  const parts = closed.map((each) => {
    if (each.kind === 'holiday')
      return t('booking.closed.holiday', {
        day: `${formatWeekday(each.date, site.language)} ${formatShortDay(each.date, site.language)}`,
        name: t(`booking.holiday.${each.holiday}`),
      })
    return t('booking.closed.break', {
      spell: saySpell(site.language, each.fromOn, each.untilOn),
      name: t(`booking.break.${each.break.kind}`),
    })
  })
  return sentence([listInWords(parts, site.language)])
}

/** Whole weeks as weeks, "v. 14–15"; anything else as days. */
function saySpell(language: 'sv' | 'en', fromOn: string, untilOn: string): string {
  const isWhole = weekdayOf(fromOn) === 1 && weekdayOf(untilOn) >= 5
  if (!isWhole) return `${formatShortDay(fromOn, language)}–${formatShortDay(untilOn, language)}`
  const [first, last] = [isoWeek(fromOn).week, isoWeek(addDays(untilOn, -4)).week]
  return first === last ? formatWeek(fromOn, language) : `${language === 'sv' ? 'v.' : 'weeks'} ${first}–${last}`
}

function sentence(parts: readonly string[]): string {
  const text = parts.filter((part) => part !== '').join('; ')
  return text === '' ? '' : `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`
}
