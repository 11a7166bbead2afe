import { Client } from 'pg'
import type { Log } from '#platform/log'

type Hear = (payload: string) => void

/** LISTEN on a connection of its own, opened at the first listener and opened again whenever it is lost. */
export class Listening {
  readonly #url: string
  readonly #log: Log
  readonly #channels = new Map<string, Set<Hear>>()
  readonly #gaps = new Set<() => void>()
  #client: Client | null = null
  #connecting: Promise<void> | null = null
  #closed = false

  constructor(url: string, log: Log) {
    this.#url = url
    this.#log = log
  }

  async listen(channel: string, hear: Hear, onGap?: () => void): Promise<() => Promise<void>> {
    const hearers = this.#channels.get(channel) ?? new Set()
    const first = hearers.size === 0
    this.#channels.set(channel, hearers.add(hear))
    if (onGap !== undefined) this.#gaps.add(onGap)
    const connected = this.#client !== null
    await this.#connect()
    if (first && connected) await this.#client?.query(`listen ${quoted(channel)}`)
    return async () => {
      hearers.delete(hear)
      if (onGap !== undefined) this.#gaps.delete(onGap)
      if (hearers.size > 0) return
      this.#channels.delete(channel)
      await this.#client?.query(`unlisten ${quoted(channel)}`).catch(() => {})
    }
  }

  #connect(): Promise<void> {
    this.#connecting ??= this.#open().catch((error: unknown) => {
      this.#connecting = null
      throw error
    })
    return this.#connecting
  }

  async #open(): Promise<void> {
    const client = new Client({ connectionString: this.#url, keepAlive: true, connectionTimeoutMillis: 5_000 })
    let lost = false
    const lose = () => {
      if (lost) return
      lost = true
      if (this.#client === client) this.#client = null
      this.#connecting = null
      client.end().catch(() => {})
      this.#reconnectLater()
    }
    client.on('error', lose)
    client.on('end', lose)
    client.on('notification', ({ channel, payload }) => {
      for (const hear of this.#channels.get(channel) ?? []) hear(payload ?? '')
    })
    try {
      await client.connect()
      for (const channel of this.#channels.keys()) await client.query(`listen ${quoted(channel)}`)
    } catch (error) {
      lost = true
      client.end().catch(() => {})
      throw error
    }
    this.#client = client
  }

  #reconnectLater(): void {
    if (this.#closed || this.#channels.size === 0) return
    setTimeout(() => {
      if (this.#closed) return
      this.#connect().then(
        () => this.#gaps.forEach((gap) => gap()),
        (error: unknown) => {
          this.#log.warn('listening is not yet back', { error })
          this.#reconnectLater()
        },
      )
    }, 500).unref()
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#client?.end().catch(() => {})
  }
}

const quoted = (channel: string) => `"${channel.replaceAll('"', '""')}"`
