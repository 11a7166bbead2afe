import type { JSX } from 'preact'
import { sayOfferCode, type Coverage, type LeadOffer, type LeadSeen, type OrganisationChoice } from '#domain/leads'
import type { MeetingListed } from '#domain/meetings'
import { formatClock, toLocal } from '#platform/dates'
import { Button } from '#ui/button'
import { CodePanel } from '#ui/code-panel'
import { EmptyState } from '#ui/empty-state'
import { More } from '#ui/more'
import { Section } from '#ui/section'
import { Table } from '#ui/table'
import type { Problems } from '#web/form'
import { absoluteAddress } from '#web/lead-mails'
import type { Visit } from '#web/visit'
import { PostForm, ProblemSummary } from '../../frame.tsx'
import { LeadMark, LeadOf } from '../../lead-words.tsx'
import type { TakeEntry } from '../leads/take-entry.ts'
import { TakeFields } from '../leads/take-fields.tsx'
import { MeetingFrame } from './meeting-frame.tsx'

export interface MeetingLeadsProps {
  readonly visit: Visit<'office/meetings/leads'>
  readonly meeting: MeetingListed
  readonly offer: LeadOffer | null
  readonly leads: readonly LeadSeen[]
  readonly coverage: Coverage
  readonly organisations: readonly OrganisationChoice[]
  readonly entry: TakeEntry
  readonly problems: Problems
}

/** The offer in the room: a large code, what has been taken so far, and a quick way in for whoever raises a hand. */
export function MeetingLeadsPage(props: MeetingLeadsProps): JSX.Element {
  const { visit, meeting, offer, leads, coverage, organisations, entry, problems } = props
  const { t } = visit
  const isAsking = Object.keys(problems).length > 0
  return (
    <MeetingFrame visit={visit} meeting={meeting} part={t('leads.meeting.title')}>
      <ProblemSummary t={t} problems={problems} />
      <p class="lede">{t('leads.meeting.lede')}</p>
      <Section id="erbjudandet" title={t('leads.meeting.offerTitle')}>
        <Offer visit={visit} meeting={meeting} offer={offer} />
      </Section>
      <Section
        id="tagna"
        title={t('leads.meeting.takenTitle')}
        intro={t('leads.meeting.takenCount', {
          leads: leads.length,
          organisations: new Set(leads.map(({ organisation }) => organisation?.id)).size,
        })}
        actions={
          leads.length > 0 && (
            <a class="no-print" href={visit.url.pathname}>
              {t('leads.meeting.refresh')}
            </a>
          )
        }
      >
        <Taken visit={visit} leads={leads} />
      </Section>
      <More summary={t('leads.meeting.quickTitle')} open={isAsking} id="skriv-in" screenOnly>
        <p>{t('leads.meeting.quickText')}</p>
        <PostForm>
          <input type="hidden" name="do" value="take" />
          <TakeFields visit={visit} coverage={coverage} organisations={organisations} entry={entry} problems={problems} />
          <Button>{t('leads.meeting.quickSubmit')}</Button>
        </PostForm>
      </More>
    </MeetingFrame>
  )
}

function Offer({ visit, meeting, offer }: Pick<MeetingLeadsProps, 'visit' | 'meeting' | 'offer'>): JSX.Element {
  const { t, site, href } = visit
  const clockOf = (at: Date) => formatClock(toLocal(at, site.contract.timeZone).time, site.language)
  const cancelled = meeting.state === 'cancelled' ? t('leads.reason.meeting-cancelled') : undefined
  if (offer === null) {
    return (
      <>
        <p>{t('leads.meeting.openText')}</p>
        <Act name="open" disabledReason={cancelled}>
          {t('leads.meeting.open')}
        </Act>
      </>
    )
  }
  if (offer.closedAt !== null) {
    return (
      <>
        <p>{t('leads.meeting.isClosed', { time: clockOf(offer.closedAt) })}</p>
        <Act name="open" look="secondary" disabledReason={cancelled}>
          {t('leads.meeting.reopen')}
        </Act>
      </>
    )
  }
  const address = absoluteAddress(visit, href('link/lead-offer', { code: offer.code }))
  return (
    <>
      <CodePanel
        address={address}
        shownAddress={address.replace(/^https?:\/\//, '')}
        code={sayOfferCode(offer.code)}
        codeWord={t('leads.meeting.codeWord')}
        scan={t('leads.meeting.scan')}
        orGo={t('leads.meeting.orGo')}
        alt={t('leads.meeting.qrAlt')}
      />
      <p class="note no-print">
        {t('leads.meeting.isOpen', { time: clockOf(offer.openedAt) })} {t('leads.meeting.print')}
      </p>
      <Act name="close" look="secondary">
        {t('leads.meeting.close')}
      </Act>
    </>
  )
}

function Act({
  name,
  look = 'primary',
  disabledReason,
  children,
}: {
  readonly name: string
  readonly look?: 'primary' | 'secondary'
  readonly disabledReason?: string | undefined
  readonly children: string
}): JSX.Element {
  return (
    <PostForm class="no-print">
      <Button name="do" value={name} look={look} disabledReason={disabledReason}>
        {children}
      </Button>
    </PostForm>
  )
}

function Taken({ visit, leads }: Pick<MeetingLeadsProps, 'visit' | 'leads'>): JSX.Element {
  const { t, site, href, actor } = visit
  if (leads.length === 0)
    return (
      <EmptyState
        next={
          <a class="no-print" href={visit.url.pathname}>
            {t('leads.meeting.refresh')}
          </a>
        }
      >
        {t('leads.meeting.takenEmpty')}
      </EmptyState>
    )
  return (
    <Table
      caption={t('leads.meeting.takenTitle')}
      hideCaption
      rows={leads}
      columns={[
        {
          key: 'organisation',
          label: t('leads.index.column.organisation'),
          rowHeader: true,
          cell: ({ id, organisation }) =>
            actor.isSecretariat ? <a href={href('office/leads/show', { lead: id })}>{organisation?.name}</a> : organisation?.name,
        },
        {
          key: 'subject',
          label: t('leads.index.column.subject'),
          cell: ({ subject }) => <LeadOf t={t} language={site.language} subject={subject} />,
        },
        { key: 'intent', label: t('leads.show.intent'), cell: ({ intent }) => intent },
        { key: 'state', label: t('leads.index.column.state'), cell: (lead) => <LeadMark t={t} language={site.language} lead={lead} /> },
      ]}
    />
  )
}
