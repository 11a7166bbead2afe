import { tidyLine } from '#platform/text'

export interface OutlineLine {
  readonly line: number
  /** 1 focus area, 2 challenge, more: what stands under a challenge */
  readonly level: number
  readonly number: string | null
  readonly name: string
  readonly note: string
}

interface RawLine {
  readonly line: number
  readonly indent: number
  readonly style: string
  readonly number: string | null
  readonly name: string
  readonly afterBlank: boolean
}

/** Lines with their level, told from numbers, bullets, headings, indents and blank lines, whichever the list uses. */
export function readOutline(lines: readonly string[]): OutlineLine[] {
  const raw: RawLine[] = []
  let afterBlank = true
  lines.forEach((text, index) => {
    const read = readLine(text)
    if (read === null) afterBlank = true
    else {
      raw.push({ ...read, line: index + 1, afterBlank })
      afterBlank = false
    }
  })
  const levels = levelsByWords(raw) ?? levelsByStyle(raw) ?? levelsByColon(raw) ?? levelsByGroups(raw) ?? raw.map(() => 1)
  return raw.map(({ line, number, name }, index) => ({ line, level: levels[index] ?? 1, number, name: name.replace(/ *:$/, ''), note: '' }))
}

const areaWord = /^(?:fokusområde|område|focus area|area) *(\d{1,3})? *[:.–-] +(?=\S)/iu
const challengeWord = /^(?:klimatutmaning|utmaning|climate challenge|challenge) *(\d{1,3}(?:\.\d{1,3})?)? *[:.–-] +(?=\S)/iu

function readLine(text: string): Omit<RawLine, 'line' | 'afterBlank'> | null {
  const indent = indentOf(text)
  const tidy = tidyLine(text)
  const marked = marker(tidy)
  const rest = tidy.slice(marked.length)
  const word = areaWord.exec(rest) ?? challengeWord.exec(rest)
  const style = areaWord.test(rest) ? 'area-word' : challengeWord.test(rest) ? 'challenge-word' : marked.style
  const name = rest
    .slice(word?.[0].length ?? 0)
    .replace(/^\*\*(.+)\*\*:?$/u, '$1')
    .trim()
  return /\p{L}/u.test(name) ? { indent, style, number: word?.[1] ?? marked.number, name } : null
}

function marker(tidy: string): { length: number; style: string; number: string | null } {
  const heading = /^(#{1,6}) +/.exec(tidy)
  if (heading !== null) return { length: heading[0].length, style: `heading ${heading[1]?.length}`, number: null }
  const path = /^(\d{1,3}(?:\.\d{1,3}){1,3})[.):]? +/.exec(tidy)
  if (path !== null) return { length: path[0].length, style: `path ${path[1]?.split('.').length}`, number: path[1] ?? null }
  const number = /^(\d{1,3})[.):] *(?=\D)|^(\d{1,3}) +(?=\p{Lu})/u.exec(tidy)
  if (number !== null) return { length: number[0].length, style: 'number', number: number[1] ?? number[2] ?? null }
  const letter = /^([a-zåäö])[.)] +/i.exec(tidy)
  if (letter !== null) return { length: letter[0].length, style: 'letter', number: letter[1] ?? null }
  const bullet = /^([-–—*•●▪◦‣·]) *(?=[^*\s])|^o +(?=\p{Lu})/u.exec(tidy)
  if (bullet !== null) return { length: bullet[0].length, style: 'bullet', number: null }
  return { length: 0, style: /^\*\*.+\*\*:?$/u.test(tidy) ? 'bold' : 'plain', number: null }
}

/** Columns of white space before the text; a tab goes to the next fourth. */
function indentOf(text: string): number {
  let columns = 0
  for (const character of text) {
    if (character === '\t') columns += 4 - (columns % 4)
    else if (/\s/u.test(character)) columns += 1
    else break
  }
  return columns
}

/** "Fokusområde 1: …" and "Utmaning: …" say themselves what they are. */
function levelsByWords(raw: readonly RawLine[]): number[] | null {
  if (!raw.some(({ style }) => style === 'area-word')) return null
  return raw.map(({ style }) => (style === 'area-word' ? 1 : 2))
}

/**
 * A line like an earlier one, in marker and indent, is of that one's level; a new kind of line is one level under the line
 * before. So the list itself teaches what its marks mean: `1.` over `-`, a plain line over `1.`, a heading over an indent.
 */
function levelsByStyle(raw: readonly RawLine[]): number[] | null {
  const indents = new Set(raw.map(({ indent }) => indent)).size > 1
  const kindOf = ({ indent, style }: RawLine) =>
    style.startsWith('path') || style.startsWith('heading') ? style : `${style} ${indents ? indent : 0}`
  const open: string[] = []
  const levels: number[] = []
  for (const line of raw) {
    const kind = kindOf(line)
    const at = open.indexOf(kind)
    if (at === -1) {
      while (open.length > 0 && outranks(kind, open.at(-1) ?? '')) open.pop()
      open.push(kind)
    } else open.length = at + 1
    levels.push(open.length)
  }
  return levels.some((level) => level > 1) ? levels : null
}

/** A heading or path of a higher rank ends the lower ones: after `### b`, `## c` is no child of it; nor is an outdented line. */
function outranks(kind: string, other: string): boolean {
  const [style, rank] = kind.split(' ')
  const [otherStyle, otherRank] = other.split(' ')
  return style === otherStyle && Number(rank) < Number(otherRank)
}

/** "Mobilitet:" over plain lines. */
function levelsByColon(raw: readonly RawLine[]): number[] | null {
  const heads = raw.filter(({ name }) => name.endsWith(':')).length
  return heads === 0 || heads === raw.length ? null : raw.map(({ name }) => (name.endsWith(':') ? 1 : 2))
}

/** Groups between blank lines, of which most have more than their first line. */
function levelsByGroups(raw: readonly RawLine[]): number[] | null {
  const groups = raw.filter(({ afterBlank }) => afterBlank).length
  const longer = raw.filter(({ afterBlank }, index) => afterBlank && raw[index + 1]?.afterBlank === false).length
  return groups < 2 || longer * 2 <= groups ? null : raw.map(({ afterBlank }) => (afterBlank ? 1 : 2))
}
