/**
 * The shapes of the example worlds: plain data, told afterwards with the domain's own verbs.
 * Keys are readable names inside one world; whoever tells the world gives the real ids.
 */
import type { ClockTime, DateWithPrecision, Key, LocalMoment, OrganisationKind, PlainDate, SubjectData, Text } from './basic-data.ts'
import type { GroupData, LeadData, MeetingData } from './meeting-data.ts'

export type * from './basic-data.ts'
export type * from './meeting-data.ts'

// ---------------------------------------------------------------- the contract

export interface ContractData {
  readonly slug: string
  readonly name: Text
  readonly locality: string
  /** SCB's municipality code; an invented city has a code that SCB does not use. */
  readonly municipalityCode: string
  readonly languages: readonly ['sv', 'en']
  readonly foundedOn: PlainDate
  /** One sentence for the start page. */
  readonly lede: Text
  readonly words: WordChoice
  readonly goals: readonly GoalData[]
  readonly periods: readonly PeriodData[]
  /** What the municipality itself has promised, of equal standing with the others. */
  readonly municipalCommitments: readonly Text[]
  readonly secretariat: SecretariatData
}

/** The city's own words, with the inflections Swedish needs. */
export interface WordChoice {
  readonly contract: WordForms
  readonly organisation: WordForms
  readonly meeting: WordForms
}

export interface WordForms {
  readonly sv: {
    readonly gender: 'en' | 'ett'
    readonly singular: string
    readonly definite: string
    readonly definiteGenitive: string
    readonly plural: string
    readonly definitePlural: string
  }
  readonly en: { readonly singular: string; readonly plural: string }
}

/**
 * Goals are of kinds that are never mixed: a yearly rate, a level by a year, per capita, or neutral as somebody defines it.
 * Changes are in percent, negative = down. One goal of a contract is the pole star of its chart.
 */
export type GoalData = { readonly key: Key; readonly poleStar: boolean; readonly text: Text } & (
  | { readonly kind: 'yearly-rate'; readonly percentPerYear: number }
  | { readonly kind: 'level'; readonly year: number; readonly percentChange: number; readonly comparedWith: number }
  | { readonly kind: 'per-capita'; readonly year: number; readonly tonnes: number }
  | { readonly kind: 'neutral'; readonly year: number; readonly definition: Text }
)

export interface PeriodData {
  readonly key: Key
  readonly from: PlainDate
  readonly to: PlainDate
  readonly joiningFrom: PlainDate
  /** The rule as data: at least this many challenges are adopted. */
  readonly rule: { readonly kind: 'at-least-challenges'; readonly count: number }
  readonly instrument: { readonly kind: Text; readonly text: Text }
}

export interface SecretariatData {
  readonly name: Text
  readonly email: string
  readonly phone: string
  readonly people: readonly Key[]
}

// ---------------------------------------------------------------- organisations and people

export interface OrganisationData {
  readonly key: Key
  readonly name: string
  readonly kind: OrganisationKind
  /** The group it belongs to. */
  readonly parent: Key | null
  readonly municipalSphere: boolean
  readonly joined: DateWithPrecision
  readonly signedOn: PlainDate | null
  readonly leftOn: PlainDate | null
  readonly website: string | null
  readonly about: Text
}

export type MandateKind = 'representative' | 'deputy' | 'contact' | 'signatory'

export interface MandateData {
  readonly organisation: Key
  readonly kind: MandateKind
  readonly from: PlainDate
  readonly to: PlainDate | null
}

export interface PersonData {
  readonly key: Key
  readonly name: string
  /** At an example domain (RFC 2606) only. */
  readonly email: string
  /** From the series that PTS reserves for fiction only. */
  readonly phone: string | null
  readonly title: Text
  readonly language: 'sv' | 'en'
  /** Has chosen to be named on public pages. */
  readonly publicByChoice: boolean
  readonly mandates: readonly MandateData[]
  /** Roles in the contract that are no mandate of an organisation; a facilitator sees one meeting. */
  readonly role: 'secretariat' | 'facilitator' | null
  readonly roleFrom: PlainDate | null
  readonly roleTo: PlainDate | null
  readonly facilitates: Key | null
}

// ---------------------------------------------------------------- the roadmap

export interface FocusAreaData {
  readonly key: Key
  readonly number: number
  readonly name: Text
  readonly about: Text
}

export interface ChallengeData {
  readonly key: Key
  readonly number: number
  readonly area: Key
  /** A verb form, as the city writes it. */
  readonly name: Text
  readonly about: Text
  readonly since: PlainDate
}

export interface QuestionData {
  readonly key: Key
  readonly name: Text
  readonly about: Text
  readonly since: PlainDate
}

/** The challenges one organisation has adopted. Not the same as Lead. */
export interface AdoptionData {
  readonly organisation: Key
  readonly period: Key
  readonly challenges: readonly Key[]
}

// ---------------------------------------------------------------- news, pictures, figures, the office

export interface NewsData {
  readonly key: Key
  readonly publishedAt: LocalMoment
  readonly title: Text
  readonly introduction: Text
  /** Paragraphs. */
  readonly body: readonly Text[]
  readonly picture: Key | null
  readonly about: readonly SubjectData[]
  readonly organisations: readonly Key[]
}

export interface PictureData {
  readonly key: Key
  /** File name beside the world, 1600 × 1000. */
  readonly file: string
  readonly alt: Text
  readonly credit: Text
  /** Every picture here is drawn. */
  readonly consent: 'nobody-recognisable'
}

/** One edition of the official figures: the whole series, tonnes CO₂e by sector. */
export interface EmissionsEdition {
  readonly edition: string
  readonly invented: boolean
  readonly source: Text
  readonly unit: 'tonnes CO2e'
  readonly sectors: readonly { readonly key: Key; readonly name: Text }[]
  /** Years are not continuous; one value per sector, in the order of `sectors`. */
  readonly years: readonly { readonly year: number; readonly bySector: readonly number[]; readonly total: number }[]
}

export interface OfficeNoteData {
  readonly at: LocalMoment
  readonly by: Key
  readonly organisation: Key | null
  readonly meeting: Key | null
  readonly text: string
}

export interface HelpRequestData {
  readonly at: LocalMoment
  readonly lead: Key
  readonly text: Text
  readonly answeredBy: readonly { readonly organisation: Key; readonly at: LocalMoment; readonly text: Text }[]
}

/** An invented world. */
export interface WorldData {
  readonly slug: string
  readonly invented: true
  /** The world's today; every date in it is fixed in relation to this one. */
  readonly now: LocalMoment
  readonly contract: ContractData
  readonly organisations: readonly OrganisationData[]
  readonly people: readonly PersonData[]
  readonly focusAreas: readonly FocusAreaData[]
  readonly challenges: readonly ChallengeData[]
  readonly questions: readonly QuestionData[]
  readonly adoptions: readonly AdoptionData[]
  readonly groups: readonly GroupData[]
  readonly meetings: readonly MeetingData[]
  readonly leads: readonly LeadData[]
  readonly helpRequests: readonly HelpRequestData[]
  readonly news: readonly NewsData[]
  readonly pictures: readonly PictureData[]
  readonly emissions: EmissionsEdition | null
  readonly polls?: readonly PollData[]
  readonly dispatches?: readonly DispatchData[]
  readonly booking?: BookingData
  readonly activities?: ActivitiesData
  readonly officeNotes: readonly OfficeNoteData[]
  readonly meetingNotes?: readonly MeetingNotesData[]
}

// ---------------------------------------------------------------- groups and activities

/** Who sits in groups, a group that grew out of a Lead, and what one signs up for. */
export interface ActivitiesData {
  readonly groups: readonly {
    readonly group: Key
    readonly wayIn: 'open' | 'appointment' | 'election' | 'rotation'
    readonly conveners: readonly Key[]
    /** Members whose representative sits in the group. */
    readonly people: readonly Key[]
    readonly termEndsOn: PlainDate | null
  }[]
  readonly grown: { readonly at: LocalMoment; readonly fromLead: Key; readonly name: Text; readonly members: readonly Key[] }
  readonly meetings: readonly ActivityData[]
}

export interface ActivityData {
  readonly key: Key
  readonly kind: 'seminar' | 'study-visit' | 'partnership-day' | 'signing'
  readonly title: Text
  readonly description: Text
  readonly announcedAt: LocalMoment
  readonly groups: readonly Key[]
  readonly areas: readonly Key[]
  readonly on: PlainDate
  readonly startsAt: ClockTime
  readonly minutes: number
  readonly place: Text
  readonly hostedBy: Key
  readonly programme: readonly (Text & { readonly minutes: number; readonly speaker: string | null })[]
  readonly openTo: 'members' | 'everyone'
  readonly capacity: number | null
  readonly closesOn: PlainDate | null
  /** In the order they signed up; each organisation by whoever speaks for it. */
  readonly registered: readonly { readonly organisation: Key; readonly note: string | null }[]
}

// ---------------------------------------------------------------- booking

/** What the secretariat has told booking. */
export interface BookingData {
  readonly toldAt: LocalMoment
  readonly breaks: readonly {
    readonly kind: 'winter' | 'easter' | 'summer' | 'autumn' | 'christmas'
    readonly fromOn: PlainDate
    readonly untilOn: PlainDate
  }[]
  readonly travelTimes: readonly { readonly onePlace: string; readonly otherPlace: string; readonly minutes: number }[]
}

// ---------------------------------------------------------------- utskick

/** A mail to those with Lead in some areas; to the contacts of every affiliated organisation when no area is named. */
export interface DispatchData {
  readonly at: LocalMoment
  readonly kind: 'news' | 'mandate'
  readonly areas: readonly Key[]
  /** English may be empty: it is then told in Swedish alone. */
  readonly subject: Text
  readonly text: Text
  readonly isSent: boolean
}

// ---------------------------------------------------------------- notes of meetings

/** The notes of a meeting that was held. They are final when their day for comments has passed. */
export interface MeetingNotesData {
  readonly meeting: Key
  readonly sentAt: LocalMoment
  readonly commentsUntil: PlainDate
  readonly introduction: Text
  /** From readers in Swedish order of their organisations, about an item counted from none. */
  readonly comments: readonly {
    readonly at: LocalMoment
    readonly reader: number
    readonly item: number
    readonly text: Text
    readonly answer: { readonly at: LocalMoment; readonly text: Text; readonly isAdopted: boolean } | null
  }[]
  /** The meeting's group wants an adjuster, who approved then. */
  readonly approvedAt?: LocalMoment
  /** Made final by the secretariat. */
  readonly finalAt?: LocalMoment
  readonly correction?: { readonly at: LocalMoment; readonly text: Text }
}

// ---------------------------------------------------------------- date polls

/** A date poll to those with Lead in the meeting's areas. Answers are given by the first of them, in Swedish order. */
export interface PollData {
  readonly meeting: Key
  readonly openedAt: LocalMoment
  readonly deadline: PlainDate
  /** Everybody invited to the meeting is asked beside those with Lead. */
  readonly asksInvited: boolean
  readonly options: readonly { readonly date: PlainDate; readonly start: string; readonly end: string; readonly place: Text | null }[]
  readonly answers: readonly {
    readonly at: LocalMoment
    /** One for each option. */
    readonly answers: readonly ('yes' | 'maybe' | 'no')[]
    readonly remark: string | null
  }[]
  /** Which option, counted from none. */
  readonly decided: { readonly at: LocalMoment; readonly option: number } | null
}
