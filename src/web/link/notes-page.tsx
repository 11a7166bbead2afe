import type { JSX } from 'preact'
import type { NotesComment, NotesShown } from '#domain/meeting-notes'
import { dayOf, formatDate } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { Button, FormActions } from '#ui/button'
import { DefinitionList } from '#ui/definition-list'
import { PageHead } from '#ui/heading'
import { Notice } from '#ui/notice'
import { Section } from '#ui/section'
import { Select } from '#ui/select'
import { TextArea } from '#ui/text-area'
import { WrittenSections } from '#ui/written-document'
import type { Problems } from '#web/form'
import type { Visit } from '#web/visit'
import { DocumentLinks } from '../documents/document-links.tsx'
import { tellNotes } from '../documents/tell-notes.ts'
import { PostForm, ProblemSummary, problemOf } from '../frame.tsx'
import { Secretariat } from './lead-offer-done-page.tsx'
import { LinkPage } from './link-page.tsx'

export interface NotesOnPage {
  readonly notes: NotesShown
  readonly personId: string | null
  readonly organisationId: string | null
}

export interface NotesPageProps extends NotesOnPage {
  readonly visit: Visit<'link/notes'>
  readonly problems: Problems
}

/** The notes as whoever was sent them reads them: what others have said, a place to say something, and for the adjuster one button. */
export function NotesPage(props: NotesPageProps): JSX.Element {
  const { visit, notes, problems, personId } = props
  const { t, site, href, params, today } = visit
  const from = inLanguage(site.contract.name, site.language).text
  const document = tellNotes({ t, language: site.language, from }, notes, site.contract.timeZone)
  const isOpen = notes.state === 'sent' && (notes.commentsUntil ?? '') >= today
  return (
    <LinkPage visit={visit} title={document.title.text}>
      <ProblemSummary t={t} problems={problems} />
      <PageHead over={document.over ?? undefined} title={<span lang={document.title.lang}>{document.title.text}</span>} />
      <State {...props} isOpen={isOpen} />
      <DefinitionList unknown={t('site.unknown')} items={document.facts.map(({ term, value }) => ({ term, value }))} />
      <WrittenSections sections={document.sections} after={({ id }) => <Said visit={visit} notes={notes} itemId={id} />} />
      <Said visit={visit} notes={notes} itemId={null} />
      {isOpen && <CommentForm {...props} />}
      {!isOpen && notes.state === 'sent' && notes.adjuster !== null && notes.adjuster.personId === personId && <Approve {...props} />}
      <DocumentLinks t={t} href={(kind) => href('link/notes-document', { token: params.token, file: `anteckningar.${kind}` })} />
      <p class="note">{document.foot}</p>
      <Secretariat visit={visit} />
    </LinkPage>
  )
}

function State({ visit, notes, isOpen }: NotesPageProps & { readonly isOpen: boolean }): JSX.Element {
  const { t, site } = visit
  if (notes.finalAt !== null)
    return (
      <Notice
        tone="success"
        title={t('notes.link.final', { date: formatDate(dayOf(notes.finalAt, site.contract.timeZone), site.language) })}
      />
    )
  const until = formatDate(notes.commentsUntil ?? visit.today, site.language)
  return isOpen ? (
    <Notice title={t('notes.link.open', { until })}>
      <a href="#comment">{t('notes.link.toComment')}</a>
    </Notice>
  ) : (
    <Notice title={t('notes.link.closed', { until })} />
  )
}

/** What has been said about an item, or about the whole, with the secretariat's answers. */
function Said({
  visit,
  notes,
  itemId,
}: {
  readonly visit: NotesPageProps['visit']
  readonly notes: NotesShown
  readonly itemId: string | null
}): JSX.Element | null {
  const known = new Set(notes.facts.items.map(({ id }) => id))
  const about = notes.comments.filter((each) =>
    itemId === null ? each.itemId === null || !known.has(each.itemId) : each.itemId === itemId,
  )
  if (about.length === 0) return null
  return (
    <aside class="notes-beside">
      {about.map((comment) => (
        <Comment key={comment.id} visit={visit} comment={comment} />
      ))}
    </aside>
  )
}

function Comment({ visit, comment }: { readonly visit: NotesPageProps['visit']; readonly comment: NotesComment }): JSX.Element {
  const { t, site } = visit
  const { answer } = comment
  const day = formatDate(dayOf(comment.at, site.contract.timeZone), site.language)
  return (
    <div>
      <p>
        <q>{comment.comment}</q>{' '}
        <small>
          {comment.organisation ?? t('notes.comment.unknown')}, {day}
        </small>
      </p>
      {answer !== null && (
        <p>
          <strong>{t(answer.isAdopted ? 'notes.comment.adopted' : 'notes.comment.answered')}</strong> {answer.text}
        </p>
      )}
    </div>
  )
}

function CommentForm({ visit, notes, problems }: NotesPageProps): JSX.Element {
  const { t, form, site } = visit
  const isAgain = Object.keys(problems).length > 0
  return (
    <Section id="comment-section" title={t('notes.link.comment')} intro={t('notes.link.comment.intro')}>
      <PostForm>
        <Select
          name="item"
          label={t('notes.link.about')}
          placeholder={t('notes.comment.whole')}
          value={isAgain ? form.get('item') : ''}
          options={notes.facts.items.map(({ id, title }) => ({ value: id, label: inLanguage(title, site.language).text }))}
          error={problemOf(t, problems, 'item')}
        />
        <TextArea
          name="comment"
          label={t('notes.link.what')}
          rows={4}
          value={isAgain ? form.get('comment') : ''}
          error={problemOf(t, problems, 'comment')}
        />
        <FormActions>
          <Button name="do" value="comment">
            {t('notes.link.send')}
          </Button>
        </FormActions>
      </PostForm>
    </Section>
  )
}

/** One button: the notes are right. What is wrong is told to the secretariat, whose number stands below. */
function Approve({ visit, notes }: NotesPageProps): JSX.Element {
  const { t } = visit
  const waits = notes.comments.some(({ answer }) => answer === null)
  return (
    <Section id="approve" title={t('notes.link.approve')} intro={t(waits ? 'notes.link.approve.wait' : 'notes.link.approve.intro')}>
      {!waits && (
        <PostForm>
          <input type="hidden" name="revision" value={notes.revision} />
          <FormActions>
            <Button name="do" value="approve">
              {t('notes.link.approve.button')}
            </Button>
          </FormActions>
        </PostForm>
      )}
    </Section>
  )
}
