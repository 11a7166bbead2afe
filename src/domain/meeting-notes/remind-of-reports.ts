import { getContract, listContracts, type ContractSummary } from '#domain/contract'
import { reading, system, writing, type Reading, type Store, type Writing } from '#domain/history'
import { listMeetingsWithoutReport, owesWholeReport, type MeetingListed } from '#domain/meetings'
import { queueMail } from '#domain/notifications'
import { daysBetween, toLocal } from '#platform/dates'
import { isLanguage, type Language } from '#platform/i18n'
import { done, notDone } from '#platform/outcome'

/** Days after a meeting on which whoever is to see to its report is reminded (C4). */
export const reminderDays = [3, 7] as const

/** A reminder is for what was held lately: nobody is mailed about meetings years ago that were entered today. */
const daysWorthReminding = 21

/** Nobody is reminded at night. */
const workday = { from: '08:00', until: '18:00' } as const

/** What the reminder of a report is written from. */
export interface ReportReminderFacts {
  readonly contract: ContractSummary
  readonly meeting: MeetingListed
  readonly owes: 'report' | 'note'
  /** Days since the meeting. */
  readonly age: number
  readonly toName: string
  readonly language: Language
}

export interface RemindOfReports {
  readonly store: Store
  readonly compose: (facts: ReportReminderFacts) => { readonly subject: string; readonly text: string; readonly html: string }
  readonly isStopping?: () => boolean
}

/** Reminds, three and seven days after a meeting, the named person of the report or note it owes. Each once; answers how many were mailed. */
export async function remindOfReports({ store, compose, isStopping = () => false }: RemindOfReports): Promise<number> {
  let reminded = 0
  for (const { id, timeZone } of await listContracts(store)) {
    if (isStopping()) return reminded
    const { date: today, time } = toLocal(store.clock.now(), timeZone)
    if (time < workday.from || time >= workday.until) continue
    const due = await reading(store, id, (context) => listDue(context, today))
    if (due.length === 0) continue
    const outcome = await writing(store, { contractId: id, actor: system }, async (context) => {
      const count = await remindAll(context, due, compose)
      return count === 0 ? notDone('nobody-to-remind') : done(count)
    })
    if (outcome.ok) reminded += outcome.value
  }
  return reminded
}

interface ReminderDue {
  readonly meeting: MeetingListed
  readonly age: number
  readonly days: number
}

/** Of every meeting the latest reminder that is due and was not written; one that was missed is not sent after the next. */
async function listDue(context: Reading, today: string): Promise<ReminderDue[]> {
  const owing = await listMeetingsWithoutReport(context, today)
  const due = owing.flatMap((meeting) => {
    if (meeting.on?.precision !== 'day') return []
    const age = daysBetween(meeting.on.date, today)
    const days = reminderDays.findLast((each) => age >= each)
    return days === undefined || age > daysWorthReminding ? [] : [{ meeting, age, days }]
  })
  if (due.length === 0) return []
  const written = await context.transaction
    .selectFrom('report_reminders')
    .select(['meeting_id', 'days'])
    .where('contract_id', '=', context.contractId)
    .where(
      'meeting_id',
      'in',
      due.map(({ meeting }) => meeting.id),
    )
    .execute()
  return due.filter(({ meeting, days }) => !written.some((row) => row.meeting_id === meeting.id && row.days >= days))
}

async function remindAll(context: Writing, due: readonly ReminderDue[], compose: RemindOfReports['compose']): Promise<number> {
  const contract = await getContract(context)
  let count = 0
  for (const { meeting, age, days } of due) {
    if (!(await claim(context, meeting.id, days))) continue
    const to = await findNamedPerson(context, meeting.id, contract)
    if (to === null) continue
    const language = isLanguage(to.language) ? to.language : 'sv'
    await queueMail(context, {
      kind: 'report-reminder',
      to: { personId: to.personId, name: to.name, address: to.email },
      fromName: contract.secretariat.name ?? to.name,
      replyTo: contract.secretariat.email ?? null,
      language,
      ...compose({ contract, meeting, owes: owesWholeReport(meeting.kind) ? 'report' : 'note', age, toName: to.name, language }),
      meetingId: meeting.id,
      practice: contract.practiceMode,
    })
    count += 1
  }
  return count
}

/** False: another process wrote it a moment before. */
async function claim({ transaction, contractId, clock }: Writing, meetingId: string, days: number): Promise<boolean> {
  const claimed = await transaction
    .insertInto('report_reminders')
    .values({ contract_id: contractId, meeting_id: meetingId, days, at: clock.now() })
    .onConflict((conflict) => conflict.columns(['contract_id', 'meeting_id', 'days']).doNothing())
    .returning('meeting_id')
    .executeTakeFirst()
  return claimed !== undefined
}

interface Named {
  readonly personId: string | null
  readonly name: string
  readonly email: string
  readonly language: string
}

/** Who sees to it: whoever took it from the list, else whoever closed the meeting or was its last to be at work in it, else the secretariat. */
async function findNamedPerson(context: Writing, meetingId: string, contract: ContractSummary): Promise<Named | null> {
  const { transaction, contractId } = context
  const people = () =>
    transaction
      .selectFrom('people as p')
      .select(['p.id as personId', 'p.name', 'p.email', 'p.language'])
      .where('p.contract_id', '=', contractId)
      .where('p.email', 'is not', null)
  const claimed = await people()
    .innerJoin('office_claims as c', (join) => join.onRef('c.contract_id', '=', 'p.contract_id').onRef('c.person_id', '=', 'p.id'))
    .where('c.item_kind', '=', 'meeting-without-report')
    .where('c.item_id', '=', meetingId)
    .executeTakeFirst()
  const named =
    claimed ??
    (await people()
      .innerJoin('events as e', (join) => join.onRef('e.contract_id', '=', 'p.contract_id').onRef('e.actor_person_id', '=', 'p.id'))
      .where('e.meeting_id', '=', meetingId)
      .where('e.actor_kind', '=', 'person')
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('roles as r')
            .select('r.id')
            .whereRef('r.contract_id', '=', 'p.contract_id')
            .whereRef('r.person_id', '=', 'p.id')
            .where('r.role', 'in', ['secretariat', 'administrator'])
            .where('r.ended_at', 'is', null),
        ),
      )
      .orderBy((order) => order.case().when('e.kind', '=', 'MeetingClosed').then(0).else(1).end())
      .orderBy('e.at', 'desc')
      .limit(1)
      .executeTakeFirst())
  if (named !== undefined && named.email !== null) return { ...named, email: named.email }
  const { name, email } = contract.secretariat
  return email === undefined ? null : { personId: null, name: name ?? email, email, language: contract.languages[0] ?? 'sv' }
}
