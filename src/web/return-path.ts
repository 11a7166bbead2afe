/** Where to go back to, as an address of this very site; null for anything that leads elsewhere. */
export function returnPath(text: string | null | undefined, here: URL): string | null {
  // Browsers read a backslash as a slash and drop control characters: //evil and /\evil are other sites.
  if (text === null || text === undefined || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(text) || text.length > 2000) return null
  if (!URL.canParse(text, here.origin)) return null
  const url = new URL(text, here.origin)
  return url.origin === here.origin && !url.pathname.startsWith('//') ? url.pathname + url.search : null
}
