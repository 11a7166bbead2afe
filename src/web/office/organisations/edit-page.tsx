import type { JSX } from 'preact'
import { isOrganisationKind, type NamedOrganisation, type Organisation } from '#domain/organisations'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { Button, ButtonLink, FormActions } from '#ui/button'
import { ConflictNotice } from '#ui/conflict-notice'
import { PageHead } from '#ui/heading'
import type { AnyVisit, Visit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
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
export function EditOrganisationPage({ visit, organisation, others, fields = fieldsOf(organisation), sentences = {}, isConflict = false }: EditPageProps): JSX.Element {
  const { t } = visit
  const show = visit.href('office/organisations/show', { slug: organisation.slug })
  return (
    <OfficePage visit={visit} title={t('organisations.edit.title', { name: organisation.name })} section="organisations" above={<Breadcrumbs label={t('organisations.crumbs')} crumbs={[{ label: t('organisations.title'), href: visit.href('office/organisations/index') }, { label: organisation.name, href: show }]} />}>
      <PageHead title={t('organisations.edit.title', { name: organisation.name })} />
      <SentenceSummary t={t} sentences={sentences} />
      <PostForm>
        <input type="hidden" name="revision" value={String(organisation.revision)} />
        {isConflict && (
          <Conflict visit={visit} organisation={organisation} others={others} fields={fields} show={show} />
        )}
        <OrganisationFieldset visit={visit} fields={fields} sentences={sentences} others={others.filter(({ id }) => id !== organisation.id)} />
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

interface ConflictProps {
  readonly visit: AnyVisit
  readonly organisation: Organisation
  readonly others: readonly NamedOrganisation[]
  readonly fields: OrganisationFields
  readonly show: string
}

function Conflict({ visit, organisation, others, fields, show }: ConflictProps): JSX.Element {
  const { t } = visit
  const say = sayFields(visit, others)
  const [yours, theirs] = [say(fields), say(fieldsOf(organisation))]
  return (
    <ConflictNotice
      id="conflict"
      title={t('organisations.conflict.title')}
      intro={t('organisations.conflict.intro')}
      fieldLabel={t('organisations.conflict.field')}
      yoursLabel={t('organisations.conflict.yours')}
      theirsLabel={t('organisations.conflict.theirs')}
      fields={yours.flatMap(({ label, text }, index) => (text === theirs[index]?.text ? [] : [{ label, yours: text, theirs: theirs[index]?.text ?? '' }]))}
    >
      <Button>{t('organisations.conflict.keepYours')}</Button>
      <ButtonLink href={show} look="secondary">
        {t('organisations.conflict.keepTheirs')}
      </ButtonLink>
    </ConflictNotice>
  )
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
