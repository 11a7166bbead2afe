import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Store } from '#domain/history'
import type { Files } from '#platform/files'
import { polstad } from './polstad/polstad.ts'
import { tellInventedWorld } from './tell/tell-invented-world.ts'
import { tellSourcedWorld } from './tell/tell-sourced-world.ts'
import { umea } from './umea/umea.ts'

/** The two contracts a newcomer meets: an invented city in full swing, and a real one as far as public sources tell. */
export async function tellExampleWorlds({
  store,
  files,
  root,
  say,
}: {
  readonly store: Store
  readonly files: Files
  readonly root: string
  readonly say: (text: string) => void
}): Promise<void> {
  say('Telling the story of Polstad, an invented city in full swing …')
  await tellInventedWorld({ store, pictures: { files, drawings: drawingsOf(root) } }, polstad)
  say('Telling what public sources say about Umeå …')
  await tellSourcedWorld(store, umea)
}

/** Where Polstad's drawings lie, seen from the product's own folder. */
export function drawingsOf(root: string): URL {
  return pathToFileURL(join(root, 'seeds', 'polstad', 'pictures', '/'))
}

/** People to sign in as in Polstad, for whoever tries the product out. */
export const demoPeople = {
  secretariat: polstad.people.find(({ key }) => key === polstad.contract.secretariat.people[0])?.email ?? '',
  /** Somebody whose organisation has Lead: there is something to find when asking what became of it. */
  representative: polstad.people.find(({ key }) => key === polstad.leads[0]?.contact)?.email ?? '',
} as const
