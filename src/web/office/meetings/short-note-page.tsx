import type { JSX } from 'preact'
import { longestLine, shortNoteLines, type ShortNote, type ShortNoteLine } from '#domain/meeting-notes'
import { owesWholeReport, type MeetingListed } from '#domain/meetings'
import { Button, ButtonLink, FormActions } from '#ui/button'
import { Checkbox } from '#ui/checkboxes'
import { EmptyState } from '#ui/empty-state'
import { TextArea } from '#ui/text-area'
import type { Problems } from '#web/form'
import type { Visit } from '#web/visit'
import { PostForm, ProblemSummary, problemOf } from '../../frame.tsx'
import { Conflict } from '../conflict.tsx'
import { MeetingFrame } from './meeting-frame.tsx'

export interface ShortNoteValues extends Readonly<Record<ShortNoteLine, string>> {
  readonly isPublic: boolean
}

export interface ShortNotePageProps {
  readonly visit: Visit<'office/meetings/short-note'>
  readonly meeting: MeetingListed
  readonly note: ShortNote | null
  readonly values: ShortNoteValues
  readonly problems: Problems
  readonly isConflict: boolean
}

/** Three lines about a meeting: with them it is done. */
export function ShortNotePage(props: ShortNotePageProps): JSX.Element {
  const { visit, meeting, problems } = props
  const { t, href } = visit
  return (
    <MeetingFrame visit={visit} meeting={meeting} part={t('notes.short.title')}>
      <ProblemSummary t={t} problems={problems} />
      {owesWholeReport(meeting.kind) ? (
        <EmptyState next={<WholeReport visit={visit} meeting={meeting} />}>{t('notes.short.whole')}</EmptyState>
      ) : meeting.state !== 'closed' && meeting.state !== 'reported' ? (
        <EmptyState next={<a href={href('office/meetings/show', { meeting: meeting.id })}>{t('notes.short.toMeeting')}</a>}>
          {t('notes.short.notYet')}
        </EmptyState>
      ) : (
        <NoteForm {...props} />
      )}
    </MeetingFrame>
  )
}

function WholeReport({ visit, meeting }: Pick<ShortNotePageProps, 'visit' | 'meeting'>): JSX.Element {
  const { t, href } = visit
  return (
    <PostForm action={href('office/reports/new')} class="inline-form">
      <input type="hidden" name="meeting" value={meeting.id} />
      <Button look="secondary">{t('notes.short.toReport')}</Button>
    </PostForm>
  )
}

function NoteForm({ visit, meeting, note, values, problems, isConflict }: ShortNotePageProps): JSX.Element {
  const { t, site, href } = visit
  return (
    <PostForm>
      <p>{t('notes.short.intro')}</p>
      <input type="hidden" name="revision" value={note?.revision ?? 0} />
      {isConflict && (
        <Conflict
          visit={visit}
          title={t('notes.conflict')}
          fields={shortNoteLines.map((line) => ({ label: t(`notes.short.${line}`), yours: values[line], theirs: note?.[line] ?? '' }))}
          saved={href('office/meetings/short-note', { meeting: meeting.id })}
        />
      )}
      {shortNoteLines.map((line) => (
        <TextArea
          key={line}
          name={line}
          label={t(`notes.short.${line}`)}
          hint={t(`notes.short.${line}.hint`)}
          rows={2}
          maxLength={longestLine}
          lang={site.language}
          value={values[line]}
          error={problemOf(t, problems, line)}
        />
      ))}
      <Checkbox
        name="isPublic"
        label={t('notes.short.public')}
        hint={t(meeting.listedPublicly ? 'notes.short.public.hint' : 'notes.short.public.unlisted')}
        checked={values.isPublic}
      />
      <FormActions>
        <Button>{t('notes.short.save')}</Button>
        <ButtonLink look="quiet" href={`${href('office/meetings/show', { meeting: meeting.id })}#ending`}>
          {t('notes.short.none')}
        </ButtonLink>
      </FormActions>
    </PostForm>
  )
}
