/** The drawn pictures of Polstad, 1600 × 1000, in `pictures/`. */
import type { PictureData } from '../world-data.ts'

const drawn = { credit: { sv: 'Illustration: Ledstjärna', en: 'Illustration: Ledstjärna' }, consent: 'nobody-recognisable' } as const

export const pictures = [
  {
    key: 'motesrummet',
    file: 'motesrummet.svg',
    alt: {
      sv: 'Tecknad bild: människor kring runda bord i en sal. Genom det höga fönstret syns en stjärnhimmel med en stark stjärna.',
      en: 'Drawing: people at round tables in a hall. Through the tall window a starry sky with one bright star.',
    },
    ...drawn,
  },
  {
    key: 'observatoriet',
    file: 'observatoriet.svg',
    alt: {
      sv: 'Tecknad bild: ett observatorium på en kulle i skymningen. Kupolen är öppen mot en klar stjärna och några människor är på väg upp.',
      en: 'Drawing: an observatory on a hill at dusk. The dome is open towards a bright star and a few people are walking up.',
    },
    ...drawn,
  },
  {
    key: 'hamnen',
    file: 'hamnen.svg',
    alt: {
      sv: 'Tecknad bild: en hamn på kvällen. Två ellastbilar laddar vid kajen, bakom dem ligger en färja och en kran lyfter en container.',
      en: 'Drawing: a harbour in the evening. Two electric lorries are charging on the quay; behind them lies a ferry, and a crane lifts a container.',
    },
    ...drawn,
  },
  {
    key: 'soltaken',
    file: 'soltaken.svg',
    alt: {
      sv: 'Tecknad bild: hustak med solceller en tidig vårmorgon. Det ligger lite snö kvar och två personer i hjälm står på ett av taken.',
      en: 'Drawing: rooftops with solar panels on an early spring morning. A little snow is left and two people in helmets stand on one of the roofs.',
    },
    ...drawn,
  },
  {
    key: 'garden',
    file: 'garden.svg',
    alt: {
      sv: 'Tecknad bild: en röd lada med solceller på taket, en rund rötkammare och kor i en böljande hage.',
      en: 'Drawing: a red barn with solar panels on its roof, a round digester and cows in a rolling pasture.',
    },
    ...drawn,
  },
  {
    key: 'aterbruket',
    file: 'aterbruket.svg',
    alt: {
      sv: 'Tecknad bild: en butik med begagnat byggmaterial. Dörrar i många färger står på rad, på hyllan finns lampor, handfat och fönster, och två personer mäter med måttband.',
      en: 'Drawing: a shop of second-hand building materials. Doors in many colours stand in a row; on the shelf are lamps, basins and windows, and two people hold a tape measure.',
    },
    ...drawn,
  },
  {
    key: 'bussen-i-snon',
    file: 'bussen-i-snon.svg',
    alt: {
      sv: 'Tecknad bild: en elbuss och en person på lastcykel på en snöig gata i blå timmen, med tända fönster och norrsken över taken.',
      en: 'Drawing: an electric bus and a person on a cargo bike in a snowy street at blue hour, with lit windows and northern lights above the roofs.',
    },
    ...drawn,
  },
  {
    key: 'rotfrukterna',
    file: 'rotfrukterna.svg',
    alt: {
      sv: 'Tecknad bild: en rykande gryta på ett köksbord med morötter, rödbetor, kålrot och dill. Utanför fönstret faller höstlöv.',
      en: 'Drawing: a steaming pot on a kitchen table with carrots, beetroot, swede and dill. Autumn leaves fall outside the window.',
    },
    ...drawn,
  },
] as const satisfies readonly PictureData[]
