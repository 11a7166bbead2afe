import type { Reading } from '#domain/history'
import { listInvitations, type InvitationsOfMeeting } from '#domain/invitations'
import { listAtTheDoor, type OnTheList } from '#domain/meetings'

/** The list at a meeting's door: whoever was invited is expected; where nobody was, the members of its groups. */
export async function listExpectedAtTheDoor(reading: Reading, meetingId: string): Promise<OnTheList[]> {
  return listAtTheDoor(reading, meetingId, organisationsInvited(await listInvitations(reading, meetingId)))
}

/** The organisations called to a meeting; none where nobody has been. */
export function organisationsInvited(invited: InvitationsOfMeeting | null): string[] {
  return (invited?.invitations ?? []).flatMap(({ state, organisationId }) => (state === 'withdrawn' ? [] : (organisationId ?? [])))
}

/** What an organisation has answered: that somebody comes weighs more than that somebody else does not. */
export type OrganisationReply = 'coming' | 'online' | 'declined'

/** Answers by organisation. "Perhaps" is no answer yet. */
export function repliesByOrganisation(invited: InvitationsOfMeeting | null): ReadonlyMap<string, OrganisationReply> {
  const replies = new Map<string, OrganisationReply>()
  for (const { organisationId, reply, state } of invited?.invitations ?? []) {
    if (organisationId === null || reply === null || reply === 'tentative' || state === 'withdrawn') continue
    const said = reply === 'declined' || reply === 'online' ? reply : 'coming'
    if (weight[said] >= weight[replies.get(organisationId) ?? 'declined']) replies.set(organisationId, said)
  }
  return replies
}

const weight: Readonly<Record<OrganisationReply, number>> = { declined: 0, online: 1, coming: 2 }
