import { createHmac } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { Clock } from '#platform/clock'

/** Counts how often something is tried, in the database: two processes count together, and a restart forgets nothing. */
export interface Limits {
  /** Counts one more try of `key`. False: there have been `most` within the last `minutes` already, and this one is not counted. */
  allows(key: string, most: number, minutes: number): Promise<boolean>
  /** How many tries of each key were counted within the last `minutes`; counts none itself. */
  count(keys: readonly string[], minutes: number): Promise<readonly number[]>
  /** Forgets what no limit asks about any more. */
  sweep(): Promise<void>
}

/** @example await limits.allows(`code ${address}`, 5, 15) */
export function createLimits<Tables>({
  kysely,
  clock,
  secret,
}: {
  /** With the login's own rights: the app's role has no business here. */
  readonly kysely: Kysely<Tables>
  readonly clock: Clock
  readonly secret: string
}): Limits {
  // Keys hold addresses of people and networks: the table gets a keyed hash of them.
  const hashed = (key: string) => createHmac('sha256', secret).update(`limit ${key}`).digest('base64url')
  const ago = (minutes: number) => new Date(clock.now().getTime() - minutes * 60_000)
  return {
    async allows(key, most, minutes) {
      const now = clock.now()
      const since = ago(minutes)
      const until = new Date(now.getTime() + minutes * 60_000)
      // One statement: of two tries at once the second waits for the row and sees the first.
      const counted = await sql`
        insert into rate_limits as kept (key, tries, until)
        values (${hashed(key)}, array[${now}::timestamptz], ${until}::timestamptz)
        on conflict (key) do update set
          tries = array(select at from unnest(kept.tries) at where at > ${since}::timestamptz) || ${now}::timestamptz,
          until = excluded.until
        where (select count(*) from unnest(kept.tries) at where at > ${since}::timestamptz) < ${most}::int
        returning key`.execute(kysely)
      return counted.rows.length > 0
    },
    async count(keys, minutes) {
      const hashes = keys.map(hashed)
      const { rows } = await sql<{ key: string; tries: number }>`
        select key, (select count(*)::int from unnest(tries) at where at > ${ago(minutes)}::timestamptz) as tries
        from rate_limits where key in (${sql.join(hashes)})`.execute(kysely)
      const tries = new Map(rows.map((row) => [row.key, row.tries]))
      return hashes.map((hash) => tries.get(hash) ?? 0)
    },
    async sweep() {
      await sql`delete from rate_limits where until < ${clock.now()}::timestamptz`.execute(kysely)
    },
  }
}
