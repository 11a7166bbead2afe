import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Actor, Reading } from '#domain/history'
import { listUnansweredOf, type InvitationShown } from '#domain/invitations'
import { listLeadsOfOrganisation, type LeadSeen } from '#domain/leads'
import { findMeetingById, listComingMeetings, listOpenTasks, type MeetingListed, type OutcomeShown } from '#domain/meetings'
import { listOpenPollsOfPerson, type OpenPoll } from '#domain/polls'
import type { Translated } from '#platform/i18n'
import { listOwnOrganisations, type OwnOrganisation } from './own-organisations.ts'

/** What waits for the organisations somebody speaks for, and what they have going. */
export interface YourTurn {
  readonly organisations: readonly OwnOrganisation[]
  /** Leads their organisation has not confirmed yet, the most urgent first. */
  readonly toConfirm: readonly LeadSeen[]
  /** Next steps they own, the most urgent first. */
  readonly tasks: readonly OutcomeShown[]
  /** What this person is invited to and has not answered. */
  readonly invitations: readonly (InvitationShown & { readonly meeting: MeetingListed })[]
  /** Date polls they have been asked in and have not answered, the most urgent first. */
  readonly polls: readonly OpenPoll[]
  /** Standing Leads that need nothing just now. */
  readonly leads: readonly LeadSeen[]
  /** Coming meetings of their groups, and those they lead as facilitators. */
  readonly meetings: readonly MeetingListed[]
}

/** "Det här väntar på er": oldest first, each with one thing to do. */
export async function getYourTurn(
  reading: Reading,
  { actor, today }: { readonly actor: Actor; readonly today: string },
): Promise<YourTurn> {
  const organisations = await listOwnOrganisations(reading, actor)
  const leads: LeadSeen[] = []
  const tasks: OutcomeShown[] = []
  for (const { id } of organisations) {
    leads.push(...(await listLeadsOfOrganisation(reading, id, { audience: 'office', standingOnly: true })))
    tasks.push(...(await listOpenTasks(reading, { organisationId: id, limit: 50 })))
  }
  return {
    organisations,
    toConfirm: leads
      .filter(({ state }) => state === 'taken')
      .toSorted((one, other) => (one.office?.confirmBy ?? '').localeCompare(other.office?.confirmBy ?? '')),
    leads: leads.filter(({ state }) => state !== 'taken'),
    polls: actor.personId === null ? [] : (await listOpenPollsOfPerson(reading, actor.personId)).filter(({ hasAnswered }) => !hasAnswered),
    tasks: tasks.toSorted((one, other) => (one.due?.date ?? '9999').localeCompare(other.due?.date ?? '9999')),
    invitations: await listOwnInvitations(reading, { actor, today }),
    meetings: await listOwnMeetings(reading, { actor, organisations, today }),
  }
}

async function listOwnInvitations(
  reading: Reading,
  { actor, today }: { readonly actor: Actor; readonly today: string },
): Promise<YourTurn['invitations']> {
  const unanswered = actor.personId === null ? [] : await listUnansweredOf(reading, actor.personId, today)
  const found: (InvitationShown & { readonly meeting: MeetingListed })[] = []
  for (const invitation of unanswered) {
    const meeting = await findMeetingById(reading, invitation.meetingId)
    if (meeting !== null) found.push({ ...invitation, meeting })
  }
  return found
}

/** Meetings somebody may come to: of their organisations' groups, and open ones that belong to no group. */
async function listOwnMeetings(
  reading: Reading,
  { actor, organisations, today }: { readonly actor: Actor; readonly organisations: readonly OwnOrganisation[]; readonly today: string },
): Promise<MeetingListed[]> {
  const coming = await listComingMeetings(reading, { today, for: 'office', limit: 100 })
  const groupIds = new Set(
    await listGroupIdsOf(
      reading,
      organisations.map(({ id }) => id),
    ),
  )
  return coming.filter(({ id, groups, state, listedPublicly }) => {
    if (actor.facilitates.includes(id)) return true
    if (state === 'draft') return false
    return groups.length === 0 ? listedPublicly : groups.some((group) => groupIds.has(group.id))
  })
}

async function listGroupIdsOf({ transaction, contractId }: Reading, organisationIds: readonly string[]): Promise<string[]> {
  if (organisationIds.length === 0) return []
  const rows = await transaction
    .selectFrom('group_members')
    .select('group_id')
    .distinct()
    .where('contract_id', '=', contractId)
    .where('organisation_id', 'in', [...organisationIds])
    .where('until_on', 'is', null)
    .execute()
  return rows.map(({ group_id }) => group_id)
}

/** What an organisation has promised, led, taken part in and said: its mirror. */
export interface PromiseMirror {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly website: string | null
  readonly phone: string | null
  readonly revision: number
  readonly affiliatedSince: string | null
  readonly affiliatedPrecision: string | null
  readonly signedOn: string | null
  readonly signedPrecision: string | null
  readonly adopted: readonly { readonly slug: string; readonly name: Translated }[]
  readonly attended: readonly {
    readonly slug: string
    readonly title: Translated
    readonly on: string | null
    readonly precision: string | null
  }[]
  readonly people: readonly { readonly name: string; readonly kind: string }[]
}

/** Everything one organisation sees of itself, or null when there is none such. */
export async function findPromiseMirror({ transaction, contractId }: Reading, slug: string, today: string): Promise<PromiseMirror | null> {
  const row = await transaction
    .selectFrom('organisations as o')
    .select((select) => [
      'o.id',
      'o.slug',
      'o.name',
      'o.website',
      'o.phone',
      'o.revision',
      jsonArrayFrom(
        select
          .selectFrom('affiliations as a')
          .select(['a.joined_on', 'a.joined_precision', 'a.signed_on', 'a.signed_precision'])
          .where('a.contract_id', '=', contractId)
          .whereRef('a.organisation_id', '=', 'o.id')
          .where('a.removed_at', 'is', null)
          .where('a.state', '=', 'affiliated')
          .orderBy('a.joined_on')
          .limit(1),
      ).as('affiliations'),
      jsonArrayFrom(
        select
          .selectFrom('adoptions as d')
          .innerJoin('challenges as c', (join) => join.onRef('c.contract_id', '=', 'd.contract_id').onRef('c.id', '=', 'd.challenge_id'))
          .select(['c.slug', 'c.name'])
          .where('d.contract_id', '=', contractId)
          .whereRef('d.organisation_id', '=', 'o.id')
          .where('d.withdrawn_on', 'is', null)
          .orderBy('c.number'),
      ).as('adopted'),
      jsonArrayFrom(
        select
          .selectFrom('meetings as m')
          .select(['m.slug', 'm.title', 'm.on_date', 'm.on_precision'])
          .where('m.contract_id', '=', contractId)
          .where('m.state', '<>', 'cancelled')
          .where((where) =>
            where.exists(
              where
                .selectFrom('attendances as t')
                .select(sql`1`.as('one'))
                .where('t.contract_id', '=', contractId)
                .whereRef('t.meeting_id', '=', 'm.id')
                .whereRef('t.organisation_id', '=', 'o.id'),
            ),
          )
          .orderBy('m.on_date', 'desc')
          .limit(30),
      ).as('attended'),
      jsonArrayFrom(
        select
          .selectFrom('mandates as n')
          .innerJoin('people as p', (join) => join.onRef('p.contract_id', '=', 'n.contract_id').onRef('p.id', '=', 'n.person_id'))
          .select(['p.name', 'n.kind'])
          .where('n.contract_id', '=', contractId)
          .whereRef('n.organisation_id', '=', 'o.id')
          .where('n.ended_at', 'is', null)
          .where((where) => where.or([where('n.until_on', 'is', null), where('n.until_on', '>=', today)]))
          .orderBy(sql`p.name collate swedish`),
      ).as('people'),
    ])
    .where('o.contract_id', '=', contractId)
    .where('o.slug', '=', slug)
    .where('o.removed_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return null
  const [affiliation] = row.affiliations
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    website: row.website,
    phone: row.phone,
    revision: row.revision,
    affiliatedSince: affiliation?.joined_on ?? null,
    affiliatedPrecision: affiliation?.joined_precision ?? null,
    signedOn: affiliation?.signed_on ?? null,
    signedPrecision: affiliation?.signed_precision ?? null,
    adopted: row.adopted.map(({ slug: challenge, name }) => ({ slug: challenge, name })),
    attended: row.attended.map((meeting) => ({
      slug: meeting.slug,
      title: meeting.title,
      on: meeting.on_date,
      precision: meeting.on_precision,
    })),
    people: row.people,
  }
}
