import type { JSX } from 'preact'
import type { DispatchProgress, LoggedRecipient, PlannedRecipient, PlannedRecipients } from '#domain/dispatches'
import { isMessageKey } from '#locales'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Section } from '#ui/section'
import { Tag } from '#ui/state-mark'
import { Table } from '#ui/table'
import type { Visit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
import { Pages, rowsPerPage } from '../paging.tsx'

type ShowVisit = Visit<'office/dispatches/show'>

/** Who a draft goes to and why, who it does not reach, and organisations of which we know nobody. */
export function Planned({
  visit,
  plan,
  takenOut,
  current,
}: {
  readonly visit: ShowVisit
  readonly plan: PlannedRecipients
  readonly takenOut: readonly { readonly personId: string; readonly name: string }[]
  readonly current: number
}): JSX.Element {
  const { t, href, params } = visit
  const { recipients, reached } = plan
  const shown = recipients.slice((current - 1) * rowsPerPage, current * rowsPerPage)
  return (
    <>
      <Section
        id="recipients"
        title={t('dispatches.recipients')}
        intro={recipients.length === 0 ? undefined : t('dispatches.recipients.count', { reached, leftOut: recipients.length - reached })}
      >
        {recipients.length === 0 ? (
          <EmptyState next={<a href={href('office/dispatches/edit', params)}>{t('dispatches.recipients.emptyNext')}</a>}>
            {t('dispatches.recipients.empty')}
          </EmptyState>
        ) : (
          <PlannedTable visit={visit} rows={shown} />
        )}
        <Pages
          visit={visit}
          label={t('dispatches.recipients.pages')}
          total={recipients.length}
          current={current}
          hrefOf={(number) => `${href('office/dispatches/show', params, { page: number })}#recipients`}
        />
      </Section>
      <TakenOut visit={visit} takenOut={takenOut} />
      <Gaps visit={visit} plan={plan} />
    </>
  )
}

function PlannedTable({ visit, rows }: { readonly visit: ShowVisit; readonly rows: readonly PlannedRecipient[] }): JSX.Element {
  const { t } = visit
  return (
    <Table<PlannedRecipient>
      caption={t('dispatches.recipients')}
      hideCaption
      rows={rows}
      columns={[
        {
          key: 'person',
          label: t('dispatches.column.person'),
          rowHeader: true,
          cell: ({ name }) => name,
          href: ({ personId }) => visit.href('office/people/show', { person: personId }),
        },
        {
          key: 'organisation',
          label: t('dispatches.column.organisation'),
          cell: ({ organisation }) => organisation ?? t('dispatches.noOrganisation'),
        },
        { key: 'because', label: t('dispatches.column.because'), cell: ({ because }) => sayBecause(visit, because) },
        {
          key: 'mail',
          label: t('dispatches.column.mail'),
          cell: ({ leftOut }) =>
            leftOut === null ? (
              t('dispatches.gets')
            ) : (
              <Tag tone={leftOut === 'bounced' ? 'danger' : 'warning'}>{t(`dispatches.left-out.${leftOut}`)}</Tag>
            ),
        },
        {
          key: 'act',
          label: t('dispatches.column.act'),
          hideLabel: true,
          cell: ({ personId, name }) => <PersonForm act="take-out" personId={personId} name={name} label={t('dispatches.take-out')} />,
        },
      ]}
    />
  )
}

function PersonForm({
  act,
  personId,
  name,
  label,
}: {
  readonly act: 'take-out' | 'put-back'
  readonly personId: string
  readonly name: string
  readonly label: string
}): JSX.Element {
  return (
    <PostForm class="inline-form">
      <input type="hidden" name="person" value={personId} />
      <Button look="quiet" name="act" value={act} about={name}>
        {label}
      </Button>
    </PostForm>
  )
}

function TakenOut({
  visit: { t },
  takenOut,
}: {
  readonly visit: ShowVisit
  readonly takenOut: readonly { readonly personId: string; readonly name: string }[]
}): JSX.Element | null {
  if (takenOut.length === 0) return null
  return (
    <Section id="taken-out" title={t('dispatches.takenOut')}>
      <ul class="plain-list">
        {takenOut.map(({ personId, name }) => (
          <li key={personId}>
            {name} <PersonForm act="put-back" personId={personId} name={name} label={t('dispatches.put-back')} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Gaps({ visit: { t, href }, plan }: { readonly visit: ShowVisit; readonly plan: PlannedRecipients }): JSX.Element | null {
  if (plan.gaps.length === 0) return null
  return (
    <Section id="gaps" title={t('dispatches.gaps')} intro={t('dispatches.gaps.intro')}>
      <ul class="plain-list">
        {plan.gaps.map(({ organisationId, organisation }) => (
          <li key={organisationId}>
            {organisation} <a href={href('office/people/new', undefined, { organisation: organisationId })}>{t('dispatches.gaps.go')}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What has become of each mail of one that was sent off. */
export function Log({
  visit,
  log,
  current,
}: {
  readonly visit: ShowVisit
  readonly log: { readonly progress: DispatchProgress; readonly rows: readonly LoggedRecipient[] }
  readonly current: number
}): JSX.Element {
  const { t, href, params } = visit
  const { readers, leftOut } = log.progress
  return (
    <Section
      id="log"
      title={t('dispatches.log')}
      intro={leftOut === 0 ? undefined : t('dispatches.recipients.count', { reached: readers, leftOut })}
    >
      <Table<LoggedRecipient>
        caption={t('dispatches.log')}
        hideCaption
        rows={log.rows}
        columns={[
          { key: 'person', label: t('dispatches.column.person'), rowHeader: true, cell: ({ name }) => name },
          {
            key: 'organisation',
            label: t('dispatches.column.organisation'),
            cell: ({ organisation }) => organisation ?? t('dispatches.noOrganisation'),
          },
          { key: 'because', label: t('dispatches.column.because'), cell: ({ because }) => sayBecause(visit, because) },
          { key: 'mail', label: t('dispatches.column.mail'), cell: (row) => <Fate visit={visit} row={row} /> },
        ]}
      />
      <Pages
        visit={visit}
        label={t('dispatches.recipients.pages')}
        total={readers + leftOut}
        current={current}
        hrefOf={(number) => `${href('office/dispatches/show', params, { page: number })}#log`}
      />
    </Section>
  )
}

function Fate({ visit: { t, href }, row }: { readonly visit: ShowVisit; readonly row: LoggedRecipient }): JSX.Element {
  const { leftOut, fate, mailId } = row
  if (leftOut !== null) return <Tag tone="warning">{t(`dispatches.left-out.${leftOut}`)}</Tag>
  const tone = fate === 'failed' || fate === 'bounced' ? 'danger' : fate === 'sent' ? 'good' : 'plain'
  const tag = <Tag tone={tone}>{t(`dispatches.fate.${fate}`)}</Tag>
  return mailId === null ? tag : <a href={href('office/mails/show', { mail: mailId })}>{tag}</a>
}

function sayBecause({ t }: ShowVisit, because: string): string {
  const key = `invitations.because.${because}`
  return isMessageKey(key) ? t(key) : ''
}
