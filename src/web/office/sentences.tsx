import type { JSX } from 'preact'
import { isMessageKey, type Translate } from '#locales'
import { ErrorSummary } from '#ui/error-summary'
import type { Problems } from '#web/form'
import { reasonKey } from '#web/visit'
import { sayProblem } from '../frame.tsx'

/** What is wrong with a form, as sentences ready to be read, by field; '' is the form as a whole. */
export type Sentences = Readonly<Record<string, string>>

interface Refusal {
  readonly reason: string
  readonly details?: Readonly<Record<string, string | number>>
}

/** A verb's reason as a sentence, at the field it is about. */
export function sayReason(t: Translate, file: string, refusal: Refusal, fields: Readonly<Record<string, string>> = {}): Sentences {
  return { [fields[refusal.reason] ?? '']: t(reasonKey(isMessageKey, file, refusal.reason), refusal.details) }
}

/** The problems of a parsed form as sentences. */
export function sayProblems(t: Translate, problems: Problems): Sentences {
  return Object.fromEntries(Object.entries(problems).map(([field, key]) => [field, sayProblem(t, key)]))
}

/** What needs mending, first on the page, each sentence a link to its field. */
export function SentenceSummary({ t, sentences }: { readonly t: Translate; readonly sentences: Sentences }): JSX.Element | null {
  const errors = Object.entries(sentences)
  if (errors.length === 0) return null
  return (
    <ErrorSummary
      title={t('site.form.problems', { count: errors.length })}
      kept={t('site.form.kept')}
      errors={errors.map(([field, message]) => ({ fieldId: field === '' ? undefined : field, message }))}
    />
  )
}
