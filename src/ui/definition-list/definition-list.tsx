import type { ComponentChildren, JSX } from 'preact'

export interface Definition {
  readonly term: ComponentChildren
  /** Left out when nothing is known: `unknown` stands there instead. */
  readonly value?: ComponentChildren
  /** A link to change it. */
  readonly action?: ComponentChildren
}

export interface DefinitionListProps {
  readonly items: readonly Definition[]
  /** "uppgift saknas": what stands where there is no value. */
  readonly unknown: string
}

/** Facts about one thing: what, and beside it the answer. */
export function DefinitionList({ items, unknown }: DefinitionListProps): JSX.Element {
  return (
    <dl class="definitions">
      {items.map(({ term, value, action }) => (
        <div>
          <dt>{term}</dt>
          <dd>{isMissing(value) ? <span class="note">{unknown}</span> : value}</dd>
          {action && <dd class="action">{action}</dd>}
        </div>
      ))}
    </dl>
  )
}

function isMissing(value: ComponentChildren): boolean {
  return value === undefined || value === null || value === '' || value === false
}
