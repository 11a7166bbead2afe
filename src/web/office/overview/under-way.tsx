import type { JSX } from 'preact'
import type { DispatchUnderWay } from '#domain/dispatches'
import { inLanguage } from '#platform/i18n'
import { Notice } from '#ui/notice'
import type { Visit } from '#web/visit'
import { sayMoment } from '../dispatches/say-dispatch.ts'

/** Utskick on their way: the first thing to see for whoever has to stop one. */
export function UnderWay({
  visit,
  underWay,
}: {
  readonly visit: Visit<'office/overview'>
  readonly underWay: readonly DispatchUnderWay[]
}): JSX.Element {
  const { t, href, site } = visit
  return (
    <>
      {underWay.map(({ id, subject, state, sendsAt }) => (
        <Notice
          key={id}
          tone={state === 'waiting' ? 'warning' : 'info'}
          title={t(state === 'waiting' ? 'dispatches.underWay.waiting' : 'dispatches.underWay.sending', {
            subject: inLanguage(subject, site.language).text,
            when: sayMoment(visit, sendsAt),
          })}
        >
          <a href={href('office/dispatches/show', { dispatch: id })}>{t('dispatches.underWay.look')}</a>
        </Notice>
      ))}
    </>
  )
}
