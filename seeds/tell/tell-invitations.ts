import { linkHolder, reading, writing } from '#domain/history'
import { answerInvitation, listInvitations, sendInvitations, setCircle, setReminders, type Reply } from '#domain/invitations'
import type { MeetingData, WorldData } from '../world-data.ts'
import { sv, type Teller } from './teller.ts'

/** Two weeks before the world's today: when the invitations to the coming meeting went out, and when most had answered. */
const sentAt = '2026-11-09T09:15'
const answeredAt = '2026-11-12T10:40'

const replyTo = { yes: 'attending', no: 'declined', maybe: 'tentative' } as const satisfies Record<string, Reply>

/** The booked meetings to come are called to: by their groups, with the answers there are. Their mails are written when the product first runs. */
export async function tellInvitations(teller: Teller, world: WorldData): Promise<void> {
  for (const meeting of world.meetings) {
    if (meeting.state !== 'booked' || meeting.date?.precision !== 'day' || meeting.invited.length === 0) continue
    const meetingId = teller.id('meeting', meeting.key)
    const circle = {
      groups: meeting.groups.map((key) => teller.id('group', key)),
      organisations: meeting.invited.map((key) => teller.id('organisation', key)),
    }
    teller.moveTo(sentAt)
    await teller.tell(`whom ${meeting.key} is for`, (writing) => setCircle(writing, { meetingId, circle }))
    await teller.tell(`reminders of ${meeting.key}`, (writing) => setReminders(writing, { meetingId, reminds: true }))
    const { name, email } = world.contract.secretariat
    await teller.tell(`invitations to ${meeting.key}`, (writing) =>
      sendInvitations(writing, { meetingId, from: { name: sv(name), email } }),
    )
    await tellReplies(teller, meeting, meetingId)
  }
}

async function tellReplies(teller: Teller, { key, replies }: MeetingData, meetingId: string): Promise<void> {
  teller.moveTo(answeredAt)
  const called = await reading(teller.store, teller.contractId, (context) => listInvitations(context, meetingId))
  for (const { organisation, answer } of replies) {
    const invitation = called?.invitations.find(({ organisationId }) => organisationId === teller.id('organisation', organisation))
    if (invitation === undefined) continue
    const outcome = await writing(teller.store, { contractId: teller.contractId, actor: linkHolder(invitation.personId) }, (context) =>
      answerInvitation(context, { invitationId: invitation.id, reply: replyTo[answer], by: 'link' }),
    )
    if (!outcome.ok) throw new Error(`${organisation} cannot answer ${key}: ${outcome.reason}`)
  }
}
