import { expect, test } from 'vitest'
import { renderToString } from 'preact-render-to-string'
import { Table } from './table.tsx'

const rows = [{ name: 'Norrskenets Åkeri', adopted: 14 }]

test('a sorted column says so, and its heading leads on', () => {
  const html = renderToString(
    <Table caption="Organisationer" rows={rows} columns={[{ key: 'name', label: 'Namn', rowHeader: true, sort: { href: '?sort=-name', now: 'ascending' }, cell: (row) => row.name }]} />,
  )
  expect(html).toContain('<th scope="col" aria-sort="ascending"><a href="?sort=-name">Namn</a></th>')
  expect(html).toContain('<th scope="row">Norrskenets Åkeri</th>')
})

test('every value carries its heading for narrow screens', () => {
  const html = renderToString(<Table caption="Organisationer" rows={rows} columns={[{ key: 'adopted', label: 'Har antagit', numeric: true, cell: (row) => row.adopted }]} />)
  expect(html).toContain('<td class="num" data-label="Har antagit">14</td>')
})

test('a caption is always there, seen or heard', () => {
  expect(renderToString(<Table caption="Organisationer" hideCaption rows={[]} columns={[]} />)).toContain('<caption class="unseen">Organisationer</caption>')
})
