import type { RoadmapKind } from '#domain/roadmap'
import type { MessageKey } from '#locales'

const kinds: Readonly<Record<string, RoadmapKind>> = {
  fokusomrade: 'focus-area',
  utmaning: 'challenge',
  fraga: 'question',
  'focus-area': 'focus-area',
  challenge: 'challenge',
  question: 'question',
}

/** The kind an address names, in either language; undefined when it names none. */
export function kindOf(word: string): RoadmapKind | undefined {
  return Object.hasOwn(kinds, word) ? kinds[word] : undefined
}

const words = {
  sv: { 'focus-area': 'fokusomrade', challenge: 'utmaning', question: 'fraga' },
  en: { 'focus-area': 'focus-area', challenge: 'challenge', question: 'question' },
} as const

export function wordOf(kind: RoadmapKind, language: 'sv' | 'en'): string {
  return words[language][kind]
}

export const kindLabels: Readonly<Record<RoadmapKind, MessageKey>> = {
  'focus-area': 'roadmap.area',
  challenge: 'roadmap.challenge',
  question: 'roadmap.question',
}
