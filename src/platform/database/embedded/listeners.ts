import type { EmbeddedEngine } from './embedded-engine.ts'

type Hear = (payload: string) => void

/** LISTEN within this process; told to the engine again whenever its worker was started anew. */
export function createListeners(engine: EmbeddedEngine): {
  listen(channel: string, hear: Hear, onGap?: () => void): Promise<() => Promise<void>>
} {
  const channels = new Map<string, Set<Hear>>()
  const gaps = new Set<() => void>()
  engine.onNotification((channel, payload) => {
    for (const hear of channels.get(channel) ?? []) hear(payload)
  })
  engine.onReopened(
    () => [...channels.keys()].map((channel) => `listen ${quoted(channel)}`),
    () => gaps.forEach((gap) => gap()),
  )
  return {
    async listen(channel, hear, onGap) {
      const name = unquoted(channel)
      const hearers = channels.get(name) ?? new Set()
      channels.set(name, hearers.add(hear))
      if (onGap !== undefined) gaps.add(onGap)
      if (hearers.size === 1) await say(engine, `listen ${quoted(name)}`)
      return async () => {
        hearers.delete(hear)
        if (onGap !== undefined) gaps.delete(onGap)
        if (hearers.size > 0 || engine.closed) return
        channels.delete(name)
        await say(engine, `unlisten ${quoted(name)}`)
      }
    },
  }
}

async function say(engine: EmbeddedEngine, sql: string): Promise<void> {
  const lease = await engine.acquire()
  try {
    await lease.send({ kind: 'exec', sql })
  } finally {
    await lease.release()
  }
}

const quoted = (channel: string) => `"${channel.replaceAll('"', '""')}"`

/** pg-boss passes its channel quoted. */
const unquoted = (channel: string) => (/^".*"$/.test(channel) ? channel.slice(1, -1).replaceAll('""', '"') : channel)
