import type { JSX } from 'preact'
import { longestColleague, longestRemark, pollAnswers, type Asked } from '#domain/polls'
import type { Translate } from '#locales'
import type { Language } from '#platform/i18n'
import { Button, FormActions } from '#ui/button'
import { DayAnswers } from '#ui/day-answers'
import { DefinitionList } from '#ui/definition-list'
import { TextInput } from '#ui/text-input'
import type { Problems } from './form.ts'
import { PostForm, problemOf } from './frame.tsx'
import type { PollEntry } from './poll-entry.ts'
import { dayLines, type DayLine } from './poll-lines.ts'
import type { PollView } from './poll-view.ts'

export interface PollFormProps {
  readonly t: Translate
  readonly language: Language
  readonly today: string
  readonly view: PollView
  readonly asked: Asked
  readonly entry: PollEntry
  readonly problems: Problems
  /** Further fields sent along. */
  readonly hidden?: JSX.Element | undefined
  readonly action?: string
}

/** What was answered before, as the form begins. */
export function entryOf({ answers, remark, colleague }: Asked): PollEntry {
  return { answers, remark: remark ?? '', colleague: colleague ?? '' }
}

/** One question per day, one optional line, and who answers when it is not the person asked. */
export function PollForm({ t, language, today, view, asked, entry, problems, hidden, action }: PollFormProps): JSX.Element {
  const choices = pollAnswers.map((value) => ({ value, label: t(`polls.answer.${value}`) }))
  const lines = dayLines(view.tally, { t, language, today })
  const optional = t('site.form.optional')
  return (
    <PostForm {...(action === undefined ? {} : { action })}>
      {hidden}
      {lines.map((line) => (
        <DayAnswers
          key={line.id}
          name={line.id}
          day={line.day}
          detail={line.detail}
          answers={choices}
          value={entry.answers[line.id]}
          standing={<Standing line={line} />}
        />
      ))}
      <TextInput
        name="remark"
        label={t('polls.remark.label')}
        note={optional}
        hint={t('polls.remark.hint')}
        error={problemOf(t, problems, 'remark')}
        maxLength={longestRemark}
        value={entry.remark}
      />
      <TextInput
        name="colleague"
        label={t('polls.colleague.label', { name: asked.person.name })}
        note={optional}
        hint={t('polls.colleague.hint')}
        error={problemOf(t, problems, 'colleague')}
        autocomplete="name"
        maxLength={longestColleague}
        value={entry.colleague}
      />
      <FormActions>
        <Button>{t('polls.save')}</Button>
      </FormActions>
    </PostForm>
  )
}

/** Who can on a day: organisations by name. Nothing where nobody has answered. */
function Standing({ line: { yes, maybe, no } }: { readonly line: DayLine }): JSX.Element | null {
  if (yes === null && maybe === null && no === null) return null
  return (
    <>
      {yes !== null && (
        <span>
          <b>{yes[0]}</b> {yes[1]}
        </span>
      )}
      {maybe !== null && (
        <span>
          <b>{maybe[0]}</b> {maybe[1]}
        </span>
      )}
      {no !== null && <span>{no}</span>}
    </>
  )
}

/** What somebody answered, day by day. */
export function OwnAnswers({
  t,
  language,
  today,
  view,
  asked,
}: Pick<PollFormProps, 't' | 'language' | 'today' | 'view' | 'asked'>): JSX.Element {
  return (
    <DefinitionList
      unknown={t('polls.answer.none')}
      items={dayLines(view.tally, { t, language, today }).map(({ id, day }) => {
        const answer = asked.answers[id]
        return { term: day, value: answer === undefined ? undefined : t(`polls.answer.${answer}`) }
      })}
    />
  )
}
