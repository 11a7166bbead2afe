import type { JSX } from 'preact'
import { inLanguage, type Translated } from '#platform/i18n'
import type { AnyVisit } from '#web/visit'

/** A name of the contract's data in the page's language; `lang` is there when it had to be in another. */
export interface Name {
  readonly text: string
  readonly lang?: string
}

export function nameOf(visit: AnyVisit, translated: Translated): Name {
  const { text, lang, isFallback } = inLanguage(translated, visit.site.language)
  return isFallback ? { text, lang } : { text }
}

/** The name, marked with its language when it is not the page's. */
export function Named({ visit, text }: { readonly visit: AnyVisit; readonly text: Translated }): JSX.Element {
  const { text: shown, lang } = nameOf(visit, text)
  return lang === undefined ? <>{shown}</> : <span lang={lang}>{shown}</span>
}

/** A text of several paragraphs. */
export function Paragraphs({ visit, text }: { readonly visit: AnyVisit; readonly text: Translated }): JSX.Element {
  const { text: shown, lang } = nameOf(visit, text)
  return (
    <>
      {shown
        .split(/\n{2,}/)
        .filter((part) => part.trim() !== '')
        .map((part) => (
          <p lang={lang}>{part}</p>
        ))}
    </>
  )
}

export function isSaid(text: Translated): boolean {
  return Object.values(text).some((part) => part !== undefined && part !== '')
}
