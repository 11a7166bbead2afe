import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { renderToString } from 'preact-render-to-string'
import { GalleryPage, listExamples } from './gallery.tsx'

const components = listExamples()
const withoutComponents = new Set(['base', 'tokens', 'gallery'])
const examples = components.flatMap(({ name, examples }) =>
  examples.map((example) => [`${name}: ${example.title}`, renderToString(example.render())] as const),
)
const page = renderToString(<GalleryPage pageHref={(name, place) => `/dev/gallery/${name}/${place}`} />)

test('every component has examples', () => {
  const folders = readdirSync(new URL('..', import.meta.url), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const expected = folders.map((folder) => folder.name).filter((name) => !withoutComponents.has(name))
  expect(components.map(({ name }) => name).sort()).toEqual(expected.sort())
  expect(components.filter(({ examples }) => examples.length === 0)).toEqual([])
})

test('an example is found again by its component and title', () => {
  const titles = examples.map(([title]) => title)
  expect(new Set(titles).size).toBe(titles.length)
})

test('ids on the gallery page are unique', () => {
  const ids = idsOf(page)
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([])
})

describe.each(examples)('%s', (_title, html) => {
  test('has a label for every input', () => {
    const labelled = new Set([...html.matchAll(/<label for="([^"]+)"/g)].map(([, id]) => id))
    const inputs = [...html.matchAll(/<(?:input|select|textarea|progress)\b([^>]*)>/g)].map(([, attributes = '']) => attributes)
    const visible = inputs.filter((attributes) => !attributes.includes('type="hidden"'))
    expect(visible.filter((attributes) => !labelled.has(/\bid="([^"]+)"/.exec(attributes)?.[1]))).toEqual([])
  })

  test('points only at ids that exist', () => {
    const ids = new Set(idsOf(html))
    const pointed = [...html.matchAll(/aria-(?:describedby|labelledby|controls)="([^"]+)"/g)].flatMap(([, list = '']) => list.split(' '))
    expect(pointed.filter((id) => !ids.has(id))).toEqual([])
  })

  test('keeps to the content security policy: no style attributes, no scripts, no handlers', () => {
    expect(html).not.toMatch(/<[^>]+\s(?:style|on\w+)=/)
    expect(html).not.toContain('<script')
  })
})

function idsOf(html: string): readonly string[] {
  return [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id)
}
