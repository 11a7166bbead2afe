import type { JSX } from 'preact'
import type { MeetingPage, PaperShown } from '#domain/meetings'
import { inLanguage } from '#platform/i18n'
import { Button, FormActions } from '#ui/button'
import { Checkbox } from '#ui/checkboxes'
import { EmptyState } from '#ui/empty-state'
import { FileInput } from '#ui/file-input'
import { Section } from '#ui/section'
import { Select } from '#ui/select'
import { Table } from '#ui/table'
import { TextInput } from '#ui/text-input'
import type { Problems } from '#web/form'
import type { Visit } from '#web/visit'
import { PostForm, ProblemSummary, problemOf } from '../../frame.tsx'
import { AgendaTitle } from './agenda-table.tsx'
import { MeetingFrame } from './meeting-frame.tsx'
import { PaperLink } from './paper-links.tsx'

export interface PaperValues {
  readonly title: string
  readonly url: string
  readonly agendaItemId: string
  readonly isPublic: boolean
}

export interface PapersPageProps {
  readonly visit: Visit<'office/meetings/papers'>
  readonly facts: MeetingPage
  readonly values: PaperValues
  readonly problems: Problems
}

/** A meeting's papers: what is there, who sees it, and one more. */
export function PapersPage(props: PapersPageProps): JSX.Element {
  const { visit, facts, problems } = props
  const { t } = visit
  const { meeting, papers } = facts
  return (
    <MeetingFrame visit={visit} meeting={meeting} part={t('meeting-room.papers.title')}>
      <ProblemSummary t={t} problems={problems} />
      {papers.length === 0 ? (
        <EmptyState next={t('meeting-room.papers.emptyNext')}>{t('meeting-room.papers.empty')}</EmptyState>
      ) : (
        <Papers visit={visit} facts={facts} />
      )}
      <Section id="add" title={t('meeting-room.papers.add')} intro={t('meeting-room.papers.intro')}>
        <AddForm {...props} />
      </Section>
    </MeetingFrame>
  )
}

function Papers({ visit, facts }: Pick<PapersPageProps, 'visit' | 'facts'>): JSX.Element {
  const { t } = visit
  const { meeting, papers, agenda } = facts
  return (
    <Table
      caption={t('meeting-room.papers.title')}
      hideCaption
      rows={papers}
      columns={[
        {
          key: 'title',
          label: t('meeting-room.papers.paper'),
          rowHeader: true,
          cell: (paper) => <PaperLink visit={visit} meeting={meeting} paper={paper} />,
        },
        {
          key: 'item',
          label: t('meetings.agenda.what'),
          cell: ({ agendaItemId }) => {
            const item = agenda.find(({ id }) => id === agendaItemId)
            return item === undefined ? t('meeting-room.papers.whole') : <AgendaTitle visit={visit} title={item.title} />
          },
        },
        {
          key: 'who',
          label: t('meeting-room.papers.who'),
          cell: ({ isPublic }) => t(isPublic ? 'meeting-room.papers.everybody' : 'meeting-room.papers.meeting'),
        },
        { key: 'act', label: t('meeting-room.papers.change'), cell: (paper) => <PaperButtons visit={visit} paper={paper} /> },
      ]}
    />
  )
}

function PaperButtons({ visit, paper }: { readonly visit: PapersPageProps['visit']; readonly paper: PaperShown }): JSX.Element {
  const { t } = visit
  return (
    <PostForm class="compact outcome-buttons">
      <input type="hidden" name="paper" value={paper.id} />
      <Button look="quiet" name="do" value={paper.isPublic ? 'internal' : 'public'} about={paper.title}>
        {t(paper.isPublic ? 'meeting-room.papers.makeInternal' : 'meeting-room.papers.makePublic')}
      </Button>
      <Button look="quiet" name="do" value="remove" about={paper.title}>
        {t('meetings.outcome.remove')}
      </Button>
    </PostForm>
  )
}

function AddForm({ visit, facts, values, problems }: PapersPageProps): JSX.Element {
  const { t, site } = visit
  const optional = t('site.form.optional')
  return (
    <PostForm multipart>
      <FileInput
        name="file"
        label={t('meeting-room.papers.file')}
        hint={t('meeting-room.papers.file.hint')}
        accept=".pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.png,.jpg,.jpeg,.webp"
        error={problemOf(t, problems, 'file')}
      />
      <TextInput
        name="url"
        label={t('meeting-room.papers.url')}
        value={values.url}
        inputMode="url"
        autocomplete="off"
        error={problemOf(t, problems, 'url')}
      />
      <TextInput
        name="title"
        label={t('meeting-room.papers.name')}
        note={optional}
        hint={t('meeting-room.papers.name.hint')}
        value={values.title}
        maxLength={200}
        autocomplete="off"
        error={problemOf(t, problems, 'title')}
      />
      {facts.agenda.length > 0 && (
        <Select
          name="agendaItemId"
          label={t('meetings.outcome.item')}
          placeholder={t('meeting-room.papers.whole')}
          value={values.agendaItemId}
          options={facts.agenda.map(({ id, title }) => ({ value: id, label: inLanguage(title, site.language).text }))}
          error={problemOf(t, problems, 'agendaItemId')}
        />
      )}
      <Checkbox
        name="isPublic"
        label={t('meeting-room.papers.public')}
        hint={t('meeting-room.papers.public.hint')}
        checked={values.isPublic}
      />
      <FormActions>
        <Button name="do" value="add">
          {t('meeting-room.papers.save')}
        </Button>
      </FormActions>
    </PostForm>
  )
}
