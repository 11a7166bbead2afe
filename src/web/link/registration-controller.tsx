import { linkHolder, writing } from '#domain/history'
import { findLink, makeCalendarFeed } from '#domain/identity'
import { findMeetingById } from '#domain/meetings'
import { availability, cancelRegistration, confirmRegistration, findRegistration, findRegistrationRules } from '#domain/registrations'
import { isMessageKey } from '#locales'
import type { Outcome } from '#platform/outcome'
import { invalid, notFound, page, seeOther, type Reply } from '#web/reply'
import { reasonKey, type Controller, type Visit } from '#web/visit'
import { CalendarAddress } from '../calendar-address.tsx'
import { LinkPage } from './link-page.tsx'
import { missed, missesReached } from './miss-limit.ts'
import { RegistrationPage, type RegistrationOnPage } from './registration-page.tsx'

type RegistrationVisit = Visit<'link/registration'>

export const registrationController = {
  'link/registration': {
    // Looking changes nothing: mail scanners open every link they find (C23).
    GET: async (visit) => {
      const found = await load(visit)
      return found === null ? notFound : page(<RegistrationPage visit={visit} {...found} problem={null} />)
    },
    POST: async (visit) => {
      const found = await load(visit)
      if (found === null) return notFound
      const { store, site, form } = visit
      const { id, personId } = found.registration
      if (form.get('do') === 'calendar' && personId !== null) return giveCalendar(visit, personId)
      const cancels = form.get('do') === 'cancel'
      const outcome: Outcome<unknown> = await writing(
        store,
        { contractId: site.contract.id, actor: linkHolder(personId), requestKey: form.key },
        async (context): Promise<Outcome<unknown>> =>
          cancels ? cancelRegistration(context, { registrationId: id, by: 'link' }) : confirmRegistration(context, { registrationId: id }),
      )
      if (outcome.ok || outcome.reason === 'already-done' || outcome.reason === 'not-registered') return seeOther(visit.url.pathname)
      const again = (await load(visit)) ?? found
      return invalid(<RegistrationPage visit={visit} {...again} problem={reasonKey(isMessageKey, 'registrations', outcome.reason)} />, 409)
    },
  },
} satisfies Controller

/** The address is answered with and not led to: it is kept nowhere and stands in no other address. */
async function giveCalendar(visit: RegistrationVisit, personId: string): Promise<Reply> {
  const { t, url } = visit
  const made = await visit.write((context) => makeCalendarFeed(context, { personId }))
  if (!made.ok) return seeOther(url.pathname)
  return page(
    <LinkPage visit={visit} title={t('calendars.own.made')}>
      <CalendarAddress visit={visit} token={made.value.token} back={url.pathname} />
    </LinkPage>,
  )
}

async function load(visit: RegistrationVisit): Promise<RegistrationOnPage | null> {
  if (await missesReached(visit.limits, visit.sender)) return null
  const link = await visit.read((reading) => findLink(reading, 'confirm-registration', visit.params.token))
  if (link === null) {
    await missed(visit.limits, visit.sender)
    return null
  }
  if (link.state === 'revoked' || link.state === 'expired') return null
  return visit.read(async (reading) => {
    const registration = await findRegistration(reading, link.subjectId)
    const meeting = registration === null ? null : await findMeetingById(reading, registration.meetingId)
    if (registration === null || meeting === null) return null
    const rules = await findRegistrationRules(reading, meeting.id)
    return { registration, meeting, state: availability(rules === null ? null : { ...rules, closesOn: null }, meeting, visit.today) }
  })
}
