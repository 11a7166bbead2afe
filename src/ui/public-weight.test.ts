import { brotliCompressSync, constants } from 'node:zlib'
import { build } from 'vite'
import { beforeAll, expect, test } from 'vitest'

const weights: Record<string, number> = {}

beforeAll(async () => {
  for (const entry of ['public', 'overview', 'styles']) weights[entry] = await weigh(entry)
})

test('the styles in every public page weigh at most 4 kB', () => {
  expect(weights.public).toBeLessThanOrEqual(4096)
})

test('the styles of a start page, its star chart included, weigh at most 3.6 kB', () => {
  expect(weights.overview).toBeLessThanOrEqual(3600)
})

test('all styles together weigh at most 9.5 kB', () => {
  expect(weights.styles).toBeLessThanOrEqual(9728)
})

async function weigh(entry: string): Promise<number> {
  const input = new URL(`./${entry}.css`, import.meta.url).pathname
  const built = await build({ configFile: false, logLevel: 'error', build: { write: false, rolldownOptions: { input } } })
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((result) => ('output' in result ? result.output : []))
  const css = outputs.find((file) => file.fileName.endsWith('.css'))
  if (css?.type !== 'asset') throw new Error(`no styles came out of ${entry}.css`)
  return brotliCompressSync(css.source, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
}
