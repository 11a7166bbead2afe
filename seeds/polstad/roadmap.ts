/** Polstad's five focus areas, twenty-four challenges and three questions. */
import type { ChallengeData, FocusAreaData, QuestionData } from '../world-data.ts'

export const focusAreas = [
  {
    key: 'mobilitet',
    number: 1,
    name: { sv: 'Mobilitet och transporter', en: 'Mobility and transport' },
    about: {
      sv: 'Det vi kör, fraktar och reser. Drygt 40 procent av Polstads utsläpp kommer härifrån.',
      en: 'What we drive, freight and travel. A little over 40 per cent of Polstad’s emissions come from here.',
    },
  },
  {
    key: 'energi',
    number: 2,
    name: { sv: 'Energi och byggd miljö', en: 'Energy and built environment' },
    about: {
      sv: 'Husen vi har, husen vi bygger och energin som håller dem varma.',
      en: 'The buildings we have, the ones we put up and the energy that keeps them warm.',
    },
  },
  {
    key: 'konsumtion',
    number: 3,
    name: { sv: 'Konsumtion och cirkulär ekonomi', en: 'Consumption and circular economy' },
    about: { sv: 'Det vi köper, lagar, delar och slänger.', en: 'What we buy, mend, share and throw away.' },
  },
  {
    key: 'mat',
    number: 4,
    name: { sv: 'Mat och jordbruk', en: 'Food and agriculture' },
    about: { sv: 'Från åkern till tallriken, och det som blir kvar på den.', en: 'From the field to the plate, and what is left on it.' },
  },
  {
    key: 'ovriga',
    number: 5,
    name: { sv: 'Övriga åtgärder', en: 'Other measures' },
    about: {
      sv: 'Kunskap, siffror och naturens egen förmåga att binda kol.',
      en: 'Knowledge, figures and nature’s own ability to store carbon.',
    },
  },
] as const satisfies readonly FocusAreaData[]

const start = { since: '2024-01-18' } as const

export const challenges = [
  {
    key: 'fordonsflotta',
    number: 1,
    area: 'mobilitet',
    name: { sv: 'Skifta till en fossilfri fordonsflotta', en: 'Switch to a fossil-free fleet' },
    about: {
      sv: 'Varje gång ett fordon ska bytas väljer vi ett som går på el, biogas eller muskler.',
      en: 'Each time a vehicle is due for replacement we choose one that runs on electricity, biogas or muscle.',
    },
    ...start,
  },
  {
    key: 'godset',
    number: 2,
    area: 'mobilitet',
    name: { sv: 'Köra godset fossilfritt', en: 'Move freight without fossil fuel' },
    about: {
      sv: 'Vi kör, eller köper, transporter utan fossilt bränsle och skriver in det i avtalen.',
      en: 'We run, or buy, transport without fossil fuel and put it in the contracts.',
    },
    ...start,
  },
  {
    key: 'jobbresor',
    number: 3,
    area: 'mobilitet',
    name: { sv: 'Göra det lätt att resa hållbart till jobbet', en: 'Make it easy to get to work without a car' },
    about: {
      sv: 'Cykelrum, dusch, busskort och arbetstider som passar tidtabellen.',
      en: 'Bike rooms, showers, bus passes and working hours that fit the timetable.',
    },
    ...start,
  },
  {
    key: 'samlastning',
    number: 4,
    area: 'mobilitet',
    name: { sv: 'Samlasta varor till centrum', en: 'Share deliveries into the city centre' },
    about: { sv: 'Färre och fullare fordon de sista två kilometerna.', en: 'Fewer and fuller vehicles over the last mile.' },
    ...start,
  },
  {
    key: 'tjansteresor',
    number: 5,
    area: 'mobilitet',
    name: { sv: 'Välja tåg eller skärm i tjänsten', en: 'Choose train or screen for business trips' },
    about: {
      sv: 'Vi flyger bara när det inte finns något annat rimligt sätt, och vi räknar flygresorna.',
      en: 'We fly only when there is no other reasonable way, and we count the flights.',
    },
    ...start,
  },
  {
    key: 'landstrom',
    number: 6,
    area: 'mobilitet',
    name: { sv: 'Ansluta fartyg och tunga fordon till el', en: 'Plug ships and heavy vehicles into the grid' },
    about: {
      sv: 'Landström vid kajen och laddplatser som rymmer en lastbil med släp.',
      en: 'Shore power at the quay, and chargers with room for a lorry and trailer.',
    },
    since: '2024-10-10',
  },
  {
    key: 'lokaler',
    number: 7,
    area: 'energi',
    name: { sv: 'Använda mindre energi i våra lokaler', en: 'Use less energy in our premises' },
    about: {
      sv: 'Vi vet hur mycket energi varje hus drar och sänker det år för år.',
      en: 'We know how much energy each building draws and lower it year by year.',
    },
    ...start,
  },
  {
    key: 'sol',
    number: 8,
    area: 'energi',
    name: { sv: 'Sätta sol på taken', en: 'Put solar on our roofs' },
    about: {
      sv: 'Tak som håller i trettio år till ska också ge el.',
      en: 'Roofs that will last another thirty years should also give power.',
    },
    ...start,
  },
  {
    key: 'effekttoppar',
    number: 9,
    area: 'energi',
    name: { sv: 'Kapa effekttopparna', en: 'Flatten the peaks in power demand' },
    about: {
      sv: 'Vi flyttar det som kan vänta från kalla vardagsmorgnar.',
      en: 'We move whatever can wait away from cold weekday mornings.',
    },
    ...start,
  },
  {
    key: 'arbetsmaskiner',
    number: 10,
    area: 'energi',
    name: { sv: 'Bygga med fossilfria arbetsmaskiner', en: 'Build with fossil-free machinery' },
    about: { sv: 'Grävmaskiner, hjullastare och värmare på bygget utan diesel.', en: 'Diggers, loaders and site heaters without diesel.' },
    ...start,
  },
  {
    key: 'tra',
    number: 11,
    area: 'energi',
    name: { sv: 'Bygga mer i trä och mindre i betong', en: 'Build more in timber and less in concrete' },
    about: {
      sv: 'Varje bygge räknar på sitt klimatavtryck innan stommen väljs.',
      en: 'Every project works out its climate footprint before the frame is chosen.',
    },
    ...start,
  },
  {
    key: 'dela-lokaler',
    number: 12,
    area: 'energi',
    name: { sv: 'Dela på lokalerna', en: 'Share our premises' },
    about: {
      sv: 'Det klimatsmartaste huset är det som inte behöver byggas.',
      en: 'The greenest building is the one that need not be built.',
    },
    ...start,
  },
  {
    key: 'aterbruk-bygg',
    number: 13,
    area: 'konsumtion',
    name: { sv: 'Bygga med återbrukat material', en: 'Build with reused materials' },
    about: { sv: 'Dörrar, tegel och ventilation får ett liv till.', en: 'Doors, bricks and ventilation get another life.' },
    ...start,
  },
  {
    key: 'begagnat',
    number: 14,
    area: 'konsumtion',
    name: { sv: 'Köpa begagnat först', en: 'Buy second-hand first' },
    about: {
      sv: 'Möbler, datorer och arbetskläder: nytt köper vi när vi har letat.',
      en: 'Furniture, computers and workwear: we buy new once we have looked.',
    },
    ...start,
  },
  {
    key: 'plast',
    number: 15,
    area: 'konsumtion',
    name: { sv: 'Sluta elda upp plast', en: 'Stop burning plastic' },
    about: {
      sv: 'Plasten i soporna är det största fossila utsläppet från fjärrvärmen.',
      en: 'The plastic in our rubbish is the largest fossil emission from district heating.',
    },
    ...start,
  },
  {
    key: 'laga',
    number: 16,
    area: 'konsumtion',
    name: { sv: 'Laga i stället för att slänga', en: 'Mend rather than throw away' },
    about: {
      sv: 'Vi köper sådant som går att laga, och vi vet vem som lagar det.',
      en: 'We buy things that can be mended, and we know who mends them.',
    },
    ...start,
  },
  {
    key: 'inkop',
    number: 17,
    area: 'konsumtion',
    name: { sv: 'Ställa klimatkrav när vi köper in', en: 'Set climate requirements when we buy' },
    about: {
      sv: 'Kraven är desamma hos oss alla, så att leverantörerna känner igen dem.',
      en: 'The requirements are the same with all of us, so that suppliers recognise them.',
    },
    ...start,
  },
  {
    key: 'matsvinn',
    number: 18,
    area: 'mat',
    name: { sv: 'Halvera matsvinnet', en: 'Halve food waste' },
    about: {
      sv: 'Vi väger det som slängs, varje vecka, och äter upp mer av det vi lagar.',
      en: 'We weigh what is thrown away, every week, and eat more of what we cook.',
    },
    ...start,
  },
  {
    key: 'sasong',
    number: 19,
    area: 'mat',
    name: { sv: 'Laga mat efter säsong', en: 'Cook with the seasons' },
    about: {
      sv: 'Mer rotsaker, bönor och fisk från kusten. Mindre som flugit.',
      en: 'More roots, beans and fish from the coast. Less that has flown.',
    },
    ...start,
  },
  {
    key: 'gardar',
    number: 20,
    area: 'mat',
    name: { sv: 'Köra gårdarna på egen energi', en: 'Run farms on their own energy' },
    about: {
      sv: 'Biogas av gödsel, sol på ladan och traktorer som tål kyla.',
      en: 'Biogas from manure, solar on the barn and tractors that stand the cold.',
    },
    ...start,
  },
  {
    key: 'mullhalt',
    number: 21,
    area: 'mat',
    name: { sv: 'Binda kol i åkermarken', en: 'Store carbon in farmland' },
    about: { sv: 'Vall, fånggrödor och mindre plöjning.', en: 'Leys, catch crops and less ploughing.' },
    ...start,
  },
  {
    key: 'utbilda',
    number: 22,
    area: 'ovriga',
    name: { sv: 'Utbilda och engagera medarbetarna', en: 'Train and involve our staff' },
    about: {
      sv: 'Alla som arbetar hos oss vet vad vi har lovat och vad de själva kan göra.',
      en: 'Everyone who works with us knows what we have promised and what they can do.',
    },
    ...start,
  },
  {
    key: 'vatmark',
    number: 23,
    area: 'ovriga',
    name: { sv: 'Låta skog och våtmark binda kol', en: 'Let forest and wetland store carbon' },
    about: { sv: 'Igenlagda diken, äldre skog och blötare myrar.', en: 'Filled-in ditches, older forest and wetter mires.' },
    ...start,
  },
  {
    key: 'rakna',
    number: 24,
    area: 'ovriga',
    name: { sv: 'Räkna på och visa våra utsläpp', en: 'Count and show our emissions' },
    about: {
      sv: 'Samma sätt att räkna varje år, öppet för vem som helst att läsa.',
      en: 'The same way of counting every year, open for anyone to read.',
    },
    ...start,
  },
] as const satisfies readonly ChallengeData[]

export const questions = [
  {
    key: 'unga',
    name: { sv: 'Hur får unga vara med och bestämma?', en: 'How do young people get a say?' },
    about: {
      sv: 'De som är femton i dag är snart trettio när staden ska vara klimatneutral.',
      en: 'Those who are fifteen today will be nearly thirty when the city is to be climate neutral.',
    },
    since: '2024-03-14',
  },
  {
    key: 'elnatet',
    name: { sv: 'Räcker elen när alla laddar?', en: 'Will there be enough power when everyone is charging?' },
    about: {
      sv: 'Åkerier, bussar och fartyg vill alla ha el samma kalla morgon.',
      en: 'Hauliers, buses and ships all want power on the same cold morning.',
    },
    since: '2024-10-10',
  },
  {
    key: 'racker-det',
    name: { sv: 'Hur ser vi om det vi gör räcker?', en: 'How do we see whether what we do is enough?' },
    about: {
      sv: 'Åtgärderna är våra, utsläppssiffrorna är statens, och däremellan går det två år.',
      en: 'The measures are ours, the emission figures are the state’s, and two years pass in between.',
    },
    since: '2025-05-15',
  },
] as const satisfies readonly QuestionData[]
