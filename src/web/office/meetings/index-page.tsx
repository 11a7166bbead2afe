import type { JSX } from 'preact'
import type { GroupListed } from '#domain/groups'
import { meetingKinds, type MeetingKind, type MeetingListed } from '#domain/meetings'
import { inLanguage } from '#platform/i18n'
import { ButtonLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { FilterBar } from '#ui/filter-bar'
import { PageHead } from '#ui/heading'
import { MeetingList } from '#ui/meeting-list'
import { Pagination } from '#ui/pagination'
import { Section } from '#ui/section'
import { Select } from '#ui/select'
import { Tabs } from '#ui/tabs'
import type { Visit } from '#web/visit'
import { OfficePage } from '../office-page.tsx'
import { meetingItem } from './say-meeting.tsx'

export interface MeetingsFilter {
  readonly when: 'coming' | 'past'
  readonly groupId: string
  readonly areaId: string
  readonly kind: MeetingKind | ''
  readonly page: number
}

export interface MeetingsPageProps {
  readonly visit: Visit<'office/meetings/index'>
  readonly filter: MeetingsFilter
  readonly meetings: readonly MeetingListed[]
  readonly total: number
  readonly perPage: number
  readonly owing: readonly MeetingListed[]
  readonly groups: readonly GroupListed[]
  readonly areas: readonly { readonly id: string; readonly name: GroupListed['name'] }[]
}

/** Coming and past meetings, with those that owe a report first. */
export function MeetingsPage(props: MeetingsPageProps): JSX.Element {
  const { visit, filter, meetings, total, owing } = props
  const { t, href } = visit
  const make = (
    <>
      <ButtonLink href={href('office/meetings/new')}>{t('meetings.new.title')}</ButtonLink>{' '}
      <ButtonLink look="secondary" href={href('office/book/index')}>
        {t('booking.link')}
      </ButtonLink>{' '}
      <ButtonLink look="quiet" href={href('office/tasks/index')}>
        {t('meeting-room.tasks.title')}
      </ButtonLink>
    </>
  )
  const isFiltered = filter.groupId !== '' || filter.areaId !== '' || filter.kind !== ''
  return (
    <OfficePage visit={visit} title={t('meetings.title')} section="meetings">
      <PageHead title={t('meetings.title')} actions={make} />
      {owing.length > 0 && (
        <Section id="owing" title={t('meetings.owing')} intro={t('meetings.owing.intro')}>
          <MeetingList items={owing.map((meeting) => meetingItem(visit, meeting))} />
        </Section>
      )}
      <Section id="all" title={t(filter.when === 'coming' ? 'meetings.coming' : 'meetings.past')}>
        <Tabs
          label={t('meetings.title')}
          items={[
            { label: t('meetings.coming'), href: href('office/meetings/index'), current: filter.when === 'coming' },
            {
              label: t('meetings.past'),
              href: href('office/meetings/index', undefined, { visa: 'tidigare' }),
              current: filter.when === 'past',
            },
          ]}
        />
        <Filter {...props} />
        {meetings.length === 0 ? (
          <EmptyState next={isFiltered ? <a href={href('office/meetings/index')}>{t('meetings.filter.clear')}</a> : make}>
            {t(isFiltered ? 'meetings.empty.filtered' : filter.when === 'coming' ? 'meetings.empty.coming' : 'meetings.empty.past')}
          </EmptyState>
        ) : (
          <MeetingList items={meetings.map((meeting) => meetingItem(visit, meeting))} />
        )}
        {total > props.perPage && <Pages {...props} />}
      </Section>
    </OfficePage>
  )
}

function Filter({ visit, filter, groups, areas }: MeetingsPageProps): JSX.Element {
  const { t, href, site } = visit
  const name = (text: GroupListed['name']) => inLanguage(text, site.language).text
  return (
    <FilterBar
      action={href('office/meetings/index')}
      label={t('meetings.filter')}
      button={t('meetings.filter.show')}
      hidden={filter.when === 'past' ? { visa: 'tidigare' } : {}}
      clear={
        filter.groupId === '' && filter.areaId === '' && filter.kind === ''
          ? undefined
          : { href: href('office/meetings/index'), label: t('meetings.filter.clear') }
      }
    >
      <Select
        name="sort"
        label={t('meetings.form.kind')}
        value={filter.kind}
        placeholder={t('meetings.filter.all')}
        options={meetingKinds.map((kind) => ({ value: kind, label: t(`meetings.kind.${kind}`) }))}
        width="medium"
      />
      <Select
        name="grupp"
        label={t('meetings.group')}
        value={filter.groupId}
        placeholder={t('meetings.filter.all')}
        options={groups.map((group) => ({ value: group.id, label: name(group.name) }))}
        width="medium"
      />
      <Select
        name="omrade"
        label={t('meetings.area')}
        value={filter.areaId}
        placeholder={t('meetings.filter.all')}
        options={areas.map((area) => ({ value: area.id, label: name(area.name) }))}
        width="medium"
      />
    </FilterBar>
  )
}

function Pages({ visit, filter, total, perPage, meetings }: MeetingsPageProps): JSX.Element {
  const { t, href } = visit
  const first = (filter.page - 1) * perPage
  const to = (page: number) =>
    href('office/meetings/index', undefined, {
      visa: filter.when === 'past' ? 'tidigare' : undefined,
      grupp: filter.groupId,
      omrade: filter.areaId,
      sort: filter.kind,
      sida: page,
    })
  return (
    <Pagination
      label={t('meetings.pages')}
      shown={t('meetings.pages.shown', { from: first + 1, to: first + meetings.length, total })}
      previous={filter.page > 1 ? { href: to(filter.page - 1), label: t('meetings.pages.previous') } : undefined}
      next={first + meetings.length < total ? { href: to(filter.page + 1), label: t('meetings.pages.next') } : undefined}
    />
  )
}
