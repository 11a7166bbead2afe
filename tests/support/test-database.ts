import { migrate, openDatabase, type Database } from '#platform/database'
import type { Tables } from '#generated/tables'

export async function openTestDatabase(): Promise<Database<Tables>> {
  const database = await openDatabase<Tables>({ memory: true })
  await migrate(database, new URL('../../migrations', import.meta.url).pathname)
  return database
}
