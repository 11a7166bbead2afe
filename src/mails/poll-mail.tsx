import type { VNode } from 'preact'
import type { Translate } from '#locales'
import { formatDate } from '#platform/dates'
import type { Language } from '#platform/i18n'
import { MailLayout, renderMail, wrapText, type MailContent } from './mail-layout.tsx'

/** A day as it stands in a mail: "tisdag 14 april kl. 13–15 (v. 16)", and where. */
export interface DayInMail {
  readonly day: string
  readonly place: string | null
}

export interface PollMail {
  readonly t: Translate
  readonly language: Language
  readonly kind: 'question' | 'reminder' | 'new-options' | 'result' | 'withdrawn'
  /** "träffen om Mobilitet och transporter" */
  readonly about: string
  /** null: a mailbox that an organisation shares; nobody is greeted by name. */
  readonly toName: string | null
  readonly organisation: string | null
  /** The days to answer; in a result the one that was chosen. */
  readonly days: readonly DayInMail[]
  readonly deadline: string
  readonly isLate: boolean
  /** Where to answer, or in a result where to read more. */
  readonly link: string | null
  readonly onlineUrl: string | null
  /** What was answered about the day that was chosen. */
  readonly said: 'yes' | 'maybe' | 'no' | null
  readonly contractName: string
  readonly colleague: { readonly name: string; readonly phone: string | null; readonly isReachedByReply: boolean }
}

/** A mail about a date poll: the question, a reminder, new days, which day it is, or that nobody needs to answer any more. */
export function pollMail(mail: PollMail): MailContent {
  const subject = mail.t(`polls.mail.subject.${mail.kind}`, { about: mail.about, day: mail.days[0]?.day ?? '' })
  return { subject, text: plainPart(mail), html: renderMail(<Html mail={mail} subject={subject} />) }
}

function Html({ mail, subject }: { readonly mail: PollMail; readonly subject: string }): VNode {
  const { t, language, kind, days, link } = mail
  const asks = kind === 'question' || kind === 'reminder' || kind === 'new-options'
  const signature = signatureOf(mail)
  return (
    <MailLayout lang={language} title={subject} preview={opening(mail)}>
      <p>{hello(mail)}</p>
      <p>{opening(mail)}</p>
      {asks && (
        <ul>
          {days.map((day) => (
            <li key={day.day}>
              <strong>{day.day}</strong>
              {day.place !== null && `, ${day.place}`}
            </li>
          ))}
        </ul>
      )}
      {facts(mail).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {asks && link !== null && (
        <>
          <p>
            <a class="button" href={link}>
              {t('polls.mail.button')}
            </a>
          </p>
          <p class="small">
            {t('polls.mail.forward')}
            {mail.colleague.isReachedByReply && ` ${t('polls.mail.reply')}`}
          </p>
        </>
      )}
      {kind === 'result' && link !== null && (
        <p>
          <a href={link}>{t('polls.mail.resultMore')}</a>
        </p>
      )}
      <p>
        {signature.map((line, index) => (
          <>
            {index > 0 && <br />}
            {line}
          </>
        ))}
      </p>
    </MailLayout>
  )
}

function plainPart(mail: PollMail): string {
  const { t, kind, days, link, colleague } = mail
  const asks = kind === 'question' || kind === 'reminder' || kind === 'new-options'
  const list = days.map(({ day, place }) => `* ${day}${place === null ? '' : `, ${place}`}`).join('\n')
  return [
    hello(mail),
    wrapText(opening(mail)),
    asks ? list : '',
    ...facts(mail).map((line) => wrapText(line)),
    asks && link !== null ? `${t('polls.mail.button')}:\n${link}` : '',
    asks && link !== null ? wrapText(t('polls.mail.forward')) : '',
    asks && colleague.isReachedByReply ? wrapText(t('polls.mail.reply')) : '',
    kind === 'result' && link !== null ? `${t('polls.mail.resultMore')}:\n${link}` : '',
    signatureOf(mail).join('\n'),
    '',
  ]
    .filter((part, index, parts) => part !== '' || index === parts.length - 1)
    .join('\n\n')
}

function hello({ t, toName }: PollMail): string {
  return toName === null ? t('polls.mail.helloMailbox') : t('polls.mail.hello', { name: toName })
}

function opening({ t, kind, about, organisation, days, said }: PollMail): string {
  if (kind === 'question') {
    return organisation === null ? t('polls.mail.questionOne', { about }) : t('polls.mail.question', { about, organisation })
  }
  if (kind === 'result') return t(said === null ? 'polls.mail.resultSilent' : 'polls.mail.result', { about, day: days[0]?.day ?? '' })
  return t(`polls.mail.${kind}`, { about })
}

/** The lines after the opening, the same in both parts. */
function facts({ t, language, kind, deadline, isLate, days, onlineUrl, said }: PollMail): string[] {
  if (kind === 'withdrawn') return []
  if (kind !== 'result') return [isLate ? t('polls.mail.byLate') : t('polls.mail.by', { date: formatDate(deadline, language) })]
  const place = days[0]?.place ?? null
  return [
    ...(place === null ? [] : [t('polls.mail.resultPlace', { place })]),
    ...(onlineUrl === null ? [] : [t('polls.mail.resultOnline', { link: onlineUrl })]),
    ...(said === 'no' ? [t('polls.mail.resultNo')] : []),
  ]
}

function signatureOf({ t, colleague, contractName }: PollMail): string[] {
  return [t('polls.mail.regards'), colleague.name, t('polls.mail.secretariat', { contract: contractName }), colleague.phone ?? ''].filter(
    (line) => line !== '',
  )
}
