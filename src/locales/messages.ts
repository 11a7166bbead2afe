// The one list of message files. A file per module or page area; keys become `file.key`.
import svSite from './sv/site.json' with { type: 'json' }
import enSite from './en/site.json' with { type: 'json' }
import { createTranslator, type Language, type MessageArguments } from '#platform/i18n'

const sv = { site: svSite }
const en: { readonly [File in keyof typeof sv]: Readonly<Record<keyof (typeof sv)[File], string>> } = { site: enSite }

/** Every message there is, typed from the Swedish files. */
export type MessageKey = { [File in keyof typeof sv & string]: `${File}.${keyof (typeof sv)[File] & string}` }[keyof typeof sv & string]

/** Says a message in the language it was made for. */
export type Translate = (key: MessageKey, values?: MessageArguments) => string

const translators: Readonly<Record<Language, Translate>> = {
  sv: createTranslator<MessageKey>('sv', flatten(sv)),
  en: createTranslator<MessageKey>('en', flatten(en)),
}

export function translatorFor(language: Language): Translate {
  return translators[language]
}

const keys: ReadonlySet<string> = new Set(Object.keys(flatten(sv)))

/** Whether a computed key (a reason, an event kind) has a message. */
export function isMessageKey(key: string): key is MessageKey {
  return keys.has(key)
}

function flatten(files: Readonly<Record<string, Readonly<Record<string, string>>>>): Record<string, string> {
  const flat: Record<string, string> = {}
  for (const [file, messages] of Object.entries(files)) {
    for (const [key, message] of Object.entries(messages)) flat[`${file}.${key}`] = message
  }
  return flat
}
