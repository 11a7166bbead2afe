import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { foundContract } from '#domain/contract'
import { system } from '#domain/history'
import { systemClock } from '#platform/clock'
import { migrate, openDatabase, type Database, type Whereabouts } from '#platform/database'
import type { Tables } from '#generated/tables'

/** The slug of the one contract that founded data holds. */
export const slug = 'polstad'
export const faultPath = `/${slug}/tillganglighet`

const migrations = join(import.meta.dirname, '..', '..', 'migrations')

/** A data directory of its own, to be removed when done. */
export function dataDirectory(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'ledstjarna-faults-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Migrates and founds one contract, so that the product need not tell its example worlds. */
export async function foundOn(where: Whereabouts): Promise<void> {
  await onDatabase(where, async (database) => {
    await migrate(database, migrations)
    const store = { database, clock: systemClock, changes: { announce() {} } }
    const founded = await foundContract(store, system, {
      slug,
      name: { sv: 'Polstads klimatfärdplan' },
      locality: 'Polstad',
      municipalityCode: null,
      languages: ['sv', 'en'],
    })
    if (!founded.ok) throw new Error(founded.reason)
  })
}

/** The texts of all faults told of, each as often as it is there. On a server as its superuser: the fence hides all from everybody else. */
export async function faultsOn(where: Whereabouts): Promise<string[]> {
  return onDatabase(where, async (database) => {
    const rows = await database.session((session) => session.query('select text from fault_reports'))
    return rows.map((row) => String(row['text']))
  })
}

async function onDatabase<R>(where: Whereabouts, work: (database: Database<Tables>) => Promise<R>): Promise<R> {
  const database = await openDatabase<Tables>(where, { allowSuperuser: true })
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}
