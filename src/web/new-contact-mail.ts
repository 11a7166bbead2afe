import type { Writing } from '#domain/history'
import { askForNewContact } from '#domain/notifications'
import { translatorFor } from '#locales'
import { newContactMail } from '#mails/new-contact'
import { inLanguage } from '#platform/i18n'
import { senderOf } from './lead-mails.ts'
import type { AnyVisit } from './visit.ts'

/** Asks the others at an organisation where somebody can be reached now, from the colleague who acts. */
export function mailForNewContact(visit: AnyVisit, writing: Writing, personId: string): ReturnType<typeof askForNewContact> {
  const { contract } = visit.site
  const { name, phone, from } = senderOf(visit)
  return askForNewContact(writing, {
    personId,
    from,
    practice: contract.practiceMode,
    compose: ({ to, language, ...facts }) =>
      newContactMail({
        ...facts,
        t: translatorFor(language),
        language,
        toName: to.name,
        contractName: inLanguage(contract.name, language).text,
        colleague: { name, phone },
      }),
  })
}
