const allowedScheme = /^(?:https?|mailto|tel):/i
const anyScheme = /^[a-z][a-z0-9+.-]*:/i
/* Browsers drop tabs and line breaks inside an address and control characters around it, so an
   address holding any of them is not what it looks like. A backslash counts as a slash to them. */
// oxlint-disable-next-line no-control-regex
const deceptive = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\\]/

/** The address as it may stand in an href, or undefined for one that must not be followed: scripts, data, disguised or unparsable addresses. */
export function safeHref(address: string): string | undefined {
  const trimmed = address.trim()
  if (trimmed === '' || deceptive.test(trimmed)) return undefined
  if (!anyScheme.test(trimmed)) return trimmed
  if (!allowedScheme.test(trimmed)) return undefined
  if (!isWeb(trimmed)) return trimmed
  return hidesItsHost(trimmed) ? undefined : trimmed
}

/** True for an address that leaves this site. */
export function isExternal(href: string): boolean {
  return isWeb(href) || href.startsWith('//')
}

function isWeb(href: string): boolean {
  return /^https?:/i.test(href)
}

/* "https://umea.se@example.net" goes to example.net. */
function hidesItsHost(href: string): boolean {
  const url = URL.parse(href)
  return url === null || url.username !== '' || url.password !== ''
}
