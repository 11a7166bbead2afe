import type { JSX } from 'preact'
import { mandateKinds, type Person } from '#domain/identity'
import type { NamedOrganisation } from '#domain/organisations'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { Button, ButtonLink, FormActions } from '#ui/button'
import { PageHead } from '#ui/heading'
import { Select } from '#ui/select'
import type { AnyVisit, Visit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
import { Conflict } from '../conflict.tsx'
import { OfficePage } from '../office-page.tsx'
import { SentenceSummary, type Sentences } from '../sentences.tsx'
import { fieldsOf, PersonFieldset, type PersonFields } from './person-fields.tsx'

export interface NewPersonPageProps {
  readonly visit: Visit<'office/people/new'>
  readonly fields: PersonFields
  readonly organisations: readonly NamedOrganisation[]
  readonly sentences?: Sentences
}

/** One more person, with what they are to an organisation. */
export function NewPersonPage({ visit, fields, organisations, sentences = {} }: NewPersonPageProps): JSX.Element {
  const { t } = visit
  const index = visit.href('office/people/index')
  return (
    <OfficePage
      visit={visit}
      title={t('people.new.title')}
      section="people"
      above={<Breadcrumbs label={t('organisations.crumbs')} crumbs={[{ label: t('people.title'), href: index }]} />}
    >
      <PageHead title={t('people.new.title')} />
      <SentenceSummary t={t} sentences={sentences} />
      <PostForm>
        <PersonFieldset visit={visit} fields={fields} sentences={sentences} />
        <MandateFields visit={visit} organisations={organisations} sentences={sentences} isOptional />
        <FormActions>
          <Button>{t('people.new.save')}</Button>
          <ButtonLink href={index} look="quiet">
            {t('site.form.cancel')}
          </ButtonLink>
        </FormActions>
      </PostForm>
    </OfficePage>
  )
}

/** For whom, and as what. */
export function MandateFields({
  visit,
  organisations,
  sentences,
  isOptional = false,
}: {
  readonly visit: AnyVisit
  readonly organisations: readonly NamedOrganisation[]
  readonly sentences: Sentences
  readonly isOptional?: boolean
}): JSX.Element {
  const { t, form } = visit
  return (
    <>
      <Select
        name="organisation"
        label={t('people.new.organisation')}
        note={isOptional ? t('site.form.optional') : undefined}
        value={form.get('organisation')}
        placeholder={t('people.new.organisation.none')}
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        error={sentences['organisation']}
        combobox
      />
      <Select
        name="mandate"
        label={t('people.new.mandate')}
        value={form.get('mandate')}
        options={mandateKinds.map((kind) => ({ value: kind, label: t(`people.mandate.${kind}`) }))}
        width="medium"
      />
    </>
  )
}

export interface EditPersonPageProps {
  readonly visit: Visit<'office/people/edit'>
  readonly person: Person
  readonly fields?: PersonFields
  readonly sentences?: Sentences
  readonly isConflict?: boolean
}

/** What we know about a person, to be put right. */
export function EditPersonPage({
  visit,
  person,
  fields = fieldsOf(person),
  sentences = {},
  isConflict = false,
}: EditPersonPageProps): JSX.Element {
  const { t } = visit
  const title = t('people.edit.title', { name: person.name })
  const show = visit.href('office/people/show', { person: person.id })
  return (
    <OfficePage
      visit={visit}
      title={title}
      section="people"
      above={
        <Breadcrumbs
          label={t('organisations.crumbs')}
          crumbs={[
            { label: t('people.title'), href: visit.href('office/people/index') },
            { label: person.name, href: show },
          ]}
        />
      }
    >
      <PageHead title={title} />
      <SentenceSummary t={t} sentences={sentences} />
      <PostForm>
        <input type="hidden" name="revision" value={String(person.revision)} />
        {isConflict && (
          <Conflict visit={visit} title={t('people.conflict.title')} fields={differences(visit, fields, person)} saved={show} />
        )}
        <PersonFieldset visit={visit} fields={fields} sentences={sentences} />
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

function differences({ t }: AnyVisit, fields: PersonFields, saved: Person) {
  const theirs = fieldsOf(saved)
  return (['name', 'email', 'phone'] as const).map((name) => ({ label: t(`people.${name}`), yours: fields[name], theirs: theirs[name] }))
}
