import type { ContractSummary } from '#domain/contract'
import type { Config } from '#platform/config'
import type { Language } from '#platform/i18n'
import { createHref, type Href } from './routes.ts'

/** Addresses of a contract as they must stand in mail written by a job, where there is no request to look at. */
export function addressesInMail(
  contract: Pick<ContractSummary, 'slug' | 'hostname' | 'languages'>,
  config: Pick<Config, 'baseUrl'>,
  language: Language,
): { readonly href: Href; readonly absolute: (path: string) => string } {
  const base = new URL(config.baseUrl)
  if (contract.hostname !== null) base.hostname = contract.hostname
  const root = contract.hostname === null ? `/${contract.slug}` : ''
  return {
    href: createHref({ root, firstLanguage: contract.languages[0] ?? 'sv' }, language),
    absolute: (path) => new URL(path, base).href,
  }
}
