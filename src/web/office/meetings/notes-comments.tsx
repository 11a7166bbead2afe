import type { JSX } from 'preact'
import type { NotesComment, NotesShown } from '#domain/meeting-notes'
import { formatMoment } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { Button, FormActions } from '#ui/button'
import { Section } from '#ui/section'
import { Tag } from '#ui/state-mark'
import { TextArea } from '#ui/text-area'
import type { Problems } from '#web/form'
import type { AnyVisit } from '#web/visit'
import { PostForm, problemOf } from '../../frame.tsx'

/** What has been said about one item, beside it. */
export function CommentsBeside({
  visit,
  notes,
  itemId,
}: {
  readonly visit: AnyVisit
  readonly notes: NotesShown
  readonly itemId: string
}): JSX.Element | null {
  const about = notes.comments.filter((comment) => comment.itemId === itemId)
  if (about.length === 0) return null
  return (
    <aside class="notes-beside">
      {about.map((comment) => (
        <p key={comment.id}>
          <q>{comment.comment}</q> <small>{whoOf(visit, comment)}</small>{' '}
          <a href={`#comment-${comment.id}`}>{visit.t(comment.answer === null ? 'notes.comment.toAnswer' : 'notes.comment.toIt')}</a>
        </p>
      ))}
    </aside>
  )
}

/** All comments with what is to be done about each. */
export function CommentsSection({
  visit,
  notes,
  problems,
}: {
  readonly visit: AnyVisit
  readonly notes: NotesShown
  readonly problems: Problems
}): JSX.Element {
  const { t } = visit
  return (
    <Section id="comments" title={t('notes.comments', { count: notes.comments.length })}>
      {notes.comments.map((comment) => (
        <Comment key={comment.id} visit={visit} notes={notes} comment={comment} problems={problems} />
      ))}
    </Section>
  )
}

function Comment({
  visit,
  notes,
  comment,
  problems,
}: {
  readonly visit: AnyVisit
  readonly notes: NotesShown
  readonly comment: NotesComment
  readonly problems: Problems
}): JSX.Element {
  const { t, site, form } = visit
  const { id, answer } = comment
  const item = notes.facts.items.find((each) => each.id === comment.itemId)
  const about = item === undefined ? t('notes.comment.whole') : inLanguage(item.title, site.language).text
  const isThis = form.get('comment') === id
  const name = `answer_${id}`
  return (
    <article id={`comment-${id}`}>
      <h3>{about}</h3>
      <blockquote>
        <p>{comment.comment}</p>
      </blockquote>
      <p class="note">
        {whoOf(visit, comment)} · {formatMoment(comment.at, site.language, site.contract.timeZone)}
      </p>
      {answer !== null && (
        <p>
          <Tag tone={answer.isAdopted ? 'good' : 'plain'}>{t(answer.isAdopted ? 'notes.comment.adopted' : 'notes.comment.answered')}</Tag>{' '}
          {answer.text}
        </p>
      )}
      {notes.state === 'sent' && (
        <PostForm>
          <input type="hidden" name="comment" value={id} />
          <TextArea
            name={name}
            label={t('notes.comment.answer')}
            rows={2}
            value={isThis ? form.get(name) : (answer?.text ?? '')}
            error={problemOf(t, problems, name)}
          />
          <FormActions>
            <Button look="secondary" name="do" value="answer">
              {t('notes.comment.doAnswer')}
            </Button>
            <Button look="quiet" name="do" value="adopt">
              {t('notes.comment.doAdopt')}
            </Button>
          </FormActions>
        </PostForm>
      )}
    </article>
  )
}

function whoOf({ t }: AnyVisit, { personName, organisation }: NotesComment): string {
  const parts = [personName ?? '', organisation ?? ''].filter((part) => part !== '')
  return parts.length === 0 ? t('notes.comment.unknown') : parts.join(', ')
}
