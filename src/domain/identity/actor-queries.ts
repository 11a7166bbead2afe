import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { anonymous, type Actor, type Reading } from '#domain/history'

/** Who a verified e-mail address is in this contract on a date: a person with the roles and mandates that hold then, or nobody. Asked before every page of those signed in, and so in one query. */
export async function findActor({ transaction, contractId }: Reading, emailKey: string, today: string): Promise<Actor> {
  const person = await transaction
    .selectFrom('people as p')
    .select((person) => [
      'p.id',
      'p.name',
      'p.email',
      jsonArrayFrom(
        person
          .selectFrom('roles as r')
          .select(['r.role', 'r.meeting_id'])
          .whereRef('r.contract_id', '=', 'p.contract_id')
          .whereRef('r.person_id', '=', 'p.id')
          .where('r.from_on', '<=', today)
          .where('r.ended_at', 'is', null)
          .where((where) => where.or([where('r.until_on', 'is', null), where('r.until_on', '>=', today)])),
      ).as('roles'),
      // A last day still ahead or today counts; a mandate that somebody has ended takes access with it at once.
      jsonArrayFrom(
        person
          .selectFrom('mandates as m')
          .select('m.organisation_id')
          .distinct()
          .whereRef('m.contract_id', '=', 'p.contract_id')
          .whereRef('m.person_id', '=', 'p.id')
          .where('m.ended_at', 'is', null)
          .where((where) => where.or([where('m.from_on', 'is', null), where('m.from_on', '<=', today)]))
          .where((where) => where.or([where('m.until_on', 'is', null), where('m.until_on', '>=', today)])),
      ).as('mandates'),
    ])
    .where('p.contract_id', '=', contractId)
    .where('p.email_key', '=', emailKey)
    .where('p.erased_at', 'is', null)
    .where('p.merged_into_id', 'is', null)
    .executeTakeFirst()
  if (person === undefined) return anonymous
  const { id, name, email, roles, mandates } = person
  return {
    kind: 'person',
    personId: id,
    name,
    email,
    isSecretariat: roles.some(({ role }) => role === 'secretariat' || role === 'administrator'),
    isAdministrator: roles.some(({ role }) => role === 'administrator'),
    facilitates: roles.flatMap(({ role, meeting_id }) => (role === 'facilitator' && meeting_id !== null ? [meeting_id] : [])),
    organisationIds: mandates.map(({ organisation_id }) => organisation_id),
  }
}
