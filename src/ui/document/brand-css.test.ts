import { expect, test } from 'vitest'
import { brandCss } from './brand-css.ts'

test('a city’s colours are for light paper; in the dark the page is neutral', () => {
  const css = brandCss({ mark: '#7b2d43', link: '#401020' })
  expect(css).toContain(':root:not([data-theme=dark]){--brand:#7b2d43;--brand-ink:#401020}')
  expect(css).toContain('(prefers-color-scheme:dark){:root:not([data-theme]){--brand:var(--ink);--brand-ink:var(--ink)}}')
})

test('a city may have colours for the dark too', () => {
  const css = brandCss({ mark: '#7b2d43', link: '#401020' }, { mark: '#ffb0c0', link: '#ffd0d8' })
  expect(css).toContain(':root[data-theme=dark]{--brand:#ffb0c0;--brand-ink:#ffd0d8}')
})

test('anything but a colour is left out', () => {
  expect(brandCss({ mark: 'red;}body{display:none', link: '</style>' })).not.toMatch(/display|style/)
})

test('without colours there are no rules', () => {
  expect(brandCss(undefined)).toBe('')
})
