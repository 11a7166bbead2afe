import type { JSX } from 'preact'
import type { MeetingListed } from '#domain/meetings'
import type { AnyVisit } from '#web/visit'

/**
 * What an area or a question with Lead shows of its meeting: that one is being booked, until it has a date. Then the list of meetings says it.
 * Nothing where nobody has Lead: then nobody books one.
 */
export function NextMeeting({
  visit,
  meetings,
  hasLead,
}: {
  readonly visit: AnyVisit
  readonly meetings: readonly MeetingListed[]
  readonly hasLead: boolean
}): JSX.Element | null {
  const isUnderWay = meetings.some(
    ({ state, on }) => state === 'draft' || state === 'open' || (state === 'booked' && on !== null && on.date >= visit.today),
  )
  return hasLead && !isUnderWay ? (
    <p>
      <strong>{visit.t('public.meetings.isBeingBooked')}</strong> {visit.t('public.meetings.isBeingBookedBy')}
    </p>
  ) : null
}
