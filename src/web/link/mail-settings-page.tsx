import type { JSX } from 'preact'
import { inLanguage } from '#platform/i18n'
import { Button, FormActions } from '#ui/button'
import { PageHead } from '#ui/heading'
import { Notice } from '#ui/notice'
import type { Problems } from '#web/form'
import { MailSettingsForm, type MailSettingsEntry } from '../mail-settings-form.tsx'
import type { Visit } from '#web/visit'
import { PostForm, ProblemSummary } from '../frame.tsx'
import { LinkPage } from './link-page.tsx'

type AnySettingsVisit = Visit<'link/mail-settings'> | Visit<'link/unsubscribe'>

/** How somebody wants their mail, by the link in a mail, without an account. */
export function MailSettingsPage({
  visit,
  name,
  entry,
  problems = {},
}: {
  readonly visit: Visit<'link/mail-settings'>
  readonly name: string
  readonly entry: MailSettingsEntry
  readonly problems?: Problems
}): JSX.Element {
  const { t } = visit
  return (
    <LinkPage visit={visit} title={t('mail-settings.title')}>
      <ProblemSummary t={t} problems={problems} />
      <PageHead over={t('mail-settings.for', { name })} title={t('mail-settings.title')} lede={t('mail-settings.intro')} />
      <MailSettingsForm t={t} entry={entry} problems={problems} />
      <p class="hint">{t('mail-settings.contact')}</p>
    </LinkPage>
  )
}

/** Asked before anything is changed: mail scanners open links, and people press the wrong one. */
export function UnsubscribePage({
  visit,
  name,
  hasJustReturned,
}: {
  readonly visit: Visit<'link/unsubscribe'>
  readonly name: string
  readonly hasJustReturned: boolean
}): JSX.Element {
  const { t, site } = visit
  return (
    <LinkPage visit={visit} title={t('mail-settings.unsubscribe.title')}>
      {hasJustReturned && (
        <Notice tone="success" title={t('mail-settings.unsubscribe.backTitle')}>
          {t('mail-settings.unsubscribe.backText', { name })}
        </Notice>
      )}
      <PageHead
        over={t('mail-settings.for', { name })}
        title={t('mail-settings.unsubscribe.title')}
        lede={t('mail-settings.unsubscribe.text', { contract: inLanguage(site.contract.name, site.language).text })}
      />
      <PostForm>
        <FormActions>
          <Button>{t('mail-settings.unsubscribe.button')}</Button>
        </FormActions>
      </PostForm>
      <ToSettings visit={visit} />
    </LinkPage>
  )
}

/** Done, and how to take it back. */
export function UnsubscribedPage({ visit }: { readonly visit: Visit<'link/unsubscribe'> }): JSX.Element {
  const { t } = visit
  return (
    <LinkPage visit={visit} title={t('mail-settings.unsubscribe.done')}>
      <PageHead title={t('mail-settings.unsubscribe.done')} lede={t('mail-settings.unsubscribe.doneText')} />
      <PostForm>
        <FormActions>
          <Button look="secondary" name="act" value="again">
            {t('mail-settings.unsubscribe.again')}
          </Button>
        </FormActions>
      </PostForm>
      <ToSettings visit={visit} />
    </LinkPage>
  )
}

/** A link that opens nothing any more. Whose it was is not said. */
export function SettingsOverPage({ visit }: { readonly visit: AnySettingsVisit }): JSX.Element {
  const { t } = visit
  return (
    <LinkPage visit={visit} title={t('mail-settings.over')}>
      <PageHead title={t('mail-settings.over')} lede={t('mail-settings.over.text')} />
    </LinkPage>
  )
}

function ToSettings({ visit: { t, href, params } }: { readonly visit: Visit<'link/unsubscribe'> }): JSX.Element {
  return (
    <p>
      <a href={href('link/mail-settings', params)}>{t('mail-settings.title')}</a>
    </p>
  )
}
