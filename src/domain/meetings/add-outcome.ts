import { sql } from 'kysely'
import { record, type Writing } from '#domain/history'
import { newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { lockMeeting } from './lock-meeting.ts'
import { notePresence } from './outcome-presence.ts'
import { checkOutcome, type CannotUseOutcome, type OutcomeFacts } from './outcome-facts.ts'

export interface AddOutcome extends OutcomeFacts {
  readonly meetingId: string
  readonly sources?: readonly string[]
}

/** The meeting arrives at something: information, a decision, or a next step (*nästa steg*) with its owner and date. */
export async function addOutcome(
  writing: Writing,
  input: AddOutcome,
): Promise<Outcome<{ outcomeId: string }, CannotUseOutcome | 'no-such-meeting'>> {
  const meeting = await lockMeeting(writing, input.meetingId)
  if (meeting === null) return notDone('no-such-meeting')
  const checked = await checkOutcome(writing, meeting.id, input)
  if (!checked.ok) return checked

  const outcomeId = newId()
  const { transaction, contractId, clock } = writing
  const position = await transaction
    .selectFrom('outcomes')
    .select(sql<number>`coalesce(max(position), 0)::int + 1`.as('next'))
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', meeting.id)
    .executeTakeFirstOrThrow()
  await transaction
    .insertInto('outcomes')
    .values({
      contract_id: contractId,
      id: outcomeId,
      meeting_id: meeting.id,
      position: position.next,
      ...checked.value.columns,
      done_at: null,
      done_note: null,
      sources: [...(input.sources ?? [])],
      recorded_at: clock.now(),
      removed_at: null,
    })
    .execute()
  if (input.kind === 'decision') await notePresence(writing, outcomeId, meeting.id)
  await record(writing, {
    kind: 'OutcomeAdded',
    subject: { kind: 'outcome', id: outcomeId },
    organisationId: input.ownerOrganisationId ?? null,
    meetingId: meeting.id,
    particulars: { kind: input.kind, text: checked.value.words.slice(0, 200) },
  })
  return done({ outcomeId })
}
