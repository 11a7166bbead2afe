import type { ComponentChildren, JSX } from 'preact'
import type { DocumentPart, DocumentSection, Words } from '#platform/documents'
import { Table } from '../table/table.tsx'

export interface WrittenSectionsProps {
  readonly sections: readonly DocumentSection[]
  /** What stands below a section: what is said about it, a field to write in. */
  readonly after?: ((section: DocumentSection) => ComponentChildren) | undefined
  /** Plain elements without classes, for mail. */
  readonly isMail?: boolean
}

/** A written document's sections as a page or a mail shows them, in the order and words of its files. */
export function WrittenSections({ sections, after, isMail = false }: WrittenSectionsProps): JSX.Element {
  return (
    <>
      {sections.map((section) => (
        <section key={section.id} {...(isMail ? {} : { class: 'section', id: `s-${section.id}` })}>
          {section.title.text !== '' && <h2 lang={section.title.lang}>{section.title.text}</h2>}
          {section.parts.map((part) => (
            <Part part={part} isMail={isMail} />
          ))}
          {after?.(section)}
        </section>
      ))}
    </>
  )
}

function Part({ part, isMail }: { readonly part: DocumentPart; readonly isMail: boolean }): JSX.Element | null {
  switch (part.kind) {
    case 'heading':
      return <h3 lang={part.words.lang}>{part.words.text}</h3>
    case 'paragraph':
      return <Paragraphs words={part.words} look={part.isNote === true ? (isMail ? 'small' : 'note') : undefined} />
    case 'quote':
      return (
        <blockquote>
          <Paragraphs words={part.words} />
          {part.who !== undefined && <p>– {part.who}</p>}
        </blockquote>
      )
    case 'list':
      return (
        <ul>
          {part.items.map(({ text, lang, detail }) => (
            <li>
              <span lang={lang}>{text}</span>
              {detail !== undefined && <small> · {detail}</small>}
            </li>
          ))}
        </ul>
      )
    case 'table':
      return part.rows.length === 0 ? null : isMail ? <MailTable part={part} /> : <PageTable part={part} />
    default:
      return part satisfies never
  }
}

function Paragraphs({ words: { text, lang }, look }: { readonly words: Words; readonly look?: string | undefined }): JSX.Element {
  return (
    <>
      {text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => (
          <p lang={lang} class={look}>
            {line}
          </p>
        ))}
    </>
  )
}

type TablePart = Extract<DocumentPart, { kind: 'table' }>

function PageTable({ part: { caption, columns, rows } }: { readonly part: TablePart }): JSX.Element {
  return (
    <Table
      caption={caption}
      hideCaption
      rows={rows}
      columns={columns.map((label, index) => ({
        key: `c${index}`,
        label,
        rowHeader: index === 0,
        cell: (row: TablePart['rows'][number]) => <span lang={row[index]?.lang}>{row[index]?.text ?? ''}</span>,
      }))}
    />
  )
}

/** In a mail a table of steps is a list: mail programs on phones make tables of three columns unreadable. */
function MailTable({ part: { columns, rows } }: { readonly part: TablePart }): JSX.Element {
  return (
    <ul>
      {rows.map((row) => (
        <li>
          <span lang={row[0]?.lang}>{row[0]?.text}</span>
          <small>
            {row
              .slice(1)
              .map(({ text }, index) => (text === '' ? '' : ` · ${columns[index + 1] ?? ''}: ${text}`))
              .join('')}
          </small>
        </li>
      ))}
    </ul>
  )
}
