import type { JSX } from 'preact'
import { formatDate } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { Button, FormActions } from '#ui/button'
import { PageHead } from '#ui/heading'
import { Link } from '#ui/link'
import { Section } from '#ui/section'
import { TextArea } from '#ui/text-area'
import { TextInput } from '#ui/text-input'
import type { Problems } from '#web/form'
import type { Visit } from '#web/visit'
import { Flashed, PostForm, ProblemSummary, problemOf } from '../../frame.tsx'
import { ContactSection } from '../contact-section.tsx'
import { PublicPage } from '../public-page.tsx'

/** When the statement was last gone through, YYYY-MM-DD. */
const writtenOn = '2026-11-23'

export interface AccessibilityPageProps {
  readonly visit: Visit<'public/accessibility'>
  readonly problems: Problems
  readonly entered: { readonly page: string; readonly text: string; readonly email: string }
}

/** The accessibility statement in the form the act on digital public services asks for, with a way to tell of faults. */
export function AccessibilityPage({ visit, problems, entered }: AccessibilityPageProps): JSX.Element {
  const { t, site } = visit
  const name = inLanguage(site.contract.name, site.language).text
  const title = t('about.a11y.title', { name })
  return (
    <PublicPage visit={visit} title={title}>
      <Flashed visit={visit} />
      <ProblemSummary t={t} problems={problems} />
      <PageHead title={title} lede={t('about.a11y.lede', { name })} />
      <Section id="laget" title={t('about.a11y.state')}>
        <p>{t('about.a11y.stateText')}</p>
      </Section>
      <Section id="brister" title={t('about.a11y.known')}>
        <ul>
          <li>{t('about.a11y.known1')}</li>
          <li>{t('about.a11y.known2')}</li>
          <li>{t('about.a11y.known3')}</li>
        </ul>
      </Section>
      <Section id="hjalp" title={t('about.a11y.help')}>
        <p>
          {t('about.a11y.helpText')} <a href="#kontakt">{t('public.contact.title')}</a>
        </p>
      </Section>
      <Section id="rapportera" title={t('about.a11y.report')} intro={t('about.a11y.reportIntro')}>
        <FaultForm visit={visit} problems={problems} entered={entered} />
      </Section>
      <Section id="tillsyn" title={t('about.a11y.supervision')}>
        <p>{t('about.a11y.supervisionText')}</p>
        <p>
          <Link href="https://www.digg.se/tdosanmalan">{t('about.a11y.supervisionLink')}</Link>
        </p>
      </Section>
      <Section id="provning" title={t('about.a11y.tested')}>
        <p>{t('about.a11y.testedText')}</p>
        <p>{t('about.a11y.testedOn', { date: formatDate(writtenOn, site.language) })}</p>
      </Section>
      <ContactSection visit={visit} />
    </PublicPage>
  )
}

function FaultForm({ visit, problems, entered }: AccessibilityPageProps): JSX.Element {
  const { t, href } = visit
  const optional = t('site.form.optional')
  return (
    <PostForm action={`${href('public/accessibility')}#rapportera`}>
      <TextInput
        name="page"
        label={t('about.a11y.page')}
        note={optional}
        hint={t('about.a11y.pageHint')}
        value={entered.page}
        error={problemOf(t, problems, 'page')}
      />
      <TextArea name="text" label={t('about.a11y.text')} value={entered.text} rows={6} required error={problemOf(t, problems, 'text')} />
      <TextInput
        name="email"
        type="email"
        label={t('about.a11y.email')}
        note={optional}
        hint={t('about.a11y.emailHint')}
        autocomplete="email"
        value={entered.email}
        error={problemOf(t, problems, 'email')}
      />
      <p>
        <small>{t('about.a11y.public')}</small>
      </p>
      <FormActions>
        <Button>{t('about.a11y.send')}</Button>
      </FormActions>
    </PostForm>
  )
}
