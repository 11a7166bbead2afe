import type { JSX } from 'preact'
import type { ReportOwed } from '#domain/publishing'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { Button, FormActions } from '#ui/button'
import { PageHead } from '#ui/heading'
import { Section } from '#ui/section'
import { TextInput } from '#ui/text-input'
import type { Problems } from '#web/form'
import type { Visit } from '#web/visit'
import { PostForm, problemOf, ProblemSummary } from '../../frame.tsx'
import { OfficePage } from '../office-page.tsx'
import { OwedTable } from './owed-table.tsx'

export interface NewPageProps {
  readonly visit: Visit<'office/reports/new'>
  readonly owed: readonly ReportOwed[]
  readonly title: string
  readonly problems: Problems
}

/** Begins a piece of news, or the report of a meeting that waits for one. */
export function NewPage({ visit, owed, title, problems }: NewPageProps): JSX.Element {
  const { t, href } = visit
  return (
    <OfficePage
      visit={visit}
      title={t('reports.news.title')}
      section="reports"
      above={<Breadcrumbs label={t('reports.edit.crumbs')} crumbs={[{ label: t('reports.title'), href: href('office/reports/index') }]} />}
    >
      <ProblemSummary t={t} problems={problems} />
      <PageHead title={t('reports.news.title')} lede={t('reports.news.intro')} />
      <PostForm>
        <TextInput
          name="title"
          label={t('reports.news.field.title')}
          hint={t('reports.news.field.title.hint')}
          value={title}
          maxLength={160}
          required
          error={problemOf(t, problems, 'title')}
        />
        <FormActions>
          <Button>{t('reports.news.start')}</Button>
        </FormActions>
      </PostForm>
      {owed.length > 0 && (
        <Section id="fran-traff" title={t('reports.fromMeeting.title')}>
          <OwedTable visit={visit} owed={owed} />
        </Section>
      )}
    </OfficePage>
  )
}
