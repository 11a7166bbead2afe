import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { genitive, guessEnglishForms, guessSwedishForms, withArticle, wordChoices, wordForm } from './word-forms.ts'

const forms = (word: string, gender?: 'en' | 'ett') => {
  const { gender: guessed, definite, definiteGenitive, plural, definitePlural } = guessSwedishForms(word, gender)
  return [guessed, definite, definiteGenitive, plural, definitePlural].join(' · ')
}

describe('the forms of a Swedish word', () => {
  test.each([
    ['klimatfärdplan', 'en · klimatfärdplanen · klimatfärdplanens · klimatfärdplaner · klimatfärdplanerna'],
    ['klimatkontrakt', 'ett · klimatkontraktet · klimatkontraktets · klimatkontrakt · klimatkontrakten'],
    ['klimatprotokoll', 'ett · klimatprotokollet · klimatprotokollets · klimatprotokoll · klimatprotokollen'],
    ['klimatlöfte', 'ett · klimatlöftet · klimatlöftets · klimatlöften · klimatlöftena'],
    ['klimatpakt', 'en · klimatpakten · klimatpaktens · klimatpakter · klimatpakterna'],
    ['klimatallians', 'en · klimatalliansen · klimatalliansens · klimatallianser · klimatallianserna'],
    ['klimatprogram', 'ett · klimatprogrammet · klimatprogrammets · klimatprogram · klimatprogrammen'],
    ['överenskommelse', 'en · överenskommelsen · överenskommelsens · överenskommelser · överenskommelserna'],
    ['avsiktsförklaring', 'en · avsiktsförklaringen · avsiktsförklaringens · avsiktsförklaringar · avsiktsförklaringarna'],
    ['strategi', 'en · strategin · strategins · strategier · strategierna'],
    ['karta', 'en · kartan · kartans · kartor · kartorna'],
    ['åtagande', 'ett · åtagandet · åtagandets · åtaganden · åtagandena'],
    ['träff', 'en · träffen · träffens · träffar · träffarna'],
    ['möte', 'ett · mötet · mötets · möten · mötena'],
    ['partner', 'en · partnern · partnerns · partner · partnerna'],
    ['partnerskap', 'ett · partnerskapet · partnerskapets · partnerskap · partnerskapen'],
    ['gemenskap', 'en · gemenskapen · gemenskapens · gemenskaper · gemenskaperna'],
    ['medlem', 'en · medlemmen · medlemmens · medlemmar · medlemmarna'],
    ['medlemsföretag', 'ett · medlemsföretaget · medlemsföretagets · medlemsföretag · medlemsföretagen'],
    ['undertecknare', 'en · undertecknaren · undertecknarens · undertecknare · undertecknarna'],
    ['aktör', 'en · aktören · aktörens · aktörer · aktörerna'],
    ['klimatforum', 'ett · klimatforumet · klimatforumets · klimatforum · klimatforumen'],
    ['klimatstege', 'en · klimatstegen · klimatstegens · klimatstegar · klimatstegarna'],
    [
      'ansluten organisation',
      'en · den anslutna organisationen · den anslutna organisationens · anslutna organisationer · de anslutna organisationerna',
    ],
    [
      'lokalt klimatkontrakt',
      'ett · det lokala klimatkontraktet · det lokala klimatkontraktets · lokala klimatkontrakt · de lokala klimatkontrakten',
    ],
    ['engagerat företag', 'ett · det engagerade företaget · det engagerade företagets · engagerade företag · de engagerade företagen'],
    ['samverkande aktör', 'en · den samverkande aktören · den samverkande aktörens · samverkande aktörer · de samverkande aktörerna'],
  ])('%s', (word, expected) => expect(forms(word)).toBe(expected))
  test('a gender that is told decides over the ending, and for endings nobody knows', () => {
    expect(forms('klimatnod')).toBe('en · klimatnoden · klimatnodens · klimatnoder · klimatnoderna')
    expect(forms('klimatblad', 'ett')).toBe('ett · klimatbladet · klimatbladets · klimatblad · klimatbladen')
    expect(forms('klimatvinge', 'ett')).toBe('ett · klimatvinget · klimatvingets · klimatvingen · klimatvingena')
    expect(forms('partner', 'ett')).toBe('ett · partneret · partnerets · partner · partneren')
  })
  test('any text gets some forms, and keeps itself as the singular', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => guessSwedishForms(text).singular === guessSwedishForms(guessSwedishForms(text).singular).singular,
      ),
    )
    expect(guessSwedishForms('  ')).toEqual({
      gender: 'en',
      singular: '',
      definite: '',
      definiteGenitive: '',
      plural: '',
      definitePlural: '',
    })
  })
})

describe('English', () => {
  test.each([
    ['climate roadmap', 'climate roadmaps'],
    ['party', 'parties'],
    ['key', 'keys'],
    ['address', 'addresses'],
    ['pitch', 'pitches'],
    ['box', 'boxes'],
    ['', ''],
  ])('%s: %s', (singular, plural) => expect(guessEnglishForms(singular)).toEqual({ singular, plural }))
})

describe('genitive', () => {
  test.each([
    ['Umeå kommun', 'Umeå kommuns'],
    ['Tyréns', 'Tyréns'],
    ['AFRY', 'AFRY:s'],
    ['Volvo GTO', 'Volvo GTO:s'],
    ['RISE', 'RISE:s'],
    ['Polstads stadshus AB', 'Polstads stadshus AB:s'],
    ['StjärnaFyrkant', 'StjärnaFyrkants'],
    ['Relax', 'Relax'],
    ['', ''],
  ])('in Swedish of %s: %s', (name, expected) => expect(genitive(name, 'sv')).toBe(expected))
  test.each([
    ['the roadmap', 'the roadmap’s'],
    ['the partners', 'the partners’'],
    ['', ''],
  ])('in English of %s: %s', (name, expected) => expect(genitive(name, 'en')).toBe(expected))
})

describe("a city's word in a sentence", () => {
  const [roadmap] = wordChoices.contract
  const [affiliated] = wordChoices.organisation
  test('stands in the form asked for, with a capital at the beginning', () => {
    if (roadmap === undefined) throw new Error('no words')
    expect(
      (['singular', 'definite', 'definiteGenitive', 'plural', 'definitePlural'] as const).map((form) => wordForm(roadmap, form, 'en')),
    ).toEqual(['climate roadmap', 'the climate roadmap', 'the climate roadmap’s', 'climate roadmaps', 'the climate roadmaps'])
    expect([
      wordForm(roadmap, 'definiteGenitive', 'sv'),
      wordForm(roadmap, 'definite', 'sv', 'beginning'),
      wordForm(roadmap, 'definite', 'en', 'beginning'),
    ]).toEqual(['klimatfärdplanens', 'Klimatfärdplanen', 'The climate roadmap'])
  })
  test('has its article', () => {
    if (roadmap === undefined || affiliated === undefined) throw new Error('no words')
    expect([withArticle(roadmap, 'sv'), withArticle(roadmap, 'en'), withArticle(affiliated, 'sv'), withArticle(affiliated, 'en')]).toEqual([
      'en klimatfärdplan',
      'a climate roadmap',
      'en ansluten organisation',
      'an affiliated organisation',
    ])
  })
  test('there is a choice for each thing, every form filled in', () => {
    const all = Object.values(wordChoices).flat()
    expect(all.flatMap(({ sv, en }) => [...Object.values(sv), ...Object.values(en)]).every((form) => form !== '')).toBe(true)
    expect(Object.values(wordChoices).map((choices) => choices.map(({ sv }) => sv.gender).join(' '))).toEqual([
      'en ett ett ett ett en en ett',
      'en en en en',
      'en ett',
    ])
  })
})
