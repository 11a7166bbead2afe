// `npm test` and, with --quick, `npm check`. One readable list; CI runs the same. Nothing is skipped in silence: what cannot run fails.
import { spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { allNeeds, embeddedNeeds, provide, provideBrowser, providePostgres } from './provide.ts'

const root = join(import.meta.dirname, '..')
const quick = process.argv.includes('--quick')
const results = join(root, '.cache', 'results')

/** What asks no database, only the embedded one, or brings a server of its own: once is enough. */
const needNoServer: readonly string[] = [
  'src/ui/**',
  'src/platform/{calendar,dates,documents,spreadsheets,text}/**',
  'src/platform/database/embedded/**',
  'tests/{architecture,guides,locales}.test.ts',
  'tests/faults/{database-away,full-disk,killed,sizes}.test.ts',
]

interface Step {
  readonly name: string
  readonly run: () => Promise<Tally>
}

interface Tally {
  readonly passed: number
  readonly failed: number
}

const steps: readonly Step[] = [
  { name: 'Format', run: () => program('oxfmt', ['--check', '.']) },
  { name: 'Lint', run: () => program('oxlint', ['--deny-warnings']) },
  { name: 'Types', run: () => program('tsc', ['--noEmit', '-p', '.']) },
  { name: 'Unused code', run: () => program('knip', []) },
  { name: 'What the tests need', run: provided },
  { name: 'Architecture, units and pages on the embedded database', run: () => vitest('embedded', ['--config', 'vitest.config.ts'], {}) },
  ...(quick
    ? []
    : [
        { name: 'The same on a PostgreSQL server', run: onServer },
        { name: 'Journeys in a real browser', run: inBrowser },
      ]),
]

const failures: string[] = []
let passed = 0
let failed = 0
await mkdir(results, { recursive: true })
for (const step of steps) {
  const since = performance.now()
  process.stdout.write(`\n── ${step.name}\n`)
  const tally = await step.run().catch((error: unknown) => {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return { passed: 0, failed: 1 }
  })
  passed += tally.passed
  failed += tally.failed
  if (tally.failed > 0) failures.push(`${step.name}: ${tally.failed} failed`)
  process.stdout.write(
    `   ${tally.failed === 0 ? '✓' : '✗'} ${tally.passed} passed, ${tally.failed} failed in ${Math.round((performance.now() - since) / 1000)} s\n`,
  )
}
if (failures.length > 0) process.stdout.write(`\nNot in order:\n${failures.map((line) => `  • ${line}`).join('\n')}\n`)
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1

/** A program that is right or wrong as a whole. */
async function program(name: string, args: readonly string[]): Promise<Tally> {
  const code = await run(join(root, 'node_modules', '.bin', name), args, {})
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** What is missing is installed before anything needs it; what cannot be had fails here, by name. */
async function provided(): Promise<Tally> {
  provide(quick ? embeddedNeeds : allNeeds)
  return { passed: 1, failed: 0 }
}

async function onServer(): Promise<Tally> {
  await using server = await providePostgres()
  // Awaited here: the server is stopped when this function is left.
  const elsewhere = needNoServer.flatMap((glob) => ['--exclude', glob])
  return await vitest('server', ['--config', 'vitest.config.ts', ...elsewhere], { TEST_DATABASE_URL: server.url })
}

async function inBrowser(): Promise<Tally> {
  const executable = await provideBrowser()
  return vitest('journeys', ['--config', 'vitest.journeys.config.ts'], { CHROMIUM: executable })
}

/** Runs Vitest and counts each test. A skipped test counts as failed. */
async function vitest(name: string, args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Tally> {
  const file = join(results, `${name}.json`)
  await rm(file, { force: true })
  const code = await run(
    join(root, 'node_modules', '.bin', 'vitest'),
    ['run', ...args, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`],
    environment,
  )
  const report = JSON.parse(await readFile(file, 'utf8')) as {
    numPassedTests: number
    numFailedTests: number
    numPendingTests: number
    numTodoTests: number
    numFailedTestSuites: number
  }
  const wrong = report.numFailedTests + report.numPendingTests + report.numTodoTests
  return { passed: report.numPassedTests, failed: wrong > 0 || code === 0 ? wrong : Math.max(1, report.numFailedTestSuites) }
}

function run(command: string, args: readonly string[], environment: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, ...environment },
    })
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}
