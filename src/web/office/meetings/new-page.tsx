import type { JSX } from 'preact'
import type { MeetingTemplate } from '#domain/meetings'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { Button, ButtonLink, FormActions } from '#ui/button'
import { Section } from '#ui/section'
import type { Problems } from '#web/form'
import type { Visit } from '#web/visit'
import { PostForm, ProblemSummary } from '../../frame.tsx'
import { OfficePage } from '../office-page.tsx'
import type { MeetingEntry } from './meeting-entry.ts'
import { MeetingFields, type MeetingChoices } from './meeting-form.tsx'
import { sayTemplate, TemplateAgenda, templateName } from './templates-page.tsx'

export interface NewMeetingPageProps {
  readonly visit: Visit<'office/meetings/new'>
  readonly entry: MeetingEntry
  readonly choices: MeetingChoices
  readonly templates: readonly MeetingTemplate[]
  readonly template: MeetingTemplate | null
  readonly problems?: Problems
}

/** A new meeting, from a template or from nothing. */
export function NewMeetingPage(props: NewMeetingPageProps): JSX.Element {
  const { visit, entry, choices, template, problems = {} } = props
  const { t, href } = visit
  return (
    <OfficePage
      visit={visit}
      title={t('meetings.new.title')}
      section="meetings"
      above={<Breadcrumbs label={t('meetings.crumbs')} crumbs={[{ label: t('meetings.title'), href: href('office/meetings/index') }]} />}
    >
      <h1>{t('meetings.new.title')}</h1>
      <ProblemSummary t={t} problems={problems} />
      <Templates {...props} />
      <PostForm>
        <input type="hidden" name="template" value={template?.id ?? ''} />
        <MeetingFields visit={visit} entry={entry} choices={choices} problems={problems} />
        <FormActions>
          <Button>{t('meetings.new.save')}</Button>
          <ButtonLink look="quiet" href={href('office/meetings/index')}>
            {t('site.form.cancel')}
          </ButtonLink>
        </FormActions>
      </PostForm>
    </OfficePage>
  )
}

/** A template is chosen before anything is typed: it is a link, and fills in kind, length and agenda. */
function Templates({ visit, templates, template }: NewMeetingPageProps): JSX.Element {
  const { t, href } = visit
  const to = (mall: string | undefined) =>
    href('office/meetings/new', undefined, {
      mall,
      grupp: visit.query.get('grupp') ?? undefined,
      omrade: visit.query.get('omrade') ?? undefined,
    })
  return (
    <Section
      id="templates"
      title={t('meeting-room.templates.choose')}
      actions={<a href={href('office/meetings/templates')}>{t('meeting-room.templates.all')}</a>}
    >
      <ul class="template-choice">
        {templates.map((each) => (
          <li key={each.id}>
            <a href={to(each.id)} aria-current={each.id === template?.id ? 'true' : undefined}>
              <strong>{templateName(visit, each)}</strong>
              <span class="note">{sayTemplate(visit, each)}</span>
            </a>
          </li>
        ))}
      </ul>
      {template !== null && (
        <>
          <p>
            {t('meeting-room.templates.chosen', { name: templateName(visit, template) })}{' '}
            <a href={to(undefined)}>{t('meeting-room.templates.without')}</a>
          </p>
          <TemplateAgenda visit={visit} template={template} />
        </>
      )}
    </Section>
  )
}
