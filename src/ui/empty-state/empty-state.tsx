import type { ComponentChildren, JSX } from 'preact'

export interface EmptyStateProps {
  /** What is not here yet, as a sentence. */
  readonly children: ComponentChildren
  /** What to do next: a button or a link. An empty list always has one, or says who fills it. */
  readonly next: ComponentChildren
}

/** A list with nothing in it, and what to do about that. */
export function EmptyState({ children, next }: EmptyStateProps): JSX.Element {
  return (
    <div class="empty">
      <p>{children}</p>
      <p>{next}</p>
    </div>
  )
}
