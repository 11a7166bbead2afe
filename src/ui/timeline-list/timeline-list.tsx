import type { ComponentChildren, JSX } from 'preact'

export interface TimelineItem {
  /** When, already formatted. */
  readonly when: string
  /** For machines: a date or an instant. */
  readonly iso?: string | undefined
  readonly text: ComponentChildren
  /** Who did it, and why. */
  readonly detail?: ComponentChildren
  /** What can be done about it: an InlineForm. */
  readonly after?: ComponentChildren
}

/** What has happened, in order. */
export function TimelineList({ items }: { readonly items: readonly TimelineItem[] }): JSX.Element {
  return (
    <ol class="timeline">
      {items.map(({ when, iso, text, detail, after }) => (
        <li>
          {iso === undefined ? <span>{when}</span> : <time datetime={iso}>{when}</time>} <strong>{text}</strong>
          {detail && <p>{detail}</p>}
          {after}
        </li>
      ))}
    </ol>
  )
}
