import type { JSX } from 'preact'
import { Link } from '../link/link.tsx'

export interface Crumb {
  readonly label: string
  readonly href: string
  readonly lang?: string | undefined
}

export interface BreadcrumbsProps {
  /** "Du är här" */
  readonly label: string
  /** The pages above this one, the uppermost first; the page itself is its own heading. */
  readonly crumbs: readonly Crumb[]
}

/** The way up. */
export function Breadcrumbs({ label, crumbs }: BreadcrumbsProps): JSX.Element {
  return (
    <nav class="crumbs" aria-label={label}>
      <ol>
        {crumbs.map(({ label: text, href, lang }) => (
          <li key={href}>
            <Link href={href} lang={lang}>
              {text}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
