/** Tomstad, founded this very morning: a secretariat of one, four focus areas, and everything still ahead. */
import type { WorldData, WordForms } from '../world-data.ts'

const contractWords: WordForms = {
  sv: {
    gender: 'ett',
    singular: 'klimatkontrakt',
    definite: 'klimatkontraktet',
    definiteGenitive: 'klimatkontraktets',
    plural: 'klimatkontrakt',
    definitePlural: 'klimatkontrakten',
  },
  en: { singular: 'climate contract', plural: 'climate contracts' },
}

const organisationWords: WordForms = {
  sv: {
    gender: 'en',
    singular: 'partner',
    definite: 'partnern',
    definiteGenitive: 'partnerns',
    plural: 'partner',
    definitePlural: 'partnerna',
  },
  en: { singular: 'partner', plural: 'partners' },
}

const meetingWords: WordForms = {
  sv: {
    gender: 'ett',
    singular: 'möte',
    definite: 'mötet',
    definiteGenitive: 'mötets',
    plural: 'möten',
    definitePlural: 'mötena',
  },
  en: { singular: 'meeting', plural: 'meetings' },
}

export const emptyCity: WorldData = {
  slug: 'empty-city',
  invented: true,
  now: '2026-11-23T09:00',
  contract: {
    slug: 'tomstad',
    name: { sv: 'Tomstads klimatkontrakt', en: 'Tomstad Climate Contract' },
    locality: 'Tomstad',
    municipalityCode: '9991',
    languages: ['sv', 'en'],
    foundedOn: '2026-11-23',
    lede: {
      sv: 'Tomstads klimatkontrakt har precis börjat.',
      en: 'The Tomstad Climate Contract has only just begun.',
    },
    words: { contract: contractWords, organisation: organisationWords, meeting: meetingWords },
    goals: [],
    periods: [],
    municipalCommitments: [],
    secretariat: {
      name: { sv: 'Kansliet för Tomstads klimatkontrakt', en: 'The secretariat of the Tomstad Climate Contract' },
      email: 'kansliet@klimatkontrakt.tomstad.example',
      phone: '08-465 004 98',
      people: ['ylva-tomander'],
    },
  },
  organisations: [],
  people: [
    {
      key: 'ylva-tomander',
      name: 'Ylva Tomander',
      email: 'ylva.tomander@tomstad.example',
      phone: '070-174 06 98',
      title: { sv: 'Klimatsamordnare', en: 'Climate coordinator' },
      language: 'sv',
      publicByChoice: true,
      mandates: [],
      role: 'secretariat',
      roleFrom: '2026-11-23',
      roleTo: null,
      facilitates: null,
    },
  ],
  focusAreas: [
    {
      key: 'resor',
      number: 1,
      name: { sv: 'Resor och transporter', en: 'Travel and transport' },
      about: { sv: 'Hur människor och saker tar sig fram.', en: 'How people and things get about.' },
    },
    {
      key: 'hus',
      number: 2,
      name: { sv: 'Hus och energi', en: 'Buildings and energy' },
      about: { sv: 'Husen och det som värmer dem.', en: 'The buildings and what warms them.' },
    },
    {
      key: 'saker',
      number: 3,
      name: { sv: 'Saker och material', en: 'Things and materials' },
      about: { sv: 'Det vi köper, använder och gör oss av med.', en: 'What we buy, use and get rid of.' },
    },
    {
      key: 'mat',
      number: 4,
      name: { sv: 'Mat och natur', en: 'Food and nature' },
      about: { sv: 'Maten och marken den växer på.', en: 'The food and the land it grows on.' },
    },
  ],
  challenges: [],
  questions: [],
  adoptions: [],
  groups: [],
  meetings: [],
  leads: [],
  helpRequests: [],
  news: [],
  pictures: [],
  emissions: null,
  officeNotes: [],
}
