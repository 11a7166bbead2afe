import { describe, expect, test } from 'vitest'
import { addPeriod } from '#domain/contract'
import { recordEmissionEdition } from '#domain/evidence'
import { confirmLead, restLead, takeLead } from '#domain/leads'
import { affiliateOrganisation, registerOrganisation } from '#domain/organisations'
import { addChallenge, addFocusArea, adoptChallenge, editChallenge, retireItem } from '#domain/roadmap'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'

async function city() {
  const app = await createTestApp()
  const area = await app.world((w) => addFocusArea(w, { name: { sv: 'Mobilitet och transporter', en: 'Mobility and transport' } }))
  const freight = await app.world((w) =>
    addChallenge(w, { name: { sv: 'Köra godset fossilfritt' }, focusAreaId: area.id, sources: ['umea.se, Om https://example.org/om'] }),
  )
  return { ...app, area, freight }
}

async function leader(
  { world }: TestApp,
  name: string,
  subject: { kind: 'focus-area' | 'challenge'; id: string },
  municipalSphere = false,
) {
  const { organisationId, slug } = await world((w) => registerOrganisation(w, { name, kind: 'company', municipalSphere }))
  await world((w) => affiliateOrganisation(w, { organisationId }))
  const { leadId } = await world((w) => takeLead(w, { organisationId, subject, intent: 'Vi kör på el.' }))
  await world((w) => confirmLead(w, { leadId, heardBy: 'link' }))
  return { organisationId, leadId, slug }
}

describe('an area, a challenge', () => {
  test('a Lead in the area is told at its challenge and not counted as its own', async () => {
    const app = await city()
    await leader(app, 'Norrskenets Åkeri', { kind: 'focus-area', id: app.area.id })
    const { text } = await app.visitor().get(app.sv('public/challenges/show', { slug: app.freight.slug }))
    expect(text).toContain('Ingen har Lead här just nu.')
    expect(text).toContain('Lead finns i fokusområdet: Norrskenets Åkeri')
    expect((await app.visitor().get(app.sv('public/focus-areas/index'))).text).toContain('En utmaning. Ingen har Lead än.')
  })

  test('an open challenge sends the reader to those who have adopted it', async () => {
    const app = await city()
    const { organisationId } = await leader(app, 'Ådalens Bygg', { kind: 'focus-area', id: app.area.id })
    await app.world((w) => adoptChallenge(w, { organisationId, challengeId: app.freight.id }))
    const { text, html } = await app.visitor().get(app.sv('public/challenges/show', { slug: app.freight.slug }))
    expect(text).toContain('Öppet för Lead. En organisation har antagit utmaningen, fråga dem.')
    expect(html).toContain('href="https://example.org/om"')
  })

  test('an address that has changed leads on for good, and one that never was does not', async () => {
    const app = await city()
    await app.world((w) => editChallenge(w, { id: app.freight.id, revision: 1, name: { sv: 'Godset' }, slug: 'godset' }))
    const moved = await app.visitor().get(app.sv('public/challenges/show', { slug: app.freight.slug }))
    expect([moved.status, moved.url]).toEqual([200, app.sv('public/challenges/show', { slug: 'godset' })])
    expect((await app.visitor().get(app.sv('public/challenges/show', { slug: "<script>alert('x')" }))).status).toBe(404)
  })

  test("another contract's challenge is not found here", async () => {
    const [app, other] = [await city(), await createTestApp()]
    expect((await other.visitor().get(other.sv('public/challenges/show', { slug: app.freight.slug }))).status).toBe(404)
  })

  test('a retired challenge keeps its page and says so', async () => {
    const app = await city()
    await app.world((w) => retireItem(w, { kind: 'challenge', id: app.freight.id }))
    expect((await app.visitor().get(app.sv('public/challenges/show', { slug: app.freight.slug }))).text).toContain(
      'Ingår inte längre i färdplanen sedan 30 mars 2026',
    )
  })
})

describe('any past day', () => {
  test('a day before the Lead was taken shows it open, under a band that says which day', async () => {
    const app = await city()
    await leader(app, 'Norrskenets Åkeri', { kind: 'challenge', id: app.freight.id })
    const then = await app.visitor().get(app.sv('public/leads/index', undefined, { datum: '29 mars 2026' }))
    expect(then.text).toContain('Så såg det ut den 29 mars 2026.')
    expect(then.text).not.toContain('Norrskenets')
    expect((await app.visitor().get(app.sv('public/leads/index'))).text).toContain('Norrskenets Åkeri')
  })

  test.each([
    ['2023-02-30', 'Den 2023-02-30 finns inte i almanackan'],
    ['häromdagen', 'Vi förstår inte dagen ”häromdagen”'],
    ['2099-01-01', 'har inte varit än'],
  ])('%s cannot be shown and is answered plainly', async (datum, words) => {
    const app = await city()
    const page = await app.visitor().get(app.sv('public/leads/index', undefined, { datum }))
    expect(page.status).toBe(422)
    expect(page.text).toContain(words)
    expect(page.headers.get('cache-control')).toBe('no-store')
  })
})

test('shared responsibility is told in plain words, counted over Leads at work, with its rows', async () => {
  const app = await city()
  await leader(app, 'Norrskenets Åkeri', { kind: 'challenge', id: app.freight.id })
  await leader(app, 'Polstads kommun', { kind: 'focus-area', id: app.area.id }, true)
  const resting = await leader(app, 'Vilbolaget', { kind: 'focus-area', id: app.area.id })
  await app.world((w) => restLead(w, { leadId: resting.leadId }))
  const { text } = await app.visitor().get(app.sv('public/responsibility'))
  expect(text).toMatch(/2 organisationer har Lead\. .*Lead ligger utanför kommunen/)
  expect(text).toContain('50 % (1 av 2)')
  expect(text).toContain('Norrskenets Åkeri 1 50 % nej Polstads kommun 1 50 % ja')
  expect(text).not.toContain('Vilbolaget')
})

describe('organisations', () => {
  test('are found by part of a name and by kind, and hostile searches find nothing and break nothing', async () => {
    const app = await city()
    await leader(app, 'Norrskenets Åkeri', { kind: 'challenge', id: app.freight.id })
    const search = (q: string) => app.visitor().get(app.sv('public/organisations/index', undefined, { q }))
    expect((await search('NORRSKEN')).text).toContain('En organisation passar in.')
    const hostile = await search(`"><script>alert(1)</script>' or 1=1 --`)
    expect(hostile.text).toContain('Ingen organisation passar in')
    expect(hostile.html).not.toContain('<script>')
  })

  test('show what they lead and have adopted, and nothing the office keeps to itself', async () => {
    const app = await city()
    const { organisationId, slug } = await leader(app, 'Norrskenets Åkeri', { kind: 'challenge', id: app.freight.id })
    await app.world(async ({ transaction, contractId }) => ({
      ok: true,
      value: await transaction
        .updateTable('organisations')
        .set({ note: 'ring efter nio', phone: '070-1740605' })
        .where('contract_id', '=', contractId)
        .where('id', '=', organisationId)
        .execute(),
    }))
    const { text } = await app.visitor().get(app.sv('public/organisations/show', { slug }))
    expect(text).toContain('Köra godset fossilfritt')
    expect(text).not.toMatch(/ring efter nio|070-1740605/)
  })
})

describe('about the site', () => {
  test('the goal is worked out in tonnes from the year before the first period', async () => {
    const app = await city()
    await app.world((w) =>
      addPeriod(w, { name: { sv: '2023–2025' }, fromOn: '2023-01-01', untilOn: '2025-12-31', rule: { kind: 'at-least', challenges: 5 } }),
    )
    await app.world((w) =>
      recordEmissionEdition(w, { name: 'SMHI 2024', source: 'SMHI' }, [
        { year: 2022, tonnes: 316_773 },
        { year: 2023, tonnes: 329_825 },
        { year: 2024, tonnes: 365_010 },
      ]),
    )
    await app.world(async ({ transaction, contractId }) => ({
      ok: true,
      value: await transaction
        .insertInto('goals')
        .values({
          contract_id: contractId,
          id: crypto.randomUUID(),
          position: 1,
          kind: 'yearly-rate',
          text: JSON.stringify({ sv: 'Minst 20 procent varje år' }),
          target_year: null,
          target_value: -20,
          baseline_value: null,
          baseline_year: null,
          unit: '%',
          removed_at: null,
        })
        .execute(),
    }))
    const { text } = await app.visitor().get(app.sv('public/emissions'))
    expect(text).toMatch(/1 267 090 ton efter 2022\. 55 % av det var släppt efter 2 år \(2023–2024\)/)
    expect(text).toMatch(/minska 39 % varje år från 2024/)
    expect((await app.visitor().get(app.sv('public/join'))).text).toContain('Välj minst 5 klimatutmaningar')
  })

  test('anybody can tell of a fault without a name; what is wrong is said and what was written is kept', async () => {
    const app = await city()
    const address = app.sv('public/accessibility')
    const wrong = await app.visitor().post(address, { page: '/', text: 'Kontrasten är för svag', email: 'inte en adress' })
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('ser inte ut som en adress')])
    expect(wrong.html).toContain('Kontrasten är för svag')
    expect((await app.visitor().post(address, { text: '  ' })).text).toContain('Beskriv vad som inte fungerar.')
    expect((await app.visitor().post(address, { page: '', text: 'Kontrasten är för svag', email: '' })).text).toContain(
      'Tack! Kansliet har fått det du skrev.',
    )
  })

  test('the statement is never kept for the next reader, whose form needs a key of its own', async () => {
    const app = await city()
    expect((await app.visitor().get(app.sv('public/accessibility'))).headers.get('cache-control')).toBe('no-store')
    expect((await app.visitor().get(app.sv('public/privacy'))).headers.get('cache-control')).toContain('public')
  })
})
