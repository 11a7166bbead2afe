import type { Writing } from '#domain/history'
import { registerPerson } from '#domain/identity'
import { newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyLine } from '#platform/text'
import type { InvitationLocked } from './lock-invitation.ts'
import { markDue } from './mark-due.ts'
import { lockMeetingCalled } from './meeting-called.ts'
import type { Reply } from './reply.ts'

export type CannotStandIn = 'deputy-name-missing' | 'name-too-long' | 'email-not-understood' | 'deputy-is-oneself' | 'deputy-already'

interface Answer {
  readonly reply: Reply
  readonly deputy?: { readonly name: string; readonly email?: string | null }
  readonly replacesDeputy?: boolean
}

/**
 * Whoever comes instead of somebody invited: named, and with an address invited themselves. One seat has one deputy: a second is asked
 * about first. Who comes after all takes the seat back, and the deputy is told.
 */
export async function letStandIn(
  writing: Writing,
  invitation: InvitationLocked,
  { reply, deputy, replacesDeputy = false }: Answer,
): Promise<Outcome<{ name: string | null; personId: string | null }, CannotStandIn>> {
  if (reply !== 'deputy') {
    await sendHome(writing, invitation, null)
    return done({ name: null, personId: null })
  }
  const name = tidyLine(deputy?.name ?? '')
  if (name === '') return notDone('deputy-name-missing')
  if (name.length > 200) return notDone('name-too-long')
  const taken = invitation.reply === 'deputy' && invitation.replyTime === invitation.timeKey ? invitation.deputyName : null
  if (taken !== null && taken !== name && !replacesDeputy) return notDone('deputy-already', { name: taken })
  const personId = await findDeputy(writing, name, deputy?.email ?? null)
  if (!personId.ok) return personId
  if (personId.value === invitation.personId) return notDone('deputy-is-oneself')
  await sendHome(writing, invitation, personId.value)
  if (personId.value !== null) await inviteDeputy(writing, invitation, personId.value)
  return done({ name, personId: personId.value })
}

async function findDeputy(writing: Writing, name: string, email: string | null): Promise<Outcome<string | null, 'email-not-understood'>> {
  if (tidyLine(email ?? '') === '') return done(null)
  const person = await registerPerson(writing, { name, email })
  return person.ok ? done(person.value.personId) : notDone('email-not-understood')
}

async function inviteDeputy(writing: Writing, invitation: InvitationLocked, personId: string): Promise<void> {
  const { transaction, contractId } = writing
  const called = await lockMeetingCalled(writing, invitation.meetingId)
  if (called === null) return
  const state = called.outAt === null ? 'listed' : 'invited'
  await transaction
    .insertInto('invitations')
    .values({
      contract_id: contractId,
      id: newId(),
      meeting_id: invitation.meetingId,
      person_id: personId,
      organisation_id: invitation.organisationId,
      because: 'stands-in',
      state,
      by_hand: true,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['contract_id', 'meeting_id', 'person_id'])
        .doUpdateSet({ state, by_hand: true, because: 'stands-in' })
        .where('invitations.state', '=', 'withdrawn'),
    )
    .execute()
  await markDue(writing, called)
}

/** The deputy named before need not come, unless they come for somebody else too. */
async function sendHome(writing: Writing, { meetingId, deputyPersonId, id }: InvitationLocked, unless: string | null): Promise<void> {
  if (deputyPersonId === null || deputyPersonId === unless) return
  const { transaction, contractId } = writing
  await transaction
    .updateTable('invitations')
    .set({ state: 'withdrawn', by_hand: false })
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', deputyPersonId)
    .where('because', '=', 'stands-in')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('invitations as other')
            .select('other.id')
            .where('other.contract_id', '=', contractId)
            .where('other.meeting_id', '=', meetingId)
            .where('other.deputy_person_id', '=', deputyPersonId)
            .where('other.id', '<>', id),
        ),
      ),
    )
    .execute()
  const called = await lockMeetingCalled(writing, meetingId)
  if (called !== null) await markDue(writing, called)
}
