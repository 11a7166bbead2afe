import type { JSX } from 'preact'
import type { MeetingListed } from '#domain/meetings'
import { EmptyState } from '#ui/empty-state'
import { PageHead } from '#ui/heading'
import { MeetingList } from '#ui/meeting-list'
import { Pagination } from '#ui/pagination'
import { Section } from '#ui/section'
import type { AnyVisit, Visit } from '#web/visit'
import { ContactSection } from '../contact-section.tsx'
import { meetingItem } from '../meeting-items.tsx'
import { PublicPage } from '../public-page.tsx'

export const pastPerPage = 30

export interface MeetingsPageProps {
  readonly visit: Visit<'public/meetings/index'>
  readonly coming: readonly MeetingListed[]
  readonly past: readonly MeetingListed[]
  readonly pastTotal: number
  readonly pageNumber: number
}

/** Coming meetings, soonest first, and what has been, newest first. */
export function MeetingsPage({ visit, coming, past, pastTotal, pageNumber }: MeetingsPageProps): JSX.Element {
  const { t } = visit
  const ask = <a href="#kontakt">{t('public.meetings.noneNext')}</a>
  return (
    <PublicPage visit={visit} title={t('public.meetings.title')} section="meetings">
      <PageHead title={t('public.meetings.title')} lede={t('public.meetings.lede')} />
      {pageNumber === 1 && (
        <Section id="kommande" title={t('public.meetings.coming')}>
          {coming.length === 0 ? (
            <EmptyState next={ask}>{t('public.meetings.comingNone')}</EmptyState>
          ) : (
            <MeetingList items={coming.map((meeting) => meetingItem(visit, meeting))} />
          )}
        </Section>
      )}
      <Section id="tidigare" title={t('public.meetings.past')}>
        {past.length === 0 ? (
          <EmptyState next={ask}>{t('public.meetings.pastNone')}</EmptyState>
        ) : (
          <MeetingList items={past.map((meeting) => meetingItem(visit, meeting))} />
        )}
        <Pages visit={visit} total={pastTotal} pageNumber={pageNumber} />
      </Section>
      <ContactSection visit={visit} />
    </PublicPage>
  )
}

function Pages({
  visit,
  total,
  pageNumber,
}: {
  readonly visit: AnyVisit
  readonly total: number
  readonly pageNumber: number
}): JSX.Element | null {
  const { t, href } = visit
  if (total <= pastPerPage) return null
  const address = (number: number) => href('public/meetings/index', undefined, { sida: number > 1 ? number : undefined })
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
