import type { Translated } from '#platform/i18n'
import { tidyLine, tidyText } from '#platform/text'
import { problemsWithPicture, type PictureDetails } from './add-picture.ts'
import {
  longestText,
  longestTitle,
  longestVoice,
  textsOf,
  type ReportKind,
  type ReportWords,
  type Words,
  type WrittenText,
} from './report.ts'

export interface ReportToCheck {
  readonly kind: ReportKind
  /** What is to be done with it: a draft may lack what a public page may not. */
  readonly act: 'keep' | 'publish' | 'correct'
  /** The first one is required in every text. */
  readonly languages: readonly string[]
  readonly words: ReportWords
  readonly correction: Translated
  /** What is said of the picture; null when there is none. */
  readonly picture: PictureDetails | null
}

export interface ReportProblem {
  readonly at: WrittenText | 'voice-text' | 'voice-who' | 'correction' | 'alt' | 'credit' | 'consent'
  /** null: of no language. */
  readonly language: string | null
  /** Which voice, from 0. */
  readonly voice?: number
  readonly reason: string
}

/** Everything that stands in the way of a report as it was written, all of it at once, so that nobody mends one thing to meet the next. */
export function checkReport(report: ReportToCheck): ReportProblem[] {
  const first = report.languages[0] ?? 'sv'
  return [
    ...report.languages.flatMap((language) => problemsInLanguage(report, language, language === first)),
    ...(report.act === 'correct' ? problemsWithCorrection(report, first) : []),
    ...(report.picture === null ? [] : problemsWithPicture(report.picture, first)),
  ]
}

function problemsInLanguage({ kind, act, words }: ReportToCheck, language: string, isFirst: boolean): ReportProblem[] {
  const written: Words = words[language] ?? {}
  const problems: ReportProblem[] = []
  const add = (at: ReportProblem['at'], reason: string, voice?: number) =>
    problems.push({ at, language, reason, ...(voice === undefined ? {} : { voice }) })
  for (const text of textsOf[kind]) {
    const longest = text === 'title' ? longestTitle : longestText
    if (tidyText(written[text] ?? '').length > longest) add(text, text === 'title' ? 'title-too-long' : 'text-too-long')
  }
  // A meeting's report has a title of its own accord; a piece of news has only what is written.
  if (isFirst && kind === 'news' && tidyLine(written.title ?? '') === '') add('title', 'title-missing')
  if (isFirst && act !== 'keep' && tidyText(written.introduction ?? '') === '') add('introduction', 'introduction-missing')
  for (const [index, voice] of (written.voices ?? []).entries()) {
    const [text, who] = [tidyText(voice.text), tidyLine(voice.who)]
    if (text !== '' && who === '') add('voice-who', 'voice-without-who', index)
    if (text === '' && who !== '') add('voice-text', 'voice-without-who', index)
    if (text.length > longestVoice) add('voice-text', 'text-too-long', index)
    if (who.length > longestTitle) add('voice-who', 'text-too-long', index)
  }
  return problems
}

function problemsWithCorrection({ correction, languages }: ReportToCheck, first: string): ReportProblem[] {
  const missing: ReportProblem[] =
    tidyText(correction[first] ?? '') === '' ? [{ at: 'correction', language: first, reason: 'correction-missing' }] : []
  const tooLong = languages.filter((language) => tidyText(correction[language] ?? '').length > longestVoice)
  return [...missing, ...tooLong.map((language) => ({ at: 'correction', language, reason: 'correction-too-long' }) as const)]
}
