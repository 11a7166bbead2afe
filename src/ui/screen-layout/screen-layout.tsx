import type { ComponentChildren, JSX } from 'preact'
import { BrandMark } from '../brand-mark/brand-mark.tsx'

export interface KeyHint {
  readonly key: string
  readonly does: string
}

export interface ScreenLayoutProps {
  /** Which meeting this is, in one line. */
  readonly title: ComponentChildren
  /** Where we are in the programme: "Steg 3 av 7". */
  readonly step?: ComponentChildren
  readonly children: ComponentChildren
  /** What the keyboard does. Every hint has a button or link that does the same. */
  readonly keys?: readonly KeyHint[] | undefined
  readonly actions?: ComponentChildren
  /** The night sky behind everything, for the star chart and the closing screen. */
  readonly night?: boolean | undefined
}

/** What the room sees on the projector: very large type, one thing at a time. */
export function ScreenLayout({ title, step, children, keys, actions, night }: ScreenLayoutProps): JSX.Element {
  return (
    <div class={night ? 'screen night' : 'screen'}>
      <header>
        <p class="screen-title">
          <BrandMark /> {title}
        </p>
        {step && <p>{step}</p>}
      </header>
      <main id="main">{children}</main>
      <footer>
        {actions && <div class="actions">{actions}</div>}
        {keys && (
          <dl>
            {keys.map(({ key, does }) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        )}
      </footer>
    </div>
  )
}
