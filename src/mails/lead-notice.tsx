import type { LeadSubjectKind } from '#domain/leads'
import type { Translate } from '#locales'
import { formatDate } from '#platform/dates'
import type { Language } from '#platform/i18n'
import { MailLayout, renderMail, wrapText, type MailContent } from './mail-layout.tsx'

export interface LeadNoticeMail {
  readonly t: Translate
  readonly language: Language
  readonly toName: string
  readonly organisation: string
  readonly subjectKind: LeadSubjectKind
  readonly subjectName: string
  readonly intent: string
  readonly takenOn: string
  readonly contact: { readonly name: string; readonly email: string }
  readonly contractName: string
  readonly colleague: { readonly name: string; readonly phone: string | null }
}

/** Tells those an organisation is known by that somebody new has taken Lead for it, before anything is public. */
export function leadNoticeMail(mail: LeadNoticeMail): MailContent {
  const { t, language, organisation, contact, contractName, colleague } = mail
  const phrase = t(`leads.phrase.${mail.subjectKind}`, { name: mail.subjectName })
  const facts = { organisation, contact: contact.name, email: contact.email, phrase, date: formatDate(mail.takenOn, language) }
  const subject = t('leads.notice.subject', { organisation })
  const paragraphs = [t('leads.notice.what', facts), t('leads.notice.then', facts), t('leads.notice.why', facts), t('leads.notice.wrong')]
  const signature = [
    t('leads.mail.regards'),
    colleague.name,
    t('leads.mail.secretariat', { contract: contractName }),
    colleague.phone ?? '',
  ].filter((line) => line !== '')
  const hello = t('leads.mail.hello', { name: mail.toName })
  const [what = '', ...rest] = paragraphs
  const quoted = mail.intent === '' ? [] : [wrapText(mail.intent, '> ')]
  return {
    subject,
    text: [hello, wrapText(what), ...quoted, ...rest.map((paragraph) => wrapText(paragraph)), signature.join('\n'), ''].join('\n\n'),
    html: renderMail(
      <MailLayout lang={language} title={subject} preview={what}>
        <p>{hello}</p>
        <p>{what}</p>
        {mail.intent !== '' && (
          <blockquote>
            <p>{mail.intent}</p>
          </blockquote>
        )}
        {rest.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <p>
          {signature.map((line, index) => (
            <>
              {index > 0 && <br />}
              {line}
            </>
          ))}
        </p>
      </MailLayout>,
    ),
  }
}
