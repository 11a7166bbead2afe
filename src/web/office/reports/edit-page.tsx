import type { JSX } from 'preact'
import type { HistoryLine } from '#domain/history'
import { wasLeadTaken, type MeetingFactsRead, type ReportInWork } from '#domain/publishing'
import { formatDateWithPrecision } from '#platform/dates'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { Button, ButtonLink, FormActions } from '#ui/button'
import { PageHead } from '#ui/heading'
import { Section } from '#ui/section'
import { Tag } from '#ui/state-mark'
import { PostForm, ProblemSummary } from '../../frame.tsx'
import { shown } from '../../report/report-sections.ts'
import { HistoryLines } from '../../history-lines.tsx'
import { OfficePage } from '../office-page.tsx'
import { canBeUndone } from '../undo/undoers.ts'
import { Conflict } from './conflict.tsx'
import type { ReportFormProps } from './report-draft.ts'
import { ReportForm } from './report-form.tsx'

export interface EditPageProps extends ReportFormProps {
  readonly isConflict: boolean
  readonly history: readonly HistoryLine[]
}

/** Where a page is written: its facts as they are, and beside them the words. */
export function EditPage(props: EditPageProps): JSX.Element {
  const { visit, report, problems, isConflict } = props
  const { t, href, site } = visit
  const title = report.told[site.language]?.title || Object.values(report.told)[0]?.title || ''
  return (
    <OfficePage
      visit={visit}
      title={title}
      section="reports"
      above={<Breadcrumbs label={t('reports.edit.crumbs')} crumbs={[{ label: t('reports.title'), href: href('office/reports/index') }]} />}
    >
      <ProblemSummary t={t} problems={problems} />
      <PageHead
        title={title}
        over={
          <>
            {t(`reports.kind.${report.kind}`)}{' '}
            <Tag tone={report.state === 'published' ? 'good' : report.state === 'withdrawn' ? 'warning' : 'plain'}>
              {t(`reports.state.${report.state}`)}
            </Tag>
          </>
        }
        lede={t(`reports.edit.intro.${report.kind}`)}
        actions={<Links {...props} />}
      />
      {isConflict && <Conflict {...props} />}
      {report.facts !== null && <Facts visit={visit} report={report} facts={report.facts} />}
      <ReportForm {...props} />
      {report.state === 'published' && <Withdraw visit={visit} />}
      <Section id="historik" title={t('reports.history')}>
        <HistoryLines visit={visit} lines={props.history} canUndo={canBeUndone} />
      </Section>
    </OfficePage>
  )
}

function Links({ visit: { t, href, params }, report }: EditPageProps): JSX.Element {
  return (
    <>
      <ButtonLink look="quiet" href={href('office/reports/preview', params)}>
        {t('reports.preview.title')}
      </ButtonLink>
      <ButtonLink look="quiet" href={href('office/reports/copy', params)}>
        {t('reports.copy')}
      </ButtonLink>
      {report.state === 'published' && (
        <ButtonLink look="quiet" href={href('public/news/show', { slug: report.slug })}>
          {t('reports.see')}
        </ButtonLink>
      )}
    </>
  )
}

/** What the report takes from the data, in short, with the way to where it is changed. */
function Facts({
  visit,
  report,
  facts,
}: {
  readonly visit: EditPageProps['visit']
  readonly report: ReportInWork
  readonly facts: MeetingFactsRead
}): JSX.Element {
  const { t, href } = visit
  return (
    <Section
      id="fakta"
      title={t('reports.edit.facts')}
      intro={t('reports.edit.facts.intro')}
      actions={
        report.meeting === null ? undefined : (
          <a href={href('office/meetings/show', { meeting: report.meeting.id })}>{t('reports.edit.facts.meeting')}</a>
        )
      }
    >
      <ul>
        {factLines(visit, facts).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  )
}

function factLines({ t, site }: EditPageProps['visit'], facts: MeetingFactsRead): string[] {
  const { organisations, attendanceStated, agreements, leads, steps, next } = facts
  const stated =
    attendanceStated === null ? [] : [t('reports.edit.facts.stated', { words: shown(attendanceStated.wording, site.language).text })]
  const leadLine =
    wasLeadTaken(facts) || leads.areKnown
      ? leads.stated === null
        ? t('reports.edit.facts.leads', { count: leads.organisations })
        : `${t('news.tookLead')}: ${shown(leads.stated.wording, site.language).text}`
      : t('reports.edit.facts.leadsUnknown')
  return [
    [t('reports.edit.facts.organisations', { count: organisations.length }), ...stated].join('. '),
    t('reports.edit.facts.agreements', { count: agreements.length }),
    leadLine,
    t('reports.edit.facts.steps', { count: steps.length }),
    next === null
      ? t('reports.edit.facts.nextUnknown')
      : t('reports.edit.facts.next', { when: formatDateWithPrecision(next.on, site.language) }),
  ]
}

function Withdraw({ visit }: Pick<EditPageProps, 'visit'>): JSX.Element {
  const { t } = visit
  return (
    <Section id="dra-tillbaka" title={t('reports.withdraw.title')} intro={t('reports.withdraw.intro')}>
      <PostForm>
        <FormActions>
          <Button name="do" value="withdraw" look="secondary">
            {t('reports.withdraw')}
          </Button>
        </FormActions>
      </PostForm>
    </Section>
  )
}
