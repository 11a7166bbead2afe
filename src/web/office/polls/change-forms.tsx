import type { JSX } from 'preact'
import { pollAnswers } from '#domain/polls'
import { Button, FormActions, HiddenFields } from '#ui/button'
import { DateInput } from '#ui/date-input'
import { DayAnswers } from '#ui/day-answers'
import { More } from '#ui/more'
import { Section } from '#ui/section'
import { Select } from '#ui/select'
import type { Visit } from '#web/visit'
import { PostForm, problemOf } from '../../frame.tsx'
import { dayLines } from '../../poll-lines.ts'
import { DayRows } from './day-rows.tsx'
import type { PollPageProps } from './page-props.ts'

const noDay = { date: '', from: '', to: '', place: '' }

/** What can be done with an open poll besides choosing: remind, more time, more days, an answer given by phone, withdrawing. */
export function ChangeForms({ visit, view, problems = {}, days }: PollPageProps): JSX.Element {
  const { t, today } = visit
  const { poll } = view
  const hasDays = days !== undefined
  return (
    <Section id="change" title={t('polls.change.title')}>
      <PostForm class="actions">
        <Button look="secondary" name="do" value="remind">
          {t('polls.change.remind')}
        </Button>
      </PostForm>
      <More summary={t('polls.change.deadline')} open={problems['deadline'] !== undefined}>
        <PostForm>
          <DateInput
            name="deadline"
            label={t('polls.new.deadline')}
            min={today}
            value={poll.deadline}
            error={problemOf(t, problems, 'deadline')}
          />
          <FormActions>
            <Button look="secondary" name="do" value="deadline">
              {t('polls.change.deadlineSave')}
            </Button>
          </FormActions>
        </PostForm>
      </More>
      <More summary={t('polls.change.add')} open={hasDays}>
        <PostForm>
          <p class="hint">{t('polls.change.addHint')}</p>
          <input type="hidden" name="adding" value="yes" />
          <DayRows visit={visit} days={days ?? [noDay, noDay]} problems={problems} />
          <FormActions>
            <Button look="secondary" name="do" value="add">
              {t('polls.change.addSave')}
            </Button>
          </FormActions>
        </PostForm>
      </More>
      <PhoneAnswer visit={visit} view={view} />
      <More summary={t('polls.change.withdraw')}>
        <PostForm>
          <p>{t('polls.change.withdrawHint')}</p>
          <FormActions>
            <Button look="danger" name="do" value="withdraw">
              {t('polls.change.withdraw')}
            </Button>
          </FormActions>
        </PostForm>
      </More>
    </Section>
  )
}

/** An answer given on the phone: first whose, then which. */
function PhoneAnswer({
  visit,
  view,
}: {
  readonly visit: Visit<'office/meetings/poll'>
  readonly view: PollPageProps['view']
}): JSX.Element {
  const { t, site, today, query, href } = visit
  const present = view.poll.asked.filter(({ hasLeft }) => !hasLeft)
  const chosen = present.find(({ id }) => id === query.get('svar'))
  const say = (asked: (typeof present)[number]) =>
    asked.organisation === null ? asked.person.name : `${asked.organisation.name}, ${asked.person.name}`
  const choices = pollAnswers.map((value) => ({ value, label: t(`polls.answer.${value}`) }))
  return (
    <More id="phone" summary={t('polls.call.title')} open={chosen !== undefined}>
      <form method="get" action={`${href('office/meetings/poll', visit.params)}#phone`}>
        <Select
          name="svar"
          label={t('polls.call.who')}
          value={chosen?.id ?? ''}
          options={present.map((asked) => ({ value: asked.id, label: say(asked) }))}
        />
        <FormActions>
          <Button look="secondary">{t('polls.call.show')}</Button>
        </FormActions>
      </form>
      {chosen !== undefined && (
        <PostForm action={href('office/meetings/poll', visit.params)}>
          <h3>{t('polls.call.for', { name: say(chosen) })}</h3>
          <HiddenFields fields={{ person: chosen.person.id }} />
          {dayLines(view.tally, { t, language: site.language, today }).map((line) => (
            <DayAnswers key={line.id} name={line.id} day={line.day} answers={choices} value={chosen.answers[line.id]} />
          ))}
          <FormActions>
            <Button name="do" value="answer">
              {t('polls.call.save')}
            </Button>
          </FormActions>
        </PostForm>
      )}
    </More>
  )
}
