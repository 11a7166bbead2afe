import type { JSX } from 'preact'
import type { MeetingListed } from '#domain/meetings'
import { listInWords } from '#platform/dates'
import { inLanguage, type Translated } from '#platform/i18n'
import { Button, FormActions } from '#ui/button'
import { Checkboxes } from '#ui/checkboxes'
import { DateInput } from '#ui/date-input'
import { NumberInput } from '#ui/number-input'
import { Radios } from '#ui/radios'
import type { Problems } from '#web/form'
import type { Visit } from '#web/visit'
import { PostForm, problemOf, ProblemSummary } from '../../frame.tsx'
import { MeetingFrame } from '../meetings/meeting-frame.tsx'
import { DayRows } from './day-rows.tsx'
import type { NewPollEntry } from './new-entry.ts'

type PollVisit = Visit<'office/meetings/poll'>

export interface NewPollProps {
  readonly visit: PollVisit
  readonly meeting: MeetingListed
  readonly entry: NewPollEntry
  readonly problems?: Problems
}

/** Which days, whom we ask, how many must be able to come, and until when. */
export function NewPollPage({ visit, meeting, entry, problems = {} }: NewPollProps): JSX.Element {
  const { t } = visit
  return (
    <MeetingFrame visit={visit} meeting={meeting} part={t('polls.tab')}>
      <ProblemSummary t={t} problems={problems} />
      {meeting.state === 'draft' || meeting.state === 'booked' ? (
        <>
          <p class="lede">{t('polls.new.lede')}</p>
          <NewPollForm visit={visit} meeting={meeting} entry={entry} problems={problems} />
        </>
      ) : (
        <p>{t('polls.new.heldAlready')}</p>
      )}
    </MeetingFrame>
  )
}

function NewPollForm({ visit, meeting, entry, problems = {} }: NewPollProps): JSX.Element {
  const { t, today } = visit
  return (
    <PostForm>
      <h2>{t('polls.new.days')}</h2>
      <p class="hint">{t('polls.new.daysHint')}</p>
      <DayRows visit={visit} days={entry.days} problems={problems} />
      <Checkboxes
        name="who[]"
        id="who"
        label={t('polls.new.who')}
        hint={t('polls.new.who.hint')}
        values={entry.who}
        options={whoOptions(visit, meeting)}
        error={problemOf(t, problems, 'who')}
      />
      <Radios
        name="quorum"
        label={t('polls.new.quorum')}
        value={entry.quorum}
        options={[
          { value: 'all', label: t('polls.new.quorum.all') },
          { value: 'some', label: t('polls.new.quorum.some') },
          { value: 'none', label: t('polls.new.quorum.none') },
        ]}
      />
      <NumberInput
        name="quorumNumber"
        label={t('polls.new.quorum.number')}
        note={t('site.form.optional')}
        min={1}
        max={1000}
        value={entry.quorumNumber}
        error={problemOf(t, problems, 'quorumNumber')}
      />
      <DateInput
        name="deadline"
        label={t('polls.new.deadline')}
        hint={t('polls.new.deadlineHint')}
        min={today}
        value={entry.deadline}
        error={problemOf(t, problems, 'deadline')}
      />
      <FormActions>
        <Button name="do" value="open">
          {t('polls.new.send')}
        </Button>
      </FormActions>
    </PostForm>
  )
}

function whoOptions({ t, site }: PollVisit, { areas, groups }: MeetingListed): { value: string; label: string }[] {
  const named = (items: readonly { readonly name: Translated }[]) =>
    listInWords(
      items.map(({ name }) => inLanguage(name, site.language).text),
      site.language,
    )
  return [
    ...(areas.length === 0
      ? []
      : [
          { value: 'leads', label: t('polls.new.who.leads', { areas: named(areas) }) },
          { value: 'adopters', label: t('polls.new.who.adopters') },
        ]),
    ...(groups.length === 0 ? [] : [{ value: 'groups', label: t('polls.new.who.groups', { groups: named(groups) }) }]),
    { value: 'allLeads', label: t('polls.new.who.allLeads') },
    { value: 'affiliated', label: t('polls.new.who.affiliated') },
    { value: 'deputies', label: t('polls.new.who.deputies') },
  ]
}
