import type { ContractSummary } from '#domain/contract'
import { isLanguage, type Language } from '#platform/i18n'
import { createHref, type Href } from './routes.ts'

/** One contract as it is visited: in which language, and where its addresses stand. */
export interface Site {
  readonly contract: ContractSummary
  readonly language: Language
  readonly firstLanguage: Language
  /** '' on the contract's own hostname, else '/umea' */
  readonly root: string
  /** The rest of the address, in the words of the language: '/fokusomraden/mobilitet'. */
  readonly path: string
  readonly href: Href
}

/** Contracts as they can be found from an address. */
export interface ContractDirectory {
  /** The contract whose own hostname this is; failing that the one with this slug. */
  find(hostname: string, slug: string): Promise<ContractSummary | null>
}

/** Finds which contract an address belongs to, in which language, and what is left of the path. Null: none. */
export async function resolveSite(url: URL, directory: ContractDirectory): Promise<Site | null> {
  const [, slug = '', ...rest] = url.pathname.split('/')
  const contract = await directory.find(url.hostname, slug)
  if (contract === null) return null
  return contract.hostname === url.hostname ? siteOf(contract, '', url.pathname) : siteOf(contract, `/${slug}`, `/${rest.join('/')}`)
}

function siteOf(contract: ContractSummary, root: string, fullPath: string): Site {
  const firstLanguage = contract.languages.find(isLanguage) ?? 'sv'
  const [, segment = '', ...rest] = fullPath.split('/')
  const isOther = isLanguage(segment) && segment !== firstLanguage
  const language = isOther ? segment : firstLanguage
  const path = isOther ? `/${rest.join('/')}` : fullPath
  const trimmed = path.length > 1 ? path.replace(/\/+$/, '') : path
  return { contract, language, firstLanguage, root, path: trimmed || '/', href: createHref({ root, firstLanguage }, language) }
}

/** The same site in another language. */
export function inOtherLanguage(site: Site, language: Language): Href {
  return createHref({ root: site.root, firstLanguage: site.firstLanguage }, language)
}
