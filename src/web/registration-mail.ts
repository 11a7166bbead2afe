import type { MeetingListed } from '#domain/meetings'
import type { RegistrationMailFacts } from '#domain/notifications'
import { translatorFor } from '#locales'
import { registrationMail } from '#mails/registration'
import type { Config } from '#platform/config'
import { formatDateWithPrecision, formatDay, formatTime, formatTimeRange } from '#platform/dates'
import { inLanguage, type Language } from '#platform/i18n'
import { addressesInMail } from './contract-address.ts'

/** Mail about a registration, as the job composes it. */
export function composeRegistrationMail(config: Pick<Config, 'baseUrl'>) {
  return ({ kind, contract, meeting, registration, language, token }: RegistrationMailFacts) => {
    const { href, absolute } = addressesInMail(contract, config, language)
    return registrationMail({
      t: translatorFor(language),
      language,
      kind,
      name: registration.name,
      title: inLanguage(meeting.title, language).text,
      when: sayWhenInFull(meeting, language),
      place: meeting.place,
      contractName: inLanguage(contract.name, language).text,
      link: absolute(href('link/registration', { token })),
      secretariat: { name: contract.secretariat.name ?? '', phone: contract.secretariat.phone ?? null },
    })
  }
}

/** "måndag 20 april 2026, kl. 13.00–15.00", as far as it is known; that it is being booked, where it is not. */
export function sayWhenInFull({ on, startsAt, endsAt }: Pick<MeetingListed, 'on' | 'startsAt' | 'endsAt'>, language: Language): string {
  if (on === null) return translatorFor(language)('public.meeting.isBeingBooked')
  const day = on.precision === 'day' ? formatDay(on.date, language) : formatDateWithPrecision(on, language)
  if (startsAt === null) return day
  return `${day}, ${endsAt === null ? formatTime(startsAt, language) : formatTimeRange(startsAt, endsAt, language)}`
}
