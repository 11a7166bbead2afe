import type { JSX } from 'preact'
import { Columns } from '#ui/section'
import { TextInput } from '#ui/text-input'
import type { Problems } from '#web/form'
import { problemOf } from '../../frame.tsx'
import type { AnyVisit } from '#web/visit'
import type { SeatEntry } from './seat-entry.ts'

export interface SeatFieldsProps {
  readonly visit: AnyVisit
  readonly entry: SeatEntry
  readonly problems: Problems
}

/** Who sits for a member of a group, who comes instead, and for how long. */
export function SeatFields({ visit, entry, problems }: SeatFieldsProps): JSX.Element {
  const { t } = visit
  const field = (name: keyof SeatEntry & `${string}Name`, email: keyof SeatEntry & `${string}Email`) => (
    <Columns>
      <TextInput
        name={name}
        label={t(`groups.seat.${name}`)}
        note={t('site.form.optional')}
        value={entry[name]}
        autocomplete="off"
        maxLength={200}
        error={problemOf(t, problems, name)}
      />
      <TextInput
        name={email}
        type="email"
        label={t(`groups.seat.${email}`)}
        note={t('site.form.optional')}
        value={entry[email]}
        autocomplete="off"
        maxLength={254}
        error={problemOf(t, problems, email)}
      />
    </Columns>
  )
  return (
    <>
      {field('personName', 'personEmail')}
      {field('deputyName', 'deputyEmail')}
      <Columns>
        <TextInput
          name="from"
          label={t('groups.seat.from')}
          note={t('site.form.optional')}
          value={entry.from}
          width="medium"
          autocomplete="off"
          error={problemOf(t, problems, 'from')}
        />
        <TextInput
          name="termEndsOn"
          label={t('groups.seat.termEndsOn')}
          note={t('site.form.optional')}
          hint={t('groups.seat.termEndsOn.hint')}
          value={entry.termEndsOn}
          width="medium"
          autocomplete="off"
          error={problemOf(t, problems, 'termEndsOn')}
        />
      </Columns>
    </>
  )
}
