import type { JSX } from 'preact'
import type { Choice } from '#domain/booking'
import { formatDuration, formatWeek, isoWeek, numberInWords } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { Button, ButtonLink, FormActions } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { PageHead } from '#ui/heading'
import { Notice } from '#ui/notice'
import { Radios } from '#ui/radios'
import { Section } from '#ui/section'
import type { AnyVisit, Visit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
import { OfficePage } from '../office-page.tsx'
import { SentenceSummary, type Sentences } from '../sentences.tsx'
import { sayWhen } from '../meetings/say-meeting.tsx'
import type { Proposal } from './booking-desk.ts'
import { everything, queryOf, type BookingRequest } from './booking-request.ts'
import { WhoIsCalled } from './index-page.tsx'
import { RoundTable } from './round-table.tsx'
import { sayChoice, sayClosed, sayNoTime, sayTime } from './say-proposal.ts'
import { timesToChoose } from './times-to-choose.ts'

export interface ProposalsPageProps {
  readonly visit: Visit<'office/book/proposals'>
  readonly request: BookingRequest
  /** Null: nothing left to book. */
  readonly proposal: Proposal | null
  readonly sentences?: Sentences
  /** Times chosen by hand clash: the button says that one books all the same. */
  readonly isAnyway?: boolean
}

/** When the meetings could be, with reasons; a click books them. */
export function ProposalsPage(props: ProposalsPageProps): JSX.Element {
  const { visit, request, proposal, sentences = {} } = props
  const { t, href } = visit
  const title = titleOf(visit, proposal)
  return (
    <OfficePage
      visit={visit}
      title={title}
      section="meetings"
      above={
        <Breadcrumbs
          label={t('meetings.crumbs')}
          crumbs={[
            { label: t('meetings.title'), href: href('office/meetings/index') },
            { label: t('booking.title'), href: href('office/book/index', undefined, queryOf(request)) },
          ]}
        />
      }
    >
      <PageHead title={title} lede={sayRequest(visit, request)} />
      <SentenceSummary t={t} sentences={sentences} />
      {proposal === null ? (
        <EmptyState next={<ButtonLink href={href('office/book/index')}>{t('booking.nothingNext')}</ButtonLink>}>
          {t(request.subject === everything ? 'booking.nothing' : 'booking.unknown')}
        </EmptyState>
      ) : (
        <Proposed {...props} proposal={proposal} />
      )}
    </OfficePage>
  )
}

function titleOf({ t, site }: AnyVisit, proposal: Proposal | null): string {
  const [only, ...more] = proposal?.rows ?? []
  if (only === undefined) return t('booking.proposals.none')
  return proposal?.request.subject === everything || more.length > 0
    ? t('booking.proposals.round', { count: more.length + 1, number: numberInWords(more.length + 1, site.language) })
    : t('booking.proposals.one', { name: inLanguage(only.subject.name, site.language).text })
}

/** What was asked for, in a line. */
function sayRequest(visit: AnyVisit, request: BookingRequest): JSX.Element {
  const { t, href, site } = visit
  const parts = [
    request.fromWeek === request.untilWeek
      ? formatWeek(request.fromWeek, site.language)
      : `${formatWeek(request.fromWeek, site.language)}–${isoWeek(request.untilWeek).week}`,
    formatDuration(request.minutes, site.language),
    request.partOfDay === 'any' ? '' : t(`booking.partOfDay.${request.partOfDay}`).toLocaleLowerCase(site.language),
    request.place,
  ].filter((part) => part !== '')
  return (
    <>
      {parts.join(' · ')}{' '}
      <a href={href('office/book/index', undefined, { ...queryOf(request), las: undefined, platser: undefined, utan: undefined })}>
        {t('booking.change')}
      </a>
    </>
  )
}

function Proposed(props: ProposalsPageProps & { readonly proposal: Proposal }): JSX.Element {
  const { visit, proposal, request, isAnyway = false } = props
  const { t } = visit
  const closed = sayClosed(visit, proposal.closed)
  const isRound = request.subject === everything
  const isAnything = proposal.rows.some(({ row }) => row.choice !== null || row.others.length > 0)
  return (
    <>
      {closed !== null && <p class="booking-closed">{closed}</p>}
      {!proposal.isProved && <Notice title={t('booking.unproved.title')}>{t('booking.unproved')}</Notice>}
      <PostForm>
        <input type="hidden" name="sett" value={visit.clock.now().toISOString()} />
        {isRound ? <RoundTable visit={visit} proposal={proposal} /> : <OneSubject visit={visit} proposal={proposal} />}
        {isAnything && (
          <>
            <Radios
              name="inbjudan"
              label={t('booking.invite')}
              value={visit.form.get('inbjudan') || 'later'}
              options={(['later', 'now'] as const).map((value) => ({
                value,
                label: t(`booking.invite.${value}`),
                hint: t(`booking.invite.${value}.hint`),
              }))}
            />
            <FormActions>
              <Button name="do" value={isAnyway ? 'book-anyway' : 'book'}>
                {t(isAnyway ? 'booking.bookAnyway' : isRound ? 'booking.bookAll' : 'booking.book')}
              </Button>
              <Button look="secondary" name="do" value="ask">
                {t(isRound ? 'booking.askAll' : 'booking.ask')}
              </Button>
            </FormActions>
            <p class="hint">{t('booking.ask.hint')}</p>
          </>
        )}
      </PostForm>
      <Section id="called" title={t('booking.called.title')}>
        {proposal.rows.map((row) => (
          <WhoIsCalled key={row.key} visit={visit} subject={row} />
        ))}
      </Section>
      <HowItIsKnown visit={visit} proposal={proposal} />
    </>
  )
}

/** One subject: its five best times, each with what there is to say for and against it. */
function OneSubject({
  visit,
  proposal,
}: {
  readonly visit: Visit<'office/book/proposals'>
  readonly proposal: Proposal
}): JSX.Element | null {
  const { t, site } = visit
  const [only] = proposal.rows
  if (only === undefined) return null
  const { meeting } = only.subject
  const choices = timesToChoose(only.row)
  const chosen = choices.find(({ name }) => name === visit.form.get('val')) ?? choices[0]
  const option = (choice: Choice) => ({
    value: choice.name,
    label: (
      <>
        {sayTime(visit, choice)} <span class="note">{formatWeek(choice.date, site.language)}</span>
      </>
    ),
    hint: sayChoice(visit, proposal, choice),
  })
  return (
    <>
      {meeting !== null && (
        <Notice title={t('booking.hasMeeting.title')}>
          <p>{t('booking.hasMeeting', { title: inLanguage(meeting.title, site.language).text, when: sayWhen(visit, meeting) })}</p>
        </Notice>
      )}
      {only.row.noTime !== null && (
        <Notice tone="warning" title={t('booking.none.title')}>
          <p>{sayNoTime(visit, proposal, only.row.noTime)}</p>
        </Notice>
      )}
      {choices.length > 0 && (
        <Radios name="val" label={t('booking.times', { count: choices.length })} value={chosen?.name} options={choices.map(option)} />
      )}
    </>
  )
}

/** What the proposal knows and does not know: nobody's own calendar is looked into. */
function HowItIsKnown({ visit, proposal }: { readonly visit: Visit<'office/book/proposals'>; readonly proposal: Proposal }): JSX.Element {
  const { t, href } = visit
  return (
    <Section id="known" title={t('booking.known.title')}>
      <p>{t('booking.known')}</p>
      <ul>
        {!proposal.hasBreaks && <li>{t('booking.known.noBreaks')}</li>}
        {!proposal.hasTravelTimes && <li>{t('booking.known.noTravel')}</li>}
      </ul>
      <p>
        <a href={href('office/book/calendar')}>{t('booking.calendar.link')}</a>
      </p>
    </Section>
  )
}
