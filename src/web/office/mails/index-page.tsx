import type { JSX } from 'preact'
import type { MailFilter, MailListed, Sending } from '#domain/notifications'
import type { Translate } from '#locales'
import { formatMoment } from '#platform/dates'
import { EmptyState } from '#ui/empty-state'
import { FilterBar } from '#ui/filter-bar'
import { PageHead } from '#ui/heading'
import { Notice } from '#ui/notice'
import { Pagination } from '#ui/pagination'
import { ProgressBar } from '#ui/progress-bar'
import { SearchField } from '#ui/search-field'
import { Section } from '#ui/section'
import { Select } from '#ui/select'
import { Tag } from '#ui/state-mark'
import { Table } from '#ui/table'
import type { Visit } from '#web/visit'
import { OfficePage } from '../office-page.tsx'
import { MailTabs } from './mail-tabs.tsx'

export const mailsPerPage = 50

type Show = NonNullable<MailFilter['show']>
const choices: readonly Show[] = ['all', 'trouble', 'queued', 'sent', 'bounced', 'failed', 'stopped', 'practice']

export interface MailsPageProps {
  readonly visit: Visit<'office/mails/index'>
  readonly mails: readonly MailListed[]
  readonly total: number
  readonly show: Show
  readonly text: string
  readonly personId: string | null
  readonly batchId: string | null
  readonly current: number
  readonly sendings: readonly Sending[]
  readonly waiting: number
  readonly dead: number
}

/** Every mail of the contract: to whom, about what, and whether it arrived. */
export function MailsPage(props: MailsPageProps): JSX.Element {
  const { visit, mails, show, text, personId, batchId, sendings, waiting, dead } = props
  const { t, href, site } = visit
  const isFiltered = show !== 'all' || text !== '' || personId !== null || batchId !== null
  return (
    <OfficePage
      visit={visit}
      title={t('mails.title')}
      section="mails"
      above={<MailTabs visit={visit} current="sent" waiting={waiting} dead={dead} />}
    >
      <PageHead title={t('mails.title')} lede={t('mails.lede')} />
      {site.contract.practiceMode && <Notice title={t('mails.practice')} />}
      <Sendings visit={visit} sendings={sendings} />
      <FilterBar
        action={href('office/mails/index')}
        label={t('mails.filter.label')}
        button={t('mails.filter.button')}
        clear={isFiltered ? { href: href('office/mails/index'), label: t('mails.filter.clear') } : undefined}
      >
        <Select
          name="visa"
          label={t('mails.filter.show')}
          value={show}
          options={choices.map((value) => ({ value, label: t(`mails.show.${value}`) }))}
        />
        {personId !== null && <input type="hidden" name="person" value={personId} />}
        {batchId !== null && <input type="hidden" name="utskick" value={batchId} />}
        <SearchField name="sok" label={t('mails.filter.text')} value={text} />
      </FilterBar>
      {(personId !== null || batchId !== null) && (
        <p class="note">{personId !== null ? t('mails.filter.person') : t('mails.filter.batch')}</p>
      )}
      {mails.length === 0 ? (
        <EmptyState next={isFiltered ? <a href={href('office/mails/index')}>{t('mails.filter.clear')}</a> : t('mails.emptyNext')}>
          {isFiltered ? t('mails.empty') : t('mails.emptyAll')}
        </EmptyState>
      ) : (
        <Table
          caption={t('mails.title')}
          hideCaption
          rows={mails}
          columns={[
            {
              key: 'subject',
              label: t('mails.column.subject'),
              rowHeader: true,
              cell: (mail) => (
                <a href={href('office/mails/show', { mail: mail.id })} lang={mail.language === site.language ? undefined : mail.language}>
                  {mail.subject}
                </a>
              ),
            },
            {
              key: 'to',
              label: t('mails.column.to'),
              cell: (mail) => (mail.organisationName === null ? mail.toName : `${mail.toName}, ${mail.organisationName}`),
            },
            {
              key: 'when',
              label: t('mails.column.when'),
              cell: (mail) => formatMoment(mail.queuedAt, site.language, site.contract.timeZone),
            },
            { key: 'state', label: t('mails.column.state'), cell: (mail) => <MailStateTag t={t} mail={mail} /> },
          ]}
        />
      )}
      <Pages {...props} />
    </OfficePage>
  )
}

/** How far each sending of many has come; the work goes on whether anybody looks or not. */
function Sendings({ visit, sendings }: Pick<MailsPageProps, 'visit' | 'sendings'>): JSX.Element | null {
  const { t, href, site } = visit
  const underWay = sendings.filter(({ waiting }) => waiting > 0)
  if (underWay.length === 0) return null
  return (
    <Section id="sendings" title={t('mails.sendings.title')}>
      {underWay.map(({ batchId, subject, language, sent, waiting, failed }) => (
        <div key={batchId} lang={language === site.language ? undefined : language}>
          <ProgressBar
            id={`sending-${batchId}`}
            label={subject}
            done={sent + failed}
            total={sent + waiting + failed}
            text={
              <>
                {t('mails.sendings.progress', { sent, total: sent + waiting + failed })}
                {failed > 0 && ` · ${t('mails.sendings.failed', { failed })}`} ·{' '}
                <a href={href('office/mails/index', undefined, { utskick: batchId })}>{t('mails.sendings.all')}</a>
              </>
            }
          />
        </div>
      ))}
      <p>
        <a href={href('office/mails/index')}>{t('mails.sendings.reload')}</a>
      </p>
    </Section>
  )
}

export function MailStateTag({ t, mail }: { readonly t: Translate; readonly mail: MailListed }): JSX.Element {
  if (mail.state === 'queued' && mail.attempts > 0) return <Tag tone="warning">{t('mails.state.retrying', { count: mail.attempts })}</Tag>
  const tone = mail.state === 'failed' || mail.state === 'bounced' ? 'danger' : mail.state === 'sent' ? 'good' : 'plain'
  return <Tag tone={tone}>{t(`mails.state.${mail.state}`)}</Tag>
}

function Pages({ visit, total, show, text, personId, batchId, current }: MailsPageProps): JSX.Element | null {
  const { t, href } = visit
  const last = Math.max(1, Math.ceil(total / mailsPerPage))
  if (last === 1) return null
  const at = (sida: number) =>
    href('office/mails/index', undefined, {
      visa: show === 'all' ? undefined : show,
      sok: text,
      person: personId ?? undefined,
      utskick: batchId ?? undefined,
      sida,
    })
  const from = (current - 1) * mailsPerPage + 1
  return (
    <Pagination
      label={t('mails.page.label')}
      shown={t('mails.page.shown', { from, to: Math.min(total, current * mailsPerPage), total })}
      previous={current > 1 ? { href: at(current - 1), label: t('mails.page.previous') } : undefined}
      next={current < last ? { href: at(current + 1), label: t('mails.page.next') } : undefined}
    />
  )
}
