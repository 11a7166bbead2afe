import type { JSX } from 'preact'
import type { ContractSummary } from '#domain/contract'
import { translatorFor } from '#locales'
import { inLanguage, type Language } from '#platform/i18n'
import { Lede } from '#ui/heading'
import { PlainList } from '#ui/name-list'
import { InstallationPage } from './installation-page.tsx'

export interface ContractsPageProps {
  readonly language: Language
  readonly contracts: readonly ContractSummary[]
  readonly mayFound: boolean
}

/** The cities of an installation: a calm list. */
export function ContractsPage({ language, contracts, mayFound }: ContractsPageProps): JSX.Element {
  const t = translatorFor(language)
  return (
    <InstallationPage language={language} title={t('founding.list.title')} otherLanguage={language === 'sv' ? '/?lang=en' : '/?lang=sv'}>
      <h1>{t('founding.list.title')}</h1>
      <Lede>{t('founding.list.lede')}</Lede>
      <PlainList>
        {contracts.map((contract) => {
          const name = inLanguage(contract.name, language)
          return (
            <li key={contract.id}>
              <a href={hrefOf(contract, language)} lang={name.isFallback ? name.lang : undefined}>
                <strong>{name.text}</strong>
              </a>{' '}
              <span class="note">
                {contract.exampleNotice === null ? contract.locality : `${contract.locality} · ${t('founding.list.example')}`}
              </span>
            </li>
          )
        })}
      </PlainList>
      {mayFound && (
        <p>
          <a href={`/grunda?lang=${language}`}>{t('founding.list.found')}</a>
        </p>
      )}
    </InstallationPage>
  )
}

function hrefOf({ slug, languages }: ContractSummary, language: Language): string {
  return languages[0] !== language && languages.includes(language) ? `/${slug}/${language}` : `/${slug}`
}
