import type { ComponentChildren, JSX } from 'preact'
import { Brand } from '../brand-mark/brand-mark.tsx'
import type { Logo } from '../brand-mark/brand-mark.tsx'
import { MessageRegion } from '../flash-message/flash-message.tsx'
import { LanguageLink } from '../navigation/navigation.tsx'
import type { LanguageLinkProps } from '../navigation/navigation.tsx'
import { NoticeBand } from '../public-layout/public-layout.tsx'

export interface MinimalLayoutProps {
  readonly brand: { readonly name: ComponentChildren; readonly href: string; readonly logo?: Logo | undefined }
  readonly languages?: readonly LanguageLinkProps[] | undefined
  readonly notice?: ComponentChildren
  readonly flash?: ComponentChildren
  readonly children: ComponentChildren
  /** Help, in the same place on every page: whom to phone. */
  readonly footer?: ComponentChildren
}

/** A page with one thing to do: sign in, answer from a link in a mail, take part from a phone in the meeting room. */
export function MinimalLayout(props: MinimalLayoutProps): JSX.Element {
  return (
    <div class="minimal">
      <header>
        {props.notice && <NoticeBand>{props.notice}</NoticeBand>}
        <div class="minimal-bar">
          <Brand {...props.brand} />
          {props.languages?.map((language) => (
            <LanguageLink key={language.lang} {...language} />
          ))}
        </div>
      </header>
      <main id="main">
        <MessageRegion>{props.flash}</MessageRegion>
        {props.children}
      </main>
      {props.footer && <footer class="site-footer">{props.footer}</footer>}
    </div>
  )
}
