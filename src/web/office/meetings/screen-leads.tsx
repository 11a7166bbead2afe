import type { JSX } from 'preact'
import type { GoalFact } from '#domain/evidence'
import { sayOfferCode, type Coverage, type LeadOffer, type LeadSeen } from '#domain/leads'
import { listInWords, numberInWords } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { sentenceCase } from '#platform/text'
import { CodePanel } from '#ui/code-panel'
import { absoluteAddress } from '#web/lead-mails'
import type { AnyVisit } from '#web/visit'
import { ScreenChart } from './screen-chart.tsx'
import type { ScreenVisit } from './screen-views.tsx'

/** How long a star is new: the screen asks every other second, and lights it for four. */
const newForMilliseconds = 6000

export interface ScreenLeadsProps {
  readonly visit: ScreenVisit
  readonly offer: LeadOffer | null
  readonly leads: readonly LeadSeen[]
  /** Null where nobody knows who has Lead. */
  readonly coverage: Coverage
  readonly goals: readonly GoalFact[]
}

/** The offer of Lead beside the star chart, which lights up as organisations take Lead. */
export function LeadsView({ visit, offer, leads, coverage, goals }: ScreenLeadsProps): JSX.Element {
  const { t } = visit
  const isOpen = offer !== null && offer.closedAt === null
  return (
    <div class="screen-sky">
      <ScreenChart visit={visit} coverage={coverage} goals={goals} justLit={justLit(visit, leads)} />
      <div class="screen-offer">
        <h1>{t(isOpen ? 'meeting-room.screen.offerOpen' : 'meeting-room.screen.offer')}</h1>
        {isOpen && <OfferPanel visit={visit} offer={offer} />}
        <Taken visit={visit} leads={leads} />
      </div>
    </div>
  )
}

function OfferPanel({ visit, offer }: { readonly visit: ScreenVisit; readonly offer: LeadOffer }): JSX.Element {
  const { t, href } = visit
  const address = absoluteAddress(visit, href('link/lead-offer', { code: offer.code }))
  return (
    <CodePanel
      address={address}
      shownAddress={address.replace(/^https?:\/\//, '')}
      code={sayOfferCode(offer.code)}
      codeWord={t('leads.meeting.codeWord')}
      scan={t('leads.meeting.scan')}
      orGo={t('leads.meeting.orGo')}
      alt={t('leads.meeting.qrAlt')}
    />
  )
}

/** The newest first; the script says each new one large for four seconds. */
function Taken({ visit, leads }: { readonly visit: ScreenVisit; readonly leads: readonly LeadSeen[] }): JSX.Element | null {
  if (leads.length === 0) return null
  const newest = leads.toSorted((one, other) => timeOf(other) - timeOf(one))
  const shown = newest.slice(0, 4)
  return (
    <>
      <ul class="screen-taken">
        {shown.map((lead) => (
          <li key={lead.id} data-lead={lead.id}>
            {sayTaken(visit, lead)}
          </li>
        ))}
      </ul>
      {newest.length > shown.length && (
        <p class="screen-more">{visit.t('meeting-room.screen.andMore', { count: newest.length - shown.length })}</p>
      )}
    </>
  )
}

/** "Vakin tar Lead inom Mobilitet och transporter." */
function sayTaken({ t, site }: AnyVisit, { organisation, subject }: LeadSeen): string {
  return t('meeting-room.screen.takes', {
    organisation: organisation?.name ?? '',
    kind: subject.kind === 'focus-area' ? 'area' : 'other',
    subject: inLanguage(subject.name, site.language).text,
  })
}

function justLit({ clock }: ScreenVisit, leads: readonly LeadSeen[]): ReadonlySet<string> {
  const since = clock.now().getTime() - newForMilliseconds
  return new Set(leads.filter((lead) => timeOf(lead) >= since).map(({ subject }) => subject.id))
}

function timeOf({ office }: LeadSeen): number {
  return office?.takenAt.getTime() ?? 0
}

/** The last screenful, made to be photographed: how many took Lead today, their names, and the sky they lit. */
export function CloseView({ visit, leads, coverage, goals }: Omit<ScreenLeadsProps, 'offer'>): JSX.Element {
  const { t, site } = visit
  const names = [...new Set(leads.flatMap(({ organisation }) => organisation?.name ?? []))].toSorted(
    new Intl.Collator(site.language).compare,
  )
  const number = numberInWords(names.length, site.language)
  return (
    <div class="screen-sky closing">
      <ScreenChart visit={visit} coverage={coverage} goals={goals} justLit={new Set()} />
      <div>
        <h1>
          {names.length === 0
            ? t('meeting-room.screen.thanks')
            : sentenceCase(t('meeting-room.screen.took', { count: names.length, number }))}
        </h1>
        {names.length > 0 && <p class="screen-who">{listInWords(names, site.language)}</p>}
        <p class="screen-where">{inLanguage(site.contract.name, site.language).text}</p>
      </div>
    </div>
  )
}
