import type { JSX } from 'preact'
import type { MessageKey } from '#locales'
import type { Translated } from '#platform/i18n'
import { TextArea } from '#ui/text-area'
import { TextInput } from '#ui/text-input'
import type { Form, Problems } from '../form.ts'
import { problemOf } from '../frame.tsx'
import type { AnyVisit } from '../visit.ts'

export interface TranslatedInputsProps {
  readonly visit: AnyVisit
  /** Field names become `name_sv`, `name_en`. */
  readonly name: string
  readonly label: MessageKey
  readonly hint?: MessageKey
  readonly value: Translated
  readonly problems?: Problems
  /** Lines of the text; one line when left out. */
  readonly rows?: number
  /** The first language is optional too. */
  readonly optional?: boolean
}

/** The same text in each of the contract's languages. Only the first is asked for; a missing translation never blocks. */
export function TranslatedInputs({
  visit,
  name,
  label,
  hint,
  value,
  problems = {},
  rows,
  optional = false,
}: TranslatedInputsProps): JSX.Element {
  const { t, site } = visit
  return (
    <>
      {site.contract.languages.map((language, index) => {
        const field = {
          name: `${name}_${language}`,
          label:
            site.contract.languages.length === 1
              ? t(label)
              : t('meetings.inLanguage', { label: t(label), language: languageName(visit, language) }),
          note: index > 0 || optional ? t('site.form.optional') : undefined,
          hint: index === 0 && hint !== undefined ? t(hint) : undefined,
          value: value[language] ?? '',
          lang: language,
          error: problemOf(t, problems, `${name}_${language}`),
        }
        return rows === undefined ? <TextInput key={language} {...field} /> : <TextArea key={language} {...field} rows={rows} />
      })}
    </>
  )
}

/** What a form says in each of the contract's languages. */
export function readTranslated(visit: AnyVisit, form: Form, name: string): Translated {
  return Object.fromEntries(
    visit.site.contract.languages
      .map((language) => [language, form.get(`${name}_${language}`)] as const)
      .filter(([, text]) => text.trim() !== ''),
  )
}

/** Whether the one language that is asked for is empty. A missing translation never blocks. */
export function lacksFirst(visit: AnyVisit, text: Translated): boolean {
  return (text[visit.site.contract.languages[0] ?? 'sv'] ?? '').trim() === ''
}

/** The field of a text in the contract's first language: where a problem with it is told. */
export function firstField(visit: AnyVisit, name: string): string {
  return `${name}_${visit.site.contract.languages[0] ?? 'sv'}`
}

/** "svenska", "English": a language in the words of the page. */
export function languageName(visit: AnyVisit, language: string): string {
  return language === 'sv' ? visit.t('meetings.language.sv') : language === 'en' ? visit.t('meetings.language.en') : language
}
