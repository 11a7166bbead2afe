import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { partsOfText, writeDocx, writePdf, writePlainText, writeTypst, type WrittenDocument } from './documents.ts'

const hostile = '"] #read("/etc/passwd") \\" $x$ <script>alert(1)</script> & ]]> \u0000\u0007 *fet* @ref https://x.example'

function aDocument(words: string): WrittenDocument {
  return {
    title: { text: `Anteckningar ${words}` },
    language: 'sv',
    from: 'Polstads klimatkontrakt',
    over: '30 mars 2026 · Strategiska gruppen',
    facts: [{ term: 'Plats', value: words }],
    sections: [
      {
        id: 'narvarande',
        title: { text: 'Var med' },
        parts: [
          { kind: 'list', items: [{ text: 'Ådalens Hamn', detail: words }] },
          { kind: 'heading', words: { text: words } },
          { kind: 'quote', words: { text: words, lang: 'en' }, who: words },
        ],
      },
      {
        id: 'steg',
        title: { text: 'Nästa steg', lang: 'en' },
        parts: [
          { kind: 'paragraph', words: { text: `${words}\nEn rad till` } },
          {
            kind: 'table',
            caption: words,
            columns: ['Vad', 'Vem'],
            rows: [[{ text: words }, { text: 'Ådalens Hamn' }], [{ text: 'Ring hamnen' }]],
          },
        ],
      },
    ],
    foot: words,
  }
}

/** The files in a zip archive by name, as text. */
function unzip(bytes: Uint8Array): Map<string, string> {
  const buffer = Buffer.from(bytes)
  const files = new Map<string, string>()
  for (let at = buffer.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = buffer.indexOf('PK\x01\x02', at + 4, 'latin1')) {
    const name = buffer.toString('utf8', at + 46, at + 46 + buffer.readUInt16LE(at + 28))
    const [local, size] = [buffer.readUInt32LE(at + 42), buffer.readUInt32LE(at + 20)]
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
    const packed = buffer.subarray(start, start + size)
    files.set(name, (buffer.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString('utf8'))
  }
  return files
}

test('a DOCX has real headings, lists, a header row and its language', async () => {
  const files = unzip(await writeDocx(aDocument('kaffe')))
  const body = files.get('word/document.xml') ?? ''
  expect(body).toMatch(/<w:pStyle w:val="Heading1"\/>.*Anteckningar kaffe/s)
  expect(body).toContain('<w:pStyle w:val="Heading2"/>')
  expect(body).toContain('<w:numPr>')
  expect(body).toContain('<w:tblHeader/>')
  expect(body).toContain('w:val="en-GB"')
  expect(files.get('word/styles.xml')).toContain('w:val="sv-SE"')
  expect(files.get('docProps/core.xml')).toContain('Anteckningar kaffe')
})

test('N10: hostile words in a DOCX are words: the XML stays whole', async () => {
  const files = unzip(await writeDocx(aDocument(hostile)))
  for (const [name, xml] of files) {
    if (!name.endsWith('.xml')) continue
    expect(xml, name).not.toContain('<script>')
    // oxlint-disable-next-line no-control-regex
    expect(xml, name).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
    expect(xml.replace(/<[^<>]*>/g, ''), name).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+);)/)
  }
  expect(files.get('word/document.xml')).toContain('&lt;script&gt;')
})

test('a PDF is PDF/UA-1 with its title and language', async () => {
  const pdf = Buffer.from(await writePdf(aDocument('kaffe'))).toString('latin1')
  expect(pdf.slice(0, 5)).toBe('%PDF-')
  expect(pdf).toMatch(/pdfuaid:part>1</)
  expect(pdf).toContain('/MarkInfo')
  expect(pdf).toMatch(/\/Lang\s*\(sv/)
})

test('N10: hostile words in a PDF are words: nothing is read and nothing is run', async () => {
  const pdf = Buffer.from(await writePdf(aDocument(hostile)))
  expect(pdf.length).toBeGreaterThan(1000)
  // Outside string literals there is nothing but what we wrote.
  const code = writeTypst(aDocument(hostile)).replace(/"(?:[^"\\]|\\.)*"/g, '""')
  expect(code).not.toMatch(/passwd|script|read\(|\$/)
})

test('a table in plain text names its columns, and no line is longer than 72 characters', () => {
  const text = writePlainText(aDocument('kaffe och bulle '.repeat(20).trim()))
  expect(text).toContain('* Ring hamnen')
  expect(text).toContain('Vem: Ådalens Hamn')
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(72)
})

test('lines that begin with a dash are a list', () => {
  expect(partsOfText({ text: 'Vi talade om:\n- hamnen\n- tågen\n\nSedan fikade vi.' }).map(({ kind }) => kind)).toEqual([
    'paragraph',
    'list',
    'paragraph',
  ])
})
