import type { Token } from 'markdown-it'
import { wrapText } from '#mails/mail-layout'
import { parseMarkdown } from './markdown.ts'

/** An editor's words as plain text for mail: paragraphs in lines of at most 72 characters, lists with stars and numbers, links with their address. */
export function plainMarkdown(text: string, absolute: (path: string) => string = (path) => path): string {
  const blocks: string[] = []
  const lists: { number: number | null }[] = []
  let marker = ''
  let quotes = 0
  for (const token of parseMarkdown(text)) {
    if (token.type === 'bullet_list_open') lists.push({ number: null })
    else if (token.type === 'ordered_list_open') lists.push({ number: Number(token.attrGet('start') ?? 1) })
    else if (token.type === 'bullet_list_close' || token.type === 'ordered_list_close') lists.pop()
    else if (token.type === 'blockquote_open') quotes += 1
    else if (token.type === 'blockquote_close') quotes -= 1
    else if (token.type === 'list_item_open') marker = nextMarker(lists.at(-1))
    else if (token.type === 'hr') blocks.push('---')
    else if (token.type === 'inline') {
      const indent = '  '.repeat(Math.max(0, lists.length - 1)) + '> '.repeat(quotes)
      blocks.push(indented(sayInline(token.children ?? [], absolute), indent, marker, lists.length > 0))
      marker = ''
    }
  }
  return joined(blocks)
}

function nextMarker(list: { number: number | null } | undefined): string {
  if (list === undefined || list.number === null) return '* '
  const marker = `${list.number}. `
  list.number += 1
  return marker
}

function indented(text: string, indent: string, marker: string, isInList: boolean): string {
  const hanging = indent + ' '.repeat(isInList ? Math.max(2, marker.length) : 0)
  const lines = text.split('\n').map((line) => wrapText(line, hanging))
  const all = lines.join('\n')
  return marker === '' ? all : indent + marker + all.slice(hanging.length)
}

/** Items of a list stand close; everything else has an empty line between. */
function joined(blocks: readonly string[]): string {
  const isItem = (block: string) => /^\s*(?:\*|\d+\.) /.test(block)
  return blocks
    .map((block, index) => {
      const before = blocks[index - 1]
      if (before === undefined) return block
      return (isItem(before) && isItem(block) ? '\n' : '\n\n') + block
    })
    .join('')
}

function sayInline(tokens: readonly Token[], absolute: (path: string) => string): string {
  let said = ''
  let link: { href: string; from: number } | null = null
  for (const token of tokens) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') said += '\n'
    else if (token.type === 'link_open') link = { href: String(token.attrGet('href') ?? ''), from: said.length }
    else if (token.type === 'link_close' && link !== null) {
      const shown = said.slice(link.from)
      const href = link.href.startsWith('/') ? absolute(link.href) : link.href.replace(/^mailto:/, '')
      if (shown !== href) said += ` (${href})`
      link = null
    } else said += token.content
  }
  return said
}
