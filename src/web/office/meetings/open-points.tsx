import type { JSX } from 'preact'
import type { OpenPoint, SeriesOfMeeting } from '#domain/meetings'
import { formatDate, formatDateWithPrecision } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { Button, FormActions } from '#ui/button'
import { Checkboxes } from '#ui/checkboxes'
import { Section } from '#ui/section'
import type { AnyVisit } from '#web/visit'
import { PostForm } from '../../frame.tsx'

export interface OpenPointsProps {
  readonly visit: AnyVisit
  readonly meetingId: string
  readonly series: SeriesOfMeeting
}

/** What earlier meetings left open, offered to this one's agenda: one press puts it first. */
export function OpenPoints({ visit, meetingId, series }: OpenPointsProps): JSX.Element | null {
  const { t, href } = visit
  if (series.points.length === 0) return null
  return (
    <Section id="open-points" title={t('meeting-room.open.title')} intro={t('meeting-room.open.intro')}>
      <PostForm action={href('office/meetings/edit', { meeting: meetingId })}>
        <Checkboxes
          name="points[]"
          id="points"
          label={t('meeting-room.open.which')}
          values={series.points.map(({ key }) => key)}
          options={series.points.map((point) => ({
            value: point.key,
            label: inLanguage(point.title, visit.site.language).text,
            hint: sayPoint(visit, point),
          }))}
        />
        <FormActions>
          <Button name="do" value="take-up">
            {t('meeting-room.open.takeUp')}
          </Button>
        </FormActions>
      </PostForm>
    </Section>
  )
}

/** "Nästa steg · Polstads hamn · senast 30 september 2026 · från Träff om gods, 12 februari 2026" */
function sayPoint({ t, site }: AnyVisit, { kind, owner, ownerRole, due, meeting }: OpenPoint): string {
  const { language } = site
  const title = inLanguage(meeting.title, language).text
  return [
    t(kind === 'item' ? 'meeting-room.forwarded' : 'meetings.outcome.task'),
    owner ?? (ownerRole === null ? '' : t(`meetings.owner.${ownerRole}`)),
    due === null ? '' : t('meeting-room.open.due', { date: formatDateWithPrecision(due, language) }),
    t('meeting-room.open.from', { meeting: title, date: meeting.on?.precision === 'day' ? formatDate(meeting.on.date, language) : 'none' }),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
