import type { JSX } from 'preact'
import { isLanguage, type Translated } from '#platform/i18n'
import { TextArea } from '#ui/text-area'
import { TextInput } from '#ui/text-input'
import type { Form } from '#web/form'
import type { AnyVisit } from '#web/visit'
import type { Sentences } from '../sentences.tsx'

export interface TextsProps {
  readonly visit: AnyVisit
  /** Field names become `text_sv`, `text_en`. */
  readonly name: string
  /** Before the ids, where several forms stand on one page. */
  readonly prefix?: string
  readonly label: string
  readonly hint?: string
  readonly value: Translated
  readonly sentences: Sentences
  readonly rows?: number
  readonly isOptional?: boolean
}

/** The same text in each of the contract's languages; only the first is asked for. */
export function Texts({ visit, name, prefix = '', label, hint, value, sentences, rows, isOptional = false }: TextsProps): JSX.Element {
  const { t, site } = visit
  return (
    <>
      {site.contract.languages.map((language, index) => {
        const field = {
          name: `${name}_${language}`,
          id: `${prefix}${name}_${language}`,
          label: site.contract.languages.length === 1 ? label : `${label}, ${inWords(visit, language)}`,
          note: index > 0 || isOptional ? t('site.form.optional') : undefined,
          hint: index === 0 ? hint : undefined,
          value: value[language] ?? '',
          lang: language,
          error: sentences[`${prefix}${name}_${language}`],
        }
        return rows === undefined ? <TextInput key={language} {...field} /> : <TextArea key={language} {...field} rows={rows} />
      })}
    </>
  )
}

/** What a form says in each of the contract's languages. */
export function readTexts({ site }: AnyVisit, form: Form, name: string): Translated {
  return Object.fromEntries(site.contract.languages.map((language) => [language, form.get(`${name}_${language}`)]))
}

/** The field a problem with the text is told at: the first language's. */
export function firstOf({ site }: AnyVisit, name: string): string {
  return `${name}_${site.firstLanguage}`
}

export function inWords({ t }: AnyVisit, language: string): string {
  return isLanguage(language) ? t(`settings.language.${language}`) : language
}
