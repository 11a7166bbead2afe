import type { NewsListed } from '#domain/publishing'
import { dayOf, formatTinyDay } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import type { DatedItem } from '#ui/meeting-list'
import type { AnyVisit } from '#web/visit'
import { nameOf } from './named.tsx'

/** A published page as a line of a list. */
export function newsItem(visit: AnyVisit, { slug, title, introduction, publishedAt }: NewsListed): DatedItem {
  const { site, href } = visit
  const day = dayOf(publishedAt, site.contract.timeZone)
  const { text, lang } = nameOf(visit, title)
  return {
    date: { day: formatTinyDay(day, site.language), under: day.slice(0, 4), iso: day },
    title: text,
    lang,
    href: href('public/news/show', { slug }),
    detail: firstSentence(inLanguage(introduction, site.language).text),
  }
}

function firstSentence(text: string): string {
  const [sentence = ''] = /^.*?[.!?](?=\s|$)/s.exec(text) ?? [text]
  return sentence.length > 220 ? `${sentence.slice(0, 200).replace(/\s\S*$/, '')} …` : sentence
}
