import { translatorFor } from '#locales'
import { inLanguage, type Language } from '#platform/i18n'
import type { PageStyle } from './assets.ts'
import { PlainPage } from './plain-page.tsx'
import { page, type Reply } from './reply.ts'
import type { Site } from './site.ts'

export type ErrorKind = 'notFound' | 'forbidden' | 'broken' | 'busy' | 'method' | 'crossSite' | 'tooLarge'

const statuses: Readonly<Record<ErrorKind, number>> = {
  notFound: 404,
  forbidden: 403,
  broken: 500,
  busy: 503,
  method: 405,
  crossSite: 403,
  tooLarge: 413,
}

/** What went wrong, what is kept and what to do, in the language of the page. */
export function errorReply(
  kind: ErrorKind,
  site: Site | null,
  style: PageStyle,
  values: Readonly<Record<string, string | number>> = {},
): Extract<Reply, { kind: 'page' }> {
  const language: Language = site?.language ?? 'sv'
  const t = translatorFor(language)
  const brand =
    site === null
      ? { name: 'Ledstjärna', href: '/' }
      : { name: inLanguage(site.contract.name, language).text, href: site.href('public/overview') }
  const vnode = (
    <PlainPage lang={language} title={t(`site.error.${kind}.title`)} brand={brand} style={style}>
      <p class="lede">{t(`site.error.${kind}.text`, { id: '', megabytes: 8, ...values })}</p>
      <p>
        <a href={brand.href}>{t('site.error.toOverview')}</a>
      </p>
    </PlainPage>
  )
  const reply = page(vnode, { status: statuses[kind], cacheable: false })
  if (reply.kind !== 'page') throw new Error('an error reply is a page')
  return reply
}
