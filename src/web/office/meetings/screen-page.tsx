import type { ComponentChildren, JSX } from 'preact'
import { nowAndNext, timeAgenda, type MeetingPage } from '#domain/meetings'
import { formatClock, listInWords, toLocal } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { Document } from '#ui/document'
import { ScreenLayout } from '#ui/screen-layout'
import { TextOnTable } from '#ui/text-on-table'
import { pageStyle } from '#web/assets'
import { styleAssets } from '#web/style-assets'
import type { Visit } from '#web/visit'
import { AgendaTitle } from './agenda-form.tsx'
import { sayWhen } from './say-meeting.tsx'

export type ScreenView = 'agenda' | 'agreement' | 'present'

export interface ScreenPageProps {
  readonly visit: Visit<'office/meetings/screen'>
  readonly facts: MeetingPage
  readonly view: ScreenView
  readonly isPaused: boolean
}

/** What the room sees: one thing at a time, very large. */
export function ScreenPage({ visit, facts, view, isPaused }: ScreenPageProps): JSX.Element {
  const { site, t, href } = visit
  const { meeting } = facts
  const params = { meeting: meeting.id }
  const style = pageStyle(styleAssets(), site.contract.theme)
  const assets = styleAssets()
  const title = inLanguage(meeting.title, site.language)
  const script = assets.script('screen')
  const to = (wanted: ScreenView) => href('office/meetings/screen', params, { visa: wanted })
  const links = (['agenda', 'agreement', 'present'] as const).filter((each) => each !== view)
  return (
    <Document
      lang={site.language}
      title={`${title.text} – ${t('meetings.tab.screen')}`}
      inlineCss={style.inlineCss}
      brand={style.brand}
      stylesheets={assets.officeCssHref === '' ? [] : [assets.officeCssHref]}
      head={
        !isPaused && (
          <>
            {/* Without script the whole page is fetched again; the island does it without a blink. */}
            <noscript>
              <meta http-equiv="refresh" content="15" />
            </noscript>
            {script !== null && <script type="module" src={script} />}
          </>
        )
      }
    >
      <ScreenLayout
        night={view === 'agreement'}
        title={<span lang={title.isFallback ? title.lang : undefined}>{title.text}</span>}
        step={sayWhen(visit, meeting)}
        actions={
          <>
            {links.map((each) => (
              <a key={each} href={to(each)}>
                {t(`meetings.screen.${each}`)}
              </a>
            ))}
            <a href={href('office/meetings/leads', params)}>{t('meetings.tab.leads')}</a>
            <a href={href('office/meetings/screen', params, { visa: view, paus: isPaused ? undefined : 'ja' })}>
              {t(isPaused ? 'meetings.screen.resume' : 'meetings.screen.pause')}
            </a>
            <a href={href('office/meetings/show', params)}>{t('meetings.screen.leave')}</a>
          </>
        }
      >
        <div id="screen" data-screen>
          {content(visit, facts, view)}
        </div>
      </ScreenLayout>
    </Document>
  )
}

function content(visit: Visit<'office/meetings/screen'>, facts: MeetingPage, view: ScreenView): ComponentChildren {
  if (view === 'agreement') return <Agreement visit={visit} facts={facts} />
  return view === 'present' ? <Present visit={visit} facts={facts} /> : <Agenda visit={visit} facts={facts} />
}

function Agenda({ visit, facts: { meeting, agenda } }: Pick<ScreenPageProps, 'visit' | 'facts'>): JSX.Element {
  const { t, site, clock } = visit
  const { items } = timeAgenda(agenda, meeting.startsAt, meeting.minutes)
  const isToday = meeting.on?.precision === 'day' && meeting.on.date === visit.today
  const at = isToday ? nowAndNext(items, toLocal(clock.now(), site.contract.timeZone).time) : { now: null, next: null }
  return (
    <>
      <h1>{t('meetings.agenda')}</h1>
      {items.length === 0 && <p>{t('meetings.agenda.empty')}</p>}
      <ol class="screen-agenda">
        {items.map(({ item, from }, index) => (
          <li
            key={item.id}
            class={index === at.now ? 'now' : index === at.next ? 'next' : undefined}
            aria-current={index === at.now ? 'step' : undefined}
          >
            <span class="agenda-time">{from === null ? '' : formatClock(from, site.language)}</span>
            <span>
              <AgendaTitle visit={visit} title={item.title} />
              {index === at.now && <strong class="screen-mark"> {t('meetings.screen.now')}</strong>}
              {index === at.next && <span class="screen-mark"> {t('meetings.screen.next')}</span>}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}

function Agreement({ visit, facts: { agreement, attendance } }: Pick<ScreenPageProps, 'visit' | 'facts'>): JSX.Element {
  const { t, site } = visit
  if (agreement === null) return <h1>{t('meetings.screen.noText')}</h1>
  const { text, lang, isFallback } = inLanguage(agreement.text, site.language)
  const agreeing = agreement.voices.filter(({ wasPresent, answer }) => wasPresent && answer !== 'not-yet')
  const isAgreed = agreement.state === 'agreed'
  return (
    <>
      <h1>{t(isAgreed ? 'meetings.agreement.title' : 'meetings.screen.agreeing')}</h1>
      <TextOnTable text={text} lang={isFallback ? lang : undefined} />
      {isAgreed && (
        <p>
          {t('meetings.screen.agreed', {
            count: agreeing.length,
            names: listInWords(
              agreeing.map(({ name }) => name),
              site.language,
            ),
          })}
        </p>
      )}
      {!isAgreed && agreement.form === 'round' && (
        <p>
          {t('meetings.round.answered', {
            answered: agreement.voices.filter(({ wasPresent }) => wasPresent).length,
            present: attendance.length,
          })}
        </p>
      )}
    </>
  )
}

function Present({ visit, facts: { attendance } }: Pick<ScreenPageProps, 'visit' | 'facts'>): JSX.Element {
  const { t } = visit
  return (
    <>
      <h1>{attendance.length === 0 ? t('meetings.screen.welcome') : t('meetings.screen.here', { count: attendance.length })}</h1>
      <ul class="screen-names">
        {attendance.map(({ organisationId, name }) => (
          <li key={organisationId}>{name}</li>
        ))}
      </ul>
    </>
  )
}
