import type { JSX } from 'preact'
import type { Translate } from '#locales'

/** The same words as a file, for those who need one. `href` makes the address of a kind of file. */
export function DocumentLinks({ t, href }: { readonly t: Translate; readonly href: (kind: 'docx' | 'pdf') => string }): JSX.Element {
  return (
    <p>
      {t('notes.files')} <a href={href('docx')}>Word (DOCX)</a> · <a href={href('pdf')}>PDF</a>
    </p>
  )
}
