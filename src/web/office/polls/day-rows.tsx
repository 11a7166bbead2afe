import type { JSX } from 'preact'
import { Button } from '#ui/button'
import { DateInput } from '#ui/date-input'
import { TextInput } from '#ui/text-input'
import { TimeInput } from '#ui/time-input'
import type { Problems } from '#web/form'
import type { AnyVisit } from '#web/visit'
import { problemOf } from '../../frame.tsx'
import type { DayEntry } from './new-entry.ts'

/** Rows to write days in: date, from, to, place. Rows that stay empty are passed over. */
export function DayRows({
  visit,
  days,
  problems,
}: {
  readonly visit: AnyVisit
  readonly days: readonly DayEntry[]
  readonly problems: Problems
}): JSX.Element {
  const { t } = visit
  return (
    <div class="day-rows">
      {days.map((day, index) => {
        const number = index + 1
        const error = (name: string) => problemOf(t, problems, `${name}-${number}`)
        return (
          <fieldset key={number} class="day-row">
            <legend class="unseen">{t('polls.new.day', { number })}</legend>
            <DateInput name={`date-${number}`} label={t('polls.new.date')} value={day.date} min={visit.today} error={error('date')} />
            <TimeInput name={`from-${number}`} label={t('polls.new.from')} value={day.from} error={error('from')} />
            <TimeInput name={`to-${number}`} label={t('polls.new.to')} value={day.to} error={error('to')} />
            <TextInput
              name={`place-${number}`}
              label={t('polls.new.place')}
              value={day.place}
              maxLength={300}
              error={error('place')}
              autocomplete="off"
            />
          </fieldset>
        )
      })}
      <Button look="quiet" name="do" value="more" skipsValidation>
        {t('polls.new.moreDays')}
      </Button>
    </div>
  )
}
