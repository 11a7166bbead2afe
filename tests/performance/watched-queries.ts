import { PostgresQueryCompiler, sql, type CompiledQuery, type KyselyPlugin, type QueryId, type Transaction } from 'kysely'
import type { Database } from '#platform/database'

/** One query of a page as it was sent: everything but begin, the statement that puts up the fence, and commit. */
export interface SeenQuery {
  readonly sql: string
  /** The plan as PostgreSQL explains it, where it was asked for. */
  readonly plan: Plan | null
}

/** A node of a plan: what PostgreSQL does, to which table, and the nodes it takes its rows from. */
export interface Plan {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly Plans?: readonly Plan[]
}

export interface WatchedDatabase<T> {
  readonly database: Database<T>
  /** What was asked since the last time this was called. */
  take(): readonly SeenQuery[]
}

/** The same database, whose queries within transactions are noted; with `explain`, each is also planned again where it was asked, behind the same fence. */
export function watchQueries<T>(inner: Database<T>, { explain = false } = {}): WatchedDatabase<T> {
  let seen: SeenQuery[] = []
  const transaction: Database<T>['transaction'] = (scope, fn) =>
    inner.transaction(scope, async (tx) => {
      const asked: CompiledQuery[] = []
      const result = await fn(tx.withPlugin(noting((query) => asked.push(query))))
      for (const query of asked) seen.push({ sql: query.sql, plan: explain && isPlannable(query.sql) ? await planOf(tx, query) : null })
      return result
    })
  return {
    database: Object.create(inner, { transaction: { value: transaction } }),
    take() {
      const taken = seen
      seen = []
      return taken
    },
  }
}

/** Every table that a plan reads from one end to the other. */
export function wholeTablesRead(plan: Plan): string[] {
  const own = plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name'] ?? ''] : []
  return [...own, ...(plan.Plans ?? []).flatMap(wholeTablesRead)]
}

function noting(note: (query: CompiledQuery) => void): KyselyPlugin {
  const compiled = new WeakMap<QueryId, CompiledQuery>()
  return {
    transformQuery({ node, queryId }) {
      compiled.set(queryId, new PostgresQueryCompiler().compileQuery(node, queryId))
      return node
    },
    async transformResult({ queryId, result }) {
      const query = compiled.get(queryId)
      if (query !== undefined) note(query)
      return result
    },
  }
}

function isPlannable(text: string): boolean {
  return /^\s*(select|with|insert|update|delete)\b/i.test(text)
}

async function planOf<T>(tx: Transaction<T>, query: CompiledQuery): Promise<Plan> {
  const { rows } = await tx.executeQuery<{ 'QUERY PLAN': readonly [{ readonly Plan: Plan }] }>({
    ...query,
    sql: `explain (format json) ${query.sql}`,
    query: sql``.toOperationNode(),
  })
  const plan = rows[0]?.['QUERY PLAN'][0].Plan
  if (plan === undefined) throw new Error(`PostgreSQL did not explain: ${query.sql}`)
  return plan
}
