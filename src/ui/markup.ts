import type { ComponentChildren, VNode } from 'preact'
import { jsxEscape, jsxTemplate } from 'preact/jsx-runtime'

/*
 * For what stands on a page by the hundred: such parts are written as the text they become, as Preact's own precompiled JSX is
 * (`jsxTemplate`), and only what they hold of elements is left to the renderer. An element for each would cost several times as much.
 */

/** ` name="value"` with the value escaped; nothing for a value that is not there. */
export function attribute(name: string, value: string | number | undefined): string {
  return value === undefined ? '' : ` ${name}="${escaped(value)}"`
}

/** A text as it may stand between tags or in an attribute; nothing for what JSX shows nothing for. */
export function escaped(content: Exclude<ComponentChildren, object>): string {
  if (typeof content === 'number') return String(content)
  // Most texts hold nothing to escape: one look is enough.
  if (typeof content === 'string' && !special.test(content)) return content
  return String(jsxEscape(content) ?? '')
}

const special = /["&<]/

/** A part of a page as the text it becomes. What it holds has been escaped by whoever wrote it. */
export interface Written {
  readonly written: string
}

/** Such a part as an element, to stand among others. */
export function write(text: string): VNode {
  return jsxTemplate([text])
}
