import type { ComponentChildren, JSX } from 'preact'
import { Link } from '../link/link.tsx'

export interface Source {
  /** What it is: "Umeå kommun, nyhet". */
  readonly name: string
  readonly href?: string | undefined
  /** When the source says so, already formatted. */
  readonly date?: string | undefined
  readonly lang?: string | undefined
}

export interface SourceNoteProps {
  /** "Källa" */
  readonly label: string
  readonly source: Source
  /** What more there is to know: edition, lag, quality. */
  readonly children?: ComponentChildren
}

/** Where a fact comes from. */
export function SourceNote({ label, source, children }: SourceNoteProps): JSX.Element {
  const { name, href, date, lang } = source
  return (
    <small class="source">
      {label}:{' '}
      {href === undefined ? (
        <span lang={lang}>{name}</span>
      ) : (
        <Link href={href} lang={lang}>
          {name}
        </Link>
      )}
      {date !== undefined && `, ${date}`}
      {children && <>. {children}</>}
    </small>
  )
}
