import { addSchoolBreak, setTravelTime } from '#domain/booking'
import type { WorldData } from '../world-data.ts'
import type { Teller } from './teller.ts'

/** What the secretariat has told booking: breaks, and the ways between places. */
export async function tellBooking(teller: Teller, { booking }: WorldData): Promise<void> {
  if (booking === undefined) return
  teller.moveTo(booking.toldAt)
  for (const spell of booking.breaks) await teller.tell(`the ${spell.kind} break`, (writing) => addSchoolBreak(writing, spell))
  for (const time of booking.travelTimes) await teller.tell(`the way to ${time.otherPlace}`, (writing) => setTravelTime(writing, time))
}
