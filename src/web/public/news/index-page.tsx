import type { JSX } from 'preact'
import type { StatedFact } from '#domain/evidence'
import type { NewsListed } from '#domain/publishing'
import { dayOf, dayParts, formatDate, formatDateWithPrecision, formatTinyDay } from '#platform/dates'
import { EmptyState } from '#ui/empty-state'
import { PageHead } from '#ui/heading'
import { MeetingList, type DatedItem } from '#ui/meeting-list'
import { Pagination } from '#ui/pagination'
import { Section } from '#ui/section'
import { SourceNote } from '#ui/source-note'
import type { Visit } from '#web/visit'
import { plainWords } from '../../report/markdown.ts'
import { ReportPicture } from '../../report/report-picture.tsx'
import { shown } from '../../report/report-sections.ts'
import { PublicPage } from '../public-page.tsx'
import { readSource } from '../sources.tsx'

export const newsPerPage = 20

export interface NewsIndexProps {
  readonly visit: Visit<'public/news/index'>
  readonly news: readonly NewsListed[]
  /** What sources tell has happened beside the meetings, the newest first. */
  readonly happenings: readonly StatedFact[]
  readonly number: number
  readonly total: number
}

/** What has happened, the newest first; the first of all with its picture. */
export function NewsIndexPage({ visit, news, happenings, number, total }: NewsIndexProps): JSX.Element {
  const { t, href } = visit
  const pages = Math.ceil(total / newsPerPage)
  const [first, ...rest] = news
  const shownFirst = number === 1 ? first : undefined
  const listed = shownFirst === undefined ? news : rest
  return (
    <PublicPage visit={visit} title={t('news.title')} description={t('news.lede')} section="news">
      <PageHead title={t('news.title')} lede={t('news.lede')} />
      {first === undefined && (
        <EmptyState next={<a href={href('public/meetings/index')}>{t('news.emptyNext')}</a>}>{t('news.empty')}</EmptyState>
      )}
      {shownFirst !== undefined && <TopStory visit={visit} story={shownFirst} />}
      {listed.length > 0 && <MeetingList items={listed.map((each) => lineOf(visit, each))} />}
      {pages > 1 && (
        <Pagination
          label={t('news.pages')}
          shown={t('news.page', { page: number, pages })}
          previous={number > 1 ? { href: addressOfPage(visit, number - 1), label: t('news.newer') } : undefined}
          next={number < pages ? { href: addressOfPage(visit, number + 1), label: t('news.older') } : undefined}
        />
      )}
      {happenings.length > 0 && (
        <Section id="genom-aren" title={t('news.happenings')} intro={t('news.happenings.intro')}>
          <MeetingList items={happenings.map((each) => happeningOf(visit, each))} />
        </Section>
      )}
    </PublicPage>
  )
}

/** "oktober 2024" and what happened then, with where that is read. */
function happeningOf(visit: Visit<'public/news/index'>, { wording, asOfOn, asOfPrecision, source }: StatedFact): DatedItem {
  const { t, site } = visit
  const { text, lang } = shown(wording, site.language)
  const detail = <SourceNote label={t('public.source')} source={readSource(source)} />
  if (asOfOn === null || asOfPrecision === null) return { undated: t('news.happenings.undated'), title: text, lang, detail }
  if (asOfPrecision !== 'day')
    return { date: { day: formatDateWithPrecision({ date: asOfOn, precision: asOfPrecision }, site.language) }, title: text, lang, detail }
  return { date: { day: formatTinyDay(asOfOn, site.language), under: asOfOn.slice(0, 4), iso: asOfOn }, title: text, lang, detail }
}

function TopStory({ visit, story }: { readonly visit: Visit<'public/news/index'>; readonly story: NewsListed }): JSX.Element {
  const title = shown(story.title, visit.site.language)
  const introduction = shown(story.introduction, visit.site.language)
  return (
    <article>
      {story.picture !== null && <ReportPicture visit={visit} picture={story.picture} early />}
      <h2 class="size-2">
        <a href={visit.href('public/news/show', { slug: story.slug })} lang={title.lang}>
          {title.text}
        </a>
      </h2>
      <p class="lede" lang={introduction.lang}>
        {plainWords(introduction.text)}
      </p>
      <p class="intro">{overOf(visit, story)}</p>
    </article>
  )
}

function lineOf(visit: Visit<'public/news/index'>, story: NewsListed) {
  const title = shown(story.title, visit.site.language)
  const introduction = shown(story.introduction, visit.site.language)
  const day = dayOf(story.publishedAt, visit.site.contract.timeZone)
  return {
    date: { day: formatTinyDay(day, visit.site.language), under: String(dayParts(day).year), iso: day },
    title: title.text,
    lang: title.lang,
    href: visit.href('public/news/show', { slug: story.slug }),
    detail: <span lang={introduction.lang}>{plainWords(introduction.text)}</span>,
  }
}

/** "19 mars 2026 · Från en träff · rättad" */
function overOf({ t, site }: Visit<'public/news/index'>, story: NewsListed): string {
  const day = formatDate(dayOf(story.publishedAt, site.contract.timeZone), site.language)
  return [day, t(`news.kind.${story.kind}`), story.isCorrected ? t('news.corrected') : ''].filter((part) => part !== '').join(' · ')
}

function addressOfPage({ href }: Visit<'public/news/index'>, number: number): string {
  return href('public/news/index', undefined, number === 1 ? {} : { sida: number })
}
