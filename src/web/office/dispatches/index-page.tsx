import type { JSX } from 'preact'
import type { DispatchListed } from '#domain/dispatches'
import { formatMoment } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { ButtonLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { PageHead } from '#ui/heading'
import { Tag } from '#ui/state-mark'
import { Table } from '#ui/table'
import type { AnyVisit, Visit } from '#web/visit'
import { MailTabs } from '../mails/mail-tabs.tsx'
import { OfficePage } from '../office-page.tsx'
import { Pages } from '../paging.tsx'
import { sayMoment } from './say-dispatch.ts'

export interface DispatchesPageProps {
  readonly visit: Visit<'office/dispatches/index'>
  readonly dispatches: readonly DispatchListed[]
  readonly total: number
  readonly current: number
}

/** Every utskick: those on their way, drafts, and what has been sent. */
export function DispatchesPage({ visit, dispatches, total, current }: DispatchesPageProps): JSX.Element {
  const { t, href, site } = visit
  const write = href('office/dispatches/new')
  return (
    <OfficePage visit={visit} title={t('dispatches.title')} section="mails" above={<MailTabs visit={visit} current="dispatches" />}>
      <PageHead
        title={t('dispatches.title')}
        lede={t('dispatches.lede')}
        actions={<ButtonLink href={write}>{t('dispatches.new')}</ButtonLink>}
      />
      {dispatches.length === 0 ? (
        <EmptyState next={<a href={write}>{t('dispatches.emptyNext')}</a>}>{t('dispatches.empty')}</EmptyState>
      ) : (
        <Table
          caption={t('dispatches.title')}
          hideCaption
          rows={dispatches}
          columns={[
            {
              key: 'subject',
              label: t('dispatches.column.subject'),
              rowHeader: true,
              cell: ({ subject }) => inLanguage(subject, site.language).text || t('dispatches.noSubject'),
              href: ({ id }) => href('office/dispatches/show', { dispatch: id }),
            },
            { key: 'state', label: t('dispatches.column.state'), cell: (row) => <DispatchTag visit={visit} dispatch={row} /> },
            { key: 'from', label: t('dispatches.column.from'), cell: ({ from }) => from ?? t('dispatches.secretariat') },
            {
              key: 'readers',
              label: t('dispatches.column.readers'),
              numeric: true,
              cell: ({ state, readers }) => (state === 'draft' ? '' : String(readers)),
            },
            {
              key: 'when',
              label: t('dispatches.column.when'),
              cell: ({ sentAt, changedAt }) => formatMoment(sentAt ?? changedAt, site.language, site.contract.timeZone),
            },
          ]}
        />
      )}
      <Pages
        visit={visit}
        label={t('dispatches.pages')}
        total={total}
        current={current}
        hrefOf={(number) => href('office/dispatches/index', undefined, { page: number })}
      />
    </OfficePage>
  )
}

/** What state an utskick is in. */
export function DispatchTag({
  visit,
  dispatch: { state, sendsAt },
}: {
  readonly visit: Pick<AnyVisit, 't' | 'site' | 'today'>
  readonly dispatch: Pick<DispatchListed, 'state' | 'sendsAt'>
}): JSX.Element {
  const { t } = visit
  if (state === 'waiting' && sendsAt !== null)
    return <Tag tone="warning">{t('dispatches.state.waiting', { when: sayMoment(visit, sendsAt) })}</Tag>
  if (state === 'sending') return <Tag tone="warning">{t('dispatches.state.sending')}</Tag>
  return state === 'sent' ? <Tag tone="good">{t('dispatches.state.sent')}</Tag> : <Tag>{t('dispatches.state.draft')}</Tag>
}
