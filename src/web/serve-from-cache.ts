import type { IncomingMessage, ServerResponse } from 'node:http'
import type { CachedAnswer, PublicCache } from './public-cache.ts'

/**
 * Answers a public page that is ready, before any framework has looked at the request. True: answered.
 * Never for somebody with a cookie of ours: their page may carry a word of their own.
 */
export function serveFromCache(cache: PublicCache, request: IncomingMessage, response: ServerResponse): boolean {
  const { method, headers } = request
  if ((method !== 'GET' && method !== 'HEAD') || headers.cookie !== undefined || headers.authorization !== undefined) return false
  const answer = cache.find(headers.host ?? '', request.url ?? '/')
  if (answer === null) return false
  if (headers['if-none-match'] === answer.etag) {
    response.writeHead(304, linesOf(answer))
    response.end()
    return true
  }
  const [body, encoding] = choose(answer, String(headers['accept-encoding'] ?? ''))
  response.writeHead(200, linesOfBody(answer, body, encoding))
  response.end(method === 'HEAD' ? undefined : body)
  return true
}

/* Names and values in turn, written once for each answer and each of its encodings: this runs for every request. */
const lines = new WeakMap<CachedAnswer | Buffer, string[]>()

function linesOf(answer: CachedAnswer): string[] {
  const known = lines.get(answer)
  if (known !== undefined) return known
  const made = Object.entries({ ...answer.headers, etag: answer.etag, vary: 'accept-encoding' }).flat()
  lines.set(answer, made)
  return made
}

function linesOfBody(answer: CachedAnswer, body: Buffer, encoding: string | null): string[] {
  const known = lines.get(body)
  if (known !== undefined) return known
  const made = [...linesOf(answer), 'content-length', String(body.length), ...(encoding === null ? [] : ['content-encoding', encoding])]
  lines.set(body, made)
  return made
}

function choose(answer: CachedAnswer, accepted: string): readonly [Buffer, string | null] {
  if (answer.brotli !== null && /\bbr\b/.test(accepted)) return [answer.brotli, 'br']
  if (answer.gzip !== null && /\bgzip\b/.test(accepted)) return [answer.gzip, 'gzip']
  return [answer.identity, null]
}
