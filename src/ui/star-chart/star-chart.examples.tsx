import type { Example } from '../gallery/example.ts'
import { StarChart } from './star-chart.tsx'
import type { StarChartArea, StarChartProps, StarChartStar, StarState } from './star-chart.tsx'

const swedish: StarChartProps['legend'] = {
  one: 'har Lead',
  several: 'flera delar på Lead',
  open: 'öppet för Lead',
  resting: 'vilar',
  leaving: 'lämnar Lead',
  unknown: 'uppgift saknas',
  areaLead: 'Lead inom hela fokusområdet',
}

const english: StarChartProps['legend'] = {
  one: 'has Lead',
  several: 'several share the Lead',
  open: 'open for Lead',
  resting: 'resting',
  leaving: 'Lead is leaving',
  unknown: 'not known',
  areaLead: 'Lead on the whole focus area',
}

const polstad: readonly (readonly [
  name: string,
  state: StarState,
  count: string,
  challenges: readonly (readonly [string, StarState])[],
])[] = [
  [
    'Mobilitet och transporter',
    'one',
    '5 av 6',
    [
      ['Skifta till en hållbar fordonsflotta', 'one'],
      ['Välj hållbara godstransporter', 'several'],
      ['Gör det lätt att resa hållbart till jobbet', 'open'],
      ['Elektrifiera arbetsmaskinerna', 'one'],
      ['Samordna leveranser till centrum', 'resting'],
      ['Dela bilar och cyklar', 'leaving'],
    ],
  ],
  [
    'Energi och byggd miljö',
    'open',
    '4 av 6',
    [
      ['Spara energi i lokaler och bostäder', 'one'],
      ['Bygg med låga utsläpp', 'several'],
      ['Värm hållbart', 'one'],
      ['Dela på lokalerna', 'open'],
      ['Sol på taken', 'leaving'],
      ['Flytta elen till rätt timme', 'open'],
    ],
  ],
  [
    'Konsumtion och cirkulär ekonomi',
    'open',
    '3 av 5',
    [
      ['Använd det som redan finns', 'several'],
      ['Mindre och mer hållbar plast', 'one'],
      ['Återbruka möbler', 'open'],
      ['Upphandla cirkulärt', 'one'],
      ['Laga i stället för att köpa nytt', 'open'],
    ],
  ],
  [
    'Mat och jordbruk',
    'resting',
    '1 av 4',
    [
      ['Ät mer klimatsmart mat', 'one'],
      ['Släng mindre mat', 'open'],
      ['Odla nära staden', 'open'],
      ['Bygg upp jorden', 'resting'],
    ],
  ],
  [
    'Övriga åtgärder',
    'open',
    '1 av 3',
    [
      ['Skydda lokala ekosystem', 'open'],
      ['Lär och engagera', 'several'],
      ['Bind kol i skog och mark', 'open'],
    ],
  ],
]

const umea = [
  'Mobilitet och transporter',
  'Energi och byggd miljö',
  'Konsumtion och cirkulär ekonomi',
  'Mat och jordbruk',
  'Övriga kompletterande åtgärder',
]

const umeaChallenges = [
  'Skifta till en hållbar personbilsflotta',
  'Välja hållbara godstransporter',
  'Switch to sustainable mobile work machines',
  'Underlätta för lokalt hållbart resande',
  'Energieffektivisera lokaler och bostäder',
  'Bygga bostäder och lokaler som lågenergihus',
  'Choose sustainable heating',
  'Effektivisera lokalanvändning',
  'Använda mindre och mer hållbar plast',
  'Minska klimatpåverkan från resursanvändning',
  'Konsumera större andel klimatsmart mat',
  'Minska matsvinnet',
  'Skydda och stärka lokala ekosystemtjänster',
  'Utbilda och engagera i klimat- och hållbarhetsfrågor',
]

/** Polstad's chart; `state` replaces every star's state when given. */
function polstadAreas(state?: StarState): StarChartArea[] {
  let number = 0
  return polstad.map(([name, areaState, count, challenges], index) => ({
    id: `polstad-${index}`,
    name,
    href: `/polstad/fokusomraden/${index}`,
    state: state ?? areaState,
    count: state ? `${challenges.length} av ${challenges.length}` : count,
    stars: challenges.map(([challenge, challengeState]) => aStar(++number, challenge, state ?? challengeState, areaState === 'one')),
  }))
}

function aStar(number: number | string, name: string, state: StarState, areaHasLead = false): StarChartStar {
  return { id: `star-${number}`, number, name, href: `/polstad/utmaningar/${number}`, state, areaHasLead }
}

/** Areas of equal size for showing how the sky divides. */
function evenAreas(names: readonly string[], stars: number, states: readonly StarState[]): StarChartArea[] {
  let number = 0
  return names.map((name, area) => ({
    id: `even-${area}`,
    name,
    href: `/exempel/${area}`,
    state: 'open',
    count: `${stars} utmaningar`,
    stars: Array.from({ length: stars }, () => aStar(++number, `Utmaning ${number}`, states[number % states.length] ?? 'open')),
  }))
}

const questions = [
  aStar('A', 'Hur når vi dem som inte är med?', 'one'),
  aStar('B', 'Vad gör vi när elen inte räcker?', 'open'),
  aStar('C', 'Hur finansierar vi tillsammans?', 'several'),
]

const base: StarChartProps = {
  title: 'Stjärnkarta: vem har Lead?',
  description: 'Varje stjärna är en klimatutmaning. Den lyser när någon har Lead. Tabellen efter kartan säger samma sak.',
  areas: polstadAreas(),
  freeStars: questions,
  pole: 'Klimatneutralt 2040',
  legend: swedish,
  freeLabel: 'Frågor utan eget fokusområde',
  skip: { href: '#lead-tabell', label: 'Hoppa över stjärnkartan, till tabellen' },
}

const nine = [
  'Mobilitet och transporter',
  'Energi',
  'Byggd miljö',
  'Konsumtion och cirkulär ekonomi',
  'Mat och jordbruk',
  'Övriga kompletterande åtgärder',
  'Industri',
  'Skog, mark och vatten',
  'Utbildning och engagemang',
]

/** The star chart's examples. */
export const examples: readonly Example[] = [
  { title: 'Polstad mitt i arbetet', render: () => <StarChart {...base} idPrefix="sc-polstad" /> },
  {
    title: 'Umeå: uppgift saknas om allt, utmaningarnas områden är inte kända',
    render: () => (
      <StarChart
        {...base}
        idPrefix="sc-umea"
        pole="Klimatneutralt 2030"
        freeLabel="Utmaningar vars fokusområde inte är känt"
        areas={umea.map((name, index) => ({
          id: `umea-${index}`,
          name,
          href: `/umea/fokusomraden/${index}`,
          state: 'unknown',
          count: '',
          stars: [],
        }))}
        freeStars={umeaChallenges.map((name, index) => aStar(index + 1, name, 'unknown'))}
      />
    ),
  },
  {
    title: 'En stad som just har börjat',
    render: () => <StarChart {...base} idPrefix="sc-empty" areas={[]} freeStars={[]} pole="Målet är inte satt" />,
  },
  {
    title: 'Nio fokusområden',
    render: () => (
      <StarChart
        {...base}
        idPrefix="sc-nine"
        areas={evenAreas(nine, 7, ['open', 'one', 'one', 'several', 'resting', 'open'])}
        freeStars={[]}
      />
    ),
  },
  {
    title: 'Ett fokusområde',
    render: () => (
      <StarChart
        {...base}
        idPrefix="sc-single"
        areas={evenAreas(['Hela staden tillsammans'], 8, ['open', 'one', 'several'])}
        freeStars={[]}
      />
    ),
  },
  {
    title: 'Lead inom två hela områden, en stjärna tänds just nu',
    render: () => (
      <StarChart
        {...base}
        idPrefix="sc-area"
        size="screen"
        freeStars={[]}
        areas={polstadAreas('open').map((area, index) =>
          index > 1
            ? area
            : {
                ...area,
                state: index === 0 ? 'one' : 'several',
                count: '0 av 6',
                stars: area.stars.map((star, at) => ({ ...star, areaHasLead: true, ...(at === 1 ? { state: 'one', justLit: true } : {}) })),
              },
        )}
      />
    ),
  },
  {
    title: 'Every star is lit',
    lang: 'en',
    render: () => (
      <StarChart
        {...base}
        title="Star chart: who has Lead?"
        description="Each star is a climate challenge. It shines when someone has Lead. The table after the chart says the same."
        idPrefix="sc-lit"
        legend={english}
        pole="Climate neutral 2040"
        freeLabel="Questions outside the focus areas"
        skip={{ href: '#lead-table', label: 'Skip the star chart, to the table' }}
        freeStars={questions.map((star) => ({ ...star, lang: 'sv', state: 'one' }))}
        areas={polstadAreas('one').map((area) => ({
          ...area,
          lang: 'sv',
          count: area.count.replace('av', 'of'),
          stars: area.stars.map((star, at) => ({ ...star, lang: 'sv', state: at % 3 === 1 ? 'several' : 'one' })),
        }))}
      />
    ),
  },
]
