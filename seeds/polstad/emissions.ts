/** Invented figures, shaped like a real city's: a fall over thirty years, a dip in 2020 and a rise in the latest year. */
import type { EmissionsEdition } from '../world-data.ts'

export const emissions = {
  edition: 'Påhittad 2024',
  invented: true,
  source: {
    sv: 'Påhittade siffror för ett påhittat Polstad. I en riktig stad står här SMHI, Nationella emissionsdatabasen, och utgåvans år.',
    en: 'Invented figures for an invented Polstad. In a real city this says SMHI, the national emissions database, and the year of the edition.',
  },
  unit: 'tonnes CO2e',
  sectors: [
    { key: 'work-machines', name: { sv: 'Arbetsmaskiner', en: 'Mobile machinery' } },
    { key: 'waste', name: { sv: 'Avfall (inkl. avlopp)', en: 'Waste (including sewage)' } },
    { key: 'heating', name: { sv: 'Egen uppvärmning av bostäder och lokaler', en: 'Own heating of homes and premises' } },
    { key: 'power-district-heating', name: { sv: 'El och fjärrvärme', en: 'Electricity and district heating' } },
    { key: 'industry', name: { sv: 'Industri (energi + processer)', en: 'Industry (energy and processes)' } },
    { key: 'agriculture', name: { sv: 'Jordbruk', en: 'Agriculture' } },
    { key: 'products', name: { sv: 'Produktanvändning (inkl. lösningsmedel)', en: 'Product use (including solvents)' } },
    { key: 'transport', name: { sv: 'Transporter', en: 'Transport' } },
  ],
  years: [
    { year: 1990, bySector: [27480, 14210, 52340, 61870, 58120, 31250, 3120, 141900], total: 390290 },
    { year: 2000, bySector: [24110, 12080, 34870, 48210, 66430, 27940, 8460, 149320], total: 371420 },
    { year: 2005, bySector: [22930, 10140, 18260, 70480, 71290, 25810, 11370, 158640], total: 388920 },
    { year: 2010, bySector: [23480, 7690, 8910, 72150, 50870, 26330, 12040, 152770], total: 354240 },
    { year: 2015, bySector: [24020, 5710, 4980, 61230, 37940, 24870, 12980, 143510], total: 315240 },
    { year: 2020, bySector: [23110, 5240, 3170, 47860, 31280, 22410, 10870, 107930], total: 251870 },
    { year: 2021, bySector: [23870, 4870, 3390, 54320, 33150, 21760, 9240, 109480], total: 260080 },
    { year: 2022, bySector: [22940, 4730, 3120, 50910, 29480, 21890, 8930, 99720], total: 241720 },
    { year: 2023, bySector: [21350, 4510, 2680, 49770, 31240, 21430, 8410, 101860], total: 241250 },
    { year: 2024, bySector: [22810, 4320, 2570, 51480, 30660, 21080, 9120, 104250], total: 246290 },
  ],
} as const satisfies EmissionsEdition
