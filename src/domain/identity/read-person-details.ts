import { done, notDone, type Outcome } from '#platform/outcome'
import { normaliseEmail, normalisePhone, tidyLine } from '#platform/text'
import { longestName, type PersonDetails } from './person.ts'

export type CannotReadPerson = 'name-missing' | 'name-too-long' | 'email-not-understood' | 'phone-not-understood'

/** Details as they are kept: a tidy name, the address in one spelling beside its key, the phone number as people read it. */
export interface KeptDetails extends PersonDetails {
  readonly emailKey: string | null
}

/** Tidies what somebody wrote about a person. A phone number we cannot read is refused rather than kept wrong. */
export function readPersonDetails(given: PersonDetails): Outcome<KeptDetails, CannotReadPerson> {
  const name = tidyLine(given.name)
  if (name === '') return notDone('name-missing')
  if (name.length > longestName) return notDone('name-too-long')
  const email = tidyLine(given.email ?? '') === '' ? null : normaliseEmail(given.email ?? '')
  if (email !== null && !email.ok) return notDone('email-not-understood')
  const phone = tidyLine(given.phone ?? '') === '' ? null : normalisePhone(given.phone ?? '')
  if (phone !== null && !phone.ok) return notDone('phone-not-understood')
  const emailKey = email?.value ?? null
  return done({ ...given, name, email: emailKey, emailKey, phone: phone?.value.display ?? null })
}
