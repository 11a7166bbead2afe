import type { ComponentChildren, JSX } from 'preact'
import {
  isOrganisationKind,
  organisationKinds,
  organisationSizes,
  type EditOrganisation,
  type NamedOrganisation,
  type Organisation,
  type OrganisationKind,
} from '#domain/organisations'
import { isId } from '#platform/ids'
import { Select } from '#ui/select'
import { TextArea } from '#ui/text-area'
import { TextInput } from '#ui/text-input'
import type { Form } from '#web/form'
import type { AnyVisit } from '#web/visit'
import type { Sentences } from '../sentences.tsx'

/** The texts of an organisation's form, as written. */
export type OrganisationFields = Readonly<
  Record<'name' | 'kind' | 'sphere' | 'parent' | 'size' | 'website' | 'phone' | 'note' | 'descriptionSv' | 'descriptionEn', string>
>

export function fieldsOfForm(form: Form): OrganisationFields {
  const get = (name: string) => form.get(name)
  return {
    name: get('name'),
    kind: get('kind'),
    sphere: get('sphere'),
    parent: get('parent'),
    size: get('size'),
    website: get('website'),
    phone: get('phone'),
    note: get('note'),
    descriptionSv: get('descriptionSv'),
    descriptionEn: get('descriptionEn'),
  }
}

export function fieldsOf(organisation: Organisation): OrganisationFields {
  return {
    name: organisation.name,
    kind: organisation.kind,
    sphere: organisation.municipalSphere === null ? '' : organisation.municipalSphere ? 'yes' : 'no',
    parent: organisation.parentId ?? '',
    size: organisation.size ?? '',
    website: organisation.website ?? '',
    phone: organisation.phone ?? '',
    note: organisation.note,
    descriptionSv: organisation.description['sv'] ?? '',
    descriptionEn: organisation.description['en'] ?? '',
  }
}

/** What the form says, as the verb wants it. */
export function readFields(
  fields: OrganisationFields,
  guess: OrganisationKind = 'other',
): Omit<EditOrganisation, 'organisationId' | 'revision'> {
  return {
    name: fields.name,
    kind: isOrganisationKind(fields.kind) ? fields.kind : guess,
    municipalSphere: fields.sphere === 'yes' ? true : fields.sphere === 'no' ? false : null,
    parentId: isId(fields.parent) ? fields.parent : null,
    size: organisationSizes.find((size) => size === fields.size) ?? null,
    description: Object.fromEntries(
      [
        ['sv', fields.descriptionSv.trim()],
        ['en', fields.descriptionEn.trim()],
      ].filter(([, text]) => text !== ''),
    ),
    website: fields.website,
    phone: fields.phone,
    note: fields.note,
  }
}

/** Which field a verb's reason is about. */
export const reasonFields: Readonly<Record<string, string>> = {
  'name-missing': 'name',
  'name-too-long': 'name',
  'name-taken': 'name',
  'website-not-understood': 'website',
  'phone-not-understood': 'phone',
  'parent-not-found': 'parent',
  'parent-in-circle': 'parent',
}

export interface OrganisationFieldsetProps {
  readonly visit: AnyVisit
  readonly fields: OrganisationFields
  readonly sentences: Sentences
  readonly others: readonly NamedOrganisation[]
  /** The first, empty choice of kind: "gissa av namnet" for a new organisation. */
  readonly kindPlaceholder?: string
  readonly children?: ComponentChildren
}

/** The questions about an organisation. */
export function OrganisationFieldset({
  visit,
  fields,
  sentences,
  others,
  kindPlaceholder,
  children,
}: OrganisationFieldsetProps): JSX.Element {
  const { t, site } = visit
  const optional = t('site.form.optional')
  return (
    <>
      <TextInput
        name="name"
        label={t('organisations.name')}
        value={fields.name}
        error={sentences['name']}
        autocomplete="off"
        maxLength={200}
      />
      {children}
      <Select
        name="kind"
        label={t('organisations.kind')}
        value={fields.kind}
        placeholder={kindPlaceholder}
        options={organisationKinds.map((kind) => ({ value: kind, label: t(`organisations.kind.${kind}`) }))}
        width="medium"
      />
      <Select
        name="sphere"
        label={t('organisations.sphere.question')}
        hint={t('organisations.sphere.hint')}
        value={fields.sphere}
        placeholder={t('site.unknown')}
        options={[
          { value: 'yes', label: t('organisations.yes') },
          { value: 'no', label: t('organisations.no') },
        ]}
        width="medium"
      />
      <Select
        name="parent"
        label={t('organisations.parent')}
        note={optional}
        value={fields.parent}
        placeholder={t('organisations.parent.none')}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        error={sentences['parent']}
        combobox
      />
      <Select
        name="size"
        label={t('organisations.size')}
        note={optional}
        value={fields.size}
        placeholder={t('site.unknown')}
        options={organisationSizes.map((size) => ({ value: size, label: t(`organisations.size.${size}`) }))}
        width="medium"
      />
      <TextInput
        name="phone"
        type="tel"
        label={t('organisations.phone')}
        note={optional}
        value={fields.phone}
        error={sentences['phone']}
        width="medium"
      />
      <TextInput
        name="website"
        label={t('organisations.website')}
        note={optional}
        value={fields.website}
        error={sentences['website']}
        inputMode="url"
      />
      <TextArea
        name="note"
        label={t('organisations.note')}
        note={optional}
        hint={t('organisations.note.hint')}
        value={fields.note}
        rows={3}
      />
      <TextArea
        name="descriptionSv"
        label={t('organisations.description.sv')}
        note={optional}
        hint={t('organisations.description.hint')}
        value={fields.descriptionSv}
        rows={3}
        lang="sv"
      />
      {site.contract.languages.includes('en') && (
        <TextArea
          name="descriptionEn"
          label={t('organisations.description.en')}
          note={optional}
          value={fields.descriptionEn}
          rows={3}
          lang="en"
        />
      )}
    </>
  )
}
