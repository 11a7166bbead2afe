import type { JSX } from 'preact'
import { SourceNote, type Source } from '#ui/source-note'
import { Link } from '#ui/link'
import type { AnyVisit } from '#web/visit'

/** A source as it is kept: words, and perhaps an address last ("umea.se, Om Umeå klimatfärdplan https://…"). */
export function readSource(text: string): Source {
  const [, name = '', href] = /^(.*?)[\s(<]*(https?:\/\/[^\s)>]+)[)>]?$/s.exec(text.trim()) ?? []
  if (href === undefined) return { name: text.trim().replace(/\.$/, '') }
  return { name: name.replace(/[\s:,;–-]+$/, '') || href, href }
}

/** Where what stands above comes from; nothing when it is the contract's own. */
export function Sources({ visit, sources }: { readonly visit: AnyVisit; readonly sources: readonly string[] }): JSX.Element | null {
  const { t } = visit
  const read = sources.map(readSource)
  const [first] = read
  if (first === undefined) return null
  if (read.length === 1)
    return (
      <p>
        <SourceNote label={t('public.source')} source={first} />
      </p>
    )
  return (
    <p>
      <small class="source">
        {t('public.sources')}:{' '}
        {read.map(({ name, href }, index) => (
          <>
            {index > 0 && '; '}
            {href === undefined ? name : <Link href={href}>{name}</Link>}
          </>
        ))}
      </small>
    </p>
  )
}
