import { expect, test } from 'vitest'
import { recordStatedFact } from '#domain/contract'
import { statedFactKeys } from '#domain/evidence'
import { tellSourcedWorld } from '#seeds/tell/tell-sourced-world.ts'
import { umea } from '#seeds/umea/umea.ts'
import { createTestApp } from '#tests/support/test-app.ts'

test('what sources tell has happened beside the meetings stands among the news, the newest first, each with its source', async () => {
  const app = await createTestApp()
  const tell = (sv: string, date: string | null, source: string) =>
    app.world((writing) =>
      recordStatedFact(writing, {
        key: statedFactKeys.happening,
        wording: { sv },
        asOf: date === null ? null : { date, precision: 'month' },
        source,
      }),
    )
  await tell('En handbok är skriven', null, 'Handboken, älvbro.example')
  await tell('Staden väljs ut', '2022-04-01', 'Utvalda städer, älvbro.example')
  await tell('Staden får en utmärkelse', '2024-10-01', 'Årets städer https://stader.example/arets')
  const page = await app.visitor().get(app.sv('public/news/index'))

  expect(page.text).toMatch(
    /Händelser genom åren.*oktober 2024 Staden får en utmärkelse.*Källa: Årets städer.*april 2022 Staden väljs ut.*utan datum En handbok/,
  )
  expect(page.html).toContain('href="https://stader.example/arets"')
  expect((await app.visitor().get(app.en('public/news/index'))).text).toContain('Over the years')
})

test('where no source tells of anything, there is no such heading', async () => {
  const app = await createTestApp()
  expect((await app.visitor().get(app.sv('public/news/index'))).text).not.toContain('Händelser genom åren')
})

test('every happening of Umeå’s sources that was no meeting is on the page, in both languages', async () => {
  const app = await createTestApp('2026-11-23T10:00:00+01:00')
  const slug = `umea-${app.slug.slice(-8)}`
  await tellSourcedWorld(app.store, { ...umea, slug })
  const [sv, en] = [await app.visitor().get(`/${slug}/nytt`), await app.visitor().get(`/${slug}/en/news`)]

  const isMeeting = /toppmöte|strategiska gruppen|partnerskapsdag/i
  const happenings = umea.events.filter(({ title }) => !isMeeting.test(title.sv))
  expect(happenings).toHaveLength(12)
  for (const { title, source } of happenings) {
    expect(sv.text).toContain(title.sv)
    expect(en.text).toContain(title.en)
    expect(sv.text).toContain(umea.sources.find(({ key }) => key === source)?.title)
  }
  expect(sv.text).toContain('(till 30 september 2024)')
  expect(sv.text).toContain('Planerad; året är härlett.')
})
