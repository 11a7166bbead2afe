import { record, type Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'
import { findPersonRow, todayOf } from './person-rows.ts'

export interface ErasePerson {
  readonly personId: string
  /** What stands in the record instead of the name: "Namn borttaget". */
  readonly nameInstead: string
}

export type CannotErasePerson = 'not-found' | 'last-administrator'

/** A person asks to be forgotten: account and contact details go, and so does the name wherever it stood; that somebody was there for the organisation remains. Cannot be undone. */
export async function erasePerson(writing: Writing, { personId, nameInstead }: ErasePerson): Promise<Outcome<null, CannotErasePerson>> {
  if ((await findPersonRow(writing, personId)) === null) return notDone('not-found')
  if (await isOnlyAdministrator(writing, personId)) return notDone('last-administrator')
  const ids = [personId, ...(await listMergedInto(writing, personId))]

  await endEverything(writing, ids)
  await forgetInMail(writing, ids, nameInstead)
  const { transaction, contractId, clock } = writing
  await transaction
    .updateTable('attendances')
    .set({ person_name: nameInstead })
    .where('contract_id', '=', contractId)
    .where('person_id', 'in', ids)
    .where('person_name', 'is not', null)
    .execute()
  await transaction
    .updateTable('registrations')
    .set({ note: null })
    .where('contract_id', '=', contractId)
    .where('person_id', 'in', ids)
    .execute()
  await transaction
    .updateTable('invitations')
    .set({ note: null, deputy_name: null })
    .where('contract_id', '=', contractId)
    .where((where) => where.or([where('person_id', 'in', ids), where('deputy_person_id', 'in', ids)]))
    .execute()
  await transaction
    .updateTable('poll_asked')
    .set({ remark: null, colleague: null })
    .where('contract_id', '=', contractId)
    .where('person_id', 'in', ids)
    .execute()
  await transaction
    .updateTable('people')
    .set({ name: nameInstead, email: null, email_key: null, phone: null, shown_publicly: false, erased_at: clock.now() })
    .where('contract_id', '=', contractId)
    .where('id', 'in', ids)
    .execute()
  await record(writing, { kind: 'PersonErased', subject: { kind: 'person', id: personId } })
  return done(null)
}

async function isOnlyAdministrator({ transaction, contractId }: Writing, personId: string): Promise<boolean> {
  const rows = await transaction
    .selectFrom('roles')
    .select('person_id')
    .where('contract_id', '=', contractId)
    .where('role', '=', 'administrator')
    .where('until_on', 'is', null)
    .execute()
  return rows.length > 0 && rows.every((row) => row.person_id === personId)
}

async function listMergedInto({ transaction, contractId }: Writing, personId: string): Promise<string[]> {
  const rows = await transaction
    .selectFrom('people')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('merged_into_id', '=', personId)
    .execute()
  return rows.map((row) => row.id)
}

async function endEverything(writing: Writing, ids: readonly string[]): Promise<void> {
  const { transaction, contractId, clock } = writing
  const ended = { until_on: todayOf(writing), ended_at: clock.now() }
  await transaction
    .updateTable('mandates')
    .set(ended)
    .where('contract_id', '=', contractId)
    .where('person_id', 'in', ids)
    .where('ended_at', 'is', null)
    .where((where) => where.or([where('from_on', 'is', null), where('from_on', '<=', ended.until_on)]))
    .execute()
  await transaction
    .deleteFrom('mandates')
    .where('contract_id', '=', contractId)
    .where('person_id', 'in', ids)
    .where('from_on', '>', ended.until_on)
    .execute()
  // When they could not come is nobody's business any more.
  await transaction.deleteFrom('absences').where('contract_id', '=', contractId).where('person_id', 'in', ids).execute()
  await transaction
    .updateTable('roles')
    .set(ended)
    .where('contract_id', '=', contractId)
    .where('person_id', 'in', ids)
    .where('ended_at', 'is', null)
    .execute()
  await transaction
    .updateTable('action_links')
    .set({ revoked_at: clock.now() })
    .where('contract_id', '=', contractId)
    .where('person_id', 'in', ids)
    .where('revoked_at', 'is', null)
    .execute()
}

/** Mail not yet sent stays unsent; of mail that was, only its kind, its time and what became of it remain, whether it went to the person or came from them. */
async function forgetInMail({ transaction, contractId }: Writing, ids: readonly string[], nameInstead: string): Promise<void> {
  await transaction
    .updateTable('outgoing_mails')
    .set({ state: 'stopped' })
    .where('contract_id', '=', contractId)
    .where('person_id', 'in', ids)
    .where('state', '=', 'queued')
    .execute()
  for (const table of ['held_mails', 'mail_settings', 'daily_mails'] as const)
    await transaction.deleteFrom(table).where('contract_id', '=', contractId).where('person_id', 'in', ids).execute()
  const addresses = await listAddresses(transaction, contractId, ids)
  await transaction
    .updateTable('outgoing_mails')
    .set({ to_name: nameInstead, to_address: '', subject: nameInstead, text: '', html: '', calendar: null, calendar_method: null })
    .where('contract_id', '=', contractId)
    .where((where) => where.or([where('person_id', 'in', ids), ...(addresses.length === 0 ? [] : [where('to_address', 'in', addresses)])]))
    .execute()
  await transaction.deleteFrom('known_addresses').where('contract_id', '=', contractId).where('person_id', 'in', ids).execute()
  await transaction
    .updateTable('incoming_mails')
    .set({ from_name: nameInstead, from_address: '', subject: nameInstead, text: '', raw: null, comment: null })
    .where('contract_id', '=', contractId)
    .where((where) =>
      where.or([where('person_id', 'in', ids), ...(addresses.length === 0 ? [] : [where('from_address', 'in', addresses)])]),
    )
    .execute()
  if (addresses.length === 0) return
  await transaction
    .updateTable('outgoing_mails')
    .set({ from_name: nameInstead, reply_to: null })
    .where('contract_id', '=', contractId)
    .where('reply_to', 'in', addresses)
    .execute()
}

/** Mail is addressed as the person was written when it was queued, or as they sign in. */
async function listAddresses(transaction: Writing['transaction'], contractId: string, ids: readonly string[]): Promise<string[]> {
  const rows = await transaction
    .selectFrom('people')
    .select(['email', 'email_key'])
    .where('contract_id', '=', contractId)
    .where('id', 'in', ids)
    .execute()
  return [...new Set(rows.flatMap(({ email, email_key }) => [email, email_key]).filter((address) => address !== null))]
}
