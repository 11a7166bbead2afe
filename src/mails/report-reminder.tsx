import type { VNode } from 'preact'
import type { Translate } from '#locales'
import { MailLayout, renderMail, wrapText, type MailContent } from './mail-layout.tsx'

export interface ReportReminderMail {
  readonly t: Translate
  readonly language: string
  readonly toName: string
  readonly title: string
  readonly owes: 'report' | 'note'
  /** Days since the meeting. */
  readonly age: number
  /** Where it is written. */
  readonly link: string
  readonly contractName: string
}

/** To the colleague who sees to it: a meeting is not done before its report or its three lines (C4). */
export function reportReminderMail(mail: ReportReminderMail): MailContent {
  const { t, title, owes } = mail
  const subject = t(`notes.reminder.${owes}.subject`, { title })
  return { subject, text: plainPart(mail), html: renderMail(<Html mail={mail} subject={subject} />) }
}

function Html({ mail, subject }: { readonly mail: ReportReminderMail; readonly subject: string }): VNode {
  const { t, language, toName, owes, link, contractName } = mail
  return (
    <MailLayout lang={language} title={subject} preview={opening(mail)}>
      <p>{t('notes.mail.hello', { name: toName })}</p>
      <p>{opening(mail)}</p>
      <p>
        <a class="button" href={link}>
          {t(`notes.reminder.${owes}.button`)}
        </a>
      </p>
      <p class="small">{t('notes.reminder.waive')}</p>
      <p>{contractName}</p>
    </MailLayout>
  )
}

function plainPart(mail: ReportReminderMail): string {
  const { t, toName, owes, link, contractName } = mail
  return [
    t('notes.mail.hello', { name: toName }),
    wrapText(opening(mail)),
    `${t(`notes.reminder.${owes}.button`)}:\n${link}`,
    wrapText(t('notes.reminder.waive')),
    contractName,
    '',
  ].join('\n\n')
}

function opening({ t, owes, title, age }: ReportReminderMail): string {
  return t(`notes.reminder.${owes}.opening`, { title, age })
}
