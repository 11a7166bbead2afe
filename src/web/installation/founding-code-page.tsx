import type { JSX } from 'preact'
import { hoursOfFoundingCode } from '#domain/identity'
import { translatorFor } from '#locales'
import type { Language } from '#platform/i18n'
import { Button, FormActions } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { PageHead } from '#ui/heading'
import { TextInput } from '#ui/text-input'
import { InstallationPage } from './installation-page.tsx'

/** What a stranger to a new installation sees: only whoever started it can found its first contract. */
export function FoundingCodePage({ language, given }: { readonly language: Language; readonly given: string }): JSX.Element {
  const t = translatorFor(language)
  const problem = given !== '' ? t('founding.code.wrong', { hours: hoursOfFoundingCode }) : undefined
  return (
    <InstallationPage
      language={language}
      title={t('founding.title')}
      otherLanguage={language === 'sv' ? '/grunda?lang=en' : '/grunda?lang=sv'}
      hasForm
    >
      <PageHead title={t('founding.title')} lede={t('founding.code.lede')} />
      {problem !== undefined && (
        <ErrorSummary title={t('site.form.problems', { count: 1 })} errors={[{ fieldId: 'kod', message: problem }]} />
      )}
      <form method="get" action="/grunda">
        <input type="hidden" name="lang" value={language} />
        <TextInput
          name="kod"
          label={t('founding.startCode')}
          hint={t('founding.startCode.hint')}
          value={given.slice(0, 100)}
          error={problem}
          autocomplete="off"
          spellcheck={false}
          maxLength={100}
        />
        <FormActions>
          <Button>{t('founding.next')}</Button>
        </FormActions>
      </form>
    </InstallationPage>
  )
}
