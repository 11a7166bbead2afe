import type { JSX } from 'preact'
import type { Person, PersonDetails } from '#domain/identity'
import { isLanguage } from '#platform/i18n'
import { Checkbox } from '#ui/checkboxes'
import { Radios } from '#ui/radios'
import { TextInput } from '#ui/text-input'
import type { Form } from '#web/form'
import type { AnyVisit } from '#web/visit'
import type { Sentences } from '../sentences.tsx'

export interface PersonFields {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly language: string
  readonly shownPublicly: boolean
}

export function fieldsOfForm(form: Form): PersonFields {
  return {
    name: form.get('name'),
    email: form.get('email'),
    phone: form.get('phone'),
    language: form.get('language'),
    shownPublicly: form.has('shownPublicly'),
  }
}

export function fieldsOf({ name, email, phone, language, shownPublicly }: Person): PersonFields {
  return { name, email: email ?? '', phone: phone ?? '', language, shownPublicly }
}

export function readFields({ language, ...fields }: PersonFields): PersonDetails {
  return { ...fields, language: isLanguage(language) ? language : 'sv' }
}

export const reasonFields: Readonly<Record<string, string>> = {
  'name-missing': 'name',
  'name-too-long': 'name',
  'email-not-understood': 'email',
  'email-taken': 'email',
  'email-needed': 'email',
  'phone-not-understood': 'phone',
  'organisation-not-found': 'organisation',
}

/** The questions about a person. Never a personal number. */
export function PersonFieldset({
  visit,
  fields,
  sentences,
}: {
  readonly visit: AnyVisit
  readonly fields: PersonFields
  readonly sentences: Sentences
}): JSX.Element {
  const { t } = visit
  const optional = t('site.form.optional')
  return (
    <>
      <TextInput name="name" label={t('people.name')} value={fields.name} error={sentences['name']} maxLength={200} autocomplete="off" />
      <TextInput
        name="email"
        type="email"
        label={t('people.email')}
        note={optional}
        hint={t('people.email.hint')}
        value={fields.email}
        error={sentences['email']}
        autocomplete="off"
      />
      <TextInput
        name="phone"
        type="tel"
        label={t('people.phone')}
        note={optional}
        value={fields.phone}
        error={sentences['phone']}
        width="medium"
        autocomplete="off"
      />
      <Radios
        name="language"
        label={t('people.language')}
        value={fields.language || 'sv'}
        inline
        options={[
          { value: 'sv', label: 'Svenska', lang: 'sv' },
          { value: 'en', label: 'English', lang: 'en' },
        ]}
      />
      <Checkbox
        name="shownPublicly"
        label={t('people.shownPublicly')}
        hint={t('people.shownPublicly.hint')}
        checked={fields.shownPublicly}
      />
    </>
  )
}
