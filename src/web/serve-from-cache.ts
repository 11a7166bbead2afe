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
    response.writeHead(304, { ...answer.headers, etag: answer.etag, vary: 'accept-encoding' })
    response.end()
    return true
  }
  const [body, encoding] = choose(answer, String(headers['accept-encoding'] ?? ''))
  response.writeHead(200, {
    ...answer.headers,
    etag: answer.etag,
    vary: 'accept-encoding',
    'content-length': body.length,
    ...(encoding === null ? {} : { 'content-encoding': encoding }),
  })
  response.end(method === 'HEAD' ? undefined : body)
  return true
}

function choose(answer: CachedAnswer, accepted: string): readonly [Buffer, string | null] {
  if (answer.brotli !== null && /\bbr\b/.test(accepted)) return [answer.brotli, 'br']
  if (answer.gzip !== null && /\bgzip\b/.test(accepted)) return [answer.gzip, 'gzip']
  return [answer.identity, null]
}
