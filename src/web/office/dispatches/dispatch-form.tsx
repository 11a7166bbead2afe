import type { JSX } from 'preact'
import { dispatchKinds } from '#domain/dispatches'
import { formatDateWithPrecision } from '#platform/dates'
import { inLanguage, type Translated } from '#platform/i18n'
import { Button, FormActions } from '#ui/button'
import { Checkboxes } from '#ui/checkboxes'
import { Radios } from '#ui/radios'
import { Select } from '#ui/select'
import { TextArea } from '#ui/text-area'
import type { Problems } from '#web/form'
import type { AnyVisit } from '#web/visit'
import { PostForm, problemOf } from '../../frame.tsx'
import { TranslatedInputs } from '../translated-inputs.tsx'
import { meetingParts, type DispatchChoices, type DispatchEntry } from './dispatch-entry.ts'

export interface DispatchFormProps {
  readonly visit: AnyVisit
  readonly entry: DispatchEntry
  readonly choices: DispatchChoices
  readonly problems: Problems
  /** Lines of people written by hand that nobody was found for. */
  readonly unknown: readonly string[]
  /** What a colleague saved meanwhile, above the fields. */
  readonly conflict?: JSX.Element | undefined
}

const circleParts = ['allLeads', 'affiliated', 'adopters', 'deputies'] as const

/** What is written, to whom, and from which colleague. Everything can be left for later: it is a draft. */
export function DispatchForm(props: DispatchFormProps): JSX.Element {
  const { visit, entry, problems, conflict } = props
  const { t } = visit
  return (
    <PostForm>
      <input type="hidden" name="revision" value={entry.revision} />
      {conflict}
      <TranslatedInputs visit={visit} name="subject" label="dispatches.field.subject" value={entry.subject} problems={problems} />
      <TranslatedInputs
        visit={visit}
        name="text"
        label="dispatches.field.text"
        hint="dispatches.field.text.hint"
        value={entry.text}
        problems={problems}
        rows={12}
      />
      <CircleFields {...props} />
      <Radios
        name="kind"
        label={t('dispatches.field.kind')}
        value={entry.kind === 'news' ? 'news' : 'mandate'}
        options={dispatchKinds.map((value) => ({ value, label: t(`dispatches.kind.${value}`), hint: t(`dispatches.kind.${value}.hint`) }))}
      />
      <SenderField {...props} />
      <FormActions>
        <Button>{t('dispatches.save')}</Button>
      </FormActions>
    </PostForm>
  )
}

function CircleFields({ visit, entry, choices, problems, unknown }: DispatchFormProps): JSX.Element {
  const { t, site } = visit
  const optional = t('site.form.optional')
  const named = (items: readonly { readonly id: string; readonly name: Translated }[]) =>
    items.map(({ id, name }) => ({ value: id, label: inLanguage(name, site.language).text }))
  return (
    <>
      <Checkboxes
        name="to[]"
        id="to"
        label={t('dispatches.field.to')}
        hint={t('dispatches.field.to.hint')}
        values={entry.to}
        options={circleParts.map((value) => ({ value, label: t(`dispatches.to.${value}`) }))}
        error={problemOf(t, problems, 'to')}
      />
      {choices.areas.length > 0 && (
        <Checkboxes
          name="areas[]"
          id="areas"
          label={t('dispatches.field.areas')}
          note={optional}
          values={entry.areas}
          options={named(choices.areas)}
        />
      )}
      {choices.groups.length > 0 && (
        <Checkboxes
          name="groups[]"
          id="groups"
          label={t('dispatches.field.groups')}
          note={optional}
          values={entry.groups}
          options={named(choices.groups)}
        />
      )}
      <MeetingFields visit={visit} entry={entry} choices={choices} />
      <TextArea
        name="people"
        label={t('dispatches.field.people')}
        note={optional}
        hint={
          unknown.length === 0
            ? t('dispatches.field.people.hint')
            : `${t('dispatches.field.people.unknown', { lines: unknown.slice(0, 10).join(', ') })}. ${t('dispatches.field.people.hint')}`
        }
        error={problemOf(t, problems, 'people')}
        value={entry.people}
        rows={3}
        spellcheck={false}
      />
    </>
  )
}

function MeetingFields({ visit, entry, choices }: Pick<DispatchFormProps, 'visit' | 'entry' | 'choices'>): JSX.Element | null {
  const { t, site } = visit
  if (choices.meetings.length === 0) return null
  return (
    <>
      <Select
        name="meeting"
        label={t('dispatches.field.meeting')}
        note={t('site.form.optional')}
        placeholder={t('dispatches.field.meeting.none')}
        value={entry.meeting}
        options={choices.meetings.map(({ id, title, on }) => ({
          value: id,
          label: inLanguage(title, site.language).text + (on === null ? '' : `, ${formatDateWithPrecision(on, site.language)}`),
        }))}
      />
      <Select
        name="who"
        label={t('dispatches.field.who')}
        width="medium"
        value={entry.who}
        options={meetingParts.map((value) => ({ value, label: t(`dispatches.who.${value}`) }))}
      />
    </>
  )
}

function SenderField({ visit: { t }, entry, choices, problems }: DispatchFormProps): JSX.Element {
  return (
    <Select
      name="from"
      label={t('dispatches.field.from')}
      hint={t('dispatches.field.from.hint')}
      width="medium"
      placeholder={t('dispatches.secretariat')}
      value={entry.from}
      options={choices.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      error={problemOf(t, problems, 'from')}
    />
  )
}
