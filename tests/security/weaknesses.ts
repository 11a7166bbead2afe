import { attributeMark, scriptMark } from './hostile-values.ts'

/** What is wrong with an answer, whatever was asked. */
export function weaknessesOf(response: Response, html: string): string[] {
  const weaknesses: string[] = []
  if (response.status >= 500) weaknesses.push(`answered ${response.status}`)
  if (response.status === 405 && !response.headers.has('allow')) weaknesses.push('does not say what is allowed')
  weaknesses.push(...weaknessesOfHeaders(response.headers))
  if ((response.headers.get('content-type') ?? '').startsWith('text/html')) {
    if (html.includes(scriptMark) || html.includes(attributeMark)) weaknesses.push('a mark came back unescaped')
    if (/\s(?:href|action|src)="\s*(?:javascript|data:text|vbscript)/i.test(html)) weaknesses.push('a link that runs script')
    if (/<script(?![^>]*\ssrc=)[^>]*>/i.test(html.replaceAll(/<script type="application\/(?:json|ld\+json)"[^>]*>/g, '')))
      weaknesses.push('script in the page')
    if (/<[a-z][^<>]*\sstyle="/i.test(html)) weaknesses.push('a style attribute')
    if (/<[a-z][^<>"']*(?:"[^"]*"[^<>"']*)*\son[a-z]+="/i.test(html)) weaknesses.push('an event attribute')
  }
  return weaknesses
}

/** Headers that every answer of ours has, and what may never stand in them. */
export function weaknessesOfHeaders(headers: Headers): string[] {
  const weaknesses: string[] = []
  const policy = headers.get('content-security-policy') ?? ''
  if (!policy.startsWith(`default-src 'none'`) || /unsafe|\*/.test(policy)) weaknesses.push(`policy ${policy === '' ? 'missing' : policy}`)
  for (const [name, value] of Object.entries(always))
    if (headers.get(name) !== value) weaknesses.push(`${name} ${headers.get(name) ?? 'missing'}`)
  const location = headers.get('location')
  if (location !== null && !/^\/(?![/\\])/.test(location)) weaknesses.push(`leads away to ${location}`)
  for (const line of headers.getSetCookie())
    if (!/; HttpOnly/i.test(line) || !/; SameSite=(Lax|Strict)/i.test(line)) weaknesses.push(`cookie ${line}`)
  if (headers.has('x-powered-by') || headers.has('server')) weaknesses.push('says what it is made of')
  return weaknesses
}

const always: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
}
