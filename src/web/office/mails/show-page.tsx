import type { JSX } from 'preact'
import type { MailShown } from '#domain/notifications'
import { formatMoment } from '#platform/dates'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { Button } from '#ui/button'
import { DefinitionList } from '#ui/definition-list'
import { PageHead } from '#ui/heading'
import { Notice } from '#ui/notice'
import { Section } from '#ui/section'
import type { Visit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
import { OfficePage } from '../office-page.tsx'
import { MailStateTag } from './index-page.tsx'

/** One mail: what became of it, what it says, and what can be done. */
export function MailPage({ visit, mail }: { readonly visit: Visit<'office/mails/show'>; readonly mail: MailShown }): JSX.Element {
  const { t, href, site } = visit
  const moment = (at: Date) => formatMoment(at, site.language, site.contract.timeZone)
  return (
    <OfficePage
      visit={visit}
      title={mail.subject}
      section="mails"
      above={<Breadcrumbs label={t('mails.title')} crumbs={[{ label: t('mails.title'), href: href('office/mails/index') }]} />}
    >
      <PageHead
        title={<span lang={mail.language === site.language ? undefined : mail.language}>{mail.subject}</span>}
        over={<MailStateTag t={t} mail={mail} />}
      />
      <DefinitionList
        unknown={t('site.unknown')}
        items={[
          { term: t('mails.to'), value: `${mail.toName} <${mail.toAddress}>` },
          ...(mail.organisationName === null ? [] : [{ term: t('mails.organisation'), value: mail.organisationName }]),
          { term: t('mails.from'), value: mail.fromName },
          ...(mail.replyTo === null ? [] : [{ term: t('mails.replyTo'), value: mail.replyTo }]),
          { term: t('mails.queuedAt'), value: moment(mail.queuedAt) },
          ...(mail.sentAt === null ? [] : [{ term: t('mails.sentAt'), value: moment(mail.sentAt) }]),
          ...(mail.state === 'queued' ? [{ term: t('mails.next'), value: moment(mail.notBefore) }] : []),
          ...(mail.bouncedAt === null ? [] : [{ term: t('mails.bouncedAt'), value: moment(mail.bouncedAt) }]),
          ...(mail.lastError === null ? [] : [{ term: t('mails.error'), value: mail.lastError }]),
          ...(mail.serverAnswer === null ? [] : [{ term: t('mails.serverAnswer'), value: mail.serverAnswer }]),
          ...(mail.messageId === null ? [] : [{ term: t('mails.messageId'), value: mail.messageId }]),
          ...(mail.carriesCalendar ? [{ term: t('mails.calendar'), value: t('mails.calendarYes') }] : []),
          ...(mail.replacesId === null
            ? []
            : [
                {
                  term: t('mails.replaces'),
                  value: <a href={href('office/mails/show', { mail: mail.replacesId })}>{t('mails.replacesLink')}</a>,
                },
              ]),
          ...(mail.replacedById === null
            ? []
            : [
                {
                  term: t('mails.replacedBy'),
                  value: <a href={href('office/mails/show', { mail: mail.replacedById })}>{t('mails.replacedByLink')}</a>,
                },
              ]),
        ]}
      />
      <DeadAddressNotice visit={visit} mail={mail} />
      <Acts visit={visit} mail={mail} />
      <Section id="text" title={t('mails.text')}>
        {mail.text === null ? (
          <p class="note">{t('mails.secret')}</p>
        ) : (
          <div class="mail-text" lang={mail.language}>
            {mail.text}
          </div>
        )}
      </Section>
    </OfficePage>
  )
}

interface MailPart {
  readonly visit: Visit<'office/mails/show'>
  readonly mail: MailShown
}

/** What can be done: stop it, send it again (to the address of today), let it be. */
function Acts({ visit: { t, href }, mail }: MailPart): JSX.Element | null {
  const address = mail.person?.email ?? mail.toAddress
  const isSecret = mail.text === null
  const canResend = !isSecret && mail.state !== 'queued' && mail.state !== 'practice'
  const isTrouble = mail.state === 'failed' || mail.state === 'bounced'
  return (
    <PostForm class="actions">
      {mail.state === 'queued' && (
        <>
          <Button look="secondary" name="act" value="stop">
            {t('mails.stop')}
          </Button>
          <span class="note">{t('mails.stopHint')}</span>
        </>
      )}
      {canResend && (
        <Button look={isTrouble || mail.state === 'stopped' ? 'primary' : 'secondary'} name="act" value="resend">
          {address === mail.toAddress ? t('mails.resend') : t('mails.resendNew')}
        </Button>
      )}
      {isTrouble && (
        <Button look="quiet" name="act" value="let-be">
          {t('mails.letBe')}
        </Button>
      )}
      {canResend && <span class="note">{t('mails.resendHint', { address })}</span>}
      {mail.person !== null && (
        <a href={href('office/mails/index', undefined, { person: mail.person.id })}>{t('mails.personLog', { name: mail.toName })}</a>
      )}
    </PostForm>
  )
}

/** The address is known to be dead: whom to call, and where a new one is entered. */
function DeadAddressNotice({ visit: { t, href }, mail: { person } }: MailPart): JSX.Element | null {
  if (person === null || person.bouncedAt === null) return null
  return (
    <Notice tone="warning" title={t('mails.deadTitle')}>
      <p>{t('mails.deadBody', { address: person.email ?? '' })}</p>
      <p>
        {person.phone !== null && `${t('mails.phone')}: ${person.phone} · `}
        <a href={href('office/people/edit', { person: person.id })}>{t('mails.newAddress')}</a> ·{' '}
        <a href={href('office/mails/addresses')}>{t('mails.tabs.addresses')}</a>
      </p>
    </Notice>
  )
}
