import sharp from 'sharp'
import { expect, test } from 'vitest'
import { sweepStaged } from '#platform/files'
import { aMeetingHeld } from '#tests/support/reported-meeting.ts'
import { createTestApp, type Seen, type TestApp } from '#tests/support/test-app.ts'

const photo = async (width = 1200) =>
  new File(
    [
      new Uint8Array(
        await sharp({ create: { width, height: 700, channels: 3, background: '#335577' } })
          .withExif({ IFD0: { Copyright: 'a secret place' } })
          .jpeg()
          .toBuffer(),
      ),
    ],
    'bild.jpg',
    { type: 'image/jpeg' },
  )
const aboutPhoto = { alt_sv: 'Människor kring ett bord', consent: 'given', credit: 'Foto: Ida Berg' }

/** What the form holds as a browser would send it back. */
function fieldsOf(html: string): Record<string, string> {
  const areas = [...html.matchAll(/<textarea[^>]*\bname="([^"]+)"[^>]*>([^<]*)<\/textarea>/g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  )
  const inputs = [...html.matchAll(/<input[^>]*\btype="(?:text|hidden)"[^>]*>/g)].map(
    ([tag]) => [/name="([^"]+)"/.exec(tag)?.[1] ?? '', /value="([^"]*)"/.exec(tag)?.[1] ?? ''] as const,
  )
  const plain = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
  return Object.fromEntries(
    [...inputs, ...areas].filter(([name]) => name !== '' && name !== '_key').map(([name, value]) => [name, plain(value)]),
  )
}

async function anEditor() {
  const app = await createTestApp()
  const held = await aMeetingHeld(app, { leads: ['Norrskenets Åkeri'], confirmed: ['Norrskenets Åkeri'] })
  const secretary = await app.aSecretary()
  const address = app.sv('office/reports/edit', { report: held.reportId })
  const send = async (fields: Readonly<Record<string, string | File>>): Promise<Seen> =>
    secretary.post(address, { ...fieldsOf((await secretary.get(address)).html), ...fields })
  return { app, held, secretary, address, send, publicPage: () => app.visitor().get(app.sv('public/news/show', { slug: held.slug })) }
}

test('the secretariat sees first which meetings owe a report', async () => {
  const { app, secretary } = await anEditor()

  const page = await secretary.get(app.sv('office/reports/index'))

  expect(page.text).toMatch(
    /Träffar som väntar på sin rapport.*Uppstart med strategiska gruppen.*26 mars 2026.*rapport.*Skriv vidare.*Allt vi har skrivit/,
  )
})

test('the editor begins with the facts in place and sentences ready, in both languages side by side', async () => {
  const { secretary, address } = await anEditor()

  const page = await secretary.get(address)

  expect(page.text).toContain('5 organisationer på plats')
  expect(fieldsOf(page.html)).toMatchObject({
    title_sv: 'Uppstart med strategiska gruppen',
    title_en: 'The strategic group makes a start',
    howItWas_sv: '',
  })
})

test('what is written is published with its facts and read by everybody', async () => {
  const { send, publicPage } = await anEditor()

  const after = await send({
    do: 'publish',
    howItWas_sv: 'Det *knakade* i elementen.',
    voice_text_1_sv: 'Äntligen på en sida.',
    voice_who_1_sv: 'vd, Återbyggarna',
  })

  expect(after.text).toContain('är publicerad')
  expect((await publicPage()).text).toMatch(
    /Representanterna kom från Ejda och Havr.*Så var det på träffen.*knakade.*Röster från träffen Äntligen på en sida\. vd, Återbyggarna.*Det här är vi överens om.*De tog Lead.*Mobilitet och transporter Norrskenets Åkeri/,
  )
})

test('a draft is nobody’s but the secretariat’s', async () => {
  const { app, address, publicPage, send } = await anEditor()
  await send({ do: 'save', howItWas_sv: 'Hemligt än så länge.' })

  expect((await publicPage()).status).toBe(404)
  expect((await app.visitor().get(address)).text).not.toContain('Hemligt')
  expect((await (await createTestApp()).aSecretary().then((stranger) => stranger.get(address))).text).not.toContain('Hemligt')
})

test('a translation that is missing is said and blocks nothing', async () => {
  const { app, held, secretary, address, send } = await anEditor()

  await send({ do: 'publish', howItWas_sv: 'Folk satt kvar efteråt.' })

  expect((await secretary.get(address)).text).toContain('saknas på engelska')
  expect((await app.visitor().get(app.en('public/news/show', { slug: held.slug }))).html).toContain(
    '<div lang="sv"><p>Folk satt kvar efteråt.</p></div>',
  )
})

test('two who write at once: the second sees both versions and loses nothing', async () => {
  const { secretary, address, send } = await anEditor()
  const seen = fieldsOf((await secretary.get(address)).html)
  await send({ do: 'save', howItWas_sv: 'Den första skrev detta.' })

  const conflict = await secretary.post(address, { ...seen, do: 'save', howItWas_sv: 'Den andra skrev detta.' })

  expect(conflict.status).toBe(409)
  expect(conflict.text).toMatch(/Den andra skrev detta\. Den första skrev detta\./)
  expect(fieldsOf(conflict.html)).toMatchObject({ howItWas_sv: 'Den andra skrev detta.', revision: '2' })
})

test('a correction shows on the page, and the versions can be compared', async () => {
  const { app, held, send, publicPage } = await anEditor()
  await send({ do: 'publish', howItWas_sv: 'Det var 18 grader.' })
  expect((await send({ do: 'correct', howItWas_sv: 'Det var 22 grader.' })).text).toContain('Skriv vad som rättas')

  await send({ do: 'correct', howItWas_sv: 'Det var 22 grader.', correction_sv: 'Det var kallare än vi skrev.' })

  expect((await publicPage()).text).toMatch(/Rättad 30 mars 2026: Det var kallare än vi skrev\. Jämför versioner/)
  const compared = await app.visitor().get(app.sv('public/news/show', { slug: held.slug }, { jamfor: 1 }))
  expect(compared.text).toMatch(/Så var det på träffen.*\[borttaget: 18 ?\].*\[tillagt: 22 ?\]/)
})

test('a published page can be withdrawn, and that can be undone', async () => {
  const { secretary, address, send, publicPage } = await anEditor()
  await send({ do: 'publish' })

  const withdrawn = await secretary.post(address, { do: 'withdraw' })
  expect((await publicPage()).status).toBe(404)

  await secretary.post(/action="([^"]*(?:angra)[^"]*)"/.exec(withdrawn.html)?.[1] ?? '', { till: address })
  expect((await publicPage()).status).toBe(200)
})

test('a picture is resized, loses what the camera wrote, and is served in three kinds of file', async () => {
  const { app, send, publicPage } = await anEditor()
  await send({ do: 'publish', picture: await photo(), ...aboutPhoto })

  const page = await publicPage()
  const files = [...page.html.matchAll(/\/bilder\/([0-9a-f-]+-(\d+)\.(avif|webp|jpeg))/g)].map(([path, , width, kind]) => ({
    path,
    width,
    kind,
  }))
  const answer = await app.app.fetch(
    new Request(`http://localhost/${app.slug}${files.find(({ kind, width }) => kind === 'jpeg' && width === '960')?.path ?? ''}`),
  )

  expect(new Set(files.map(({ width, kind }) => `${width} ${kind}`)).size).toBe(9)
  expect(page.html).toContain('alt="Människor kring ett bord"')
  const { width, format, exif } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
  expect([width, format, exif]).toEqual([960, 'jpeg', undefined])
})

test('a picture of a draft is for the secretariat alone', async () => {
  const { app, held, secretary, send } = await anEditor()
  await send({ do: 'save', picture: await photo(400), ...aboutPhoto })
  const path =
    /\/[^" ]*\/bilder\/[^" ]+\.jpeg/.exec((await secretary.get(app.sv('office/reports/preview', { report: held.reportId }))).html)?.[0] ??
    ''

  expect((await app.visitor().get(path)).status).toBe(404)
  expect((await secretary.get(path)).status).toBe(200)
})

test.each([
  ['what is no picture', async () => new File(['MZ not a picture'], 'bild.jpg'), aboutPhoto, 'går inte att läsa som en bild'],
  [
    'a drawing that could carry script',
    async () => new File(['<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'], 'bild.svg'),
    aboutPhoto,
    'Den sortens fil tar vi inte emot',
  ],
  [
    'five megabytes that begin like a picture',
    async () => new File([new Uint8Array([0xff, 0xd8, 0xff]), new Uint8Array(4_900_000)], 'bild.jpg'),
    aboutPhoto,
    'går inte att läsa som en bild',
  ],
  ['more than five megabytes', async () => new File([new Uint8Array(5_300_000)], 'bild.jpg'), aboutPhoto, 'högst 5 MB'],
  ['a picture nobody has described', () => photo(), { ...aboutPhoto, alt_sv: ' ' }, 'Skriv vad bilden visar'],
  ['a picture without consent', () => photo(), { ...aboutPhoto, consent: '' }, 'får vara med på bild'],
] as const)('%s is refused with clear words, and the text is kept', async (_, file, about, words) => {
  const { send } = await anEditor()

  const page = await send({ do: 'publish', picture: await file(), ...about, howItWas_sv: 'Detta får inte försvinna.' })

  expect(page.status).toBe(422)
  expect(page.text).toContain(words)
  expect(fieldsOf(page.html)['howItWas_sv']).toBe('Detta får inte försvinna.')
})

test('everything that is wrong is told at once, in the summary and beside each field', async () => {
  const { send } = await anEditor()
  const page = await send({
    do: 'publish',
    picture: await photo(),
    alt_sv: '',
    consent: '',
    introduction_sv: ' ',
    title_en: 'å'.repeat(161),
    voice_text_1_sv: 'Det var bra',
    howItWas_sv: 'x'.repeat(30_000),
  })

  expect([page.status, /(\d+|\w+) saker? behöver rättas/i.exec(page.text)?.[0]]).toEqual([422, expect.stringMatching(/sex|6/i)])
  const wrong = ['alt_sv', 'consent', 'introduction_sv', 'title_en', 'voice_who_1_sv', 'howItWas_sv']
  expect(wrong.filter((field) => page.html.includes(`href="#${field}"`))).toEqual(wrong)
  expect(wrong.filter((field) => new RegExp(`id="${field}(-group)?-error"`).test(page.html))).toHaveLength(wrong.length)
})

test('a picture sent with a form that was refused is kept and shown, and needs not be chosen again', async () => {
  const { secretary, address, send } = await anEditor()
  const refused = await send({ do: 'save', picture: await photo(640), ...aboutPhoto, consent: '' })
  expect(refused.html).toMatch(/<img src="data:image\/webp;base64,[^"]+" width="320" height="350" alt="Bilden du valde"/)

  await secretary.post(address, { ...fieldsOf(refused.html), do: 'save', ...aboutPhoto })
  const saved = await secretary.get(address)
  expect(saved.html).toMatch(/\/bilder\/[0-9a-f-]{36}-640\.jpeg/)
  expect(fieldsOf(saved.html)['staged']).toBeUndefined()
})

test('a file that is no picture does not push out the picture that was kept', async () => {
  const { secretary, address, send } = await anEditor()
  const refused = await send({ do: 'save', picture: await photo(640), ...aboutPhoto, consent: '' })
  const wrong = { ...fieldsOf(refused.html), do: 'save', ...aboutPhoto, picture: new File(['MZ'], 'bild.jpg') }
  const again = await secretary.post(address, wrong)

  expect([again.status, again.html.includes('data:image/webp;base64,')]).toEqual([422, true])
  expect(fieldsOf(again.html)['staged']).toBe(fieldsOf(refused.html)['staged'])
})

test('a kept picture is of its own contract, can be left out, and is swept after a day', async () => {
  const one = await anEditor()
  const other = await anEditor()
  const { staged = '' } = fieldsOf((await one.send({ do: 'save', picture: await photo(400), consent: '', alt_sv: 'Ett bord' })).html)
  await other.send({ do: 'save', staged, ...aboutPhoto })
  expect((await other.secretary.get(other.address)).html).not.toContain('/bilder/')
  await one.send({ do: 'save', staged, dropStaged: 'yes' })
  expect((await one.secretary.get(one.address)).html).not.toContain('/bilder/')

  const day = 86_400_000
  expect(await sweepStaged(one.app.files, new Date(one.app.clock.now().getTime() - day))).toBe(0)
  expect(await sweepStaged(one.app.files, new Date(one.app.clock.now().getTime() + 1))).toBe(1)
  await one.send({ do: 'save', staged, ...aboutPhoto })
  expect((await one.secretary.get(one.address)).html).not.toContain('/bilder/')
})

test('nothing hostile in the words runs or leads astray', async () => {
  const { send, publicPage } = await anEditor()
  await send({
    do: 'publish',
    howItWas_sv: '<script>alert(1)</script> [klicka](javascript:alert(1)) ![x](https://spy.example/x.png) [ok](https://polstad.example)',
    title_sv: '<img src=x onerror=alert(1)>',
  })

  const { html } = await publicPage()

  expect(html).not.toMatch(/<script|href="javascript:|<img/i)
  expect(html).toContain('<a href="https://polstad.example" rel="external noopener nofollow">ok</a>')
})

test('the page is copied as clean HTML with full addresses, as the other site can take it', async () => {
  const { app, held, secretary, send } = await anEditor()
  await send({ do: 'publish', howItWas_sv: 'Det *knakade*.' })

  const html =
    (await secretary.get(app.sv('office/reports/copy', { report: held.reportId }))).html
      .match(/<textarea[^>]*id="html-sv"[^>]*>([^<]*)/)?.[1]
      ?.replaceAll('&lt;', '<')
      .replaceAll('&quot;', '"') ?? ''

  expect(html).toMatch(/^<h1>Uppstart med strategiska gruppen<\/h1>/)
  expect(html).toContain('<em>knakade</em>')
  expect(html).not.toMatch(/class=|style=|href="\//)
  expect(html).toContain(`href="http://localhost/${app.slug}/organisationer/norrskenets-akeri"`)
})

test('news of its own begins with a title', async () => {
  const app: TestApp = await createTestApp()
  const secretary = await app.aSecretary()

  const refused = await secretary.post(app.sv('office/reports/new'), { title: '' })
  expect([refused.status, refused.text.includes('Skriv en rubrik.')]).toEqual([422, true])
  const edit = await secretary.post(app.sv('office/reports/new'), { title: 'Nu är det tyst vid kajen' })
  await secretary.post(edit.url, {
    ...fieldsOf(edit.html),
    do: 'publish',
    introduction_sv: 'Färjan släcker sina motorer.',
    body_sv: 'Kabeln är **grov**.',
  })

  expect((await app.visitor().get(app.sv('public/news/index'))).text).toMatch(
    /Nu är det tyst vid kajen Färjan släcker sina motorer\. 30 mars 2026 · Nyhet/,
  )
  expect((await app.visitor().get(app.sv('public/news/show', { slug: 'nu-ar-det-tyst-vid-kajen' }))).html).toContain(
    '<strong>grov</strong>',
  )
})
