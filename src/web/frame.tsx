import type { ComponentChildren, JSX } from 'preact'
import { isMessageKey, type Translate } from '#locales'
import { isLanguage, type Language } from '#platform/i18n'
import { newId } from '#platform/ids'
import { ErrorSummary } from '#ui/error-summary'
import { FlashMessage } from '#ui/flash-message'
import { Footer } from '#ui/public-layout'
import { requestKeyField, type Problems } from './form.ts'
import type { Flash } from './reply.ts'
import type { RouteId } from './routes.ts'
import { inOtherLanguage } from './site.ts'
import type { AnyVisit } from './visit.ts'

/** The contact of the secretariat and the pages about the site: help in the same place everywhere. */
export function SiteFooter({ visit, name }: { readonly visit: AnyVisit; readonly name: string }): JSX.Element {
  const { t, href, site } = visit
  const { phone, email } = site.contract.secretariat
  const links = [
    { label: t('site.footer.accessibility'), href: href('public/accessibility') },
    { label: t('site.footer.privacy'), href: href('public/privacy') },
    { label: t('site.footer.feed'), href: href('feeds/news') },
    ...(visit.actor.kind === 'person' ? [] : [{ label: t('site.footer.signIn'), href: href('account/sign-in') }]),
  ]
  return (
    <Footer links={links} label={t('site.footer.label')}>
      <p>
        {t('site.footer.secretariat', { name })}
        {phone !== undefined && (
          <>
            {' '}
            · <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>
          </>
        )}
        {email !== undefined && (
          <>
            {' '}
            · <a href={`mailto:${email}`}>{email}</a>
          </>
        )}
      </p>
      <p>{t('site.footer.platform')}</p>
    </Footer>
  )
}

/** The same page in the contract's other languages, for the header. */
export function otherLanguages(visit: AnyVisit): { href: string; lang: Language; name: string }[] {
  const { site } = visit
  return site.contract.languages
    .filter(isLanguage)
    .filter((language) => language !== site.language)
    .map((language) => ({ href: sameAddress(visit, language), lang: language, name: language === 'sv' ? 'Svenska' : 'English' }))
}

/** The very same page in another language. */
function sameAddress(visit: AnyVisit, language: Language): string {
  const address: (id: RouteId, params: Readonly<Record<string, string>>) => string = inOtherLanguage(visit.site, language) as never
  return address(visit.id, visit.params) + visit.url.search
}

/** The address of a route without parameters, where the route is data. */
export function addressOf(visit: AnyVisit, id: RouteId): string {
  const address: (id: RouteId) => string = visit.href as never
  return address(id)
}

export interface PostFormProps {
  /** Where it is sent; the page's own address when left out. */
  readonly action?: string
  /** Forms with a file. */
  readonly multipart?: boolean
  readonly id?: string
  readonly class?: string
  readonly children: ComponentChildren
}

/** A form that changes something. Carries a key, so that sending it twice does it once. */
export function PostForm({ action, multipart, id, class: className, children }: PostFormProps): JSX.Element {
  return (
    <form method="post" action={action} id={id} class={className} enctype={multipart ? 'multipart/form-data' : undefined}>
      <input type="hidden" name={requestKeyField} value={newId()} />
      {children}
    </form>
  )
}

/** What is wrong with a form, first on the page. Problems are message keys by field; the field's id is its name. */
export function ProblemSummary({ t, problems }: { readonly t: Translate; readonly problems: Problems }): JSX.Element | null {
  const errors = Object.entries(problems)
  if (errors.length === 0) return null
  return (
    <ErrorSummary
      title={t('site.form.problems', { count: errors.length })}
      kept={t('site.form.kept')}
      errors={errors.map(([field, key]) => ({ fieldId: field === '' ? undefined : field, message: sayProblem(t, key) }))}
    />
  )
}

/** The sentence of a problem: its message, or the general one when the key is unknown. */
export function sayProblem(t: Translate, key: string): string {
  return isMessageKey(key) ? t(key) : t('site.form.invalid')
}

/** The sentence for one field, or undefined when it is fine. */
export function problemOf(t: Translate, problems: Problems, field: string): string | undefined {
  const key = problems[field]
  return key === undefined ? undefined : sayProblem(t, key)
}

/** What just happened, with a way back. */
export function Flashed({ visit }: { readonly visit: AnyVisit }): JSX.Element | null {
  const { flash, t } = visit
  if (flash === null) return null
  const said = t(flash.key, flash.values)
  const address = addressOfUndo(visit, flash)
  const undo =
    address === null ? undefined : (
      <PostForm action={address} class="inline-form">
        <input type="hidden" name="till" value={visit.url.pathname + visit.url.search} />
        <button class="button quiet">
          {t('site.undo')}
          <span class="unseen">: {said}</span>
        </button>
      </PostForm>
    )
  return (
    <FlashMessage tone={flash.tone === 'warning' ? 'error' : 'success'} undo={undo}>
      {said}
    </FlashMessage>
  )
}

/** Where what just happened is taken back: in the office, or, by whoever leads a meeting, in its room. */
function addressOfUndo({ href, id, params, actor }: AnyVisit, { undoEventId, undoAt }: Flash): string | null {
  if (undoEventId === undefined) return null
  if (undoAt !== undefined) return undoAt
  if (actor.isSecretariat) return href('office/undo', { event: undoEventId })
  const { meeting } = params
  return id.startsWith('office/meetings/') && meeting !== undefined ? href('office/meetings/undo', { meeting, event: undoEventId }) : null
}
