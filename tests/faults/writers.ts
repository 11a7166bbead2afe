import { randomInt, randomUUID } from 'node:crypto'
import { faultPath } from './founded-data.ts'

/** What the writers sent and what they were told, from the outside. */
export interface Ledger {
  /** Told that it is kept. */
  readonly acknowledged: Set<string>
  /** Sent, with the key it was sent by, and never told anything. */
  readonly open: Map<string, string>
}

export const emptyLedger = (): Ledger => ({ acknowledged: new Set(), open: new Map() })

/** Each from an address of its own: the form takes only so many from one. */
function someSender(): string {
  return `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`
}

/** Tells the product of a fault by the public form. The status, or null when there was no answer. */
export async function tellFault(
  url: string,
  text: string,
  key: string,
  timeoutMs = 40_000,
): Promise<{ status: number; retryAfter: string | null; took: number } | null> {
  const since = performance.now()
  try {
    const response = await fetch(url + faultPath, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: url, 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': someSender() },
      body: new URLSearchParams({ _key: key, text, page: 'Översikten', email: '' }),
      signal: AbortSignal.timeout(timeoutMs),
    })
    await response.arrayBuffer()
    return { status: response.status, retryAfter: response.headers.get('retry-after'), took: performance.now() - since }
  } catch {
    return null
  }
}

/** Writers that write one after the other until told to stop. */
export function startWriters(url: string, count: number, ledger: Ledger): { stop(): Promise<void> } {
  let running = true
  const write = async () => {
    while (running) {
      const [text, key] = [`fel ${randomUUID()}`, randomUUID()]
      ledger.open.set(text, key)
      const answer = await tellFault(url, text, key)
      note(ledger, text, answer?.status)
      if (answer?.status !== 303) await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  const all = Promise.all(Array.from({ length: count }, write))
  return {
    async stop() {
      running = false
      await all
    },
  }
}

/** Sends again what had no answer, by the same key, as a person does who presses the button once more. */
export async function sendAgain(url: string, ledger: Ledger): Promise<void> {
  for (const [text, key] of ledger.open) note(ledger, text, (await tellFault(url, text, key))?.status)
}

function note(ledger: Ledger, text: string, status: number | undefined): void {
  // Told that it was refused: the sender knows, and may send it again or not.
  if (status !== undefined) ledger.open.delete(text)
  if (status === 303) ledger.acknowledged.add(text)
}
