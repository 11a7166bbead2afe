import type { JSX } from 'preact'
import type { PublishedReport, Release, Snapshot } from '#domain/publishing'
import { dayOf, formatDate } from '#platform/dates'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { DiffText } from '#ui/diff-text'
import { PageHead } from '#ui/heading'
import { Section } from '#ui/section'
import type { Visit } from '#web/visit'
import { compareSnapshots } from '../../report/compare-snapshots.ts'
import { saidIn } from '../../report/report-sections.ts'
import { PublicPage } from '../public-page.tsx'

export interface ComparePageProps {
  readonly visit: Visit<'public/news/show'>
  readonly report: PublishedReport
  readonly before: Snapshot
  readonly earlier: Release
}

/** What a correction changed, word by word. */
export function ComparePage({ visit, report, before, earlier }: ComparePageProps): JSX.Element {
  const { t, href, site } = visit
  const { snapshot, releases, slug } = report
  const day = (instant: Date) => formatDate(dayOf(instant, site.contract.timeZone), site.language)
  const title = saidIn(snapshot, 'title', site.language)?.text ?? ''
  const differences = compareSnapshots(before, snapshot, { t, language: site.language, href })
  return (
    <PublicPage
      visit={visit}
      title={`${t('news.compare.title')}: ${title}`}
      section="news"
      above={
        <Breadcrumbs
          label={t('news.breadcrumbs')}
          crumbs={[
            { label: t('news.title'), href: href('public/news/index') },
            { label: title, href: href('public/news/show', { slug }) },
          ]}
        />
      }
    >
      <PageHead
        title={t('news.compare.title')}
        over={title}
        lede={t('news.compare.intro', {
          before: day(earlier.publishedAt),
          after: day(releases.at(-1)?.publishedAt ?? earlier.publishedAt),
        })}
      />
      {differences.length === 0 && <p>{t('news.compare.same')}</p>}
      {differences.map((each, index) => (
        <Section key={each.title} id={`skillnad-${index + 1}`} title={each.title}>
          <DiffText before={each.before} after={each.after} removedWord={t('news.compare.removed')} addedWord={t('news.compare.added')} />
        </Section>
      ))}
      <p>
        <a href={href('public/news/show', { slug })}>{t('news.compare.back')}</a>
      </p>
    </PublicPage>
  )
}
