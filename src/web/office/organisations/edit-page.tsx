import type { JSX } from 'preact'
import { isOrganisationKind, type NamedOrganisation, type Organisation } from '#domain/organisations'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { Button, ButtonLink, FormActions } from '#ui/button'
import { PageHead } from '#ui/heading'
import type { AnyVisit, Visit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
import { Conflict } from '../conflict.tsx'
import { OfficePage } from '../office-page.tsx'
import { SentenceSummary, type Sentences } from '../sentences.tsx'
import { fieldsOf, OrganisationFieldset, type OrganisationFields } from './organisation-fields.tsx'
import { sphereWord } from './parts.tsx'

export interface EditPageProps {
  readonly visit: Visit<'office/organisations/edit'>
  readonly organisation: Organisation
  readonly others: readonly NamedOrganisation[]
  readonly fields?: OrganisationFields
  readonly sentences?: Sentences
  /** Somebody else saved while this was being written. */
  readonly isConflict?: boolean
}

/** What the register says of an organisation, to be put right. */
export function EditOrganisationPage({
  visit,
  organisation,
  others,
  fields = fieldsOf(organisation),
  sentences = {},
  isConflict = false,
}: EditPageProps): JSX.Element {
  const { t } = visit
  const show = visit.href('office/organisations/show', { slug: organisation.slug })
  return (
    <OfficePage
      visit={visit}
      title={t('organisations.edit.title', { name: organisation.name })}
      section="organisations"
      above={
        <Breadcrumbs
          label={t('organisations.crumbs')}
          crumbs={[
            { label: t('organisations.title'), href: visit.href('office/organisations/index') },
            { label: organisation.name, href: show },
          ]}
        />
      }
    >
      <PageHead title={t('organisations.edit.title', { name: organisation.name })} />
      <SentenceSummary t={t} sentences={sentences} />
      <PostForm>
        <input type="hidden" name="revision" value={String(organisation.revision)} />
        {isConflict && (
          <Conflict
            visit={visit}
            title={t('organisations.conflict.title')}
            fields={differences(visit, others, fields, organisation)}
            saved={show}
          />
        )}
        <OrganisationFieldset
          visit={visit}
          fields={fields}
          sentences={sentences}
          others={others.filter(({ id }) => id !== organisation.id)}
        />
        <FormActions>
          <Button>{t('site.form.save')}</Button>
          <ButtonLink href={show} look="quiet">
            {t('site.form.cancel')}
          </ButtonLink>
        </FormActions>
      </PostForm>
    </OfficePage>
  )
}

/** What differs between what somebody wrote and what is saved, in words. */
function differences(visit: AnyVisit, others: readonly NamedOrganisation[], fields: OrganisationFields, saved: Organisation) {
  const say = sayFields(visit, others)
  const theirs = say(fieldsOf(saved))
  return say(fields).map(({ label, text }, index) => ({ label, yours: text, theirs: theirs[index]?.text ?? '' }))
}

function sayFields({ t }: AnyVisit, others: readonly NamedOrganisation[]) {
  return (fields: OrganisationFields) => [
    { label: t('organisations.name'), text: fields.name },
    { label: t('organisations.kind'), text: sayKind(t, fields.kind) },
    { label: t('organisations.sphere'), text: sphereWord(t, fields.sphere === '' ? null : fields.sphere === 'yes') },
    { label: t('organisations.parent'), text: others.find(({ id }) => id === fields.parent)?.name ?? t('organisations.parent.none') },
    { label: t('organisations.phone'), text: fields.phone },
    { label: t('organisations.website'), text: fields.website },
    { label: t('organisations.note'), text: fields.note },
    { label: t('organisations.description.sv'), text: fields.descriptionSv },
    { label: t('organisations.description.en'), text: fields.descriptionEn },
  ]
}

function sayKind(t: AnyVisit['t'], kind: string): string {
  return isOrganisationKind(kind) ? t(`organisations.kind.${kind}`) : ''
}
