/** The first year: the summit, the start of the strategic group, a first meeting of an area and the autumn's follow-up. */
import type { MeetingData } from '../world-data.ts'
import { answers, came, cameUnannounced, item, nextStep, outcome } from './meeting-shapes.ts'
import { purposeV1 } from './groups.ts'

const firstSummit: MeetingData = {
  key: 'toppmote-2024',
  kind: 'summit',
  title: { sv: 'Polstads första klimattoppmöte', en: 'Polstad’s first climate summit' },
  groups: [],
  areas: [],
  announcedAt: '2024-01-08T10:00',
  state: 'reported',
  date: { date: '2024-01-18', precision: 'day' },
  start: '09:00',
  end: '12:00',
  place: { sv: 'Rådhuset, stora salen', en: 'The Old Town Hall, great hall' },
  convenedBy: 'kommunen',
  hostedBy: 'kommunen',
  facilitator: null,
  noteTaker: 'siiri-niemela',
  invited: ['brage-gvt', 'ejda', 'havr', 'hilding-och-severina', 'kold', 'luftvia', 'manetrekant', 'kommunen', 'stadshus', 'universitetet', 'regionen', 'rimfrost', 'samverk', 'skargardsforsakringar', 'skymra', 'skyttrens', 'taknock', 'tillvar', 'norrskenets-akeri', 'hamnen', 'alvbro', 'aterbyggarna', 'bostader', 'energibolaget', 'lokaltrafiken', 'nordanbygdens-mejeri', 'lansstyrelsen', 'vitterbanken'],
  replies: [],
  attendance: [
    came('brage-gvt', 'ann-louise-stenmarker'), came('ejda', 'ida-lundgren-osei'), came('havr', 'marek-wysocki'), came('hilding-och-severina', 'jenny-salomonsdotter'), came('kold', 'wen-liang'), came('luftvia', 'per-olov-grahn'), came('manetrekant', 'amina-yusufzai'), came('kommunen', 'gunilla-radstrom'), came('kommunen', 'britta-holmlund'), came('stadshus', 'henrik-ekorre'), came('universitetet', 'shirin-moradi'), came('regionen', 'eva-lisa-utterstrom'), came('rimfrost', 'linnea-kvarnback'), came('samverk', 'ngozi-eze-lindqvist'), came('skargardsforsakringar', 'mats-ola-viberg'), came('skymra', 'ellinor-haggkvist'), came('skyttrens', 'ibrahim-saleh'), came('taknock', 'petra-ahlmark'), came('tillvar', 'susanne-nyhlen'), came('norrskenets-akeri', 'aino-karhula'), came('hamnen', 'lars-erik-vedin'), came('alvbro', 'jonas-tjader'), came('aterbyggarna', 'mirela-hadzipasic'), came('bostader', 'fatima-el-idrissi'), came('energibolaget', 'olle-strandfjall'), came('lokaltrafiken', 'roger-tallgren'), came('nordanbygdens-mejeri', 'signe-asell'), came('lansstyrelsen', 'johanna-bergskog'), came('vitterbanken', 'nils-fjellner-haile'),
  ],
  agenda: [
    item(30, 'Kaffe och mingel', 'Coffee and conversation'),
    item(40, 'Varför en klimatfärdplan?', 'Why a climate roadmap?', outcome('information', 'Målet är ett klimatneutralt Polstad 2040. Kommunens egna utsläpp är fyra procent av det hela.', 'The goal is a climate-neutral Polstad by 2040. The municipality’s own emissions are four per cent of the total.')),
    item(60, 'Tre som redan börjat berättar', 'Three who have already begun', { owner: 'norrskenets-akeri' }),
    item(40, 'Avsiktsförklaringen undertecknas', 'The letter of intent is signed', outcome('decision', '28 organisationer undertecknade.', '28 organisations signed.')),
    item(10, 'Så går vi vidare', 'What comes next'),
  ],
  agreement: null,
  nextSteps: [
    nextStep('kalla-strategiska', null, '2024-02-15', '2024-02-12', 'Kalla till en första träff med en strategisk grupp', 'Call a first meeting of a strategic group'),
    nextStep('lista-utmaningar', null, '2024-02-29', '2024-02-20', 'Skicka ut listan över vad var och en har antagit', 'Send out the list of what each has adopted'),
  ],
  report: {
    publishedAt: '2024-01-19T14:00',
    introduction: {
      sv: '28 organisationer skrev under Polstads klimatfärdplan på det första klimattoppmötet. Tillsammans står de för ungefär hälften av stadens utsläpp.',
      en: 'At the first climate summit 28 organisations signed the Polstad Climate Roadmap. Together they account for about half of the city’s emissions.',
    },
    howItWas: {
      sv: 'Det var 22 grader kallt och rådhusets element knackade. Ändå satt folk kvar efteråt. Den sista pennan gick runt bordet i nästan en timme, eftersom alla ville se vad de andra hade antagit innan de skrev på.',
      en: 'It was 22 below and the radiators of the old town hall were knocking. Still, people stayed on. The last pen went round the table for nearly an hour, since everyone wanted to see what the others had adopted before they signed.',
    },
    voices: [
      { text: { sv: 'Jag kom för att se om åkeriet skulle skriva på. Det gjorde de, så då fick vi också.', en: 'I came to see whether the haulier would sign. They did, so then we had to as well.' }, who: { sv: 'Lars-Erik Vedin, Polstads hamn', en: 'Lars-Erik Vedin, Polstads hamn' } },
      { text: { sv: 'Äntligen ett löfte som ryms på en sida.', en: 'A promise that fits on one page, at last.' }, who: { sv: 'Ngozi Eze-Lindqvist, Samverk Nordanland', en: 'Ngozi Eze-Lindqvist, Samverk Nordanland' } },
    ],
    whatHappensNext: {
      sv: 'I mars träffas en strategisk grupp för första gången. Alla som har skrivit under är välkomna att vara med.',
      en: 'In March a strategic group meets for the first time. Everyone who has signed is welcome to take part.',
    },
    picture: 'motesrummet',
  },
  cancelled: null,
}

const start: MeetingData = {
  key: 'uppstart-2024',
  kind: 'strategic',
  title: { sv: 'Uppstart med strategiska gruppen', en: 'The strategic group gets going' },
  groups: ['strategiska-gruppen'],
  areas: [],
  announcedAt: '2024-02-12T09:30',
  state: 'reported',
  date: { date: '2024-03-14', precision: 'day' },
  start: '13:00',
  end: '17:00',
  place: { sv: 'Observatoriet, Polstads universitet', en: 'The Observatory, Polstads universitet' },
  convenedBy: 'kommunen',
  hostedBy: 'universitetet',
  facilitator: 'tuva-rosling-adeyemi',
  noteTaker: 'siiri-niemela',
  invited: ['brage-gvt', 'ejda', 'havr', 'hilding-och-severina', 'kold', 'luftvia', 'manetrekant', 'kommunen', 'stadshus', 'universitetet', 'regionen', 'rimfrost', 'samverk', 'skargardsforsakringar', 'skymra', 'skyttrens', 'taknock', 'tillvar', 'norrskenets-akeri', 'hamnen', 'alvbro', 'aterbyggarna', 'lansstyrelsen', 'vitterbanken'],
  replies: [
    ...answers('yes', 'brage-gvt', 'ejda', 'havr', 'hilding-och-severina', 'kold', 'luftvia', 'manetrekant', 'kommunen', 'stadshus', 'universitetet', 'regionen', 'rimfrost', 'samverk', 'skargardsforsakringar', 'skymra', 'tillvar'),
    ...answers('no', 'norrskenets-akeri', 'hamnen', 'lansstyrelsen'),
  ],
  attendance: [
    came('brage-gvt', 'goran-petrovac'), came('ejda', 'ida-lundgren-osei'), came('havr', 'marek-wysocki'), came('hilding-och-severina', 'jenny-salomonsdotter'), came('kold', 'wen-liang'), came('luftvia', 'per-olov-grahn'), came('manetrekant', 'amina-yusufzai'), came('kommunen', 'britta-holmlund'), came('kommunen', 'omar-haddadi'), came('stadshus', 'henrik-ekorre'), came('universitetet', 'ragnhild-sjobring'), came('regionen', 'eva-lisa-utterstrom'), came('rimfrost', 'linnea-kvarnback'), came('samverk', 'ngozi-eze-lindqvist'), came('skargardsforsakringar', 'mats-ola-viberg'), came('skymra', 'ellinor-haggkvist'), cameUnannounced('skyttrens', 'ibrahim-saleh'), cameUnannounced('taknock'), came('tillvar', 'susanne-nyhlen'),
  ],
  agenda: [
    item(20, 'Incheckning: vad fick dig att komma?', 'Check-in: what made you come?'),
    item(20, 'Därför är vi här', 'Why we are here', outcome('information', 'Kansliet kan driva på, men inte göra andras arbete åt dem.', 'The secretariat can push, but cannot do other people’s work for them.')),
    item(50, 'I mindre grupper: vad ska gruppen vara till för?', 'In small groups: what is the group for?', { owner: 'samverk' }),
    item(20, 'Fika', 'Coffee break'),
    item(50, 'I storgrupp: en gemensam riktning', 'In plenary: a common direction'),
    item(25, 'Det här är vi överens om', 'What we agree on', outcome('decision', 'Gruppens roll och syfte antogs i den lydelse som lästes upp.', 'The group’s role and purpose was adopted as read out.')),
    item(40, 'Ta Lead', 'Taking Lead', outcome('information', 'Tre organisationer tog Lead på plats. Erbjudandet står kvar.', 'Three organisations took Lead there and then. The offer stands.')),
    item(15, 'Utcheckning', 'Check-out', { forwarded: true }),
  ],
  agreement: { text: purposeV1, recordedAt: '2024-03-14T15:58', form: 'acclamation', concerns: [] },
  nextSteps: [
    nextStep('halvsida-chefen', null, '2024-03-22', '2024-03-18', 'Skriva en halv sida att visa chefen: vad Lead innebär, hur många timmar och hur man lämnar', 'Write half a page to show the boss: what Lead means, how many hours and how to leave'),
    nextStep('boka-omraden-2024', null, '2024-05-31', '2024-05-16', 'Boka träffar i de fokusområden där någon har tagit Lead', 'Book meetings in the focus areas where somebody has taken Lead'),
    nextStep('skolklasser', 'kommunen', '2024-06-14', '2024-06-05', 'Fråga åtta skolklasser vad de skulle vilja bestämma om', 'Ask eight school classes what they would want to decide'),
  ],
  report: {
    publishedAt: '2024-03-18T11:30',
    introduction: {
      sv: 'Arton organisationer träffades för att reda ut vad en strategisk grupp i Polstads klimatfärdplan ska vara till för. De gick hem med en gemensam riktning, och tre av dem med Lead.',
      en: 'Eighteen organisations met to work out what a strategic group in the Polstad Climate Roadmap should be for. They went home with a common direction, and three of them with Lead.',
    },
    howItWas: {
      sv: 'Vi satt i Observatoriet, med kupolen öppen trots att det var ljust ute. Tuva bad alla skriva en lapp om ett projekt som aldrig blev av, och varför. De lapparna tog längre tid att läsa än vi hade tänkt, och det var dem vi kom tillbaka till hela eftermiddagen: det tar stopp när ingen har sagt att det är hens sak. När texten lästes upp för tredje gången var det ingen som ville ändra något mer. Någon klappade i händerna.',
      en: 'We sat in the Observatory with the dome open, although it was light outside. Tuva asked everyone to write a card about a project that never came off, and why. Those cards took longer to read than we had planned, and we came back to them all afternoon: things stall when nobody has said that it is theirs to do. When the text was read out for the third time nobody wanted to change anything more. Somebody clapped.',
    },
    voices: [
      { text: { sv: 'Jag har suttit i många samverkansgrupper. Det här var första gången någon frågade vad vi ville göra i stället för vad vi tyckte.', en: 'I have sat on many partnership groups. This was the first time anyone asked what we wanted to do rather than what we thought.' }, who: { sv: 'Susanne Nyhlén, Tillvar', en: 'Susanne Nyhlén, Tillvar' } },
      { text: { sv: 'Att ta Lead kändes mindre läskigt när jag förstod att man får lämna det också.', en: 'Taking Lead felt less daunting once I understood that you may leave it too.' }, who: { sv: 'Ellinor Häggkvist, Skymra', en: 'Ellinor Häggkvist, Skymra' } },
    ],
    whatHappensNext: {
      sv: 'Erbjudandet om att ta Lead gäller alla anslutna organisationer, även dem som inte var med. I oktober ses gruppen igen och följer upp hur det går.',
      en: 'The offer to take Lead is open to every affiliated organisation, also those who were not there. In October the group meets again to follow up how it is going.',
    },
    picture: 'observatoriet',
  },
  cancelled: null,
}

const mobility: MeetingData = {
  key: 'mobilitet-2024',
  kind: 'focus-area',
  title: { sv: 'Träff om Mobilitet och transporter', en: 'Meeting on Mobility and transport' },
  groups: [],
  areas: ['mobilitet'],
  announcedAt: '2024-04-15T08:30',
  state: 'reported',
  date: { date: '2024-05-16', precision: 'day' },
  start: '13:00',
  end: '15:00',
  place: { sv: 'Norrskenets Åkeri, verkstaden', en: 'Norrskenets Åkeri, the workshop' },
  convenedBy: 'norrskenets-akeri',
  hostedBy: 'norrskenets-akeri',
  facilitator: null,
  noteTaker: 'hanna-obrink',
  invited: ['norrskenets-akeri', 'alvbro', 'hamnen', 'hilding-och-severina', 'brage-gvt', 'lokaltrafiken', 'luftvia', 'energibolaget', 'skymra', 'kommunen', 'fyrvik-drift'],
  replies: [...answers('yes', 'norrskenets-akeri', 'alvbro', 'hamnen', 'hilding-och-severina', 'brage-gvt', 'lokaltrafiken', 'energibolaget'), ...answers('no', 'luftvia')],
  attendance: [came('norrskenets-akeri', 'aino-karhula'), came('norrskenets-akeri', 'stefan-ronnmark'), came('alvbro', 'sofia-andersdotter-cruz'), came('hamnen', 'lars-erik-vedin'), came('hilding-och-severina', 'jenny-salomonsdotter'), came('brage-gvt', 'goran-petrovac'), came('lokaltrafiken', 'roger-tallgren'), came('energibolaget', 'olle-strandfjall'), came('kommunen', 'britta-holmlund'), cameUnannounced('fyrvik-drift', 'kent-sandmyr')],
  agenda: [
    item(10, 'Incheckning bland lastbilarna', 'Check-in among the lorries'),
    item(40, 'Var står lastbilarna på natten?', 'Where do the lorries spend the night?', { owner: 'norrskenets-akeri', ...outcome('task', 'En gemensam karta ritas.', 'A map is drawn together.') }),
    item(15, 'Fika', 'Coffee break'),
    item(45, 'Kravtext för transporter, ett utkast', 'Requirements for transport, a draft', { owner: 'alvbro', ...outcome('information', 'Utkastet skickas ut för synpunkter till midsommar.', 'The draft goes out for comments until midsummer.') }),
    item(10, 'Utcheckning', 'Check-out'),
  ],
  agreement: null,
  nextSteps: [
    nextStep('karta-lastbilar', 'norrskenets-akeri', '2024-09-30', '2025-10-03', 'Rita en karta över var tunga fordon står på natten', 'Draw a map of where heavy vehicles spend the night'),
    nextStep('kravtext-transporter', 'alvbro', '2024-06-20', '2024-06-18', 'Skicka ut kravtexten för transporter', 'Send out the requirements for transport'),
    nextStep('elnat-svar', 'energibolaget', '2024-10-01', '2024-09-24', 'Svara på hur mycket effekt som finns vid de tre största uppställningsplatserna', 'Answer how much power there is at the three largest lorry parks'),
  ],
  report: {
    publishedAt: '2024-05-21T10:00',
    introduction: {
      sv: 'Nio organisationer stod i en verkstad och pratade om var lastbilar sover. Det visade sig vara den viktigaste frågan för den som vill köra på el.',
      en: 'Nine organisations stood in a workshop and talked about where lorries sleep. It turned out to be the most important question for anyone who wants to run on electricity.',
    },
    howItWas: {
      sv: 'Aino hade flyttat ut två dragbilar för att få plats med långbordet. Kaffet serverades ur verkstadens egen bryggare, den som mekanikerna annars inte släpper någon nära.',
      en: 'Aino had moved two tractor units out to make room for the long table. The coffee came from the workshop’s own machine, the one the mechanics normally let nobody near.',
    },
    voices: [{ text: { sv: 'Jag trodde att vi var ensamma om problemet. Vi är ju sju stycken.', en: 'I thought we were alone with the problem. There are seven of us.' }, who: { sv: 'Roger Tallgren, Polstads lokaltrafik', en: 'Roger Tallgren, Polstads lokaltrafik' } }],
    whatHappensNext: { sv: 'Kartan ska vara klar till hösten. Kravtexten går att låna redan i juni.', en: 'The map is to be done by the autumn. The requirements can be borrowed as early as June.' },
    picture: null,
  },
  cancelled: null,
}

const autumn: MeetingData = {
  key: 'strategiska-hosten-2024',
  kind: 'follow-up',
  title: { sv: 'Strategiska gruppen: Hur går det?', en: 'The strategic group: how is it going?' },
  groups: ['strategiska-gruppen'],
  areas: [],
  announcedAt: '2024-06-10T13:00',
  state: 'reported',
  date: { date: '2024-10-10', precision: 'day' },
  start: '13:00',
  end: '17:00',
  place: { sv: 'Polstads hamn, magasin 3', en: 'Polstads hamn, warehouse 3' },
  convenedBy: 'kommunen',
  hostedBy: 'hamnen',
  facilitator: null,
  noteTaker: 'yusuf-demirkan',
  invited: ['brage-gvt', 'ejda', 'havr', 'hilding-och-severina', 'kold', 'luftvia', 'manetrekant', 'kommunen', 'stadshus', 'universitetet', 'regionen', 'rimfrost', 'samverk', 'skargardsforsakringar', 'skymra', 'skyttrens', 'taknock', 'tillvar', 'norrskenets-akeri', 'hamnen', 'alvbro', 'aterbyggarna', 'nordanbygdens-mejeri', 'fyrvik-fastigheter', 'hotell-nattviken'],
  replies: answers('yes', 'brage-gvt', 'ejda', 'hilding-och-severina', 'kommunen', 'universitetet', 'regionen', 'samverk', 'skymra', 'tillvar', 'norrskenets-akeri', 'hamnen', 'alvbro', 'aterbyggarna', 'nordanbygdens-mejeri', 'fyrvik-fastigheter', 'hotell-nattviken'),
  attendance: [came('brage-gvt', 'goran-petrovac'), came('ejda', 'ida-lundgren-osei'), came('hilding-och-severina', 'jenny-salomonsdotter'), came('kommunen', 'britta-holmlund'), came('kommunen', 'omar-haddadi'), came('universitetet', 'shirin-moradi'), came('regionen', 'eva-lisa-utterstrom'), came('samverk', 'ngozi-eze-lindqvist'), came('skymra', 'ellinor-haggkvist'), came('tillvar', 'abdi-warfa'), came('norrskenets-akeri', 'aino-karhula'), came('hamnen', 'lars-erik-vedin'), came('alvbro', 'sofia-andersdotter-cruz'), came('aterbyggarna', 'ture-lomvik'), came('nordanbygdens-mejeri', 'signe-asell'), came('fyrvik-fastigheter', 'andreas-molin-takahashi'), came('hotell-nattviken', 'marie-claire-dubonnet'), cameUnannounced('manetrekant', 'amina-yusufzai')],
  agenda: [
    item(20, 'Incheckning', 'Check-in'),
    item(20, 'Riktningen vi kom överens om: håller den?', 'The direction we agreed on: does it hold?', outcome('information', 'Den håller. Flera saknar ett mål för hur många fokusområden som ska ha Lead.', 'It holds. Several miss a goal for how many focus areas are to have Lead.')),
    item(50, 'Det här har hänt', 'What has happened', { owner: 'tillvar' }),
    item(20, 'Fika', 'Coffee break'),
    item(40, 'Vi söker hjälp med', 'Help wanted', { owner: 'aterbyggarna' }),
    item(50, 'Öppet för Lead', 'Open for Lead', outcome('information', 'Tre organisationer tog Lead på plats.', 'Three organisations took Lead there and then.')),
    item(25, 'Nästa steg', 'Next steps', outcome('decision', 'En ny klimatutmaning läggs till: Ansluta fartyg och tunga fordon till el.', 'A new climate challenge is added: Plug ships and heavy vehicles into the grid.')),
    item(15, 'Utcheckning', 'Check-out'),
  ],
  agreement: null,
  nextSteps: [
    nextStep('roll-och-syfte-utkast', 'samverk', '2025-04-15', '2025-04-10', 'Skriva ett utkast till ny roll och nytt syfte', 'Draft a new role and purpose'),
    nextStep('mata-svinn', 'nordanbygdens-mejeri', '2025-03-31', '2025-03-14', 'Väga matsvinnet på tre skolor', 'Weigh the food waste at three schools'),
    nextStep('lagret-pa-natet', 'aterbyggarna', '2025-06-30', '2025-09-12', 'Lägga ut hela lagret på nätet', 'Put the whole stock online'),
  ],
  report: {
    publishedAt: '2024-10-15T15:10',
    introduction: {
      sv: 'Sju organisationer med Lead berättade hur det går, i hamnens gamla magasin. Tre till tog Lead innan eftermiddagen var slut.',
      en: 'In the port’s old warehouse seven organisations with Lead told the others how it is going. Three more took Lead before the afternoon was over.',
    },
    howItWas: {
      sv: 'Det blåste rakt genom magasinet, så vi flyttade ihop borden. Kanske var det därför det blev så bra prat. Ture från Återbyggarna sade rent ut att de är två personer med ett måttband och 3 400 dörrar. Innan fikat var slut hade han fått en skolklass, en lastbil och ett tak över huvudet.',
      en: 'The wind blew straight through the warehouse, so we pushed the tables together. Perhaps that is why the talk was so good. Ture from Återbyggarna said straight out that they are two people with a tape measure and 3,400 doors. Before the coffee break was over he had been given a school class, a lorry and a roof over his head.',
    },
    voices: [
      { text: { sv: 'Det är första gången jag sagt ”det går inte så bra” på ett möte och gått därifrån gladare.', en: 'It is the first time I have said “it is not going that well” at a meeting and left it happier.' }, who: { sv: 'Ture Lomvik, Återbyggarna', en: 'Ture Lomvik, Återbyggarna' } },
    ],
    whatHappensNext: { sv: 'Samverk Nordanland skriver ett utkast till ny roll och nytt syfte för gruppen. Det tas upp till våren.', en: 'Samverk Nordanland drafts a new role and purpose for the group, to be taken up in the spring.' },
    picture: 'hamnen',
  },
  cancelled: null,
}

export const meetings2024 = [firstSummit, start, mobility, autumn] as const
