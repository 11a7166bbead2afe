import { describe, expect, test } from 'vitest'
import { takeLead, confirmLead } from '#domain/leads'
import { affiliateOrganisation, registerOrganisation } from '#domain/organisations'
import { addQuestion } from '#domain/roadmap'
import { done } from '#platform/outcome'
import { createTestApp } from '#tests/support/test-app.ts'
import { csvCell } from './csv.ts'
import { xmlText } from './xml.ts'

async function withLead(organisation: string) {
  const app = await createTestApp()
  const { organisationId } = await app.world((w) =>
    registerOrganisation(w, { name: organisation, kind: 'company', municipalSphere: false }),
  )
  await app.world((w) => affiliateOrganisation(w, { organisationId }))
  const question = await app.world((w) => addQuestion(w, { name: { sv: 'Räcker elen?' } }))
  const { leadId } = await app.world((w) => takeLead(w, { organisationId, subject: { kind: 'question', id: question.id } }))
  return { ...app, leadId }
}

test('a Lead that is not confirmed is in the open data without its name', async () => {
  const { visitor, sv, world, leadId } = await withLead('Hemliga Bolaget')
  const before = await visitor().get(sv('feeds/leads-json'))
  expect(before.html).not.toContain('Hemliga')
  expect(JSON.parse(before.html)).toMatchObject({
    leadsKnown: true,
    leads: [{ organisation: null, state: 'taken', municipalSphere: false, changes: [{ toState: 'taken' }] }],
  })
  await world((w) => confirmLead(w, { leadId, heardBy: 'link' }))
  expect((await visitor().get(sv('feeds/leads-csv'))).html).toContain(';Hemliga Bolaget;')
})

test('a name that a spreadsheet would run is made harmless', async () => {
  const { visitor, sv, en, world, leadId } = await withLead('=HYPERLINK("http://x";"y")')
  await world((w) => confirmLead(w, { leadId, heardBy: 'link' }))
  expect((await visitor().get(sv('feeds/leads-csv'))).html).toContain(`"'=HYPERLINK(""http://x"";""y"")"`)
  expect((await visitor().get(en('feeds/leads-csv'))).headers.get('content-disposition')).toContain('attachment')
})

test('where nobody knows who has Lead the data says unknown and not none', async () => {
  const { visitor, sv, world } = await withLead('Bolaget')
  await world(async ({ transaction, contractId }) =>
    done(await transaction.updateTable('contracts').set({ leads_known: false }).where('id', '=', contractId).execute()),
  )
  expect(JSON.parse((await visitor().get(sv('feeds/leads-json'))).html)).toMatchObject({ leadsKnown: false, leads: null })
})

test('the feed is well formed before anything is published', async () => {
  const { visitor, sv } = await createTestApp()
  const { html, headers } = await visitor().get(sv('feeds/news'))
  expect(headers.get('content-type')).toContain('application/atom+xml')
  expect(html).toMatch(/^<\?xml .*<\/feed>\s*$/s)
})

test('the sitemap lists public pages in both languages and leaves examples out', async () => {
  const { visitor, world, slug } = await withLead('Bolaget')
  expect((await visitor().get('/sitemap.xml')).html).toContain(`http://localhost/${slug}/en/questions/racker-elen`)
  await world(async ({ transaction, contractId }) =>
    done(
      await transaction
        .updateTable('contracts')
        .set({ example_notice: JSON.stringify({ sv: 'Exempel' }) })
        .where('id', '=', contractId)
        .execute(),
    ),
  )
  expect((await visitor().get('/sitemap.xml')).html).not.toContain(slug)
  expect((await visitor().get('/robots.txt')).html).toContain('Sitemap: http://localhost/sitemap.xml')
})

describe('cells and XML', () => {
  test.each([
    ['=1+1', `'=1+1`],
    ['+46', `'+46`],
    ['-5', `'-5`],
    ['@x', `'@x`],
    ['a;b', '"a;b"'],
    ['a"b', '"a""b"'],
    ['två\nrader', '"två\nrader"'],
    ['vanlig', 'vanlig'],
  ])('%j becomes %j', (value, cell) => {
    expect(csvCell(value, ';')).toBe(cell)
  })

  test('signs that XML cannot hold are left out', () => {
    expect(xmlText('a\u0000<b>&"\u0008')).toBe('a&lt;b&gt;&amp;&quot;')
  })
})
