import type { VNode } from 'preact'
import type { LeadSubjectKind } from '#domain/leads'
import { formatDate } from '#platform/dates'
import { HalfPage, halfPageText, type HalfPageFacts } from './half-page.tsx'
import { MailLayout, renderMail, wrapText, type MailContent } from './mail-layout.tsx'

export interface LeadConfirmationMail extends Omit<HalfPageFacts, 'phrase'> {
  readonly subjectKind: LeadSubjectKind
  readonly subjectName: string
  readonly takenOn: string
  /** The meeting it was taken at, by name; null when it was taken elsewhere. */
  readonly meeting: string | null
  readonly confirmBy: string | null
  /** null: it goes to a mailbox that an organisation shares, and nobody is greeted by name. */
  readonly contactName: string | null
  /** The page on which the organisation answers. */
  readonly link: string
  /** The colleague of the secretariat it comes from. */
  readonly colleague: { readonly name: string; readonly phone: string | null; readonly isReachedByReply: boolean }
}

/** Asks the person who took Lead to have it confirmed at home: their own words, one button, and the half page for the boss. */
export function leadConfirmationMail(mail: LeadConfirmationMail): MailContent {
  const { t, subjectKind, subjectName: name } = mail
  const facts = { ...mail, phrase: t(`leads.phrase.${subjectKind}`, { name }) }
  const subject = t(`leads.mail.subject.${subjectKind}`, { name })
  return { subject, text: plainPart(mail, facts), html: renderMail(<Html mail={mail} facts={facts} subject={subject} />) }
}

function Html({
  mail,
  facts,
  subject,
}: {
  readonly mail: LeadConfirmationMail
  readonly facts: HalfPageFacts
  readonly subject: string
}): VNode {
  const { t, language, contactName, intent, firstStep, link, confirmBy, colleague, contractName } = mail
  return (
    <MailLayout lang={language} title={subject} preview={intent === '' ? thanks(mail, facts) : intent}>
      <p>{hello(mail)}</p>
      {contactName === null && <p>{t('leads.mail.passOn', { organisation: mail.organisation })}</p>}
      <p>{thanks(mail, facts)}</p>
      {(intent !== '' || firstStep !== '') && (
        <>
          <p>{t('leads.mail.wrote')}</p>
          <blockquote>
            {intent !== '' && <p>{intent}</p>}
            {firstStep !== '' && <p>{t('leads.mail.firstStep', { step: firstStep })}</p>}
          </blockquote>
        </>
      )}
      <p>
        {t('leads.mail.now')} {confirmBy !== null && t('leads.mail.by', { date: formatDate(confirmBy, language) })}
      </p>
      <p>
        <a class="button" href={link}>
          {t('leads.mail.button')}
        </a>
      </p>
      <p class="small">{t('leads.mail.safe')}</p>
      {colleague.isReachedByReply && <p>{reply(mail)}</p>}
      <p>
        {t('leads.mail.regards')}
        <br />
        {colleague.name !== '' && (
          <>
            {colleague.name}
            <br />
          </>
        )}
        {t('leads.mail.secretariat', { contract: contractName })}
        {colleague.phone !== null && (
          <>
            <br />
            {colleague.phone}
          </>
        )}
      </p>
      <HalfPage {...facts} />
    </MailLayout>
  )
}

function plainPart(mail: LeadConfirmationMail, facts: HalfPageFacts): string {
  const { t, language, contactName, intent, firstStep, link, confirmBy, colleague, contractName } = mail
  const own = [
    intent === '' ? '' : wrapText(intent, '> '),
    firstStep === '' ? '' : wrapText(t('leads.mail.firstStep', { step: firstStep }), '> '),
  ].filter((line) => line !== '')
  const signature = [
    t('leads.mail.regards'),
    colleague.name,
    t('leads.mail.secretariat', { contract: contractName }),
    colleague.phone ?? '',
  ].filter((line) => line !== '')
  return [
    hello(mail),
    contactName === null ? wrapText(t('leads.mail.passOn', { organisation: mail.organisation })) : '',
    wrapText(thanks(mail, facts)),
    own.length === 0 ? '' : [t('leads.mail.wrote'), ...own].join('\n'),
    wrapText([t('leads.mail.now'), confirmBy === null ? '' : t('leads.mail.by', { date: formatDate(confirmBy, language) })].join(' ')),
    `${t('leads.mail.button')}:\n${link}`,
    wrapText(t('leads.mail.safe')),
    colleague.isReachedByReply ? wrapText(reply(mail)) : '',
    signature.join('\n'),
    '-'.repeat(72),
    halfPageText(facts),
    '',
  ]
    .filter((part, index, parts) => part !== '' || index === parts.length - 1)
    .join('\n\n')
}

function hello({ t, contactName }: LeadConfirmationMail): string {
  return contactName === null ? t('leads.mail.helloMailbox') : t('leads.mail.hello', { name: contactName })
}

/** A named colleague speaks for herself, an unnamed one for the secretariat. */
function reply({ t, colleague, contactName }: LeadConfirmationMail): string {
  if (contactName === null) return t('leads.mail.replyMailbox')
  return t(colleague.name === '' ? 'leads.mail.replyUs' : 'leads.mail.reply')
}

function thanks({ t, language, organisation, meeting, takenOn }: LeadConfirmationMail, { phrase }: HalfPageFacts): string {
  const date = formatDate(takenOn, language)
  return meeting === null
    ? t('leads.mail.thanks', { organisation, phrase, date })
    : t('leads.mail.thanksMeeting', { organisation, phrase, date, meeting })
}
