// Finds, or installs where it may, what the tests need beside npm packages: a PostgreSQL server's programs and Chromium.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { startPostgresServer, type PostgresServer } from '#tests/support/postgres-server.ts'

/** A throwaway server on a free port, stopped when it goes out of scope. */
export async function providePostgres(): Promise<PostgresServer & AsyncDisposable> {
  if (!hasPostgres()) install('postgresql', 'the programs of a PostgreSQL server, 15 or later')
  const server = await startPostgresServer()
  return { ...server, [Symbol.asyncDispose]: () => server.remove() }
}

/** The path of a Chromium to drive. */
export async function provideBrowser(): Promise<string> {
  const found = findBrowser()
  if (found !== null) return found
  install('chromium', 'Chromium (or set CHROMIUM to the path of a Chrome or Chromium)')
  const installed = findBrowser()
  if (installed === null) throw new Error('Chromium was installed but cannot be found. Set CHROMIUM to its path.')
  return installed
}

function findBrowser(): string | null {
  const places = [
    process.env['CHROMIUM'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]
  return places.find((place) => place !== undefined && existsSync(place)) ?? null
}

function hasPostgres(): boolean {
  const debian = '/usr/lib/postgresql'
  if (existsSync(debian) && readdirSync(debian).some((version) => existsSync(`${debian}/${version}/bin/initdb`))) return true
  return spawnSync('initdb', ['--version']).status === 0
}

/** By apt where we are root on Debian; else says exactly what to install. */
function install(debianPackage: string, what: string): void {
  const isDebian = existsSync('/etc/debian_version') && process.getuid?.() === 0
  if (!isDebian) throw new Error(`The tests need ${what}. On Debian or Ubuntu: sudo apt-get install ${debianPackage}`)
  process.stdout.write(`Installing ${debianPackage} (${readFileSync('/etc/debian_version', 'utf8').trim()}) …\n`)
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env: environment })
  const result = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debianPackage], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: environment,
  })
  if (result.status !== 0) throw new Error(`apt-get could not install ${debianPackage}; see above.`)
}
