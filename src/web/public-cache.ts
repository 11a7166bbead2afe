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
  readonly size: number
}

export function createPublicCache({ maximum = 5000, enabled = true } = {}): PublicCache {
  const answers = new Map<string, CachedAnswer>()
  const keysOf = new Map<string, Set<string>>()
  const revisions = new Map<string, number>()
  const revisionOf = (contractId: string) => revisions.get(contractId) ?? 0

  return {
    find(host, target) {
      const answer = answers.get(host + target)
      return answer === undefined || answer.isStale ? null : answer
    },
    findStale: (host, target) => answers.get(host + target) ?? null,
    keep(host, target, { contractId, revision, headers, body }) {
      const answer = createAnswer(headers, body)
      if (!enabled || revision !== revisionOf(contractId)) return answer
      const key = host + target
      if (!answers.has(key) && answers.size >= maximum) forgetOldest(answers)
      answers.delete(key)
      answers.set(key, answer)
      const keys = keysOf.get(contractId) ?? new Set()
      keysOf.set(contractId, keys.add(key))
      void compressInBackground(answer)
      return answer
    },
    revisionOf,
    changed(contractId) {
      revisions.set(contractId, revisionOf(contractId) + 1)
      for (const key of keysOf.get(contractId) ?? []) {
        const answer = answers.get(key)
        if (answer !== undefined) answer.isStale = true
      }
    },
    get size() {
      return answers.size
    },
  }
}

function createAnswer(headers: Readonly<Record<string, string>>, body: Buffer): CachedAnswer {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  return { etag, headers, identity: body, gzip: null, brotli: null, isStale: false }
}

function forgetOldest(answers: Map<string, CachedAnswer>): void {
  const oldest = answers.keys().next()
  if (!oldest.done) answers.delete(oldest.value)
}

const toGzip = promisify(gzip)
const toBrotli = promisify(brotliCompress)

/** gzip first because it is quick, the best brotli after. Until then pages go out as they are. */
async function compressInBackground(answer: CachedAnswer): Promise<void> {
  answer.gzip = await toGzip(answer.identity, { level: 6 })
  answer.brotli = await toBrotli(answer.identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: answer.identity.length } })
}
