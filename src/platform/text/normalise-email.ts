import { domainToASCII } from 'node:url'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyLine } from './tidy-line.ts'

export type CannotReadEmail = 'email-missing' | 'email-not-understood'

/**
 * One spelling of an address, so that a person is one person (C9): lower case, domain in its ASCII form, without `mailto:`,
 * name or angle brackets around it. Dots and +tags are kept, for only some mail servers ignore them.
 */
export function normaliseEmail(text: string): Outcome<string, CannotReadEmail> {
  const tidy = tidyLine(text)
  if (tidy === '') return notDone('email-missing')
  if (/[\r\n]/.test(text.trim())) return notDone('email-not-understood')
  const bracketed = /<([^<>]*)>[.,;]?$/.exec(tidy)
  const address = (bracketed?.[1] ?? tidy)
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/[.,;]$/, '')
  const at = address.lastIndexOf('@')
  const local = address.slice(0, Math.max(at, 0)).toLowerCase()
  const typed = address.slice(at + 1).toLowerCase()
  const domain = /^[a-z0-9.-]*$/.test(typed) ? typed : domainToASCII(typed)
  const good = isLocalPart(local) && isDomain(domain) && local.length + domain.length < 254
  return good ? done(`${local}@${domain}`) : notDone('email-not-understood')
}

function isLocalPart(local: string): boolean {
  return local.length <= 64 && /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/.test(local)
}

function isDomain(domain: string): boolean {
  return domain.length <= 253 && /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/.test(domain)
}
