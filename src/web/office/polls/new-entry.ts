import type { Circle } from '#domain/invitations'
import type { MeetingListed } from '#domain/meetings'
import { mostOptions, type SuggestedOption } from '#domain/polls'
import { addDays, formatClock, parseClockTime, parsePlainDate } from '#platform/dates'
import type { Language } from '#platform/i18n'
import type { Form, Problems } from '#web/form'

/** One suggested day as it was written, right or wrong. */
export interface DayEntry {
  readonly date: string
  readonly from: string
  readonly to: string
  readonly place: string
}

export const circleParts = ['leads', 'adopters', 'deputies', 'groups', 'allLeads', 'affiliated'] as const
export type CirclePart = (typeof circleParts)[number]

/** A new poll's form as it was filled in. */
export interface NewPollEntry {
  readonly days: readonly DayEntry[]
  readonly who: readonly string[]
  readonly quorum: string
  readonly quorumNumber: string
  readonly deadline: string
}

const emptyDay: DayEntry = { date: '', from: '', to: '', place: '' }
const rowsAtFirst = 4
const rowsMore = 4

/** Days from today until the last day to answer, as a form begins. */
const daysToAnswer = 10

export function emptyPoll(meeting: MeetingListed, today: string): NewPollEntry {
  const place = meeting.place ?? ''
  return {
    days: Array.from({ length: rowsAtFirst }, () => ({ ...emptyDay, place })),
    who: meeting.areas.length > 0 ? ['leads'] : meeting.groups.length > 0 ? ['groups'] : ['allLeads'],
    quorum: 'all',
    quorumNumber: '',
    deadline: addDays(today, daysToAnswer),
  }
}

export function readPollForm(form: Form): NewPollEntry {
  return {
    days: readDays(form),
    who: form.all('who[]'),
    quorum: form.get('quorum'),
    quorumNumber: form.get('quorumNumber').trim(),
    deadline: form.get('deadline').trim(),
  }
}

/** The rows of days in a form, with some empty ones more when those were asked for. */
export function readDays(form: Form): DayEntry[] {
  const days: DayEntry[] = []
  for (let number = 1; number <= mostOptions && form.has(`date-${number}`); number += 1) {
    const text = (name: string) => form.get(`${name}-${number}`).trim().slice(0, 300)
    days.push({ date: text('date'), from: text('from'), to: text('to'), place: text('place') })
  }
  return form.get('do') === 'more' ? withMoreRows(days) : days
}

function withMoreRows(days: readonly DayEntry[]): DayEntry[] {
  const more = Math.max(0, Math.min(rowsMore, mostOptions - days.length))
  return [...days, ...Array.from({ length: more }, () => ({ ...emptyDay, place: days.at(-1)?.place ?? '' }))]
}

/** Rows with a date or a time, as the verb wants them; dates and times as people write them. `rows` says which row each came from. */
export function suggestedDays(
  days: readonly DayEntry[],
  language: Language,
): { readonly options: SuggestedOption[]; readonly rows: number[] } {
  const options: SuggestedOption[] = []
  const rows: number[] = []
  for (const [index, day] of days.entries()) {
    if (day.date === '' && day.from === '' && day.to === '') continue
    const date = parsePlainDate(day.date)
    const isLink = /^https?:\/\//i.test(day.place)
    rows.push(index + 1)
    options.push({
      date: date.ok ? date.value : day.date,
      startsAt: readTime(day.from, language),
      endsAt: readTime(day.to, language),
      place: isLink ? null : day.place,
      onlineUrl: isLink ? day.place : null,
    })
  }
  return { options, rows }
}

/** "13.00", "13", "9:30" → HH:MM; what is no time comes back as written. */
function readTime(text: string, language: Language): string {
  return parseClockTime(text) ?? (text === '' ? '' : formatClock(text, language))
}

/** Who is asked, as a rule. */
export function circleOf(who: readonly string[], meeting: MeetingListed): Circle {
  const areas = meeting.areas.map(({ id }) => id)
  const groups = meeting.groups.map(({ id }) => id)
  return {
    ...(who.includes('leads') && areas.length > 0 ? { leadsOfAreas: areas } : {}),
    ...(who.includes('adopters') && areas.length > 0 ? { leadsOfAreas: areas, withAdopters: true } : {}),
    ...(who.includes('deputies') ? { withDeputies: true } : {}),
    ...(who.includes('groups') && groups.length > 0 ? { groups } : {}),
    ...(who.includes('allLeads') ? { allLeads: true } : {}),
    ...(who.includes('affiliated') ? { affiliated: true } : {}),
  }
}

/** How many with Lead must be able to come: null for all; NaN when it cannot be read. */
export function quorumOf({ quorum, quorumNumber }: NewPollEntry): number | null {
  if (quorum === 'none') return 0
  if (quorum === 'some') return quorumNumber === '' ? Number.NaN : Number(quorumNumber)
  return null
}

/** Which field a reason is about; `row` is the row of days it concerns. */
export function newPollProblem(reason: string, row: number | undefined): Problems {
  const key = `polls.reason.${reason}`
  const fields: Readonly<Record<string, string>> = {
    'date-not-understood': `date-${row ?? 1}`,
    'option-past': `date-${row ?? 1}`,
    'no-such-hour': `from-${row ?? 1}`,
    'time-not-understood': `from-${row ?? 1}`,
    'ends-before-start': `to-${row ?? 1}`,
    'address-not-safe': `place-${row ?? 1}`,
    'options-missing': 'date-1',
    'too-many-options': 'date-1',
    'deadline-not-understood': 'deadline',
    'deadline-past': 'deadline',
    'deadline-too-late': 'deadline',
    'quorum-not-understood': 'quorumNumber',
    'nobody-to-ask': 'who',
    'circle-not-understood': 'who',
  }
  return { [fields[reason] ?? '']: key }
}
