import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aWorkbook, aZip } from '#tests/support/workbook.ts'
import { isSpreadsheet, readSpreadsheet } from './spreadsheets.ts'

const reasonOf = async (bytes: Uint8Array) => {
  const read = await readSpreadsheet(bytes)
  return read.ok ? 'read' : read.reason
}
const compound = (stream: string) =>
  Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600), Buffer.from(stream, 'utf16le')])
/** A workbook whose first sheet is this. */
const withSheet = (sheet: string, claims?: number) => {
  const empty =
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>'
  return aZip(
    {
      'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': `<Relationships>${empty}</Relationships>`,
      'xl/worksheets/sheet1.xml': sheet,
    },
    claims,
  )
}

test('a workbook is its sheets, row by row, with days, numbers and empty rows as people see them (C8)', async () => {
  const read = await readSpreadsheet(
    aWorkbook({
      Medlemmar: [
        ['Namn', 'Ansluten', 'Telefon'],
        [],
        ['Åsens gårdar', new Date('2022-12-01T00:00:00Z'), 46_701_740_605],
        ['Hällan', null, true],
      ],
      Annat: [['x']],
    }),
  )
  expect(read).toEqual({
    ok: true,
    value: [
      {
        name: 'Medlemmar',
        rows: [['Namn', 'Ansluten', 'Telefon'], [], ['Åsens gårdar', '2022-12-01', '46701740605'], ['Hällan', '', 'ja']],
      },
      { name: 'Annat', rows: [['x']] },
    ],
  })
})

describe('files that are no workbook, or do harm', () => {
  test('an old .xls and one with a password are told apart, whatever they are called', async () => {
    expect(await reasonOf(compound('Workbook'))).toBe('spreadsheet-old')
    expect(await reasonOf(compound('EncryptedPackage'))).toBe('spreadsheet-locked')
  })

  test('another archive, half a file and eleven megabytes are each answered', async () => {
    const whole = aWorkbook({ A: [['Vakin']] })
    expect(await reasonOf(aZip({ 'content.xml': '<x/>' }))).toBe('spreadsheet-other')
    expect(await reasonOf(whole.subarray(0, -40))).toBe('spreadsheet-broken')
    expect(await reasonOf(Buffer.concat([whole, Buffer.alloc(11_000_000)]))).toBe('spreadsheet-too-large')
  })

  test('a zip bomb is not unpacked, not even when it claims to be small', async () => {
    const bomb = '<worksheet>'.padEnd(60_000_000, ' ')
    expect(await reasonOf(withSheet(bomb))).toBe('spreadsheet-too-large')
    expect(await reasonOf(withSheet(bomb, 100))).toBe('spreadsheet-too-large')
  })

  test('a sheet that claims one cell in its last corner takes no memory of ours', async () => {
    const far = '<worksheet><sheetData><row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row></sheetData></worksheet>'
    expect(await reasonOf(withSheet(far))).toBe('spreadsheet-too-large')
  }, 40_000)

  test('nothing that calls itself a workbook makes it throw', async () => {
    const whole = aWorkbook({
      A: [
        ['Namn', 'Typ'],
        ['Vakin', 'företag'],
      ],
    })
    const damaged = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), fc.nat(20)).map(([at, byte, cut]) => {
      const bytes = Buffer.from(whole.subarray(0, whole.length - cut))
      bytes[at] = byte
      return bytes
    })
    await fc.assert(
      fc.asyncProperty(damaged, async (bytes) => {
        expect(await reasonOf(bytes)).toMatch(/^(read|spreadsheet-)/)
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  test('several at once are read one after the other, each as its own', async () => {
    const read = await Promise.all(['Vakin', 'Esam', 'RISE'].map((name) => readSpreadsheet(aWorkbook({ A: [[name]] }))))
    expect(read.map((one) => one.ok && one.value[0]?.rows)).toEqual([[['Vakin']], [['Esam']], [['RISE']]])
  })

  test('text is no workbook', () => {
    expect(isSpreadsheet(Buffer.from('Namn;Typ\nVakin;företag'))).toBe(false)
  })
})
