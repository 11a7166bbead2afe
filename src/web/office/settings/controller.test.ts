import sharp from 'sharp'
import { beforeEach, describe, expect, test } from 'vitest'
import { findContract } from '#domain/contract'
import { grantRole, registerPerson } from '#domain/identity'
import { createTestApp, type TestApp, type Visitor } from '#tests/support/test-app.ts'

let app: TestApp
let secretary: Visitor
beforeEach(async () => {
  app = await createTestApp()
  secretary = await app.aSecretary()
})
const contract = {
  name_sv: 'Polstads klimatfärdplan',
  name_en: 'Polstad Climate Roadmap',
  purpose_sv: '',
  purpose_en: '',
  locality: 'Polstad',
  municipalityCode: '',
  secretariatName: '',
  secretariatEmail: '',
  secretariatPhone: '',
  hostname: '',
  languages: 'en',
  revision: '1',
}

describe('settings', () => {
  test('are for the administrator; the rest of the secretariat may practise', async () => {
    const { personId } = await app.world((w) => registerPerson(w, { name: 'Jonas', email: 'jonas@polstad.example' }))
    await app.world((w) => grantRole(w, { personId, role: 'secretariat' }))
    const jonas = app.visitor('jonas@polstad.example')
    for (const id of ['contract', 'words', 'theme', 'goals', 'periods', 'team'] as const)
      expect((await jonas.get(app.sv(`office/settings/${id}`))).status).toBe(403)
    await jonas.post(app.sv('office/settings/practice'), { on: 'yes' })
    expect((await findContract(app.store, { slug: app.slug }))?.practiceMode).toBe(true)
  })

  test.each(['sv', 'en'] as const)('every part stands in %s without script', async (language) => {
    for (const id of ['contract', 'words', 'theme', 'goals', 'periods', 'team'] as const) {
      const page = await secretary.get(app[language](`office/settings/${id}`))
      expect(page.status).toBe(200)
      expect(page.text).not.toMatch(/settings\.[a-z]/)
    }
  })

  test('the contract’s contact stands at the foot of every page at once', async () => {
    const page = await secretary.post(app.sv('office/settings/contract'), {
      ...contract,
      secretariatEmail: 'KANSLIET@polstad.example',
      secretariatPhone: '084650040' + '0',
    })
    expect(page.text).toContain('Ändringarna är sparade.')
    expect(page.html).toContain('mailto:kansliet@polstad.example')
  })

  test.each([
    [{ name_sv: ' ' }, 'Skriv kontraktets namn.'],
    [{ locality: '' }, 'Skriv vilken ort det gäller.'],
    [{ municipalityCode: '24800' }, 'Kommunkoden är fyra siffror'],
    [{ secretariatEmail: 'kansliet' }, 'E-postadressen går inte att använda.'],
    [{ hostname: 'https://klimat.example/' }, 'Webbadressen ska bara vara ett namn'],
  ])('%j is answered in plain words', async (change, sentence) => {
    const page = await secretary.post(app.sv('office/settings/contract'), { ...contract, ...change })
    expect(page.status).toBe(422)
    expect(page.text).toContain(sentence)
  })

  test('two who change the contract at once: the second sees both versions', async () => {
    await secretary.post(app.sv('office/settings/contract'), { ...contract, locality: 'Nya Polstad' })
    const second = await secretary.post(app.sv('office/settings/contract'), { ...contract, locality: 'Gamla Polstad' })
    expect(second.status).toBe(409)
    expect(second.text).toMatch(/Gamla Polstad.*Nya Polstad/)
  })

  test('a pale colour is refused with its figure, and a dark one kept with a way back', async () => {
    const pale = await secretary.post(app.sv('office/settings/theme'), { brand: '#f6c65b', brandInk: '' })
    expect(pale.status).toBe(422)
    expect(pale.text).toMatch(/för ljus: kontrasten är 1,5 och behöver vara minst 4,5/)
    expect((await secretary.post(app.en('office/settings/theme'), { brand: '#f6c65b', brandInk: '' })).text).toContain('contrast is 1.5')
    const kept = await secretary.post(app.sv('office/settings/theme'), { brand: '123140', brandInk: '#0f5b4c' })
    expect(kept.text).toContain('Utseendet är sparat. Ångra')
  })

  test('a logo sent with a colour nobody could read is kept, and needs not be chosen again', async () => {
    const app = await createTestApp()
    const secretary = await app.aSecretary()
    const theme = app.sv('office/settings/theme')
    const picture = await sharp({ create: { width: 300, height: 100, channels: 3, background: '#0b5c3b' } })
      .png()
      .toBuffer()
    const refused = await secretary.post(theme, { brand: '#ffff00', brandInk: '', logo: new File([new Uint8Array(picture)], 'logo.png') })
    const stagedLogo = /name="stagedLogo" value="([^"]+)"/.exec(refused.html)?.[1] ?? ''
    expect([refused.status, refused.html.includes('data:image/png;base64,')]).toEqual([422, true])

    const saved = await secretary.post(theme, { brand: '#0b5c3b', brandInk: '', stagedLogo })
    expect(saved.html).toContain('/logotyp/')
    expect((await secretary.post(theme, { brand: '#0b5c3b', brandInk: '', removeLogo: 'yes', stagedLogo })).html).not.toContain('/logotyp/')
  })

  test('a logo is drawn small, stands on every page, and a file that is no picture is refused', async () => {
    const picture = await sharp({ create: { width: 400, height: 200, channels: 3, background: '#123140' } })
      .jpeg()
      .toBuffer()
    const theme = app.sv('office/settings/theme')
    const kept = await secretary.post(theme, { brand: '', brandInk: '', logo: new File([new Uint8Array(picture)], 'logo.jpg') })
    const [, source = '', width, height] = /<img src="([^"]+)" width="(\d+)" height="(\d+)"/.exec(kept.html) ?? []
    expect([width, height]).toEqual(['72', '36'])
    const served = await app.visitor().get(source)
    expect(served.headers.get('content-type')).toBe('image/png')
    expect((await app.visitor().get(source.replace(/logo-[^.]+/, 'logo-another'))).status).toBe(404)

    const svg = await secretary.post(theme, {
      brand: '',
      brandInk: '',
      logo: new File(['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'], 'logo.png'),
    })
    expect(svg.status).toBe(422)
    expect(svg.text).toContain('Filen är ingen bild vi kan använda.')
    expect((await secretary.post(theme, { brand: '', brandInk: '', removeLogo: 'yes' })).html).not.toContain('/logotyp/')
  })

  test('the forms of a word are guessed, corrected and kept', async () => {
    const filled = await secretary.post(app.sv('office/settings/words'), {
      revision: '1',
      fill: 'contract',
      contract_choice: '',
      contract_singular: 'klimatlöfte',
      contract_gender: 'ett',
    })
    expect(filled.html).toContain('value="klimatlöftet"')
    const incomplete = await secretary.post(app.sv('office/settings/words'), { revision: '1', contract_singular: 'klimatlöfte' })
    expect(incomplete.status).toBe(422)
    expect(incomplete.text).toContain('Varje ord behöver alla sina former.')
  })

  test('goals are set, corrected and removed with a way back', async () => {
    const goal = {
      do: 'add',
      goal: 'new',
      kind: 'yearly-rate',
      text_sv: 'Tolv procent om året',
      text_en: '',
      definition_sv: '',
      definition_en: '',
      targetYear: '',
      targetValue: '−12,5',
      unit: '',
      baselineYear: '',
      baselineValue: '',
    }
    const added = await secretary.post(app.sv('office/settings/goals'), goal)
    expect(added.text).toContain('så mycket varje år · polstjärna')
    expect(added.html).toContain('value="-12,5"')
    const refused = await secretary.post(app.sv('office/settings/goals'), { ...goal, kind: 'neutral' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Skriv vilket år målet ska vara nått.')
    const id = /name="goal" value="([0-9a-f-]{36})"/.exec(added.html)?.[1] ?? ''
    expect((await secretary.post(app.sv('office/settings/goals'), { do: 'remove', goal: id })).text).toContain('Målet är borttaget. Ångra')
    expect((await secretary.post(app.sv('office/settings/goals'), { do: 'remove', goal: 'x' })).status).toBe(404)
  })

  test('periods are entered with their rule, and never overlap', async () => {
    const period = {
      period: 'new',
      revision: '0',
      fromOn: '2024-01-01',
      untilOn: '2026-12-31',
      rule: 'at-least',
      challenges: '4',
      ticked: '',
      of: '',
      instrumentText_sv: 'Vi ansluter oss.',
      instrumentText_en: '',
    }
    const added = await secretary.post(app.sv('office/settings/periods'), period)
    expect(added.text).toMatch(/2024–2026.*minst 4 klimatutmaningar · pågår nu/)
    expect((await secretary.post(app.sv('office/settings/periods'), period)).text).toContain('Perioden går över en som redan finns')
    expect(
      (await secretary.post(app.sv('office/settings/periods'), { ...period, fromOn: '2027-02-30', untilOn: '2027-12-31' })).text,
    ).toContain('som dagar som finns')
    expect(
      (await secretary.post(app.sv('office/settings/periods'), { ...period, fromOn: '2028-01-01', untilOn: '2027-01-01' })).text,
    ).toContain('slutar innan den börjar')
    expect(
      (
        await secretary.post(app.sv('office/settings/periods'), {
          ...period,
          fromOn: '2027-01-01',
          untilOn: '2028-01-01',
          challenges: 'fem',
        })
      ).text,
    ).toContain('som ett tal från 1')
  })

  test('a colleague is let in and out of the secretariat, and the last administrator stays', async () => {
    const added = await secretary.post(app.sv('office/settings/team'), {
      do: 'grant',
      name: 'Leila Haddad',
      email: 'leila@polstad.example',
      phone: '',
      role: 'secretariat',
      meeting: '',
    })
    expect(added.text).toContain('Leila Haddad har fått rollen.')
    expect((await app.visitor('leila@polstad.example').get(app.sv('office/organisations/index'))).status).toBe(200)

    const role = /name="role" value="([^"]+)"[^>]*>\s*<button[^>]*>Avsluta rollen<span[^>]*> Leila/.exec(added.html)?.[1] ?? ''
    expect((await secretary.post(app.sv('office/settings/team'), { do: 'end', role })).text).toContain('Rollen är avslutad')
    expect((await app.visitor('leila@polstad.example').get(app.sv('office/organisations/index'))).status).toBe(403)

    expect(
      (
        await secretary.post(app.sv('office/settings/team'), {
          do: 'grant',
          name: 'Utan',
          email: '',
          phone: '',
          role: 'secretariat',
          meeting: '',
        })
      ).text,
    ).toContain('behöver en e-postadress')
    expect(
      (
        await secretary.post(app.sv('office/settings/team'), {
          do: 'grant',
          name: 'P',
          email: 'p@x.example',
          phone: '',
          role: 'facilitator',
          meeting: '',
        })
      ).text,
    ).toContain('Välj vilken träff')
    const roles = await secretary.get(app.sv('office/settings/team'))
    const mine = [...roles.html.matchAll(/name="role" value="([0-9a-f-]{36})"/g)].map((match) => match[1] ?? '')
    const texts = await Promise.all(
      mine.map(async (id) => (await secretary.post(app.sv('office/settings/team'), { do: 'end', role: id })).text),
    )
    expect(texts.some((text) => text.includes('ensam administratör'))).toBe(true)
  })
})
