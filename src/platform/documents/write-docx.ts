import type * as Docx from 'docx'
import type { DocumentPart, DocumentSection, Words, WrittenDocument } from './written-document.ts'

type Block = Docx.Paragraph | Docx.Table

/** A document as DOCX with real headings, lists and header rows, in its language. The library is loaded the first time somebody asks. */
export async function writeDocx(document: WrittenDocument): Promise<Uint8Array<ArrayBuffer>> {
  const docx = await import('docx')
  const { title, language, from, over, facts, sections, foot } = document
  const code = localeOf(language)
  const file = new docx.Document({
    title: cleaned(title.text),
    creator: cleaned(from),
    lastModifiedBy: cleaned(from),
    description: cleaned(over ?? title.text),
    styles: { default: stylesOf(code) },
    numbering: { config: [bulletsOf(docx)] },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 } } },
        children: [
          ...(over === null ? [] : [new docx.Paragraph({ children: [run(docx, { text: over }, { color: '566870' })] })]),
          new docx.Paragraph({ heading: docx.HeadingLevel.HEADING_1, children: [run(docx, title)] }),
          ...facts.map(
            ({ term, value }) =>
              new docx.Paragraph({ children: [run(docx, { text: `${term}: ` }, { bold: true }), run(docx, { text: value })] }),
          ),
          ...sections.flatMap((section) => sectionOf(docx, section)),
          ...(foot === null
            ? []
            : [new docx.Paragraph({ spacing: { before: 480 }, children: [run(docx, { text: foot }, { color: '566870', size: 18 })] })]),
        ],
      },
    ],
  })
  const packed = await docx.Packer.toBuffer(file)
  return new Uint8Array(packed)
}

function stylesOf(language: string) {
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: '14232B', font: 'Calibri', language: { value: language } },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  })
  return {
    document: { run: { size: 22, font: 'Calibri', language: { value: language } }, paragraph: { spacing: { after: 120, line: 288 } } },
    heading1: heading(40, 0),
    heading2: heading(28, 360),
    heading3: heading(23, 240),
  }
}

const bullets = 'bullets'

function bulletsOf(docx: typeof Docx) {
  return {
    reference: bullets,
    levels: [
      {
        level: 0,
        format: docx.LevelFormat.BULLET,
        text: '•',
        alignment: docx.AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 360, hanging: 260 } } },
      },
    ],
  }
}

function sectionOf(docx: typeof Docx, { title, parts }: DocumentSection): Block[] {
  const heading = title.text === '' ? [] : [new docx.Paragraph({ heading: docx.HeadingLevel.HEADING_2, children: [run(docx, title)] })]
  return [...heading, ...parts.flatMap((part) => partOf(docx, part))]
}

function partOf(docx: typeof Docx, part: DocumentPart): Block[] {
  switch (part.kind) {
    case 'heading':
      return [new docx.Paragraph({ heading: docx.HeadingLevel.HEADING_3, children: [run(docx, part.words)] })]
    case 'paragraph':
      return linesOf(part.words).map(
        (words) => new docx.Paragraph({ children: [run(docx, words, part.isNote === true ? { color: '566870' } : {})] }),
      )
    case 'quote':
      return [...linesOf(part.words), ...(part.who === undefined ? [] : [{ text: `– ${part.who}` }])].map(
        (words) => new docx.Paragraph({ indent: { left: 480 }, children: [run(docx, words, { italics: true })] }),
      )
    case 'list':
      return part.items.map(
        ({ detail, ...words }) =>
          new docx.Paragraph({
            numbering: { reference: bullets, level: 0 },
            children: [run(docx, words), ...(detail === undefined ? [] : [run(docx, { text: ` (${detail})` }, { color: '566870' })])],
          }),
      )
    case 'table':
      return part.rows.length === 0 ? [] : [tableOf(docx, part)]
    default:
      return part satisfies never
  }
}

function tableOf(docx: typeof Docx, { columns, rows }: Extract<DocumentPart, { kind: 'table' }>): Docx.Table {
  const line = { style: docx.BorderStyle.SINGLE, size: 4, color: '9AA5AA' }
  const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' }
  const cell = (words: Words, isHead: boolean) =>
    new docx.TableCell({
      margins: { top: 60, bottom: 60, right: 160 },
      children: [new docx.Paragraph({ children: [run(docx, words, isHead ? { bold: true } : {})] })],
    })
  return new docx.Table({
    width: { size: 100, type: docx.WidthType.PERCENTAGE },
    borders: { top: none, left: none, right: none, insideVertical: none, bottom: line, insideHorizontal: line },
    rows: [
      new docx.TableRow({ tableHeader: true, cantSplit: true, children: columns.map((text) => cell({ text }, true)) }),
      ...rows.map(
        (row) => new docx.TableRow({ cantSplit: true, children: columns.map((_, index) => cell(row[index] ?? { text: '' }, false)) }),
      ),
    ],
  })
}

function run(docx: typeof Docx, { text, lang }: Words, look: Partial<Docx.IRunOptions> = {}): Docx.TextRun {
  return new docx.TextRun({ text: cleaned(text), ...look, ...(lang === undefined ? {} : { language: { value: localeOf(lang) } }) })
}

function linesOf({ text, lang }: Words): Words[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ text: line, lang }))
}

/** XML 1.0 has no other control characters than tabs and line breaks, and no halves of characters; the library escapes the rest. */
function cleaned(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]|\p{Cs}/gu, ' ')
}

/** Word wants a country with its language. */
function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language === 'sv' ? 'sv-SE' : language
}
