import { record, type Writing } from '#domain/history'
import { registerPerson, type CannotReadPerson } from '#domain/identity'
import { findOrganisationByName, guessKind, registerOrganisation } from '#domain/organisations'
import { dayOf } from '#platform/dates'
import type { Language } from '#platform/i18n'
import { isId, newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { normaliseEmail, tidyLine } from '#platform/text'
import { addMembers } from './add-members.ts'
import { lockSeat, whoSitsAlready } from './seats.ts'

export interface AskToJoin {
  readonly groupId: string
  readonly name: string
  readonly email: string
  /** As it is written; one of the register is recognised. */
  readonly organisationName: string
  readonly language: Language
}

export type CannotAskToJoin =
  | 'no-such-group'
  | 'not-open'
  | 'name-missing'
  | 'name-too-long'
  | 'email-not-understood'
  | 'organisation-missing'

/** Somebody wants to come into an open group: a link is mailed to the address, and nothing is so until it has been confirmed. */
export async function askToJoin(writing: Writing, input: AskToJoin): Promise<Outcome<{ requestId: string }, CannotAskToJoin>> {
  const { transaction, contractId, clock } = writing
  const group = await findOpenGroup(writing, input.groupId)
  if (group !== 'open') return notDone(group === null ? 'no-such-group' : 'not-open')
  const [name, organisationName] = [tidyLine(input.name), tidyLine(input.organisationName).slice(0, 200)]
  if (name === '') return notDone('name-missing')
  if (name.length > 200) return notDone('name-too-long')
  const email = normaliseEmail(input.email)
  if (!email.ok) return notDone('email-not-understood')
  if (organisationName === '') return notDone('organisation-missing')

  const organisation = await findOrganisationByName(writing, organisationName)
  const row = await transaction
    .insertInto('group_requests')
    .values({
      contract_id: contractId,
      id: newId(),
      group_id: input.groupId,
      state: 'asked',
      name,
      email: email.value,
      email_key: email.value,
      organisation_id: organisation?.id ?? null,
      organisation_name: organisation?.name ?? organisationName,
      language: input.language,
      asked_at: clock.now(),
      mail_due: 'confirm',
    })
    .onConflict((conflict) =>
      conflict
        .columns(['contract_id', 'group_id', 'email_key'])
        .where('state', 'in', ['asked', 'waiting'])
        .doUpdateSet({ mail_due: 'confirm', asked_at: clock.now() }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return done({ requestId: row.id })
}

export type CannotJoin =
  | 'no-such-request'
  | 'not-open'
  | 'person-in-group-already'
  | 'seats-taken'
  | CannotReadPerson
  | 'organisation-removed'
  | 'decided-already'

export type Joined = { readonly as: 'person' | 'deputy' | 'waiting' }

/**
 * The request is confirmed from the mailbox it names. Somebody of an organisation we know is in at once, as its person or as the deputy of
 * the person it has; of any other the secretariat has to let them in. The secretariat sees both, and can undo.
 */
export async function confirmJoining(
  writing: Writing,
  { requestId }: { readonly requestId: string },
): Promise<Outcome<Joined, CannotJoin>> {
  const request = await lockRequest(writing, requestId)
  if (request === null) return notDone('no-such-request')
  if (request.state !== 'asked') return request.state === 'declined' ? notDone('decided-already') : done({ as: asOf(request) })
  if ((await findOpenGroup(writing, request.group_id)) !== 'open') return notDone('not-open')
  if (request.organisation_id === null) {
    await updateRequest(writing, requestId, { state: 'waiting', confirmed_at: writing.clock.now() })
    await record(writing, {
      kind: 'GroupJoinAsked',
      subject: { kind: 'group', id: request.group_id },
      particulars: { requestId, name: request.organisation_name },
    })
    return done({ as: 'waiting' })
  }
  return join(writing, request, request.organisation_id)
}

/** The secretariat lets in somebody of an organisation that was not in the register: it is entered there, as not affiliated. */
export async function letIn(writing: Writing, { requestId }: { readonly requestId: string }): Promise<Outcome<Joined, CannotJoin>> {
  const request = await lockRequest(writing, requestId)
  if (request === null) return notDone('no-such-request')
  if (request.state !== 'waiting') return notDone('decided-already')
  const known = await findOrganisationByName(writing, request.organisation_name)
  if (known !== null) return join(writing, request, known.id)
  const { kind } = guessKind(request.organisation_name)
  const registered = await registerOrganisation(writing, { name: request.organisation_name, kind, kindIsGuess: true })
  return registered.ok ? join(writing, request, registered.value.organisationId) : notDone('organisation-removed')
}

/** The secretariat answers no, in person: nothing is mailed. Name and address are not kept. */
export async function declineRequest(
  writing: Writing,
  { requestId }: { readonly requestId: string },
): Promise<Outcome<null, 'no-such-request' | 'decided-already'>> {
  const request = await lockRequest(writing, requestId)
  if (request === null) return notDone('no-such-request')
  if (request.state !== 'waiting') return notDone('decided-already')
  await updateRequest(writing, requestId, { state: 'declined', decided_at: writing.clock.now(), ...nobody(requestId) })
  await record(writing, {
    kind: 'GroupJoinDeclined',
    subject: { kind: 'group', id: request.group_id },
    particulars: { name: request.organisation_name },
  })
  return done(null)
}

/** Takes back that somebody joined: the seat is as it was before. */
export async function undoJoined(
  writing: Writing,
  event: {
    readonly id: string
    readonly subject_id: string
    readonly organisation_id: string | null
    readonly particulars: Readonly<Record<string, unknown>>
  },
): Promise<Outcome<null, 'not-a-member' | 'changed-since'>> {
  const { transaction, contractId, clock } = writing
  const { as, personId } = event.particulars
  const seat = await lockSeat(writing, { groupId: event.subject_id, organisationId: event.organisation_id ?? '' })
  if (seat === null) return notDone('not-a-member')
  if ((as === 'deputy' ? seat.deputy_person_id : seat.person_id) !== personId) return notDone('changed-since')
  const before =
    as === 'deputy' ? { deputy_person_id: null } : as === 'sitter' ? { person_id: null } : { until_on: dayOf(clock.now()), convener: false }
  await transaction.updateTable('group_members').set(before).where('contract_id', '=', contractId).where('id', '=', seat.id).execute()
  await record(writing, {
    kind: 'GroupJoiningUndone',
    subject: { kind: 'group', id: event.subject_id },
    organisationId: event.organisation_id,
    particulars: { memberId: seat.id },
    undoes: event.id,
  })
  return done(null)
}

type Request = NonNullable<Awaited<ReturnType<typeof lockRequest>>>

/** As a new member, as the person of a member that has none, or as its deputy. */
async function join(writing: Writing, request: Request, organisationId: string): Promise<Outcome<Joined, CannotJoin>> {
  const { transaction, contractId, clock } = writing
  const language = request.language === 'en' ? 'en' : 'sv'
  const person = await registerPerson(writing, { name: request.name, email: request.email, language })
  if (!person.ok) return person
  const { personId } = person.value
  const groupId = request.group_id
  if ((await whoSitsAlready(writing, groupId, [personId])).people.size > 0) return notDone('person-in-group-already')
  const seat = await lockSeat(writing, { groupId, organisationId })
  if (seat !== null && seat.deputy_person_id === personId) return notDone('person-in-group-already')
  const as = seat === null ? 'member' : seat.person_id === null ? 'sitter' : seat.deputy_person_id === null ? 'deputy' : null
  if (as === null) return notDone('seats-taken')

  let memberId = seat?.id ?? null
  if (seat === null) {
    const added = await addMembers(writing, { groupId, members: [{ organisationId, personId }], from: dayOf(clock.now()) })
    if (!added.ok) return notDone(added.reason === 'person-in-group-already' ? added.reason : 'organisation-removed')
    memberId = added.value.memberIds[0] ?? null
  } else {
    const change = as === 'deputy' ? { deputy_person_id: personId } : { person_id: personId }
    await transaction.updateTable('group_members').set(change).where('contract_id', '=', contractId).where('id', '=', seat.id).execute()
  }
  await updateRequest(writing, request.id, {
    state: 'joined',
    confirmed_at: request.confirmed_at ?? clock.now(),
    decided_at: clock.now(),
    organisation_id: organisationId,
    member_id: memberId,
    person_id: personId,
    // From now on the person's own record holds them.
    ...nobody(request.id),
  })
  await record(writing, {
    kind: 'GroupJoined',
    subject: { kind: 'group', id: groupId },
    organisationId,
    particulars: { requestId: request.id, as, personId },
  })
  return done({ as: as === 'deputy' ? 'deputy' : 'person' })
}

async function findOpenGroup({ transaction, contractId }: Writing, groupId: string): Promise<'open' | 'not-open' | null> {
  if (!isId(groupId)) return null
  const row = await transaction
    .selectFrom('groups')
    .select(['way_in', 'state'])
    .where('contract_id', '=', contractId)
    .where('id', '=', groupId)
    .executeTakeFirst()
  if (row === undefined) return null
  return row.way_in === 'open' && row.state !== 'closed' ? 'open' : 'not-open'
}

function nobody(requestId: string) {
  return { name: '', email: '', email_key: requestId }
}

function asOf({ state }: { readonly state: string }): Joined['as'] {
  return state === 'waiting' ? 'waiting' : 'person'
}

async function lockRequest({ transaction, contractId }: Writing, requestId: string) {
  if (!isId(requestId)) return null
  const row = await transaction
    .selectFrom('group_requests')
    .selectAll()
    .where('contract_id', '=', contractId)
    .where('id', '=', requestId)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

function updateRequest(
  { transaction, contractId }: Writing,
  requestId: string,
  change: {
    readonly state: 'waiting' | 'joined' | 'declined'
    readonly confirmed_at?: Date
    readonly decided_at?: Date
    readonly organisation_id?: string
    readonly member_id?: string | null
    readonly person_id?: string
    readonly name?: string
    readonly email?: string
    readonly email_key?: string
  },
) {
  return transaction.updateTable('group_requests').set(change).where('contract_id', '=', contractId).where('id', '=', requestId).execute()
}
