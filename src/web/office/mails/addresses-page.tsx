import type { JSX } from 'preact'
import type { DeadAddress } from '#domain/notifications'
import { formatMoment } from '#platform/dates'
import { normalisePhone } from '#platform/text'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { PageHead } from '#ui/heading'
import { Table } from '#ui/table'
import type { Visit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
import { OfficePage } from '../office-page.tsx'
import { MailTabs } from './mail-tabs.tsx'

export interface AddressesPageProps {
  readonly visit: Visit<'office/mails/addresses'>
  readonly dead: readonly DeadAddress[]
  readonly waiting: number
}

/** Whom mail does not reach, whom to call, and one button that asks the organisation. */
export function AddressesPage({ visit, dead, waiting }: AddressesPageProps): JSX.Element {
  const { t, href } = visit
  return (
    <OfficePage
      visit={visit}
      title={t('incoming.addresses.title')}
      section="mails"
      above={<MailTabs visit={visit} current="addresses" waiting={waiting} dead={dead.length} />}
    >
      <PageHead title={t('incoming.addresses.title')} lede={t('incoming.addresses.lede')} />
      {dead.length === 0 ? (
        <EmptyState next={t('incoming.addresses.emptyNext')}>{t('incoming.addresses.empty')}</EmptyState>
      ) : (
        <Table
          caption={t('incoming.addresses.title')}
          hideCaption
          rows={dead}
          columns={[
            {
              key: 'person',
              label: t('incoming.addresses.person'),
              rowHeader: true,
              cell: ({ personId, name, email }) => (
                <>
                  <a href={href('office/people/show', { person: personId })}>{name}</a>
                  <br />
                  <span class="note">
                    <Breakable text={email} />
                  </span>
                </>
              ),
            },
            {
              key: 'organisation',
              label: t('incoming.addresses.organisation'),
              cell: ({ organisation }) =>
                organisation === null ? (
                  t('site.unknown')
                ) : (
                  <a href={href('office/organisations/show', { slug: organisation.slug })}>{organisation.name}</a>
                ),
            },
            {
              key: 'why',
              label: t('incoming.addresses.why'),
              cell: ({ reason }) => (reason === null ? t('site.unknown') : <Breakable text={reason} />),
            },
            { key: 'phone', label: t('incoming.addresses.call'), cell: ({ phone }) => <Phone phone={phone} unknown={t('site.unknown')} /> },
            { key: 'do', label: t('incoming.addresses.do'), cell: (each) => <Acts visit={visit} dead={each} /> },
          ]}
        />
      )}
    </OfficePage>
  )
}

/** An address may be broken after its sign rather than push the table off the page. */
function Breakable({ text }: { readonly text: string }): JSX.Element {
  return (
    <>
      {text.split(/(?<=@)/).map((part, place) => (
        <>
          {place > 0 && <wbr />}
          {part}
        </>
      ))}
    </>
  )
}

function Phone({ phone, unknown }: { readonly phone: string | null; readonly unknown: string }): JSX.Element {
  if (phone === null) return <>{unknown}</>
  const number = normalisePhone(phone)
  return number.ok ? <a href={`tel:${number.value.tel}`}>{number.value.display}</a> : <>{phone}</>
}

function Acts({ visit, dead }: { readonly visit: Visit<'office/mails/addresses'>; readonly dead: DeadAddress }): JSX.Element {
  const { t, href, site } = visit
  return (
    <PostForm class="actions">
      <input type="hidden" name="person" value={dead.personId} />
      {dead.colleagues > 0 && (
        <Button look="secondary" name="act" value="ask" about={dead.name}>
          {t('incoming.addresses.ask')}
        </Button>
      )}
      <a href={href('office/people/edit', { person: dead.personId })}>{t('incoming.addresses.newAddress')}</a>
      <Button look="quiet" name="act" value="works" about={dead.name}>
        {t('incoming.addresses.works')}
      </Button>
      <span class="note">
        {dead.askedAt !== null
          ? t('incoming.addresses.asked', { when: formatMoment(dead.askedAt, site.language, site.contract.timeZone) })
          : dead.colleagues === 0
            ? t('incoming.addresses.nobody')
            : ''}
      </span>
    </PostForm>
  )
}
