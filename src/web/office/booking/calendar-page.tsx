import type { JSX } from 'preact'
import { breakKinds, type Absence, type SchoolBreak } from '#domain/booking'
import { formatDayRange, formatTimeRange } from '#platform/dates'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { Button, FormActions } from '#ui/button'
import { DateInput } from '#ui/date-input'
import { EmptyState } from '#ui/empty-state'
import { PageHead } from '#ui/heading'
import { Section } from '#ui/section'
import { Select } from '#ui/select'
import { Table } from '#ui/table'
import { TimeInput } from '#ui/time-input'
import { PostForm } from '../../frame.tsx'
import { OfficePage } from '../office-page.tsx'
import { SentenceSummary } from '../sentences.tsx'
import { Hours, Remove, TravelTimes, type CalendarPageProps } from './calendar-times.tsx'

/** What booking must know besides the meetings themselves: hours, breaks, ways between places, and who cannot when. */
export function CalendarPage(props: CalendarPageProps): JSX.Element {
  const { visit, sentences = {} } = props
  const { t, href } = visit
  return (
    <OfficePage
      visit={visit}
      title={t('booking.calendar.title')}
      section="meetings"
      above={
        <Breadcrumbs
          label={t('meetings.crumbs')}
          crumbs={[
            { label: t('meetings.title'), href: href('office/meetings/index') },
            { label: t('booking.title'), href: href('office/book/index') },
          ]}
        />
      }
    >
      <PageHead title={t('booking.calendar.title')} lede={t('booking.calendar.lede')} />
      <SentenceSummary t={t} sentences={sentences} />
      <Breaks {...props} />
      <Absences {...props} />
      <TravelTimes {...props} />
      <Hours {...props} />
    </OfficePage>
  )
}

function Breaks({ visit, breaks, sentences = {} }: CalendarPageProps): JSX.Element {
  const { t, site, form } = visit
  const isHere = form.get('do') === 'add-break'
  return (
    <Section id="breaks" title={t('booking.breaks')} intro={t('booking.breaks.intro')}>
      {breaks.length === 0 ? (
        <EmptyState next={t('booking.breaks.emptyNext')}>{t('booking.breaks.empty')}</EmptyState>
      ) : (
        <Table
          caption={t('booking.breaks')}
          hideCaption
          rows={breaks}
          columns={[
            { key: 'kind', label: t('booking.breaks.kind'), rowHeader: true, cell: ({ kind }) => nameOfBreak(visit, kind) },
            { key: 'days', label: t('booking.breaks.days'), cell: ({ fromOn, untilOn }) => formatDayRange(fromOn, untilOn, site.language) },
            {
              key: 'act',
              label: t('booking.act'),
              hideLabel: true,
              cell: (spell) => (
                <Remove
                  visit={visit}
                  act="remove-break"
                  id={spell.id}
                  about={`${t(`booking.break.${spell.kind}`)} ${formatDayRange(spell.fromOn, spell.untilOn, site.language)}`}
                />
              ),
            },
          ]}
        />
      )}
      <PostForm>
        <div class="booking-row">
          <Select
            name="kind"
            id="break-kind"
            label={t('booking.breaks.kind')}
            value={isHere ? form.get('kind') : 'winter'}
            options={breakKinds.map((kind) => ({ value: kind, label: nameOfBreak(visit, kind) }))}
            width="medium"
          />
          <DateInput
            name="fromOn"
            id="break-fromOn"
            label={t('booking.firstDay')}
            value={isHere ? form.get('fromOn') : ''}
            error={sentences['break-fromOn']}
          />
          <DateInput
            name="untilOn"
            id="break-untilOn"
            label={t('booking.lastDay')}
            value={isHere ? form.get('untilOn') : ''}
            error={sentences['break-untilOn']}
          />
        </div>
        <FormActions>
          <Button look="secondary" name="do" value="add-break">
            {t('booking.breaks.add')}
          </Button>
        </FormActions>
      </PostForm>
    </Section>
  )
}

/** "Sportlov", as it stands by itself. */
function nameOfBreak({ t, site }: CalendarPageProps['visit'], kind: SchoolBreak['kind']): string {
  const name = t(`booking.break.${kind}`)
  return name.slice(0, 1).toLocaleUpperCase(site.language) + name.slice(1)
}

function Absences({ visit, absences, people, sentences = {} }: CalendarPageProps): JSX.Element {
  const { t, form } = visit
  const isHere = form.get('do') === 'note-absence'
  const kept = (name: string) => (isHere ? form.get(name) : '')
  return (
    <Section id="absences" title={t('booking.absences')} intro={t('booking.absences.intro')}>
      {absences.length > 0 && (
        <Table
          caption={t('booking.absences')}
          hideCaption
          rows={absences}
          columns={[
            { key: 'who', label: t('booking.absences.who'), rowHeader: true, cell: ({ name }) => name },
            { key: 'when', label: t('booking.absences.when'), cell: (absence) => sayAbsence(visit, absence) },
            {
              key: 'act',
              label: t('booking.act'),
              hideLabel: true,
              cell: (absence) => (
                <Remove visit={visit} act="remove-absence" id={absence.id} about={`${absence.name} ${sayAbsence(visit, absence)}`} />
              ),
            },
          ]}
        />
      )}
      <PostForm>
        <Select
          name="person"
          id="absence-person"
          label={t('booking.absences.who')}
          placeholder={t('booking.absences.pick')}
          value={kept('person')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          combobox
          width="medium"
          error={sentences['absence-person']}
        />
        <div class="booking-row">
          <DateInput
            name="fromOn"
            id="absence-fromOn"
            label={t('booking.firstDay')}
            value={kept('fromOn')}
            error={sentences['absence-fromOn']}
          />
          <DateInput
            name="untilOn"
            id="absence-untilOn"
            label={t('booking.lastDay')}
            note={t('site.form.optional')}
            value={kept('untilOn')}
            error={sentences['absence-untilOn']}
          />
          <TimeInput
            name="fromTime"
            id="absence-fromTime"
            label={t('booking.absences.fromTime')}
            note={t('site.form.optional')}
            value={kept('fromTime')}
            error={sentences['absence-fromTime']}
          />
          <TimeInput
            name="untilTime"
            id="absence-untilTime"
            label={t('booking.absences.untilTime')}
            note={t('site.form.optional')}
            value={kept('untilTime')}
          />
        </div>
        <FormActions>
          <Button look="secondary" name="do" value="note-absence">
            {t('booking.absences.add')}
          </Button>
        </FormActions>
      </PostForm>
    </Section>
  )
}

function sayAbsence({ site }: CalendarPageProps['visit'], { fromOn, untilOn, fromTime, untilTime }: Absence): string {
  const days = formatDayRange(fromOn, untilOn, site.language)
  return fromTime === null || untilTime === null ? days : `${days}, ${formatTimeRange(fromTime, untilTime, site.language)}`
}
