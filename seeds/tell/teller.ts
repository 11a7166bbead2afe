import { system, writing, type Actor, type Store, type Writing } from '#domain/history'
import { steadyClock } from '#platform/clock'
import { toInstant } from '#platform/dates'
import type { Outcome } from '#platform/outcome'
import type { Happening } from '../timeline.ts'
import type { Key, LocalMoment, Text, WorldData } from '../world-data.ts'

/** Tells one world with the domain's own verbs, as somebody, at a moment of the past. */
export interface Teller {
  readonly store: Store
  readonly contractId: string
  /** Ids by readable name: `organisation norrskenets-akeri`. */
  readonly ids: Map<string, string>
  id(kind: string, key: Key): string
  idOrNull(kind: string, key: Key | null): string | null
  /** Who does things from now on: the secretariat once there is one. */
  speakAs(actor: Actor): void
  moveTo(moment: LocalMoment): void
  /** Does it in one transaction and expects the domain to allow it: a world that breaks a rule should break the build. */
  tell<Value>(what: string, act: (writing: Writing) => Promise<Outcome<Value>>): Promise<Value>
}

/** A happening is told by whoever knows its kind: true when it was. */
export type Telling = (teller: Teller, world: WorldData, happening: Happening) => Promise<boolean>

export const sv = ({ sv: text }: Text): string => text

/** The store with a clock of its own, so that a world's years pass while nobody else's do. */
export function storeAt(store: Store, moment: LocalMoment): { store: Store; moveTo(moment: LocalMoment): void } {
  const clock = steadyClock(instantOf(moment))
  return { store: { ...store, clock }, moveTo: (next) => clock.moveTo(instantOf(next)) }
}

export function createTeller(told: ReturnType<typeof storeAt>, contractId: string): Teller {
  const ids = new Map<string, string>()
  let actor: Actor = system
  return {
    store: told.store,
    contractId,
    ids,
    id(kind, key) {
      const id = ids.get(`${kind} ${key}`)
      if (id === undefined) throw new Error(`the world speaks of ${kind} ${key} before telling it`)
      return id
    },
    idOrNull(kind, key) {
      return key === null ? null : (ids.get(`${kind} ${key}`) ?? null)
    },
    speakAs(next) {
      actor = next
    },
    moveTo: told.moveTo,
    async tell(what, act) {
      const outcome = await writing(told.store, { contractId, actor }, act)
      if (!outcome.ok) throw new Error(`the domain refused "${what}": ${outcome.reason} ${JSON.stringify(outcome.details ?? {})}`)
      return outcome.value
    },
  }
}

/** A Swedish local moment as an instant. */
function instantOf(moment: LocalMoment): Date {
  const [date = '', time = '00:00'] = moment.split('T')
  return toInstant({ date, time })
}
