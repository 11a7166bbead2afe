import type { MeetingFacts } from '#domain/meetings'
import type { Translated } from '#platform/i18n'
import type { Problems } from '#web/form'
import type { AnyVisit } from '#web/visit'
import { translatorFor } from '#locales'
import { factsOf, emptyMeeting, type MeetingEntry } from '../meetings/meeting-entry.ts'

/** When and where a new group meets first, as it was filled in. All of it is optional. */
export interface FirstMeetingEntry {
  readonly wanted: boolean
  readonly on: string
  readonly startsAt: string
  readonly place: string
}

export const noFirstMeeting: FirstMeetingEntry = { wanted: false, on: '', startsAt: '', place: '' }

export function readFirstMeeting({ form }: AnyVisit): FirstMeetingEntry {
  return {
    wanted: form.has('firstMeeting'),
    on: form.get('firstOn').trim(),
    startsAt: form.get('firstStartsAt').trim(),
    place: form.get('firstPlace').trim(),
  }
}

/** The first meeting as facts for the verb, named after the group; null when none is wanted. Problems are told at this form's fields. */
export function firstMeetingFacts(
  visit: AnyVisit,
  first: FirstMeetingEntry,
  name: Translated,
  focusAreaId: string,
): { readonly facts: MeetingFacts | null; readonly problems: Problems } {
  if (!first.wanted) return { facts: null, problems: {} }
  const entry: MeetingEntry = {
    ...emptyMeeting,
    ...first,
    kind: 'thematic',
    title: titles(name),
    areaIds: focusAreaId === '' ? [] : [focusAreaId],
  }
  const { facts, problems } = factsOf(visit, entry)
  return {
    facts,
    problems: Object.fromEntries(
      Object.entries(problems).flatMap(([field, key]) =>
        field === 'on' ? [['firstOn', key]] : field === 'startsAt' ? [['firstStartsAt', key]] : [],
      ),
    ),
  }
}

function titles(name: Translated): Translated {
  return Object.fromEntries(
    Object.entries(name).map(([language, words]) => [
      language,
      translatorFor(language === 'en' ? 'en' : 'sv')('groups.first.titleOf', { name: words ?? '' }),
    ]),
  )
}
