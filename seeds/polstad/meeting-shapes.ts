/** Short ways of writing what meetings hold, so that the meetings themselves read as lists. */
import type { AgendaItemData, AttendanceData, Key, NextStepData, PlainDate, ReplyData } from '../world-data.ts'

export const came = (organisation: Key, person: Key | null = null): AttendanceData => ({ organisation, person, walkIn: false })

/** Had not replied, came all the same. */
export const cameUnannounced = (organisation: Key, person: Key | null = null): AttendanceData => ({ organisation, person, walkIn: true })

export const answers = (answer: ReplyData['answer'], ...organisations: readonly Key[]): readonly ReplyData[] =>
  organisations.map((organisation) => ({ organisation, answer }))

export const item = (
  minutes: number,
  sv: string,
  en: string,
  rest: Partial<Pick<AgendaItemData, 'owner' | 'outcome' | 'forwarded' | 'paper'>> = {},
): AgendaItemData => ({ title: { sv, en }, minutes, owner: null, outcome: null, forwarded: false, ...rest })

export const outcome = (kind: 'information' | 'decision' | 'task', sv: string, en: string) => ({ outcome: { kind, text: { sv, en } } })

export const nextStep = (
  key: Key,
  ownerOrganisation: Key | null,
  due: PlainDate,
  doneOn: PlainDate | null,
  sv: string,
  en: string,
): NextStepData => ({ key, ownerOrganisation, due: { date: due, precision: 'day' }, doneOn, text: { sv, en } })
