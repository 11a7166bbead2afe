import type { Store } from '#domain/history'
import { polstad } from './polstad/polstad.ts'
import { tellInventedWorld } from './tell/tell-invented-world.ts'
import { tellSourcedWorld } from './tell/tell-sourced-world.ts'
import { umea } from './umea/umea.ts'

/** The two contracts a newcomer meets: an invented city in full swing, and a real one as far as public sources tell. */
export async function tellExampleWorlds(store: Store, say: (text: string) => void): Promise<void> {
  say('Telling the story of Polstad, an invented city in full swing …')
  await tellInventedWorld(store, polstad)
  say('Telling what public sources say about Umeå …')
  await tellSourcedWorld(store, umea)
}

/** People to sign in as in Polstad, for whoever tries the product out. */
export const demoPeople = {
  secretariat: polstad.people.find(({ key }) => key === polstad.contract.secretariat.people[0])?.email ?? '',
  representative: polstad.people.find(({ mandates, role }) => role === null && mandates.some(({ to, kind }) => to === null && kind === 'representative'))?.email ?? '',
} as const
