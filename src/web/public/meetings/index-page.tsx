import type { JSX } from 'preact'
import { meetingKinds, type MeetingKind, type MeetingListed } from '#domain/meetings'
import { EmptyState } from '#ui/empty-state'
import { FilterBar } from '#ui/filter-bar'
import { PageHead } from '#ui/heading'
import { MeetingList } from '#ui/meeting-list'
import { Pagination } from '#ui/pagination'
import { Section } from '#ui/section'
import { Select } from '#ui/select'
import type { AnyVisit, Visit } from '#web/visit'
import { CalendarLine } from '../calendar-line.tsx'
import { ContactSection } from '../contact-section.tsx'
import { meetingItem } from '../meeting-items.tsx'
import { nameOf } from '../named.tsx'
import { PublicPage } from '../public-page.tsx'

export const pastPerPage = 30

export interface MeetingsPageProps {
  readonly visit: Visit<'public/meetings/index'>
  readonly coming: readonly MeetingListed[]
  /** Those one can sign up for. */
  readonly signUp: ReadonlySet<string>
  readonly past: readonly MeetingListed[]
  readonly pastTotal: number
  readonly pageNumber: number
  /** Only meetings of this kind. */
  readonly kind: MeetingKind | undefined
}

/** Coming meetings, soonest first, and what has been, newest first. */
export function MeetingsPage({ visit, coming, signUp, past, pastTotal, pageNumber, kind }: MeetingsPageProps): JSX.Element {
  const { t } = visit
  const ask = <a href="#kontakt">{t('public.meetings.noneNext')}</a>
  return (
    <PublicPage visit={visit} title={t('public.meetings.title')} section="meetings">
      <PageHead
        title={t('public.meetings.title')}
        lede={t('public.meetings.lede')}
        actions={<a href={visit.href('public/groups/index')}>{t('joining.index.see')}</a>}
      />
      <FilterBar
        action={visit.href('public/meetings/index')}
        label={t('meetings.filter')}
        button={t('meetings.filter.show')}
        clear={kind === undefined ? undefined : { href: visit.href('public/meetings/index'), label: t('meetings.filter.clear') }}
      >
        <Select
          name="sort"
          label={t('meetings.form.kind')}
          value={kind ?? ''}
          placeholder={t('meetings.filter.all')}
          options={meetingKinds.map((each) => ({ value: each, label: t(`public.meetings.kind.${each}`) }))}
        />
      </FilterBar>
      {pageNumber === 1 && (
        <Section id="kommande" title={t('public.meetings.coming')}>
          {coming.length === 0 ? (
            <EmptyState next={ask}>{t('public.meetings.comingNone')}</EmptyState>
          ) : (
            <MeetingList
              items={coming.map((meeting) => ({
                ...meetingItem(visit, meeting),
                after: signUp.has(meeting.id) ? (
                  <a href={visit.href('public/meetings/register', { slug: meeting.slug })}>
                    {t('registrations.register')}
                    <span class="unseen">: {nameOf(visit, meeting.title).text}</span>
                  </a>
                ) : undefined,
              }))}
            />
          )}
          <CalendarLine visit={visit} path={visit.href('feeds/meetings-ics')} />
        </Section>
      )}
      <Section id="tidigare" title={t('public.meetings.past')}>
        {past.length === 0 ? (
          <EmptyState next={ask}>{t('public.meetings.pastNone')}</EmptyState>
        ) : (
          <MeetingList items={past.map((meeting) => meetingItem(visit, meeting))} />
        )}
        <Pages visit={visit} total={pastTotal} pageNumber={pageNumber} kind={kind} />
      </Section>
      <ContactSection visit={visit} />
    </PublicPage>
  )
}

function Pages({
  visit,
  total,
  pageNumber,
  kind,
}: {
  readonly visit: AnyVisit
  readonly total: number
  readonly pageNumber: number
  readonly kind: MeetingKind | undefined
}): JSX.Element | null {
  const { t, href } = visit
  if (total <= pastPerPage) return null
  const address = (number: number) => href('public/meetings/index', undefined, { sort: kind, sida: number > 1 ? number : undefined })
  return (
    <Pagination
      label={t('public.meetings.pages')}
      shown={t('public.organisations.shown', {
        from: (pageNumber - 1) * pastPerPage + 1,
        to: Math.min(total, pageNumber * pastPerPage),
        total,
      })}
      previous={pageNumber > 1 ? { href: address(pageNumber - 1), label: t('public.organisations.previous') } : undefined}
      next={pageNumber * pastPerPage < total ? { href: address(pageNumber + 1), label: t('public.organisations.next') } : undefined}
    />
  )
}
