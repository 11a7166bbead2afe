import { gzipSync } from 'node:zlib'

/** Shorter pages fit into what is sent at once anyway. */
const worthIt = 2000

/** The same page packed, for whoever takes it so. For pages that hold nothing both secret and chosen by others: what is packed can be weighed. */
export async function gzipped(response: Response, accepted: string | null): Promise<Response> {
  const takes = (accepted ?? '').split(',').some((each) => each.trim().split(';')[0] === 'gzip')
  if (!takes || response.body === null || response.headers.has('content-encoding')) return response
  const body = Buffer.from(await response.arrayBuffer())
  const headers = new Headers(response.headers)
  if (body.length < worthIt) return new Response(body, { status: response.status, headers })
  headers.set('content-encoding', 'gzip')
  headers.append('vary', 'accept-encoding')
  return new Response(gzipSync(body, { level: 3 }), { status: response.status, headers })
}
