import { expect, test } from 'vitest'
import { renderToString } from 'preact-render-to-string'
import { Table } from './table.tsx'

const rows = [{ name: 'Norrskenets Åkeri', adopted: 14 }]

test('a sorted column says so, and its heading leads on', () => {
  const html = renderToString(
    <Table
      caption="Organisationer"
      rows={rows}
      columns={[{ key: 'name', label: 'Namn', rowHeader: true, sort: { href: '?sort=-name', now: 'ascending' }, cell: (row) => row.name }]}
    />,
  )
  expect(html).toContain('<th scope="col" aria-sort="ascending"><a href="?sort=-name">Namn</a></th>')
  expect(html).toContain('<th scope="row">Norrskenets Åkeri</th>')
})

test('every value carries its heading for narrow screens', () => {
  const html = renderToString(
    <Table
      caption="Organisationer"
      rows={rows}
      columns={[{ key: 'adopted', label: 'Har antagit', numeric: true, cell: (row) => row.adopted }]}
    />,
  )
  expect(html).toContain('<td class="num" data-label="Har antagit">14</td>')
})

test('a caption is always there, seen or heard', () => {
  expect(renderToString(<Table caption="Organisationer" hideCaption rows={[]} columns={[]} />)).toContain(
    '<caption class="unseen">Organisationer</caption>',
  )
})

test('what a row holds stays text, also where it looks like markup', () => {
  const html = renderToString(
    <Table
      caption="Organisationer"
      rows={[{ name: '<img src=x onerror="go()"> & Co' }]}
      rowId={({ name }) => name}
      columns={[
        { key: 'name', label: 'Na"mn', href: ({ name }) => `/o/${name}`, cell: ({ name }) => name },
        { key: 'also', label: 'Också', cell: ({ name }) => [name, <b>{name}</b>] },
      ]}
    />,
  )
  expect(html).not.toContain('<img')
  expect(html).toContain(
    '<td data-label="Na&quot;mn"><a href="/o/&lt;img src=x onerror=&quot;go()&quot;> &amp; Co">&lt;img src=x onerror=&quot;go()&quot;> &amp; Co</a></td>',
  )
  expect(html).toContain('<td data-label="Också">&lt;img src=x onerror=&quot;go()&quot;> &amp; Co<b>&lt;img')
})

test('a cell with nothing to say is empty, and a nought is said', () => {
  const html = renderToString(
    <Table caption="x" rows={[null, undefined, false, 0]} columns={[{ key: 'n', label: 'N', cell: (row) => row }]} />,
  )
  expect(html).toContain(
    '<tr><td data-label="N"></td></tr><tr><td data-label="N"></td></tr><tr><td data-label="N"></td></tr><tr><td data-label="N">0</td></tr>',
  )
})
