// Builds the server (TSX needs it), the islands and the styles into the folder given. Called by prepare.mjs.
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { build } from 'vite'
import { buildStyles } from './build-styles.ts'

const root = join(import.meta.dirname, '..')
const folder = process.argv[2] ?? join(root, 'build', 'local')
const assets = join(folder, 'assets')

await mkdir(assets, { recursive: true })
await buildServer()
const scripts = await buildIslands()
await writeFile(join(assets, 'manifest.json'), JSON.stringify({ ...(await buildStyles(assets)), scripts }, null, 2))

/** One bundle of our own source; packages stay where npm put them. */
async function buildServer(): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { ssr: 'src/main.ts', outDir: join(folder, 'server'), target: 'node24', minify: false, sourcemap: true, emptyOutDir: true },
  })
}

/** Each island is a file of its own: the only code sent to browsers, and never on public pages. */
async function buildIslands(): Promise<Record<string, string>> {
  const islands = (await readdir(join(root, 'src', 'islands')).catch(() => [])).filter((name) => /\.island\.tsx?$/.test(name))
  const scripts: Record<string, string> = {}
  for (const island of islands) {
    const name = basename(island).replace(/\.island\.tsx?$/, '')
    const output = await build({
      root,
      configFile: false,
      logLevel: 'warn',
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      build: {
        outDir: assets,
        emptyOutDir: false,
        target: 'es2022',
        write: true,
        rolldownOptions: { input: { [name]: join(root, 'src', 'islands', island) }, output: { entryFileNames: '[name].[hash].js' } },
      },
    })
    for (const chunk of [output].flat().flatMap((made) => ('output' in made ? made.output : []))) {
      if (chunk.type === 'chunk' && chunk.isEntry) scripts[name] = chunk.fileName
    }
  }
  return scripts
}
