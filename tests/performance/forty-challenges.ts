import { polstad } from '#seeds/polstad/polstad.ts'
import type { WorldData } from '#seeds/world-data.ts'

const added = [
  ['mobilitet', 'Dela bilar och cyklar mellan arbetsplatser', 'Share cars and bikes between workplaces'],
  ['mobilitet', 'Laddplatser på varje personalparkering', 'Chargers at every staff car park'],
  ['mobilitet', 'Köra bussar och sopbilar på biogas', 'Run buses and refuse lorries on biogas'],
  ['energi', 'Ta hand om spillvärmen från industrin', 'Use waste heat from industry'],
  ['energi', 'Bygga i trä och återbrukat tegel', 'Build in timber and reclaimed brick'],
  ['energi', 'Flytta elanvändningen från topparna', 'Move electricity use away from the peaks'],
  ['konsumtion', 'Hyra och laga arbetskläder', 'Rent and mend work clothes'],
  ['konsumtion', 'Sälja begagnat i varje köpcentrum', 'Sell second-hand in every shopping centre'],
  ['konsumtion', 'Ställa klimatkrav i alla upphandlingar', 'Set climate terms in every purchase'],
  ['mat', 'Servera lokala baljväxter i skolan', 'Serve local pulses in schools'],
  ['mat', 'Göra biogas av gödsel och matavfall', 'Make biogas of manure and food waste'],
  ['mat', 'Plöja mindre och binda mer kol', 'Plough less and store more carbon'],
  ['ovriga', 'Återväta utdikade myrar', 'Rewet drained mires'],
  ['ovriga', 'Plantera skuggande träd i centrum', 'Plant trees for shade in the centre'],
  ['ovriga', 'Räkna klimatavtryck på samma sätt', 'Count footprints in the same way'],
  ['ovriga', 'Utbilda alla nyanställda om klimatet', 'Teach every new employee about the climate'],
] as const

/** Polstad with forty challenges in its five areas: what the budget of the start page is counted on. */
export const fortyChallenges: WorldData = {
  ...polstad,
  challenges: [
    ...polstad.challenges,
    ...added.map(([area, sv, en], index) => ({
      key: `added-${index}`,
      number: polstad.challenges.length + 1 + index,
      area,
      name: { sv, en },
      about: { sv: '', en: '' },
      since: '2024-01-18',
    })),
  ],
}
