// Builds the server (TSX needs it), the islands and the styles into the folder given. Called by prepare.mjs.
import { createHash } from 'node:crypto'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { bundle } from 'lightningcss'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')
const folder = process.argv[2] ?? join(root, 'build', 'local')
const assets = join(folder, 'assets')

await mkdir(assets, { recursive: true })
await buildServer()
const scripts = await buildIslands()
const publicCss = await buildStyle('public')
const overviewCss = await buildStyle('overview')
const chartCss = await buildStyle('star-chart/star-chart')
const minimalCss = await buildStyle('minimal-layout/minimal-layout')
const officeCss = await buildStyle('office')
await writeFile(
  join(assets, 'manifest.json'),
  JSON.stringify({ publicCss, overviewCss, chartCss, minimalCss, officeCss, scripts }, null, 2),
)

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

async function buildStyle(name: string): Promise<string> {
  const { code } = bundle({ filename: join(root, 'src', 'ui', `${name}.css`), minify: true })
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 10)
  const file = `${basename(name)}.${hash}.css`
  await writeFile(join(assets, file), code)
  return file
}
