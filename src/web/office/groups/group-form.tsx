import type { JSX } from 'preact'
import {
  groupKinds,
  groupModes,
  isGroupKind,
  isGroupMode,
  isWayIn,
  waysIn,
  type GroupKind,
  type GroupMode,
  type WayIn,
} from '#domain/groups'
import { formatDateWithPrecision, parseDateWithPrecision, type DateWithPrecision } from '#platform/dates'
import { inLanguage, type Translated } from '#platform/i18n'
import { Radios } from '#ui/radios'
import { Select } from '#ui/select'
import { TextInput } from '#ui/text-input'
import type { Problems } from '#web/form'
import { problemOf } from '../../frame.tsx'
import type { AnyVisit } from '#web/visit'
import { firstField, readTranslated, TranslatedInputs } from '../translated-inputs.tsx'

/** A group's form as it was filled in, right or wrong. */
export interface GroupEntry {
  readonly name: Translated
  readonly kind: GroupKind
  readonly mode: GroupMode
  readonly wayIn: WayIn | null
  readonly focusAreaId: string
  readonly startedOn: string
  readonly revision: number
}

export interface AreaChoice {
  readonly id: string
  readonly name: Translated
}

export const emptyGroup: GroupEntry = {
  name: {},
  kind: 'thematic',
  mode: 'works',
  wayIn: null,
  focusAreaId: '',
  startedOn: '',
  revision: 0,
}

export function readGroupEntry(visit: AnyVisit): GroupEntry {
  const { form } = visit
  const [kind, mode, wayIn] = [form.get('kind'), form.get('mode'), form.get('wayIn')]
  return {
    name: readTranslated(visit, form, 'name'),
    kind: isGroupKind(kind) ? kind : 'other',
    mode: isGroupMode(mode) ? mode : 'works',
    wayIn: isWayIn(wayIn) ? wayIn : null,
    focusAreaId: form.get('focusAreaId'),
    startedOn: form.get('startedOn').trim(),
    revision: Number(form.get('revision')) || 0,
  }
}

/** The start as a date with precision; a problem when it cannot be read. */
export function readStart(entry: GroupEntry): { readonly startedOn: DateWithPrecision | null; readonly problems: Problems } {
  if (entry.startedOn === '') return { startedOn: null, problems: {} }
  const parsed = parseDateWithPrecision(entry.startedOn)
  return parsed.ok
    ? { startedOn: parsed.value, problems: {} }
    : { startedOn: null, problems: { startedOn: `meetings.reason.${parsed.reason}` } }
}

/** Where in the form a refused verb's reason belongs. */
export function groupProblem(visit: AnyVisit, reason: string): Problems {
  const field = reason.startsWith('name-') ? firstField(visit, 'name') : reason === 'unknown-area' ? 'focusAreaId' : ''
  return { [field]: `groups.reason.${reason}` }
}

export function GroupFields({
  visit,
  entry,
  areas,
  problems,
}: {
  readonly visit: AnyVisit
  readonly entry: GroupEntry
  readonly areas: readonly AreaChoice[]
  readonly problems: Problems
}): JSX.Element {
  const { t, site } = visit
  return (
    <>
      <TranslatedInputs visit={visit} name="name" label="groups.name" value={entry.name} problems={problems} />
      <Radios
        name="kind"
        label={t('groups.kind')}
        value={entry.kind}
        inline
        options={groupKinds.map((kind) => ({ value: kind, label: t(`groups.kind.${kind}`) }))}
      />
      <Radios
        name="mode"
        label={t('groups.mode')}
        value={entry.mode}
        options={groupModes.map((mode) => ({ value: mode, label: t(`groups.mode.${mode}`) }))}
      />
      <Radios
        name="wayIn"
        label={t('groups.wayIn')}
        note={t('site.form.optional')}
        value={entry.wayIn ?? ''}
        options={waysIn.map((way) => ({
          value: way,
          label: t(`groups.wayIn.${way}`),
          hint: way === 'open' ? t('groups.wayIn.open.hint') : undefined,
        }))}
      />
      <Select
        name="focusAreaId"
        label={t('groups.area')}
        note={t('site.form.optional')}
        value={entry.focusAreaId}
        placeholder={t('groups.area.none')}
        error={problemOf(t, problems, 'focusAreaId')}
        options={areas.map(({ id, name }) => ({ value: id, label: inLanguage(name, site.language).text }))}
      />
      <TextInput
        name="startedOn"
        label={t('groups.startedOn')}
        note={t('site.form.optional')}
        hint={t('groups.startedOn.hint')}
        value={entry.startedOn}
        width="medium"
        error={problemOf(t, problems, 'startedOn')}
      />
    </>
  )
}

export function sayStart(startedOn: DateWithPrecision | null, visit: AnyVisit): string {
  return startedOn === null ? '' : formatDateWithPrecision(startedOn, visit.site.language)
}
