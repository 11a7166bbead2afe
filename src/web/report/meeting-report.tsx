import type { ComponentChildren, JSX } from 'preact'
import type { Aftermath, Release, Snapshot } from '#domain/publishing'
import { dayOf, daysBetween, formatDate, numberInWords } from '#platform/dates'
import { sentenceCase } from '#platform/text'
import { PageHead } from '#ui/heading'
import { MeetingList } from '#ui/meeting-list'
import { Notice } from '#ui/notice'
import { Section } from '#ui/section'
import { SourceNote } from '#ui/source-note'
import { TimelineList } from '#ui/timeline-list'
import { DocumentLinks } from '../documents/document-links.tsx'
import type { AnyVisit } from '../visit.ts'
import { ReportPicture } from './report-picture.tsx'
import { Names, Parts, Written } from './report-parts.tsx'
import { roleName, shapeReport, shown, whenOf, type Shown } from './report-sections.ts'

export interface MeetingReportProps {
  readonly visit: AnyVisit
  readonly snapshot: Snapshot
  /** Oldest first; none in a preview. */
  readonly releases: readonly Release[]
  /** Read anew each time; null when there is nothing to say. */
  readonly aftermath: Aftermath | null
  /** Where the versions can be compared; only when something has been corrected. */
  readonly compareHref?: string | undefined
  /** The page's name in addresses, where it can be had as a file; none in a preview. */
  readonly slug?: string | undefined
  /** The way to the secretariat, before the dates of the page. */
  readonly contact?: ComponentChildren
}

/** A published page, whole: a meeting's report or a piece of news, in the order the house has for it. */
export function MeetingReport({ visit, snapshot, releases, aftermath, compareHref, slug, contact }: MeetingReportProps): JSX.Element {
  const { t, site } = visit
  const { title, over, introduction, sections } = shapeReport(snapshot, { t, language: site.language, href: visit.href })
  const toTell = aftermath === null ? null : whatIsNew(aftermath, snapshot, releases[0], visit.today)
  return (
    <article>
      <PageHead title={<Marked words={title} />} over={over ?? undefined} />
      <Corrections visit={visit} releases={releases} compareHref={compareHref} />
      {snapshot.picture !== null && <ReportPicture visit={visit} picture={snapshot.picture} early />}
      {introduction !== null && <Written words={introduction} class="lede" />}
      {sections.map(({ id, title: heading, parts }) =>
        heading === '' ? (
          <Parts key={id} parts={parts} t={t} />
        ) : (
          <Section key={id} id={id} title={heading}>
            <Parts parts={parts} t={t} />
          </Section>
        ),
      )}
      {toTell !== null && <AftermathSection visit={visit} aftermath={toTell} />}
      {contact}
      <PageDates visit={visit} releases={releases} sources={snapshot.facts?.sources ?? []} slug={slug} />
    </article>
  )
}

/** Days after publishing when it is time to say that nothing has come of it. */
const daysOfGrace = 30

/** What the report itself does not say. Null while there is nothing, for a month; after that nothing is also an answer. */
function whatIsNew(aftermath: Aftermath, { facts }: Snapshot, first: Release | undefined, today: string): Aftermath | null {
  const told = new Set(facts?.leads.subjects.flatMap(({ organisations }) => organisations.map(({ slug }) => slug)))
  const leading = aftermath.leading.filter(({ slug }) => !told.has(slug))
  const isAnyNew = leading.length + aftermath.stepsDone.length + aftermath.meetingsHeld.length > 0
  const isTime =
    first !== undefined && daysBetween(dayOf(first.publishedAt), today) >= daysOfGrace && aftermath.stepsLeft + aftermath.stepsUnknown > 0
  return isAnyNew || isTime ? { ...aftermath, leading } : null
}

function Marked({ words }: { readonly words: Shown }): JSX.Element {
  return words.lang === undefined ? <>{words.text}</> : <span lang={words.lang}>{words.text}</span>
}

/** What has been corrected, the latest first, before anything else is read. */
function Corrections({ visit, releases, compareHref }: Pick<MeetingReportProps, 'visit' | 'releases' | 'compareHref'>): JSX.Element | null {
  const { t, site } = visit
  const corrected = releases.filter(({ correction }) => correction !== null).toReversed()
  if (corrected.length === 0) return null
  return (
    <>
      {corrected.map(({ number, publishedAt, correction }) => {
        const { text, lang } = shown(correction ?? {}, site.language)
        return (
          <Notice
            key={number}
            title={t('news.correctionIn', { date: formatDate(dayOf(publishedAt, site.contract.timeZone), site.language) })}
          >
            {' '}
            <span lang={lang}>{text}</span>
          </Notice>
        )
      })}
      {compareHref !== undefined && (
        <p>
          <a href={compareHref}>{t('news.compare')}</a>
        </p>
      )}
    </>
  )
}

function AftermathSection({ visit, aftermath }: { readonly visit: AnyVisit; readonly aftermath: Aftermath }): JSX.Element {
  const { t, site, href } = visit
  const { stepsDone, leading, meetingsHeld, decisions } = aftermath
  return (
    <Section id="vad-blev-det" title={t('news.aftermath')} intro={t('news.aftermath.intro')}>
      {stepsDone.length > 0 && (
        <TimelineList
          items={stepsDone.map(({ text, owner, ownerRole, doneOn }) => {
            const words = shown(text, site.language)
            return {
              when: t('news.aftermath.stepDone', { date: formatDate(doneOn, site.language) }),
              iso: doneOn,
              text: <Marked words={words} />,
              detail: owner?.name ?? roleName(t, ownerRole),
            }
          })}
        />
      )}
      <StepsLeft visit={visit} aftermath={aftermath} />
      {decisions.length > 0 && (
        <>
          <h3>{t('news.aftermath.decisions')}</h3>
          <ul>
            {decisions.map(({ text, state }) => (
              <li>
                <Marked words={shown(text, site.language)} />
                <small> · {t(`news.aftermath.decision.${state}`)}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      {leading.length > 0 && (
        <>
          <p>
            {t('news.aftermath.leading', { count: leading.length, number: sentenceCase(numberInWords(leading.length, site.language)) })}
          </p>
          <Names names={leading.map(({ name, slug }) => ({ text: name, href: href('public/organisations/show', { slug }) }))} />
        </>
      )}
      {meetingsHeld.length > 0 && (
        <>
          <h3>{t('news.aftermath.meetings')}</h3>
          <MeetingList
            items={meetingsHeld.map(({ slug, title, on }) => {
              const words = shown(title, site.language)
              const { when, under, iso } = whenOf(on, site.language)
              return { date: { day: when, under, iso }, title: words.text, lang: words.lang, href: href('public/meetings/show', { slug }) }
            })}
          />
        </>
      )}
    </Section>
  )
}

/** How much remains, honestly and without saying whose it is. */
function StepsLeft({
  visit: { t },
  aftermath: { stepsDone, stepsLeft, stepsUnknown },
}: {
  readonly visit: AnyVisit
  readonly aftermath: Aftermath
}): JSX.Element {
  return (
    <>
      {stepsLeft > 0 && (
        <p>
          {stepsDone.length === 0 && stepsUnknown === 0
            ? t('news.aftermath.nothingDone')
            : t('news.aftermath.stepsLeft', { count: stepsLeft })}
        </p>
      )}
      {stepsUnknown > 0 && <p>{stepsDone.length + stepsLeft === 0 ? t('news.aftermath.allUnknown') : t('news.aftermath.stepsUnknown')}</p>}
    </>
  )
}

function PageDates({
  visit,
  releases,
  sources,
  slug,
}: {
  readonly visit: AnyVisit
  readonly releases: readonly Release[]
  readonly sources: readonly string[]
  readonly slug: string | undefined
}): JSX.Element {
  const { t, site, href } = visit
  const day = (instant: Date) => formatDate(dayOf(instant, site.contract.timeZone), site.language)
  const [first] = releases
  const last = releases.at(-1)
  return (
    <footer class="section">
      {sources.map((source) => (
        <p key={source}>
          <SourceNote label={t('news.source')} source={{ name: source }} />
        </p>
      ))}
      {first !== undefined && (
        <p class="intro">
          {t('news.published', { date: day(first.publishedAt) })}
          {last !== undefined && last.number !== first.number && <> {t('news.changed', { date: day(last.publishedAt) })}</>}
        </p>
      )}
      {slug !== undefined && <DocumentLinks t={t} href={(kind) => href('public/news/document', { slug, file: `rapport.${kind}` })} />}
    </footer>
  )
}
