import type { NewsListed } from '#domain/publishing'
import { inLanguage } from '#platform/i18n'
import type { AnyVisit } from '#web/visit'
import { originOf } from './absolute.ts'
import { xmlText } from './xml.ts'

/** What is published, as an Atom feed (RFC 4287) in the page's language. */
export function newsFeed(visit: AnyVisit, news: readonly NewsListed[]): string {
  const { site, href, t, config, clock } = visit
  const origin = originOf(site, config)
  const name = inLanguage(site.contract.name, site.language).text
  const updated = news.map(({ changedAt }) => changedAt).toSorted((a, b) => b.getTime() - a.getTime())[0] ?? clock.now()
  const entries = news.map((item) => entryOf(visit, origin, item))
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.language}">
<title>${xmlText(`${t('site.nav.news')} – ${name}`)}</title>
<id>${xmlText(origin + href('feeds/news'))}</id>
<link rel="self" type="application/atom+xml" href="${xmlText(origin + href('feeds/news'))}"/>
<link rel="alternate" type="text/html" href="${xmlText(origin + href('public/news/index'))}"/>
<updated>${updated.toISOString()}</updated>
<author><name>${xmlText(t('site.footer.secretariat', { name }))}</name></author>
${entries.join('\n')}
</feed>
`
}

function entryOf({ site, href }: AnyVisit, origin: string, { id, slug, title, introduction, publishedAt, changedAt }: NewsListed): string {
  const heading = inLanguage(title, site.language)
  const summary = inLanguage(introduction, site.language)
  const address = xmlText(origin + href('public/news/show', { slug }))
  return `<entry>
<title xml:lang="${xmlText(heading.lang)}">${xmlText(heading.text)}</title>
<id>urn:uuid:${xmlText(id)}</id>
<link rel="alternate" type="text/html" href="${address}"/>
<published>${publishedAt.toISOString()}</published>
<updated>${changedAt.toISOString()}</updated>
${summary.text === '' ? '' : `<summary xml:lang="${xmlText(summary.lang)}">${xmlText(summary.text)}</summary>\n`}</entry>`
}
