import { newId } from '../ids/ids.ts'
import type { Files } from './local-files.ts'

/** Something that was sent with a form that could not be accepted yet, kept so that nobody has to choose it again. */
export interface Staged {
  readonly facts: Readonly<Record<string, unknown>>
  readonly parts: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[]
}

export interface StagedPlace {
  /** Whose it is: what one owner has sent is not there for another. */
  readonly owner: string
  readonly id: string
}

const prefix = 'staged-'
const idShape = /^[0-9a-f-]{36}$/

/** Keeps what was sent, under an id that nobody can guess. Names are of small letters, digits and dots. */
export async function stageFiles(
  files: Files,
  {
    owner,
    at,
    facts,
    parts,
  }: {
    readonly owner: string
    readonly at: Date
    readonly facts: Readonly<Record<string, unknown>>
    readonly parts: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  },
): Promise<string> {
  const place = { owner, id: newId() }
  for (const { name, bytes } of parts) await files.put(keyOf(place, name), bytes)
  const told = { at: at.toISOString(), facts, parts: parts.map(({ name }) => name) }
  // Last: what is told of is whole.
  await files.put(keyOf(place, 'facts'), new TextEncoder().encode(JSON.stringify(told)))
  return place.id
}

/** Finds again what was kept for this owner. Null: nothing, or it has been swept. */
export async function findStaged(files: Files, place: StagedPlace): Promise<Staged | null> {
  const told = idShape.test(place.id) ? await readFacts(files, keyOf(place, 'facts')) : null
  if (told === null) return null
  const parts: { name: string; bytes: Uint8Array<ArrayBuffer> }[] = []
  for (const name of told.parts) {
    const bytes = await files.get(keyOf(place, name))
    if (bytes === null) return null
    parts.push({ name, bytes })
  }
  return { facts: told.facts, parts }
}

/** It has found its place, or nobody wants it: the copy goes. */
export async function forgetStaged(files: Files, place: StagedPlace): Promise<void> {
  if (!idShape.test(place.id)) return
  const told = await readFacts(files, keyOf(place, 'facts'))
  await files.remove(keyOf(place, 'facts'))
  for (const name of told?.parts ?? []) await files.remove(keyOf(place, name))
}

/** Sweeps away what was kept before a moment and never came to use. Answers how many things went. */
export async function sweepStaged(files: Files, before: Date): Promise<number> {
  const keys = await files.list(prefix)
  const old: string[] = []
  for (const key of keys.filter((each) => each.endsWith('-facts'))) {
    const told = await readFacts(files, key)
    if (told === null || new Date(told.at) < before) old.push(key.slice(0, -'facts'.length))
  }
  for (const key of keys) if (old.some((start) => key.startsWith(start))) await files.remove(key)
  return old.length
}

function keyOf({ owner, id }: StagedPlace, name: string): string {
  return `${prefix}${owner}-${id}-${name}`
}

async function readFacts(files: Files, key: string): Promise<{ at: string; facts: Record<string, unknown>; parts: string[] } | null> {
  const bytes = await files.get(key)
  return bytes === null ? null : JSON.parse(new TextDecoder().decode(bytes))
}
