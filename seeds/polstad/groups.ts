/** The strategic group and two thematic groups. */
import type { GroupData, Key, PlainDate } from '../world-data.ts'

const since = (from: PlainDate, ...organisations: readonly Key[]) => organisations.map((organisation) => ({ organisation, from, to: null }))

export const purposeV1 = {
  sv: 'Den strategiska gruppen visar riktningen i Polstads klimatfärdplan och ser till att det händer något mellan träffarna. Vi som sitter i gruppen tar själva Lead när vi kan, och vi frågar varandra hur det går.',
  en: 'The strategic group points the direction in the Polstad Climate Roadmap and sees to it that something happens between the meetings. Those of us in the group take Lead ourselves when we can, and ask each other how it is going.',
} as const

export const purposeV2 = {
  sv: 'Den strategiska gruppen visar riktningen i Polstads klimatfärdplan och delar på ansvaret för att den blir verklighet. Målet är att minst en organisation har Lead inom varje fokusområde. Två gånger om året följer vi upp hur det går för dem som har Lead och bestämmer vad gruppen gör härnäst. Vi berättar också om det som inte gick. Gruppen bestämmer över sitt eget arbete, aldrig över någon organisation.',
  en: 'The strategic group points the direction in the Polstad Climate Roadmap and shares the responsibility for making it real. The aim is that at least one organisation has Lead in every focus area. Twice a year we follow up how those with Lead are doing and decide what the group does next. We also speak of what did not work. The group decides on its own work, never on any organisation.',
} as const

export const groups = [
  {
    key: 'strategiska-gruppen',
    kind: 'strategic',
    name: { sv: 'Strategiska gruppen', en: 'The strategic group' },
    madeOn: '2024-02-12',
    areas: [],
    members: [
      ...since(
        '2024-03-14',
        'brage-gvt',
        'ejda',
        'havr',
        'hilding-och-severina',
        'kold',
        'luftvia',
        'manetrekant',
        'kommunen',
        'stadshus',
        'universitetet',
        'regionen',
        'rimfrost',
        'samverk',
        'skargardsforsakringar',
        'skymra',
        'skyttrens',
        'taknock',
        'tillvar',
      ),
      ...since('2024-10-10', 'norrskenets-akeri', 'hamnen', 'alvbro', 'aterbyggarna', 'nordanbygdens-mejeri', 'fyrvik-fastigheter'),
      { organisation: 'hotell-nattviken', from: '2024-10-10', to: '2025-12-31' },
      ...since('2025-05-15', 'vitterbanken', 'farledsverket', 'solfangarna'),
    ],
    purposes: [
      { version: 1, from: '2024-03-14', text: purposeV1, agreedAt: 'uppstart-2024' },
      { version: 2, from: '2025-05-15', text: purposeV2, agreedAt: 'strategiska-varen-2025' },
    ],
  },
  {
    key: 'aterbruk-i-byggandet',
    kind: 'thematic',
    name: { sv: 'Återbruk i byggandet', en: 'Reuse in construction' },
    madeOn: '2025-08-28',
    areas: ['konsumtion', 'energi'],
    members: since('2025-10-02', 'aterbyggarna', 'rimfrost', 'skyttrens', 'bostader', 'skargardsforsakringar'),
    purposes: [
      {
        version: 1,
        from: '2025-10-02',
        text: {
          sv: 'Gruppen gör det enkelt att bygga med begagnat i Polstad: ett gemensamt mellanlager, en prislista och en kravtext som alla kan använda.',
          en: 'The group makes it simple to build with second-hand materials in Polstad: shared storage, a price list and a set of requirements that anyone can use.',
        },
        agreedAt: 'aterbruk-2025',
      },
    ],
  },
  {
    key: 'laddning-for-tunga-fordon',
    kind: 'thematic',
    name: { sv: 'Laddning för tunga fordon', en: 'Charging for heavy vehicles' },
    madeOn: '2026-01-12',
    areas: ['mobilitet', 'energi'],
    members: [
      ...since('2026-02-12', 'norrskenets-akeri', 'hamnen', 'energibolaget', 'lokaltrafiken', 'alvbro', 'brage-gvt'),
      ...since('2026-04-23', 'farledsverket'),
    ],
    purposes: [
      {
        version: 1,
        from: '2026-02-12',
        text: {
          sv: 'Gruppen ser till att sju laddplatser för lastbilar, bussar och maskiner finns på rätt ställen i Polstad innan 2027 är slut, och att de inte alla laddar samtidigt.',
          en: 'The group sees to it that seven charging sites for lorries, buses and machines are in the right places in Polstad by the end of 2027, and that they do not all charge at once.',
        },
        agreedAt: 'laddning-2026',
      },
    ],
  },
] as const satisfies readonly GroupData[]
