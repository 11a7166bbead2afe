import {
  addSchoolBreak,
  breakKinds,
  getBookingHours,
  listAbsences,
  listKnownPlaces,
  listPeopleToNote,
  listSchoolBreaks,
  listTravelTimes,
  noteAbsence,
  removeAbsence,
  removeSchoolBreak,
  removeTravelTime,
  setBookingHours,
  setTravelTime,
} from '#domain/booking'
import type { Writing } from '#domain/history'
import { parsePlainDate } from '#platform/dates'
import { notDone, type Outcome } from '#platform/outcome'
import { isMessageKey } from '#locales'
import { invalid, page, seeOther, type Reply } from '#web/reply'
import type { Controller, Visit } from '#web/visit'
import { sayReason, type Sentences } from '../sentences.tsx'
import { CalendarPage } from './calendar-page.tsx'

export const bookingCalendarController = {
  'office/book/calendar': {
    GET: (visit) => show(visit),
    POST: (visit) => save(visit),
  },
} satisfies Controller

type CalendarVisit = Visit<'office/book/calendar'>

async function show(visit: CalendarVisit, sentences: Sentences = {}, status: 422 | 409 = 422): Promise<Reply> {
  const found = await visit.read(async (reading) => ({
    hours: await getBookingHours(reading),
    breaks: await listSchoolBreaks(reading, visit.today),
    travelTimes: await listTravelTimes(reading),
    absences: await listAbsences(reading, visit.today),
    places: await listKnownPlaces(reading),
    people: await listPeopleToNote(reading),
  }))
  const vnode = <CalendarPage visit={visit} {...found} sentences={sentences} />
  return Object.keys(sentences).length === 0 ? page(vnode) : invalid(vnode, status)
}

type Acting = (visit: CalendarVisit, writing: Writing) => Promise<Outcome<object>>

const acts: Readonly<Record<string, { readonly anchor: string; readonly act: Acting; readonly at: Readonly<Record<string, string>> }>> = {
  'add-break': {
    anchor: 'breaks',
    act: ({ form }, writing) =>
      addSchoolBreak(writing, {
        kind: breakKinds.find((kind) => kind === form.get('kind')) ?? 'other',
        fromOn: dayOf(form.get('fromOn')),
        untilOn: dayOf(form.get('untilOn')),
      }),
    at: { 'date-not-understood': 'break-fromOn', 'ends-before-start': 'break-untilOn', 'too-long': 'break-untilOn' },
  },
  'remove-break': { anchor: 'breaks', act: ({ form }, writing) => removeSchoolBreak(writing, form.get('id')), at: {} },
  'set-travel': {
    anchor: 'travel',
    act: ({ form }, writing) =>
      setTravelTime(writing, { onePlace: form.get('onePlace'), otherPlace: form.get('otherPlace'), minutes: Number(form.get('minutes')) }),
    at: { 'place-missing': 'travel-onePlace', 'same-place': 'travel-otherPlace', 'minutes-out-of-range': 'travel-minutes' },
  },
  'remove-travel': { anchor: 'travel', act: ({ form }, writing) => removeTravelTime(writing, form.get('id')), at: {} },
  'note-absence': {
    anchor: 'absences',
    act: ({ form }, writing) =>
      noteAbsence(writing, {
        personId: form.get('person'),
        fromOn: dayOf(form.get('fromOn')),
        // One day is enough said once.
        untilOn: dayOf(form.get('untilOn').trim() === '' ? form.get('fromOn') : form.get('untilOn')),
        fromTime: form.get('fromTime').trim() || null,
        untilTime: form.get('untilTime').trim() || null,
      }),
    at: {
      'person-missing': 'absence-person',
      'date-not-understood': 'absence-fromOn',
      'ends-before-start': 'absence-untilOn',
      'too-long': 'absence-untilOn',
      'time-not-understood': 'absence-fromTime',
      'hours-not-in-order': 'absence-fromTime',
    },
  },
  'remove-absence': { anchor: 'absences', act: ({ form }, writing) => removeAbsence(writing, form.get('id')), at: {} },
  'set-hours': {
    anchor: 'hours',
    act: ({ form }, writing) =>
      setBookingHours(writing, {
        from: form.get('from'),
        until: form.get('until'),
        lunchFrom: form.get('lunchFrom'),
        lunchUntil: form.get('lunchUntil'),
        revision: Number(form.get('revision')) || 0,
      }),
    at: { 'time-not-understood': 'hours-from', 'hours-not-in-order': 'hours-from', 'changed-meanwhile': 'hours-from' },
  },
}

async function save(visit: CalendarVisit): Promise<Reply> {
  const chosen = visit.form.get('do')
  const known = Object.hasOwn(acts, chosen) ? acts[chosen] : undefined
  const outcome: Outcome<object> =
    known === undefined ? notDone('not-understood') : await visit.write((writing) => known.act(visit, writing))
  const back = `${visit.href('office/book/calendar')}${known === undefined ? '' : `#${known.anchor}`}`
  if (outcome.ok) {
    const key = `booking.done.${chosen}`
    const eventId = 'eventId' in outcome.value && typeof outcome.value.eventId === 'string' ? outcome.value.eventId : undefined
    return seeOther(back, { key: isMessageKey(key) ? key : 'booking.saved', ...(eventId === undefined ? {} : { undoEventId: eventId }) })
  }
  if (outcome.reason === 'already-done' || outcome.reason === 'not-found') return seeOther(back, { key: 'site.alreadyDone' })
  return show(visit, sayReason(visit.t, 'booking', outcome, known?.at ?? {}), outcome.reason === 'changed-meanwhile' ? 409 : 422)
}

/** A day as somebody wrote it; what cannot be read stays as it is, for the verb to refuse. */
function dayOf(text: string): string {
  const parsed = parsePlainDate(text)
  return parsed.ok ? parsed.value : text
}
