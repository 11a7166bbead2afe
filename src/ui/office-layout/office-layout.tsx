import type { ComponentChildren, JSX } from 'preact'
import { Brand } from '../brand-mark/brand-mark.tsx'
import type { Logo } from '../brand-mark/brand-mark.tsx'
import { MessageRegion } from '../flash-message/flash-message.tsx'
import { LanguageLink, Navigation } from '../navigation/navigation.tsx'
import type { LanguageLinkProps, NavigationItem } from '../navigation/navigation.tsx'
import { NoticeBand, SkipLink } from '../public-layout/public-layout.tsx'

export interface OfficeLayoutProps {
  readonly skipLabel: string
  readonly brand: { readonly name: ComponentChildren; readonly href: string; readonly logo?: Logo | undefined }
  readonly navigation: { readonly label: string; readonly menuWord: string; readonly items: readonly NavigationItem[] }
  /** The signed-in person: name, their own pages, and the button that signs out. */
  readonly person?: PersonMenuProps | undefined
  readonly languages?: readonly LanguageLinkProps[] | undefined
  /** Given in practice mode, in which nothing is sent: says so above everything. */
  readonly practice?: ComponentChildren
  /** A FlashMessage about what just happened. */
  readonly flash?: ComponentChildren
  readonly above?: ComponentChildren
  readonly children: ComponentChildren
  /** Help, in the same place on every page. */
  readonly footer?: ComponentChildren
}

/** The shell of the secretariat's pages, and of a member's. */
export function OfficeLayout(props: OfficeLayoutProps): JSX.Element {
  return (
    <div class="office">
      <SkipLink>{props.skipLabel}</SkipLink>
      <header>
        {props.practice && <NoticeBand>{props.practice}</NoticeBand>}
        <div class="office-header">
          <Brand {...props.brand} />
          {props.person && <PersonMenu {...props.person} />}
        </div>
      </header>
      <div class="office-body">
        <div class="office-side">
          <Navigation {...props.navigation}>
            {props.languages?.map((language) => (
              <LanguageLink key={language.lang} {...language} />
            ))}
          </Navigation>
        </div>
        <main id="main" class="office-main">
          {props.above}
          <MessageRegion>{props.flash}</MessageRegion>
          {props.children}
        </main>
      </div>
      {props.footer && (
        <footer class="site-footer">
          <div class="wrap">{props.footer}</div>
        </footer>
      )}
    </div>
  )
}

export interface PersonMenuProps {
  readonly name: string
  /** Whom the person speaks for: "Kansliet", "Norrskenets Åkeri". */
  readonly role?: string | undefined
  readonly items: readonly NavigationItem[]
  /** The button that signs out: an InlineForm. */
  readonly signOut: ComponentChildren
}

/** The signed-in person's own links, behind their name. */
export function PersonMenu({ name, role, items, signOut }: PersonMenuProps): JSX.Element {
  return (
    <details class="person-menu" name="menu">
      <summary>
        {name}
        {role !== undefined && <span class="role"> {role}</span>}
      </summary>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.label}
            </a>
          </li>
        ))}
        <li>{signOut}</li>
      </ul>
    </details>
  )
}
