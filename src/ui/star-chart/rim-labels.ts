/** One line of a label on the rim: the circle it is written along, how far along it its middle stands, and its words. */
export interface RimLine {
  /** The circle's radius; below zero when it runs the other way round, so that nobody has to read upside down. */
  readonly circle: number
  /** Per cent of the circle. */
  readonly middle: number
  readonly name: string
  /** Written after the name in a quieter tone. */
  readonly count: string
}

/** What a label on the rim says, and how much of the rim it may use. */
export interface RimText {
  readonly name: string
  readonly count: string
  readonly from: number
  readonly to: number
}

const lineHeight = 19
const air = 18

/**
 * About how wide a text is, in chart units. Widths are those of a broad sans-serif set semi-bold, so that text in other system
 * fonts comes out narrower rather than wider.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const letter of text) {
    if (/[ijl.,:;'|!()[\]]/.test(letter)) ems += 0.3
    else if (/[ftrI \-–]/.test(letter)) ems += 0.39
    else if (/[mwMW@%]/.test(letter)) ems += 0.92
    else if (/[A-ZÅÄÖÉ]/.test(letter)) ems += 0.72
    else if (letter > '\u2e80') ems += 1.05
    else ems += 0.6
  }
  return ems * size
}

/** Writes every label on the rim, in one or two lines, shortened only when two lines do not hold it. */
export function writeRimLabels(texts: readonly RimText[], radius: number, size: number): { lines: RimLine[][]; height: number } {
  const written = texts.map((text) => fit(text, radius, size))
  const rows = Math.max(1, ...written.map((rows) => rows.length))
  return {
    lines: written.map((rows, index) => placeRows(rows, texts[index], radius, size)),
    height: rows * (size * 1.267),
  }
}

interface Row {
  readonly name: string
  readonly count: string
}

function fit({ name, count, from, to }: RimText, radius: number, size: number): Row[] {
  const room = Math.min(to - from, Math.PI * 1.6) * radius - air
  const width = (row: Row) => textWidth(row.name + (row.count === '' ? '' : `  ${row.count}`), size)
  const candidates: Row[][] = [
    [{ name, count }],
    [
      { name, count: '' },
      { name: '', count },
    ],
    ...splits(name, count),
  ]
  return candidates.find((rows) => rows.every((row) => width(row) <= room)) ?? shortened(name, count, room, size)
}

/** The name on two lines, the most even break first. */
function splits(name: string, count: string): Row[][] {
  const words = name.split(' ')
  return words
    .slice(1)
    .map((_, at) => [
      { name: words.slice(0, at + 1).join(' '), count: '' },
      { name: words.slice(at + 1).join(' '), count },
    ])
    .toSorted((a, b) => longest(a) - longest(b))
}

function longest(rows: readonly Row[]): number {
  return Math.max(...rows.map((row) => row.name.length + row.count.length))
}

function shortened(name: string, count: string, room: number, size: number): Row[] {
  const cut = (text: string) => {
    const letters = [...text]
    while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > room) letters.pop()
    return letters.length === [...text].length ? text : `${letters.join('').trimEnd()}…`
  }
  return [
    { name: cut(name), count: '' },
    { name: '', count: cut(count) },
  ]
}

/** Labels on the lower half run the other way round, on a circle that begins at the top; the others on one that begins at the bottom. */
function placeRows(rows: readonly Row[], text: RimText | undefined, radius: number, size: number): RimLine[] {
  if (!text) return []
  const middle = (text.from + text.to) / 2
  const below = Math.sin(middle) > 0.05
  const turned = (below ? -Math.PI / 2 - middle : middle - Math.PI / 2) / (Math.PI * 2)
  return rows
    .filter((row) => row.name !== '' || row.count !== '')
    .map((row, index, all) => {
      const step = (below ? index : all.length - 1 - index) * (lineHeight * (size / 15))
      const at = Math.round(radius + step + (below ? size * 0.76 + 8 : 9))
      return { ...row, circle: below ? -at : at, middle: Math.round((turned - Math.floor(turned)) * 1000) / 10 }
    })
}

/** A circle to write along: clockwise from the bottom, or the other way round from the top. */
export function circlePath(circle: number): string {
  const radius = Math.abs(circle)
  return `M0 ${circle}A${radius} ${radius} 0 1 ${circle > 0 ? 1 : 0} .1 ${circle}`
}
