import type { QueueMail } from '#domain/notifications'
import type { Translate } from '#locales'

export interface SignInMail {
  readonly t: Translate
  readonly language: string
  readonly person: { readonly id: string | null; readonly name: string; readonly address: string }
  readonly contract: { readonly name: string; readonly replyTo: string | null; readonly fromName: string }
  readonly code: string
}

/** The mail with a code. The code is not in the subject: subjects are seen by more people than the mail is for. */
export function signInMail({ t, language, person, contract, code }: SignInMail): QueueMail {
  const paragraphs = [
    t('account.mail.hello', { name: person.name }),
    t('account.mail.codeIs'),
    `${code.slice(0, 3)} ${code.slice(3)}`,
    t('account.mail.where'),
    t('account.mail.notYou'),
    t('account.mail.from', { contract: contract.name }),
  ]
  return {
    kind: 'sign-in-code',
    to: { personId: person.id, name: person.name, address: person.address },
    fromName: contract.fromName,
    replyTo: contract.replyTo,
    language,
    subject: t('account.mail.subject', { contract: contract.name }),
    text: `${paragraphs.join('\n\n')}\n`,
    html: `<!doctype html><html lang="${language}"><meta charset="utf-8"><body style="font:17px/1.5 system-ui,sans-serif;max-width:34em;margin:2em auto;padding:0 1em">${paragraphs.map(asHtml).join('')}</body></html>`,
    // Signing in works in practice mode too: it tells nobody but oneself.
    practice: false,
  }
}

function asHtml(text: string, place: number): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
  return place === 2
    ? `<p style="font-size:32px;letter-spacing:.12em;font-variant-numeric:tabular-nums"><strong>${safe}</strong></p>`
    : `<p>${safe}</p>`
}
