/**
 * A world in the order it happened, up to its own today, for whoever tells it with the domain's verbs and a clock set by hand.
 * Nothing is said here that the world does not say; things that only have a date get an hour of the early morning, so that what
 * a day needs (organisations, mandates, groups) is there before what the day brings.
 */
import type {
  CheckInData,
  HelpRequestData,
  Key,
  LeadChangeData,
  LocalMoment,
  MandateData,
  PlainDate,
  PurposeData,
  WorldData,
} from './world-data.ts'

export type Happening = { readonly at: LocalMoment } & (
  | { readonly kind: 'contract-founded' }
  | { readonly kind: 'period-opened'; readonly period: Key }
  | { readonly kind: 'role-began' | 'role-ended'; readonly person: Key }
  | { readonly kind: 'focus-area-added'; readonly area: Key }
  | { readonly kind: 'challenge-added'; readonly challenge: Key }
  | { readonly kind: 'question-added'; readonly question: Key }
  | { readonly kind: 'organisation-registered' | 'organisation-joined' | 'organisation-left'; readonly organisation: Key }
  | { readonly kind: 'mandate-began' | 'mandate-ended'; readonly person: Key; readonly mandate: MandateData }
  | { readonly kind: 'challenge-adopted'; readonly organisation: Key; readonly challenge: Key; readonly period: Key }
  | { readonly kind: 'group-made'; readonly group: Key }
  | { readonly kind: 'group-joined' | 'group-left'; readonly group: Key; readonly organisation: Key }
  | { readonly kind: 'purpose-written'; readonly group: Key; readonly purpose: PurposeData }
  | { readonly kind: 'meeting-announced' | 'meeting-held' | 'meeting-cancelled' | 'meeting-reported'; readonly meeting: Key }
  | { readonly kind: 'lead-taken'; readonly lead: Key }
  | { readonly kind: 'lead-changed'; readonly lead: Key; readonly change: LeadChangeData }
  | { readonly kind: 'checked-in'; readonly lead: Key; readonly checkIn: CheckInData }
  | { readonly kind: 'help-asked'; readonly request: HelpRequestData }
  | { readonly kind: 'help-answered'; readonly request: HelpRequestData; readonly organisation: Key }
  | { readonly kind: 'next-step-done'; readonly meeting: Key; readonly nextStep: Key }
  | { readonly kind: 'news-published'; readonly news: Key }
  | { readonly kind: 'note-written'; readonly note: number }
)

const morning = (date: PlainDate, minute: number): LocalMoment => `${date}T05:${String(minute).padStart(2, '0')}`
const midnight = (date: PlainDate): LocalMoment => `${date}T23:59`

function theFrame(world: WorldData): Happening[] {
  const { contract } = world
  const founded = contract.foundedOn
  return [
    { at: morning(founded, 0), kind: 'contract-founded' },
    ...contract.periods.map((period) => ({ at: morning(period.joiningFrom, 2), kind: 'period-opened' as const, period: period.key })),
    ...world.focusAreas.map((area) => ({ at: morning(founded, 3), kind: 'focus-area-added' as const, area: area.key })),
    ...world.challenges.map((each) => ({ at: morning(each.since, 4), kind: 'challenge-added' as const, challenge: each.key })),
    ...world.questions.map((each) => ({ at: morning(each.since, 4), kind: 'question-added' as const, question: each.key })),
  ]
}

/** An organisation is in the register from the first time it is invited, or from the day it joins. */
function registeredAt(world: WorldData, organisation: Key, joinedOn: PlainDate): LocalMoment {
  const invitations = world.meetings.filter((meeting) => meeting.invited.includes(organisation)).map((meeting) => meeting.announcedAt)
  return [morning(joinedOn, 5), ...invitations].reduce((earliest, each) => (each < earliest ? each : earliest))
}

function theOrganisations(world: WorldData): Happening[] {
  return world.organisations.flatMap((organisation): Happening[] => [
    {
      at: registeredAt(world, organisation.key, organisation.joined.date),
      kind: 'organisation-registered',
      organisation: organisation.key,
    },
    { at: morning(organisation.joined.date, 6), kind: 'organisation-joined', organisation: organisation.key },
    ...(organisation.leftOn
      ? [{ at: midnight(organisation.leftOn), kind: 'organisation-left' as const, organisation: organisation.key }]
      : []),
  ])
}

function thePeople(world: WorldData): Happening[] {
  return world.people.flatMap((person): Happening[] => [
    ...(person.roleFrom ? [{ at: morning(person.roleFrom, 1), kind: 'role-began' as const, person: person.key }] : []),
    ...(person.roleTo ? [{ at: midnight(person.roleTo), kind: 'role-ended' as const, person: person.key }] : []),
    ...person.mandates.map((mandate) => ({ at: morning(mandate.from, 7), kind: 'mandate-began' as const, person: person.key, mandate })),
    ...person.mandates.flatMap((mandate) =>
      mandate.to ? [{ at: midnight(mandate.to), kind: 'mandate-ended' as const, person: person.key, mandate }] : [],
    ),
  ])
}

/** Adopted on joining, on the day the challenge came, or when the letters of a later period went out, whichever is last. */
export function adoptedOn(world: WorldData, organisation: Key, challenge: Key, period: Key): PlainDate {
  const joined = world.organisations.find((each) => each.key === organisation)?.joined.date ?? ''
  const since = world.challenges.find((each) => each.key === challenge)?.since ?? ''
  const opened = world.contract.periods.find((each) => each.key === period)?.joiningFrom ?? ''
  return [joined, since, opened].reduce((latest, each) => (each > latest ? each : latest))
}

function theAdoptions(world: WorldData): Happening[] {
  return world.adoptions.flatMap(({ organisation, period, challenges }) =>
    challenges.map((challenge) => ({
      at: morning(adoptedOn(world, organisation, challenge, period), 8),
      kind: 'challenge-adopted' as const,
      organisation,
      challenge,
      period,
    })),
  )
}

function theGroups(world: WorldData): Happening[] {
  return world.groups.flatMap((group): Happening[] => [
    { at: morning(group.madeOn, 9), kind: 'group-made', group: group.key },
    ...group.members.map((member) => ({
      at: morning(member.from, 10),
      kind: 'group-joined' as const,
      group: group.key,
      organisation: member.organisation,
    })),
    ...group.members.flatMap((member) =>
      member.to ? [{ at: midnight(member.to), kind: 'group-left' as const, group: group.key, organisation: member.organisation }] : [],
    ),
    ...group.purposes.map((purpose) => ({ at: purposeAt(world, purpose), kind: 'purpose-written' as const, group: group.key, purpose })),
  ])
}

function purposeAt(world: WorldData, purpose: PurposeData): LocalMoment {
  const meeting = world.meetings.find((each) => each.key === purpose.agreedAt)
  return meeting?.agreement?.recordedAt ?? morning(purpose.from, 11)
}

function theMeetings(world: WorldData): Happening[] {
  return world.meetings.flatMap((meeting): Happening[] => [
    { at: meeting.announcedAt, kind: 'meeting-announced', meeting: meeting.key },
    ...(meeting.attendance.length > 0 && meeting.date
      ? [{ at: `${meeting.date.date}T${meeting.end ?? '17:00'}`, kind: 'meeting-held' as const, meeting: meeting.key }]
      : []),
    ...(meeting.cancelled ? [{ at: meeting.cancelled.at, kind: 'meeting-cancelled' as const, meeting: meeting.key }] : []),
    ...(meeting.report ? [{ at: meeting.report.publishedAt, kind: 'meeting-reported' as const, meeting: meeting.key }] : []),
    ...meeting.nextSteps.flatMap((step) =>
      step.doneOn ? [{ at: `${step.doneOn}T17:30`, kind: 'next-step-done' as const, meeting: meeting.key, nextStep: step.key }] : [],
    ),
  ])
}

function theLeads(world: WorldData): Happening[] {
  return world.leads.flatMap((lead): Happening[] => [
    { at: lead.takenAt, kind: 'lead-taken', lead: lead.key },
    ...lead.changes.map((change) => ({ at: change.at, kind: 'lead-changed' as const, lead: lead.key, change })),
    ...lead.checkIns.map((checkIn) => ({ at: checkIn.at, kind: 'checked-in' as const, lead: lead.key, checkIn })),
  ])
}

function theWords(world: WorldData): Happening[] {
  return [
    ...world.helpRequests.flatMap((request): Happening[] => [
      { at: request.at, kind: 'help-asked', request },
      ...request.answeredBy.map((answer) => ({
        at: answer.at,
        kind: 'help-answered' as const,
        request,
        organisation: answer.organisation,
      })),
    ]),
    ...world.news.map((each) => ({ at: each.publishedAt, kind: 'news-published' as const, news: each.key })),
    ...world.officeNotes.map((each, note) => ({ at: each.at, kind: 'note-written' as const, note })),
  ]
}

/** All that has happened by the world's today, oldest first; what happens at the same moment keeps the order above. */
export function tellInOrder(world: WorldData): readonly Happening[] {
  return [theFrame, theOrganisations, thePeople, theAdoptions, theGroups, theMeetings, theLeads, theWords]
    .flatMap((part) => part(world))
    .filter((happening) => happening.at <= world.now)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
