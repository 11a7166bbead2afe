import { expect, test } from 'vitest'
import { renderToString } from 'preact-render-to-string'
import { Link } from './link.tsx'

test('a refused address leaves its words standing without a link', () => {
  expect(renderToString(<Link href="javascript:alert(1)">Vakin</Link>)).toBe('<span>Vakin</span>')
})

test('a link to another site says so', () => {
  expect(renderToString(<Link href="https://a.example/">A</Link>)).toContain('rel="external noopener nofollow"')
})

test('a link within the site says nothing more', () => {
  expect(renderToString(<Link href="/a">A</Link>)).toBe('<a href="/a">A</a>')
})
