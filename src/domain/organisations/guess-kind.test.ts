import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guessKind } from './guess-kind.ts'

const guessed = (name: string, locality?: string) => {
  const { kind, confidence, municipalSphere } = guessKind(name, locality)
  return `${kind} ${confidence} ${municipalSphere}`
}

describe('in the contract of Umeå a name sounds like', () => {
  test.each([
    ['Umeå kommun', 'municipality sure yes'],
    ['Umeå Kommun, Gator och parker', 'municipality sure yes'],
    ['Umeå kommunföretag', 'municipal-company sure yes'],
    ['Vännäs kommun', 'municipality sure no'],
    ['Kommunen', 'municipality sure yes'],
    ['Umeå universitet', 'university sure no'],
    ['Region Västerbotten', 'region sure no'],
    ['Västra Götalandsregionen', 'company guess no'],
    ['Götalandsregionen', 'region sure no'],
    ['RISE', 'research-institute sure no'],
    ['Swedavia Umeå Airport', 'state-company sure no'],
    ['SLU', 'university sure no'],
    ['Coompanion Västerbotten', 'cooperative likely no'],
    ['AFRY', 'company guess no'],
    ['Vakin', 'company guess no'],
    ['Bygma AB', 'company sure no'],
    ['Clockwork Umeå AB', 'company sure no'],
    ['Umeå Energi AB', 'municipal-company likely maybe'],
    ['Umeå Folkets Hus', 'association likely no'],
    ['Visit Umeå', 'company guess no'],
    ['Volvo GTO Umeå', 'company guess no'],
    ['Umeå Energi Golfklubb', 'municipal-company likely maybe'],
    ['Göteborgs stad', 'municipality likely no'],
    ['Länsstyrelsen i Västerbotten', 'authority sure no'],
    ['Trafikverket', 'authority likely no'],
    ['Stålverket AB', 'company sure no'],
    ['Gamla Sågverket', 'company guess no'],
    ['Stiftelsen Byggda minnen', 'foundation sure no'],
    ['BRF Umeå Hem', 'association sure no'],
    ['Elvira Ek, enskild firma', 'sole-trader sure no'],
    ['Återbyggarna ek. för.', 'cooperative sure no'],
    ['Återbyggarna ekonomisk förening', 'cooperative sure no'],
    ['Naturskyddsföreningen Umeå', 'association sure no'],
    ['Föreningen Konsult AB', 'company sure no'],
    ['Umeå församling', 'other likely no'],
    ['Umeåregionens räddningstjänst', 'other likely maybe'],
    ['', 'company guess no'],
  ])('%s: %s', (name, guess) => expect(guessed(name, 'Umeå')).toBe(guess))
})

describe('in Polstad', () => {
  test.each([
    ['Polstads kommun', 'municipality sure yes'],
    ['Polstads stadshus AB', 'municipal-company sure yes'],
    ['Polstads bostäder AB', 'municipal-company likely maybe'],
    ['Polstads hamn', 'municipal-company likely maybe'],
    ['Farledsverket', 'authority likely no'],
    ['Bostäder i Polstad AB', 'company sure no'],
    ['Polstads universitet', 'university sure no'],
    ['Polstads bostadsrättsförening Energi', 'association sure no'],
    ['Polstads bad', 'company guess no'],
    ['Polstad stad', 'company guess no'],
    ['Fyrviks stad', 'municipality likely no'],
  ])('%s: %s', (name, guess) => expect(guessed(name, 'Polstad')).toBe(guess))
  test('a locality of two words is met with or without its genitive', () => {
    expect(guessed('Upplands Väsbys bostäder', 'Upplands Väsby')).toBe('municipal-company likely maybe')
    expect(guessed('Upplands bostäder', 'Upplands Väsby')).toBe('company guess no')
  })
})

test('without knowing the city nothing municipal is taken for its own', () => {
  expect([guessed('Umeå kommun'), guessed('Umeå Energi AB')]).toEqual(['municipality sure maybe', 'company sure no'])
})

test('any name gets some guess, in whatever case it is written', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => guessKind(name, name).kind !== undefined))
  fc.assert(fc.property(fc.constantFrom('umeå kommun', 'swedavia', 'brf björken'), (name) => guessed(name) === guessed(name.toUpperCase())))
})
