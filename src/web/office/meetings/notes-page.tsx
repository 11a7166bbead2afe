import type { ComponentChildren, JSX } from 'preact'
import { dayOf, formatDate } from '#platform/dates'
import { inLanguage, type Translated } from '#platform/i18n'
import { Button, FormActions } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Section } from '#ui/section'
import { TextArea } from '#ui/text-area'
import { WrittenSections } from '#ui/written-document'
import { DocumentLinks } from '../../documents/document-links.tsx'
import { notesDocument } from '../../documents/notes-document.ts'
import { tellNotes } from '../../documents/tell-notes.ts'
import { PostForm, ProblemSummary, problemOf } from '../../frame.tsx'
import { Conflict } from '../conflict.tsx'
import { CommentsSection, CommentsBeside } from './notes-comments.tsx'
import { MeetingFrame } from './meeting-frame.tsx'
import { Finishing, GroupWish, Sending } from './notes-forms.tsx'
import type { NotesBegun, NotesPageProps } from './notes-props.ts'

/** A meeting's notes in the office: begun, written, sent, commented on, final. */
export function NotesPage(props: NotesPageProps): JSX.Element {
  const { visit, meeting, notes, problems } = props
  const { t } = visit
  return (
    <MeetingFrame visit={visit} meeting={meeting} part={t('notes.title')}>
      <ProblemSummary t={t} problems={problems} />
      {notes === null ? <Begin visit={visit} meeting={meeting} /> : <Notes {...props} notes={notes} />}
    </MeetingFrame>
  )
}

function Begin({ visit, meeting }: Pick<NotesPageProps, 'visit' | 'meeting'>): JSX.Element {
  const { t } = visit
  const isHeld = ['open', 'closed', 'reported'].includes(meeting.state)
  if (!isHeld) return <EmptyState next={t('notes.empty.before')}>{t('notes.empty')}</EmptyState>
  return (
    <>
      <EmptyState next={t('notes.empty.next')}>{t('notes.empty')}</EmptyState>
      <PostForm>
        <FormActions>
          <Button name="do" value="draft">
            {t('notes.draft')}
          </Button>
        </FormActions>
      </PostForm>
    </>
  )
}

function Notes(props: NotesBegun): JSX.Element {
  const { visit, notes } = props
  const { t, href, params } = visit
  return (
    <>
      <p>{stateOf(props)}</p>
      <DocumentLinks t={t} href={(kind) => href('office/meetings/document', { ...params, file: `anteckningar.${kind}` })} />
      {notes.state === 'final' ? <Final {...props} /> : <Words {...props} />}
      {notes.comments.length > 0 && <CommentsSection {...props} />}
      {notes.state === 'draft' && <Sending {...props} />}
      {notes.state === 'sent' && <Finishing {...props} />}
      {notes.state === 'draft' && props.groups.length > 0 && (
        <Section id="group" title={t('notes.group')} intro={t('notes.group.intro')}>
          {props.groups.map((group) => (
            <GroupWish key={group.id} visit={visit} group={group} />
          ))}
        </Section>
      )}
    </>
  )
}

function stateOf({ visit, notes }: NotesBegun): string {
  const { t, site } = visit
  const day = (at: Date | null) => (at === null ? '' : formatDate(dayOf(at, site.contract.timeZone), site.language))
  if (notes.state === 'draft') return t('notes.state.draft')
  if (notes.state === 'final')
    return t(notes.approvedAt === null ? 'notes.state.final' : 'notes.state.approved', { date: day(notes.finalAt) })
  const until = formatDate(notes.commentsUntil ?? visit.today, site.language)
  const { all, mailed } = notes.recipients
  return t('notes.state.sent', { date: day(notes.sentAt), until, all, mailed })
}

/** Everything from the record, and between it the places to write in. */
function Words({ visit, notes, problems, isConflict = false, meeting }: NotesBegun): JSX.Element {
  const { t, site, form, href } = visit
  const reader = { t, language: site.language, from: '' }
  const bare = notesDocument(reader, {
    facts: notes.facts,
    words: { introduction: {}, closing: {}, items: {} },
    foot: null,
    tellsEmpty: () => true,
  })
  const saved: Readonly<Record<string, Translated>> = {
    introduction: notes.words.introduction,
    closing: notes.words.closing,
    ...notes.words.items,
  }
  const theirs = (name: string) => saved[name]?.[site.language] ?? ''
  const field = (name: string, label: string, rows: number): JSX.Element => (
    <TextArea
      name={`words_${name}`}
      label={label}
      note={t('site.form.optional')}
      rows={rows}
      lang={site.language}
      value={form.has(`words_${name}`) ? form.get(`words_${name}`) : theirs(name)}
      error={problemOf(t, problems, `words_${name}`)}
    />
  )
  const items = new Set(notes.facts.items.map(({ id }) => id))
  const fields = [
    ['introduction', t('notes.words.introduction')] as const,
    ...notes.facts.items.map(({ id, title }) => [id, inLanguage(title, site.language).text] as const),
    ['closing', t('notes.words.closing')] as const,
  ]
  return (
    <PostForm class="notes">
      <input type="hidden" name="revision" value={notes.revision} />
      {isConflict && (
        <Conflict
          visit={visit}
          title={t('notes.conflict')}
          fields={fields.map(([name, label]) => ({ label, yours: form.get(`words_${name}`), theirs: theirs(name) }))}
          saved={href('office/meetings/notes', { meeting: meeting.id })}
        />
      )}
      {field('introduction', t('notes.words.introduction'), 3)}
      <WrittenSections
        sections={bare.sections}
        after={({ id }): ComponentChildren =>
          items.has(id) ? (
            <>
              <CommentsBeside visit={visit} notes={notes} itemId={id} />
              {field(id, t('notes.words.item'), 3)}
            </>
          ) : null
        }
      />
      {field('closing', t('notes.words.closing'), 3)}
      <FormActions>
        <Button name="do" value="save" look={notes.state === 'draft' ? 'secondary' : 'primary'}>
          {t('notes.save')}
        </Button>
      </FormActions>
    </PostForm>
  )
}

function Final({ visit, notes, problems }: NotesBegun): JSX.Element {
  const { t, site, form } = visit
  const document = tellNotes({ t, language: site.language, from: '' }, notes, site.contract.timeZone)
  return (
    <>
      <WrittenSections sections={document.sections} after={({ id }) => <CommentsBeside visit={visit} notes={notes} itemId={id} />} />
      <p class="note">{document.foot}</p>
      <Section id="correct" title={t('notes.correct')} intro={t('notes.correct.intro')}>
        <PostForm>
          <TextArea
            name="correction"
            label={t('notes.correct.label')}
            rows={3}
            value={form.get('correction')}
            error={problemOf(t, problems, 'correction')}
          />
          <FormActions>
            <Button look="secondary" name="do" value="correct">
              {t('notes.correct.button')}
            </Button>
          </FormActions>
        </PostForm>
      </Section>
    </>
  )
}
