import type { VNode } from 'preact'
import type { Translate } from '#locales'
import { MailLayout, renderMail, wrapText, type MailContent } from './mail-layout.tsx'

export interface RegistrationMail {
  readonly t: Translate
  readonly language: string
  readonly kind: 'confirm' | 'placed' | 'waiting' | 'moved-up'
  readonly name: string
  readonly title: string
  /** Day and time in words. */
  readonly when: string
  readonly place: string | null
  readonly contractName: string
  /** The page on which it is confirmed, seen and cancelled. */
  readonly link: string
  readonly secretariat: { readonly name: string; readonly phone: string | null }
}

/** What somebody who signs up for a meeting is told: to confirm it, that they wait, that they have a place. */
export function registrationMail(mail: RegistrationMail): MailContent {
  const { t, kind, title } = mail
  const subject = t(`registrations.mail.subject.${kind}`, { title })
  return { subject, text: plainPart(mail), html: renderMail(<Html mail={mail} subject={subject} />) }
}

function Html({ mail, subject }: { readonly mail: RegistrationMail; readonly subject: string }): VNode {
  const { t, language, kind, name, title, when, place, link } = mail
  return (
    <MailLayout lang={language} title={subject} preview={t(`registrations.mail.text.${kind}`, { title })}>
      <p>{t('registrations.mail.hello', { name })}</p>
      <p>{t(`registrations.mail.text.${kind}`, { title })}</p>
      <p>
        <strong>{title}</strong>
        <br />
        {when}
        {place !== null && (
          <>
            <br />
            {place}
          </>
        )}
      </p>
      <p>
        <a class="button" href={link}>
          {t(`registrations.mail.button.${kind}`)}
        </a>
      </p>
      <p class="small">{t(`registrations.mail.safe.${kind}`)}</p>
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

function plainPart(mail: RegistrationMail): string {
  const { t, kind, name, title, when, place, link } = mail
  return [
    t('registrations.mail.hello', { name }),
    wrapText(t(`registrations.mail.text.${kind}`, { title })),
    [title, when, place ?? ''].filter((line) => line !== '').join('\n'),
    `${t(`registrations.mail.button.${kind}`)}:\n${link}`,
    wrapText(t(`registrations.mail.safe.${kind}`)),
    signature(mail).join('\n'),
    '',
  ].join('\n\n')
}

function signature({ t, secretariat, contractName }: RegistrationMail): string[] {
  // A secretariat without a person's name is called what the contract calls it: once is enough.
  return [...new Set([secretariat.name, t('joining.mail.secretariat', { contract: contractName }), secretariat.phone ?? ''])].filter(
    (line) => line !== '',
  )
}
