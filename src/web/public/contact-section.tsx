import type { JSX } from 'preact'
import { inLanguage } from '#platform/i18n'
import { Contact } from '#ui/contact'
import { Section } from '#ui/section'
import type { AnyVisit } from '#web/visit'

/** Help, in the same words and the same place on every page that ends with it. */
export function ContactSection({ visit }: { readonly visit: AnyVisit }): JSX.Element {
  const { site, t } = visit
  const { name, phone, email } = site.contract.secretariat
  const shown = name ?? t('site.footer.secretariat', { name: inLanguage(site.contract.name, site.language).text })
  return (
    <Section id="kontakt" title={t('public.contact.title')}>
      {phone === undefined && email === undefined ? <p>{t('public.contact.none')}</p> : <Contact name={shown} phone={phone} mail={email} />}
    </Section>
  )
}
