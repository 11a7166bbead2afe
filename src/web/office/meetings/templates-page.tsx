import type { JSX } from 'preact'
import type { MeetingTemplate } from '#domain/meetings'
import { formatDuration } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { Button, ButtonLink } from '#ui/button'
import { Section } from '#ui/section'
import type { AnyVisit, Visit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
import { OfficePage } from '../office-page.tsx'

/** What meetings can be made from: the contract's own templates and the ready-made ones, each with its agenda. */
export function TemplatesPage({
  visit,
  templates,
}: {
  readonly visit: Visit<'office/meetings/templates'>
  readonly templates: readonly MeetingTemplate[]
}): JSX.Element {
  const { t, href } = visit
  return (
    <OfficePage
      visit={visit}
      title={t('meeting-room.templates.title')}
      section="meetings"
      above={<Breadcrumbs label={t('meetings.crumbs')} crumbs={[{ label: t('meetings.title'), href: href('office/meetings/index') }]} />}
    >
      <h1>{t('meeting-room.templates.title')}</h1>
      <p class="lede">{t('meeting-room.templates.lede')}</p>
      {templates.map((template) => (
        <Section key={template.id} id={`mall-${template.id}`} title={templateName(visit, template)} intro={sayTemplate(visit, template)}>
          <TemplateAgenda visit={visit} template={template} />
          <div class="actions">
            <ButtonLink
              look="secondary"
              href={href('office/meetings/new', undefined, { mall: template.id })}
              about={templateName(visit, template)}
            >
              {t('meeting-room.templates.use')}
            </ButtonLink>
            {template.isOwn && (
              <PostForm class="inline-form">
                <input type="hidden" name="template" value={template.id} />
                <Button look="quiet" about={templateName(visit, template)}>
                  {t('meetings.outcome.remove')}
                </Button>
              </PostForm>
            )}
          </div>
        </Section>
      ))}
    </OfficePage>
  )
}

export function templateName({ site }: AnyVisit, { name }: MeetingTemplate): string {
  return inLanguage(name, site.language).text
}

/** "Strategisk · 4 timmar · 8 punkter" */
export function sayTemplate({ t, site }: AnyVisit, { kind, minutes, agenda }: MeetingTemplate): string {
  return [
    t(`meetings.kind.${kind}`),
    ...(minutes === null ? [] : [formatDuration(minutes, site.language)]),
    t('meeting-room.templates.items', { count: agenda.length }),
  ].join(' · ')
}

export function TemplateAgenda({ visit, template }: { readonly visit: AnyVisit; readonly template: MeetingTemplate }): JSX.Element {
  const { t, site } = visit
  return (
    <ol class="template-agenda">
      {template.agenda.map(({ title, minutes }, index) => {
        const { text, lang, isFallback } = inLanguage(title, site.language)
        return (
          <li key={index}>
            <span lang={isFallback ? lang : undefined}>{text}</span>
            {minutes !== null && <small class="note"> {t('meetings.agenda.min', { minutes })}</small>}
          </li>
        )
      })}
    </ol>
  )
}
