import type { JSX } from 'preact'
import type { ReportInWork } from '#domain/publishing'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { ButtonLink } from '#ui/button'
import { Notice } from '#ui/notice'
import type { Visit } from '#web/visit'
import { MeetingReport } from '../../report/meeting-report.tsx'
import { inOtherLanguage } from '../../site.ts'
import { OfficePage } from '../office-page.tsx'
import { languagesIn } from './report-draft.ts'

/** The page as it would be published now. */
export function PreviewPage({
  visit,
  report,
}: {
  readonly visit: Visit<'office/reports/preview'>
  readonly report: ReportInWork
}): JSX.Element {
  const { t, href, params, site } = visit
  const snapshot = { facts: report.facts, told: { ...report.told }, picture: report.picture }
  const others = languagesIn(visit).filter((language) => language !== site.language)
  return (
    <OfficePage
      visit={visit}
      title={t('reports.preview.title')}
      section="reports"
      above={
        <Breadcrumbs
          label={t('reports.edit.crumbs')}
          crumbs={[
            { label: t('reports.title'), href: href('office/reports/index') },
            { label: t('reports.preview.back'), href: href('office/reports/edit', params) },
          ]}
        />
      }
    >
      <Notice title={t('reports.preview.title')}>
        {' '}
        {t(report.state === 'published' ? 'reports.preview.bandPublished' : 'reports.preview.band')}
      </Notice>
      <div class="actions">
        <ButtonLink look="secondary" href={href('office/reports/edit', params)}>
          {t('reports.preview.back')}
        </ButtonLink>
        {others.map((language) => (
          <ButtonLink key={language} look="quiet" href={inOtherLanguage(site, language)('office/reports/preview', params)}>
            {t('reports.preview.other', { language })}
          </ButtonLink>
        ))}
      </div>
      <MeetingReport visit={visit} snapshot={snapshot} releases={[]} aftermath={null} />
    </OfficePage>
  )
}
