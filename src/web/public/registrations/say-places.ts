import type { Availability, RegistrationRules } from '#domain/registrations'
import { formatDate } from '#platform/dates'
import type { AnyVisit } from '#web/visit'

/** How many organisations have signed up, how many places are left, and until when: organisations, never people. */
export function sayPlaces({ t, site }: AnyVisit, rules: RegistrationRules, state: Availability): string {
  const { organisations, capacity, placed, closesOn } = rules
  return [
    organisations === 0 ? '' : t('registrations.count', { count: organisations }),
    state === 'full'
      ? t('registrations.full')
      : capacity === null
        ? ''
        : t('registrations.left', { count: Math.max(0, capacity - placed) }),
    closesOn === null ? '' : t('registrations.lastDay', { date: formatDate(closesOn, site.language) }),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
