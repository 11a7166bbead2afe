import type { ComponentChildren, JSX } from 'preact'
import { HiddenFields } from '../button/button.tsx'

export interface FilterBarProps {
  /** The list's own address. */
  readonly action: string
  /** What it does, for screen readers: "Visa bara vissa organisationer". */
  readonly label: string
  /** The word on the button: "Visa". */
  readonly button: string
  /** The way back to the whole list, given when something is filtered away. */
  readonly clear?: { readonly href: string; readonly label: string } | undefined
  /** What must be kept of the address: the order of sorting. */
  readonly hidden?: Readonly<Record<string, string>> | undefined
  readonly children: ComponentChildren
}

/** A GET form above a list: the choice ends up in the address, which can be saved and sent. */
export function FilterBar({ action, label, button, clear, hidden, children }: FilterBarProps): JSX.Element {
  return (
    <form class="filter" method="get" action={action} role="search" aria-label={label}>
      <HiddenFields fields={hidden} />
      {children}
      <button class="button secondary">{button}</button>
      {clear && <a href={clear.href}>{clear.label}</a>}
    </form>
  )
}
