import type { JSX } from 'preact'
import type { Aftermath, PublishedReport } from '#domain/publishing'
import { Breadcrumbs } from '#ui/breadcrumbs'
import type { Visit } from '#web/visit'
import { plainWords } from '../../report/markdown.ts'
import { MeetingReport } from '../../report/meeting-report.tsx'
import { saidIn } from '../../report/report-sections.ts'
import { ContactSection } from '../contact-section.tsx'
import { PublicPage } from '../public-page.tsx'

export interface NewsShowProps {
  readonly visit: Visit<'public/news/show'>
  readonly report: PublishedReport
  readonly aftermath: Aftermath | null
}

/** One published page: a meeting's report or a piece of news. */
export function NewsShowPage({ visit, report, aftermath }: NewsShowProps): JSX.Element {
  const { t, href, site } = visit
  const { snapshot, releases, slug } = report
  const title = saidIn(snapshot, 'title', site.language)?.text ?? ''
  const introduction = saidIn(snapshot, 'introduction', site.language)?.text
  const earlier = releases.at(-2)
  return (
    <PublicPage
      visit={visit}
      title={title}
      {...(introduction === undefined ? {} : { description: plainWords(introduction) })}
      section="news"
      above={<Breadcrumbs label={t('news.breadcrumbs')} crumbs={[{ label: t('news.title'), href: href('public/news/index') }]} />}
    >
      <MeetingReport
        visit={visit}
        snapshot={snapshot}
        releases={releases}
        aftermath={aftermath}
        compareHref={earlier === undefined ? undefined : href('public/news/show', { slug }, { jamfor: earlier.number })}
        slug={slug}
        contact={<ContactSection visit={visit} />}
      />
    </PublicPage>
  )
}
