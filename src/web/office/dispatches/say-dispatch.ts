import type { DispatchSeen } from '#domain/dispatches'
import type { Circle } from '#domain/invitations'
import type { Translate } from '#locales'
import { daysBetween, formatShortDay, formatTime, formatWeekday, listInWords, toLocal } from '#platform/dates'
import { inLanguage, type Language, type Translated } from '#platform/i18n'
import type { AnyVisit } from '#web/visit'
import type { DispatchChoices } from './dispatch-entry.ts'

/** Whom an utskick is for, in words: "alla med Lead inom Mobilitet, gruppen Strategiska rådet". */
export function sayCircle(t: Translate, language: Language, circle: Circle, choices: DispatchChoices): string {
  const named = (items: readonly { readonly id: string; readonly name: Translated }[], ids: readonly string[] = []) =>
    listInWords(
      items.filter(({ id }) => ids.includes(id)).map(({ name }) => inLanguage(name, language).text),
      language,
    )
  const { meeting } = circle
  const about = choices.meetings.find(({ id }) => id === meeting?.meetingId)
  const areas = named(choices.areas, circle.leadsOfAreas)
  const groups = named(choices.groups, circle.groups)
  const parts = [
    circle.allLeads === true ? lowerFirst(t('dispatches.to.allLeads')) : '',
    areas === '' ? '' : t('dispatches.circle.areas', { names: areas }),
    circle.affiliated === true ? lowerFirst(t('dispatches.to.affiliated')) : '',
    groups === '' ? '' : t('dispatches.circle.groups', { names: groups }),
    meeting === undefined || about === undefined
      ? ''
      : t(`dispatches.circle.meeting.${meeting.who}`, { title: inLanguage(about.title, language).text }),
    circle.people === undefined || circle.people.length === 0 ? '' : t('dispatches.circle.people', { count: circle.people.length }),
  ].filter((part) => part !== '')
  if (parts.length === 0) return t('dispatches.circle.nobody')
  const except = circle.except?.length ?? 0
  return listInWords(parts, language) + (except === 0 ? '' : `, ${t('dispatches.circle.except', { count: except })}`)
}

/** When something happens, as seen today: "i dag kl. 14.32", "måndag 30 mars kl. 8". */
export function sayMoment({ t, site, today }: Pick<AnyVisit, 't' | 'site' | 'today'>, moment: Date): string {
  const { date, time } = toLocal(moment, site.contract.timeZone)
  const clock = formatTime(time, site.language)
  return date === today
    ? t('dispatches.today', { time: clock })
    : t('dispatches.day', { day: `${formatWeekday(date, site.language)} ${formatShortDay(date, site.language)}`, time: clock })
}

/** The state of an utskick, as it stands above its subject. */
export function sayState(
  visit: Pick<AnyVisit, 't' | 'site' | 'today'>,
  { state, sendsAt }: Pick<DispatchSeen, 'state' | 'sendsAt'>,
): string {
  const when = sendsAt === null ? '' : sayMoment(visit, sendsAt)
  const said = visit.t(`dispatches.state.${state}`, { when })
  return said.charAt(0).toUpperCase() + said.slice(1)
}

/** How long until then: "om 9 minuter". Never more than is left to stop it. */
export function sayLeft({ t, clock, site, today }: Pick<AnyVisit, 't' | 'clock' | 'site' | 'today'>, moment: Date): string {
  const minutes = Math.floor((moment.getTime() - clock.now().getTime()) / 60_000)
  if (minutes < 1) return t('dispatches.left.now')
  if (minutes < 60) return t('dispatches.left.minutes', { count: minutes })
  const days = daysBetween(today, toLocal(moment, site.contract.timeZone).date)
  return minutes < 24 * 60 ? t('dispatches.left.hours', { count: Math.floor(minutes / 60) }) : t('dispatches.left.days', { count: days })
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
