import type { Translated } from '#platform/i18n'
import { tidyLine, tidyText } from '#platform/text'

export const groupKinds = ['strategic', 'thematic', 'other'] as const
export type GroupKind = (typeof groupKinds)[number]

/** What a group is for: it decides over its own work, advises, or does the work. */
export const groupModes = ['decides', 'advises', 'works'] as const
export type GroupMode = (typeof groupModes)[number]

export const groupStates = ['proposed', 'started', 'paused', 'closed'] as const
export type GroupState = (typeof groupStates)[number]

/** How one comes into it: anybody who likes, by appointment, by election, or in turn. */
export const waysIn = ['open', 'appointment', 'election', 'rotation'] as const
export type WayIn = (typeof waysIn)[number]

/** What a group may have grown out of. */
export const originKinds = ['lead', 'outcome', 'agreement', 'help-request'] as const
export type OriginKind = (typeof originKinds)[number]

/** Words that stand in the office's addresses where a group's slug would. */
export const reservedGroupSlugs: readonly string[] = ['ny', 'new']

const moves: Readonly<Record<GroupState, readonly GroupState[]>> = {
  proposed: ['started', 'closed'],
  started: ['paused', 'closed'],
  paused: ['started', 'closed'],
  closed: ['started'],
}

/** May a group go from one state to another? A closed group can be started again; nothing returns to being a proposal. */
export function mayGroupBecome(from: GroupState, to: GroupState): boolean {
  return moves[from].includes(to)
}

export function isGroupState(text: string): text is GroupState {
  return groupStates.some((state) => state === text)
}

export function isGroupKind(text: string): text is GroupKind {
  return groupKinds.some((kind) => kind === text)
}

export function isWayIn(text: string): text is WayIn {
  return waysIn.some((way) => way === text)
}

export function isOriginKind(text: string): text is OriginKind {
  return originKinds.some((kind) => kind === text)
}

export function isGroupMode(text: string): text is GroupMode {
  return groupModes.some((mode) => mode === text)
}

/** A text of one line in each language, tidied; languages without words are left out. */
export function tidyLines(text: Translated): Translated {
  return mapTexts(text, tidyLine)
}

/** A text of several lines in each language, tidied; languages without words are left out. */
export function tidyTexts(text: Translated): Translated {
  return mapTexts(text, tidyText)
}

function mapTexts(text: Translated, tidy: (text: string) => string): Translated {
  const pairs = Object.entries(text).map(([language, words]) => [language, tidy(words ?? '')] as const)
  return Object.fromEntries(pairs.filter(([, words]) => words !== ''))
}
