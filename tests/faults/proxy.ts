import { createServer, connect, type Socket } from 'node:net'

/** A line to the database that can go dead without a word, as a broken switch or a lost route does. */
export interface Proxy {
  readonly port: number
  /** Takes what is sent and passes nothing on; new connections are accepted and never answered. */
  freeze(): void
  thaw(): void
  close(): Promise<void>
}

export async function startProxy(target: number): Promise<Proxy> {
  let frozen = false
  const sockets = new Set<Socket>()
  const server = createServer((from) => {
    const to = connect(target, '127.0.0.1')
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      sockets.add(one)
      one.on('data', (chunk) => {
        if (!frozen) other.write(chunk)
      })
      one.on('error', () => other.destroy())
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    freeze() {
      frozen = true
    },
    thaw() {
      frozen = false
      // What was swallowed is lost: such lines are dead for good.
      for (const socket of sockets) socket.destroy()
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
