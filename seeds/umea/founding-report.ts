/**
 * The words of the report from Umeå's founding meeting, for what the data cannot say by itself. Facts of the source ("uppstart" in umea.json) in our own
 * sentences; what the data does say (who, when, agreed, Lead, next) is drafted from it and stands nowhere here.
 */
import type { Text } from '../world-data.ts'

/** What the meeting did, as its programme. */
export const foundingProgramme: readonly Text[] = [
  { sv: 'Vilken roll och vilket syfte ska gruppen fylla?', en: 'What role and purpose should the group have?' },
  { sv: 'En kurerad workshop i storgrupp och i mindre grupper', en: 'A curated workshop in plenary and in small groups' },
]

export const foundingWords = {
  sv: {
    howItWas:
      'Förväntningarna låg i luften redan från början och engagemanget var stort. I workshopen delade deltagarna med sig av idéer och erfarenheter, först i storgrupp och sedan i mindre grupper, för att hitta en gemensam riktning och en struktur för fortsättningen.',
    howWeGoOn:
      'Just nu bokar vi på kansliet träffar, ett fokusområde i taget, där en eller flera organisationer har tagit Lead.\n\nAtt ansvaret för fokusområden, klimatutmaningar och andra frågor delas av de anslutna organisationerna är unikt för Umeås lokala klimatkontrakt. Oftast bär kommunen hela organiseringen själv. Vi är nyfikna på vart det nya arbetssättet leder.',
    whatNext:
      'Hösten 2023 ses den strategiska gruppen en andra gång för att arbeta vidare med vad gruppen ska fokusera på. Då följer vi upp hur det går för dem som har tagit Lead, och hur tematiska grupper och andra aktiviteter har kommit i gång.',
  },
  en: {
    howItWas:
      'Expectations were in the air from the start and the commitment was great. In the workshop the participants shared ideas and experience, first in plenary and then in small groups, to find a common direction and a structure for what comes next.',
    howWeGoOn:
      'At the secretariat we are now booking meetings, one focus area at a time, wherever one or more organisations have taken Lead.\n\nThat the affiliated organisations share the responsibility for focus areas, climate challenges and other questions is unique to Umeå’s local climate contract. Most often the municipality bears all of the organising itself. We are curious to see where the new way of working leads.',
    whatNext:
      'In autumn 2023 the strategic group meets a second time to go on with what the group should focus on. We will then follow up how those who took Lead are doing, and how thematic groups and other activities have started.',
  },
} as const
