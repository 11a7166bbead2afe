import { crc32, deflateRawSync } from 'node:zlib'

export type Cell = string | number | boolean | Date | null

/** An .xlsx file as Excel writes them: texts shared, days as numbers in a format of days. */
export function aWorkbook(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Buffer<ArrayBuffer> {
  const texts: string[] = []
  const names = Object.keys(sheets)
  const bodies = Object.values(sheets).map((rows) => sheetXml(rows, texts))
  return aZip({
    '[Content_Types].xml': xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'xl/workbook.xml': xml(
      `<workbook xmlns:r="r"><sheets>${names.map((name, n) => `<sheet name="${escaped(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships>${names.map((_, n) => `<Relationship Id="rId${n + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`).join('')}</Relationships>`,
    ),
    'xl/styles.xml': xml('<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'),
    ...Object.fromEntries(bodies.map((body, n) => [`xl/worksheets/sheet${n + 1}.xml`, xml(body)])),
    'xl/sharedStrings.xml': xml(`<sst>${texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`),
  })
}

/** A zip archive of texts. `claims` is what its directory says of a file's unpacked size, true or not. */
export function aZip(files: Readonly<Record<string, string | Buffer>>, claims?: number): Buffer<ArrayBuffer> {
  const [local, central]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const [name, text] of Object.entries(files)) {
    const [body, title] = [Buffer.from(text), Buffer.from(name)]
    const packed = deflateRawSync(body)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(crc32(body), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(claims ?? body.length, 18)
    facts.writeUInt16LE(title.length, 22)
    local.push(Buffer.from('PK\x03\x04', 'latin1'), facts, title, packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, rest, title)
    at += 30 + title.length + packed.length
  }
  const size = central.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(Object.keys(files).length, 8)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...local, ...central, end])
}

function sheetXml(rows: readonly (readonly Cell[])[], texts: string[]): string {
  const lines = rows.map((row, y) => {
    const cells = row.map((cell, x) => cellXml(cell, `${column(x)}${y + 1}`, texts)).join('')
    return cells === '' ? '' : `<row r="${y + 1}">${cells}</row>`
  })
  return `<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`
}

function cellXml(cell: Cell, address: string, texts: string[]): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`
  if (cell instanceof Date) return `<c r="${address}" s="1"><v>${cell.getTime() / 86_400_000 + 25_569}</v></c>`
  return `<c r="${address}" t="s"><v>${texts.push(cell) - 1}</v></c>`
}

function column(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : column(Math.floor(index / 26) - 1) + column(index % 26)
}

function xml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
