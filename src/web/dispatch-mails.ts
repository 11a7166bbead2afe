import { fillMergeWords, type ComposeDispatch, type DispatchMailFacts, type MergeWord } from '#domain/dispatches'
import { isSharedMailbox } from '#domain/identity'
import { isMessageKey, translatorFor, type Translate } from '#locales'
import { dispatchMail } from '#mails/dispatch-mail'
import type { Config } from '#platform/config'
import { inLanguage, isLanguage } from '#platform/i18n'
import { addressesInMail } from './contract-address.ts'
import { plainWords, renderMarkdown } from './report/markdown.ts'
import { plainMarkdown } from './report/plain-markdown.ts'

/** Writes the mails of utskick outside any request: addresses from the settings, words in braces from the reader. */
export function composeDispatches(config: Pick<Config, 'baseUrl'>): ComposeDispatch {
  return (facts) => {
    const { contract, kind, language, token, isTrial, from, to } = facts
    const t = translatorFor(language)
    const { href, absolute } = addressesInMail(contract, config, language)
    const words = wordsOf(facts)
    const unsubscribe = absolute(href('link/unsubscribe', { token }))
    const lines = [
      t('dispatches.mail.from', { name: from.name, contract: inLanguage(contract.name, language).text }) +
        (from.phone === null ? '' : `, ${from.phone}`),
      ...(from.email === null ? [] : [t('dispatches.mail.reply', { name: from.name })]),
      sayWhy(t, to),
    ]
    const mail = dispatchMail({
      subject: isTrial ? t('dispatches.mail.trial', { subject: words.subject }) : words.subject,
      preview: plainWords(words.markdown).slice(0, 140),
      body: { html: linkedFrom(words.html, absolute), text: plainMarkdown(words.markdown, absolute), lang: facts.text.lang },
      language,
      lines,
      links: [
        ...(kind === 'news' ? [{ label: t('dispatches.mail.unsubscribe'), href: unsubscribe }] : []),
        { label: t('dispatches.mail.settings'), href: absolute(href('link/mail-settings', { token })) },
      ],
    })
    return { ...mail, unsubscribeUrl: kind === 'news' ? unsubscribe : null }
  }
}

/** Subject and words as one reader sees them: the same in a mail and in the office's preview. */
export function wordsOf({ subject, text, to }: Pick<DispatchMailFacts, 'subject' | 'text' | 'to'>): {
  readonly subject: string
  readonly markdown: string
  readonly html: string
} {
  const t = translatorFor(isLanguage(text.lang) ? text.lang : 'sv')
  const valueOf = (word: MergeWord) => sayWord(t, to, word)
  const markdown = fillMergeWords(text.text, (word) => escapeMarkdown(valueOf(word)))
  return { subject: fillMergeWords(subject.text, valueOf), markdown, html: renderMarkdown(markdown) }
}

function sayWord(t: Translate, { name, email, organisation }: DispatchMailFacts['to'], word: MergeWord): string {
  if (word === 'organisation') return organisation ?? t('dispatches.yourOrganisation')
  if (isSharedMailbox({ name, email }, organisation ?? '')) return t('dispatches.everyone')
  return word === 'name' ? name : (name.trim().split(/\s+/)[0] ?? name)
}

function sayWhy(t: Translate, { because, organisation }: DispatchMailFacts['to']): string {
  const key = `dispatches.mail.why.${because}`
  return t(isMessageKey(key) ? key : 'dispatches.mail.why.by-hand', { organisation: organisation ?? t('dispatches.yourOrganisation') })
}

/** What somebody is called never becomes a heading, a list or a link. */
function escapeMarkdown(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[!-/:-@[-`{-~]/g, '\\$&')
}

/** In a mail a link to our own pages needs the whole address. */
function linkedFrom(html: string, absolute: (path: string) => string): string {
  return html.replaceAll(/href="(\/[^"]*)"/g, (_, path: string) => `href="${absolute(path)}"`)
}
