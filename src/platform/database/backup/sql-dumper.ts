/**
 * Run as a child process: reads a tar of a data directory, opens it in memory and writes it as SQL. Never the live database:
 * pgDump leaves the instance it dumped read-only. Arguments: the tar, the SQL file to write.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { pgDump } from '@electric-sql/pglite-tools/pg_dump'
import { appRole } from '../scope.ts'
import { startParameters } from '../embedded/start-parameters.ts'
import { portableSql } from './portable-sql.ts'

const [tar = '', target = ''] = process.argv.slice(2)

const pglite = await PGlite.create({
  loadDataDir: new Blob([readFileSync(tar)]),
  startParams: startParameters({ durable: false }),
  extensions: { pg_trgm, unaccent },
})
const grants = await readGrants()
const dump = await pgDump({ pg: pglite, args: ['--no-owner', '--no-privileges'] })
writeFileSync(target, portableSql(await dump.text(), grants), { flush: true })
process.exit(0)

/** The rights of the restricted role, as statements. Dumped without privileges, they would be lost. */
async function readGrants(): Promise<string[]> {
  // Names come out with their schema only when no schema is searched.
  await pglite.exec(`set search_path to ''`)
  const { rows } = await pglite.query<{ statement: string }>(
    `select format('grant %s on %s to %I', string_agg(acl.privilege_type, ', ' order by acl.privilege_type), object, $1::text) as statement
     from (
       select case when relkind = 'S' then 'sequence ' else '' end || oid::regclass as object, relacl as acls from pg_class
       union all
       select 'schema ' || quote_ident(nspname), nspacl from pg_namespace
       union all
       select 'function ' || oid::regprocedure, proacl from pg_proc
     ) objects, aclexplode(acls) acl
     where acl.grantee = $1::regrole
     group by object
     union all
     select format('grant %s (%I) on %s to %I', acl.privilege_type, attname, attrelid::regclass, $1::text)
     from pg_attribute, aclexplode(attacl) acl
     where acl.grantee = $1::regrole
     order by statement`,
    [appRole],
  )
  await pglite.exec('reset search_path')
  return rows.map(({ statement }) => statement)
}
