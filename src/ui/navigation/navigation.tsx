import type { ComponentChildren, JSX } from 'preact'
import { Link } from '../link/link.tsx'

export interface NavigationItem {
  readonly label: ComponentChildren
  readonly href: string
  /** True on the page itself and on the pages beneath it. */
  readonly current?: boolean | undefined
  /** How many things wait behind the link. */
  readonly count?: number | undefined
}

export interface NavigationProps {
  /** What the navigation is called by screen readers: "Huvudmeny". */
  readonly label: string
  /** The word on the button that opens it on a phone: "Meny". */
  readonly menuWord: string
  readonly items: readonly NavigationItem[]
  /** Stands last among the links: the other language. */
  readonly children?: ComponentChildren
}

/** Links to the main pages: a row where there is room, behind a menu word on a phone. Works without script. */
export function Navigation({ label, menuWord, items, children }: NavigationProps): JSX.Element {
  /* A closed details hides its content on wide screens too, so the list is written twice and one is always display: none. */
  const list = (
    <ul>
      {items.map((item) => (
        <li key={item.href}>
          <Link href={item.href} current={item.current ? 'true' : undefined}>
            {item.label}
            {item.count !== undefined && item.count > 0 && <b class="count"> {item.count}</b>}
          </Link>
        </li>
      ))}
      {children && <li class="last">{children}</li>}
    </ul>
  )
  return (
    <>
      <nav class="nav wide" aria-label={label}>
        {list}
      </nav>
      <details class="nav narrow" name="menu">
        <summary>{menuWord}</summary>
        <nav aria-label={label}>{list}</nav>
      </details>
    </>
  )
}

export interface LanguageLinkProps {
  readonly href: string
  /** The language's tag: "en". */
  readonly lang: string
  /** The language's own name for itself: "English". */
  readonly name: string
}

/** The same page in another language, named in that language. */
export function LanguageLink({ href, lang, name }: LanguageLinkProps): JSX.Element {
  return (
    <a href={href} lang={lang} hreflang={lang} rel="alternate" class="language">
      {name}
    </a>
  )
}
