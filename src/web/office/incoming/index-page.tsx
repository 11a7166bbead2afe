import type { JSX } from 'preact'
import { incomingShown, type IncomingListed, type IncomingShown, type UnplacedMail } from '#domain/incoming-mail'
import { formatMoment } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { FilterBar } from '#ui/filter-bar'
import { PageHead } from '#ui/heading'
import { Notice } from '#ui/notice'
import { SearchField } from '#ui/search-field'
import { Section } from '#ui/section'
import { Select } from '#ui/select'
import { Tag } from '#ui/state-mark'
import { Table } from '#ui/table'
import type { AnyVisit, Visit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
import { MailTabs } from '../mails/mail-tabs.tsx'
import { OfficePage } from '../office-page.tsx'
import { Pages } from '../paging.tsx'

export interface IncomingPageProps {
  readonly visit: Visit<'office/incoming/index'>
  readonly mails: readonly IncomingListed[]
  readonly total: number
  readonly show: IncomingShown
  readonly text: string
  readonly current: number
  readonly waiting: number
  readonly dead: number
  /** What the mailbox answered when it could not be read. */
  readonly trouble: string | null
  /** Mail of no contract we can tell; shown to those who run the installation alone. */
  readonly unplaced: readonly UnplacedMail[]
}

/** What came in and waits for somebody; the rest a filter away. */
export function IncomingPage(props: IncomingPageProps): JSX.Element {
  const { visit, mails, total, show, text, current, waiting, dead, trouble } = props
  const { t, href, config } = visit
  const isFiltered = show !== 'waiting' || text !== ''
  const at = (page: number) => href('office/incoming/index', undefined, { visa: show === 'waiting' ? undefined : show, sok: text, page })
  return (
    <OfficePage
      visit={visit}
      title={t('incoming.title')}
      section="mails"
      above={<MailTabs visit={visit} current="received" waiting={waiting} dead={dead} />}
    >
      <PageHead title={t('incoming.title')} lede={t('incoming.lede')} />
      {config.mailbox === null && <Notice title={t('incoming.none.title')}>{<p>{t('incoming.none.body')}</p>}</Notice>}
      {trouble !== null && (
        <Notice tone="warning" title={t('incoming.trouble.title')}>
          <p>{t('incoming.trouble.body', { words: trouble })}</p>
        </Notice>
      )}
      <FilterBar
        action={href('office/incoming/index')}
        label={t('incoming.filter.label')}
        button={t('incoming.filter.button')}
        clear={isFiltered ? { href: href('office/incoming/index'), label: t('incoming.filter.clear') } : undefined}
      >
        <Select
          name="visa"
          label={t('incoming.filter.show')}
          value={show}
          options={incomingShown.map((value) => ({ value, label: t(`incoming.show.${value}`) }))}
        />
        <SearchField name="sok" label={t('incoming.filter.text')} value={text} />
      </FilterBar>
      {mails.length === 0 ? (
        <EmptyState next={isFiltered ? <a href={href('office/incoming/index')}>{t('incoming.filter.clear')}</a> : t('incoming.empty.next')}>
          {isFiltered ? t('incoming.empty.other') : t('incoming.empty.waiting')}
        </EmptyState>
      ) : (
        <IncomingTable visit={visit} mails={mails} />
      )}
      {props.unplaced.length > 0 && <Unplaced visit={visit} unplaced={props.unplaced} />}
      <Pages visit={visit} label={t('incoming.page.label')} total={total} current={current} hrefOf={at} />
    </OfficePage>
  )
}

function IncomingTable({ visit, mails }: Pick<IncomingPageProps, 'visit' | 'mails'>): JSX.Element {
  const { t, href, site } = visit
  return (
    <Table
      caption={t('incoming.title')}
      hideCaption
      rows={mails}
      columns={[
        {
          key: 'what',
          label: t('incoming.column.what'),
          rowHeader: true,
          cell: (mail) => (
            <>
              <a href={href('office/incoming/show', { received: mail.id })}>{t(`incoming.kind.${mail.kind}`)}</a>
              <br />
              <span class="note">{mail.subject}</span>
            </>
          ),
        },
        { key: 'from', label: t('incoming.column.from'), cell: ({ fromName, fromAddress }) => fromName || fromAddress },
        {
          key: 'meeting',
          label: t('incoming.column.meeting'),
          cell: ({ meeting }) =>
            meeting === null ? (
              '–'
            ) : (
              <a href={href('office/meetings/invitations', { meeting: meeting.id })}>{inLanguage(meeting.title, site.language).text}</a>
            ),
        },
        {
          key: 'when',
          label: t('incoming.column.when'),
          cell: ({ receivedAt }) => formatMoment(receivedAt, site.language, site.contract.timeZone),
        },
        {
          key: 'claim',
          label: t('incoming.column.claim'),
          cell: (mail) =>
            mail.state === 'waiting' ? <IncomingClaim visit={visit} mail={mail} /> : <Tag>{t(`incoming.state.${mail.state}`)}</Tag>,
        },
      ]}
    />
  )
}

function Unplaced({ visit, unplaced }: Pick<IncomingPageProps, 'visit' | 'unplaced'>): JSX.Element {
  const { t, site } = visit
  return (
    <Section id="unplaced" title={t('incoming.unplaced.title')} intro={t('incoming.unplaced.intro')}>
      <Table
        caption={t('incoming.unplaced.title')}
        hideCaption
        rows={unplaced}
        columns={[
          { key: 'subject', label: t('incoming.column.what'), rowHeader: true, cell: ({ subject }) => subject || '–' },
          { key: 'from', label: t('incoming.column.from'), cell: ({ fromName, fromAddress }) => fromName || fromAddress },
          {
            key: 'when',
            label: t('incoming.column.when'),
            cell: ({ receivedAt }) => formatMoment(receivedAt, site.language, site.contract.timeZone),
          },
          {
            key: 'place',
            label: t('incoming.unplaced.place'),
            cell: ({ id, subject }) => (
              <PostForm class="inline-form">
                <Button look="secondary" name="unplaced" value={id} about={subject}>
                  {t('incoming.unplaced.place')}
                </Button>
              </PostForm>
            ),
          },
        ]}
      />
    </Section>
  )
}

/** "Jag tar den": who sees to it, so that nobody does it twice. */
export function IncomingClaim({ visit, mail }: { readonly visit: AnyVisit; readonly mail: IncomingListed }): JSX.Element {
  const { t, href, actor } = visit
  const isMine = mail.claimedBy !== null && mail.claimedBy.personId === actor.personId
  if (mail.claimedBy !== null && !isMine) return <Tag tone="good">{t('incoming.taken', { name: mail.claimedBy.name })}</Tag>
  return (
    <PostForm action={href('office/claims')} class="inline-form">
      {isMine && <Tag tone="good">{t('incoming.takenByYou')}</Tag>}
      <input type="hidden" name="kind" value="mail-received" />
      <input type="hidden" name="id" value={mail.id} />
      <input type="hidden" name="till" value={visit.url.pathname + visit.url.search} />
      <Button look={isMine ? 'quiet' : 'secondary'} name="act" value={isMine ? 'release' : 'claim'} about={mail.subject}>
        {isMine ? t('incoming.release') : t('incoming.take')}
      </Button>
    </PostForm>
  )
}
