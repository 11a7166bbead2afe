import { beforeAll, describe, expect, test } from 'vitest'
import { registerOrganisation } from '#domain/organisations'
import { createTestApp, type Seen, type TestApp, type Visitor } from '#tests/support/test-app.ts'
import { aWorkbook, aZip } from '#tests/support/workbook.ts'
import { decodeUpload } from './decode-upload.ts'

let app: TestApp
let secretary: Visitor
let paste: string
beforeAll(async () => {
  app = await createTestApp()
  secretary = await app.aSecretary()
  paste = app.sv('office/organisations/paste')
})

const preview = (text: string) => secretary.post(paste, { step: 'preview', text })
const upload = (bytes: Uint8Array<ArrayBuffer>, name = 'lista.csv') =>
  secretary.post(paste, { step: 'preview', text: '', file: new File([bytes], name) })
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

/** The fields of the preview as a browser would send them back. */
function fieldsOf(page: Seen): Record<string, string> {
  const fields: Record<string, string> = {
    step: 'enter',
    text: decode(/<textarea[^>]*name="text"[^>]*>([\s\S]*?)<\/textarea>/.exec(page.html)?.[1] ?? ''),
  }
  for (const [tag] of page.html.matchAll(/<input[^>]*>/g)) {
    const [name, value] = [/ name="([^"]*)"/.exec(tag)?.[1] ?? '', decode(/ value="([^"]*)"/.exec(tag)?.[1] ?? '')]
    if (/^(was|name|take)-/.test(name) && (!tag.includes('checkbox') || tag.includes(' checked'))) fields[name] = value
  }
  for (const [, name = '', body = ''] of page.html.matchAll(/<select[^>]* name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g))
    fields[name] = /<option[^>]*selected[^>]* value="([^"]*)"|<option value="([^"]*)"[^>]*selected/.exec(body)?.slice(1).find(Boolean) ?? ''
  return fields
}
const decode = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

describe('pasting organisations', () => {
  test('a line with commas becomes a preview, then the register, and is undone', async () => {
    const shown = await preview('ÅBRO, Martin och Sebbe , StjärnaTriangel, Polstads kommun, Polstads kommunföretag')
    expect(shown.text).toContain('5 organisationer att titta igenom')
    expect(shown.html).toContain('value="Martin och Sebbe"')
    const entered = await secretary.post(paste, fieldsOf(shown))
    expect(entered.text).toContain('5 nya organisationer, 5 anslutna och inga nya personer är inlagda. Ångra')
    expect(entered.text).toMatch(/Martin och Sebbe.*ÅBRO/)

    const undo = /action="([^"]+\/angra\/[^"]+)"/.exec(entered.html)?.[1] ?? ''
    const undone = await secretary.post(undo, { till: app.sv('office/organisations/index') })
    expect(undone.status).toBe(200)
    expect(undone.text).toContain('Registret är tomt')
  })

  test('undoing says what it kept, because something else depends on it', async () => {
    const entered = await secretary.post(paste, fieldsOf(await preview('Byggs vidare på\nFörsvinner')))
    const undo = /action="([^"]+\/angra\/[^"]+)"/.exec(entered.html)?.[1] ?? ''
    await secretary.post(app.sv('office/organisations/show', { slug: 'byggs-vidare-pa' }), {
      do: 'mandate',
      name: 'Aino',
      email: '',
      phone: '',
      kind: 'contact',
      title: '',
    })
    const undone = await secretary.post(undo, { till: app.sv('office/organisations/index') })
    expect(undone.text).toContain('En organisation togs bort. Kvar är Byggs vidare på, som något annat hänger på.')
  })

  test('rows can be corrected and left out before anything is saved', async () => {
    const shown = await preview('Rättas\nUtelämnas')
    const fields = fieldsOf(shown)
    delete fields['take-1']
    const entered = await secretary.post(paste, { ...fields, 'name-0': 'Rättad förening', 'kind-0': 'association', 'sphere-0': 'no' })
    expect(entered.text).toMatch(/Rättad förening förening/)
    expect(entered.text).not.toContain('Utelämnas')
  })

  test('what is in the register already is pointed out, and can be chosen as the same', async () => {
    const { slug } = await app.world((w) => registerOrganisation(w, { name: 'Älvbro Entreprenad', kind: 'company' }))
    const shown = await preview('namn\tkontaktperson\te-post\nÄlvbro Entreprenad AB\tJonas Tjäder\tjonas@alvbro.example')
    expect(shown.text).toContain('Samma som Älvbro Entreprenad')
    const entered = await secretary.post(paste, fieldsOf(shown))
    expect(entered.text).toContain('Inga nya organisationer, en ansluten och en ny person är inlagda.')
    expect((await secretary.get(app.sv('office/organisations/show', { slug }))).text).toContain('Jonas Tjäder')
  })

  test('two names that turn out to be one stop everything, and say which', async () => {
    const shown = await preview('Ettan\nTvåan')
    const refused = await secretary.post(paste, { ...fieldsOf(shown), 'name-1': 'Ettan AB' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Ettan AB finns redan i registret.')
    expect((await secretary.get(app.sv('office/organisations/index', undefined, { q: 'Ettan' }))).text).toContain(
      'Ingen organisation passar',
    )
  })

  test('going back keeps the list', async () => {
    expect((await secretary.post(paste, { step: 'enter', back: 'yes', text: 'Ångerköpet' })).html).toContain('>Ångerköpet</textarea>')
  })

  test('nothing pasted, and ten thousand lines, get a clear answer quickly', async () => {
    expect((await preview('  \n ')).text).toContain('Klistra in en lista, eller välj en fil.')
    const began = performance.now()
    const page = await preview(Array.from({ length: 10_000 }, (_, line) => `Organisation nummer ${line}`).join('\n'))
    expect(page.status).toBe(422)
    expect(page.text).toContain('Vi tar emot högst 2')
    expect(performance.now() - began).toBeLessThan(25_000)
  })

  test('hostile text is only text', async () => {
    const shown = await preview('<script>alert(1)</script>\n</textarea><b>x')
    expect(shown.status).toBe(200)
    expect(shown.html).not.toContain('<script>alert')
    expect(shown.html).not.toContain('</textarea><b>x')
  })
})

describe('files from any program (C8)', () => {
  test.each([
    ['semicolons in Windows-1252', latin1('Namn;Typ\r\nÅsens gårdar;förening\r\nHällan;företag\r\n')],
    ['tabs in UTF-8', new Uint8Array(Buffer.from('Namn\tTyp\nÅsens gårdar\tförening\nHällan\tföretag\n'))],
    ['commas in UTF-8 with a byte order mark', new Uint8Array(Buffer.from('\uFEFFNamn,Typ\nÅsens gårdar,förening\nHällan,företag\n'))],
    ['tabs in UTF-16', new Uint8Array(Buffer.from('\uFEFFNamn\tTyp\nÅsens gårdar\tförening\nHällan\tföretag\n', 'utf16le'))],
  ])('%s', async (_, bytes) => {
    const page = await upload(bytes)
    expect(page.text).toContain('2 organisationer att titta igenom')
    expect(page.html).toContain('value="Åsens gårdar"')
    expect(page.html).toMatch(/value="association"[^>]*selected|selected[^>]*value="association"/)
  })

  const members = aWorkbook({
    'Om filen': [],
    Medlemmar: [
      ['Klimatkontraktet, medlemmar'],
      [],
      ['Organisation', 'Typ', 'Ansluten', 'E-post', 'Kontaktperson', 'Telefon'],
      ['Åsens gårdar', 'förening', new Date('2022-12-01T00:00:00Z'), 'bo@asen.example', 'Bo Ek', 701_740_605],
      ['Hällan, norr', 'galax', 'nyss', null, null, null],
    ],
    Partner: [['Skymra'], ['"Norra" Skog'], ['Kommunal, avdelning Väst']],
  })
  const sheetOf = (sheet: string) => secretary.post(paste, { step: 'preview', text: '', sheet, file: new File([members], 'lista.xlsx') })

  test('C8: an Excel workbook, its first sheet with anything in it, with headings below a title', async () => {
    const page = await upload(members, 'lista.xlsx')
    expect(page.text).toContain('2 organisationer att titta igenom')
    expect(page.text).toContain('Ur bladet Medlemmar. I filen finns också bladet Partner.')
    expect(page.text).toContain('kontaktperson: Bo Ek, bo@asen.example, 070-174 06 05')
    expect(page.text).toContain('1 december 2022')
    expect(page.html).toContain('value="Hällan, norr"')
  })

  test('C8: what is doubtful is said in plain words, with the number of the row', async () => {
    const page = await upload(members, 'lista.xlsx')
    expect(page.text).toContain('Rad 5: Vi förstod inte typen och har gissat.')
    expect(page.text).toContain('Rad 5: Vi förstod inte datumet. Det läggs inte in.')
  })

  test('C8: another sheet is chosen by name or number, and what is read is entered and undone like any list', async () => {
    for (const sheet of ['partner', '3']) expect((await sheetOf(sheet)).text).toContain('3 organisationer att titta igenom')
    expect((await sheetOf('Sammanfattning')).text).toContain('Det bladet finns inte i filen. Bladen heter: Medlemmar, Partner.')
    const shown = await sheetOf('Partner')
    expect(shown.html).toContain('value="&quot;Norra&quot; Skog"')
    expect(shown.html).toContain('value="Kommunal, avdelning Väst"')
    const entered = await secretary.post(paste, fieldsOf(shown))
    expect(entered.text).toContain('3 nya organisationer')
    const undo = /action="([^"]+\/angra\/[^"]+)"/.exec(entered.html)?.[1] ?? ''
    expect((await secretary.post(undo, { till: app.sv('office/organisations/index') })).text).not.toContain('Skymra')
  })

  test.each([
    ['an old .xls by another name', [0xd0, 0xcf, 0x11, 0xe0, 0, 0], 'gammal Excelfil (.xls)'],
    ['one with a password', [0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')], 'skyddad med lösenord'],
    ['a Word document', [...aZip({ 'word/document.xml': '<x/>' })], 'ingen Excelfil av den sort vi kan läsa'],
    ['half a workbook', [...members.subarray(0, -60)], 'Filen är skadad'],
    ['an empty workbook', [...aWorkbook({ Blad1: [] })], 'Det finns inget i Excelfilen.'],
    ['a web page called .xls', [...Buffer.from('<html><table><tr><td>Vakin</td></tr></table></html>')], 'Filen är en webbsida'],
  ])('C8: %s gets a clear answer', async (_, bytes, sentence) => {
    const page = await upload(new Uint8Array(bytes), 'lista.xlsx')
    expect(page.status).toBe(422)
    expect(page.text).toContain(sentence)
  })

  test('C8: text that was mangled on its way, and a line for Excel’s eyes only, are seen through', async () => {
    const page = await upload(new Uint8Array(Buffer.from('sep=;\r\nNamn;Typ\r\nÃ…sens gÃ¥rdar;fÃ¶rening\r\n')))
    expect(page.html).toContain('value="Åsens gårdar"')
    expect(page.text).toContain('En organisation att titta igenom')
  })

  test('C8: ten megabytes are refused in plain words', async () => {
    expect((await upload(new Uint8Array(10_000_000), 'lista.xlsx')).text).toContain('Det du skickade är för stort')
  })

  test('a picture is refused in plain words', async () => {
    expect((await upload(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'bild.png')).text).toContain('Filen innehåller inte text.')
    expect(decodeUpload(new Uint8Array())).toEqual({ ok: true, text: '' })
  })
})
