/** Polstad: an invented city in full swing, from January 2024 to its own today, Monday 23 November 2026. */
import type { WorldData } from '../world-data.ts'
import { adoptions } from './adoptions.ts'
import { activities } from './activities.ts'
import { booking } from './booking.ts'
import { contract } from './contract.ts'
import { dispatches } from './dispatches.ts'
import { emissions } from './emissions.ts'
import { groups } from './groups.ts'
import { helpRequests, leads } from './leads.ts'
import { meetingNotes } from './meeting-notes.ts'
import { meetings2024 } from './meetings-2024.ts'
import { meetings2025 } from './meetings-2025.ts'
import { meetings2026 } from './meetings-2026.ts'
import { news } from './news.ts'
import { officeNotes } from './office-notes.ts'
import { organisations } from './organisations.ts'
import { people } from './people.ts'
import { pictures } from './pictures.ts'
import { polls } from './polls.ts'
import { challenges, focusAreas, questions } from './roadmap.ts'

export const polstad: WorldData = {
  slug: 'polstad',
  invented: true,
  now: '2026-11-23T09:00',
  contract,
  organisations,
  people,
  focusAreas,
  challenges,
  questions,
  adoptions,
  groups,
  meetings: [...meetings2024, ...meetings2025, ...meetings2026],
  leads,
  helpRequests,
  news,
  pictures,
  emissions,
  polls,
  dispatches,
  booking,
  activities,
  officeNotes,
  meetingNotes,
}
