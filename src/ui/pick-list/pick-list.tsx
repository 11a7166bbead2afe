import type { ComponentChildren, JSX } from 'preact'
import { Link } from '../link/link.tsx'

export interface PickListItem {
  readonly href: string
  readonly label: string
  readonly lang?: string | undefined
  /** What is known about it, under its name: a state mark and words. */
  readonly note?: ComponentChildren
  /** The one that stands for all the others: set first, a little larger. */
  readonly whole?: boolean | undefined
}

/** Things to choose one of, each a whole line to press: for a phone held in one hand. */
export function PickList({ items }: { readonly items: readonly PickListItem[] }): JSX.Element {
  return (
    <ul class="picks">
      {items.map(({ href, label, lang, note, whole }) => (
        <li key={href} class={whole ? 'whole' : undefined}>
          <Link href={href} lang={lang}>
            {label}
          </Link>
          {note && <p>{note}</p>}
        </li>
      ))}
    </ul>
  )
}
