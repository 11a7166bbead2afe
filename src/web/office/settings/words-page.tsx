import type { JSX } from 'preact'
import { withArticle, wordChoices, wordKeys, type ContractWord, type ContractWords, type WordKey } from '#domain/contract'
import { Button, FormActions } from '#ui/button'
import { Fieldset } from '#ui/field'
import { Radios } from '#ui/radios'
import { Columns } from '#ui/section'
import { Select } from '#ui/select'
import { TextInput } from '#ui/text-input'
import type { Form } from '#web/form'
import type { AnyVisit, Visit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
import type { Sentences } from '../sentences.tsx'
import { SettingsPage } from './settings-page.tsx'

const swedishForms = ['singular', 'definite', 'definiteGenitive', 'plural', 'definitePlural'] as const

export interface WordsPageProps {
  readonly visit: Visit<'office/settings/words'>
  readonly revision: number
  readonly words: ContractWords
  readonly sentences?: Sentences
}

/** The city's own words, with the forms a Swedish sentence needs. */
export function WordsPage({ visit, revision, words, sentences = {} }: WordsPageProps): JSX.Element {
  const { t } = visit
  return (
    <SettingsPage visit={visit} tab="words" sentences={sentences}>
      <PostForm>
        <input type="hidden" name="revision" value={String(revision)} />
        {wordKeys.map((key) => (
          <Word key={key} visit={visit} name={key} word={words[key]} />
        ))}
        <FormActions>
          <Button>{t('site.form.save')}</Button>
        </FormActions>
      </PostForm>
    </SettingsPage>
  )
}

function Word({ visit, name, word }: { readonly visit: AnyVisit; readonly name: WordKey; readonly word: ContractWord }): JSX.Element {
  const { t } = visit
  return (
    <Fieldset id={`word-${name}`} legend={t(`settings.words.${name}`)} hint={t(`settings.words.${name}.hint`)}>
      <p>
        <strong>{t('settings.words.example', { word: withArticle(word, visit.site.language) })}</strong>
      </p>
      <Select
        name={`${name}_choice`}
        label={t('settings.words.choice')}
        value=""
        placeholder={t('settings.words.choice.own')}
        options={wordChoices[name].map((choice) => ({ value: choice.sv.singular, label: choice.sv.singular, lang: 'sv' }))}
        width="medium"
      />
      <FormActions>
        <Button look="secondary" name="fill" value={name}>
          {t('settings.words.fill')}
        </Button>
      </FormActions>
      <Radios
        name={`${name}_gender`}
        label={t('settings.words.gender')}
        value={word.sv.gender}
        inline
        options={[
          { value: 'en', label: 'en', lang: 'sv' },
          { value: 'ett', label: 'ett', lang: 'sv' },
        ]}
      />
      <Columns>
        {swedishForms.map((form) => (
          <TextInput
            key={form}
            name={`${name}_${form}`}
            label={t(`settings.words.${form}`)}
            value={word.sv[form]}
            lang="sv"
            width="medium"
            spellcheck={false}
          />
        ))}
        <TextInput name={`${name}_enSingular`} label={t('settings.words.enSingular')} value={word.en.singular} lang="en" width="medium" />
        <TextInput name={`${name}_enPlural`} label={t('settings.words.enPlural')} value={word.en.plural} lang="en" width="medium" />
      </Columns>
    </Fieldset>
  )
}

/** A word as the form has it. */
export function readWord(form: Form, name: WordKey): ContractWord {
  const get = (field: string) => form.get(`${name}_${field}`)
  return {
    sv: {
      gender: get('gender') === 'ett' ? 'ett' : 'en',
      singular: get('singular'),
      definite: get('definite'),
      definiteGenitive: get('definiteGenitive'),
      plural: get('plural'),
      definitePlural: get('definitePlural'),
    },
    en: { singular: get('enSingular'), plural: get('enPlural') },
  }
}
