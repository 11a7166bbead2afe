import type { ComponentChildren, JSX } from 'preact'

export interface MoreProps {
  /** What is inside, as a sentence one would press. */
  readonly summary: ComponentChildren
  /** Stands open: because a form in it was refused. */
  readonly open?: boolean | undefined
  readonly id?: string | undefined
  /** Not worth the paper. */
  readonly screenOnly?: boolean | undefined
  readonly children: ComponentChildren
}

/** Something that is not needed every time, folded away under its own words. Works without script. */
export function More({ summary, open = false, id, screenOnly, children }: MoreProps): JSX.Element {
  return (
    <details class={screenOnly ? 'more no-print' : 'more'} open={open} id={id}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  )
}
