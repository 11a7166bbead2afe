import { anonymous, type Actor, type Reading } from '#domain/history'

/** Who a verified e-mail address is in this contract on a date: a person with the roles and mandates that hold then, or nobody. */
export async function findActor(reading: Reading, emailKey: string, today: string): Promise<Actor> {
  const person = await reading.transaction
    .selectFrom('people')
    .select(['id', 'name', 'email'])
    .where('contract_id', '=', reading.contractId)
    .where('email_key', '=', emailKey)
    .where('erased_at', 'is', null)
    .where('merged_into_id', 'is', null)
    .executeTakeFirst()
  if (person === undefined) return anonymous
  const roles = await listCurrentRoles(reading, person.id, today)
  const organisationIds = await listOrganisationsSpokenFor(reading, person.id, today)
  return {
    kind: 'person',
    personId: person.id,
    name: person.name,
    email: person.email,
    isSecretariat: roles.some(({ role }) => role === 'secretariat' || role === 'administrator'),
    isAdministrator: roles.some(({ role }) => role === 'administrator'),
    facilitates: roles.flatMap(({ role, meeting_id }) => (role === 'facilitator' && meeting_id !== null ? [meeting_id] : [])),
    organisationIds,
  }
}

function listCurrentRoles(reading: Reading, personId: string, today: string) {
  return reading.transaction
    .selectFrom('roles')
    .select(['role', 'meeting_id'])
    .where('contract_id', '=', reading.contractId)
    .where('person_id', '=', personId)
    .where('from_on', '<=', today)
    .where('ended_at', 'is', null)
    .where((where) => where.or([where('until_on', 'is', null), where('until_on', '>=', today)]))
    .execute()
}

/** A last day still ahead or today counts; a mandate that somebody has ended takes access with it at once. */
async function listOrganisationsSpokenFor(reading: Reading, personId: string, today: string): Promise<string[]> {
  const rows = await reading.transaction
    .selectFrom('mandates')
    .select('organisation_id')
    .distinct()
    .where('contract_id', '=', reading.contractId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where((where) => where.or([where('from_on', 'is', null), where('from_on', '<=', today)]))
    .where((where) => where.or([where('until_on', 'is', null), where('until_on', '>=', today)]))
    .execute()
  return rows.map((row) => row.organisation_id)
}
