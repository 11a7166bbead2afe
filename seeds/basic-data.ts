/** The words all example worlds are written in: keys, dates, texts and kinds. */

/** A readable name inside one world, such as `norrskenets-akeri`. Never shown, never an id. */
export type Key = string
/** `YYYY-MM-DD`. */
export type PlainDate = string
/** `HH:mm`, Swedish local time. */
export type ClockTime = string
/** `YYYY-MM-DDTHH:mm`, Swedish local time. */
export type LocalMoment = string

/** The same thing said natively in both languages. */
export type Text = {
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
