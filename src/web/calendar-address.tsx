import type { JSX } from 'preact'
import { ButtonLink, FormActions } from '#ui/button'
import { CopyBlock } from '#ui/copy-block'
import { PageHead } from '#ui/heading'
import { subscriptionOf } from './calendar-file.ts'
import type { AnyVisit } from './visit.ts'

/** A secret calendar address the only time it is shown: a button for calendars that take it, and the address to copy for the rest. */
export function CalendarAddress({
  visit,
  token,
  back,
}: {
  readonly visit: AnyVisit
  readonly token: string
  readonly back: string
}): JSX.Element {
  const { t, href } = visit
  const { https, webcal } = subscriptionOf(visit, href('link/calendar', { token }))
  return (
    <>
      <PageHead
        title={t('calendars.own.made')}
        lede={t('calendars.own.made.text')}
        actions={
          <a class="button" href={webcal}>
            {t('calendars.own.open')}
          </a>
        }
      />
      <CopyBlock id="adress" label={t('calendars.own.address')} howTo={t('calendars.own.howTo')} text={https} rows={2} />
      <FormActions>
        <ButtonLink look="secondary" href={back}>
          {t('calendars.own.back')}
        </ButtonLink>
      </FormActions>
    </>
  )
}
