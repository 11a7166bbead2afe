import type { JSX } from 'preact'
import type { MailFilter, MailListed } from '#domain/notifications'
import type { Translate } from '#locales'
import { formatMoment } from '#platform/dates'
import { EmptyState } from '#ui/empty-state'
import { FilterBar } from '#ui/filter-bar'
import { PageHead } from '#ui/heading'
import { Notice } from '#ui/notice'
import { Pagination } from '#ui/pagination'
import { SearchField } from '#ui/search-field'
import { Select } from '#ui/select'
import { Tag } from '#ui/state-mark'
import { Table } from '#ui/table'
import type { Visit } from '#web/visit'
import { OfficePage } from '../office-page.tsx'

export const mailsPerPage = 50

type Show = NonNullable<MailFilter['show']>
const choices: readonly Show[] = ['all', 'trouble', 'queued', 'sent', 'stopped', 'practice']

export interface MailsPageProps {
  readonly visit: Visit<'office/mails/index'>
  readonly mails: readonly MailListed[]
  readonly total: number
  readonly show: Show
  readonly text: string
  readonly current: number
}

/** Every mail of the contract: to whom, about what, and whether it arrived. */
export function MailsPage({ visit, mails, total, show, text, current }: MailsPageProps): JSX.Element {
  const { t, href, site } = visit
  const isFiltered = show !== 'all' || text !== ''
  return (
    <OfficePage visit={visit} title={t('mails.title')} section="mails">
      <PageHead title={t('mails.title')} lede={t('mails.lede')} />
      {site.contract.practiceMode && <Notice title={t('mails.practice')} />}
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
        <SearchField name="sok" label={t('mails.filter.text')} value={text} />
      </FilterBar>
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
      <Pages {...{ visit, total, show, text, current }} />
    </OfficePage>
  )
}

export function MailStateTag({ t, mail }: { readonly t: Translate; readonly mail: MailListed }): JSX.Element {
  if (mail.state === 'queued' && mail.attempts > 0) return <Tag tone="warning">{t('mails.state.retrying', { count: mail.attempts })}</Tag>
  const tone = mail.state === 'failed' ? 'danger' : mail.state === 'sent' ? 'good' : 'plain'
  return <Tag tone={tone}>{t(`mails.state.${mail.state}`)}</Tag>
}

function Pages({ visit, total, show, text, current }: Omit<MailsPageProps, 'mails'>): JSX.Element | null {
  const { t, href } = visit
  const last = Math.max(1, Math.ceil(total / mailsPerPage))
  if (last === 1) return null
  const at = (sida: number) => href('office/mails/index', undefined, { visa: show === 'all' ? undefined : show, sok: text, sida })
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
