import type { ComponentChildren, JSX } from 'preact'
import type { GoalFact } from '#domain/evidence'
import type { Coverage, LeadOffer, LeadSeen } from '#domain/leads'
import type { CheckInDesk, MeetingPage, OnTheList } from '#domain/meetings'
import type { NamedOrganisation } from '#domain/organisations'
import { inLanguage } from '#platform/i18n'
import { Document } from '#ui/document'
import { ScreenLayout } from '#ui/screen-layout'
import { pageStyle } from '#web/assets'
import type { Problems } from '#web/form'
import { styleAssets } from '#web/style-assets'
import { Flashed } from '../../frame.tsx'
import { sayWhen } from './say-meeting.tsx'
import { ScreenForms } from './screen-forms.tsx'
import { CloseView, LeadsView } from './screen-leads.tsx'
import { besides, placesOf, queryOf, type ScreenPlace } from './screen-places.ts'
import { AgendaView, AgreementView, ItemView, PresentView, type ScreenVisit } from './screen-views.tsx'

/** What a screenful shows beside the meeting itself; each view reads only what it needs. */
export interface ScreenExtras {
  readonly list: readonly OnTheList[]
  readonly organisations: readonly NamedOrganisation[]
  readonly desk: CheckInDesk | null
  readonly offer: LeadOffer | null
  readonly leads: readonly LeadSeen[]
  readonly coverage: Coverage | null
  readonly goals: readonly GoalFact[]
}

export interface ScreenPageProps extends ScreenExtras {
  readonly visit: ScreenVisit
  readonly facts: MeetingPage
  readonly place: ScreenPlace
  readonly isPaused: boolean
  readonly problems?: Problems
}

/** What the room sees: one thing at a time, very large. Arrows go back and forth; every key has its link. */
export function ScreenPage(props: ScreenPageProps): JSX.Element {
  const { visit, facts, place, isPaused, offer, desk, problems = {} } = props
  const { site, t } = visit
  const { meeting } = facts
  const assets = styleAssets()
  const style = pageStyle(assets, site.contract.theme)
  const title = inLanguage(meeting.title, site.language)
  const script = assets.script('screen')
  const { before, after } = besides(placesOf(facts), place)
  return (
    <Document
      lang={site.language}
      title={`${title.text} – ${t('meetings.tab.screen')}`}
      inlineCss={style.inlineCss}
      brand={style.brand}
      theme="dark"
      stylesheets={assets.officeCssHref === '' ? [] : [assets.officeCssHref]}
      head={script !== null && <script type="module" src={script} />}
    >
      <ScreenLayout
        night={place.view === 'agreement' || place.view === 'leads' || place.view === 'close'}
        title={<span lang={title.isFallback ? title.lang : undefined}>{title.text}</span>}
        step={sayWhen(visit, meeting)}
        actions={<Ways visit={visit} facts={facts} place={place} before={before} after={after} isPaused={isPaused} />}
      >
        <div id="screen" data-screen={isPaused ? undefined : place.view} data-every={place.view === 'leads' ? 2000 : 5000}>
          {contentOf(props)}
        </div>
        <p class="screen-announce" role="status" data-announce hidden />
        <Flashed visit={visit} />
        <ScreenForms
          visit={visit}
          facts={facts}
          place={place}
          list={props.list}
          organisations={props.organisations}
          isOfferOpen={offer !== null && offer.closedAt === null}
          isDeskOpen={desk !== null}
          problems={problems}
        />
      </ScreenLayout>
    </Document>
  )
}

function contentOf(props: ScreenPageProps): ComponentChildren {
  const { visit, facts, place, desk, offer, leads, coverage, goals } = props
  if (place.view === 'item') return <ItemView visit={visit} facts={facts} number={place.item} />
  if (place.view === 'agreement') return <AgreementView visit={visit} facts={facts} />
  if (place.view === 'present') return <PresentView visit={visit} facts={facts} desk={desk} />
  if (place.view === 'leads' && coverage !== null)
    return <LeadsView visit={visit} offer={offer} leads={leads} coverage={coverage} goals={goals} />
  if (place.view === 'close' && coverage !== null) return <CloseView visit={visit} leads={leads} coverage={coverage} goals={goals} />
  return <AgendaView visit={visit} facts={facts} />
}

interface WaysProps extends Pick<ScreenPageProps, 'visit' | 'facts' | 'place' | 'isPaused'> {
  readonly before: ScreenPlace | null
  readonly after: ScreenPlace | null
}

/** Where one can go from here: back and forth, to each view, and out. */
function Ways({ visit, facts, place, before, after, isPaused }: WaysProps): JSX.Element {
  const { t, href } = visit
  const params = { meeting: facts.meeting.id }
  const to = (wanted: ScreenPlace) => href('office/meetings/screen', params, queryOf(wanted))
  const views = placesOf(facts).filter(({ view }) => view !== 'item' && view !== place.view)
  const here = queryOf(place)
  return (
    <nav class="screen-ways" aria-label={t('meeting-room.screen.ways')}>
      {before !== null && (
        <a href={to(before)} rel="prev">
          <kbd aria-hidden="true">←</kbd> {t('meeting-room.screen.previous')}
        </a>
      )}
      {after !== null && (
        <a href={to(after)} rel="next">
          <kbd aria-hidden="true">→</kbd> {t('meeting-room.screen.next')}
        </a>
      )}
      {views.map((each) => (
        <a key={each.view} href={to(each)}>
          {t(`meeting-room.screen.view.${each.view}`)}
        </a>
      ))}
      <a href={href('office/meetings/screen', params, { ...here, paus: isPaused ? undefined : 'ja' })} data-pause>
        {t(isPaused ? 'meetings.screen.resume' : 'meetings.screen.pause')}
      </a>
      <noscript>
        <a href={to(place)}>{t('meeting-room.screen.refresh')}</a>
      </noscript>
      <a href={href('office/meetings/show', params)}>{t('meetings.screen.leave')}</a>
    </nav>
  )
}
