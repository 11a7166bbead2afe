/** Text as it was meant: tidied lines, addresses, phone numbers, links. */
export { sentenceCase, stripUnseen, tidyLine, tidyText } from './tidy-line.ts'
export { slugify } from './slugify.ts'
export { normaliseEmail, type CannotReadEmail } from './normalise-email.ts'
export { normalisePhone, type CannotReadPhone, type PhoneNumber } from './normalise-phone.ts'
export { safeUrl } from './safe-url.ts'
