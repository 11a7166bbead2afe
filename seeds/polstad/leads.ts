/**
 * Who has Lead in Polstad: fourteen standing on the world's today, with eleven organisations, and two that have come to an end.
 * Between them they show every state: under förankring, confirmed, active, resting, leaving, handed over and ended.
 */
import type { HelpRequestData, LeadData } from '../world-data.ts'

export const leads = [
  {
    key: 'norrskenets-mobilitet',
    organisation: 'norrskenets-akeri',
    subject: { kind: 'focus-area', key: 'mobilitet' },
    takenAt: '2024-03-21T09:40',
    takenAtMeeting: null,
    until: '2027-12-31',
    convener: true,
    intent: {
      sv: 'Vi vill att alla som kör, köper eller tar emot gods i Polstad sitter vid samma bord minst två gånger om året.',
      en: 'We want everyone who carries, buys or receives freight in Polstad round the same table at least twice a year.',
    },
    firstStep: {
      sv: 'Bjuda in till en första träff om Mobilitet och transporter före sommaren.',
      en: 'Invite people to a first meeting on Mobility and transport before the summer.',
    },
    contact: 'aino-karhula',
    deputy: 'stefan-ronnmark',
    changes: [
      { kind: 'confirmed', at: '2024-03-28T08:15', by: 'aino-karhula', why: null },
      {
        kind: 'active',
        at: '2024-05-16T15:00',
        by: 'karin-brannlund',
        why: { sv: 'Första träffen hölls.', en: 'The first meeting was held.' },
      },
    ],
    checkIns: [
      {
        at: '2024-10-02T07:55',
        by: 'aino-karhula',
        answer: 'going-well',
        words: {
          sv: 'Nio åkerier och varuägare kom i maj. Ingen pratade el först, alla pratade el efteråt.',
          en: 'Nine hauliers and freight owners came in May. Nobody talked electricity at first; everybody did afterwards.',
        },
        nextStep: {
          sv: 'Rita en karta över var lastbilarna faktiskt står på natten.',
          en: 'Draw a map of where the lorries actually spend the night.',
        },
        approvedForPublic: true,
      },
      {
        at: '2025-10-09T16:20',
        by: 'aino-karhula',
        answer: 'going-well',
        words: {
          sv: 'Kartan är klar: 214 lastbilar, sju platser. Nu vet nätbolaget var det ska gräva.',
          en: 'The map is done: 214 lorries, seven places. Now the grid company knows where to dig.',
        },
        nextStep: { sv: 'Starta en tematisk grupp om laddning.', en: 'Start a thematic group on charging.' },
        approvedForPublic: true,
      },
      {
        at: '2026-10-12T08:05',
        by: 'aino-karhula',
        answer: 'going-well',
        words: {
          sv: 'Två av sju laddplatser är igång. Vi träffas igen den 26 november, hos hamnen den här gången.',
          en: 'Two of seven charging sites are running. We meet again on 26 November, at the port this time.',
        },
        nextStep: { sv: 'Få till avtal om de tre platserna längs E4.', en: 'Settle contracts for the three sites along the E4.' },
        approvedForPublic: true,
      },
    ],
  },
  {
    key: 'hamnen-mobilitet',
    organisation: 'hamnen',
    subject: { kind: 'focus-area', key: 'mobilitet' },
    takenAt: '2024-10-10T15:35',
    takenAtMeeting: 'strategiska-hosten-2024',
    until: '2027-12-31',
    convener: false,
    intent: {
      sv: 'Hamnen är där väg, järnväg och sjö möts. Vi tar den biten, så tar åkeriet vägen.',
      en: 'The port is where road, rail and sea meet. We take that part, and the haulier takes the road.',
    },
    firstStep: {
      sv: 'Öppna kajen för ett studiebesök när landströmmen är inkopplad.',
      en: 'Open the quay for a visit once the shore power is connected.',
    },
    contact: 'lars-erik-vedin',
    deputy: 'katarzyna-nowicka',
    changes: [
      { kind: 'confirmed', at: '2024-10-24T10:02', by: 'lars-erik-vedin', why: null },
      { kind: 'active', at: '2024-11-18T09:00', by: 'lars-erik-vedin', why: null },
    ],
    checkIns: [
      {
        at: '2025-10-06T13:30',
        by: 'lars-erik-vedin',
        answer: 'slow',
        words: { sv: 'Kabeln till kaj 4 blev ett halvår sen.', en: 'The cable to quay 4 came six months late.' },
        nextStep: { sv: 'Provkörning i februari.', en: 'Test run in February.' },
        approvedForPublic: false,
      },
      {
        at: '2026-10-09T09:45',
        by: 'katarzyna-nowicka',
        answer: 'going-well',
        words: {
          sv: 'Sedan i april ligger färjan tyst vid kajen. 61 anlöp på landström hittills.',
          en: 'Since April the ferry has been silent at the quay. 61 calls on shore power so far.',
        },
        nextStep: { sv: 'Visa anläggningen den 26 november.', en: 'Show the plant on 26 November.' },
        approvedForPublic: true,
      },
    ],
  },
  {
    key: 'aterbyggarna-konsumtion',
    organisation: 'aterbyggarna',
    subject: { kind: 'focus-area', key: 'konsumtion' },
    takenAt: '2025-05-15T14:50',
    takenAtMeeting: 'strategiska-varen-2025',
    until: '2027-06-30',
    convener: false,
    intent: {
      sv: 'Det ska vara lättare att lämna in en dörr än att slänga den.',
      en: 'It should be easier to hand in a door than to throw it away.',
    },
    firstStep: {
      sv: 'Samla alla som tar emot begagnat i Polstad på en gemensam lista.',
      en: 'Gather everyone who takes in second-hand goods in Polstad on one list.',
    },
    contact: 'mirela-hadzipasic',
    deputy: 'ture-lomvik',
    changes: [
      {
        kind: 'confirmed',
        at: '2025-05-27T19:10',
        by: 'mirela-hadzipasic',
        why: { sv: 'Beslut på föreningens styrelsemöte.', en: 'Decided by the board of the cooperative.' },
      },
      { kind: 'active', at: '2025-08-25T10:00', by: 'mirela-hadzipasic', why: null },
    ],
    checkIns: [
      {
        at: '2026-10-14T11:25',
        by: 'mirela-hadzipasic',
        answer: 'going-well',
        words: {
          sv: 'Listan finns: 14 mottagare, öppettider och vad var och en tar emot. Den hänger i kommunens reception också.',
          en: 'The list exists: 14 places, their opening hours and what each takes. It hangs in the town hall reception too.',
        },
        nextStep: {
          sv: 'En träff om Konsumtion och cirkulär ekonomi efter nyår.',
          en: 'A meeting on Consumption and circular economy after New Year.',
        },
        approvedForPublic: true,
      },
    ],
  },
  {
    key: 'alvbro-godset',
    organisation: 'alvbro',
    subject: { kind: 'challenge', key: 'godset' },
    takenAt: '2024-03-22T11:15',
    takenAtMeeting: null,
    until: '2026-12-31',
    convener: false,
    intent: {
      sv: 'Vi köper tolv tusen schaktkörningar om året. Nu skriver vi in klimatkrav i varenda avrop.',
      en: 'We buy twelve thousand loads of spoil a year. From now on every call-off carries a climate requirement.',
    },
    firstStep: {
      sv: 'Ta fram en kravtext på en halv sida som andra kan låna.',
      en: 'Write half a page of requirements that others can borrow.',
    },
    contact: 'sofia-andersdotter-cruz',
    deputy: 'jonas-tjader',
    changes: [
      { kind: 'confirmed', at: '2024-04-03T13:12', by: 'jonas-tjader', why: null },
      { kind: 'active', at: '2024-05-16T15:00', by: 'sofia-andersdotter-cruz', why: null },
      {
        kind: 'handed-over',
        at: '2025-05-15T15:10',
        by: 'sofia-andersdotter-cruz',
        toLead: 'norrskenets-godset',
        why: {
          sv: 'Kravtexten är klar och används. Nu behövs någon som kör, inte någon som köper.',
          en: 'The requirements are written and in use. Now it takes someone who drives, not someone who buys.',
        },
      },
    ],
    checkIns: [
      {
        at: '2024-10-04T10:10',
        by: 'sofia-andersdotter-cruz',
        answer: 'going-well',
        words: {
          sv: 'Halvsidan blev en hel, men sju har redan lånat den.',
          en: 'The half page became a whole one, but seven have borrowed it already.',
        },
        nextStep: { sv: 'Lämna över till någon som kör.', en: 'Hand over to someone who drives.' },
        approvedForPublic: true,
      },
    ],
  },
  {
    key: 'norrskenets-godset',
    organisation: 'norrskenets-akeri',
    subject: { kind: 'challenge', key: 'godset' },
    takenAt: '2025-05-15T15:10',
    takenAtMeeting: 'strategiska-varen-2025',
    until: '2027-12-31',
    convener: false,
    intent: {
      sv: 'Hälften av våra bilar ska gå utan diesel när 2027 är slut, och vi berättar för konkurrenterna vad det kostade.',
      en: 'Half our lorries will run without diesel by the end of 2027, and we will tell our competitors what it cost.',
    },
    firstStep: {
      sv: 'Köra sträckan Polstad–Lövnäs på el en hel vinter och dela siffrorna.',
      en: 'Run Polstad–Lövnäs on electricity for a whole winter and share the figures.',
    },
    contact: 'stefan-ronnmark',
    deputy: 'aino-karhula',
    changes: [
      { kind: 'confirmed', at: '2025-05-19T08:00', by: 'aino-karhula', why: null },
      {
        kind: 'active',
        at: '2025-10-01T06:00',
        by: 'stefan-ronnmark',
        why: { sv: 'Första elbilen går i linjetrafik.', en: 'The first electric lorry runs the route.' },
      },
    ],
    checkIns: [
      {
        at: '2025-10-09T16:35',
        by: 'stefan-ronnmark',
        answer: 'going-well',
        words: {
          sv: 'Bilen rullar. Chaufförerna slåss om den, det är tystare än hemma.',
          en: 'The lorry is rolling. The drivers fight over it; it is quieter than home.',
        },
        nextStep: { sv: 'Mäta förbrukningen när det blir minus 25.', en: 'Measure consumption when it drops to minus 25.' },
        approvedForPublic: true,
      },
      {
        at: '2026-10-12T08:20',
        by: 'stefan-ronnmark',
        answer: 'going-well',
        words: {
          sv: 'Elva av 38 går på el. Vid minus 25 räckte batteriet 31 mil, inte 40 som i broschyren. Nu vet vi.',
          en: 'Eleven of 38 are electric. At minus 25 the battery lasted 310 kilometres, not 400 as in the brochure. Now we know.',
        },
        nextStep: { sv: 'Beställa sex till.', en: 'Order six more.' },
        approvedForPublic: true,
      },
    ],
  },
  {
    key: 'alvbro-arbetsmaskiner',
    organisation: 'alvbro',
    subject: { kind: 'challenge', key: 'arbetsmaskiner' },
    takenAt: '2025-05-15T15:25',
    takenAtMeeting: 'strategiska-varen-2025',
    until: '2027-12-31',
    convener: false,
    intent: {
      sv: 'Vi ska visa att ett helt grundläggningsjobb går att göra utan diesel, mitt i vintern, utan att det tar längre tid.',
      en: 'We will show that a whole foundation job can be done without diesel, in midwinter, and take no longer.',
    },
    firstStep: {
      sv: 'Välja ett bygge tillsammans med beställaren och räkna på effekten i god tid.',
      en: 'Choose a site with the client and work out the power needed in good time.',
    },
    contact: 'jonas-tjader',
    deputy: 'sofia-andersdotter-cruz',
    changes: [
      { kind: 'confirmed', at: '2025-05-23T07:30', by: 'jonas-tjader', why: null },
      { kind: 'active', at: '2025-09-08T07:00', by: 'jonas-tjader', why: null },
    ],
    checkIns: [
      {
        at: '2025-10-08T06:50',
        by: 'jonas-tjader',
        answer: 'going-well',
        words: {
          sv: 'Kvarteret Tjädern är valt, Polstads bostäder är med på det.',
          en: 'The Tjädern block is chosen and Polstads bostäder is with us.',
        },
        nextStep: { sv: 'Beställa byggström, det tar nio månader.', en: 'Order site power; it takes nine months.' },
        approvedForPublic: true,
      },
      {
        at: '2026-10-02T06:45',
        by: 'jonas-tjader',
        answer: 'need-help',
        words: {
          sv: 'Maskinerna finns men byggströmmen räcker inte till två stora grävare samtidigt. Vi behöver någon som kan låna ut ett mobilt batteri i februari.',
          en: 'We have the machines, but the site power is not enough for two large diggers at once. We need someone who can lend us a mobile battery in February.',
        },
        nextStep: { sv: 'Hitta ett batteri på minst 400 kilowattimmar.', en: 'Find a battery of at least 400 kilowatt-hours.' },
        approvedForPublic: true,
      },
    ],
  },
  {
    key: 'aterbyggarna-aterbruk',
    organisation: 'aterbyggarna',
    subject: { kind: 'challenge', key: 'aterbruk-bygg' },
    takenAt: '2024-03-27T17:05',
    takenAtMeeting: null,
    until: '2027-06-30',
    convener: false,
    intent: {
      sv: 'Vi vill att en arkitekt i Polstad börjar med att fråga vad som finns, och ritar sedan.',
      en: 'We want architects in Polstad to ask what there is before they start drawing.',
    },
    firstStep: {
      sv: 'Lägga ut hela lagret på nätet med mått, bild och pris.',
      en: 'Put the whole stock online with measurements, picture and price.',
    },
    contact: 'mirela-hadzipasic',
    deputy: 'ture-lomvik',
    changes: [
      { kind: 'confirmed', at: '2024-04-09T18:40', by: 'mirela-hadzipasic', why: null },
      { kind: 'active', at: '2024-06-10T09:00', by: 'ture-lomvik', why: null },
    ],
    checkIns: [
      {
        at: '2024-10-07T20:15',
        by: 'ture-lomvik',
        answer: 'slow',
        words: {
          sv: 'Lagret är uppmätt till hälften. Vi är två som mäter.',
          en: 'Half the stock is measured. There are two of us measuring.',
        },
        nextStep: { sv: 'Få hjälp av byggprogrammets elever.', en: 'Get the building pupils to help.' },
        approvedForPublic: false,
      },
      {
        at: '2025-10-10T12:00',
        by: 'mirela-hadzipasic',
        answer: 'going-well',
        words: {
          sv: 'Allt ligger ute: 3 400 artiklar. Förskolan Granen byggs med 60 av våra dörrar.',
          en: 'It is all online: 3,400 items. Granen nursery school is being built with 60 of our doors.',
        },
        nextStep: { sv: 'Starta en tematisk grupp om återbruk i byggandet.', en: 'Start a thematic group on reuse in construction.' },
        approvedForPublic: true,
      },
      {
        at: '2026-10-14T11:40',
        by: 'mirela-hadzipasic',
        answer: 'going-well',
        words: {
          sv: 'Gruppen har fem organisationer och ett gemensamt mellanlager. Det är där det brukar ta stopp, annars.',
          en: 'The group has five organisations and shared storage. That is where things usually come to a halt.',
        },
        nextStep: { sv: 'En prislista som försäkringsbolagen också kan räkna med.', en: 'A price list that insurers can count on too.' },
        approvedForPublic: true,
      },
    ],
  },
  {
    key: 'fyrvik-lokaler',
    organisation: 'fyrvik-fastigheter',
    subject: { kind: 'challenge', key: 'lokaler' },
    takenAt: '2024-10-10T15:45',
    takenAtMeeting: 'strategiska-hosten-2024',
    until: '2027-10-31',
    convener: false,
    intent: {
      sv: 'Vi visar energisiffrorna för alla våra hus, även de pinsamma.',
      en: 'We show the energy figures for all our buildings, the embarrassing ones included.',
    },
    firstStep: { sv: 'Sätta undermätare i de tio hus som drar mest.', en: 'Put submeters in the ten buildings that draw the most.' },
    contact: 'andreas-molin-takahashi',
    deputy: 'paulina-wikmark',
    changes: [
      { kind: 'confirmed', at: '2024-10-29T14:20', by: 'andreas-molin-takahashi', why: null },
      { kind: 'active', at: '2025-01-13T08:00', by: 'andreas-molin-takahashi', why: null },
    ],
    // No word in the autumn of 2026: this one is silent.
    checkIns: [
      {
        at: '2025-10-13T09:15',
        by: 'paulina-wikmark',
        answer: 'going-well',
        words: {
          sv: 'Undermätarna sitter. Den värsta boven var en kallport som stod öppen i fyra år.',
          en: 'The submeters are in. The worst culprit was a cold-store door that had stood open for four years.',
        },
        nextStep: { sv: 'Sänka två grader i trapphusen.', en: 'Turn down the stairwells by two degrees.' },
        approvedForPublic: true,
      },
      {
        at: '2026-04-14T10:30',
        by: 'paulina-wikmark',
        answer: 'going-well',
        words: { sv: 'Tio hus är nere sjutton procent på ett år.', en: 'Ten buildings are down seventeen per cent in a year.' },
        nextStep: { sv: 'Lägga ut siffrorna per hus.', en: 'Publish the figures building by building.' },
        approvedForPublic: true,
      },
    ],
  },
  {
    key: 'universitetet-lokaler',
    organisation: 'universitetet',
    subject: { kind: 'challenge', key: 'lokaler' },
    takenAt: '2026-09-18T13:05',
    takenAtMeeting: null,
    until: '2028-06-30',
    convener: false,
    intent: {
      sv: 'Vi har 160 000 kvadratmeter och forskare som kan sådant här. De ska få träffa vaktmästarna.',
      en: 'We have 160,000 square metres and researchers who know this. They are going to meet the caretakers.',
    },
    firstStep: {
      sv: 'Gå igenom Fysikhuset en natt tillsammans med Fyrvik Fastigheter.',
      en: 'Walk through the Physics building one night together with Fyrvik Fastigheter.',
    },
    contact: 'tobias-frisk',
    deputy: 'ragnhild-sjobring',
    changes: [
      {
        kind: 'confirmed',
        at: '2026-10-05T11:00',
        by: 'ragnhild-sjobring',
        why: { sv: 'Förankrat hos rektor.', en: 'Agreed with the vice-chancellor.' },
      },
    ],
    checkIns: [],
  },
  {
    key: 'fyrvik-sol',
    organisation: 'fyrvik-fastigheter',
    subject: { kind: 'challenge', key: 'sol' },
    takenAt: '2026-04-23T15:52',
    takenAtMeeting: 'strategiska-varen-2026',
    until: '2028-12-31',
    convener: false,
    intent: {
      sv: 'Vi lånar ut våra tak till den som vill sätta sol på dem, om vi slipper äga anläggningen.',
      en: 'We lend our roofs to whoever wants to put solar on them, provided we need not own the panels.',
    },
    firstStep: {
      sv: 'Skriva ett takavtal på två sidor tillsammans med Solfångarna.',
      en: 'Write a two-page roof agreement with Solfångarna.',
    },
    contact: 'paulina-wikmark',
    deputy: 'andreas-molin-takahashi',
    changes: [{ kind: 'confirmed', at: '2026-05-20T09:30', by: 'andreas-molin-takahashi', why: null }],
    checkIns: [
      {
        at: '2026-10-13T15:05',
        by: 'paulina-wikmark',
        answer: 'slow',
        words: { sv: 'Avtalet ligger hos juristerna.', en: 'The agreement is with the lawyers.' },
        nextStep: { sv: 'Ett tak i drift till midsommar.', en: 'One roof in service by midsummer.' },
        approvedForPublic: false,
      },
    ],
  },
  {
    key: 'tillvar-plast',
    organisation: 'tillvar',
    subject: { kind: 'challenge', key: 'plast' },
    takenAt: '2024-03-14T16:12',
    takenAtMeeting: 'uppstart-2024',
    until: '2026-12-31',
    convener: false,
    intent: {
      sv: 'Vi ska få bort hälften av plasten ur det som eldas i Polstad.',
      en: 'We will take half the plastic out of what is burnt in Polstad.',
    },
    firstStep: { sv: 'Väga och sortera soporna från tre kvarter, för hand.', en: 'Weigh and sort the rubbish of three blocks, by hand.' },
    contact: 'susanne-nyhlen',
    deputy: 'abdi-warfa',
    changes: [
      { kind: 'confirmed', at: '2024-03-20T08:50', by: 'susanne-nyhlen', why: null },
      { kind: 'active', at: '2024-04-15T09:00', by: 'susanne-nyhlen', why: null },
      {
        kind: 'end-announced',
        at: '2026-09-30T13:40',
        by: 'susanne-nyhlen',
        endsOn: '2026-12-31',
        why: {
          sv: 'Eftersorteringen byggs nu och blir vår vardag. Lead behövs hos någon som köper plast, inte hos oss som tar hand om den.',
          en: 'The sorting plant is being built and becomes our daily work. Lead is needed with someone who buys plastic, not with us who deal with it.',
        },
      },
    ],
    checkIns: [
      {
        at: '2024-10-01T09:20',
        by: 'abdi-warfa',
        answer: 'going-well',
        words: {
          sv: 'Vi sorterade 2,4 ton för hand. En femtedel var plast, och nästan allt gick att återvinna.',
          en: 'We sorted 2.4 tonnes by hand. A fifth was plastic, and nearly all of it could be recycled.',
        },
        nextStep: { sv: 'Underlag för en sorteringsanläggning.', en: 'The case for a sorting plant.' },
        approvedForPublic: true,
      },
      {
        at: '2025-10-07T14:00',
        by: 'susanne-nyhlen',
        answer: 'going-well',
        words: {
          sv: 'Styrelsen har beslutat om anläggningen. 84 miljoner, klar 2027.',
          en: 'The board has decided on the plant. 84 million kronor, ready in 2027.',
        },
        nextStep: { sv: 'Bygglov.', en: 'Planning permission.' },
        approvedForPublic: true,
      },
      {
        at: '2026-09-30T13:40',
        by: 'susanne-nyhlen',
        answer: 'going-well',
        words: {
          sv: 'Grunden är gjuten. Vi lämnar Lead vid årsskiftet och hjälper gärna den som tar vid.',
          en: 'The foundation is laid. We leave Lead at the turn of the year and will gladly help whoever takes over.',
        },
        nextStep: { sv: 'En eftermiddag med den som tar vid.', en: 'An afternoon with whoever takes over.' },
        approvedForPublic: true,
      },
    ],
  },
  {
    key: 'mejeriet-matsvinn',
    organisation: 'nordanbygdens-mejeri',
    subject: { kind: 'challenge', key: 'matsvinn' },
    takenAt: '2024-10-10T15:50',
    takenAtMeeting: 'strategiska-hosten-2024',
    until: '2027-12-31',
    convener: false,
    intent: {
      sv: 'Mjölk ska drickas, inte hällas ut. Vi vill räkna svinnet från gården till skolmatsalen.',
      en: 'Milk is for drinking, not for pouring away. We want to count the waste from farm to school canteen.',
    },
    firstStep: {
      sv: 'Väga svinnet på tre skolor i fyra veckor tillsammans med kommunens kök.',
      en: 'Weigh the waste at three schools for four weeks with the municipality’s kitchens.',
    },
    contact: 'signe-asell',
    deputy: 'karl-johan-mardh',
    changes: [
      { kind: 'confirmed', at: '2024-11-05T10:15', by: 'signe-asell', why: null },
      { kind: 'active', at: '2025-02-03T08:00', by: 'signe-asell', why: null },
      {
        kind: 'resting',
        at: '2026-06-11T15:30',
        by: 'signe-asell',
        why: {
          sv: 'Vi bygger om tappningen och alla händer behövs där till våren 2027.',
          en: 'We are rebuilding the bottling line and need all hands there until spring 2027.',
        },
      },
    ],
    checkIns: [
      {
        at: '2025-10-08T08:40',
        by: 'signe-asell',
        answer: 'going-well',
        words: {
          sv: 'Eleverna drack mer när glasen blev mindre. 38 procent mindre mjölk i slasken.',
          en: 'The pupils drank more when the glasses got smaller. 38 per cent less milk down the sink.',
        },
        nextStep: { sv: 'Samma sak på åtta skolor till.', en: 'The same at eight more schools.' },
        approvedForPublic: true,
      },
      {
        at: '2026-06-11T15:30',
        by: 'signe-asell',
        answer: 'slow',
        words: { sv: 'Vi behöver vila det här till våren.', en: 'We need to let this rest until spring.' },
        nextStep: { sv: 'Ta upp det igen i mars.', en: 'Take it up again in March.' },
        approvedForPublic: false,
      },
    ],
  },
  {
    key: 'regionen-sasong',
    organisation: 'regionen',
    subject: { kind: 'challenge', key: 'sasong' },
    takenAt: '2024-04-11T10:20',
    takenAtMeeting: null,
    until: '2027-12-31',
    convener: false,
    intent: {
      sv: 'Sjukhusmat kan vara både god, näringsriktig och härifrån. Vi vill visa hur, med recept.',
      en: 'Hospital food can be good, nourishing and from here. We want to show how, with recipes.',
    },
    firstStep: {
      sv: 'Byta en rätt i veckan på tre avdelningar och fråga patienterna.',
      en: 'Change one dish a week on three wards and ask the patients.',
    },
    contact: 'eva-lisa-utterstrom',
    deputy: 'biret-labba-holm',
    changes: [
      { kind: 'confirmed', at: '2024-05-02T09:10', by: 'eva-lisa-utterstrom', why: null },
      { kind: 'active', at: '2024-09-02T07:00', by: 'eva-lisa-utterstrom', why: null },
    ],
    checkIns: [
      {
        at: '2024-10-03T13:50',
        by: 'eva-lisa-utterstrom',
        answer: 'going-well',
        words: {
          sv: 'Rotfruktsgrytan vann över kasslern. Det trodde ingen av oss.',
          en: 'The root vegetable stew beat the gammon. None of us saw that coming.',
        },
        nextStep: { sv: 'Två rätter i veckan på hela sjukhuset.', en: 'Two dishes a week across the hospital.' },
        approvedForPublic: true,
      },
      {
        at: '2025-10-07T12:55',
        by: 'eva-lisa-utterstrom',
        answer: 'going-well',
        words: {
          sv: 'Vi har 22 recept som håller i storkök. De är fria att använda.',
          en: 'We have 22 recipes that work in a large kitchen. They are free to use.',
        },
        nextStep: { sv: 'Laga tillsammans med Folkets Hus.', en: 'Cook together with Folkets Hus.' },
        approvedForPublic: true,
      },
      {
        at: '2026-10-06T13:10',
        by: 'eva-lisa-utterstrom',
        answer: 'going-well',
        words: {
          sv: 'Utsläppen per portion är nere 21 procent sedan starten och kostnaden är densamma.',
          en: 'Emissions per meal are down 21 per cent since we began, at the same cost.',
        },
        nextStep: { sv: 'Strömming varannan vecka, om fisket håller.', en: 'Baltic herring every other week, if the fishing holds.' },
        approvedForPublic: true,
      },
    ],
  },
  {
    key: 'kommunen-unga',
    organisation: 'kommunen',
    subject: { kind: 'question', key: 'unga' },
    takenAt: '2024-03-14T16:20',
    takenAtMeeting: 'uppstart-2024',
    until: '2027-06-30',
    convener: false,
    intent: {
      sv: 'Vi ska hitta ett sätt att lyssna på unga som inte är en panel på en scen.',
      en: 'We will find a way of listening to young people that is not a panel on a stage.',
    },
    firstStep: {
      sv: 'Fråga åtta klasser vad de skulle vilja bestämma om.',
      en: 'Ask eight school classes what they would want to decide.',
    },
    contact: 'omar-haddadi',
    deputy: 'britta-holmlund',
    changes: [
      { kind: 'confirmed', at: '2024-03-19T15:00', by: 'britta-holmlund', why: null },
      { kind: 'active', at: '2024-09-16T08:00', by: 'omar-haddadi', why: null },
    ],
    checkIns: [
      {
        at: '2024-10-04T14:10',
        by: 'omar-haddadi',
        answer: 'going-well',
        words: {
          sv: 'De ville bestämma om bussarna. Sex av åtta klasser sade bussarna.',
          en: 'They wanted to decide about the buses. Six classes out of eight said the buses.',
        },
        nextStep: { sv: 'Bjuda in lokaltrafiken till skolan.', en: 'Invite the bus company to the school.' },
        approvedForPublic: true,
      },
      {
        at: '2025-10-08T15:20',
        by: 'omar-haddadi',
        answer: 'going-well',
        words: { sv: 'Nattbussen på fredagar är deras förtjänst.', en: 'The Friday night bus is their doing.' },
        nextStep: { sv: 'Två unga med vid bordet på toppmötet.', en: 'Two young people at the table at the summit.' },
        approvedForPublic: true,
      },
      {
        at: '2026-10-07T10:40',
        by: 'omar-haddadi',
        answer: 'going-well',
        words: {
          sv: 'Tre gymnasister sitter nu med när vi väljer frågor till toppmötet.',
          en: 'Three sixth-formers now help choose the questions for the summit.',
        },
        nextStep: { sv: 'Lämna över ordet helt en timme i januari.', en: 'Hand them the floor for an hour in January.' },
        approvedForPublic: true,
      },
    ],
  },
  {
    key: 'skymra-laga',
    organisation: 'skymra',
    subject: { kind: 'challenge', key: 'laga' },
    takenAt: '2024-03-14T16:31',
    takenAtMeeting: 'uppstart-2024',
    until: '2026-01-31',
    convener: false,
    intent: {
      sv: 'En armatur ska gå att laga med en vanlig skruvmejsel. Vi börjar med våra egna.',
      en: 'A light fitting should be mendable with an ordinary screwdriver. We start with our own.',
    },
    firstStep: {
      sv: 'Laga alla trasiga armaturer i en idrottshall och räkna på det.',
      en: 'Mend every broken fitting in one sports hall and do the sums.',
    },
    contact: 'ellinor-haggkvist',
    deputy: null,
    changes: [
      { kind: 'confirmed', at: '2024-04-08T09:00', by: 'ellinor-haggkvist', why: null },
      { kind: 'active', at: '2024-08-26T09:00', by: 'ellinor-haggkvist', why: null },
      {
        kind: 'ended',
        at: '2026-01-30T16:00',
        by: 'ellinor-haggkvist',
        why: {
          sv: 'Klart. Reservdelarna finns i sortimentet och handboken ligger fritt ute.',
          en: 'Done. The spare parts are in the range and the manual is free for all.',
        },
      },
    ],
    checkIns: [
      {
        at: '2024-10-08T10:00',
        by: 'ellinor-haggkvist',
        answer: 'going-well',
        words: {
          sv: 'Isstadions 312 armaturer lagades för en tredjedel av priset för nya.',
          en: 'The ice stadium’s 312 fittings were mended for a third of the price of new ones.',
        },
        nextStep: { sv: 'Skriva en handbok.', en: 'Write a manual.' },
        approvedForPublic: true,
      },
      {
        at: '2025-10-14T09:30',
        by: 'ellinor-haggkvist',
        answer: 'done',
        words: {
          sv: 'Handboken är klar, elva sidor med bilder. Vi är nöjda och slutar efter nyår.',
          en: 'The manual is done, eleven pages with pictures. We are pleased, and stop after New Year.',
        },
        nextStep: null,
        approvedForPublic: true,
      },
    ],
  },
  {
    key: 'skymra-effekttoppar',
    organisation: 'skymra',
    subject: { kind: 'challenge', key: 'effekttoppar' },
    takenAt: '2026-11-12T14:25',
    takenAtMeeting: null,
    until: '2028-12-31',
    convener: false,
    intent: {
      sv: 'Belysningen i tusen lokaler kan dimras en fjärdedel i tjugo minuter utan att någon märker det. Det vill vi prova på riktigt.',
      en: 'The lighting of a thousand premises can be dimmed by a quarter for twenty minutes without anybody noticing. We want to try that for real.',
    },
    firstStep: {
      sv: 'Ett prov i tre skolor och två kontor en kall vecka i februari.',
      en: 'A trial in three schools and two offices one cold week in February.',
    },
    contact: 'danuta-kowalik',
    deputy: 'ellinor-haggkvist',
    // Still under förankring: the management team meets on 7 December.
    changes: [],
    checkIns: [],
  },
] as const satisfies readonly LeadData[]

export const helpRequests = [
  {
    at: '2026-10-02T06:45',
    lead: 'alvbro-arbetsmaskiner',
    text: {
      sv: 'Ett mobilt batteri på minst 400 kilowattimmar, sex veckor i februari och mars.',
      en: 'A mobile battery of at least 400 kilowatt-hours, for six weeks in February and March.',
    },
    answeredBy: [
      {
        organisation: 'lokaltrafiken',
        at: '2026-10-20T14:10',
        text: {
          sv: 'Vi har två bussbatterier som just nu står i depån. Hör av er så tittar vi på dem ihop.',
          en: 'We have two bus batteries standing in the depot just now. Get in touch and we will look at them together.',
        },
      },
    ],
  },
  {
    at: '2025-10-06T13:30',
    lead: 'hamnen-mobilitet',
    text: {
      sv: 'Någon som har bytt till landström och kan berätta om kabelhantering i is.',
      en: 'Someone who has changed to shore power and can tell us about handling cables in ice.',
    },
    answeredBy: [
      {
        organisation: 'farledsverket',
        at: '2025-10-15T09:00',
        text: {
          sv: 'Våra isbrytare gör det varje vinter. Kom till kajen en tisdag.',
          en: 'Our icebreakers do it every winter. Come to the quay any Tuesday.',
        },
      },
      {
        organisation: 'kold',
        at: '2025-10-21T16:45',
        text: {
          sv: 'Vi har mätt på kablar vid minus 35. Rapporten kommer på posten.',
          en: 'We have measured cables at minus 35. The report is on its way.',
        },
      },
    ],
  },
] as const satisfies readonly HelpRequestData[]
