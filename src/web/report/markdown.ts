import MarkdownIt, { type Token } from 'markdown-it'
import { isExternal, safeHref } from '#ui/link'

const writer = createWriter()

/** The words of an editor as HTML: paragraphs, lists, links, emphasis and small headings. HTML that is written in shows as written, and links go only where our links may go. */
export function renderMarkdown(text: string): string {
  return writer.render(text).trim()
}

/** The words of an editor in their parts, for whoever writes them as something else than HTML. */
export function parseMarkdown(text: string): Token[] {
  return writer.parse(text, {})
}

/** The words without their marks, on one line: for descriptions and feeds. */
export function plainWords(text: string): string {
  return writer
    .render(text)
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
}

function createWriter() {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: true }).disable([
    'image',
    'code',
    'fence',
    'table',
    'html_block',
    'html_inline',
  ])
  markdown.validateLink = (address) => safeHref(address) !== undefined
  markdown.core.ruler.push('house', (state) => {
    for (const token of state.tokens) {
      // The page has one h1 and its parts are h2: what an editor marks as a heading comes below those.
      if (token.type === 'heading_open' || token.type === 'heading_close') token.tag = 'h3'
      for (const child of token.children ?? []) {
        if (child.type === 'link_open' && isExternal(String(child.attrGet('href')))) child.attrSet('rel', 'external noopener nofollow')
      }
    }
  })
  return markdown
}
