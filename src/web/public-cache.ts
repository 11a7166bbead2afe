import { createHash } from 'node:crypto'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { promisify } from 'node:util'

/** One ready answer: headers and bytes in the encodings browsers ask for. */
export interface CachedAnswer {
  readonly etag: string
  readonly headers: Readonly<Record<string, string>>
  readonly identity: Buffer
  gzip: Buffer | null
  brotli: Buffer | null
  isStale: boolean
}

export interface Kept {
  readonly contractId: string
  /** The revision read before anything was loaded: if the contract changed meanwhile the page is not kept. */
  readonly revision: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/**
 * Ready public pages by host and path. A change in a contract makes all its pages stale at once;
 * stale ones are served only when the database cannot be reached.
 */
export interface PublicCache {
  find(host: string, target: string): CachedAnswer | null
  findStale(host: string, target: string): CachedAnswer | null
  keep(host: string, target: string, kept: Kept): CachedAnswer
  revisionOf(contractId: string): number
  changed(contractId: string): void
  /** Any contract may have changed without our hearing of it. */
  anyMayHaveChanged(): void
  readonly size: number
}

export function createPublicCache({ maximum = 5000, maximumBytes = 96 * 1024 * 1024, enabled = true } = {}): PublicCache {
  const answers = new Map<string, CachedAnswer>()
  const keysOf = new Map<string, Set<string>>()
  const revisions = new Map<string, number>()
  const revisionOf = (contractId: string) => revisions.get(contractId) ?? 0
  const compress = createCompressor()
  let bytes = 0
  const forget = (key: string) => {
    bytes -= answers.get(key)?.identity.length ?? 0
    answers.delete(key)
    for (const keys of keysOf.values()) keys.delete(key)
  }

  const changed = (contractId: string) => {
    revisions.set(contractId, revisionOf(contractId) + 1)
    for (const key of keysOf.get(contractId) ?? []) {
      const answer = answers.get(key)
      if (answer !== undefined) answer.isStale = true
    }
  }

  return {
    find(host, target) {
      const answer = answers.get(host + target)
      if (answer === undefined || answer.isStale) return null
      compress.hard(answer)
      return answer
    },
    findStale: (host, target) => answers.get(host + target) ?? null,
    keep(host, target, { contractId, revision, headers, body }) {
      const answer = createAnswer(headers, body)
      if (!enabled || revision !== revisionOf(contractId)) return answer
      const key = host + target
      if (key.length > longestKey) return answer
      forget(key)
      while (answers.size >= maximum || (answers.size > 0 && bytes + body.length > maximumBytes)) forget(answers.keys().next().value ?? '')
      bytes += body.length
      answers.set(key, answer)
      const keys = keysOf.get(contractId) ?? new Set()
      keysOf.set(contractId, keys.add(key))
      compress.quick(answer)
      return answer
    },
    revisionOf,
    changed,
    anyMayHaveChanged: () => new Set([...keysOf.keys(), ...revisions.keys()]).forEach(changed),
    get size() {
      return answers.size
    },
  }
}

function createAnswer(headers: Readonly<Record<string, string>>, body: Buffer): CachedAnswer {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  return { etag, headers, identity: body, gzip: null, brotli: null, isStale: false }
}

/** Longer addresses are not of our making. */
const longestKey = 600

const toGzip = promisify(gzip)
const toBrotli = promisify(brotliCompress)

/**
 * gzip at once because it is quick. The best brotli costs a tenth of a second, so it is made only of pages that are asked for again,
 * one at a time: somebody asking for a thousand addresses once does not keep the machine busy.
 */
function createCompressor() {
  const begun = new WeakSet<CachedAnswer>()
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  const brotli = async (answer: CachedAnswer) => {
    if (!answer.isStale)
      answer.brotli = await toBrotli(answer.identity, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: answer.identity.length },
      })
    waiting -= 1
  }
  return {
    quick(answer: CachedAnswer): void {
      void toGzip(answer.identity, { level: 6 }).then((bytes) => (answer.gzip = bytes))
    },
    hard(answer: CachedAnswer): void {
      if (begun.has(answer) || waiting >= mostWaiting) return
      begun.add(answer)
      waiting += 1
      last = last.then(() => brotli(answer)).catch(() => {})
    },
  }
}

const mostWaiting = 200
