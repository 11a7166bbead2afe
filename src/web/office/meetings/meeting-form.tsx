import type { JSX } from 'preact'
import type { GroupKind } from '#domain/groups'
import { meetingKinds, type MeetingListed } from '#domain/meetings'
import type { NamedOrganisation } from '#domain/organisations'
import { formatClock, formatDateWithPrecision, isClockTime } from '#platform/dates'
import { inLanguage, type Translated } from '#platform/i18n'
import { Checkbox, Checkboxes } from '#ui/checkboxes'
import { NumberInput } from '#ui/number-input'
import { Radios } from '#ui/radios'
import { Select } from '#ui/select'
import { TextInput } from '#ui/text-input'
import type { Problems } from '#web/form'
import { problemOf } from '../../frame.tsx'
import type { AnyVisit } from '#web/visit'
import { TranslatedInputs } from '../translated-inputs.tsx'
import type { MeetingEntry } from './meeting-entry.ts'

export interface MeetingChoices {
  readonly groups: readonly { readonly id: string; readonly name: Translated; readonly kind: GroupKind }[]
  readonly areas: readonly { readonly id: string; readonly name: Translated }[]
  readonly questions: readonly { readonly id: string; readonly name: Translated }[]
  /** Meetings it may follow, the latest first. */
  readonly earlier: readonly Pick<MeetingListed, 'id' | 'title' | 'on'>[]
  readonly organisations: readonly NamedOrganisation[]
}

export interface MeetingFieldsProps {
  readonly visit: AnyVisit
  readonly entry: MeetingEntry
  readonly choices: MeetingChoices
  readonly problems: Problems
  /** Invitations have gone out: those invited are told of a new time or place. */
  readonly tellsOfChange?: boolean
}

/** Everything that is decided about a meeting before it is held. Only the title is needed. */
export function MeetingFields({ visit, entry, choices, problems, tellsOfChange = false }: MeetingFieldsProps): JSX.Element {
  const { t, site } = visit
  const optional = t('site.form.optional')
  const named = (items: MeetingChoices['areas']) =>
    items.map(({ id, name }) => ({ value: id, label: inLanguage(name, site.language).text }))
  return (
    <>
      <TranslatedInputs visit={visit} name="title" label="meetings.form.title" value={entry.title} problems={problems} />
      <Radios
        name="kind"
        label={t('meetings.form.kind')}
        value={entry.kind}
        inline
        options={meetingKinds.map((kind) => ({ value: kind, label: t(`meetings.kind.${kind}`) }))}
      />
      {choices.groups.length > 0 && (
        <Checkboxes
          name="groups[]"
          id="groups"
          label={t('meetings.form.groups')}
          note={optional}
          hint={t('meetings.form.groups.hint')}
          values={entry.groupIds}
          options={named(choices.groups)}
          error={problemOf(t, problems, 'groups')}
        />
      )}
      {choices.areas.length > 0 && (
        <Checkboxes
          name="areas[]"
          id="areas"
          label={t('meetings.form.areas')}
          note={optional}
          values={entry.areaIds}
          options={named(choices.areas)}
          error={problemOf(t, problems, 'areas')}
        />
      )}
      {choices.questions.length > 0 && (
        <Checkboxes
          name="questions[]"
          id="questions"
          label={t('meeting-room.form.questions')}
          note={optional}
          values={entry.questionIds}
          options={named(choices.questions)}
          error={problemOf(t, problems, 'questions')}
        />
      )}
      {choices.earlier.length > 0 && (
        <Select
          name="followsId"
          label={t('meeting-room.form.follows')}
          note={optional}
          hint={t('meeting-room.form.follows.hint')}
          placeholder={t('meeting-room.form.follows.latest')}
          value={entry.followsId}
          options={choices.earlier.map(({ id, title, on }) => ({
            value: id,
            label: [on === null ? '' : formatDateWithPrecision(on, site.language), inLanguage(title, site.language).text]
              .filter((part) => part !== '')
              .join(', '),
          }))}
          error={problemOf(t, problems, 'followsId')}
        />
      )}
      <h2>{t('meetings.form.whenAndWhere')}</h2>
      {tellsOfChange && <p>{t('meetings.form.tellsOfChange')}</p>}
      <TextInput
        name="on"
        label={t('meetings.form.on')}
        note={optional}
        hint={t('meetings.form.on.hint')}
        value={entry.on}
        width="medium"
        error={problemOf(t, problems, 'on')}
        autocomplete="off"
      />
      <TextInput
        name="startsAt"
        label={t('meetings.form.startsAt')}
        note={optional}
        hint={t('meetings.form.startsAt.hint')}
        value={isClockTime(entry.startsAt) ? formatClock(entry.startsAt, site.language) : entry.startsAt}
        width="short"
        inputMode="decimal"
        autocomplete="off"
        error={problemOf(t, problems, 'startsAt')}
      />
      <NumberInput
        name="minutes"
        label={t('meetings.form.minutes')}
        note={optional}
        unit={t('meetings.minutes')}
        min={1}
        max={4320}
        value={entry.minutes}
        error={problemOf(t, problems, 'minutes')}
      />
      <TextInput
        name="place"
        label={t('meetings.form.place')}
        note={optional}
        hint={t('meetings.form.place.hint')}
        value={entry.place}
        maxLength={300}
      />
      <TextInput
        name="onlineUrl"
        label={t('meetings.form.online')}
        note={optional}
        hint={t('meeting-room.form.online.hint')}
        value={entry.onlineUrl}
        inputMode="url"
        error={problemOf(t, problems, 'onlineUrl')}
      />
      <h2>{t('meetings.form.who')}</h2>
      <Owners visit={visit} entry={entry} organisations={choices.organisations} problems={problems} />
      <TranslatedInputs
        visit={visit}
        name="description"
        label="meetings.form.description"
        hint="meetings.form.description.hint"
        value={entry.description}
        rows={3}
        optional
      />
      <Checkbox
        name="listedPublicly"
        label={t('meetings.form.listed')}
        hint={t('meetings.form.listed.hint')}
        checked={entry.listedPublicly}
      />
    </>
  )
}

function Owners({
  visit,
  entry,
  organisations,
  problems,
}: Pick<MeetingFieldsProps, 'visit' | 'entry' | 'problems'> & { readonly organisations: readonly NamedOrganisation[] }): JSX.Element {
  const { t } = visit
  const options = organisations.map(({ id, name }) => ({ value: id, label: name }))
  const owner = (name: 'convenedBy' | 'hostedBy' | 'ledBy') => (
    <Select
      name={name}
      label={t(`meetings.form.${name}`)}
      note={t('site.form.optional')}
      placeholder={t('meetings.form.nobody')}
      value={entry[name]}
      options={options}
      width="medium"
      combobox
      error={problemOf(t, problems, name)}
    />
  )
  return (
    <>
      {owner('convenedBy')}
      {owner('hostedBy')}
      {owner('ledBy')}
    </>
  )
}
