import { isSharedMailbox } from '#domain/identity'
import type { WritingDailyMails } from '#domain/notifications'
import { translatorFor } from '#locales'
import { dailyMail } from '#mails/daily-mail'
import type { Config } from '#platform/config'
import { inLanguage } from '#platform/i18n'
import { addressesInMail } from './contract-address.ts'

/** Writes the one mail of the day outside any request. */
export function composeDailyMail(config: Pick<Config, 'baseUrl'>): WritingDailyMails['compose'] {
  return ({ contract, to, language, items, token }) => {
    const { href, absolute } = addressesInMail(contract, config, language)
    return dailyMail({
      t: translatorFor(language),
      language,
      toName: isSharedMailbox(to, '') ? null : (to.name.trim().split(/\s+/)[0] ?? to.name),
      contractName: inLanguage(contract.name, language).text,
      items,
      settings: absolute(href('link/mail-settings', { token })),
    })
  }
}
