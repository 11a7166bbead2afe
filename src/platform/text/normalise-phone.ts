import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyLine } from './tidy-line.ts'

export type CannotReadPhone = 'phone-missing' | 'phone-not-understood'

export interface PhoneNumber {
  /** As people read it: "090-16 10 00", "070-174 06 05"; foreign numbers with their plus. */
  readonly display: string
  /** For a tel: link, E.164: "+4690161000". */
  readonly tel: string
}

/** A phone number for eyes and for `tel:`. A number without country code is Swedish; extensions are not understood. */
export function normalisePhone(text: string): Outcome<PhoneNumber, CannotReadPhone> {
  const tidy = tidyLine(text).replace(/^tel:/i, '').trim()
  if (tidy === '') return notDone('phone-missing')
  if (!/^\+?[\d\s()./‐‑–-]+$/u.test(tidy)) return notDone('phone-not-understood')
  const international = /^(?:\+|00)/.test(tidy)
  const digits = tidy
    .replace(/\(0\)/, international ? '' : '0')
    .replace(/\D/g, '')
    .replace(international ? /^00/ : /^$/, '')
  if (!international) return swedish(digits)
  if (digits.startsWith('46')) return swedish(`0${digits.slice(2).replace(/^0/, '')}`)
  if (!/^[1-9]\d{6,14}$/.test(digits)) return notDone('phone-not-understood')
  return done({ display: `+${digits}`, tel: `+${digits}` })
}

const threeDigitAreas = new Set(
  '010 011 013 016 018 019 020 021 023 026 031 033 035 036 040 042 044 046 054 060 063 070 072 073 076 077 079 090'.split(' '),
)

/** Swedish numbers: 0, an area code of one to three digits, and five to eight digits. */
function swedish(digits: string): Outcome<PhoneNumber, CannotReadPhone> {
  if (!/^0[1-9]\d{6,8}$/.test(digits)) return notDone('phone-not-understood')
  const areaLength = digits.startsWith('08') ? 2 : threeDigitAreas.has(digits.slice(0, 3)) ? 3 : 4
  const [area, own] = [digits.slice(0, areaLength), digits.slice(areaLength)]
  return done({ display: `${area}-${grouped(own)}`, tel: `+46${digits.slice(1)}` })
}

/** In twos from the end, with three first where the count is odd: 16 10 00, 174 06 05, 465 004 00. */
function grouped(own: string): string {
  if (own.length === 8) return `${own.slice(0, 3)} ${own.slice(3, 6)} ${own.slice(6)}`
  const first = own.length % 2 === 0 ? 2 : 3
  const rest = own.slice(first).match(/../g) ?? []
  return [own.slice(0, first), ...rest].join(' ')
}
