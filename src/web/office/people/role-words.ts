import { contractRoles } from '#domain/identity'
import type { Translate } from '#locales'

/** "kansliet, administratör": what a person is to the contract itself. */
export function roleWords(t: Translate, roles: readonly string[]): string {
  return contractRoles
    .filter((role) => roles.includes(role))
    .map((role) => t(`people.role.${role}`))
    .join(', ')
}
