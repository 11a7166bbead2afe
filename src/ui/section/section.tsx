import type { ComponentChildren, JSX } from 'preact'

export interface SectionProps {
  readonly title: ComponentChildren
  /** Makes the section a place to link to, and names it for screen readers. */
  readonly id: string
  readonly level?: 2 | 3 | undefined
  readonly intro?: ComponentChildren
  /** What can be done with all of it: a link to the whole list, a button. */
  readonly actions?: ComponentChildren
  readonly children: ComponentChildren
}

/** A part of a page under its own heading, set off by a hairline and space and not by a box. */
export function Section({ title, id, level = 2, intro, actions, children }: SectionProps): JSX.Element {
  const Tag = `h${level}` as const
  return (
    <section class="section" id={id} aria-labelledby={`${id}-title`}>
      <div class="section-head">
        <Tag id={`${id}-title`}>{title}</Tag>
        {actions}
      </div>
      {intro && <p class="intro">{intro}</p>}
      {children}
    </section>
  )
}

export interface ColumnsProps {
  /** `even` for two of equal weight; `hero` for words beside a large picture; `aside` for a main text and something beside it. */
  readonly split?: 'even' | 'hero' | 'aside' | undefined
  readonly children: ComponentChildren
}

/** Two things side by side where there is room, beneath each other where there is not. */
export function Columns({ split = 'even', children }: ColumnsProps): JSX.Element {
  return <div class={`columns ${split}`}>{children}</div>
}
