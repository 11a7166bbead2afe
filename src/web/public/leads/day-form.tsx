import type { JSX } from 'preact'
import { formatDate, parsePlainDate } from '#platform/dates'
import { DateInput } from '#ui/date-input'
import { FilterBar } from '#ui/filter-bar'
import { Notice } from '#ui/notice'
import type { AnyVisit } from '#web/visit'
import type { AskedDay } from './read-day.ts'

/** Chooses a day to look back at. */
export function DayForm({
  visit,
  asked,
  action,
}: {
  readonly visit: AnyVisit
  readonly asked: AskedDay
  readonly action: string
}): JSX.Element {
  const { t, today } = visit
  return (
    <FilterBar
      action={action}
      label={t('leads-public.date')}
      button={t('leads-public.dateShow')}
      clear={asked.kind === 'day' ? { href: action, label: t('leads-public.thenBack') } : undefined}
    >
      <DateInput
        name="datum"
        label={t('leads-public.date')}
        hint={t('leads-public.dateHint')}
        value={asked.kind === 'day' ? asked.date : ''}
        max={today}
        error={refusal(visit, asked)}
      />
    </FilterBar>
  )
}

/** The band that says the page is about another day, or why it is not. */
export function DayBand({
  visit,
  asked,
  back,
}: {
  readonly visit: AnyVisit
  readonly asked: AskedDay
  readonly back: string
}): JSX.Element | null {
  const { t, site } = visit
  if (asked.kind === 'today') return null
  if (asked.kind === 'refused') {
    return (
      <Notice tone="warning" title={t('leads-public.error.title')}>
        <p>{refusal(visit, asked)}</p>
      </Notice>
    )
  }
  return (
    <Notice title={t('leads-public.then', { date: formatDate(asked.date, site.language) })}>
      <p>
        <a href={back}>{t('leads-public.thenBack')}</a>
      </p>
    </Notice>
  )
}

function refusal({ t, site }: AnyVisit, asked: AskedDay): string | undefined {
  if (asked.kind !== 'refused') return undefined
  const read = parsePlainDate(asked.text)
  return t(`leads-public.error.${asked.reason}`, { text: asked.text, date: read.ok ? formatDate(read.value, site.language) : asked.text })
}
