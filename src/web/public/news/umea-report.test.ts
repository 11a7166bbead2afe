import { beforeAll, describe, expect, test } from 'vitest'
import { editReport, publishReport } from '#domain/publishing'
import { newId } from '#platform/ids'
import { done } from '#platform/outcome'
import { foundingProgramme, foundingWords } from '#seeds/umea/founding-report.ts'
import { umea } from '#seeds/umea/umea.ts'
import { aMeetingHeld } from '#tests/support/reported-meeting.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const { foundingMeeting, leadsStated } = umea
const source = 'Uppstart med Strategiska gruppen, umea.se'
/** The source has Länsförsäkringar before Link; Swedish has Ä last. */
const inSwedishOrder = foundingMeeting.attending.toSorted(new Intl.Collator('sv').compare)
const pages = { sv: '', en: '' }

/** The facts of the source page, in its order. */
const factsInOrder = [
  ['the date', 'torsdag 30 mars 2023'],
  ['the group', 'Strategiska gruppen'],
  ['the title', 'Uppstart med strategiska gruppen'],
  [
    'how many came, in the words of the source',
    'Torsdagen den 30 mars 2023 samlades representanter för nästan 20 av de anslutna organisationerna.',
  ],
  ['that it was the first time', 'första gången gruppen träffades'],
  ['who was there', 'Representanterna kom från'],
  ['every name in Swedish order', inSwedishOrder.join(' ')],
  ['how long it took', 'fyra timmar'],
  ['what was discussed', 'Vilken roll och vilket syfte ska gruppen fylla?'],
  ['how', 'workshop i storgrupp och i mindre grupper'],
  ['what was shared', 'idéer och erfarenheter'],
  ['what for', 'gemensam riktning'],
  ['that they agree', 'Det här är vi överens om'],
  ['on what', 'driva arbetet framåt och vara ledstjärna'],
  ['everybody', 'alla 18 organisationer på plats'],
  ['the offer', 'erbjudandet att ta Lead inom ett fokusområde, för en klimatutmaning'],
  ['how many took Lead, in the words of the source', 'Drygt 10 organisationer tog Lead.'],
  ['that nobody says which', 'uppgift saknas'],
  ['how it goes on', 'Så jobbar vi vidare'],
  ['that the secretariat books meetings by focus area', 'bokar vi på kansliet träffar, ett fokusområde i taget'],
  ['that sharing responsibility is unique', 'unikt för Umeås lokala klimatkontrakt'],
  ['what happens next', 'Vad händer sedan'],
  ['the second meeting in the autumn', 'Hösten 2023'],
  ['that Lead is followed up', 'hur det går för dem som har tagit Lead'],
  ['thematic groups and other activities', 'tematiska grupper och andra aktiviteter'],
  ['when the page was published', 'Sidan publicerades 4 april 2023'],
] as const

describe('the report of the meeting of 30 March 2023', () => {
  beforeAll(async () => {
    const app = await createTestApp('2023-04-04T10:00:00+02:00')
    await app.world(async ({ transaction, contractId, clock }) => {
      await transaction.updateTable('contracts').set({ leads_known: false }).where('id', '=', contractId).execute()
      const stated = [
        ['attendance', foundingMeeting.attendingStated.words],
        ['organisations-with-lead', leadsStated.words],
      ] as const
      for (const [key, words] of stated)
        await transaction
          .insertInto('stated_facts')
          .values({
            contract_id: contractId,
            id: newId(),
            key,
            subject_id: null,
            as_of_on: foundingMeeting.date,
            as_of_precision: 'day',
            wording: JSON.stringify(words),
            number: null,
            source,
            recorded_at: clock.now(),
          })
          .execute()
      return done(null)
    })
    const { reportId, slug } = await aMeetingHeld(app, {
      title: foundingMeeting.title,
      on: { date: foundingMeeting.date, precision: 'day' },
      startsAt: null,
      minutes: foundingMeeting.hours * 60,
      present: foundingMeeting.attending,
      agreement: foundingMeeting.agreement,
      agenda: foundingProgramme.map((title) => ({ title })),
      sources: [source],
      steps: foundingMeeting.nextSteps.map(({ text, due }) => ({ text, ownerRole: 'secretariat' as const, due })),
      next: { date: '2023-09-01', precision: 'season' },
    })
    const { revision } = await app.world((writing) => editReport(writing, { reportId, revision: 1, words: foundingWords }))
    await app.world((writing) => publishReport(writing, { reportId, revision }))
    pages.sv = (await app.visitor().get(app.sv('public/news/show', { slug }))).text
    pages.en = (await app.visitor().get(app.en('public/news/show', { slug }))).text
  })

  test.each(factsInOrder)('tells %s', (_, words) => {
    expect(pages.sv).toContain(words)
  })

  test('tells them in the order of the source', () => {
    const main = pages.sv.slice(pages.sv.indexOf('torsdag 30 mars 2023'))
    const places = factsInOrder.reduce<number[]>((found, [, words]) => [...found, main.indexOf(words, Math.max(0, found.at(-1) ?? 0))], [])

    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  test('never borrows a sentence of the source', () => {
    for (const borrowed of [
      'Stämingen var förväntansfull',
      'tog möjligheten',
      'på det här sättet ta på sig ytterligare ansvar',
      'Det blir spännande att följa',
    ])
      expect(pages.sv).not.toContain(borrowed)
  })

  test('counts no Lead that no source names', () => {
    expect(pages.sv).not.toMatch(/\b0 (organisationer|Lead)|noll organisationer/i)
    expect(pages.sv).toContain(`Källa: ${source}`)
  })

  test('is told natively in English too', () => {
    expect(pages.en).toContain('On Thursday 30 March 2023 representatives of nearly 20 of the affiliated organisations met.')
    expect(pages.en).toContain('A little over 10 organisations took Lead. Which they are, and in what, is not known.')
    expect(pages.en).toContain('The representatives of all 18 organisations present agreed.')
  })
})
