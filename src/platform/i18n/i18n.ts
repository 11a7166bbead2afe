import { IntlMessageFormat } from 'intl-messageformat'

/** Languages the interface is written in. Content may have further ones. */
export type Language = 'sv' | 'en'

export const languages: readonly Language[] = ['sv', 'en']

export function isLanguage(text: string | undefined): text is Language {
  return text === 'sv' || text === 'en'
}

/** A text in some languages: `{ sv: 'Mobilitet', en: 'Mobility' }`. The first language of a contract is the only one required. */
export type Translated = Readonly<Partial<Record<string, string>>>

/** A text as it can be shown, with the language it turned out to be in: mark it with `lang` when it is not the page's. */
export interface Shown {
  readonly text: string
  readonly lang: string
  readonly isFallback: boolean
}

/** The text in the wanted language; failing that in the first one that has it. Missing translations never block (C11). */
export function inLanguage(translated: Translated, wanted: string): Shown {
  const exact = translated[wanted]
  if (exact) return { text: exact, lang: wanted, isFallback: false }
  for (const [lang, text] of Object.entries(translated)) {
    if (text) return { text, lang, isFallback: true }
  }
  return { text: '', lang: wanted, isFallback: false }
}

export type MessageArguments = Readonly<Record<string, string | number | Date | boolean>>

/** Messages of one language by full key: `leads.take.title`. */
export type Messages = Readonly<Record<string, string>>

/** Turns ICU messages into a function. Formatters are compiled once per message and kept. */
export function createTranslator<Key extends string>(
  language: Language,
  messages: Messages,
): (key: Key, values?: MessageArguments) => string {
  const compiled = new Map<string, IntlMessageFormat | string>()
  return (key, values) => {
    let message = compiled.get(key)
    if (message === undefined) {
      const source = messages[key]
      if (source === undefined) return key
      message = /[{'<]/.test(source)
        ? new IntlMessageFormat(source, language === 'en' ? 'en-GB' : 'sv-SE', undefined, { ignoreTag: true })
        : source
      compiled.set(key, message)
    }
    return typeof message === 'string' ? message : String(message.format({ ...values }))
  }
}
