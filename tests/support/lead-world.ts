import type { Writing } from '#domain/history'
import { newId } from '#platform/ids'
import { done, type Outcome } from '#platform/outcome'

/** Rows a Lead needs around it, put straight into the tables: what their own modules do is not what these tests are about. */
export async function anAffiliate(
  { transaction, contractId, clock }: Writing,
  name: string,
  {
    affiliated = true,
    municipalSphere = false,
    parentId = null,
  }: { readonly affiliated?: boolean; readonly municipalSphere?: boolean; readonly parentId?: string | null } = {},
): Promise<Outcome<string>> {
  const id = newId()
  await transaction
    .insertInto('organisations')
    .values({
      contract_id: contractId,
      id,
      slug: `o-${id.slice(-12)}`,
      name,
      name_key: `${name} ${id}`,
      kind: 'company',
      municipal_sphere: municipalSphere,
      parent_id: parentId,
      size: null,
      website: null,
      phone: null,
      registered_at: clock.now(),
      removed_at: null,
    })
    .execute()
  if (!affiliated) return done(id)
  await transaction
    .insertInto('affiliations')
    .values({
      contract_id: contractId,
      id: newId(),
      organisation_id: id,
      period_id: null,
      state: 'affiliated',
      joined_on: null,
      joined_precision: null,
      signed_on: null,
      signed_precision: null,
      diploma_on: null,
      diploma_precision: null,
      left_on: null,
      recorded_at: clock.now(),
      removed_at: null,
    })
    .execute()
  return done(id)
}

export async function anArea({ transaction, contractId }: Writing, name: string, number = 1): Promise<Outcome<string>> {
  const id = newId()
  await transaction
    .insertInto('focus_areas')
    .values({
      contract_id: contractId,
      id,
      slug: `a-${id.slice(-12)}`,
      number,
      name: JSON.stringify({ sv: name, en: `${name} (en)` }),
      retired_on: null,
    })
    .execute()
  return done(id)
}

export async function aChallenge(
  { transaction, contractId }: Writing,
  name: string,
  {
    areaId = null,
    number = 1,
    retiredOn = null,
  }: { readonly areaId?: string | null; readonly number?: number; readonly retiredOn?: string | null } = {},
): Promise<Outcome<string>> {
  const id = newId()
  await transaction
    .insertInto('challenges')
    .values({
      contract_id: contractId,
      id,
      slug: `c-${id.slice(-12)}`,
      number,
      name: JSON.stringify({ sv: name }),
      focus_area_id: areaId,
      retired_on: retiredOn,
    })
    .execute()
  return done(id)
}

export async function aQuestion({ transaction, contractId }: Writing, name: string, number = 1): Promise<Outcome<string>> {
  const id = newId()
  await transaction
    .insertInto('questions')
    .values({
      contract_id: contractId,
      id,
      slug: `q-${id.slice(-12)}`,
      number,
      name: JSON.stringify({ sv: name }),
      focus_area_id: null,
      retired_on: null,
    })
    .execute()
  return done(id)
}

export async function aMeeting({ transaction, contractId, clock }: Writing, title: string, state = 'open'): Promise<Outcome<string>> {
  const id = newId()
  await transaction
    .insertInto('meetings')
    .values({
      contract_id: contractId,
      id,
      slug: `m-${id.slice(-12)}`,
      kind: 'strategic',
      state,
      title: JSON.stringify({ sv: title }),
      on_date: '2026-03-30',
      on_precision: 'day',
      starts_at: null,
      minutes: null,
      place: null,
      online_url: null,
      convened_by: null,
      hosted_by: null,
      led_by: null,
      report_waived_at: null,
      report_waived_reason: null,
      made_at: clock.now(),
    })
    .execute()
  return done(id)
}

export async function anAttendance(
  { transaction, contractId, clock }: Writing,
  meetingId: string,
  organisationId: string,
): Promise<Outcome<null>> {
  await transaction
    .insertInto('attendances')
    .values({
      contract_id: contractId,
      id: newId(),
      meeting_id: meetingId,
      organisation_id: organisationId,
      person_id: null,
      person_name: null,
      recorded_at: clock.now(),
    })
    .execute()
  return done(null)
}
