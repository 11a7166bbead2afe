import { foundContract } from '#domain/contract'
import { system, writing, type Store, type Writing } from '#domain/history'
import { newId } from '#platform/ids'
import { done, type Outcome } from '#platform/outcome'
import { aChallenge, aMeeting, anAffiliate, anArea, anAttendance, aQuestion } from '#tests/support/lead-world.ts'
import { paramsOf } from './attack-world.ts'

/** Another city in the same installation, small but with something of everything, and a person of its secretariat. */
export interface Neighbour {
  readonly slug: string
  readonly contractId: string
  readonly cookie: string
  readonly params: Readonly<Record<string, readonly string[]>>
}

export async function createNeighbour(store: Store): Promise<Neighbour> {
  const slug = `grannby-${Math.random().toString(36).slice(2, 10)}`
  const founded = await foundContract(store, system, {
    slug,
    name: { sv: 'Grannby klimatavtal', en: 'Grannby Climate Contract' },
    locality: 'Grannby',
    municipalityCode: null,
    languages: ['sv', 'en'],
  })
  if (!founded.ok) throw new Error(founded.reason)
  const { contractId } = founded.value
  const email = `${slug}@grannby.example`
  const told = await writing(store, { contractId, actor: system }, (context) => tell(context, email))
  if (!told.ok) throw new Error(told.reason)
  return { slug, contractId, cookie: `test_email=${encodeURIComponent(email)}`, params: await paramsOf(store, contractId) }
}

async function tell(context: Writing, email: string): Promise<Outcome<null>> {
  const { transaction, contractId, clock } = context
  const organisation = await anAffiliate(context, 'Grannby kvarnförening')
  const meeting = await aMeeting(context, 'Grannbyträffen')
  const area = await anArea(context, 'Grannby område')
  if (!organisation.ok) return organisation
  if (!meeting.ok) return meeting
  if (!area.ok) return area
  await aChallenge(context, 'Grannby utmaning', { areaId: area.value })
  await aQuestion(context, 'Grannby fråga')
  await anAttendance(context, meeting.value, organisation.value)
  const personId = newId()
  await transaction
    .insertInto('people')
    .values({
      contract_id: contractId,
      id: personId,
      name: 'Greta Grannbyström',
      email,
      email_key: email,
      phone: null,
      erased_at: null,
      merged_into_id: null,
      registered_at: clock.now(),
    })
    .execute()
  for (const role of ['secretariat', 'administrator']) {
    await transaction
      .insertInto('roles')
      .values({
        contract_id: contractId,
        id: newId(),
        person_id: personId,
        role,
        meeting_id: null,
        from_on: '2020-01-01',
        until_on: null,
        granted_at: clock.now(),
        ended_at: null,
      })
      .execute()
  }
  return done(null)
}
