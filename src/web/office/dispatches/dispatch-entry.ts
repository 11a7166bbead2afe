import { writePeopleByHand, type DispatchContent, type DispatchSeen, type PeopleWritten } from '#domain/dispatches'
import { listGroups } from '#domain/groups'
import type { Reading } from '#domain/history'
import { listPeople } from '#domain/identity'
import type { Circle } from '#domain/invitations'
import { findMeetingById, listMeetings, type MeetingListed } from '#domain/meetings'
import { listRoadmap } from '#domain/roadmap'
import { isId } from '#platform/ids'
import type { Translated } from '#platform/i18n'
import type { Problems } from '#web/form'
import type { AnyVisit } from '#web/visit'
import { firstField, readTranslated } from '../translated-inputs.tsx'

export const meetingParts = ['not-answered', 'coming', 'came', 'invited'] as const
export type MeetingPart = (typeof meetingParts)[number]

/** An utskick's form as it was filled in. */
export interface DispatchEntry {
  readonly kind: string
  /** Of `allLeads`, `affiliated`, `deputies`, `adopters`. */
  readonly to: readonly string[]
  readonly areas: readonly string[]
  readonly groups: readonly string[]
  readonly meeting: string
  readonly who: string
  /** Addresses and names, one on a line. */
  readonly people: string
  readonly from: string
  readonly subject: Translated
  readonly text: Translated
  readonly revision: number
}

/** What there is to choose among. */
export interface DispatchChoices {
  readonly areas: readonly { readonly id: string; readonly name: Translated }[]
  readonly groups: readonly { readonly id: string; readonly name: Translated }[]
  readonly meetings: readonly Pick<MeetingListed, 'id' | 'title' | 'on'>[]
  readonly colleagues: readonly { readonly id: string; readonly name: string }[]
}

const mostMeetings = 40

export async function readChoices(reading: Reading, today: string): Promise<DispatchChoices> {
  const { areas } = await listRoadmap(reading)
  const coming = await listMeetings(reading, { when: 'coming', today, for: 'office', limit: mostMeetings })
  const past = await listMeetings(reading, { when: 'past', today, for: 'office', limit: mostMeetings })
  const { people } = await listPeople(reading, { today, show: 'secretariat', limit: 100 })
  return {
    areas,
    groups: (await listGroups(reading)).filter(({ state }) => state !== 'closed'),
    meetings: [...coming.meetings, ...past.meetings],
    colleagues: people.filter(({ roles }) => roles.includes('secretariat') || roles.includes('administrator')),
  }
}

/** A new utskick's form: to those the page one came from was about, else to nobody yet. */
export async function emptyEntry(reading: Reading, { query, actor }: Pick<AnyVisit, 'query' | 'actor'>): Promise<DispatchEntry> {
  const meeting = await findMeetingById(reading, query.get('meeting') ?? '')
  const who = meetingParts.find((part) => part === query.get('who')) ?? 'not-answered'
  return {
    kind: 'mandate',
    to: [],
    areas: [],
    groups: [],
    meeting: meeting?.id ?? '',
    who,
    people: '',
    from: actor.personId ?? '',
    subject: {},
    text: {},
    revision: 0,
  }
}

/** The form of an utskick as it is kept. */
export async function entryOf(reading: Reading, dispatch: DispatchSeen): Promise<DispatchEntry> {
  const { circle } = dispatch
  return {
    kind: dispatch.kind,
    to: [
      ...(circle.allLeads === true ? ['allLeads'] : []),
      ...(circle.affiliated === true ? ['affiliated'] : []),
      ...(circle.withDeputies === true ? ['deputies'] : []),
      ...(circle.withAdopters === true ? ['adopters'] : []),
    ],
    areas: circle.leadsOfAreas ?? [],
    groups: circle.groups ?? [],
    meeting: circle.meeting?.meetingId ?? '',
    who: circle.meeting?.who ?? 'not-answered',
    people: await writePeopleByHand(reading, circle.people ?? []),
    from: dispatch.fromPersonId ?? '',
    subject: dispatch.subject,
    text: dispatch.text,
    revision: dispatch.revision,
  }
}

export function readEntry(visit: AnyVisit): DispatchEntry {
  const { form } = visit
  return {
    kind: form.get('kind'),
    to: form.all('to[]'),
    areas: form.all('areas[]').filter(isId),
    groups: form.all('groups[]').filter(isId),
    meeting: form.get('meeting'),
    who: form.get('who'),
    people: form.get('people').slice(0, 20_000),
    from: form.get('from'),
    subject: readTranslated(visit, form, 'subject'),
    text: readTranslated(visit, form, 'text'),
    revision: Number(form.get('revision')) || 0,
  }
}

/** What the form says, as the verbs want it. Who was taken out by hand stays so. */
export function contentOf(entry: DispatchEntry, { people }: PeopleWritten, before: Circle): DispatchContent {
  const has = (part: string) => entry.to.includes(part)
  const who = meetingParts.find((part) => part === entry.who) ?? 'not-answered'
  const except = before.except ?? []
  return {
    kind: entry.kind === 'news' ? 'news' : 'mandate',
    subject: entry.subject,
    text: entry.text,
    fromPersonId: isId(entry.from) ? entry.from : null,
    circle: {
      ...(has('allLeads') ? { allLeads: true } : {}),
      ...(has('affiliated') ? { affiliated: true } : {}),
      ...(has('deputies') ? { withDeputies: true } : {}),
      ...(has('adopters') ? { withAdopters: true } : {}),
      ...(entry.areas.length > 0 ? { leadsOfAreas: [...entry.areas] } : {}),
      ...(entry.groups.length > 0 ? { groups: [...entry.groups] } : {}),
      ...(isId(entry.meeting) ? { meeting: { meetingId: entry.meeting, who } } : {}),
      ...(people.length > 0 ? { people: [...people] } : {}),
      ...(except.length > 0 ? { except } : {}),
    },
  }
}

/** Which field a reason is about. */
export function entryProblem(visit: AnyVisit, reason: string): Problems {
  const fields: Readonly<Record<string, string>> = {
    'subject-too-long': firstField(visit, 'subject'),
    'text-too-long': firstField(visit, 'text'),
    'circle-not-understood': 'to',
    'people-unknown': 'people',
    'unknown-colleague': 'from',
  }
  return { [fields[reason] ?? '']: `dispatches.reason.${reason}` }
}
