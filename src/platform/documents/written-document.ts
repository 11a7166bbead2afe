/** Words as they stand in a document; `lang` is there when they are in another language than the document. */
export interface Words {
  readonly text: string
  readonly lang?: string | undefined
}

/** A piece of a document, the same in HTML, DOCX, PDF and plain text. */
export type DocumentPart =
  | { readonly kind: 'heading'; readonly words: Words }
  /** Several lines are several paragraphs. */
  | { readonly kind: 'paragraph'; readonly words: Words; readonly isNote?: boolean }
  | { readonly kind: 'quote'; readonly words: Words; readonly who?: string }
  | { readonly kind: 'list'; readonly items: readonly (Words & { readonly detail?: string | undefined })[] }
  | { readonly kind: 'table'; readonly caption: string; readonly columns: readonly string[]; readonly rows: readonly (readonly Words[])[] }

export interface DocumentSection {
  /** What is spoken about by those who comment: an agenda item's id, or another name of our own. */
  readonly id: string
  /** '' where the section has no heading. */
  readonly title: Words
  readonly parts: readonly DocumentPart[]
}

/** A document as a person would write it: a title, facts in a row of terms, and sections under headings. */
export interface WrittenDocument {
  readonly title: Words
  /** The language it is in, as BCP 47 names it. */
  readonly language: string
  /** Who it is from: the contract. */
  readonly from: string
  /** A line above the title: the date and the group. */
  readonly over: string | null
  readonly facts: readonly { readonly term: string; readonly value: string }[]
  readonly sections: readonly DocumentSection[]
  /** The last line: which version this is. */
  readonly foot: string | null
}

/** A text of several lines as paragraphs and lists: lines that begin with a dash are a list. */
export function partsOfText({ text, lang }: Words): DocumentPart[] {
  const parts: DocumentPart[] = []
  let items: Words[] = []
  const flush = () => {
    if (items.length > 0) parts.push({ kind: 'list', items })
    items = []
  }
  for (const line of text.split('\n').map((each) => each.trim())) {
    const item = /^[-–*•]\s+(.*)$/.exec(line)?.[1]
    if (item !== undefined) {
      items.push({ text: item, lang })
      continue
    }
    flush()
    if (line !== '') parts.push({ kind: 'paragraph', words: { text: line, lang } })
  }
  flush()
  return parts
}
