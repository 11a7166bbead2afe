import { reading, system, writing, type Reading, type Writing } from '#domain/history'
import { giveMandate, registerPerson } from '#domain/identity'
import { takeLead } from '#domain/leads'
import { newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { anAffiliate, anArea } from '#tests/support/lead-world.ts'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'
import type { MeetingToBook } from '#domain/booking'

export interface BookingTown extends TestApp {
  /** Two areas: Mobilitet, led by Åkeriet and Hamnen, and Energi, led by Hamnen. */
  readonly mobility: string
  readonly energy: string
  readonly aino: string
  readonly hugo: string
  attempt<Value, Reason extends string>(
    verb: (writing: Writing) => Promise<Outcome<Value, Reason>>,
  ): Promise<Outcome<Value, Reason | 'already-done'>>
  look<Value>(query: (reading: Reading) => Promise<Value>): Promise<Value>
}

/** A contract with two areas and two organisations with Lead, whose people can be called. */
export async function aBookingTown(): Promise<BookingTown> {
  const app = await createTestApp()
  const mobility = await app.world((context) => anArea(context, 'Mobilitet', 1))
  const energy = await app.world((context) => anArea(context, 'Energi', 2))
  const { personId: aino } = await app.world((context) => leadOf(context, 'Åkeriet', 'Aino Karhula', [mobility]))
  const { personId: hugo } = await app.world((context) => leadOf(context, 'Hamnen', 'Hugo Ståhl', [mobility, energy]))
  return {
    ...app,
    mobility,
    energy,
    aino,
    hugo,
    attempt: (verb) => writing(app.store, { contractId: app.contractId, actor: system }, verb),
    look: (query) => reading(app.store, app.contractId, query),
  }
}

/** An organisation takes Lead of areas, with somebody to call. */
export async function leadOf(
  context: Writing,
  organisation: string,
  name: string,
  areaIds: readonly string[],
): Promise<Outcome<{ personId: string; organisationId: string }>> {
  const affiliated = await anAffiliate(context, organisation)
  if (!affiliated.ok) return affiliated
  const organisationId = affiliated.value
  const email = `${newId()}@polstad.example`
  const person = await registerPerson(context, { name, email })
  if (!person.ok) return person
  const { personId } = person.value
  await giveMandate(context, { personId, organisationId, kind: 'contact' })
  for (const id of areaIds) {
    const asOffice = { ...context, actor: { ...context.actor, isSecretariat: true } }
    const taken = await takeLead(asOffice, { organisationId, subject: { kind: 'focus-area', id }, contact: { name, email } })
    if (!taken.ok) return notDone(taken.reason)
  }
  return done({ personId, organisationId })
}

export function toBook(areaId: string, on: string, more: Partial<MeetingToBook> = {}): MeetingToBook {
  return {
    subject: { kind: 'area', id: areaId },
    title: { sv: 'Träff om Mobilitet', en: 'Meeting about Mobility' },
    minutes: 120,
    place: 'Rådhuset',
    onlineUrl: null,
    circle: { leadsOfAreas: [areaId] },
    agenda: [{ title: { sv: 'Incheckning' }, minutes: 10 }],
    when: { on, startsAt: '13:00' },
    ...more,
  }
}
