import type { Reading, Writing } from '#domain/history'
import { findLink, issueLink, revokeLinks, type ActionLink } from '#domain/identity'

const purpose = 'confirm-lead'

/** Weeks a confirmation link works: longer than the time given to confirm, since mail is opened late. */
const weeksOpen = 10

/** A link by which an organisation confirms its Lead. */
export interface ConfirmationLink extends Omit<ActionLink, 'subjectId'> {
  readonly leadId: string
}

/** Makes the link by which an organisation confirms its Lead. Earlier links to the same Lead stop working. */
export async function issueConfirmationLink(
  writing: Writing,
  { leadId, personId, organisationId }: { readonly leadId: string; readonly personId: string | null; readonly organisationId: string },
): Promise<string> {
  await revokeConfirmationLinks(writing, leadId)
  const expiresAt = new Date(writing.clock.now().getTime() + weeksOpen * 7 * 86_400_000)
  return issueLink(writing, { purpose, subjectId: leadId, personId, organisationId, expiresAt })
}

/** The link behind a token. Looking never spends it: mail scanners open every link they see. */
export async function findConfirmationLink(reading: Reading, token: string): Promise<ConfirmationLink | null> {
  const link = await findLink(reading, purpose, token)
  if (link === null) return null
  const { subjectId, ...rest } = link
  return { ...rest, leadId: subjectId }
}

/** Links already sent about a Lead stop opening anything. */
export function revokeConfirmationLinks(writing: Writing, leadId: string): Promise<void> {
  return revokeLinks(writing, { purpose, subjectId: leadId })
}
