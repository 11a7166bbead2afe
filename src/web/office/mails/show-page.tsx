import type { JSX } from 'preact'
import type { MailShown } from '#domain/notifications'
import { formatMoment } from '#platform/dates'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { Button } from '#ui/button'
import { DefinitionList } from '#ui/definition-list'
import { PageHead } from '#ui/heading'
import { Section } from '#ui/section'
import type { Visit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
import { OfficePage } from '../office-page.tsx'
import { MailStateTag } from './index-page.tsx'

/** One mail: what became of it, what it says, and what can be done. */
export function MailPage({ visit, mail }: { readonly visit: Visit<'office/mails/show'>; readonly mail: MailShown }): JSX.Element {
  const { t, href, site } = visit
  const moment = (at: Date) => formatMoment(at, site.language, site.contract.timeZone)
  const isOver = mail.state === 'sent' || mail.state === 'practice'
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
          ...(mail.lastError === null ? [] : [{ term: t('mails.error'), value: mail.lastError }]),
        ]}
      />
      {!isOver && (
        <PostForm class="actions">
          {mail.state === 'queued' ? (
            <Button look="secondary" name="act" value="stop">
              {t('mails.stop')}
            </Button>
          ) : (
            <Button name="act" value="resend">
              {t('mails.resend')}
            </Button>
          )}
          {mail.state === 'queued' && <span class="note">{t('mails.stopHint')}</span>}
        </PostForm>
      )}
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
