import type { VNode } from 'preact'
import type { Translate } from '#locales'
import type { Language } from '#platform/i18n'
import { MailLayout, renderMail, wrapText, type MailContent } from './mail-layout.tsx'

/** When and where, as it is now or was before. */
export interface MeetingTold {
  /** "måndag 30 mars 2026 kl. 13–15"; null: not decided. */
  readonly when: string | null
  readonly place: string | null
  readonly onlineUrl: string | null
}

/** What has to be said: invited, another time or place, a time that is no more, cancelled, need not come, not answered. */
export type InvitationSays = 'invited' | 'newTime' | 'timeLater' | 'newPlace' | 'cancelled' | 'withdrawn' | 'reminder'

export interface InvitationMail {
  readonly t: Translate
  readonly language: Language
  readonly says: InvitationSays
  readonly title: string
  readonly description: string
  readonly toName: string
  /** Why this person is invited, as a sentence. */
  readonly why: string
  readonly now: MeetingTold
  readonly before: MeetingTold | null
  readonly agenda: readonly { readonly clock: string; readonly title: string }[]
  readonly others: readonly string[]
  /** The page on which to answer; null: there is nothing to answer. */
  readonly link: string | null
  /** Whether mail programs will show buttons of their own. */
  readonly hasCalendar: boolean
  readonly contractName: string
  readonly colleague: {
    readonly name: string
    /** False: the secretariat itself, under its own name. */
    readonly isPerson: boolean
    readonly phone: string | null
    readonly isReachedByReply: boolean
  }
}

interface Fact {
  readonly term: string
  readonly value: string
  readonly href?: string
  readonly before?: string
}

/** A mail about an invitation: what it is about, when and where, what to do. */
export function invitationMail(mail: InvitationMail): MailContent {
  const subject = subjectOf(mail)
  return { subject, text: plainPart(mail), html: renderMail(<Html mail={mail} subject={subject} />) }
}

function subjectOf({ t, says, title, now, before }: InvitationMail): string {
  const when = now.when ?? before?.when ?? null
  if (says === 'timeLater') return t('invitations.mail.subject.timeLater', { title })
  if (when === null) return t('invitations.mail.subject.untimed', { title })
  return t(`invitations.mail.subject.${says}`, { title, when })
}

function Html({ mail, subject }: { readonly mail: InvitationMail; readonly subject: string }): VNode {
  const { t, language, says, title, description, why, agenda, others, link, hasCalendar, colleague } = mail
  const lead = t(`invitations.mail.lead.${says}`, { title, why })
  return (
    <MailLayout lang={language} title={subject} preview={lead}>
      <h1>{title}</h1>
      <p>{t('invitations.mail.hello', { name: mail.toName })}</p>
      <p>{lead}</p>
      <dl>
        {factsOf(mail).map(({ term, value, href, before }) => (
          <>
            <dt>{term}</dt>
            <dd>
              {href === undefined ? value : <a href={href}>{value}</a>}
              {before !== undefined && (
                <>
                  <br />
                  <span class="small">{before}</span>
                </>
              )}
            </dd>
          </>
        ))}
      </dl>
      {link !== null && (
        <>
          <p>
            <a class="button" href={link}>
              {t('invitations.mail.button')}
            </a>
          </p>
          <p class="small">
            {hasCalendar && `${t('invitations.mail.calendar')} `}
            {t('invitations.mail.yours')}
          </p>
        </>
      )}
      {hasWords(says) && description !== '' && <p>{description}</p>}
      {hasWords(says) && agenda.length > 0 && (
        <>
          <h2>{t('invitations.mail.agenda')}</h2>
          <p>
            {agenda.map(({ clock, title: item }, index) => (
              <>
                {index > 0 && <br />}
                {clock === '' ? item : `${clock} ${item}`}
              </>
            ))}
          </p>
        </>
      )}
      {hasWords(says) && others.length > 0 && (
        <>
          <h2>{t('invitations.mail.others')}</h2>
          <p>{others.join('; ')}</p>
        </>
      )}
      {colleague.isReachedByReply && <p>{t('invitations.mail.reply', { name: colleague.name })}</p>}
      <p>
        {signatureOf(mail).map((line, index) => (
          <>
            {index > 0 && <br />}
            {line}
          </>
        ))}
      </p>
    </MailLayout>
  )
}

function plainPart(mail: InvitationMail): string {
  const { t, says, title, description, why, agenda, others, link, hasCalendar, colleague } = mail
  const facts = factsOf(mail).map(({ term, value, href, before }) =>
    [`${term}: ${value}`, href === undefined || href === value ? '' : href, before ?? ''].filter((line) => line !== '').join('\n  '),
  )
  const answer =
    link === null
      ? []
      : [
          `${t('invitations.mail.answerHere')}\n${link}`,
          wrapText(`${hasCalendar ? `${t('invitations.mail.calendar')} ` : ''}${t('invitations.mail.yours')}`),
        ]
  const words = hasWords(says)
    ? [
        description === ''
          ? ''
          : description
              .split('\n')
              .map((line) => wrapText(line))
              .join('\n'),
        agenda.length === 0
          ? ''
          : [t('invitations.mail.agenda').toUpperCase(), ...agenda.map((item) => wrapText(`${item.clock} ${item.title}`.trim()))].join(
              '\n',
            ),
        others.length === 0 ? '' : [t('invitations.mail.others').toUpperCase(), ...others].join('\n'),
      ]
    : []
  return [
    t('invitations.mail.hello', { name: mail.toName }),
    wrapText(t(`invitations.mail.lead.${says}`, { title, why })),
    [title.toUpperCase(), ...facts].join('\n'),
    ...answer,
    ...words,
    colleague.isReachedByReply ? wrapText(t('invitations.mail.reply', { name: colleague.name })) : '',
    signatureOf(mail).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
}

/** Agenda and description are for those who are coming, not for those who need not. */
function hasWords(says: InvitationSays): boolean {
  return says !== 'cancelled' && says !== 'withdrawn' && says !== 'timeLater'
}

/** When and where, with what was said before where it was otherwise. */
function factsOf({ t, says, now, before }: InvitationMail): Fact[] {
  const wasWhen = before !== null && before.when !== null && before.when !== now.when ? before.when : null
  const wasPlace = before !== null && before.place !== null && before.place !== now.place ? before.place : null
  const told = (facts: string | null) => (facts === null ? {} : { before: t('invitations.mail.before', { facts }) })
  const joins = now.onlineUrl !== null && hasWords(says)
  return [
    { term: t('invitations.mail.when'), value: now.when ?? t('invitations.mail.noTime'), ...told(wasWhen) },
    ...(now.place === null && wasPlace === null ? [] : [{ term: t('invitations.mail.where'), value: now.place ?? '–', ...told(wasPlace) }]),
    ...(joins && now.onlineUrl !== null ? [{ term: t('invitations.mail.link'), value: now.onlineUrl, href: now.onlineUrl }] : []),
  ]
}

function signatureOf({ t, contractName, colleague }: InvitationMail): string[] {
  return [
    t('leads.mail.regards'),
    colleague.name,
    colleague.isPerson ? t('leads.mail.secretariat', { contract: contractName }) : '',
    colleague.phone ?? '',
  ].filter((line) => line !== '')
}
