import type { JSX } from 'preact'
import { Link } from '../link/link.tsx'

export interface PaginationProps {
  /** What it pages through, for screen readers: "Sidor med organisationer". */
  readonly label: string
  /** Which part is shown: "51–100 av 312". */
  readonly shown: string
  readonly previous?: { readonly href: string; readonly label: string } | undefined
  readonly next?: { readonly href: string; readonly label: string } | undefined
}

/** The way through a long list: back, forth, and which part is shown. */
export function Pagination({ label, shown, previous, next }: PaginationProps): JSX.Element {
  return (
    <nav class="pages" aria-label={label}>
      {previous && (
        <Link href={previous.href} rel="prev">
          ← {previous.label}
        </Link>
      )}
      <span>{shown}</span>
      {next && (
        <Link href={next.href} rel="next">
          {next.label} →
        </Link>
      )}
    </nav>
  )
}
