import type { ComponentChildren, JSX } from 'preact'
import { formatDate, formatMoment } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { ButtonLink } from '#ui/button'
import { Document } from '#ui/document'
import { PageHead } from '#ui/heading'
import { MinimalLayout } from '#ui/minimal-layout'
import { pageStyle } from '#web/assets'
import type { Problems } from '#web/form'
import { styleAssets } from '#web/style-assets'
import type { Visit } from '#web/visit'
import { otherLanguages, ProblemSummary, SiteFooter } from '../frame.tsx'
import type { PollEntry } from '../poll-entry.ts'
import { OwnAnswers, PollForm } from '../poll-form.tsx'
import { sayDay } from '../poll-lines.ts'
import type { AnswerPage } from '../poll-view.ts'
import { Secretariat } from './lead-offer-done-page.tsx'

type PollVisit = Visit<'link/poll'>

export interface PollAnswerProps {
  readonly visit: PollVisit
  readonly found: AnswerPage
  readonly entry: PollEntry
  readonly problems?: Problems
}

/** Where a representative says which days suit: days, three answers each, one button. */
export function PollAnswerPage({ visit, found, entry, problems = {} }: PollAnswerProps): JSX.Element {
  const { t, site, today } = visit
  const { language } = site
  const { poll, asked } = found
  const isLate = poll.deadline < today
  const unanswered = poll.options.some(({ id }) => asked.answers[id] === undefined)
  return (
    <Frame visit={visit} title={t(asked.organisation === null ? 'polls.ask.titleOne' : 'polls.ask.title')}>
      <ProblemSummary t={t} problems={problems} />
      <PageHead
        over={<MeetingTitle found={found} language={language} />}
        title={t(asked.organisation === null ? 'polls.ask.titleOne' : 'polls.ask.title')}
        lede={isLate ? t('polls.ask.late', { date: formatDate(poll.deadline, language) }) : lede(visit, found)}
      />
      <p>
        {asked.answeredAt === null
          ? t('polls.ask.who', { name: asked.person.name })
          : t('polls.ask.before', { when: formatMoment(asked.answeredAt, language, site.contract.timeZone) })}
      </p>
      {asked.answeredAt !== null && unanswered && <p>{t('polls.ask.new')}</p>}
      <PollForm t={t} language={language} today={today} view={found} asked={asked} entry={entry} problems={problems} />
    </Frame>
  )
}

/** Thanks, what was answered, and the way to change it. */
export function PollSavedPage({ visit, found }: { readonly visit: PollVisit; readonly found: AnswerPage }): JSX.Element {
  const { t, site, today } = visit
  return (
    <Frame visit={visit} title={t('polls.saved.title')}>
      <PageHead
        over={<MeetingTitle found={found} language={site.language} />}
        title={t('polls.saved.title')}
        lede={t('polls.saved.lede')}
      />
      <h2 class="size-3">{t('polls.saved.yours')}</h2>
      <OwnAnswers t={t} language={site.language} today={today} view={found} asked={found.asked} />
      <ButtonLink look="secondary" href={visit.url.pathname}>
        {t('polls.saved.change')}
      </ButtonLink>
    </Frame>
  )
}

/** When nothing can be answered any more: the day that was chosen, or whom to call. */
export function PollOverPage({ visit, found }: { readonly visit: PollVisit; readonly found: AnswerPage }): JSX.Element {
  const { t, site, href, today } = visit
  const { poll, link } = found
  const decided = poll.options.find(({ id }) => id === poll.decidedOptionId)
  const title =
    poll.state === 'decided'
      ? decided === undefined
        ? t('polls.over.decidedNone')
        : t('polls.over.decided', { day: sayDay(decided, site.language, today) })
      : t(poll.state === 'withdrawn' ? 'polls.over.withdrawn' : 'polls.over.dead')
  const isKnown = link.state === 'open'
  return (
    <Frame visit={visit} title={title}>
      <PageHead
        over={isKnown ? <MeetingTitle found={found} language={site.language} /> : undefined}
        title={title}
        lede={t(
          poll.state === 'decided'
            ? 'polls.over.decidedLede'
            : poll.state === 'withdrawn'
              ? 'polls.over.withdrawnLede'
              : 'polls.over.deadLede',
        )}
      />
      {poll.state === 'decided' && poll.meeting.isPublic && isKnown && (
        <p>
          <a href={href('public/meetings/show', { slug: poll.meeting.slug })}>{t('polls.over.meeting')}</a>
        </p>
      )}
      <Secretariat visit={visit} />
    </Frame>
  )
}

function lede({ t, site }: PollVisit, { poll, asked }: AnswerPage): string {
  const date = formatDate(poll.deadline, site.language)
  if (asked.organisation === null) return t('polls.ask.ledeOne', { date })
  const values = { organisation: asked.organisation.name, date, from: poll.from.name }
  return poll.from.name === '' ? t('polls.ask.ledeUs', values) : t('polls.ask.lede', values)
}

function MeetingTitle({ found, language }: { readonly found: AnswerPage; readonly language: string }): JSX.Element {
  const title = inLanguage(found.poll.meeting.title, language)
  return title.isFallback ? <span lang={title.lang}>{title.text}</span> : <>{title.text}</>
}

/** The frame of link pages in one request: its style is in the page, and nothing else is asked for. */
function Frame({
  visit,
  title,
  children,
}: {
  readonly visit: PollVisit
  readonly title: string
  readonly children: ComponentChildren
}): JSX.Element {
  const { site, href } = visit
  const name = inLanguage(site.contract.name, site.language).text
  const style = pageStyle(styleAssets(), site.contract.theme, 'answer')
  return (
    <Document lang={site.language} title={`${title} – ${name}`} inlineCss={style.inlineCss} brand={style.brand}>
      <MinimalLayout
        brand={{ name, href: href('public/overview') }}
        languages={otherLanguages(visit)}
        notice={site.contract.exampleNotice === null ? undefined : inLanguage(site.contract.exampleNotice, site.language).text}
        footer={<SiteFooter visit={visit} name={name} />}
      >
        {children}
      </MinimalLayout>
    </Document>
  )
}
