import type { ComponentChildren, JSX } from 'preact'
import { isExternal, safeHref } from './safe-href.ts'

export { isExternal, safeHref } from './safe-href.ts'

export interface LinkProps {
  readonly href: string
  readonly children: ComponentChildren
  /** The language of the link's own text, when it differs from the page's. */
  readonly lang?: string | undefined
  /** The language of the page behind the link. */
  readonly hreflang?: string | undefined
  readonly current?: 'page' | 'step' | 'true' | undefined
  readonly class?: string | undefined
  readonly id?: string | undefined
  readonly rel?: string | undefined
  readonly download?: boolean | undefined
}

/** The one component for links whose address comes from data. An address that must not be followed leaves its text standing without a link.
 * @example <Link href={organisation.website}>{organisation.name}</Link>
 */
export function Link(props: LinkProps): JSX.Element {
  const href = safeHref(props.href)
  if (href === undefined) return <span class={props.class}>{props.children}</span>
  return (
    <a
      id={props.id}
      class={props.class}
      href={href}
      lang={props.lang}
      hreflang={props.hreflang}
      aria-current={props.current}
      rel={props.rel ?? (isExternal(href) ? 'external noopener nofollow' : undefined)}
      download={props.download}
    >
      {props.children}
    </a>
  )
}
