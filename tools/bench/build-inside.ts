import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import type { Figure, Part } from './part.ts'

const root = join(import.meta.dirname, '..', '..')
const folder = join(root, '.cache', 'bench')

let built: Promise<typeof import('./inside/inside.ts')> | undefined

/** A part that looks inside: it runs in this process with the product's own code, bundled as the product is. */
export function insidePart(name: keyof (typeof import('./inside/inside.ts'))['insideParts'], says: string): Part {
  return {
    name,
    says,
    async *measure(): AsyncIterable<Figure> {
      const { insideParts } = await (built ??= buildInside())
      yield* insideParts[name]({ root, assets: join(root, 'build', readFileSync(join(root, 'build', 'current'), 'utf8'), 'assets') })
    },
  }
}

/** The same settings as `tools/build.ts` gives the server: what is measured is what is shipped. */
async function buildInside(): Promise<typeof import('./inside/inside.ts')> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      ssr: 'tools/bench/inside/inside.ts',
      outDir: join(folder, 'server'),
      target: 'node24',
      minify: false,
      sourcemap: true,
      emptyOutDir: true,
    },
  })
  return import(pathToFileURL(join(folder, 'server', 'inside.js')).href)
}
