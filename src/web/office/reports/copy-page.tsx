import type { JSX } from 'preact'
import type { ReportInWork } from '#domain/publishing'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { CopyBlock } from '#ui/copy-block'
import { PageHead } from '#ui/heading'
import { Notice } from '#ui/notice'
import type { Visit } from '#web/visit'
import { plainReport } from '../../report/plain-report.tsx'
import { OfficePage } from '../office-page.tsx'
import { languagesIn } from './report-draft.ts'

/** The page as clean HTML for the city's own site, in each language. */
export function CopyPage({ visit, report }: { readonly visit: Visit<'office/reports/copy'>; readonly report: ReportInWork }): JSX.Element {
  const { t, href, params } = visit
  const snapshot = { facts: report.facts, told: { ...report.told }, picture: report.picture }
  return (
    <OfficePage
      visit={visit}
      title={t('reports.copy.title')}
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
      <PageHead title={t('reports.copy.title')} lede={t('reports.copy.intro')} />
      {report.state !== 'published' && (
        <Notice tone="warning" title={t('reports.state.draft')}>
          {' '}
          {t('reports.copy.notPublished')}
        </Notice>
      )}
      {languagesIn(visit).map((language) => (
        <CopyBlock
          key={language}
          id={`html-${language}`}
          label={t('reports.copy.label', { language })}
          howTo={t('reports.copy.howTo')}
          text={plainReport(visit, snapshot, language)}
          rows={18}
        />
      ))}
      {report.picture !== null && <p class="hint">{t('reports.copy.picture')}</p>}
    </OfficePage>
  )
}
