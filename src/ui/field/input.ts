import { h } from 'preact'
import type { VNode } from 'preact'
import type { ControlAttributes } from './field.tsx'

export interface InputAttributes extends ControlAttributes {
  readonly class: string
  readonly type: 'text' | 'email' | 'tel' | 'url' | 'password' | 'date' | 'time' | 'number' | 'search' | 'file'
  readonly value?: string | number | undefined
  readonly autocomplete?: string | undefined
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | undefined
  readonly maxlength?: number | undefined
  readonly min?: string | number | undefined
  readonly max?: string | number | undefined
  readonly step?: string | number | undefined
  readonly spellcheck?: boolean | undefined
  readonly lang?: string | undefined
  readonly list?: string | undefined
}

/* Preact's types want to know an input's type while compiling, and ours comes from data. */
const input: string = 'input'

/** The bare input element of a field. */
export function Input(attributes: InputAttributes): VNode {
  return h(input, { ...attributes })
}
