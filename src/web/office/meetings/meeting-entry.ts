import { isMeetingKind, type MeetingFacts, type MeetingKind, type MeetingListed } from '#domain/meetings'
import { formatDateWithPrecision, parseClockTime, parseDateWithPrecision, type DateWithPrecision } from '#platform/dates'
import type { Translated } from '#platform/i18n'
import type { Problems } from '#web/form'
import type { AnyVisit } from '#web/visit'
import { firstField, lacksFirst, readTranslated } from '../translated-inputs.tsx'

/** A meeting's form as it was filled in, right or wrong. */
export interface MeetingEntry {
  readonly title: Translated
  readonly description: Translated
  readonly kind: MeetingKind
  readonly on: string
  readonly startsAt: string
  readonly minutes: string
  readonly place: string
  readonly onlineUrl: string
  readonly groupIds: readonly string[]
  readonly areaIds: readonly string[]
  readonly questionIds: readonly string[]
  /** The meeting it follows, or '': the latest of the same group or area. */
  readonly followsId: string
  readonly convenedBy: string
  readonly hostedBy: string
  readonly ledBy: string
  readonly listedPublicly: boolean
  readonly revision: number
}

export const emptyMeeting: MeetingEntry = {
  title: {},
  description: {},
  kind: 'focus-area',
  on: '',
  startsAt: '',
  minutes: '',
  place: '',
  onlineUrl: '',
  groupIds: [],
  areaIds: [],
  questionIds: [],
  followsId: '',
  convenedBy: '',
  hostedBy: '',
  ledBy: '',
  listedPublicly: true,
  revision: 0,
}

export function readMeetingEntry(visit: AnyVisit): MeetingEntry {
  const { form } = visit
  const kind = form.get('kind')
  const text = (name: string) => form.get(name).trim()
  return {
    title: readTranslated(visit, form, 'title'),
    description: readTranslated(visit, form, 'description'),
    kind: isMeetingKind(kind) ? kind : 'other',
    on: text('on'),
    startsAt: text('startsAt'),
    minutes: text('minutes'),
    place: text('place'),
    onlineUrl: text('onlineUrl'),
    groupIds: form.all('groups[]'),
    areaIds: form.all('areas[]'),
    questionIds: form.all('questions[]'),
    followsId: text('followsId'),
    convenedBy: text('convenedBy'),
    hostedBy: text('hostedBy'),
    ledBy: text('ledBy'),
    listedPublicly: form.has('listedPublicly'),
    revision: Number(form.get('revision')) || 0,
  }
}

export function entryOf(visit: AnyVisit, meeting: MeetingListed): MeetingEntry {
  return {
    title: meeting.title,
    description: meeting.description,
    kind: meeting.kind,
    on: meeting.on === null ? '' : formatDateWithPrecision(meeting.on, visit.site.language),
    startsAt: meeting.startsAt ?? '',
    minutes: meeting.minutes === null ? '' : String(meeting.minutes),
    place: meeting.place ?? '',
    onlineUrl: meeting.onlineUrl ?? '',
    groupIds: meeting.groups.map(({ id }) => id),
    areaIds: meeting.areas.map(({ id }) => id),
    questionIds: meeting.questions.map(({ id }) => id),
    followsId: meeting.followsId ?? '',
    convenedBy: meeting.convenedBy?.id ?? '',
    hostedBy: meeting.hostedBy?.id ?? '',
    ledBy: meeting.ledBy?.id ?? '',
    listedPublicly: meeting.listedPublicly,
    revision: meeting.revision,
  }
}

/** What the form says, as facts for the verb; or what cannot be read in it. */
export function factsOf(visit: AnyVisit, entry: MeetingEntry): { readonly facts: MeetingFacts; readonly problems: Problems } {
  const problems: Record<string, string> = {}
  if (lacksFirst(visit, entry.title)) problems[firstField(visit, 'title')] = 'meetings.reason.title-missing'
  const startsAt = entry.startsAt === '' ? null : parseClockTime(entry.startsAt)
  if (entry.startsAt !== '' && startsAt === null) problems['startsAt'] = 'meetings.reason.time-not-understood'
  const on = readDate(entry.on, 'on', problems)
  const minutes = entry.minutes === '' ? null : Number(entry.minutes)
  if (minutes !== null && !Number.isInteger(minutes)) problems['minutes'] = 'meetings.reason.minutes-out-of-range'
  return {
    facts: {
      ...entry,
      on,
      startsAt,
      minutes,
      followsId: entry.followsId || null,
      convenedBy: entry.convenedBy || null,
      hostedBy: entry.hostedBy || null,
      ledBy: entry.ledBy || null,
    },
    problems,
  }
}

/** A date as somebody wrote it; null when there is none or, with a problem noted, when it cannot be read. */
export function readDate(text: string, field: string, problems: Record<string, string>): DateWithPrecision | null {
  if (text.trim() === '') return null
  const parsed = parseDateWithPrecision(text)
  if (parsed.ok) return parsed.value
  problems[field] = `meetings.reason.${parsed.reason}`
  return null
}

const fields: Readonly<Record<string, string>> = {
  'time-without-day': 'startsAt',
  'time-not-understood': 'startsAt',
  'minutes-out-of-range': 'minutes',
  'address-not-safe': 'onlineUrl',
  'unknown-group': 'groups',
  'unknown-area': 'areas',
  'unknown-question': 'questions',
  'unknown-meeting': 'followsId',
  'unknown-organisation': 'convenedBy',
}

/** Where in the form a refused verb's reason belongs. */
export function meetingProblem(visit: AnyVisit, reason: string): Problems {
  return { [reason.startsWith('title-') ? firstField(visit, 'title') : (fields[reason] ?? '')]: `meetings.reason.${reason}` }
}
