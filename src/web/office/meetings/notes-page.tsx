import type { ComponentChildren, JSX } from 'preact'
import type { GroupOfNotes, NotesReader, NotesShown } from '#domain/meeting-notes'
import type { MeetingListed } from '#domain/meetings'
import { addDays, dayOf, formatDate } from '#platform/dates'
import { inLanguage, type Translated } from '#platform/i18n'
import { Button, FormActions } from '#ui/button'
import { DateInput } from '#ui/date-input'
import { EmptyState } from '#ui/empty-state'
import { Notice } from '#ui/notice'
import { Section } from '#ui/section'
import { Select } from '#ui/select'
import { TextArea } from '#ui/text-area'
import { WrittenSections } from '#ui/written-document'
import type { Problems } from '#web/form'
import type { Visit } from '#web/visit'
import { notesDocument } from '../../documents/notes-document.ts'
import { tellNotes } from '../../documents/tell-notes.ts'
import { PostForm, ProblemSummary, problemOf } from '../../frame.tsx'
import { Conflict } from '../conflict.tsx'
import { CommentsSection, CommentsBeside } from './notes-comments.tsx'
import { MeetingFrame } from './meeting-frame.tsx'

export interface NotesPageProps {
  readonly visit: Visit<'office/meetings/notes'>
  readonly meeting: MeetingListed
  /** null: none have been begun. */
  readonly notes: NotesShown | null
  readonly readers: readonly NotesReader[]
  readonly groups: readonly GroupOfNotes[]
  readonly problems: Problems
  /** Somebody else saved meanwhile. */
  readonly isConflict?: boolean
}

type Begun = NotesPageProps & { readonly notes: NotesShown }

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

function Notes(props: Begun): JSX.Element {
  const { visit, notes } = props
  const { t } = visit
  return (
    <>
      <p>{stateOf(props)}</p>
      <Files visit={visit} />
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

function stateOf({ visit, notes }: Begun): string {
  const { t, site } = visit
  const day = (at: Date | null) => (at === null ? '' : formatDate(dayOf(at, site.contract.timeZone), site.language))
  if (notes.state === 'draft') return t('notes.state.draft')
  if (notes.state === 'final')
    return t(notes.approvedAt === null ? 'notes.state.final' : 'notes.state.approved', { date: day(notes.finalAt) })
  const until = formatDate(notes.commentsUntil ?? visit.today, site.language)
  const { all, mailed } = notes.recipients
  return t('notes.state.sent', { date: day(notes.sentAt), until, all, mailed })
}

/** The same words as a file, for those who need one. */
function Files({ visit }: Pick<Begun, 'visit'>): JSX.Element {
  const { t, href, params } = visit
  const address = (file: string) => href('office/meetings/document', { meeting: params.meeting, file })
  return (
    <p>
      {t('notes.files')} <a href={address('anteckningar.docx')}>Word (DOCX)</a> · <a href={address('anteckningar.pdf')}>PDF</a>
    </p>
  )
}

/** Everything from the record, and between it the places to write in. */
function Words({ visit, notes, problems, isConflict = false, meeting }: Begun): JSX.Element {
  const { t, site, form, href } = visit
  const reader = { t, language: site.language, from: '' }
  const bare = notesDocument(reader, { facts: notes.facts, words: { introduction: {}, closing: {}, items: {} }, foot: null })
  const saved: Readonly<Record<string, Translated>> = { introduction: notes.words.introduction, closing: notes.words.closing, ...notes.words.items }
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

function Final({ visit, notes, problems }: Begun): JSX.Element {
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

/** A fortnight is long enough to be read after a holiday week. */
const daysForComments = 10

function Sending({ visit, notes, readers, groups, problems }: Begun): JSX.Element {
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
function Finishing({ visit, notes, problems }: Begun): JSX.Element {
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

function GroupWish({ visit, group }: { readonly visit: NotesPageProps['visit']; readonly group: GroupOfNotes }): JSX.Element {
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
