import { sql } from 'kysely'
import { listSubjectsToBook, type SubjectToBook } from '#domain/booking'
import type { Reading } from '#domain/history'
import { listLeads, type Coverage, type LeadNeed, type LeadSeen } from '#domain/leads'
import { listComingMeetings, listMeetingsWithoutReport, listOpenTasks, owesWholeReport, type MeetingListed } from '#domain/meetings'
import { listPollsToDecide, type PollToDecide } from '#domain/polls'
import { addDays, dayOf } from '#platform/dates'
import type { Translated } from '#platform/i18n'
import type { Claim, OfficeItem, OfficeItemKind, Reachable } from './office-item.ts'

/** What a page has read already and need not be asked for again. */
export interface AlreadyRead {
  readonly leads?: readonly LeadSeen[] | undefined
  readonly coming?: readonly MeetingListed[] | undefined
  readonly coverage?: Coverage | undefined
}

/** What needs a hand today, the longest waiting first. The silent have a list of their own, to be called from. */
export async function listToTakeHoldOf(reading: Reading, today: string, already: AlreadyRead = {}): Promise<OfficeItem[]> {
  const leads = already.leads ?? (await listLeads(reading, { show: 'need', limit: 200 })).leads
  const coming = already.coming ?? (await listComingMeetings(reading, { today, for: 'office', limit: 500 }))
  const items = [
    ...leads.flatMap(leadItem),
    ...(await listMeetingsWithoutReport(reading, today)).map(owingItem),
    ...coming.filter(({ on, state }) => on === null && state !== 'draft').map((meeting) => meetingItem('meeting-without-date', meeting)),
    ...(await listSubjectsToBook(reading, today, { coverage: already.coverage, coming }))
      .filter(({ meeting }) => meeting === null)
      .map(subjectItem),
    ...(await listPollsToDecide(reading, today)).map(pollItem),
    ...(await listOverdueTasks(reading, today)),
    ...(await listLooseEnds(reading, today)),
  ]
  const claims = await listClaims(reading)
  return items
    .map((item) => ({ ...item, claim: claims.get(`${item.kind} ${item.id}`) ?? null }))
    .toSorted((one, other) => (one.since ?? '9999').localeCompare(other.since ?? '9999'))
}

type Unclaimed = Omit<OfficeItem, 'claim'>

const kindsOfNeed: Readonly<Record<LeadNeed, OfficeItemKind | null>> = {
  'confirmation-overdue': 'lead-unconfirmed',
  'leaving-soon': 'lead-leaving',
  'no-contact': 'lead-without-contact',
  silent: null,
}

function leadItem(lead: LeadSeen): Unclaimed[] {
  const need = lead.office?.need ?? null
  const kind = need === null ? null : kindsOfNeed[need]
  if (kind === null) return []
  const since =
    kind === 'lead-unconfirmed' ? (lead.office?.confirmBy ?? lead.fromOn) : kind === 'lead-leaving' ? lead.leavesOn : lead.fromOn
  return [{ kind, id: lead.id, since, about: lead.subject.name, organisation: lead.organisation, contact: contactOf(lead), words: null }]
}

/** Whom to call about a Lead: its contact, else its deputy. */
export function contactOf(lead: LeadSeen): Reachable | null {
  return lead.office?.contact ?? lead.office?.deputy ?? null
}

function meetingItem(kind: OfficeItemKind, meeting: MeetingListed): Unclaimed {
  return { kind, id: meeting.id, since: meeting.on?.date ?? null, about: meeting.title, organisation: null, contact: null, words: null }
}

/** Strategic meetings and summits owe a whole report, others three lines; one that nobody has closed is closed first (C4). */
function owingItem(meeting: MeetingListed): Unclaimed {
  const owes = meeting.state !== 'closed' ? undefined : owesWholeReport(meeting.kind) ? 'report' : 'note'
  return { ...meetingItem('meeting-without-report', meeting), owes }
}

/** A date poll that waits for somebody to choose: all have answered, or the last day to answer has passed. */
function pollItem({ meetingId, meetingTitle, why, since }: PollToDecide): Unclaimed {
  const kind = why === 'all-answered' ? 'meeting-poll-answered' : 'meeting-poll-due'
  return { kind, id: meetingId, since, about: meetingTitle, organisation: null, contact: null, words: null }
}

/** Somebody has Lead, and nobody has been called together. */
function subjectItem({ kind, id, name, ledSince }: SubjectToBook): Unclaimed {
  const item = kind === 'area' ? 'area-without-meeting' : 'question-without-meeting'
  return { kind: item, id, since: ledSince, about: name, organisation: null, contact: null, words: null }
}

async function listOverdueTasks(reading: Reading, today: string): Promise<Unclaimed[]> {
  const tasks = await listOpenTasks(reading, { limit: 200 })
  return tasks
    .filter(({ due }) => due !== null && due.date < today)
    .map((task) => ({
      kind: 'task-overdue',
      id: task.id,
      since: task.due?.date ?? null,
      about: task.text,
      organisation: task.owner,
      contact: null,
      words: null,
    }))
}

/** Days ahead within which a term in a group that ends is told. */
const daysBeforeTermEnds = 60

interface LooseEnd {
  readonly kind: 'mail-failed' | 'mail-received' | 'fault-report' | 'organisation-without-contact' | 'group-term-ending' | 'group-request'
  readonly id: string
  readonly at: Date | null
  readonly since: string | null
  readonly language: string | null
  readonly subject: string | null
  readonly name: string | null
  readonly slug: string | null
  readonly contact: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly words: string | null
  readonly group_name: Translated | null
  readonly group_slug: string | null
}

/**
 * Mails that did not arrive, faults reported, affiliated organisations nobody speaks for today, and of groups the terms that end
 * soon and those who want to come in: short lists in one query.
 */
async function listLooseEnds({ transaction, contractId }: Reading, today: string): Promise<Unclaimed[]> {
  const { rows } = await sql<LooseEnd>`
    (select 'mail-failed' as kind, m.id, m.queued_at as at, null as since, m.language, m.subject, o.name, o.slug,
      m.to_name as contact, m.to_address as email, p.phone, m.last_error as words, null::jsonb as group_name, null as group_slug
    from outgoing_mails m
    left join organisations o on o.contract_id = m.contract_id and o.id = m.organisation_id
    left join people p on p.contract_id = m.contract_id and p.id = m.person_id
    where m.contract_id = ${contractId} and m.state in ('failed', 'bounced')
      and not exists (select 1 from outgoing_mails r where r.contract_id = m.contract_id and r.replaces_id = m.id)
    order by m.queued_at limit 50)
    union all
    (select 'mail-received', m.id, m.received_at, null, 'sv', m.subject, null, null, coalesce(nullif(m.from_name, ''), m.from_address), m.from_address, null, nullif(left(coalesce(m.comment, m.text), 160), ''), null::jsonb, null
    from incoming_mails m
    where m.contract_id = ${contractId} and m.state = 'waiting'
    order by m.received_at limit 50)
    union all
    (select 'fault-report', f.id, f.at, null, null, null, null, null, f.email, f.email, null, left(f.text, 200), null::jsonb, null
    from fault_reports f
    where f.contract_id = ${contractId} and f.handled_at is null
    order by f.at limit 50)
    union all
    (select 'organisation-without-contact', o.id, null,
      (select to_char(max(m.until_on), 'YYYY-MM-DD') from mandates m where m.contract_id = o.contract_id and m.organisation_id = o.id),
      null, null, o.name, o.slug, null, null, null, null, null::jsonb, null
    from organisations o
    where o.contract_id = ${contractId} and o.removed_at is null
      and exists (select 1 from affiliations a where a.contract_id = o.contract_id and a.organisation_id = o.id and a.state = 'affiliated' and a.removed_at is null)
      and not exists (select 1 from mandates m where m.contract_id = o.contract_id and m.organisation_id = o.id and m.ended_at is null and (m.until_on is null or m.until_on >= ${today}))
    order by o.name collate swedish)
    union all
    (select 'group-term-ending', m.id, null, to_char(m.term_ends_on, 'YYYY-MM-DD'), null, null, o.name, o.slug, p.name, p.email, p.phone, null, g.name, g.slug
    from group_members m
    join groups g on g.contract_id = m.contract_id and g.id = m.group_id
    join organisations o on o.contract_id = m.contract_id and o.id = m.organisation_id
    left join people p on p.contract_id = m.contract_id and p.id = m.person_id
    where m.contract_id = ${contractId} and m.until_on is null and m.term_ends_on <= ${addDays(today, daysBeforeTermEnds)} and g.state <> 'closed'
    order by m.term_ends_on limit 50)
    union all
    (select 'group-request', r.id, r.confirmed_at, null, null, null, null, null, r.name, r.email, null, r.organisation_name, g.name, g.slug
    from group_requests r join groups g on g.contract_id = r.contract_id and g.id = r.group_id
    where r.contract_id = ${contractId} and r.state = 'waiting'
    order by r.confirmed_at limit 50)`.execute(transaction)
  return rows.map(({ kind, id, at, since, language, subject, name, slug, contact, email, phone, words, group_name, group_slug }) => ({
    kind,
    id,
    since: at === null ? since : dayOf(at),
    about: group_name ?? (language === null || subject === null ? null : { [language]: subject }),
    slug: group_slug ?? undefined,
    organisation: name === null || slug === null ? null : { name, slug },
    contact: contact === null ? null : { name: contact, email, phone },
    words,
  }))
}

async function listClaims({ transaction, contractId }: Reading): Promise<ReadonlyMap<string, Claim>> {
  const rows = await transaction
    .selectFrom('office_claims as c')
    .innerJoin('people as p', (join) => join.onRef('p.contract_id', '=', 'c.contract_id').onRef('p.id', '=', 'c.person_id'))
    .select(['c.item_kind', 'c.item_id', 'c.person_id', 'c.at', 'p.name'])
    .where('c.contract_id', '=', contractId)
    .execute()
  return new Map(rows.map((row) => [`${row.item_kind} ${row.item_id}`, { personId: row.person_id, name: row.name, at: row.at }]))
}
