/**
 * The shapes of the example worlds: plain data, told afterwards with the domain's own verbs.
 * Keys are readable names inside one world; whoever tells the world gives the real ids.
 */

/** A readable name inside one world, such as `norrskenets-akeri`. Never shown, never an id. */
export type Key = string
/** `YYYY-MM-DD`. */
export type PlainDate = string
/** `HH:mm`, Swedish local time. */
export type ClockTime = string
/** `YYYY-MM-DDTHH:mm`, Swedish local time. */
export type LocalMoment = string

/** The same thing said natively in both languages. */
export interface Text {
  readonly sv: string
  readonly en: string
}

/** A text of which a source may know one language only; `null` is unknown, never to be translated by us. */
export interface KnownText {
  readonly sv: string | null
  readonly en: string | null
}

/** A date as exactly as it is known: the date is the first day of the month, season or year. */
export interface DateWithPrecision {
  readonly date: PlainDate
  readonly precision: 'day' | 'month' | 'season' | 'year' | 'no-later-than'
}

export type OrganisationKind =
  | 'company'
  | 'municipal-company'
  | 'state-company'
  | 'municipality'
  | 'region'
  | 'authority'
  | 'university'
  | 'research-institute'
  | 'association'
  | 'cooperative'
  | 'foundation'
  | 'sole-trader'
  | 'other'

export type MeetingKind = 'strategic' | 'focus-area' | 'thematic' | 'follow-up' | 'summit' | 'other'

/** What an organisation can have Lead in or for. */
export type SubjectData =
  | { readonly kind: 'focus-area'; readonly key: Key }
  | { readonly kind: 'challenge'; readonly key: Key }
  | { readonly kind: 'question'; readonly key: Key }

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

// ---------------------------------------------------------------- groups and meetings

export interface GroupData {
  readonly key: Key
  readonly kind: 'strategic' | 'thematic'
  readonly name: Text
  readonly madeOn: PlainDate
  readonly areas: readonly Key[]
  readonly members: readonly { readonly organisation: Key; readonly from: PlainDate; readonly to: PlainDate | null }[]
  readonly purposes: readonly PurposeData[]
}

/** One version of a group's role and purpose. */
export interface PurposeData {
  readonly version: number
  readonly from: PlainDate
  readonly text: Text
  /** The meeting that agreed on it, if one did. */
  readonly agreedAt: Key | null
}

export type MeetingState = 'draft' | 'polling' | 'booked' | 'open' | 'closed' | 'reported' | 'cancelled'

export interface MeetingData {
  readonly key: Key
  readonly kind: MeetingKind
  readonly title: Text
  readonly groups: readonly Key[]
  readonly areas: readonly Key[]
  readonly announcedAt: LocalMoment
  readonly state: MeetingState
  /** null while the date is being found: *träff bokas just nu*. */
  readonly date: DateWithPrecision | null
  readonly start: ClockTime | null
  readonly end: ClockTime | null
  readonly place: Text | null
  readonly convenedBy: Key
  readonly hostedBy: Key | null
  readonly facilitator: Key | null
  readonly noteTaker: Key | null
  readonly invited: readonly Key[]
  readonly replies: readonly ReplyData[]
  readonly attendance: readonly AttendanceData[]
  readonly agenda: readonly AgendaItemData[]
  readonly agreement: AgreementData | null
  readonly nextSteps: readonly NextStepData[]
  readonly report: MeetingReportData | null
  readonly cancelled: { readonly at: LocalMoment; readonly reason: Text } | null
}

export interface ReplyData {
  readonly organisation: Key
  readonly answer: 'yes' | 'no' | 'maybe'
}

/** Frozen at the time; the person is optional, a walk-in counts. */
export interface AttendanceData {
  readonly organisation: Key
  readonly person: Key | null
  readonly walkIn: boolean
}

export interface AgendaItemData {
  readonly title: Text
  readonly minutes: number
  readonly owner: Key | null
  readonly outcome: { readonly kind: 'information' | 'decision' | 'task'; readonly text: Text } | null
  /** Tas upp nästa gång. */
  readonly forwarded: boolean
}

export interface AgreementData {
  readonly text: Text
  readonly recordedAt: LocalMoment
  readonly form: 'acclamation' | 'round'
  /** Everybody present said yes, but for these. */
  readonly concerns: readonly { readonly organisation: Key; readonly answer: 'yes-but' | 'not-yet'; readonly text: Text }[]
}

export interface NextStepData {
  readonly key: Key
  readonly text: Text
  /** null = the secretariat. */
  readonly ownerOrganisation: Key | null
  readonly due: DateWithPrecision
  readonly doneOn: PlainDate | null
}

export interface MeetingReportData {
  readonly publishedAt: LocalMoment
  readonly introduction: Text
  /** Så var det på träffen. */
  readonly howItWas: Text
  /** Röster från träffen. */
  readonly voices: readonly { readonly text: Text; readonly who: Text }[]
  /** Vad händer sedan. */
  readonly whatHappensNext: Text
  readonly picture: Key | null
}

// ---------------------------------------------------------------- Lead

export type LeadState = 'taken' | 'confirmed' | 'active' | 'resting' | 'handed-over' | 'ended'

export interface LeadData {
  readonly key: Key
  readonly organisation: Key
  readonly subject: SubjectData
  readonly takenAt: LocalMoment
  /** The meeting whose offer it answers, if any. */
  readonly takenAtMeeting: Key | null
  readonly until: PlainDate
  readonly convener: boolean
  readonly intent: Text
  readonly firstStep: Text
  readonly contact: Key
  readonly deputy: Key | null
  /** Everything after the taking, in order. */
  readonly changes: readonly LeadChangeData[]
  readonly checkIns: readonly CheckInData[]
}

export type LeadChangeData =
  | { readonly kind: 'confirmed' | 'active' | 'resting' | 'resumed' | 'ended'; readonly at: LocalMoment; readonly by: Key; readonly why: Text | null }
  /** The organisation has said when it leaves; the Lead goes on until then. */
  | { readonly kind: 'end-announced'; readonly at: LocalMoment; readonly by: Key; readonly endsOn: PlainDate; readonly why: Text }
  | { readonly kind: 'handed-over'; readonly at: LocalMoment; readonly by: Key; readonly toLead: Key; readonly why: Text }

export interface CheckInData {
  readonly at: LocalMoment
  readonly by: Key
  readonly answer: 'going-well' | 'slow' | 'need-help' | 'done'
  readonly words: Text
  readonly nextStep: Text | null
  /** Only approved words are ever shown in public; *slow* never is. */
  readonly approvedForPublic: boolean
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
  readonly officeNotes: readonly OfficeNoteData[]
}

// ---------------------------------------------------------------- a world built on public facts

/** A source's own wording, kept beside whatever can be counted. */
export interface StatedFact {
  readonly words: KnownText
  readonly on: DateWithPrecision | null
  readonly source: Key
  readonly note: Text | null
}

export interface SourcedText {
  readonly text: Text
  readonly source: Key
}

export interface SourcedOrganisation {
  readonly name: string
  /** Ours, not read in any source. */
  readonly kindInferred: OrganisationKind
  readonly affiliated: DateWithPrecision
  readonly joinedYear: number | null
  readonly diplomaOn: PlainDate | null
  readonly attendedFirstMeeting: boolean
  readonly sources: readonly Key[]
  readonly note: Text | null
}

export interface SourcedChallenge {
  readonly key: Key
  readonly name: KnownText
  /** No source says which area; this is our suggestion and is shown as such. */
  readonly suggestedArea: Key
  readonly knownAdopters: readonly string[]
  readonly sources: readonly Key[]
  readonly note: Text | null
}

export interface SourcedGoal {
  readonly key: Key
  readonly kind: 'yearly-rate' | 'per-capita' | 'neutral' | 'definition'
  readonly year: number | null
  readonly value: number | null
  readonly unit: string | null
  readonly text: Text
  readonly source: Key
}

export interface SourcedEvent {
  readonly on: DateWithPrecision | null
  readonly to: PlainDate | null
  readonly planned: boolean
  readonly title: Text
  readonly source: Key
  readonly note: Text | null
}

/** A world of public facts. There is no place for Lead in it: no source names one. */
export interface SourcedWorld {
  readonly slug: string
  readonly invented: false
  readonly compiledOn: PlainDate
  readonly notice: Text
  readonly sources: readonly { readonly key: Key; readonly title: string; readonly site: string }[]
  readonly notFound: readonly Text[]
  readonly contract: {
    readonly name: Text
    readonly nameSource: { readonly sv: Key; readonly en: Key }
    readonly locality: string
    readonly municipalityCode: string
    readonly municipalityCodeSource: Key
    readonly coordinator: SourcedText
    readonly purpose: SourcedText
    readonly workStarted: { readonly on: DateWithPrecision; readonly source: Key }
    readonly firstSigning: { readonly on: DateWithPrecision; readonly source: Key }
    readonly period: { readonly from: PlainDate; readonly to: PlainDate; readonly source: Key }
    readonly rule: { readonly kind: 'at-least-challenges'; readonly count: number; readonly source: Key }
    readonly instrument: SourcedText
    readonly joiningAsksFor: { readonly list: readonly Text[]; readonly source: Key }
    readonly legallyBinding: null
    readonly fee: null
    readonly municipalityCommits: SourcedText
    readonly commitments: readonly {
      readonly number: number
      readonly title: Text
      readonly means: readonly Text[]
      readonly requirement: Text
      readonly source: Key
    }[]
    readonly goals: readonly SourcedGoal[]
    readonly engagementSteps: { readonly steps: readonly Text[]; readonly source: Key; readonly note: Text }
  }
  readonly focusAreas: readonly {
    readonly key: Key
    readonly number: number
    readonly name: Text
    readonly source: Key
    readonly note: Text | null
  }[]
  readonly challenges: readonly SourcedChallenge[]
  readonly organisations: readonly SourcedOrganisation[]
  readonly organisationCounts: readonly (StatedFact & { readonly count: number })[]
  readonly whoLeadsWhat: null
  readonly leadsStated: StatedFact
  readonly foundingMeeting: {
    readonly title: Text
    readonly date: PlainDate
    readonly hours: number
    readonly start: null
    readonly place: null
    readonly group: Text
    readonly attending: readonly string[]
    readonly attendingStated: StatedFact
    readonly format: readonly Text[]
    readonly question: Text
    readonly agreement: Text
    readonly offer: Text
    readonly nextSteps: readonly { readonly owner: Text; readonly text: Text; readonly due: DateWithPrecision | null }[]
    readonly source: Key
  }
  readonly events: readonly SourcedEvent[]
  readonly emissions: EmissionsEdition & { readonly sourceKey: Key; readonly licenceNote: Text }
}
