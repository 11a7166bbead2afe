import { sql } from 'kysely'
import { listContracts } from '#domain/contract'
import { reading, record, system, writing, type Reading, type Store, type Writing } from '#domain/history'
import { dayOf, daysBetween } from '#platform/dates'
import type { Translated } from '#platform/i18n'
import { done, notDone } from '#platform/outcome'

/** Days after being asked on which an adjuster is reminded. */
const daysBeforeReminders = [3, 7] as const

interface Waiting {
  readonly id: string
  readonly meetingId: string
  readonly adjusterPersonId: string
  readonly due: 'adjust' | 'adjust-reminder'
  readonly reminders: number
  readonly title: Translated
}

/** Asks the adjuster once the time for comments is over and every comment has its answer, and reminds after three and seven days. Answers how many. */
export async function tendNotes(store: Store, isStopping: () => boolean = () => false): Promise<number> {
  let asked = 0
  for (const { id, timeZone } of await listContracts(store)) {
    if (isStopping()) return asked
    const today = dayOf(store.clock.now(), timeZone)
    const waiting = await reading(store, id, (context) => listWaiting(context, today, timeZone))
    if (waiting.length === 0) continue
    const outcome = await writing(store, { contractId: id, actor: system }, async (context) => {
      let count = 0
      for (const each of waiting) if (await ask(context, each)) count += 1
      return count === 0 ? notDone('nobody-to-ask') : done(count)
    })
    if (outcome.ok) asked += outcome.value
  }
  return asked
}

async function listWaiting({ transaction, contractId }: Reading, today: string, timeZone: string): Promise<Waiting[]> {
  const rows = await transaction
    .selectFrom('meeting_notes as n')
    .innerJoin('meetings as m', (join) => join.onRef('m.contract_id', '=', 'n.contract_id').onRef('m.id', '=', 'n.meeting_id'))
    .select(['m.title', 'n.id', 'n.meeting_id', 'n.adjuster_person_id', 'n.adjuster_asked_at', 'n.adjuster_reminded'])
    .where('n.contract_id', '=', contractId)
    .where('n.state', '=', 'sent')
    .where('n.adjuster_person_id', 'is not', null)
    .where('n.comments_until', '<', today)
    .where(
      sql<boolean>`not exists (select 1 from meeting_note_comments c where c.contract_id = n.contract_id and c.notes_id = n.id and c.answered_at is null)`,
    )
    .execute()
  return rows.flatMap(({ id, title, meeting_id, adjuster_person_id, adjuster_asked_at, adjuster_reminded }): Waiting[] => {
    if (adjuster_person_id === null) return []
    const notes = { id, title, meetingId: meeting_id, adjusterPersonId: adjuster_person_id }
    if (adjuster_asked_at === null) return [{ ...notes, due: 'adjust', reminders: 0 }]
    const waited = daysBetween(dayOf(adjuster_asked_at, timeZone), today)
    const reminders = daysBeforeReminders.filter((days) => waited >= days).length
    return reminders > adjuster_reminded ? [{ ...notes, due: 'adjust-reminder', reminders }] : []
  })
}

async function ask(context: Writing, { id, title, meetingId, adjusterPersonId, due, reminders }: Waiting): Promise<boolean> {
  const { transaction, contractId, clock } = context
  const marked = await transaction
    .updateTable('meeting_notes')
    .set(due === 'adjust' ? { adjuster_asked_at: clock.now(), adjuster_reminded: 0 } : { adjuster_reminded: reminders })
    .where('contract_id', '=', contractId)
    .where('id', '=', id)
    .where('state', '=', 'sent')
    .$if(due === 'adjust', (update) => update.where('adjuster_asked_at', 'is', null))
    .$if(due !== 'adjust', (update) => update.where('adjuster_reminded', '<', reminders))
    .returning('id')
    .executeTakeFirst()
  if (marked === undefined) return false
  await transaction
    .updateTable('meeting_note_recipients')
    .set({ due, due_since: clock.now() })
    .where('contract_id', '=', contractId)
    .where('notes_id', '=', id)
    .where('person_id', '=', adjusterPersonId)
    .execute()
  await record(context, {
    kind: due === 'adjust' ? 'NotesAdjusterAsked' : 'NotesAdjusterReminded',
    subject: { kind: 'meeting', id: meetingId },
    meetingId,
    particulars: { title },
  })
  return true
}
