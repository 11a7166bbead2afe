import type { JSX } from 'preact'
import type { ContractSummary, EditContract } from '#domain/contract'
import { inLanguage, languages as known } from '#platform/i18n'
import { Button, FormActions } from '#ui/button'
import { Checkboxes } from '#ui/checkboxes'
import { Section } from '#ui/section'
import { TextInput } from '#ui/text-input'
import type { AnyVisit, Visit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
import { Conflict } from '../conflict.tsx'
import type { Sentences } from '../sentences.tsx'
import { SettingsPage } from './settings-page.tsx'
import { inWords, Texts } from './texts.tsx'

export type ContractFields = Omit<EditContract, 'revision'>

export interface ContractPageProps {
  readonly visit: Visit<'office/settings/contract'>
  readonly contract: ContractSummary
  readonly fields?: ContractFields
  readonly sentences?: Sentences
  readonly isConflict?: boolean
}

/** What the contract is called, where it is, and how its secretariat is reached. */
export function ContractPage({ visit, contract, fields = contract, sentences = {}, isConflict = false }: ContractPageProps): JSX.Element {
  const { t, site } = visit
  const optional = t('site.form.optional')
  return (
    <SettingsPage visit={visit} tab="contract" sentences={sentences}>
      <PostForm>
        <input type="hidden" name="revision" value={String(contract.revision)} />
        {isConflict && (
          <Conflict
            visit={visit}
            title={t('settings.conflict')}
            fields={differences(visit, fields, contract)}
            saved={visit.href('office/settings/contract')}
          />
        )}
        <Texts visit={visit} name="name" label={t('settings.contract.name')} value={fields.name} sentences={sentences} />
        <Texts
          visit={visit}
          name="purpose"
          label={t('settings.contract.purpose')}
          hint={t('settings.contract.purpose.hint')}
          value={fields.purpose}
          sentences={sentences}
          rows={2}
          isOptional
        />
        <TextInput
          name="locality"
          label={t('settings.contract.locality')}
          value={fields.locality}
          error={sentences['locality']}
          width="medium"
        />
        <TextInput
          name="municipalityCode"
          label={t('settings.contract.code')}
          note={optional}
          hint={t('settings.contract.code.hint')}
          value={fields.municipalityCode ?? ''}
          error={sentences['municipalityCode']}
          inputMode="numeric"
          width="short"
        />
        <Checkboxes
          name="languages"
          label={t('settings.contract.languages')}
          hint={t('settings.contract.languages.hint', { first: inWords(visit, site.firstLanguage) })}
          values={fields.languages}
          options={known
            .filter((language) => language !== site.firstLanguage)
            .map((language) => ({ value: language, label: inWords(visit, language) }))}
        />
        <h2>{t('settings.contract.secretariat')}</h2>
        <TextInput
          name="secretariatName"
          label={t('settings.contract.secretariat.name')}
          note={optional}
          hint={t('settings.contract.secretariat.hint')}
          value={fields.secretariat.name ?? ''}
        />
        <TextInput
          name="secretariatEmail"
          type="email"
          label={t('people.email')}
          note={optional}
          value={fields.secretariat.email ?? ''}
          error={sentences['secretariatEmail']}
        />
        <TextInput
          name="secretariatPhone"
          type="tel"
          label={t('people.phone')}
          note={optional}
          value={fields.secretariat.phone ?? ''}
          error={sentences['secretariatPhone']}
          width="medium"
        />
        <TextInput
          name="hostname"
          label={t('settings.contract.hostname')}
          note={optional}
          hint={t('settings.contract.hostname.hint')}
          value={fields.hostname ?? ''}
          error={sentences['hostname']}
          inputMode="url"
        />
        <FormActions>
          <Button>{t('site.form.save')}</Button>
        </FormActions>
      </PostForm>
      <Section id="practice" title={t('settings.practice.title')} intro={t('settings.practice.intro')}>
        <PostForm action={visit.href('office/settings/practice')} class="inline-form">
          <input type="hidden" name="on" value={contract.practiceMode ? 'no' : 'yes'} />
          <Button look="secondary">{t(contract.practiceMode ? 'settings.practice.stop' : 'settings.practice.start')}</Button>
        </PostForm>
      </Section>
    </SettingsPage>
  )
}

function differences({ t, site }: AnyVisit, yours: ContractFields, theirs: ContractFields) {
  const say = (fields: ContractFields) =>
    [
      [t('settings.contract.name'), inLanguage(fields.name, site.language).text],
      [t('settings.contract.purpose'), inLanguage(fields.purpose, site.language).text],
      [t('settings.contract.locality'), fields.locality],
      [t('settings.contract.code'), fields.municipalityCode ?? ''],
      [t('settings.contract.secretariat.name'), fields.secretariat.name ?? ''],
      [t('people.email'), fields.secretariat.email ?? ''],
      [t('people.phone'), fields.secretariat.phone ?? ''],
      [t('settings.contract.hostname'), fields.hostname ?? ''],
    ] as const
  const other = say(theirs)
  return say(yours).map(([label, text], index) => ({ label, yours: text, theirs: other[index]?.[1] ?? '' }))
}
