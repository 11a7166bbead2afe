/** Polstads klimatfärdplan: goals, periods, words and secretariat. */
import type { ContractData } from '../world-data.ts'

const letterSv = `Vi ansluter oss till Polstads klimatfärdplan. Det betyder att vi vill att Polstad är klimatneutralt 2040 och att vi gör vår del.

Vi antar minst fyra klimatutmaningar och arbetar med dem i vår egen takt, men på riktigt. Vi berättar en gång om året hur det går. Vi kommer till träffarna när vi kan och skickar en kollega när vi inte kan. Den som vill ta Lead får hjälp av kansliet.

Avsiktsförklaringen är frivillig och kan lämnas när som helst.`

const letterEn = `We join the Polstad climate roadmap. It means that we want Polstad to be climate neutral by 2040 and that we do our part.

We adopt at least four climate challenges and work on them at our own pace, but in earnest. Once a year we say how it is going. We come to the meetings when we can and send a colleague when we cannot. Whoever wants to take Lead is helped by the secretariat.

The letter of intent is voluntary and can be left at any time.`

const renewedLetterSv = `Vi fortsätter i Polstads klimatfärdplan 2027–2029. Det betyder att vi vill att Polstad är klimatneutralt 2040 och att vi gör vår del.

Vi antar minst fem klimatutmaningar. Vi berättar en gång om året hur det går, även när det går trögt. Vi kommer till träffarna när vi kan och skickar en kollega när vi inte kan. Den som vill ta Lead får hjälp av kansliet.

Avsiktsförklaringen är frivillig och kan lämnas när som helst.`

const renewedLetterEn = `We carry on in the Polstad climate roadmap 2027–2029. It means that we want Polstad to be climate neutral by 2040 and that we do our part.

We adopt at least five climate challenges. Once a year we say how it is going, also when it is slow going. We come to the meetings when we can and send a colleague when we cannot. Whoever wants to take Lead is helped by the secretariat.

The letter of intent is voluntary and can be left at any time.`

export const contract = {
  slug: 'polstad',
  name: { sv: 'Polstads klimatfärdplan', en: 'Polstad Climate Roadmap' },
  locality: 'Polstad',
  municipalityCode: '9990',
  languages: ['sv', 'en'],
  foundedOn: '2024-01-08',
  lede: {
    sv: 'Företag, myndigheter och föreningar i Polstad delar på ansvaret för en stad utan klimatutsläpp.',
    en: 'Companies, public bodies and associations in Polstad share the responsibility for a city without climate emissions.',
  },
  words: {
    contract: {
      sv: {
        gender: 'en',
        singular: 'klimatfärdplan',
        definite: 'klimatfärdplanen',
        definiteGenitive: 'klimatfärdplanens',
        plural: 'klimatfärdplaner',
        definitePlural: 'klimatfärdplanerna',
      },
      en: { singular: 'climate roadmap', plural: 'climate roadmaps' },
    },
    organisation: {
      sv: {
        gender: 'en',
        singular: 'ansluten organisation',
        definite: 'den anslutna organisationen',
        definiteGenitive: 'den anslutna organisationens',
        plural: 'anslutna organisationer',
        definitePlural: 'de anslutna organisationerna',
      },
      en: { singular: 'affiliated organisation', plural: 'affiliated organisations' },
    },
    meeting: {
      sv: {
        gender: 'en',
        singular: 'träff',
        definite: 'träffen',
        definiteGenitive: 'träffens',
        plural: 'träffar',
        definitePlural: 'träffarna',
      },
      en: { singular: 'meeting', plural: 'meetings' },
    },
  },
  goals: [
    {
      key: 'neutral-2040',
      poleStar: true,
      kind: 'neutral',
      year: 2040,
      definition: {
        sv: 'Minst 90 procent lägre utsläpp än 1990 inom kommunens gränser. Resten binds i skog och mark.',
        en: 'Emissions at least 90 per cent lower than in 1990 within the municipality. The rest is stored in forest and soil.',
      },
      text: { sv: 'Klimatneutralt 2040', en: 'Climate neutral by 2040' },
    },
    {
      key: 'yearly-rate',
      poleStar: false,
      kind: 'yearly-rate',
      percentPerYear: -12,
      text: { sv: 'Utsläppen minskar med minst 12 procent varje år', en: 'Emissions fall by at least 12 per cent every year' },
    },
    {
      key: 'level-2030',
      poleStar: false,
      kind: 'level',
      year: 2030,
      percentChange: -65,
      comparedWith: 1990,
      text: { sv: 'Utsläppen är 65 procent lägre 2030 än 1990', en: 'Emissions are 65 per cent lower in 2030 than in 1990' },
    },
    {
      key: 'per-capita-2040',
      poleStar: false,
      kind: 'per-capita',
      year: 2040,
      tonnes: 2,
      text: {
        sv: 'Det vi konsumerar orsakar högst 2 ton per person och år 2040',
        en: 'What we consume causes no more than 2 tonnes per person and year by 2040',
      },
    },
  ],
  periods: [
    {
      key: '2024-2026',
      from: '2024-01-01',
      to: '2026-12-31',
      joiningFrom: '2024-01-08',
      rule: { kind: 'at-least-challenges', count: 4 },
      instrument: { kind: { sv: 'Avsiktsförklaring', en: 'Letter of intent' }, text: { sv: letterSv, en: letterEn } },
    },
    {
      key: '2027-2029',
      from: '2027-01-01',
      to: '2029-12-31',
      joiningFrom: '2026-10-01',
      rule: { kind: 'at-least-challenges', count: 5 },
      instrument: {
        kind: { sv: 'Avsiktsförklaring', en: 'Letter of intent' },
        text: { sv: renewedLetterSv, en: renewedLetterEn },
      },
    },
  ],
  municipalCommitments: [
    {
      sv: 'Vi driver kansliet, med tre personer, så länge färdplanen finns.',
      en: 'We run the secretariat, with three people, for as long as the roadmap exists.',
    },
    {
      sv: 'Vi antar själva minst åtta klimatutmaningar och redovisar dem som alla andra.',
      en: 'We adopt at least eight climate challenges ourselves and account for them like everyone else.',
    },
    {
      sv: 'Vi frågar de anslutna organisationerna innan vi ändrar färdplanen.',
      en: 'We ask the affiliated organisations before we change the roadmap.',
    },
  ],
  secretariat: {
    name: { sv: 'Kansliet för Polstads klimatfärdplan', en: 'The secretariat of the Polstad Climate Roadmap' },
    email: 'kansliet@klimatfardplan.polstad.example',
    phone: '08-465 004 00',
    people: ['karin-brannlund', 'siiri-niemela', 'yusuf-demirkan'],
  },
} as const satisfies ContractData
