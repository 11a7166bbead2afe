import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

type Colours = Readonly<Record<string, string>>

const css = ['tokens', 'chosen-theme'].map((name) => readFileSync(new URL(`./${name}.css`, import.meta.url), 'utf8')).join('')
const light = declarations(':root {')
const themes = [
  ['light', light],
  ['dark by choice', { ...light, ...declarations(":root[data-theme='dark'] {") }],
  ['dark by device', { ...light, ...declarations(":root:not([data-theme='light']) {") }],
] as const

const surfaces = ['--paper', '--card'] as const
const textOn = surfaces.flatMap((surface) =>
  ['--ink', '--muted', '--spruce', '--star-ink', '--danger', '--warning', '--brand-ink'].map((text) => [text, surface] as const),
)
const textPairs = [
  ...textOn,
  ['--spruce-ink', '--spruce'],
  ['--ink', '--spruce-soft'],
  ['--spruce', '--spruce-soft'],
  ['--ink', '--danger-soft'],
  ['--danger', '--danger-soft'],
  ['--ink', '--warning-soft'],
  ['--muted', '--warning-soft'],
  ['--warning', '--warning-soft'],
  ['--spruce', '--warning-soft'],
  ['--sky-ink', '--night-0'],
  ['--sky-ink', '--night-2'],
  ['--sky-muted', '--night-0'],
  ['--gold', '--night-0'],
] as const
const shapePairs = [
  ['--star', '--paper'],
  ['--star', '--card'],
  ['--muted', '--card'],
  ['--focus', '--paper'],
  ['--focus', '--card'],
  ['--spruce', '--paper'],
  ['--brand', '--paper'],
  ['--danger', '--card'],
] as const

describe.each(themes)('in the theme %s', (_name, colours) => {
  test.each(textPairs)('%s is read on %s', (text, surface) => {
    expect(contrast(colours, text, surface)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(shapePairs)('%s is seen on %s', (shape, surface) => {
    expect(contrast(colours, shape, surface)).toBeGreaterThanOrEqual(3)
  })
})

test('the dark theme is the same by choice and by device', () => {
  expect(themes[1][1]).toEqual(themes[2][1])
  expect(themes[1][1]['--paper']).not.toBe(light['--paper'])
})

function declarations(selector: string): Colours {
  const start = css.indexOf(selector)
  const block = css.slice(start + selector.length, css.indexOf('}', start))
  return Object.fromEntries([...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]))
}

function contrast(colours: Colours, one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(resolve(colours, one)), luminance(resolve(colours, other))].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

function resolve(colours: Colours, name: string): string {
  const value = colours[name] ?? ''
  const reference = /^var\((--[\w-]+)\)$/.exec(value)?.[1]
  return reference === undefined ? value : resolve(colours, reference)
}

/* WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const long = hex.length === 4 ? hex.replaceAll(/[0-9a-f]/gi, '$&$&') : hex
  if (!/^#[0-9a-f]{6}$/i.test(long)) throw new Error(`not a colour: ${hex}`)
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(long.slice(at, at + 2), 16) / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
