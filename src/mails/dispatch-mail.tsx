import type { VNode } from 'preact'
import { MailLayout, renderMail, wrapText, type MailContent } from './mail-layout.tsx'

/** A mail of an utskick, its words ready in both forms. */
export interface DispatchMail {
  readonly subject: string
  /** The first line a mailbox shows beside the subject. */
  readonly preview: string
  readonly body: { readonly html: string; readonly text: string; readonly lang: string }
  /** Below the words, in the reader's language: who it is from, why they get it, and what they can do about it. */
  readonly language: string
  readonly lines: readonly string[]
  readonly links: readonly { readonly label: string; readonly href: string }[]
}

/** A colleague's words as they are, and below a line who it is from and why. */
export function dispatchMail(mail: DispatchMail): MailContent {
  return { subject: mail.subject, text: plainPart(mail), html: renderMail(<Html mail={mail} />) }
}

function Html({ mail: { subject, preview, body, language, lines, links } }: { readonly mail: DispatchMail }): VNode {
  const written = { __html: body.html }
  return (
    <MailLayout lang={body.lang} title={subject} preview={preview}>
      <div dangerouslySetInnerHTML={written} />
      <section lang={language === body.lang ? undefined : language}>
        {lines.map((line) => (
          <p key={line} class="small">
            {line}
          </p>
        ))}
        <p class="small">
          {links.map(({ label, href }, index) => (
            <>
              {index > 0 && ' · '}
              <a href={href}>{label}</a>
            </>
          ))}
        </p>
      </section>
    </MailLayout>
  )
}

function plainPart({ body, lines, links }: DispatchMail): string {
  // Two hyphens and a space: mail programs know what follows for a signature (RFC 3676 §4.3).
  return [body.text, '\n-- ', ...lines.map((line) => wrapText(line)), '', ...links.map(({ label, href }) => `${label}:\n${href}`), ''].join(
    '\n',
  )
}
