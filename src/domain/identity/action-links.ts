import { createHash, randomBytes } from 'node:crypto'
import type { Reading, Store, Writing } from '#domain/history'
import { newId } from '#platform/ids'

/** What a link in mail opens: one thing, for one person, without an account. */
export type LinkPurpose =
  | 'confirm-lead'
  | 'answer-invitation'
  | 'answer-poll'
  | 'confirm-registration'
  | 'comment-notes'
  | 'mail-settings'
  | 'join-group'
  | 'calendar-feed'

export interface IssueLink {
  readonly purpose: LinkPurpose
  readonly subjectId: string
  readonly personId: string | null
  readonly organisationId: string | null
  readonly expiresAt: Date
}

/** A one-purpose link as it was found: whose it is, what it is about, and whether it still opens anything. */
export interface ActionLink {
  readonly id: string
  readonly subjectId: string
  readonly personId: string | null
  readonly organisationId: string | null
  readonly state: 'open' | 'used' | 'expired' | 'revoked'
}

/** Makes a link and answers with its token (192 bits), which is kept nowhere: only its hash is. Links made earlier go on working. */
export async function issueLink(writing: Writing, link: IssueLink): Promise<string> {
  const [token = ''] = await issueLinks(writing, [link])
  return token
}

/** Makes many links at once, in one statement. Answers their tokens in order. */
export async function issueLinks({ transaction, contractId, clock }: Writing, links: readonly IssueLink[]): Promise<string[]> {
  const made = links.map((link) => ({ link, token: randomBytes(24).toString('base64url') }))
  if (made.length === 0) return []
  await transaction
    .insertInto('action_links')
    .values(
      made.map(({ link, token }) => ({
        contract_id: contractId,
        id: newId(),
        token_hash: hashToken(token),
        purpose: link.purpose,
        subject_id: link.subjectId,
        person_id: link.personId,
        organisation_id: link.organisationId,
        created_at: clock.now(),
        expires_at: link.expiresAt,
        used_at: null,
        revoked_at: null,
      })),
    )
    .execute()
  return made.map(({ token }) => token)
}

/** The link behind a token. Looking never spends it: mail scanners open every link they see (C23). */
export async function findLink(
  { transaction, contractId, clock }: Reading,
  purpose: LinkPurpose,
  token: string,
): Promise<ActionLink | null> {
  const row = await transaction
    .selectFrom('action_links')
    .select(['id', 'subject_id', 'person_id', 'organisation_id', 'expires_at', 'used_at', 'revoked_at'])
    .where('contract_id', '=', contractId)
    .where('token_hash', '=', hashToken(token))
    .where('purpose', '=', purpose)
    .executeTakeFirst()
  if (row === undefined) return null
  const state = row.revoked_at !== null ? 'revoked' : row.used_at !== null ? 'used' : row.expires_at <= clock.now() ? 'expired' : 'open'
  return { id: row.id, subjectId: row.subject_id, personId: row.person_id, organisationId: row.organisation_id, state }
}

/** Spends a link that works once. False: somebody else did a moment before. */
export async function spendLink({ transaction, contractId, clock }: Writing, linkId: string): Promise<boolean> {
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

/** Links already sent about a thing, all or one person's, stop opening anything. */
export async function revokeLinks(
  { transaction, contractId, clock }: Writing,
  { purpose, subjectId, personId }: { readonly purpose: LinkPurpose; readonly subjectId: string; readonly personId?: string },
): Promise<void> {
  let update = transaction
    .updateTable('action_links')
    .set({ revoked_at: clock.now() })
    .where('contract_id', '=', contractId)
    .where('purpose', '=', purpose)
    .where('subject_id', '=', subjectId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
  if (personId !== undefined) update = update.where('person_id', '=', personId)
  await update.execute()
}

/** Days a link that no longer opens anything is kept, so that whoever opens it late is told so. */
const daysKept = 365

/** Forgets one-purpose links long past their time. Returns how many. */
export function forgetExpiredLinks(store: Store, contractId: string): Promise<number> {
  const before = new Date(store.clock.now().getTime() - daysKept * 86_400_000)
  return store.database.transaction({ role: 'app', settings: { 'ledstjarna.contract_id': contractId } }, async (transaction) => {
    const result = await transaction
      .deleteFrom('action_links')
      .where('contract_id', '=', contractId)
      .where('expires_at', '<', before)
      .executeTakeFirst()
    return Number(result.numDeletedRows)
  })
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
