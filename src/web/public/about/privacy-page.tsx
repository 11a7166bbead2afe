import type { JSX } from 'preact'
import { inLanguage } from '#platform/i18n'
import { PageHead } from '#ui/heading'
import { Section } from '#ui/section'
import type { Visit } from '#web/visit'
import { ContactSection } from '../contact-section.tsx'
import { PublicPage } from '../public-page.tsx'

/** What is kept about people, why, for how long, and what they can ask for. */
export function PrivacyPage({ visit }: { readonly visit: Visit<'public/privacy'> }): JSX.Element {
  const { t, site } = visit
  const name = inLanguage(site.contract.name, site.language).text
  return (
    <PublicPage visit={visit} title={t('about.privacy.title')}>
      <PageHead title={t('about.privacy.title')} lede={t('about.privacy.lede')} />
      <Section id="vad" title={t('about.privacy.what')}>
        <ul>
          <li>{t('about.privacy.what1')}</li>
          <li>{t('about.privacy.what2')}</li>
          <li>{t('about.privacy.what3')}</li>
        </ul>
        <p>{t('about.privacy.not')}</p>
      </Section>
      <Section id="varfor" title={t('about.privacy.why')}>
        <p>{t('about.privacy.whyText')}</p>
      </Section>
      <Section id="vem" title={t('about.privacy.who')}>
        <p>{t('about.privacy.whoText', { name })}</p>
      </Section>
      <Section id="lange" title={t('about.privacy.long')}>
        <p>{t('about.privacy.longText')}</p>
      </Section>
      <Section id="rattigheter" title={t('about.privacy.rights')}>
        <p>{t('about.privacy.rightsText')}</p>
      </Section>
      <Section id="handlingar" title={t('about.privacy.public')}>
        <p>{t('about.privacy.publicText')}</p>
      </Section>
      <Section id="kakor" title={t('about.privacy.cookies')}>
        <p>{t('about.privacy.cookiesText')}</p>
      </Section>
      <ContactSection visit={visit} />
    </PublicPage>
  )
}
