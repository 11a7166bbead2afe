import { sql } from 'kysely'
import { record, type Reading, type Writing } from '#domain/history'
import { findPerson, noteAddressWorks } from '#domain/identity'
import { isLanguage, type Language } from '#platform/i18n'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import type { ComposedMail } from './lead-confirmation.ts'
import { queueMails } from './queue-mail.ts'

/** Somebody mail does not reach any more. */
export interface DeadAddress {
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly phone: string | null
  readonly since: Date
  /** What the mail server said. */
  readonly reason: string | null
  readonly organisation: { readonly id: string; readonly name: string; readonly slug: string } | null
  /** How many others speak for the organisation and can be asked. */
  readonly colleagues: number
  readonly askedAt: Date | null
}

interface Row {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly phone: string | null
  readonly since: Date
  readonly reason: string | null
  readonly organisation_id: string | null
  readonly organisation: string | null
  readonly slug: string | null
  readonly colleagues: number
  readonly asked_at: Date | null
}

/** Who speaks for which organisation today: by mandate, or as contact of its Lead. */
function speakers(contractId: string) {
  return sql`
    select k.person_id, k.organisation_id from mandates k where k.contract_id = ${contractId} and k.ended_at is null
    union
    select l.contact_person_id, l.organisation_id from leads l
      where l.contract_id = ${contractId} and l.state in ('taken', 'confirmed', 'active', 'resting') and l.contact_person_id is not null
    union
    select l.deputy_person_id, l.organisation_id from leads l
      where l.contract_id = ${contractId} and l.state in ('taken', 'confirmed', 'active', 'resting') and l.deputy_person_id is not null`
}

/** Everybody whose mail comes back, the latest first, with whom else to ask. One query. */
export async function listDeadAddresses({ transaction, contractId }: Reading): Promise<DeadAddress[]> {
  const { rows } = await sql<Row>`
    select p.id, p.name, p.email, p.phone, p.email_bounced_at as since, p.email_bounce_reason as reason,
      o.id as organisation_id, o.name as organisation, o.slug,
      (select count(*)::int from people c
        where c.contract_id = p.contract_id and c.id <> p.id and c.email is not null and c.email_bounced_at is null
          and c.erased_at is null and c.merged_into_id is null and (c.id, o.id) in (${speakers(contractId)})) as colleagues,
      (select max(m.queued_at) from outgoing_mails m
        where m.contract_id = p.contract_id and m.kind = 'new-contact' and m.batch_id = p.id) as asked_at
    from people p
    left join lateral (
      select x.id, x.name, x.slug from organisations x
      where x.contract_id = p.contract_id and x.removed_at is null and (p.id, x.id) in (${speakers(contractId)})
      order by x.name collate swedish limit 1) o on true
    where p.contract_id = ${contractId} and p.email_bounced_at is not null and p.email is not null and p.erased_at is null
      and p.merged_into_id is null
    order by p.email_bounced_at desc, p.id`.execute(transaction)
  return rows.map((row) => ({
    personId: row.id,
    name: row.name,
    email: row.email,
    phone: row.phone,
    since: row.since,
    reason: row.reason,
    organisation: row.organisation_id === null ? null : { id: row.organisation_id, name: row.organisation ?? '', slug: row.slug ?? '' },
    colleagues: Number(row.colleagues),
    askedAt: row.asked_at,
  }))
}

/** How many people mail does not reach. */
export async function countDeadAddresses({ transaction, contractId }: Reading): Promise<number> {
  const row = await transaction
    .selectFrom('people')
    .select((select) => select.fn.countAll().as('count'))
    .where('contract_id', '=', contractId)
    .where('email_bounced_at', 'is not', null)
    .where('email', 'is not', null)
    .where('erased_at', 'is', null)
    .where('merged_into_id', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** What the question for a new contact is written from. */
export interface NewContactFacts {
  readonly to: { readonly name: string }
  readonly language: Language
  readonly who: string
  readonly address: string
  readonly organisation: string
}

export interface AskForNewContact {
  readonly personId: string
  readonly from: { readonly name: string; readonly email: string | null }
  readonly practice: boolean
  readonly compose: (facts: NewContactFacts) => ComposedMail
}

/** Asks the others who speak for somebody's organisation where they can be reached now. */
export async function askForNewContact(
  writing: Writing,
  { personId, from, practice, compose }: AskForNewContact,
): Promise<Outcome<{ asked: number }, 'not-found' | 'nobody-to-ask'>> {
  const dead = isId(personId) ? (await listDeadAddresses(writing)).find((each) => each.personId === personId) : undefined
  if (dead === undefined) return notDone('not-found')
  const { organisation } = dead
  const colleagues = organisation === null ? [] : await listColleagues(writing, organisation.id, personId)
  if (organisation === null || colleagues.length === 0) return notDone('nobody-to-ask')
  await queueMails(
    writing,
    colleagues.map(({ id, name, email, language }) => ({
      kind: 'new-contact' as const,
      to: { personId: id, name, address: email },
      fromName: from.name,
      replyTo: from.email,
      language,
      ...compose({ to: { name }, language, who: dead.name, address: dead.email, organisation: organisation.name }),
      organisationId: organisation.id,
      batchId: personId,
      practice,
    })),
  )
  await record(writing, { kind: 'NewContactAsked', subject: { kind: 'person', id: personId }, organisationId: organisation.id })
  return done({ asked: colleagues.length })
}

/** Somebody knows that the address works after all. */
export async function takeAddressToWork(writing: Writing, personId: string): Promise<Outcome<null, 'not-found' | 'works'>> {
  if ((await findPerson(writing, personId)) === null) return notDone('not-found')
  if (!(await noteAddressWorks(writing, personId))) return notDone('works')
  await record(writing, { kind: 'AddressTakenToWork', subject: { kind: 'person', id: personId } })
  return done(null)
}

async function listColleagues({ transaction, contractId }: Writing, organisationId: string, except: string) {
  const rows = await transaction
    .selectFrom('people as p')
    .select(['p.id', 'p.name', 'p.email', 'p.language'])
    .where('p.contract_id', '=', contractId)
    .where('p.id', '<>', except)
    .where('p.email', 'is not', null)
    .where('p.email_bounced_at', 'is', null)
    .where('p.erased_at', 'is', null)
    .where('p.merged_into_id', 'is', null)
    .where(sql<boolean>`(p.id, ${organisationId}::uuid) in (${speakers(contractId)})`)
    .orderBy('p.id')
    .limit(10)
    .execute()
  return rows.flatMap(({ email, language, ...row }) =>
    email === null ? [] : [{ ...row, email, language: isLanguage(language) ? language : ('sv' as const) }],
  )
}
