import { tidyLine } from './tidy-line.ts'

const longest = 2000

/**
 * A web address that is safe to link to, in its full form, or null. Only http and https, no user name or password in it;
 * an address typed without scheme ("umea.se/klimat") is taken for https.
 */
export function safeUrl(text: string): string | null {
  const tidy = tidyLine(text)
  if (tidy === '' || tidy.length > longest || /\s/u.test(tidy)) return null
  const hasScheme = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(tidy)
  if (!hasScheme && !/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?(?:[/?#]|$)/u.test(tidy)) return null
  const url = parsed(hasScheme ? tidy : `https://${tidy}`)
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null
  if (url.username !== '' || url.password !== '' || url.hostname === '') return null
  return url.href.length > longest ? null : url.href
}

function parsed(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null
}
