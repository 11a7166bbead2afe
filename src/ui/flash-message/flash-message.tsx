import type { ComponentChildren, JSX } from 'preact'

export interface FlashMessageProps {
  readonly children: ComponentChildren
  readonly tone?: 'success' | 'error' | undefined
  /** A button that takes the thing back: an InlineForm. */
  readonly undo?: ComponentChildren
}

/** What just happened, and the way back. Stands in a layout's message region. */
export function FlashMessage({ children, tone = 'success', undo }: FlashMessageProps): JSX.Element {
  return (
    <div class={`flash ${tone}`}>
      <p>{children}</p>
      {undo}
    </div>
  )
}

/** The region where messages appear; always on the page so that readers notice what comes into it. */
export function MessageRegion({ children }: { readonly children?: ComponentChildren }): JSX.Element {
  return (
    <div class="messages" role="status">
      {children}
    </div>
  )
}
