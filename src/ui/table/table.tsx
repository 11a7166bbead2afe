import type { ComponentChildren, JSX } from 'preact'
import { Link } from '../link/link.tsx'

export interface TableColumn<Row> {
  readonly key: string
  readonly label: string
  readonly cell: (row: Row) => ComponentChildren
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
  const { columns, rows, rowId, rowLang, density } = props
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
      <tbody>
        {rows.map((row) => (
          <tr id={rowId?.(row)} lang={rowLang?.(row)}>
            {columns.map((column) => renderCell(column, row))}
          </tr>
        ))}
      </tbody>
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

/* A function and not a component: it runs for every cell of every row. */
function renderCell<Row>(column: TableColumn<Row>, row: Row): JSX.Element {
  const className = column.numeric ? 'num' : column.hideLabel ? 'act' : undefined
  if (column.rowHeader) {
    return (
      <th scope="row" class={className}>
        {column.cell(row)}
      </th>
    )
  }
  return (
    <td class={className} data-label={column.hideLabel ? undefined : column.label}>
      {column.cell(row)}
    </td>
  )
}
