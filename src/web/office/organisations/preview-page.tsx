import type { JSX } from 'preact'
import type { Period } from '#domain/contract'
import { organisationKinds } from '#domain/organisations'
import { formatDateWithPrecision } from '#platform/dates'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { Button, FormActions } from '#ui/button'
import { Checkbox } from '#ui/checkboxes'
import { PageHead } from '#ui/heading'
import { ChoiceRow } from '#ui/radios'
import { Select } from '#ui/select'
import { Table, type TableColumn } from '#ui/table'
import { TextInput } from '#ui/text-input'
import { PostForm } from '../../frame.tsx'
import { OfficePage } from '../office-page.tsx'
import { SentenceSummary, type Sentences } from '../sentences.tsx'
import { PeriodChoice } from './affiliations.tsx'
import type { PasteVisit } from './paste-page.tsx'
import type { PasteRow } from './paste-rows.ts'
import type { ReadUpload } from './read-upload.ts'

export interface PreviewPageProps {
  readonly visit: PasteVisit
  readonly text: string
  readonly rows: readonly PasteRow[]
  readonly periods: readonly Period[]
  /** Which sheet of an uploaded workbook was read. */
  readonly sheet?: ReadUpload['sheet']
  readonly sentences?: Sentences
}

/** What was read out of a paste, to be looked through before anything is saved. */
export function PreviewPage({ visit, text, rows, periods, sheet = null, sentences = {} }: PreviewPageProps): JSX.Element {
  const { t } = visit
  const doubtful = rows.filter((row) => row.candidates.length > 0 || row.likeLine !== null || row.read.problems.length > 0).length
  const title = t('organisations.preview.title', { count: rows.length })
  return (
    <OfficePage
      visit={visit}
      title={title}
      section="organisations"
      above={
        <Breadcrumbs
          label={t('organisations.crumbs')}
          crumbs={[{ label: t('organisations.title'), href: visit.href('office/organisations/index') }]}
        />
      }
    >
      <PageHead title={title} lede={`${t('organisations.preview.lede')} ${t('organisations.preview.doubtful', { count: doubtful })}`} />
      {sheet !== null && (
        <p>
          {t('organisations.preview.sheet', { name: sheet.name, count: sheet.others.length, others: sheet.others.slice(0, 10).join(', ') })}
        </p>
      )}
      <SentenceSummary t={t} sentences={sentences} />
      <PostForm>
        <input type="hidden" name="step" value="enter" />
        <textarea name="text" hidden aria-hidden="true">
          {text}
        </textarea>
        {periods.length > 0 && <PeriodChoice visit={visit} periods={periods} />}
        <Table
          caption={title}
          hideCaption
          density="tight"
          rows={rows}
          columns={columnsFor(visit, sentences)}
          rowId={(row) => `row-${row.index}`}
        />
        <FormActions>
          <Button>{t('organisations.preview.enter')}</Button>
          <Button look="secondary" name="back" value="yes" skipsValidation>
            {t('organisations.preview.back')}
          </Button>
        </FormActions>
      </PostForm>
    </OfficePage>
  )
}

function columnsFor(visit: PasteVisit, sentences: Sentences): TableColumn<PasteRow>[] {
  const { t } = visit
  const kinds = organisationKinds.map((kind) => ({ value: kind, label: t(`organisations.kind.${kind}`) }))
  const spheres = (['yes', 'no'] as const).map((value) => ({ value, label: t(`organisations.sphere.option.${value}`) }))
  const about = (key: 'take' | 'name' | 'kind' | 'sphere' | 'same', row: PasteRow) =>
    t(`organisations.preview.label.${key}`, { name: row.read.name || String(row.read.line) })
  return [
    {
      key: 'take',
      label: t('organisations.preview.take'),
      cell: (row) => (
        <ChoiceRow
          id={`take-${row.index}`}
          type="checkbox"
          name={`take-${row.index}`}
          option={{ value: 'yes', label: <span class="unseen">{about('take', row)}</span> }}
          checked={row.taken}
        />
      ),
    },
    {
      key: 'name',
      label: t('organisations.name'),
      rowHeader: true,
      cell: (row) => (
        <>
          <input type="hidden" name={`was-${row.index}`} value={row.read.name} />
          <TextInput
            name={`name-${row.index}`}
            label={about('name', row)}
            hideLabel
            value={row.name}
            error={sentences[`name-${row.index}`]}
            maxLength={200}
            autocomplete="off"
          />
          {row.candidates.length > 0 && (
            <Select
              name={`same-${row.index}`}
              label={about('same', row)}
              hideLabel
              value={row.sameAs}
              placeholder={t('organisations.preview.new')}
              options={row.candidates.map(({ id, name }) => ({ value: id, label: t('organisations.preview.sameAs', { name }) }))}
            />
          )}
        </>
      ),
    },
    {
      key: 'kind',
      label: t('organisations.kind'),
      cell: (row) => (
        <>
          <Select name={`kind-${row.index}`} label={about('kind', row)} hideLabel value={row.kind} options={kinds} />
          <Select
            name={`sphere-${row.index}`}
            label={about('sphere', row)}
            hideLabel
            value={row.sphere}
            placeholder={t('organisations.sphere.option.unsure')}
            options={spheres}
          />
        </>
      ),
    },
    { key: 'more', label: t('organisations.preview.more'), cell: (row) => <More visit={visit} row={row} /> },
  ]
}

/** What else stood on the row, and what there is to look at. */
function More({ visit, row }: { readonly visit: PasteVisit; readonly row: PasteRow }): JSX.Element {
  const { t, site } = visit
  const { people, joinedOn, website, problems, maybeTwo } = row.read
  const notes = [
    ...people.map(
      (person) =>
        `${t(`people.mandate.${person.mandate}`)}: ${[person.name, person.email, person.phone?.display].filter(Boolean).join(', ')}`,
    ),
    ...(joinedOn === undefined ? [] : [`${t('organisations.joined')}: ${formatDateWithPrecision(joinedOn, site.language)}`]),
    ...(website === undefined ? [] : [website]),
  ]
  const warnings = [
    ...problems.filter((problem) => problem !== 'maybe-two').map((problem) => t(`organisations.problem.${problem}`)),
    ...(row.likeLine === null ? [] : [t('organisations.preview.likeLine', { line: row.likeLine })]),
  ]
  const lines = [row.read.line, ...row.read.alsoOnLines].join(', ')
  return (
    <>
      {notes.map((note) => (
        <p class="note">{note}</p>
      ))}
      {warnings.map((warning) => (
        <p>{t('organisations.preview.onLine', { line: lines, warning })}</p>
      ))}
      {maybeTwo && <Checkbox name={`divide-${row.index}`} label={t('organisations.preview.divide')} checked={row.divided} />}
    </>
  )
}
