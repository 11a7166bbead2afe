import type { JSX } from 'preact'
import type { StatedFact } from '#domain/evidence'
import type { LeadSeen } from '#domain/leads'
import type { ShortNote } from '#domain/meeting-notes'
import { activityKinds, timeAgenda, type MeetingPage as MeetingFacts } from '#domain/meetings'
import { availability, type RegistrationRules } from '#domain/registrations'
import { formatClock } from '#platform/dates'
import { ButtonLink } from '#ui/button'
import { Link } from '#ui/link'
import { NameList, PlainList } from '#ui/name-list'
import { Section } from '#ui/section'
import type { AnyVisit, Visit } from '#web/visit'
import { Named } from '../named.tsx'
import { sayPlaces } from '../registrations/say-places.ts'

export interface MeetingPageFacts extends MeetingFacts {
  readonly leads: readonly LeadSeen[]
  readonly stated: readonly StatedFact[]
  /** Who may sign up; null: nobody has said that one can, or it has been. */
  readonly rules: RegistrationRules | null
  /** Organisations that have said that they come, by name. */
  readonly coming: readonly string[]
  /** Three lines about a meeting that owes no whole report; null: none, or not for everybody. */
  readonly shortNote: ShortNote | null
}

/** What is to come, with times where they can be known; an activity says who speaks. */
export function Programme({ visit, facts }: { readonly visit: AnyVisit; readonly facts: MeetingPageFacts }): JSX.Element {
  const { t, site } = visit
  const { meeting, agenda } = facts
  const { items } = timeAgenda(agenda, meeting.startsAt, meeting.minutes)
  const saysWho = activityKinds.includes(meeting.kind)
  return (
    <Section id="program" title={t('public.meeting.programme')}>
      <PlainList>
        {items.map(({ item: { title, minutes, owner }, from }) => (
          <li>
            {from !== null && <strong>{formatClock(from, site.language)} </strong>}
            <Named visit={visit} text={title} />
            {saysWho && owner !== null && `, ${owner}`}
            {from === null && minutes !== null && minutes > 0 && <small> {t('public.meeting.programmeMinutes', { minutes })}</small>}
          </li>
        ))}
      </PlainList>
    </Section>
  )
}

/** How one comes along: by signing up where that is open, else by asking the secretariat. */
export function Join({ visit, facts }: { readonly visit: Visit<'public/meetings/show'>; readonly facts: MeetingPageFacts }): JSX.Element {
  const { t, href, today } = visit
  const { meeting, rules } = facts
  const state = availability(rules, meeting, today)
  if (rules === null || state === 'none')
    return (
      <Section id="vara-med" title={t('public.meeting.join')}>
        <p>{t('public.meeting.joinText')}</p>
        {facts.coming.length > 0 && <p>{t('public.meeting.answer')}</p>}
      </Section>
    )
  return (
    <Section id="vara-med" title={t('registrations.title')}>
      <p>{state === 'closed' ? t('registrations.form.closed') : sayPlaces(visit, rules, state)}</p>
      {rules.openTo === 'members' && state !== 'closed' && <p>{t('registrations.form.membersOnly')}</p>}
      {state !== 'closed' && (
        <ButtonLink href={href('public/meetings/register', { slug: meeting.slug })}>
          {t(state === 'full' ? 'registrations.queue' : 'registrations.register')}
        </ButtonLink>
      )}
    </Section>
  )
}

/** Who comes, as organisations: people come because of who else comes. */
export function Coming({ visit, names }: { readonly visit: AnyVisit; readonly names: readonly string[] }): JSX.Element {
  return (
    <Section id="de-kommer" title={visit.t('public.meeting.theyCome')}>
      <NameList>
        {names.map((name) => (
          <li>{name}</li>
        ))}
      </NameList>
    </Section>
  )
}

/** Papers that are for everybody. */
export function Papers({ visit, facts }: { readonly visit: AnyVisit; readonly facts: MeetingPageFacts }): JSX.Element | null {
  const { t, href } = visit
  const { meeting, papers } = facts
  if (papers.length === 0) return null
  return (
    <Section id="handlingar" title={t('meeting-room.papers.title')}>
      <PlainList>
        {papers.map(({ id, title, url, fileName }) => (
          <li>
            {url === null ? (
              <a href={href('public/meetings/paper', { slug: meeting.slug, paper: id })}>{title}</a>
            ) : (
              <Link href={url}>{title}</Link>
            )}
            {fileName !== null && <small> {(fileName.split('.').at(-1) ?? '').toUpperCase()}</small>}
          </li>
        ))}
      </PlainList>
    </Section>
  )
}
