import type { JSX } from 'preact'
import { subscriptionOf } from '#web/calendar-file'
import type { AnyVisit } from '#web/visit'

/** Under a list of meetings: into one's own calendar with one press, and how that works. */
export function CalendarLine({ visit, path }: { readonly visit: AnyVisit; readonly path: string }): JSX.Element {
  const { t, href } = visit
  return (
    <p>
      <a href={subscriptionOf(visit, path).webcal}>{t('calendars.line')}</a> <small>{t('calendars.line.what')}</small>{' '}
      <a href={href('public/subscribe')}>{t('calendars.line.how')}</a> · <a href={path}>{t('calendars.line.file')}</a>
    </p>
  )
}
