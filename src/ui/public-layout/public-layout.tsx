import type { ComponentChildren, JSX } from 'preact'
import { Brand } from '../brand-mark/brand-mark.tsx'
import type { Logo } from '../brand-mark/brand-mark.tsx'
import { LanguageLink, Navigation } from '../navigation/navigation.tsx'
import type { LanguageLinkProps, NavigationItem } from '../navigation/navigation.tsx'

export interface PublicLayoutProps {
  /** "Hoppa till innehållet" */
  readonly skipLabel: string
  readonly brand: { readonly name: string; readonly href: string; readonly logo?: Logo | undefined }
  readonly navigation: { readonly label: string; readonly menuWord: string; readonly items: readonly NavigationItem[] }
  /** The same page in the contract's other languages. */
  readonly languages?: readonly LanguageLinkProps[] | undefined
  /** A band above everything: that this is an invented example, or an earlier date. */
  readonly notice?: ComponentChildren
  /** Stands between the header and the page's heading: breadcrumbs. */
  readonly above?: ComponentChildren
  readonly children: ComponentChildren
  readonly footer: ComponentChildren
}

/** The shell of every public page. */
export function PublicLayout(props: PublicLayoutProps): JSX.Element {
  return (
    <>
      <SkipLink>{props.skipLabel}</SkipLink>
      <header class="site-header">
        {props.notice && <NoticeBand>{props.notice}</NoticeBand>}
        <div class="wrap bar">
          <Brand {...props.brand} />
          <Navigation {...props.navigation}>
            {props.languages?.map((language) => (
              <LanguageLink key={language.lang} {...language} />
            ))}
          </Navigation>
        </div>
      </header>
      {props.above && <div class="wrap above">{props.above}</div>}
      <main id="main" class="wrap">
        {props.children}
      </main>
      <footer class="site-footer">
        <div class="wrap">{props.footer}</div>
      </footer>
    </>
  )
}

/** The way past the header, shown when it has focus. Leads to the element with the id `main`. */
export function SkipLink({ children }: { readonly children: string }): JSX.Element {
  return (
    <a class="skip unseen" href="#main">
      {children}
    </a>
  )
}

/** A line across the top of a page that holds for all of it. */
export function NoticeBand({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return (
    <div class="band">
      <div class="wrap">{children}</div>
    </div>
  )
}

export interface FooterProps {
  readonly links: readonly NavigationItem[]
  /** What the links are called by screen readers: "Om webbplatsen". */
  readonly label: string
  /** Who is behind the page and how to reach them. */
  readonly children?: ComponentChildren
}

/** What stands last on every page: who is behind it, and the pages about the site. Help is always here. */
export function Footer({ links, label, children }: FooterProps): JSX.Element {
  return (
    <>
      {children && <div class="footer-text">{children}</div>}
      <nav aria-label={label}>
        <ul>
          {links.map(({ href, label: text }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}
