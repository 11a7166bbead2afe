import type { ComponentChildren, JSX } from 'preact'

/** Many short names, in columns where there is room. Its children are `<li>`. */
export function NameList({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <ul class="names">{children}</ul>
}

/** Things one to a line, each with its own mark in place of a bullet. Its children are `<li>`. */
export function PlainList({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <ul class="plain">{children}</ul>
}
