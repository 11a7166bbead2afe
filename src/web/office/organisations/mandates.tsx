import type { JSX } from 'preact'
import { mandateKinds, type MandateHeld } from '#domain/identity'
import { formatDate } from '#platform/dates'
import { Button, FormActions } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Select } from '#ui/select'
import { Table, type TableColumn } from '#ui/table'
import { TextInput } from '#ui/text-input'
import type { AnyVisit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
import type { Sentences } from '../sentences.tsx'
import { Telephone } from './parts.tsx'

export interface MandatesProps {
  readonly visit: AnyVisit
  readonly mandates: readonly MandateHeld[]
  readonly sentences: Sentences
  readonly refused: string | null
}

/** Who speaks for an organisation, who did, and one more. */
export function Mandates({ visit, mandates, sentences, refused }: MandatesProps): JSX.Element {
  const { t } = visit
  const [current, former] = [mandates.filter(({ ended }) => !ended), mandates.filter(({ ended }) => ended)]
  return (
    <>
      {current.length === 0 ? (
        <EmptyState next={t('organisations.people.next')}>{t('organisations.people.none')}</EmptyState>
      ) : (
        <Table
          caption={t('organisations.people')}
          hideCaption
          rows={current}
          columns={[
            ...columnsFor(visit),
            {
              key: 'end',
              label: t('organisations.mandate.end'),
              hideLabel: true,
              cell: (row) => <EndMandate visit={visit} mandate={row} />,
            },
          ]}
        />
      )}
      {former.length > 0 && (
        <details>
          <summary>{t('organisations.people.former', { count: former.length })}</summary>
          <Table
            caption={t('organisations.people.former', { count: former.length })}
            hideCaption
            rows={former}
            columns={columnsFor(visit)}
            density="tight"
          />
        </details>
      )}
      <details open={refused === 'mandate'}>
        <summary>{t('organisations.mandate.new')}</summary>
        <NewMandate visit={visit} sentences={sentences} />
      </details>
    </>
  )
}

function columnsFor(visit: AnyVisit): TableColumn<MandateHeld>[] {
  const { t, site } = visit
  return [
    {
      key: 'name',
      label: t('organisations.person'),
      rowHeader: true,
      cell: (row) => <a href={visit.href('office/people/show', { person: row.personId })}>{row.personName}</a>,
    },
    {
      key: 'kind',
      label: t('organisations.mandate.kind'),
      cell: (row) => t(`people.mandate.${row.kind}`) + (row.title === null ? '' : `, ${row.title}`),
    },
    {
      key: 'reach',
      label: t('organisations.reach'),
      cell: (row) => (
        <>
          {row.phone !== null && <Telephone number={row.phone} />} {row.email !== null && <a href={`mailto:${row.email}`}>{row.email}</a>}
        </>
      ),
    },
    {
      key: 'dates',
      label: t('organisations.mandate.dates'),
      cell: (row) => (
        <>
          {row.fromOn === null ? '' : formatDate(row.fromOn, site.language)}
          {row.untilOn !== null && ` – ${formatDate(row.untilOn, site.language)}`}
        </>
      ),
    },
  ]
}

function EndMandate({ visit, mandate }: { readonly visit: AnyVisit; readonly mandate: MandateHeld }): JSX.Element {
  const { t } = visit
  return (
    <PostForm class="inline-form">
      <input type="hidden" name="do" value="end-mandate" />
      <input type="hidden" name="mandate" value={mandate.id} />
      <button class="button quiet">
        {t('organisations.mandate.end')}
        <span class="unseen"> {mandate.personName}</span>
      </button>
    </PostForm>
  )
}

function NewMandate({ visit, sentences }: Pick<MandatesProps, 'visit' | 'sentences'>): JSX.Element {
  const { t, form } = visit
  const optional = t('site.form.optional')
  return (
    <PostForm>
      <input type="hidden" name="do" value="mandate" />
      <TextInput name="name" label={t('organisations.person')} value={form.get('name')} error={sentences['name']} autocomplete="off" />
      <TextInput
        name="email"
        type="email"
        label={t('organisations.email')}
        note={optional}
        hint={t('organisations.email.hint')}
        value={form.get('email')}
        error={sentences['email']}
        autocomplete="off"
      />
      <TextInput
        name="phone"
        type="tel"
        label={t('organisations.phone')}
        note={optional}
        value={form.get('phone')}
        error={sentences['phone']}
        width="medium"
        autocomplete="off"
      />
      <Select
        name="kind"
        label={t('organisations.mandate.kind')}
        value={form.get('kind')}
        options={mandateKinds.map((kind) => ({ value: kind, label: t(`people.mandate.${kind}`) }))}
        width="medium"
      />
      <TextInput name="title" label={t('organisations.mandate.title')} note={optional} value={form.get('title')} width="medium" />
      <FormActions>
        <Button>{t('organisations.mandate.add')}</Button>
      </FormActions>
    </PostForm>
  )
}
