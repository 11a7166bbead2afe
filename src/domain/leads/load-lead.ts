import { getContract } from '#domain/contract'
import type { Reading, Writing } from '#domain/history'
import { dayOf } from '#platform/dates'
import { isId } from '#platform/ids'
import { isLeadState, subjectColumns, subjectOf, type LeadState, type LeadSubject, type NamedSubject } from './lead.ts'

/** A Lead as its verbs decide on it. */
export interface LoadedLead {
  readonly id: string
  readonly organisationId: string
  readonly subject: LeadSubject
  readonly state: LeadState
  readonly isConvener: boolean
  readonly intent: string
  readonly firstStep: string
  readonly contactPersonId: string | null
  readonly deputyPersonId: string | null
  readonly fromOn: string
  readonly untilOn: string | null
  readonly leavesOn: string | null
  readonly takenAtMeetingId: string | null
  readonly confirmBy: string | null
  readonly confirmedAt: Date | null
  readonly revision: number
}

/** The Lead, held until the change is made, so that two who change it at once come one after the other. */
export async function loadLead({ transaction, contractId }: Writing, leadId: string): Promise<LoadedLead | null> {
  if (!isId(leadId)) return null
  const row = await transaction
    .selectFrom('leads')
    .selectAll()
    .where('contract_id', '=', contractId)
    .where('id', '=', leadId)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined || !isLeadState(row.state)) return null
  return {
    id: row.id,
    organisationId: row.organisation_id,
    subject: subjectOf(row),
    state: row.state,
    isConvener: row.is_convener,
    intent: row.intent,
    firstStep: row.first_step,
    contactPersonId: row.contact_person_id,
    deputyPersonId: row.deputy_person_id,
    fromOn: row.from_on,
    untilOn: row.until_on,
    leavesOn: row.leaves_on,
    takenAtMeetingId: row.taken_at_meeting_id,
    confirmBy: row.confirm_by,
    confirmedAt: row.confirmed_at,
    revision: row.revision,
  }
}

/** What a Lead may be for, as it is called today. Null: nothing of the kind in this contract. */
export async function findSubject({ transaction, contractId }: Reading, { kind, id }: LeadSubject): Promise<NamedSubject | null> {
  if (!isId(id)) return null
  const columns = ['id', 'slug', 'number', 'name', 'retired_on'] as const
  if (kind === 'focus-area') {
    const area = await transaction
      .selectFrom('focus_areas')
      .select(columns)
      .where('contract_id', '=', contractId)
      .where('id', '=', id)
      .executeTakeFirst()
    return area === undefined ? null : named(kind, { ...area, focus_area_id: area.id })
  }
  const table = kind === 'challenge' ? 'challenges' : 'questions'
  const row = await transaction
    .selectFrom(table)
    .select([...columns, 'focus_area_id'])
    .where('contract_id', '=', contractId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : named(kind, row)
}

interface SubjectRow {
  readonly id: string
  readonly slug: string
  readonly number: number
  readonly name: NamedSubject['name']
  readonly retired_on: string | null
  readonly focus_area_id: string | null
}

function named(kind: NamedSubject['kind'], row: SubjectRow): NamedSubject {
  return { kind, id: row.id, slug: row.slug, number: row.number, name: row.name, focusAreaId: row.focus_area_id, retiredOn: row.retired_on }
}

export interface OrganisationForLead {
  readonly id: string
  readonly name: string
  readonly slug: string
  readonly isAffiliated: boolean
}

/** The organisation and whether it has joined the contract on that day. Null: no such organisation. */
export async function findOrganisationForLead(
  { transaction, contractId }: Reading,
  organisationId: string,
  today: string,
): Promise<OrganisationForLead | null> {
  if (!isId(organisationId)) return null
  const row = await transaction
    .selectFrom('organisations as o')
    .select((select) => [
      'o.id',
      'o.name',
      'o.slug',
      select
        .exists(
          select
            .selectFrom('affiliations as a')
            .select('a.id')
            .whereRef('a.contract_id', '=', 'o.contract_id')
            .whereRef('a.organisation_id', '=', 'o.id')
            .where('a.state', '=', 'affiliated')
            .where('a.removed_at', 'is', null)
            .where((where) => where.or([where('a.left_on', 'is', null), where('a.left_on', '>', today)])),
        )
        .as('is_affiliated'),
    ])
    .where('o.contract_id', '=', contractId)
    .where('o.id', '=', organisationId)
    .where('o.removed_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? null : { id: row.id, name: row.name, slug: row.slug, isAffiliated: Boolean(row.is_affiliated) }
}

/** Today's date where the contract is. */
export async function todayIn(context: Reading): Promise<string> {
  const { timeZone } = await getContract(context)
  return dayOf(context.clock.now(), timeZone)
}

/** Is anybody leading this already, on behalf of this organisation? */
export async function isLedBy({ transaction, contractId }: Reading, subject: LeadSubject, organisationId: string): Promise<boolean> {
  const { focus_area_id, challenge_id, question_id } = subjectColumns(subject)
  const row = await transaction
    .selectFrom('leads')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('organisation_id', '=', organisationId)
    .where('focus_area_id', 'is not distinct from', focus_area_id)
    .where('challenge_id', 'is not distinct from', challenge_id)
    .where('question_id', 'is not distinct from', question_id)
    .where('state', 'in', ['taken', 'confirmed', 'active', 'resting'])
    .executeTakeFirst()
  return row !== undefined
}
