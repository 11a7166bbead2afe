import type { JSX } from 'preact'
import { timeAgenda, type AgendaEntry, type AgendaItem, type MeetingListed } from '#domain/meetings'
import { formatClock, formatDuration } from '#platform/dates'
import type { Translated } from '#platform/i18n'
import { Button, FormActions } from '#ui/button'
import { Notice } from '#ui/notice'
import { Section } from '#ui/section'
import type { Form } from '#web/form'
import { PostForm } from '../../frame.tsx'
import type { AnyVisit } from '#web/visit'
import { languageName } from '../translated-inputs.tsx'

/** An item as it was typed. */
export interface AgendaRow {
  readonly id: string
  readonly title: Translated
  readonly minutes: string
  readonly owner: string
  readonly isPublic: boolean
  readonly isForwarded: boolean
}

const emptyRow: AgendaRow = { id: '', title: {}, minutes: '', owner: '', isPublic: true, isForwarded: false }

export function rowsOf(agenda: readonly AgendaItem[]): AgendaRow[] {
  return agenda.map(({ id, title, minutes, owner, isPublic, forwarded }) => ({
    id,
    title,
    minutes: minutes === null ? '' : String(minutes),
    owner: owner ?? '',
    isPublic,
    isForwarded: forwarded,
  }))
}

export function readAgendaRows(visit: AnyVisit, form: Form): AgendaRow[] {
  const ids = form.all('item_id[]')
  const at = (name: string, index: number) => (form.all(`item_${name}[]`)[index] ?? '').trim()
  return ids
    .map((id, index) => ({
      id,
      title: Object.fromEntries(
        visit.site.contract.languages
          .map((language) => [language, at(`title_${language}`, index)] as const)
          .filter(([, text]) => text !== ''),
      ),
      minutes: at('minutes', index),
      owner: at('owner', index),
      isPublic: at('public', index) !== 'no',
      isForwarded: at('forwarded', index) === 'yes',
    }))
    .filter((row) => Object.keys(row.title).length > 0 || row.minutes !== '' || row.owner !== '')
}

/** What a button beside an item does with the items: `up:2`, `down:0`, `remove:1`; anything else leaves them as they are. */
export function rearranged(rows: readonly AgendaRow[], act: string): AgendaRow[] {
  const [verb = '', place = ''] = act.split(':')
  const at = Number(place)
  const row = rows[at]
  if (row === undefined || place === '') return [...rows]
  const rest = rows.filter((_, index) => index !== at)
  if (verb === 'remove') return rest
  if (verb === 'up') return [...rest.slice(0, Math.max(0, at - 1)), row, ...rest.slice(Math.max(0, at - 1))]
  if (verb === 'down') return [...rest.slice(0, at + 1), row, ...rest.slice(at + 1)]
  return [...rows]
}

export function entriesOf(rows: readonly AgendaRow[]): AgendaEntry[] {
  return rows.map(({ id, title, minutes, owner, isPublic }) => ({
    ...(id === '' ? {} : { id }),
    isPublic,
    title,
    minutes: minutes === '' ? null : Number(minutes),
    owner,
  }))
}

export interface AgendaFormProps {
  readonly visit: AnyVisit
  readonly meeting: MeetingListed
  readonly rows: readonly AgendaRow[]
  readonly revision: number
  /** Names that may well hold an item: those one meets with. */
  readonly owners: readonly string[]
}

/** The agenda to change: every button saves what is typed, so that nothing is lost on the way. */
export function AgendaForm({ visit, meeting, rows, revision, owners }: AgendaFormProps): JSX.Element {
  const { t } = visit
  const times = timeAgenda(
    rows.map(({ minutes }) => ({ minutes: minutes === '' ? null : Number(minutes) })),
    meeting.startsAt,
    meeting.minutes,
  )
  const all = [...rows, emptyRow, ...(rows.length < 3 ? [emptyRow, emptyRow] : [])]
  return (
    <Section id="agenda" title={t('meetings.agenda')} intro={t('meetings.agenda.intro')}>
      <AgendaSum visit={visit} sum={times.sum} left={times.left} withoutLength={times.withoutLength} count={rows.length} />
      <PostForm>
        <input type="hidden" name="revision" value={String(revision)} />
        {/* The first submit button is what Enter presses: it must be the one that only saves. */}
        <button class="unseen" name="do" value="agenda" tabindex={-1} aria-hidden="true" />
        <ol class="agenda-rows">
          {all.map((row, index) => (
            <AgendaRowFields
              key={`${row.id}-${index}`}
              visit={visit}
              row={row}
              index={index}
              time={times.items[index]?.from ?? null}
              last={rows.length - 1}
            />
          ))}
        </ol>
        <datalist id="agenda-owners">
          {owners.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <FormActions>
          <Button name="do" value="agenda">
            {t('meetings.agenda.save')}
          </Button>
        </FormActions>
      </PostForm>
    </Section>
  )
}

function AgendaRowFields({
  visit,
  row,
  index,
  time,
  last,
}: {
  readonly visit: AnyVisit
  readonly row: AgendaRow
  readonly index: number
  readonly time: string | null
  readonly last: number
}): JSX.Element {
  const { t, site } = visit
  const isNew = index > last
  const number = index + 1
  return (
    <li>
      <input type="hidden" name="item_id[]" value={row.id} />
      <input type="hidden" name="item_forwarded[]" value={row.isForwarded ? 'yes' : 'no'} />
      <span class="agenda-time">{time === null ? '' : formatClock(time, site.language)}</span>
      <div class="agenda-title">
        {site.contract.languages.map((language) => {
          const label = isNew ? t('meetings.agenda.new') : t('meetings.agenda.item', { number })
          return (
            <input
              key={language}
              class="input"
              name={`item_title_${language}[]`}
              value={row.title[language] ?? ''}
              lang={language}
              maxlength={300}
              aria-label={`${label}, ${languageName(visit, language)}`}
              placeholder={languageName(visit, language)}
            />
          )
        })}
      </div>
      <input
        class="input agenda-minutes"
        type="number"
        inputmode="numeric"
        min="0"
        max="1440"
        name="item_minutes[]"
        value={row.minutes}
        aria-label={t('meetings.agenda.minutes', { number })}
        placeholder={t('meetings.min')}
      />
      <input
        class="input agenda-owner"
        name="item_owner[]"
        value={row.owner}
        maxlength={200}
        list="agenda-owners"
        aria-label={t('meetings.agenda.owner', { number })}
        placeholder={t('meetings.agenda.owner.short')}
      />
      <select class="input" name="item_public[]" aria-label={t('meeting-room.agenda.public', { number })}>
        <option value="yes">{t('meeting-room.agenda.isPublic')}</option>
        <option value="no" selected={!row.isPublic}>
          {t('meeting-room.agenda.isInternal')}
        </option>
      </select>
      <span class="agenda-buttons compact">
        {!isNew && (
          <>
            {index > 0 && (
              <Button look="quiet" name="do" value={`up:${index}`} about={t('meetings.agenda.item', { number })}>
                {t('meetings.agenda.up')}
              </Button>
            )}
            {index < last && (
              <Button look="quiet" name="do" value={`down:${index}`} about={t('meetings.agenda.item', { number })}>
                {t('meetings.agenda.down')}
              </Button>
            )}
            <Button look="quiet" name="do" value={`remove:${index}`} about={t('meetings.agenda.item', { number })}>
              {t('meetings.agenda.remove')}
            </Button>
            {row.id !== '' && (
              <Button
                look="quiet"
                name="do"
                value={`${row.isForwarded ? 'unforward' : 'forward'}:${row.id}`}
                about={t('meetings.agenda.item', { number })}
              >
                {t(row.isForwarded ? 'meeting-room.unforward' : 'meeting-room.forward')}
              </Button>
            )}
          </>
        )}
      </span>
    </li>
  )
}

function AgendaSum({
  visit,
  sum,
  left: minutesLeft,
  withoutLength,
  count,
}: {
  readonly visit: AnyVisit
  readonly sum: number
  readonly left: number | null
  readonly withoutLength: number
  readonly count: number
}): JSX.Element | null {
  const { t, site } = visit
  if (count === 0) return null
  const length = formatDuration(sum, site.language)
  if (minutesLeft !== null && minutesLeft < 0)
    return <Notice tone="warning" title={t('meetings.agenda.over', { length, over: formatDuration(-minutesLeft, site.language) })} />
  const left =
    minutesLeft !== null && minutesLeft > 0 ? ` ${t('meetings.agenda.left', { left: formatDuration(minutesLeft, site.language) })}` : ''
  return (
    <p>
      {t('meetings.agenda.sum', { length })}
      {left}
      {withoutLength > 0 && ` ${t('meetings.agenda.withoutLength', { count: withoutLength })}`}
    </p>
  )
}
