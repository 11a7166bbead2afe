import { getContract, type ContractSummary } from '#domain/contract'
import { system, writing, type Store, type Writing } from '#domain/history'
import { issueLink } from '#domain/identity'
import {
  listContractsWithDue,
  listMeetingsDue,
  noteTold,
  takeDue,
  type CalendarFacts,
  type DueOfMeeting,
  type InvitationDue,
  type Reply,
} from '#domain/invitations'
import { listAgenda, type AgendaItem, type MeetingListed } from '#domain/meetings'
import { isLanguage, type Language } from '#platform/i18n'
import { done, notDone } from '#platform/outcome'
import type { ComposedMail } from './lead-confirmation.ts'
import { queueMail } from './queue-mail.ts'

/** What a mail about an invitation says: that one is invited, that something has changed, that it is off, that one need not come, or that one has not answered. */
export type InvitationMailKind = 'invited' | 'changed' | 'cancelled' | 'withdrawn' | 'reminder'

/** What an invitation's mail and calendar object are written from. */
export interface InvitationMailFacts {
  readonly kind: InvitationMailKind
  readonly contract: ContractSummary
  readonly meeting: MeetingListed
  readonly agenda: readonly AgendaItem[]
  readonly now: CalendarFacts
  /** What this person was told before; null: nothing. */
  readonly before: CalendarFacts | null
  readonly zone: string
  readonly to: { readonly name: string; readonly email: string }
  readonly organisation: string | null
  readonly because: string
  readonly reply: Reply | null
  readonly language: Language
  readonly from: { readonly name: string; readonly email: string | null }
  /** Names of the others invited, where the meeting shows them. */
  readonly others: readonly string[]
  /** Opens the reply page. Kept nowhere but in the mail. Empty where there is nothing to answer. */
  readonly token: string
  /** What the calendar has to be told; null: nothing. */
  readonly calendar: { readonly method: 'REQUEST' | 'CANCEL'; readonly uid: string; readonly sequence: number; readonly stamp: Date } | null
}

export interface ComposedInvitation extends ComposedMail {
  readonly calendar: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string } | null
}

export type ComposeInvitation = (facts: InvitationMailFacts) => ComposedInvitation

export interface WritingInvitations {
  readonly store: Store
  readonly compose: ComposeInvitation
  /** How many are written in one transaction: what a crash can cost is written again. */
  readonly batch?: number
  readonly isStopping?: () => boolean
}

/**
 * Writes the mails that are due, a few at a time, each batch with the note that its people have been told in one transaction: after a
 * crash the rest is still due, and nobody is written to twice.
 */
export async function writeDueInvitations({ store, compose, batch = 20, isStopping = () => false }: WritingInvitations): Promise<number> {
  let written = 0
  for (const contractId of await listContractsWithDue(store)) {
    for (const meetingId of await readMeetings(store, contractId)) {
      for (let more = true; more && !isStopping();) {
        const outcome = await writing(store, { contractId, actor: system }, (context) => writeBatch(context, meetingId, batch, compose))
        more = outcome.ok && outcome.value.isMore
        if (outcome.ok) written += outcome.value.written
      }
    }
  }
  return written
}

async function readMeetings(store: Store, contractId: string): Promise<string[]> {
  return store.database.transaction({ role: 'app', readOnly: true, settings: { 'ledstjarna.contract_id': contractId } }, (transaction) =>
    listMeetingsDue({ transaction, contractId, clock: store.clock }),
  )
}

async function writeBatch(context: Writing, meetingId: string, most: number, compose: ComposeInvitation) {
  const batch = await takeDue(context, meetingId, most)
  // What was cleared on the way is kept too: a meeting that has begun has nobody due.
  if (batch === null) return done({ written: 0, isMore: false })
  const contract = await getContract(context)
  const agenda = await listAgenda(context, meetingId)
  const others = batch.called.attendeesVisible ? await listOthers(context, meetingId) : []
  for (const invitation of batch.due) await writeOne(context, { batch, invitation, contract, agenda, others, compose })
  await noteTold(context, batch)
  return batch.due.length === 0 ? notDone('nobody-reached') : done({ written: batch.due.length, isMore: true })
}

interface OneToWrite {
  readonly batch: DueOfMeeting
  readonly invitation: InvitationDue
  readonly contract: ContractSummary
  readonly agenda: readonly AgendaItem[]
  readonly others: readonly string[]
  readonly compose: ComposeInvitation
}

async function writeOne(context: Writing, { batch, invitation, contract, agenda, others, compose }: OneToWrite): Promise<void> {
  const { called } = batch
  const kind = kindOf(invitation, called.phase)
  const from = called.from ?? { name: contract.secretariat.name ?? contract.locality, email: contract.secretariat.email ?? null }
  const token = kind === 'cancelled' || kind === 'withdrawn' ? '' : await issueReplyLink(context, invitation, called.now)
  const language = isLanguage(invitation.language) ? invitation.language : 'sv'
  const { calendar, ...mail } = compose({
    kind,
    contract,
    meeting: called.meeting,
    agenda,
    now: called.now,
    before: invitation.told,
    zone: called.zone,
    to: { name: invitation.name, email: invitation.email },
    organisation: invitation.organisation,
    because: invitation.because,
    reply: invitation.reply,
    language,
    from,
    others: others.filter((name) => !name.startsWith(invitation.name)),
    token,
    calendar: calendarOf(context, batch, invitation),
  })
  await queueMail(context, {
    kind: `invitation-${kind}`,
    to: { personId: invitation.personId, name: invitation.name, address: invitation.email },
    fromName: from.name,
    replyTo: from.email,
    language,
    ...mail,
    calendar,
    organisationId: invitation.organisationId,
    meetingId: called.meeting.id,
    invitationId: invitation.id,
    batchId: called.meeting.id,
    practice: contract.practiceMode,
  })
}

function kindOf({ due, told }: InvitationDue, phase: string): InvitationMailKind {
  if (due === 'remind') return 'reminder'
  if (due === 'request') return told === null ? 'invited' : 'changed'
  return phase === 'cancelled' ? 'cancelled' : 'withdrawn'
}

/** A reminder tells a calendar nothing; a meeting that has lost its time is taken out of it. */
function calendarOf(
  { clock }: Writing,
  { called, sequence }: DueOfMeeting,
  { due, told, sentAt }: InvitationDue,
): InvitationMailFacts['calendar'] {
  if (due === 'remind') return null
  const isHeld = told !== null && told.startsAt !== null
  const isTimed = called.now.startsAt !== null
  if (due === 'request' ? !isTimed && !isHeld : !isHeld) return null
  // A clock that was put back does not make the newer object look older.
  const stamp = new Date(Math.max(clock.now().getTime(), (sentAt?.getTime() ?? 0) + 1000))
  return { method: due === 'request' && isTimed ? 'REQUEST' : 'CANCEL', uid: called.calendar.uid, sequence, stamp }
}

const day = 86_400_000

/** Opens the reply page until well after the meeting, so that whoever opens it late is told so. */
function issueReplyLink(context: Writing, invitation: InvitationDue, { startsAt }: CalendarFacts): Promise<string> {
  return issueLink(context, {
    purpose: 'answer-invitation',
    subjectId: invitation.id,
    personId: invitation.personId,
    organisationId: invitation.organisationId,
    expiresAt: new Date((startsAt ?? context.clock.now()).getTime() + (startsAt === null ? 365 : 60) * day),
  })
}

async function listOthers({ transaction, contractId }: Writing, meetingId: string): Promise<string[]> {
  const rows = await transaction
    .selectFrom('invitations as i')
    .innerJoin('people as p', (join) => join.onRef('p.contract_id', '=', 'i.contract_id').onRef('p.id', '=', 'i.person_id'))
    .leftJoin('organisations as o', (join) => join.onRef('o.contract_id', '=', 'i.contract_id').onRef('o.id', '=', 'i.organisation_id'))
    .select(['p.name', 'o.name as organisation'])
    .where('i.contract_id', '=', contractId)
    .where('i.meeting_id', '=', meetingId)
    .where('i.state', '=', 'invited')
    .orderBy('o.name')
    .orderBy('p.name')
    .execute()
  return rows.map(({ name, organisation }) => (organisation === null ? name : `${name}, ${organisation}`))
}
