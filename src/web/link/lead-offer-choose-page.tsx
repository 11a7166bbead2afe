import type { JSX } from 'preact'
import { subjectText, type Coverage, type LeadOffer, type SubjectCoverage } from '#domain/leads'
import { formatDate } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { EmptyState } from '#ui/empty-state'
import { PageHead } from '#ui/heading'
import { PickList } from '#ui/pick-list'
import { SearchField } from '#ui/search-field'
import { CoverageMark, SubjectName } from '../lead-words.tsx'
import type { Visit } from '#web/visit'
import { LinkPage } from './link-page.tsx'

export interface ChooseProps {
  readonly visit: Visit<'link/lead-offer'>
  readonly offer: LeadOffer
  readonly coverage: Coverage
  /** What was searched for; empty for everything. */
  readonly search: string
}

interface Part {
  readonly id: string
  readonly heading: JSX.Element
  readonly items: readonly (SubjectCoverage & { readonly whole?: boolean })[]
}

/** First step on the phone: what. Everything that can be led, under the names of its areas, with who already leads it. */
export function LeadOfferChoosePage({ visit, offer, coverage, search }: ChooseProps): JSX.Element {
  const { t, site, url } = visit
  const { language } = site
  const all = partsOf(visit, coverage)
  const parts = search === '' ? all : found(all, search, language)
  const hits = parts.reduce((sum, { items }) => sum + items.length, 0)
  return (
    <LinkPage visit={visit} title={t('leads.offer.title')}>
      <PageHead over={<MeetingLine visit={visit} offer={offer} />} title={t('leads.offer.title')} lede={t('leads.offer.lede')} />
      {all.length > 0 && (
        <form method="get" action={url.pathname} role="search">
          <SearchField name="sok" label={t('leads.offer.search')} value={search} button={t('leads.offer.searchButton')} />
        </form>
      )}
      {search !== '' && (
        <p role="status">
          {hits === 0 ? t('leads.offer.noHits') : t('leads.offer.hits', { count: hits })}{' '}
          <a href={url.pathname}>{t('leads.offer.showAll')}</a>
        </p>
      )}
      {all.length === 0 && (
        <EmptyState next={visit.site.contract.secretariat.phone ?? visit.site.contract.secretariat.email ?? ''}>
          {t('leads.offer.nothingYet')}
        </EmptyState>
      )}
      {search === '' && all.length > 1 && <Jumps label={t('leads.offer.jump')} parts={all} />}
      {parts.map(({ id, heading, items }) => (
        <section key={id} id={id}>
          <h2 class="size-3">{heading}</h2>
          <PickList items={items.map((item) => pick(visit, item))} />
        </section>
      ))}
    </LinkPage>
  )
}

/** The meeting the offer belongs to. */
export function MeetingLine({ visit, offer }: { readonly visit: Visit<'link/lead-offer'>; readonly offer: LeadOffer }): JSX.Element {
  const { language } = visit.site
  return (
    <>
      <SubjectName name={offer.meetingTitle} language={language} />
      {offer.meetingOn !== null && <> · {formatDate(offer.meetingOn, language)}</>}
    </>
  )
}

function Jumps({ label, parts }: { readonly label: string; readonly parts: readonly Part[] }): JSX.Element {
  return (
    <nav aria-label={label}>
      <ul class="jumps">
        {parts.map(({ id, heading }) => (
          <li key={id}>
            <a href={`#${id}`}>{heading}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function pick({ t, site, url }: Visit<'link/lead-offer'>, { whole, ...subject }: SubjectCoverage & { readonly whole?: boolean }) {
  const { text, lang, isFallback } = inLanguage(subject.name, site.language)
  return {
    href: `${url.pathname}?vad=${subjectText(subject)}`,
    label: whole ? t('leads.offer.wholeArea') : text,
    lang: isFallback && !whole ? lang : undefined,
    whole,
    note: <CoverageMark t={t} language={site.language} state={subject.state} leads={subject.leads} />,
  }
}

function partsOf({ t, site }: Visit<'link/lead-offer'>, { areas, challengesWithoutArea, questions }: Coverage): Part[] {
  const parts = areas.map((area): Part => ({
    id: area.slug,
    heading: <SubjectName name={area.name} language={site.language} />,
    items: [{ ...area, whole: true }, ...area.challenges],
  }))
  const rest: Part[] = [
    { id: 'utan-omrade', heading: <>{t('leads.offer.challengesWithoutArea')}</>, items: challengesWithoutArea },
    { id: 'fragor', heading: <>{t('leads.offer.questions')}</>, items: questions },
  ]
  return [...parts, ...rest.filter(({ items }) => items.length > 0)]
}

/** What a word is found in, in whatever language it is written: the area's name brings all that lies in it. */
function found(parts: readonly Part[], search: string, language: string): Part[] {
  const wanted = search.toLocaleLowerCase(language)
  const has = ({ name }: SubjectCoverage) => Object.values(name).some((text) => text?.toLocaleLowerCase(language).includes(wanted) ?? false)
  return parts.flatMap((part) => {
    const items = part.items.some((item) => item.whole === true && has(item)) ? part.items : part.items.filter(has)
    return items.length === 0 ? [] : [{ ...part, items }]
  })
}
