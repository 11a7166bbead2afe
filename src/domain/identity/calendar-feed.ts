import { record, type Reading, type Writing } from '#domain/history'
import { done, type Outcome } from '#platform/outcome'
import { findLink, issueLink, revokeLinks } from './action-links.ts'

/** A calendar goes on asking for years; leaving, or being erased, ends it at once. */
const daysOfFeed = 20 * 366

/** A secret address at which a person's own meetings can be subscribed to. The token is kept nowhere: only its hash is. Those made before go on working. */
export async function makeCalendarFeed(writing: Writing, { personId }: { readonly personId: string }): Promise<Outcome<{ token: string }>> {
  const token = await issueLink(writing, {
    purpose: 'calendar-feed',
    subjectId: personId,
    personId,
    organisationId: null,
    expiresAt: new Date(writing.clock.now().getTime() + daysOfFeed * 86_400_000),
  })
  await record(writing, { kind: 'CalendarFeedMade', subject: { kind: 'person', id: personId } })
  return done({ token })
}

/** None of a person's secret calendar addresses opens anything any longer. */
export async function stopCalendarFeeds(writing: Writing, { personId }: { readonly personId: string }): Promise<Outcome<null>> {
  await revokeLinks(writing, { purpose: 'calendar-feed', subjectId: personId })
  await record(writing, { kind: 'CalendarFeedsStopped', subject: { kind: 'person', id: personId } })
  return done(null)
}

/** Whose calendar a secret address opens; null: nobody's, or nobody's any longer. */
export async function findCalendarFeed(reading: Reading, token: string): Promise<{ personId: string } | null> {
  const link = await findLink(reading, 'calendar-feed', token)
  return link === null || link.state !== 'open' ? null : { personId: link.subjectId }
}

/** How many secret calendar addresses of a person are in use. */
export async function countCalendarFeeds({ transaction, contractId, clock }: Reading, personId: string): Promise<number> {
  const row = await transaction
    .selectFrom('action_links')
    .select((select) => select.fn.countAll().as('count'))
    .where('contract_id', '=', contractId)
    .where('purpose', '=', 'calendar-feed')
    .where('subject_id', '=', personId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', clock.now())
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
