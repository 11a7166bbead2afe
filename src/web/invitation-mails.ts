import type { CalendarFacts } from '#domain/invitations'
import { timeAgenda } from '#domain/meetings'
import type { ComposedInvitation, ComposeInvitation, InvitationMailFacts } from '#domain/notifications'
import { isMessageKey, translatorFor, type Translate } from '#locales'
import { invitationMail, type InvitationSays, type MeetingTold } from '#mails/invitation'
import { writeCalendar } from '#platform/calendar'
import type { Config } from '#platform/config'
import { formatClock, formatMomentRange } from '#platform/dates'
import { inLanguage, isLanguage, type Language } from '#platform/i18n'
import { createHref } from './routes.ts'

/** Writes invitations outside any request: addresses are made from the settings, words from the person's language. */
export function composeInvitations(config: Pick<Config, 'baseUrl' | 'mailFrom'>): ComposeInvitation {
  return (facts) => {
    const link = facts.token === '' ? null : replyAddress(config, facts, facts.token)
    const { subject, text, html } = writeMail(facts, link)
    return { subject, text, html, calendar: writeObject(facts, link, config.mailFrom) }
  }
}

function writeMail(facts: InvitationMailFacts, link: string | null) {
  const { meeting, language, contract, zone } = facts
  const t = translatorFor(language)
  return invitationMail({
    t,
    language,
    says: saysOf(facts),
    title: inLanguage(meeting.title, language).text,
    description: inLanguage(meeting.description, language).text,
    toName: facts.to.name,
    why: whyOf(facts, t),
    now: tell(facts.now, language, zone),
    before: facts.before === null ? null : tell(facts.before, language, zone),
    agenda: agendaOf(facts),
    others: facts.others,
    link: saysOf(facts) === 'timeLater' ? null : link,
    hasCalendar: facts.calendar?.method === 'REQUEST',
    contractName: inLanguage(contract.name, language).text,
    colleague: {
      name: facts.from.name,
      isPerson: facts.from.name !== contract.secretariat.name,
      phone: contract.secretariat.phone ?? null,
      isReachedByReply: facts.from.email !== null,
    },
  })
}

function saysOf({ kind, now, before }: InvitationMailFacts): InvitationSays {
  if (kind !== 'changed' || before === null) return kind === 'changed' ? 'invited' : kind
  if (now.startsAt === null) return before.startsAt === null ? 'newPlace' : 'timeLater'
  return now.startsAt.getTime() === before.startsAt?.getTime() && now.endsAt?.getTime() === before.endsAt?.getTime()
    ? 'newPlace'
    : 'newTime'
}

function tell({ startsAt, endsAt, place, onlineUrl }: CalendarFacts, language: Language, zone: string): MeetingTold {
  return { when: startsAt === null || endsAt === null ? null : formatMomentRange(startsAt, endsAt, language, zone), place, onlineUrl }
}

/** Why somebody is invited, for the organisation they are invited for. */
export function whyOf({ because, organisation }: Pick<InvitationMailFacts, 'because' | 'organisation'>, t: Translate): string {
  const key = `invitations.why.${because}`
  if (because === 'registered') return t('invitations.why.registered')
  return organisation === null || !isMessageKey(key) ? t('invitations.why.by-hand') : t(key, { organisation })
}

function agendaOf({ agenda, meeting, language }: InvitationMailFacts) {
  return timeAgenda(agenda, meeting.startsAt, meeting.minutes).items.map(({ item, from }) => ({
    clock: from === null ? '' : formatClock(from, language),
    title: inLanguage(item.title, language).text,
  }))
}

const statuses = { attending: 'ACCEPTED', online: 'ACCEPTED', tentative: 'TENTATIVE', declined: 'DECLINED', deputy: 'DECLINED' } as const

function writeObject(facts: InvitationMailFacts, link: string | null, mailFrom: string): ComposedInvitation['calendar'] {
  const { calendar, now, before, meeting, language, zone, contract, to } = facts
  const isOff = calendar?.method === 'CANCEL'
  const held = isOff ? before : now
  if (calendar === null || held === null || held.startsAt === null || held.endsAt === null) return null
  const content = writeCalendar({
    method: calendar.method,
    language,
    events: [
      {
        uid: calendar.uid,
        sequence: calendar.sequence,
        stamp: calendar.stamp,
        when: { startsAt: held.startsAt, endsAt: held.endsAt, zone },
        summary: inLanguage(meeting.title, language).text,
        description: isOff ? '' : describe(facts, link),
        location: held.place ?? held.onlineUrl,
        conference: held.onlineUrl,
        status: isOff ? 'CANCELLED' : 'CONFIRMED',
        organizer: { name: inLanguage(contract.name, language).text, address: mailFrom },
        attendees: [{ name: to.name, address: to.email, status: facts.reply === null ? 'NEEDS-ACTION' : statuses[facts.reply] }],
      },
    ],
  })
  return { method: calendar.method, content }
}

/** What stands in the calendar: how to join, the agenda, where to answer. Nobody else’s address ever. */
function describe(facts: InvitationMailFacts, link: string | null): string {
  const t = translatorFor(facts.language)
  const agenda = agendaOf(facts).map(({ clock, title }) => `${clock} ${title}`.trim())
  return [
    inLanguage(facts.meeting.description, facts.language).text,
    facts.now.onlineUrl === null ? '' : t('invitations.mail.calendarJoin', { link: facts.now.onlineUrl }),
    agenda.length === 0 ? '' : `${t('invitations.mail.agenda')}\n${agenda.join('\n')}`,
    facts.others.length === 0 ? '' : `${t('invitations.mail.others')}\n${facts.others.join('\n')}`,
    link === null ? '' : t('invitations.mail.calendarReply', { link }),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function replyAddress({ baseUrl }: Pick<Config, 'baseUrl'>, { contract, language }: InvitationMailFacts, token: string): string {
  const base = new URL(baseUrl)
  if (contract.hostname !== null) base.hostname = contract.hostname
  const firstLanguage = contract.languages.find(isLanguage) ?? 'sv'
  const href = createHref({ root: contract.hostname === null ? `/${contract.slug}` : '', firstLanguage }, language)
  return new URL(href('link/invitation', { token }), base).href
}
