import type { VNode } from 'preact'

/** One example of a component, shown in the gallery and rendered by the tests. */
export interface Example {
  /** Unique within its file; says what the example shows. */
  readonly title: string
  /** The language of the example's text; Swedish when left out. */
  readonly lang?: 'sv' | 'en'
  /** True when the example is a whole page (a layout), which the gallery shows on its own. */
  readonly page?: boolean
  readonly render: () => VNode
}
