import type { JoiningFacts } from '#domain/notifications'
import { translatorFor } from '#locales'
import { groupJoiningMail } from '#mails/group-joining'
import type { Config } from '#platform/config'
import { inLanguage } from '#platform/i18n'
import { addressesInMail } from './contract-address.ts'

/** The mail with the link by which joining a group is confirmed, as the job composes it. */
export function composeJoiningMail(config: Pick<Config, 'baseUrl'>) {
  return ({ contract, language, name, organisation, group, token }: JoiningFacts) => {
    const { href, absolute } = addressesInMail(contract, config, language)
    return groupJoiningMail({
      t: translatorFor(language),
      language,
      name,
      organisation,
      group: inLanguage(group, language).text,
      contractName: inLanguage(contract.name, language).text,
      link: absolute(href('link/group-joining', { token })),
      secretariat: { name: contract.secretariat.name ?? '', phone: contract.secretariat.phone ?? null },
    })
  }
}
