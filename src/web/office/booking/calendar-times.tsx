import type { JSX } from 'preact'
import type { Absence, BookingHours, SchoolBreak, TravelTime } from '#domain/booking'
import { formatDuration } from '#platform/dates'
import { Button, FormActions } from '#ui/button'
import { NumberInput } from '#ui/number-input'
import { Section } from '#ui/section'
import { Table } from '#ui/table'
import { TextInput } from '#ui/text-input'
import { TimeInput } from '#ui/time-input'
import type { Visit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
import type { Sentences } from '../sentences.tsx'

export interface CalendarPageProps {
  readonly visit: Visit<'office/book/calendar'>
  readonly hours: BookingHours
  readonly breaks: readonly SchoolBreak[]
  readonly travelTimes: readonly TravelTime[]
  readonly absences: readonly Absence[]
  readonly places: readonly string[]
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly sentences?: Sentences
}

/** The ways between places: those told, and a form for one more. */
export function TravelTimes({ visit, travelTimes, places, sentences = {} }: CalendarPageProps): JSX.Element {
  const { t, site, form } = visit
  const isHere = form.get('do') === 'set-travel'
  const kept = (name: string) => (isHere ? form.get(name) : '')
  return (
    <Section id="travel" title={t('booking.travel')} intro={t('booking.travel.intro')}>
      {travelTimes.length > 0 && (
        <Table
          caption={t('booking.travel')}
          hideCaption
          rows={travelTimes}
          columns={[
            {
              key: 'way',
              label: t('booking.travel.way'),
              rowHeader: true,
              cell: ({ onePlace, otherPlace }) => `${onePlace} – ${otherPlace}`,
            },
            { key: 'minutes', label: t('booking.travel.minutes'), cell: ({ minutes }) => formatDuration(minutes, site.language) },
            {
              key: 'act',
              label: t('booking.act'),
              hideLabel: true,
              cell: (time) => <Remove visit={visit} act="remove-travel" id={time.id} about={`${time.onePlace} – ${time.otherPlace}`} />,
            },
          ]}
        />
      )}
      <PostForm>
        <div class="booking-row">
          <TextInput
            name="onePlace"
            id="travel-onePlace"
            label={t('booking.travel.one')}
            value={kept('onePlace')}
            suggestions={places}
            width="medium"
            error={sentences['travel-onePlace']}
          />
          <TextInput
            name="otherPlace"
            id="travel-otherPlace"
            label={t('booking.travel.other')}
            value={kept('otherPlace')}
            suggestions={places}
            width="medium"
            error={sentences['travel-otherPlace']}
          />
          <NumberInput
            name="minutes"
            id="travel-minutes"
            label={t('booking.travel.minutes')}
            unit={t('booking.minutes')}
            min={1}
            max={600}
            value={kept('minutes')}
            error={sentences['travel-minutes']}
          />
        </div>
        <FormActions>
          <Button look="secondary" name="do" value="set-travel">
            {t('booking.travel.add')}
          </Button>
        </FormActions>
      </PostForm>
    </Section>
  )
}

/** When people may be called. */
export function Hours({ visit, hours, sentences = {} }: CalendarPageProps): JSX.Element {
  const { t, form } = visit
  const isHere = form.get('do') === 'set-hours'
  const fields = ['from', 'until', 'lunchFrom', 'lunchUntil'] as const
  return (
    <Section id="hours" title={t('booking.hours')} intro={t('booking.hours.intro')}>
      <PostForm>
        <input type="hidden" name="revision" value={String(hours.revision)} />
        <div class="booking-row">
          {fields.map((field) => (
            <TimeInput
              key={field}
              name={field}
              id={`hours-${field}`}
              label={t(`booking.hours.${field}`)}
              value={isHere ? form.get(field) : hours[field]}
              stepMinutes={15}
              error={sentences[`hours-${field}`]}
            />
          ))}
        </div>
        <FormActions>
          <Button look="secondary" name="do" value="set-hours">
            {t('booking.hours.save')}
          </Button>
        </FormActions>
      </PostForm>
    </Section>
  )
}

/** A button that takes a row away. */
export function Remove({
  visit,
  act,
  id,
  about,
}: {
  readonly visit: CalendarPageProps['visit']
  readonly act: string
  readonly id: string
  readonly about: string
}): JSX.Element {
  return (
    <PostForm class="inline-form">
      <input type="hidden" name="id" value={id} />
      <Button look="quiet" name="do" value={act} about={about}>
        {visit.t('booking.remove')}
      </Button>
    </PostForm>
  )
}
