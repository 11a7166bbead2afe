import type { JSX } from 'preact'
import type { GroupOfNotes } from '#domain/meeting-notes'
import { addDays, formatDate } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { Button, FormActions } from '#ui/button'
import { DateInput } from '#ui/date-input'
import { EmptyState } from '#ui/empty-state'
import { Notice } from '#ui/notice'
import { Section } from '#ui/section'
import { Select } from '#ui/select'
import { PostForm, problemOf } from '../../frame.tsx'
import type { NotesBegun, NotesPageProps } from './notes-props.ts'

/** Long enough to be read after a week away. */
const daysForComments = 10

/** Sending the notes out: until when, and who approves them where the group wants it. */
export function Sending({ visit, notes, readers, groups, problems }: NotesBegun): JSX.Element {
  const { t, form, today } = visit
  const reached = readers.filter(({ email }) => email !== null)
  const unreached = readers.length - reached.length
  const wantsAdjuster = groups.some(({ isAdjusted }) => isAdjusted)
  if (reached.length === 0)
    return (
      <Section id="send" title={t('notes.send')}>
        <EmptyState next={t('notes.send.nobodyNext')}>{t('notes.send.nobody')}</EmptyState>
      </Section>
    )
  return (
    <Section id="send" title={t('notes.send')} intro={t('notes.send.intro', { count: reached.length })}>
      {unreached > 0 && <Notice title={t('notes.send.unreached', { count: unreached })} />}
      <PostForm>
        <input type="hidden" name="revision" value={notes.revision} />
        <DateInput
          name="commentsUntil"
          label={t('notes.send.until')}
          hint={t('notes.send.until.hint')}
          value={form.has('commentsUntil') ? form.get('commentsUntil') : addDays(today, daysForComments)}
          min={today}
          error={problemOf(t, problems, 'commentsUntil')}
        />
        {wantsAdjuster && (
          <Select
            name="adjuster"
            label={t('notes.send.adjuster')}
            hint={t('notes.send.adjuster.hint')}
            placeholder={t('notes.send.adjuster.choose')}
            value={form.get('adjuster')}
            options={reached.map(({ personId, name, organisation }) => ({
              value: personId,
              label: organisation === null ? name : `${name}, ${organisation}`,
            }))}
            error={problemOf(t, problems, 'adjuster')}
          />
        )}
        <FormActions>
          <Button name="do" value="send">
            {t('notes.send.button', { count: reached.length })}
          </Button>
        </FormActions>
      </PostForm>
    </Section>
  )
}

/** What is left before the notes are final: time for comments, answers to them, and the adjuster where there is one. */
export function Finishing({ visit, notes, problems }: NotesBegun): JSX.Element {
  const { t, form, today, site } = visit
  const isOpen = (notes.commentsUntil ?? '') >= today
  const unanswered = notes.comments.filter(({ answer }) => answer === null).length
  const waits = isOpen
    ? t('notes.finish.open', { until: formatDate(notes.commentsUntil ?? today, site.language) })
    : unanswered > 0
      ? t('notes.finish.unanswered', { count: unanswered })
      : notes.adjuster !== null
        ? t(notes.adjusterAskedAt === null ? 'notes.finish.adjusterSoon' : 'notes.finish.adjuster', { name: notes.adjuster.name })
        : null
  return (
    <Section id="finish" title={t('notes.finish')}>
      <p>{waits ?? t('notes.finish.ready')}</p>
      {waits === null && (
        <PostForm>
          <input type="hidden" name="revision" value={notes.revision} />
          <FormActions>
            <Button name="do" value="finish">
              {t('notes.finish.button')}
            </Button>
          </FormActions>
        </PostForm>
      )}
      <details open={problems['movedUntil'] !== undefined}>
        <summary>{t('notes.move')}</summary>
        <PostForm>
          <input type="hidden" name="revision" value={notes.revision} />
          <DateInput
            name="movedUntil"
            label={t('notes.send.until')}
            hint={t('notes.send.until.hint')}
            value={form.has('movedUntil') ? form.get('movedUntil') : (notes.commentsUntil ?? '')}
            min={today}
            error={problemOf(t, problems, 'movedUntil')}
          />
          <FormActions>
            <Button look="secondary" name="do" value="move">
              {t('notes.move.button')}
            </Button>
          </FormActions>
        </PostForm>
      </details>
    </Section>
  )
}

/** Whether one of the meeting's groups wants an adjuster. */
export function GroupWish({ visit, group }: { readonly visit: NotesPageProps['visit']; readonly group: GroupOfNotes }): JSX.Element {
  const { t, site } = visit
  const name = inLanguage(group.name, site.language).text
  return (
    <PostForm class="actions">
      <input type="hidden" name="group" value={group.id} />
      <p>{t(group.isAdjusted ? 'notes.group.adjusted' : 'notes.group.notAdjusted', { group: name })}</p>
      <Button look="quiet" name="do" value={group.isAdjusted ? 'adjust-not' : 'adjust'} about={name}>
        {t(group.isAdjusted ? 'notes.group.stop' : 'notes.group.start')}
      </Button>
    </PostForm>
  )
}
