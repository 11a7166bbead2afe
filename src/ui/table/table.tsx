import type { ComponentChildren, JSX } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { attribute, escaped } from '../markup.ts'
import type { Written } from '../markup.ts'
import { Link } from '../link/link.tsx'

/** For cells that are written as text (see ../markup.ts). */
export { attribute, escaped, write } from '../markup.ts'

export interface TableColumn<Row> {
  readonly key: string
  readonly label: string
  readonly cell: (row: Row) => ComponentChildren | Written
  /** Where the text of the cell leads, when it is a link to a page of ours. */
  readonly href?: ((row: Row) => string) | undefined
  /** The column that names the row. One per table. */
  readonly rowHeader?: boolean | undefined
  /** Figures, set to the right in figures of equal width. */
  readonly numeric?: boolean | undefined
  /** Where the heading leads to sort by this column, and how it is sorted now. */
  readonly sort?: { readonly href: string; readonly now?: 'ascending' | 'descending' | undefined } | undefined
  /** A column whose heading is heard, not seen: the one with buttons. */
  readonly hideLabel?: boolean | undefined
}

export interface TableProps<Row> {
  readonly caption: ComponentChildren
  /** The caption is heard, not seen, where a heading just above says the same. */
  readonly hideCaption?: boolean | undefined
  readonly columns: readonly TableColumn<Row>[]
  readonly rows: readonly Row[]
  /** Anchor of a row, for links to it. */
  readonly rowId?: ((row: Row) => string | undefined) | undefined
  readonly rowLang?: ((row: Row) => string | undefined) | undefined
  /** `roomy` leaves space to write by hand on paper; `tight` fits more on a screen. */
  readonly density?: 'normal' | 'roomy' | 'tight' | undefined
  readonly id?: string | undefined
}

/** A real table with caption and headings. On a narrow screen each row becomes a small block in which every value carries its heading.
 * @example <Table caption="Organisationer" columns={[{ key: 'name', label: 'Namn', rowHeader: true, cell: (row) => row.name }]} rows={rows} />
 */
export function Table<Row>(props: TableProps<Row>): JSX.Element {
  const { columns, density } = props
  return (
    <table class={density === undefined || density === 'normal' ? 'table' : `table ${density}`} id={props.id}>
      <caption class={props.hideCaption ? 'unseen' : undefined}>{props.caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>{writeRows(props)}</tbody>
    </table>
  )
}

interface HeaderColumn {
  readonly label: string
  readonly numeric?: boolean | undefined
  readonly hideLabel?: boolean | undefined
  readonly sort?: TableColumn<never>['sort']
}

function HeaderCell({ column }: { readonly column: HeaderColumn }): JSX.Element {
  const { label, sort, numeric, hideLabel } = column
  return (
    <th scope="col" class={numeric ? 'num' : undefined} aria-sort={sort?.now}>
      {sort === undefined ? hideLabel ? <span class="unseen">{label}</span> : label : <Link href={sort.href}>{label}</Link>}
    </th>
  )
}

/* A page of 200 rows has a thousand cells: they are written as text (see markup.ts). */
function writeRows<Row>({ columns, rows, rowId, rowLang }: TableProps<Row>): JSX.Element {
  const cells = columns.map((column) => ({ column, opening: openingOf(column), closing: column.rowHeader ? '</th>' : '</td>' }))
  const texts: string[] = []
  const elements: ComponentChildren[] = []
  let text = ''
  for (const row of rows) {
    text += `<tr${attribute('id', rowId?.(row))}${attribute('lang', rowLang?.(row))}>`
    for (const { column, opening, closing } of cells) {
      const content = column.cell(row)
      const [before, after] =
        column.href === undefined ? [opening, closing] : [`${opening}<a${attribute('href', column.href(row))}>`, `</a>${closing}`]
      if (typeof content === 'object' && content !== null) {
        if ('written' in content) {
          text += before + content.written + after
          continue
        }
        texts.push(text + before)
        elements.push(content)
        text = after
      } else {
        text += before + escaped(content) + after
      }
    }
    text += '</tr>'
  }
  return jsxTemplate([...texts, text], ...elements)
}

function openingOf<Row>({ rowHeader, numeric, hideLabel, label }: TableColumn<Row>): string {
  const classes = attribute('class', numeric ? 'num' : hideLabel ? 'act' : undefined)
  if (rowHeader) return `<th scope="row"${classes}>`
  return `<td${classes}${attribute('data-label', hideLabel ? undefined : label)}>`
}
