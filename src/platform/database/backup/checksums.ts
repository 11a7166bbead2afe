import type { Database } from '../store.ts'

/** Rows and a checksum of their text for each table; equal for equal content on either engine. Needs a login that sees all rows. */
export async function tableChecksums<T>(database: Database<T>): Promise<ReadonlyMap<string, string>> {
  return database.session(async (session) => {
    const tables = await session.query(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    )
    const sums = new Map<string, string>()
    for (const { name } of tables) {
      const [sum] = await session.query(
        `select count(*) || ' ' || coalesce(md5(string_agg(r::text, E'\\n' order by r::text collate "C")), '') as sum from ${String(name)} r`,
      )
      sums.set(String(name), String(sum?.['sum']))
    }
    return sums
  })
}
