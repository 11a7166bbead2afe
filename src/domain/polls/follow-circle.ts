import { resolveCircle, type Circle, type CircleMember } from '#domain/invitations'
import type { Writing } from '#domain/history'
import { newId } from '#platform/ids'

/** How many joined and left the circle since it was last looked up. */
export interface Followed {
  readonly joined: number
  readonly left: number
}

/** Asks those who have come into the circle, and no longer those who have left it: Lead, mandates and contacts change until the day. */
export async function followCircle(writing: Writing, poll: { readonly id: string; readonly circle: Circle }): Promise<Followed> {
  const { members } = await resolveCircle(writing, poll.circle)
  const before = await listKnown(writing, poll.id)
  const wanted = new Map(members.map((member) => [member.personId, member]))
  const joining = [...wanted.values()].filter(({ personId }) => !before.has(personId))
  await insertAsked(writing, poll.id, joining)
  let returned = 0
  let left = 0
  for (const row of before.values()) {
    const member = wanted.get(row.person_id)
    if (member === undefined) {
      if (row.left_at !== null) continue
      left += 1
      await updateAsked(writing, row.id, { left_at: writing.clock.now(), due: null, due_at: null })
    } else if (row.left_at !== null || row.organisation_id !== member.organisationId || row.has_lead !== hasLead(member)) {
      if (row.left_at !== null) returned += 1
      await updateAsked(writing, row.id, {
        left_at: null,
        organisation_id: member.organisationId,
        has_lead: hasLead(member),
        because: member.because,
        ...(row.asked_at === null && member.email !== null ? { due: 'question', due_at: writing.clock.now() } : {}),
      })
    } else if (row.asked_at === null && row.due === null && member.email !== null) {
      // We had no address to reach them at, and now there is one.
      await updateAsked(writing, row.id, { due: 'question', due_at: writing.clock.now() })
    }
  }
  return { joined: joining.length + returned, left }
}

async function listKnown({ transaction, contractId }: Writing, pollId: string) {
  const rows = await transaction
    .selectFrom('poll_asked')
    .select(['id', 'person_id', 'organisation_id', 'has_lead', 'left_at', 'asked_at', 'due'])
    .where('contract_id', '=', contractId)
    .where('poll_id', '=', pollId)
    .execute()
  return new Map(rows.map((row) => [row.person_id, row]))
}

async function insertAsked({ transaction, contractId, clock }: Writing, pollId: string, members: readonly CircleMember[]): Promise<void> {
  for (let start = 0; start < members.length; start += 500) {
    await transaction
      .insertInto('poll_asked')
      .values(
        members.slice(start, start + 500).map((member) => ({
          contract_id: contractId,
          id: newId(),
          poll_id: pollId,
          person_id: member.personId,
          organisation_id: member.organisationId,
          because: member.because,
          has_lead: hasLead(member),
          ...(member.email === null ? {} : { due: 'question', due_at: clock.now() }),
        })),
      )
      .execute()
  }
}

interface AskedChange {
  readonly left_at?: Date | null
  readonly organisation_id?: string | null
  readonly has_lead?: boolean
  readonly because?: string
  readonly due?: string | null
  readonly due_at?: Date | null
}

async function updateAsked({ transaction, contractId }: Writing, id: string, change: AskedChange): Promise<void> {
  await transaction.updateTable('poll_asked').set(change).where('contract_id', '=', contractId).where('id', '=', id).execute()
}

function hasLead({ because, leadIds }: CircleMember): boolean {
  return leadIds.length > 0 || because === 'lead' || because === 'lead-deputy'
}
