import type { JSX } from 'preact'
import { periodAt, type Period } from '#domain/contract'
import type { Affiliation } from '#domain/organisations'
import { formatDate, formatDateWithPrecision, type DateWithPrecision } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { Button, FormActions } from '#ui/button'
import { DefinitionList } from '#ui/definition-list'
import { EmptyState } from '#ui/empty-state'
import { Select } from '#ui/select'
import { TextInput } from '#ui/text-input'
import type { AnyVisit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
import { writeKnownDate } from '../known-dates.ts'
import type { Sentences } from '../sentences.tsx'

export interface AffiliationsProps {
  readonly visit: AnyVisit
  readonly affiliations: readonly Affiliation[]
  readonly periods: readonly Period[]
  readonly sentences: Sentences
  readonly refused: string | null
}

/** Period by period: when it joined, signed and received its diploma. */
export function Affiliations(props: AffiliationsProps): JSX.Element {
  const { visit, affiliations, periods, refused } = props
  const { t } = visit
  const isNew = affiliations.length === 0
  return (
    <>
      {isNew && <EmptyState next={t('organisations.affiliation.next')}>{t('organisations.affiliation.none')}</EmptyState>}
      {affiliations.map((affiliation) => (
        <OneAffiliation key={affiliation.id} {...props} affiliation={affiliation} />
      ))}
      <details open={isNew || refused === 'affiliate'}>
        <summary>{t('organisations.affiliate.title')}</summary>
        <PostForm>
          <input type="hidden" name="do" value="affiliate" />
          {periods.length > 0 && <PeriodChoice visit={visit} periods={periods} />}
          <DateFields
            visit={visit}
            prefix=""
            sentences={refused === 'affiliate' ? props.sentences : {}}
            values={refused === 'affiliate' ? writtenDates(visit) : {}}
          />
          <FormActions>
            <Button>{t('organisations.affiliate.button')}</Button>
          </FormActions>
        </PostForm>
      </details>
    </>
  )
}

export function PeriodChoice({ visit, periods }: { readonly visit: AnyVisit; readonly periods: readonly Period[] }): JSX.Element {
  const { t, site, form, today } = visit
  const chosen = form.has('period') ? form.get('period') : (periodAt(periods, today)?.id ?? '')
  return (
    <Select
      name="period"
      label={t('organisations.period')}
      value={chosen}
      placeholder={t('organisations.period.unknown')}
      options={periods.map(({ id, name }) => ({ value: id, label: inLanguage(name, site.language).text }))}
      width="medium"
    />
  )
}

function OneAffiliation({
  visit,
  affiliation,
  periods,
  sentences,
  refused,
}: AffiliationsProps & { readonly affiliation: Affiliation }): JSX.Element {
  const { t, site } = visit
  const period = periods.find(({ id }) => id === affiliation.periodId)
  const say = (date: DateWithPrecision | null) => (date === null ? undefined : formatDateWithPrecision(date, site.language))
  const isOpen = refused === affiliation.id
  return (
    <>
      <DefinitionList
        unknown={t('site.unknown')}
        items={[
          { term: t('organisations.period'), value: period === undefined ? undefined : inLanguage(period.name, site.language).text },
          { term: t('organisations.joined'), value: say(affiliation.joined) },
          { term: t('organisations.signed'), value: say(affiliation.signed) },
          { term: t('organisations.diploma'), value: say(affiliation.diploma) },
          ...(affiliation.leftOn === null ? [] : [{ term: t('organisations.left'), value: formatDate(affiliation.leftOn, site.language) }]),
        ]}
      />
      <details open={isOpen}>
        <summary>{t('organisations.affiliation.change')}</summary>
        <PostForm>
          <input type="hidden" name="do" value="edit-affiliation" />
          <input type="hidden" name="affiliation" value={affiliation.id} />
          <input type="hidden" name="revision" value={String(affiliation.revision)} />
          <DateFields
            visit={visit}
            prefix={`${affiliation.id}-`}
            sentences={isOpen ? sentences : {}}
            values={
              isOpen
                ? writtenDates(visit)
                : {
                    joined: writeKnownDate(affiliation.joined, site.language),
                    signed: writeKnownDate(affiliation.signed, site.language),
                    diploma: writeKnownDate(affiliation.diploma, site.language),
                  }
            }
          />
          <FormActions>
            <Button>{t('site.form.save')}</Button>
            {affiliation.state === 'affiliated' && (
              <Button look="danger" name="next" value="leave">
                {t('organisations.affiliation.leave')}
              </Button>
            )}
          </FormActions>
        </PostForm>
      </details>
    </>
  )
}

type Dates = Readonly<Partial<Record<'joined' | 'signed' | 'diploma', string>>>

function writtenDates({ form }: AnyVisit): Dates {
  return { joined: form.get('joined'), signed: form.get('signed'), diploma: form.get('diploma') }
}

function DateFields({
  visit,
  prefix,
  sentences,
  values,
}: {
  readonly visit: AnyVisit
  readonly prefix: string
  readonly sentences: Sentences
  readonly values: Dates
}): JSX.Element {
  const { t } = visit
  return (
    <>
      {(['joined', 'signed', 'diploma'] as const).map((name) => (
        <TextInput
          key={name}
          name={name}
          id={`${prefix}${name}`}
          label={t(`organisations.${name}`)}
          note={t('site.form.optional')}
          hint={name === 'joined' ? t('organisations.date.hint') : undefined}
          value={values[name] ?? ''}
          error={sentences[`${prefix}${name}`]}
          width="medium"
        />
      ))}
    </>
  )
}
