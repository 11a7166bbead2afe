/** News that is not the report of a meeting. */
import type { NewsData } from '../world-data.ts'

export const news = [
  {
    key: 'kravtext-transporter',
    publishedAt: '2024-06-19T09:00',
    title: { sv: 'Låna gärna vår kravtext', en: 'Please borrow our requirements' },
    introduction: {
      sv: 'Älvbro Entreprenad har skrivit en sida om hur man köper transporter utan diesel. Den är fri att använda.',
      en: 'Älvbro Entreprenad has written one page on how to buy transport without diesel. It is free to use.',
    },
    body: [
      {
        sv: 'Det skulle bli en halv sida. Det blev en hel, eftersom sju andra inköpare läste utkastet och alla saknade något.',
        en: 'It was going to be half a page. It became a whole one, since seven other buyers read the draft and each of them missed something.',
      },
      {
        sv: 'Texten går att klistra in i ett avrop som den är. Den som vill ändra får det, men säg till Sofia om det blev bättre.',
        en: 'The text can be pasted into a call-off as it is. Anyone who wants to change it may, but do tell Sofia if it got better.',
      },
    ],
    picture: null,
    about: [{ kind: 'challenge', key: 'godset' }],
    organisations: ['alvbro'],
  },
  {
    key: 'isstadion-lagad',
    publishedAt: '2024-12-03T10:30',
    title: { sv: '312 lampor fick vara kvar', en: '312 lamps were allowed to stay' },
    introduction: {
      sv: 'Isstadions belysning skulle bytas ut. I stället lagades den, för en tredjedel av priset.',
      en: 'The lighting of the ice stadium was due to be replaced. Instead it was mended, for a third of the price.',
    },
    body: [
      {
        sv: 'Skymra tog Lead för att laga i stället för att slänga, och började med sina egna armaturer. Varje trasig lampa över isen togs ner, öppnades och fick en ny drivenhet.',
        en: 'Skymra took Lead for mending rather than throwing away, and began with its own fittings. Every broken lamp above the ice was taken down, opened and given a new driver.',
      },
      {
        sv: '– Det svåra var inte lampan, det var att komma åt skruven, säger Ellinor Häggkvist. Nästa modell har skruven på utsidan.',
        en: '“The lamp was not the hard part, getting at the screw was,” says Ellinor Häggkvist. “The next model has the screw on the outside.”',
      },
    ],
    picture: null,
    about: [{ kind: 'challenge', key: 'laga' }],
    organisations: ['skymra'],
  },
  {
    key: 'nattbussen',
    publishedAt: '2025-06-09T11:00',
    title: { sv: 'Nattbussen som åtta klasser bad om', en: 'The night bus that eight classes asked for' },
    introduction: {
      sv: 'Från augusti går buss 9 till klockan två på fredagar. Idén kom från elever på två högstadieskolor.',
      en: 'From August bus 9 runs until two o’clock on Friday nights. The idea came from pupils at two secondary schools.',
    },
    body: [
      {
        sv: 'När kommunen tog Lead för frågan om hur unga får vara med och bestämma var första steget att fråga åtta klasser. Sex av dem svarade samma sak: bussarna slutar för tidigt.',
        en: 'When the municipality took Lead for the question of how young people get a say, the first step was to ask eight classes. Six of them gave the same answer: the buses stop too early.',
      },
      {
        sv: 'Lokaltrafiken kom till skolan med tidtabell och röd penna. Ett läsår senare är det klart. Turen utvärderas till jul, och det är eleverna som skriver frågorna.',
        en: 'The bus company came to the school with a timetable and a red pen. One school year later it is settled. The service is reviewed at Christmas, and the pupils write the questions.',
      },
    ],
    picture: 'bussen-i-snon',
    about: [{ kind: 'question', key: 'unga' }],
    organisations: ['kommunen', 'lokaltrafiken'],
  },
  {
    key: 'recepten',
    publishedAt: '2025-12-11T08:15',
    title: { sv: '22 recept som håller för 400 portioner', en: '22 recipes that work for 400 meals' },
    introduction: {
      sv: 'Region Nordanland delar med sig av sjukhusets säsongsrecept. De är provade, vägda och avsmakade av patienterna.',
      en: 'Region Nordanland is sharing the hospital’s seasonal recipes. They have been tried, weighed and tasted by the patients.',
    },
    body: [
      {
        sv: 'Varje recept finns för 4, 40 och 400 portioner, med vad det kostar och vad det släpper ut. Rotfruktsgrytan ligger överst. Den har slagit kasslern tre gånger av tre.',
        en: 'Each recipe comes for 4, 40 and 400 meals, with its cost and its emissions. The root vegetable stew is at the top. It has beaten the gammon three times out of three.',
      },
      {
        sv: 'Folkets Hus i Polstad provar först. Har ni ett kök, hör av er till Eva-Lisa så kommer hon och lagar med er en gång.',
        en: 'Folkets Hus i Polstad is the first to try. If you have a kitchen, get in touch with Eva-Lisa and she will come and cook with you once.',
      },
    ],
    picture: 'rotfrukterna',
    about: [{ kind: 'challenge', key: 'sasong' }],
    organisations: ['regionen', 'folkets-hus'],
  },
  {
    key: 'tyst-vid-kajen',
    publishedAt: '2026-04-15T13:40',
    title: { sv: 'Nu är det tyst vid kajen', en: 'The quay has fallen silent' },
    introduction: {
      sv: 'Sedan i måndags släcker färjan sina motorer när den ligger i Polstad. Det hördes, eller rättare sagt inte.',
      en: 'Since Monday the ferry has shut down its engines while in Polstad. You could hear it, or rather you could not.',
    },
    body: [
      {
        sv: 'Kabeln var ett halvår sen och grov som ett lår. Två veckor av tester i mars gick åt till att lära den att böja sig i kyla, med hjälp av Farledsverkets isbrytarbesättning och mätningar från KÖLD.',
        en: 'The cable was six months late and as thick as a thigh. Two weeks of testing in March went into teaching it to bend in the cold, with help from Farledsverket’s icebreaker crew and measurements from KÖLD.',
      },
      {
        sv: '– Grannarna ringde och undrade om färjan hade slutat gå, säger Lars-Erik Vedin.',
        en: '“The neighbours rang to ask whether the ferry had stopped running,” says Lars-Erik Vedin.',
      },
    ],
    picture: 'hamnen',
    about: [
      { kind: 'challenge', key: 'landstrom' },
      { kind: 'focus-area', key: 'mobilitet' },
    ],
    organisations: ['hamnen', 'farledsverket', 'kold'],
  },
  {
    key: 'ny-avsiktsforklaring',
    publishedAt: '2026-09-28T14:05',
    title: { sv: 'Dags att skriva under för 2027–2029', en: 'Time to sign for 2027–2029' },
    introduction: {
      sv: 'Den första perioden går ut vid årsskiftet. Här är den nya avsiktsförklaringen, och det som är annorlunda.',
      en: 'The first period ends with the year. Here is the new letter of intent, and what is different about it.',
    },
    body: [
      {
        sv: 'Två saker ändras. Fyra klimatutmaningar blir fem, på förslag av strategiska gruppen. Och vi lovar att berätta hur det går även när det går trögt.',
        en: 'Two things change. Four climate challenges become five, as proposed by the strategic group. And we promise to say how it is going also when it is slow going.',
      },
      {
        sv: 'Allt annat är som förut: frivilligt, en sida, och inget som binder någon som inte vill. Den som har Lead behåller det över årsskiftet.',
        en: 'Everything else is as before: voluntary, one page, and nothing that binds anyone who does not wish it. Whoever has Lead keeps it over the turn of the year.',
      },
    ],
    picture: null,
    about: [],
    organisations: [],
  },
  {
    key: 'plasten-soker-lead',
    publishedAt: '2026-10-14T09:20',
    title: { sv: 'Tillvar lämnar Lead för plasten. Vem tar vid?', en: 'Tillvar leaves Lead for plastic. Who takes over?' },
    introduction: {
      sv: 'Sorteringsanläggningen byggs. Nu behövs någon som köper plast, inte någon som tar hand om den.',
      en: 'The sorting plant is being built. What is needed now is someone who buys plastic, not someone who deals with it.',
    },
    body: [
      {
        sv: 'På två och ett halvt år har Tillvar gått från att sortera 2,4 ton sopor för hand till att gjuta grunden för en anläggning. Vid årsskiftet lämnar de Lead, som planerat.',
        en: 'In two and a half years Tillvar has gone from sorting 2.4 tonnes of rubbish by hand to laying the foundation of a plant. At the turn of the year they leave Lead, as planned.',
      },
      {
        sv: 'Flera organisationer har antagit utmaningen. Är ni en av dem, eller vill ni bli det, så bjuder Susanne Nyhlén på en eftermiddag och allt hon vet.',
        en: 'Other organisations have adopted the challenge too. If you are one of them, or would like to be, Susanne Nyhlén offers an afternoon and everything she knows.',
      },
    ],
    picture: null,
    about: [{ kind: 'challenge', key: 'plast' }],
    organisations: ['tillvar'],
  },
] as const satisfies readonly NewsData[]
