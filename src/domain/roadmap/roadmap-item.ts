import type { Translated } from '#platform/i18n'
import { tidyLine } from '#platform/text'

/** What a roadmap is made of, and what an organisation can have Lead in or for. */
export type RoadmapKind = 'focus-area' | 'challenge' | 'question'

export const roadmapKinds: readonly RoadmapKind[] = ['focus-area', 'challenge', 'question']

export function isRoadmapKind(text: string): text is RoadmapKind {
  return roadmapKinds.some((kind) => kind === text)
}

/** A focus area, a challenge or a question, whichever it is. */
export interface RoadmapItem {
  readonly kind: RoadmapKind
  readonly id: string
  readonly slug: string
  readonly number: number
  readonly name: Translated
  readonly description: Translated
  /** null: of no area, or its area is unknown. Areas themselves have none. */
  readonly focusAreaId: string | null
  /** The area is our suggestion; no source says so. */
  readonly areaIsSuggestion: boolean
  readonly sources: readonly string[]
  readonly revision: number
  /** YYYY-MM-DD: no longer part of the roadmap from this day. Never deleted. */
  readonly retiredOn: string | null
}

/** What is said of an item when it is written down. */
export interface RoadmapItemInput {
  readonly name: Translated
  /** Its place in the list; the next free number when left out. */
  readonly number?: number
  readonly description?: Translated
  readonly focusAreaId?: string | null
  readonly areaIsSuggestion?: boolean
  readonly sources?: readonly string[]
}

export type CannotAddItem = 'name-missing' | 'name-too-long' | 'name-taken' | 'no-such-area'

/** The longest name that still fits a star's row, and a subject line. */
export const longestName = 200

/** The texts trimmed, and languages without any left out. */
export function tidyTranslated(text: Translated): Translated {
  const entries = Object.entries(text).map(([language, value]) => [language, tidyLine(value ?? '')] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== ''))
}

/** Paragraphs keep their line breaks. */
export function tidyDescription(text: Translated): Translated {
  const entries = Object.entries(text).map(([language, value]) => [language, (value ?? '').replaceAll('\r\n', '\n').trim()] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== ''))
}

/** Why a name will not do, or null when it will. Others are those of the same kind that are in force. */
export function problemWithName(
  name: Translated,
  others: readonly { readonly name: Translated }[],
): 'name-missing' | 'name-too-long' | 'name-taken' | null {
  const texts = Object.values(name)
  if (texts.length === 0) return 'name-missing'
  if (texts.some((text) => (text ?? '').length > longestName)) return 'name-too-long'
  return others.some((other) => isSameName(other.name, name)) ? 'name-taken' : null
}

/** The same words in a language both have. */
function isSameName(one: Translated, other: Translated): boolean {
  return Object.entries(one).some(
    ([language, text]) => text !== undefined && text.toLocaleLowerCase('sv') === other[language]?.toLocaleLowerCase('sv'),
  )
}

/** The first of mobilitet, mobilitet-2 … that is not taken. */
export function firstFreeSlug(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`
    if (!taken.has(slug)) return slug
  }
}
