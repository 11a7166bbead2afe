import { done, notDone, type Outcome } from '#platform/outcome'
import { stripUnseen, tidyLine } from '#platform/text'
import { readOutline, type OutlineLine } from './roadmap-outline.ts'

export interface PastedChallenge {
  /** Line of the paste, from 1. */
  readonly line: number
  /** As the list numbers it ("1.2"), or null. */
  readonly number: string | null
  readonly name: string
  readonly notes: string
}

export interface PastedFocusArea extends PastedChallenge {
  readonly challenges: readonly PastedChallenge[]
}

export type RoadmapProblem = 'repeated-name' | 'name-too-long' | 'challenge-without-area' | 'only-one-level' | 'deeper-than-two-levels'

export interface PastedRoadmap {
  readonly areas: readonly PastedFocusArea[]
  /** Challenges that stand before any focus area. */
  readonly withoutArea: readonly PastedChallenge[]
  readonly problems: readonly { readonly line: number; readonly reason: RoadmapProblem }[]
}

export type CannotReadRoadmap = 'nothing-pasted' | 'too-much-text' | 'too-many-lines'

export const mostRoadmapCharacters = 300_000
export const mostRoadmapLines = 2000
export const longestRoadmapName = 200

/**
 * Reads focus areas with their challenges out of a pasted list: numbered (1., 1.1), bulleted, indented, under headings, in
 * groups between blank lines, or two columns from a spreadsheet. A third level becomes notes of the second. Guesses and
 * says what is doubtful; refuses only nothing and too much.
 */
export function parseRoadmapList(text: string): Outcome<PastedRoadmap, CannotReadRoadmap> {
  if (text.length > mostRoadmapCharacters) return notDone('too-much-text', { most: mostRoadmapCharacters })
  const lines = stripUnseen(text.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/gu, '\n')).split('\n')
  if (lines.length > mostRoadmapLines) return notDone('too-many-lines', { count: lines.length, most: mostRoadmapLines })
  const outline = readTable(lines) ?? readOutline(lines)
  if (outline.length === 0) return notDone('nothing-pasted')
  return done(treeOf(outline))
}

interface GrowingArea {
  readonly area: GrowingItem
  readonly challenges: GrowingItem[]
}

interface GrowingItem {
  readonly line: number
  readonly number: string | null
  readonly name: string
  readonly notes: string[]
}

function treeOf(outline: readonly OutlineLine[]): PastedRoadmap {
  const areas: GrowingArea[] = []
  const withoutArea: GrowingItem[] = []
  const problems: { line: number; reason: RoadmapProblem }[] = []
  for (const { line, level, number, name, note } of outline) {
    const item = { line, number, name, notes: note === '' ? [] : [note] }
    const siblings = areas.at(-1)?.challenges ?? withoutArea
    if (level === 1) areas.push({ area: item, challenges: [] })
    else if (level === 2 || siblings.length === 0) siblings.push(item)
    else siblings.at(-1)?.notes.push(name)
    if (level > 2) problems.push({ line, reason: 'deeper-than-two-levels' })
    else if (level === 2 && areas.length === 0) problems.push({ line, reason: 'challenge-without-area' })
    if (name.length > longestRoadmapName) problems.push({ line, reason: 'name-too-long' })
  }
  const [first] = areas
  if (first !== undefined && areas.length > 1 && outline.every(({ level }) => level === 1))
    problems.push({ line: first.area.line, reason: 'only-one-level' })
  for (const line of repeated(areas.map(({ area }) => area))) problems.push({ line, reason: 'repeated-name' })
  for (const line of repeated([...withoutArea, ...areas.flatMap(({ challenges }) => challenges)]))
    problems.push({ line, reason: 'repeated-name' })
  return {
    areas: areas.map(({ area, challenges }) => ({ ...finished(area), challenges: challenges.map(finished) })),
    withoutArea: withoutArea.map(finished),
    problems: problems.sort((a, b) => a.line - b.line),
  }
}

function finished({ line, number, name, notes }: GrowingItem): PastedChallenge {
  return { line, number, name, notes: notes.join('\n') }
}

/** Lines whose name an earlier line has. */
function repeated(items: readonly GrowingItem[]): number[] {
  const seen = new Set<string>()
  return items.filter(({ name }) => seen.size === seen.add(name.toLowerCase()).size).map(({ line }) => line)
}

/** Columns "focus area, challenge, notes": with tabs inside most lines. An empty or repeated area means the one above. */
function readTable(lines: readonly string[]): OutlineLine[] | null {
  const filled = lines.filter((line) => line.trim() !== '')
  const wide = filled.filter((line) => /\S\t+\s*\S/u.test(withoutMarker(line)) || /^\t+\S/u.test(line))
  const inside = filled.some((line) => /\S\t+\s*\S/u.test(withoutMarker(line)))
  if (!inside || wide.length * 2 <= filled.length) return null
  const rows = lines
    .map((line, index) => ({ line: index + 1, cells: line.split('\t').map(unquoted) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const offset = rows.every(({ cells }) => /^[\d.]*$/.test(cells[0] ?? '')) ? 1 : 0
  const outline: OutlineLine[] = []
  let area = ''
  for (const { line, cells } of rows) {
    const [name = '', challenge = '', ...rest] = cells.slice(offset)
    if (outline.length === 0 && /^(fokusområden?|område|områden|focus areas?|area)$/i.test(name)) continue
    if (name !== '' && name.toLowerCase() !== area) outline.push(numbered(line, 1, name, ''))
    if (name !== '') area = name.toLowerCase()
    if (challenge !== '') outline.push(numbered(line, 2, challenge, rest.filter((cell) => cell !== '').join('\n')))
  }
  return outline
}

function numbered(line: number, level: number, text: string, note: string): OutlineLine {
  const found = /^(\d{1,3}(?:\.\d{1,3}){0,3})[.):]? +(?=\S)/.exec(text)
  return { line, level, number: found?.[1] ?? null, name: tidyLine(text.slice(found?.[0].length ?? 0)), note }
}

function withoutMarker(line: string): string {
  return line.replace(/^\s*(?:[\d.]+[.)]?|[-–—*•●▪◦‣·o]|#+)\s+/u, '')
}

function unquoted(cell: string): string {
  const tidy = tidyLine(cell)
  return tidy.length > 1 && tidy.startsWith('"') && tidy.endsWith('"') ? tidy.slice(1, -1).replaceAll('""', '"') : tidy
}
