import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

interface Cruised {
  readonly summary: {
    readonly totalCruised: number
    readonly totalDependenciesCruised: number
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string; readonly to: string }[]
  }
}

function cruise(config: string, ...paths: string[]): Cruised {
  const program = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs')
  try {
    return JSON.parse(
      execFileSync(process.execPath, [program, '--config', config, '--output-type', 'json', ...paths], {
        cwd: root,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      }),
    ) as Cruised
  } catch (error) {
    // It exits with the number of violations; the report is on stdout all the same.
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string' && error.stdout.startsWith('{'))
      return JSON.parse(error.stdout) as Cruised
    throw error
  }
}

const sources = listSources('src')

test('modules import only what the house allows', () => {
  const { summary } = cruise('.dependency-cruiser.mjs', 'src', 'tests', 'tools', 'seeds')

  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
  expect(summary.totalCruised).toBeGreaterThan(200)
  expect(summary.totalDependenciesCruised).toBeGreaterThan(500)
})

test('a planted way around a door is reported', () => {
  const { summary } = cruise('tests/fixtures/planted/dependency-cruiser.mjs', 'tests/fixtures/planted', 'src/domain/history')

  expect(summary.violations.map(({ rule }) => rule.name)).toEqual(expect.arrayContaining(['domain-only-through-its-door']))
})

test('a door only names what it exports', () => {
  const doors = sources.filter((path) => /^src\/domain\/([^/]+)\/\1\.ts$/.test(path))

  expect(doors.length).toBeGreaterThan(5)
  for (const door of doors) {
    const statements = readFileSync(join(root, door), 'utf8')
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      .trim()
      .split(/\n(?=export|import)/)
    expect(
      statements.filter((statement) => !/^export (type )?\{[\s\S]*\} from '\.\/[^']+'$/.test(statement.trim())),
      door,
    ).toEqual([])
  }
})

test('no name says utils, helpers, common, misc, service, manager or handler', () => {
  expect(sources.filter((path) => /(^|[/-])(utils?|helpers?|common|misc|services?|managers?|handlers?|dto)([./-]|$)/.test(path))).toEqual(
    [],
  )
})

test('rules know nothing of HTTP', () => {
  const offenders = sources
    .filter((path) => path.startsWith('src/domain/') && !path.includes('.test.'))
    .filter((path) => /\bnew Response\(|statusCode|\bHono\b/.test(readFileSync(join(root, path), 'utf8')))
  expect(offenders).toEqual([])
})

test('what was once released of the schema is never rewritten', () => {
  const released = JSON.parse(readFileSync(join(root, 'migrations', 'released.json'), 'utf8')) as Record<string, string>
  const files = readdirSync(join(root, 'migrations')).filter((name) => name.endsWith('.sql'))

  expect(Object.keys(released).filter((name) => !files.includes(name))).toEqual([])
})

test('the environment is read in one place', () => {
  const readers = sources
    .filter((path) => !path.includes('.test.'))
    .filter((path) => /process\.env/.test(readFileSync(join(root, path), 'utf8')))
  expect(readers).toEqual(['src/main.ts'])
})

/** Files longer than 300 lines, each with its reason. This list may only shrink. */
const longFiles: Readonly<Record<string, string>> = {
  'src/domain/publishing/meeting-facts-queries.ts': 'one query for every kind of fact a report tells',
  'src/web/installation/found-page.tsx': 'markup: the five pages of one form',
  'src/web/office/meetings/agreement-page.tsx': 'markup: every state a text on the table can be in',
}

test('no source file is longer than 300 lines without a reason', () => {
  const long = sources
    .filter(
      (path) => !path.includes('.test.') && /\.tsx?$/.test(path) && !path.startsWith('src/generated/') && !path.endsWith('.examples.tsx'),
    )
    .filter((path) => readFileSync(join(root, path), 'utf8').split('\n').length > 301)
  expect(long.filter((path) => !(path in longFiles))).toEqual([])
  expect(Object.keys(longFiles).filter((path) => !long.includes(path))).toEqual([])
})

function listSources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|css|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
}
