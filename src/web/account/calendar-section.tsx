import type { JSX } from 'preact'
import { listOwnOrganisations } from '#domain/follow-up'
import { makeCalendarFeed, stopCalendarFeeds } from '#domain/identity'
import { Button, FormActions } from '#ui/button'
import { Section } from '#ui/section'
import { page, seeOther, type Reply } from '#web/reply'
import type { Visit } from '#web/visit'
import { CalendarAddress } from '../calendar-address.tsx'
import { PostForm } from '../frame.tsx'
import { MemberPage } from '../member-page.tsx'

type AccountVisit = Visit<'account/show'>

/** One's own meetings in one's own calendar: making a secret address, and stopping all there are. */
export function CalendarSection({ visit, feeds }: { readonly visit: AccountVisit; readonly feeds: number }): JSX.Element {
  const { t } = visit
  return (
    <Section id="kalender" title={t('calendars.own.title')} intro={t('calendars.own.intro')}>
      {feeds > 0 && <p>{t('calendars.own.count', { count: feeds })}</p>}
      <PostForm>
        <FormActions>
          <Button look="secondary" name="act" value="calendar">
            {t(feeds > 0 ? 'calendars.own.another' : 'calendars.own.make')}
          </Button>
          {feeds > 0 && (
            <Button look="quiet" name="act" value="calendar-stop">
              {t('calendars.own.stop')}
            </Button>
          )}
        </FormActions>
      </PostForm>
    </Section>
  )
}

/** The address is answered with and not led to: it is kept nowhere and stands in no other address. */
export async function changeCalendar(visit: AccountVisit, act: 'calendar' | 'calendar-stop'): Promise<Reply> {
  const { actor, href, t } = visit
  const personId = actor.personId ?? ''
  const back = href('account/show')
  if (act === 'calendar-stop') {
    await visit.write((writing) => stopCalendarFeeds(writing, { personId }))
    return seeOther(back, { key: 'calendars.own.stopped' })
  }
  const made = await visit.write((writing) => makeCalendarFeed(writing, { personId }))
  if (!made.ok) return seeOther(back, { key: 'site.alreadyDone' })
  const organisations = await visit.read((reading) => listOwnOrganisations(reading, actor))
  return page(
    <MemberPage visit={visit} title={t('calendars.own.made')} organisations={organisations} section="account">
      <CalendarAddress visit={visit} token={made.value.token} back={back} />
    </MemberPage>,
    { cacheable: false },
  )
}
