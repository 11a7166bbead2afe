/** The shape of a world built on public facts: every fact with its source, and `null` for what no source says. */
import type { DateWithPrecision, EmissionsEdition, Key, KnownText, OrganisationKind, PlainDate, Text } from '../world-data.ts'

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
