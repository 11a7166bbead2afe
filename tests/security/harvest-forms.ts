import type { Fields } from './bodies.ts'

/** A form as it stands on a page: where it goes, and its fields with what they hold or offer. */
export interface HarvestedForm {
  readonly action: string
  readonly isMultipart: boolean
  readonly fields: Fields
  readonly offers: Readonly<Record<string, readonly string[]>>
}

/** The forms of a page that change something. */
export function harvestForms(html: string, address: string): HarvestedForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, head = '', inside = '']) => {
    if (attribute(head, 'method') !== 'post') return []
    const controls = [...inside.matchAll(/<(input|textarea|select|button)\b([^>]*?)\/?>(?:([\s\S]*?)<\/\1>)?/g)]
    const named = controls.flatMap(([, tag = '', attributes = '', content = '']) => {
      const name = attribute(attributes, 'name')
      return name === null ? [] : [{ name, values: valuesOf(tag, attributes, content) }]
    })
    const offers: Record<string, string[]> = {}
    for (const { name, values } of named) offers[name] = [...(offers[name] ?? []), ...values]
    const fields = Object.entries(offers).map(([name, values]) => [name, values[0] ?? ''] as const)
    return [{ action: attribute(head, 'action') ?? address, isMultipart: head.includes('multipart'), fields, offers }]
  })
}

function valuesOf(tag: string, attributes: string, content: string): string[] {
  if (tag === 'textarea') return [plain(content)]
  if (tag === 'select') return [...content.matchAll(/<option\b([^>]*)>/g)].map(([, option = '']) => attribute(option, 'value') ?? '')
  return [attribute(attributes, 'value') ?? 'on']
}

function attribute(text: string, name: string): string | null {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(text)?.[1]
  return value === undefined ? null : plain(value)
}

function plain(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
}
