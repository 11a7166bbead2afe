import type { VNode } from 'preact'
import type { Translate } from '#locales'
import { MailLayout, renderMail, wrapText, type MailContent } from './mail-layout.tsx'

export interface GroupJoiningMail {
  readonly t: Translate
  readonly language: string
  readonly name: string
  readonly organisation: string
  readonly group: string
  readonly contractName: string
  /** The page on which joining is confirmed. */
  readonly link: string
  /** Who answers for the mail: the secretariat, by name where one is known. */
  readonly secretariat: { readonly name: string; readonly phone: string | null }
}

/** Asks whoever wants to come into an open group to confirm it from their own mailbox. */
export function groupJoiningMail(mail: GroupJoiningMail): MailContent {
  const { t, group } = mail
  const subject = t('joining.mail.subject', { group })
  return { subject, text: plainPart(mail), html: renderMail(<Html mail={mail} subject={subject} />) }
}

function Html({ mail, subject }: { readonly mail: GroupJoiningMail; readonly subject: string }): VNode {
  const { t, language, name, link } = mail
  return (
    <MailLayout lang={language} title={subject} preview={asked(mail)}>
      <p>{t('joining.mail.hello', { name })}</p>
      <p>{asked(mail)}</p>
      <p>
        <a class="button" href={link}>
          {t('joining.mail.button')}
        </a>
      </p>
      <p class="small">{t('joining.mail.safe')}</p>
      <p>
        {signature(mail).map((line, index) => (
          <>
            {index > 0 && <br />}
            {line}
          </>
        ))}
      </p>
    </MailLayout>
  )
}

function plainPart(mail: GroupJoiningMail): string {
  const { t, name, link } = mail
  return [
    t('joining.mail.hello', { name }),
    wrapText(asked(mail)),
    `${t('joining.mail.button')}:\n${link}`,
    wrapText(t('joining.mail.safe')),
    signature(mail).join('\n'),
    '',
  ].join('\n\n')
}

function asked({ t, organisation, group }: GroupJoiningMail): string {
  return t('joining.mail.asked', { organisation, group })
}

function signature({ t, secretariat, contractName }: GroupJoiningMail): string[] {
  // A secretariat without a person's name is called what the contract calls it: once is enough.
  return [...new Set([secretariat.name, t('joining.mail.secretariat', { contract: contractName }), secretariat.phone ?? ''])].filter(
    (line) => line !== '',
  )
}
