import { sql } from 'kysely'
import { listSubjectsToBook, type SubjectToBook } from '#domain/booking'
import type { Reading } from '#domain/history'
import { listLeads, type LeadNeed, type LeadSeen } from '#domain/leads'
import { listComingMeetings, listMeetingsWithoutReport, listOpenTasks, type MeetingListed } from '#domain/meetings'
import { listPollsToDecide, type PollToDecide } from '#domain/polls'
import { dayOf } from '#platform/dates'
import type { Claim, OfficeItem, OfficeItemKind, Reachable } from './office-item.ts'

/** What needs a hand today, the longest waiting first. The silent have a list of their own, to be called from. */
export async function listToTakeHoldOf(reading: Reading, today: string): Promise<OfficeItem[]> {
  const { leads } = await listLeads(reading, { show: 'need', limit: 200 })
  const items = [
    ...leads.flatMap(leadItem),
    ...(await listMeetingsWithoutReport(reading, today)).map((meeting) => meetingItem('meeting-without-report', meeting)),
    ...(await listComingMeetings(reading, { today, for: 'office', limit: 100 }))
      .filter(({ on, state }) => on === null && state !== 'draft')
      .map((meeting) => meetingItem('meeting-without-date', meeting)),
    ...(await listSubjectsToBook(reading, today)).filter(({ meeting }) => meeting === null).map(subjectItem),
    ...(await listPollsToDecide(reading, today)).map(pollItem),
    ...(await listFailedMails(reading)),
    ...(await listOverdueTasks(reading, today)),
    ...(await listOpenFaults(reading)),
    ...(await listWithoutContact(reading, today)),
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

async function listFailedMails({ transaction, contractId }: Reading): Promise<Unclaimed[]> {
  const rows = await transaction
    .selectFrom('outgoing_mails as m')
    .leftJoin('organisations as o', (join) => join.onRef('o.contract_id', '=', 'm.contract_id').onRef('o.id', '=', 'm.organisation_id'))
    .leftJoin('people as p', (join) => join.onRef('p.contract_id', '=', 'm.contract_id').onRef('p.id', '=', 'm.person_id'))
    .select(['m.id', 'm.subject', 'm.language', 'm.to_name', 'm.to_address', 'm.last_error', 'm.queued_at', 'o.name', 'o.slug', 'p.phone'])
    .where('m.contract_id', '=', contractId)
    .where('m.state', '=', 'failed')
    .orderBy('m.queued_at')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    kind: 'mail-failed',
    id: row.id,
    since: dayOf(row.queued_at),
    about: { [row.language]: row.subject },
    organisation: row.name === null || row.slug === null ? null : { name: row.name, slug: row.slug },
    contact: { name: row.to_name, email: row.to_address, phone: row.phone },
    words: row.last_error,
  }))
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

async function listOpenFaults({ transaction, contractId }: Reading): Promise<Unclaimed[]> {
  const rows = await transaction
    .selectFrom('fault_reports')
    .select(['id', 'text', 'email', 'at'])
    .where('contract_id', '=', contractId)
    .where('handled_at', 'is', null)
    .orderBy('at')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    kind: 'fault-report',
    id: row.id,
    since: dayOf(row.at),
    about: null,
    organisation: null,
    contact: row.email === null ? null : { name: row.email, email: row.email, phone: null },
    words: row.text.slice(0, 200),
  }))
}

/** Affiliated organisations nobody speaks for today. */
async function listWithoutContact({ transaction, contractId }: Reading, today: string): Promise<Unclaimed[]> {
  const { rows } = await sql<{ id: string; name: string; slug: string; since: string | null }>`
    select o.id, o.name, o.slug,
      (select to_char(max(m.until_on), 'YYYY-MM-DD') from mandates m where m.contract_id = o.contract_id and m.organisation_id = o.id) as since
    from organisations o
    where o.contract_id = ${contractId} and o.removed_at is null
      and exists (select 1 from affiliations a where a.contract_id = o.contract_id and a.organisation_id = o.id and a.state = 'affiliated' and a.removed_at is null)
      and not exists (select 1 from mandates m where m.contract_id = o.contract_id and m.organisation_id = o.id and m.ended_at is null and (m.until_on is null or m.until_on >= ${today}))
    order by o.name collate swedish`.execute(transaction)
  return rows.map((row) => ({
    kind: 'organisation-without-contact',
    id: row.id,
    since: row.since,
    about: null,
    organisation: { name: row.name, slug: row.slug },
    contact: null,
    words: null,
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
