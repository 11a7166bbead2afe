import { createHash, randomBytes } from 'node:crypto'
import type { Reading, Writing } from '#domain/history'
import { newId } from '#platform/ids'

const purpose = 'confirm-lead'

/** Weeks a confirmation link works: longer than the time given to confirm, since mail is opened late. */
const weeksOpen = 10

/** A one-purpose link as it was found: whose it is, what it is about, and whether it still opens anything. */
export interface ConfirmationLink {
  readonly id: string
  readonly leadId: string
  readonly personId: string | null
  readonly organisationId: string | null
  readonly state: 'open' | 'used' | 'expired' | 'revoked'
}

/** Makes the link by which an organisation confirms its Lead. Only a hash of the token is kept; earlier links to the same Lead stop working. */
export async function issueConfirmationLink(
  writing: Writing,
  { leadId, personId, organisationId }: { readonly leadId: string; readonly personId: string | null; readonly organisationId: string },
): Promise<string> {
  const { transaction, contractId, clock } = writing
  const token = randomBytes(24).toString('base64url')
  const now = clock.now()
  await revokeConfirmationLinks(writing, leadId)
  await transaction
    .insertInto('action_links')
    .values({
      contract_id: contractId,
      id: newId(),
      token_hash: hashToken(token),
      purpose,
      subject_id: leadId,
      person_id: personId,
      organisation_id: organisationId,
      created_at: now,
      expires_at: new Date(now.getTime() + weeksOpen * 7 * 86_400_000),
      used_at: null,
      revoked_at: null,
    })
    .execute()
  return token
}

/** The link behind a token. Looking never spends it: mail scanners open every link they see. */
export async function findConfirmationLink({ transaction, contractId, clock }: Reading, token: string): Promise<ConfirmationLink | null> {
  const row = await transaction
    .selectFrom('action_links')
    .select(['id', 'subject_id', 'person_id', 'organisation_id', 'expires_at', 'used_at', 'revoked_at'])
    .where('contract_id', '=', contractId)
    .where('token_hash', '=', hashToken(token))
    .where('purpose', '=', purpose)
    .executeTakeFirst()
  if (row === undefined) return null
  const state = row.revoked_at !== null ? 'revoked' : row.used_at !== null ? 'used' : row.expires_at <= clock.now() ? 'expired' : 'open'
  return { id: row.id, leadId: row.subject_id, personId: row.person_id, organisationId: row.organisation_id, state }
}

/** Spends the link. False: somebody else did a moment before. */
export async function spendConfirmationLink({ transaction, contractId, clock }: Writing, linkId: string): Promise<boolean> {
  const row = await transaction
    .updateTable('action_links')
    .set({ used_at: clock.now() })
    .where('contract_id', '=', contractId)
    .where('id', '=', linkId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Links already sent about a Lead stop opening anything. */
export async function revokeConfirmationLinks({ transaction, contractId, clock }: Writing, leadId: string): Promise<void> {
  await transaction
    .updateTable('action_links')
    .set({ revoked_at: clock.now() })
    .where('contract_id', '=', contractId)
    .where('purpose', '=', purpose)
    .where('subject_id', '=', leadId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
