import type { Config } from '#platform/config'
import type { Site } from '#web/site'

/** Where the contract stands on the web: its own hostname, or the installation's address. */
export function originOf({ contract }: Pick<Site, 'contract'>, { baseUrl, production }: Pick<Config, 'baseUrl' | 'production'>): string {
  if (contract.hostname === null) return baseUrl.replace(/\/$/, '')
  return `${production ? 'https' : new URL(baseUrl).protocol.slice(0, -1)}://${contract.hostname}`
}
