import type { JSX } from 'preact'
import { nowAndNext, timeAgenda, type CheckInDesk, type MeetingPage } from '#domain/meetings'
import { sayOfferCode } from '#domain/leads'
import { formatClock, formatDuration, listInWords, toInstant, toLocal } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { CodePanel } from '#ui/code-panel'
import { Tag } from '#ui/state-mark'
import { TextOnTable } from '#ui/text-on-table'
import { absoluteAddress } from '#web/lead-mails'
import type { AnyVisit, Visit } from '#web/visit'
import { AgendaTitle } from './agenda-table.tsx'
import { OutcomeList } from './outcome-list.tsx'

export type ScreenVisit = Visit<'office/meetings/screen'>

export interface ScreenViewProps {
  readonly visit: ScreenVisit
  readonly facts: MeetingPage
}

/** The whole agenda, with what is now and what comes next. */
export function AgendaView({ visit, facts: { meeting, agenda } }: ScreenViewProps): JSX.Element {
  const { t, site, clock, href } = visit
  const { items } = timeAgenda(agenda, meeting.startsAt, meeting.minutes)
  const isToday = meeting.on?.precision === 'day' && meeting.on.date === visit.today
  const at = isToday ? nowAndNext(items, toLocal(clock.now(), site.contract.timeZone).time) : { now: null, next: null }
  return (
    <>
      <h1>{t('meetings.agenda')}</h1>
      <ol class={items.length > 8 ? 'screen-agenda many' : 'screen-agenda'}>
        {items.map(({ item, from }, index) => (
          <li
            key={item.id}
            class={index === at.now ? 'now' : index === at.next ? 'next' : undefined}
            aria-current={index === at.now ? 'step' : undefined}
          >
            <span class="agenda-time">{from === null ? '' : formatClock(from, site.language)}</span>
            <span>
              <a href={href('office/meetings/screen', { meeting: meeting.id }, { visa: 'item', punkt: index + 1 })}>
                <AgendaTitle visit={visit} title={item.title} />
              </a>
              {index === at.now && <strong class="screen-mark"> {t('meetings.screen.now')}</strong>}
              {index === at.next && <span class="screen-mark"> {t('meetings.screen.next')}</span>}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}

/** One item, very large: who holds it, how long it is, and what it arrives at while the room looks on. */
export function ItemView({ visit, facts, number }: ScreenViewProps & { readonly number: number }): JSX.Element | null {
  const { t, site } = visit
  const { meeting, agenda, outcomes, papers } = facts
  const timed = timeAgenda(agenda, meeting.startsAt, meeting.minutes).items[number - 1]
  if (timed === undefined) return null
  const { item, from, to } = timed
  const own = outcomes.filter(({ agendaItemId }) => agendaItemId === item.id)
  const clock = (time: string | null) => (time === null ? '' : formatClock(time, site.language))
  const when = [
    from === null ? '' : `${clock(from)}${to === null ? '' : `–${clock(to)}`}`,
    item.minutes === null ? '' : formatDuration(item.minutes, site.language),
  ]
  const facing = [...when, item.owner ?? ''].filter((part) => part !== '')
  return (
    <article class="screen-item">
      <p class="over">
        {t('meeting-room.screen.itemOf', { number, count: agenda.length })}
        {item.forwarded && (
          <>
            {' '}
            <Tag tone="warning">{t('meeting-room.forwarded')}</Tag>
          </>
        )}
      </p>
      <h1>
        <AgendaTitle visit={visit} title={item.title} />
      </h1>
      {facing.length > 0 && <p class="screen-facts">{facing.join(' · ')}</p>}
      <Timer visit={visit} facts={facts} itemId={item.id} minutes={item.minutes} />
      {papers.some(({ agendaItemId }) => agendaItemId === item.id) && (
        <ul class="screen-papers">
          {papers
            .filter(({ agendaItemId }) => agendaItemId === item.id)
            .map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
        </ul>
      )}
      {own.length > 0 && <OutcomeList visit={visit} outcomes={own} />}
    </article>
  )
}

/** What is left of the item and of the meeting. The script counts; without it the time stands as it was when the page came. */
function Timer({
  visit,
  facts: { meeting },
  itemId,
  minutes,
}: ScreenViewProps & { readonly itemId: string; readonly minutes: number | null }): JSX.Element | null {
  const { t, site, clock } = visit
  const day = meeting.on?.precision === 'day' ? meeting.on.date : null
  const ends =
    day === null || meeting.startsAt === null || meeting.minutes === null
      ? null
      : toInstant({ date: day, time: meeting.startsAt }, site.contract.timeZone).getTime() + meeting.minutes * 60_000
  const left = ends === null ? null : Math.round((ends - clock.now().getTime()) / 60_000)
  const isUnderWay = left !== null && left > 0 && left <= (meeting.minutes ?? 0)
  if (minutes === null && !isUnderWay) return null
  return (
    <dl
      class="screen-timer"
      data-timer={itemId}
      data-minutes={minutes ?? undefined}
      data-ends={isUnderWay ? String(ends) : undefined}
      data-over={t('meeting-room.screen.over')}
    >
      {minutes !== null && (
        <div hidden data-of="item">
          <dt>{t('meeting-room.screen.leftOfItem')}</dt>
          <dd data-count />
        </div>
      )}
      {isUnderWay && (
        <div data-of="meeting">
          <dt>{t('meeting-room.screen.leftOfMeeting')}</dt>
          <dd data-count>{formatDuration(left, site.language)}</dd>
        </div>
      )}
    </dl>
  )
}

/** The text on the table, as it is read out. */
export function AgreementView({ visit, facts: { agreement, attendance } }: ScreenViewProps): JSX.Element {
  const { t, site } = visit
  if (agreement === null) return <h1>{t('meetings.screen.noText')}</h1>
  const { text, lang, isFallback } = inLanguage(agreement.text, site.language)
  const agreeing = agreement.voices.filter(({ wasPresent, answer }) => wasPresent && answer !== 'not-yet')
  const isAgreed = agreement.state === 'agreed'
  const names = listInWords(
    agreeing.map(({ name }) => name),
    site.language,
  )
  return (
    <>
      <h1>{t(isAgreed ? 'meetings.agreement.title' : 'meetings.screen.agreeing')}</h1>
      <TextOnTable text={text} lang={isFallback ? lang : undefined} />
      {isAgreed && <p>{t('meetings.screen.agreed', { count: agreeing.length, names })}</p>}
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

/** Who is here, and the code to check in by while the desk is open. */
export function PresentView({ visit, facts: { attendance }, desk }: ScreenViewProps & { readonly desk: CheckInDesk | null }): JSX.Element {
  const { t } = visit
  return (
    <div class={desk === null ? undefined : 'screen-beside'}>
      <div>
        <h1>{attendance.length === 0 ? t('meetings.screen.welcome') : t('meetings.screen.here', { count: attendance.length })}</h1>
        <ul class="screen-names">
          {attendance.map(({ organisationId, name, online }) => (
            <li key={organisationId}>
              {name}
              {online && <small class="screen-mark"> {t('meeting-room.online')}</small>}
            </li>
          ))}
        </ul>
      </div>
      {desk !== null && <DeskPanel visit={visit} desk={desk} />}
    </div>
  )
}

/** The code at the door. */
export function DeskPanel({
  visit,
  desk,
}: {
  readonly visit: Pick<AnyVisit, 't' | 'href' | 'config' | 'site'>
  readonly desk: CheckInDesk
}): JSX.Element {
  const { t, href } = visit
  const address = absoluteAddress(visit, href('link/check-in', { code: desk.code }))
  return (
    <CodePanel
      address={address}
      shownAddress={address.replace(/^https?:\/\//, '')}
      code={sayOfferCode(desk.code)}
      codeWord={t('leads.meeting.codeWord')}
      scan={t('meeting-room.checkIn.scan')}
      orGo={t('leads.meeting.orGo')}
      alt={t('meeting-room.checkIn.qrAlt')}
    />
  )
}
