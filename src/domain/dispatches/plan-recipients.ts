import type { Reading } from '#domain/history'
import { resolveCircle, type Circle, type CircleGap, type CircleMember } from '#domain/invitations'
import { listWithoutNews } from '#domain/notifications'
import type { DispatchKind, LeftOut } from './dispatch.ts'

/** Somebody in the circle, and why no mail reaches them; null: one does. */
export interface PlannedRecipient extends CircleMember {
  readonly leftOut: LeftOut | null
}

export interface PlannedRecipients {
  /** Everybody in the circle, one mail for each address. */
  readonly recipients: readonly PlannedRecipient[]
  /** Organisations the circle wants, where we know of nobody. */
  readonly gaps: readonly CircleGap[]
  /** How many get a mail. */
  readonly reached: number
}

/** Who an utskick would go to today. A handful of queries, however many. */
export async function planRecipients(
  reading: Reading,
  { circle, kind }: { readonly circle: Circle; readonly kind: DispatchKind },
): Promise<PlannedRecipients> {
  const { members, gaps } = await resolveCircle(reading, circle)
  const withoutNews =
    kind === 'news'
      ? await listWithoutNews(
          reading,
          members.map(({ personId }) => personId),
        )
      : new Set<string>()
  const recipients = onePerAddress(members).map((member): PlannedRecipient => ({ ...member, leftOut: whyLeftOut(member, withoutNews) }))
  return { recipients, gaps, reached: recipients.filter(({ leftOut }) => leftOut === null).length }
}

function whyLeftOut({ email, emailBouncedAt, personId }: CircleMember, withoutNews: ReadonlySet<string>): LeftOut | null {
  if (email === null) return 'no-address'
  if (withoutNews.has(personId)) return 'unsubscribed'
  return emailBouncedAt === null ? null : 'bounced'
}

function onePerAddress(members: readonly CircleMember[]): CircleMember[] {
  const seen = new Set<string>()
  return members.filter(({ personId, email }) => {
    const key = email === null ? personId : email.toLowerCase()
    const isNew = !seen.has(key) && !seen.has(personId)
    seen.add(key).add(personId)
    return isNew
  })
}
