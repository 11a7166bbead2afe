import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A mail ready for the outbox: its plain part is written by hand, not stripped from the other. */
export interface MailContent {
  readonly subject: string
  readonly text: string
  readonly html: string
}

export interface MailLayoutProps {
  readonly lang: string
  readonly title: string
  /** The first line a mailbox shows beside the subject. */
  readonly preview: string
  readonly children: ComponentChildren
}

/* Mail programs know neither our tokens nor much of CSS; colours are those of the light theme, and of the dark one where programs ask for it. */
const style = `
body{margin:0;padding:24px 16px;background:#fbfaf6;color:#14232b;font:17px/1.55 system-ui,-apple-system,'Segoe UI',sans-serif}
main,footer{max-width:34em;margin:0 auto}
h1{font-size:22px;line-height:1.25;margin:0 0 16px}
h2{font-size:19px;line-height:1.3;margin:0 0 8px}
p{margin:0 0 16px}
a{color:#0f5b4c}
blockquote{margin:0 0 20px;padding:2px 0 2px 16px;border-left:3px solid #b5790b}
blockquote p{margin:0 0 6px}
.button{display:inline-block;padding:12px 20px;border-radius:5px;background:#0f5b4c;color:#fff;font-weight:600;text-decoration:none}
.small{color:#566870;font-size:15px}
.preview{display:none;max-height:0;overflow:hidden}
section{margin:32px 0;padding:24px 0 8px;border-top:1px solid #dcdfd9;border-bottom:1px solid #dcdfd9}
dt{font-weight:600}
dd{margin:0 0 12px}
footer{color:#566870;font-size:15px}
@media (prefers-color-scheme:dark){
body{background:#0d171c;color:#e6ecea}
a{color:#7fd0bb}
.button{background:#7fd0bb;color:#0d171c}
.small,footer{color:#a3b3b8}
section{border-color:#2b3a41}
}
`

/** The frame of every mail: calm type, one column, nothing loaded from anywhere. */
export function MailLayout({ lang, title, preview, children }: MailLayoutProps): VNode {
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <div class="preview">{preview}</div>
        <main>{children}</main>
      </body>
    </html>
  )
}

/** The mail's HTML part. */
export function renderMail(mail: VNode): string {
  return `<!doctype html>${renderToString(mail)}`
}

/** Plain text in lines of at most 72 characters, as mail programs without HTML show best; addresses are never broken. */
export function wrapText(text: string, indent = ''): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > 72) {
      lines.push(indent + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, indent + line].join('\n')
}
