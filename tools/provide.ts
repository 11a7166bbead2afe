// Finds, or installs where it may, what the tests need beside npm packages: a PostgreSQL server's programs, Chromium, an IMAP server and the
// calendar programs of others. One call of apt for all that is missing; what cannot be had is named.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { startPostgresServer, type PostgresServer } from '#tests/support/postgres-server.ts'

interface Need {
  readonly what: string
  readonly debianPackage: string
  readonly isThere: () => boolean
}

const needs = {
  postgres: { what: 'the programs of a PostgreSQL server, 15 or later', debianPackage: 'postgresql', isThere: hasPostgres },
  browser: {
    what: 'Chromium (or set CHROMIUM to the path of a Chrome or Chromium)',
    debianPackage: 'chromium',
    isThere: () => findBrowser() !== null,
  },
  imap: {
    what: 'Dovecot, an IMAP server, as /usr/sbin/dovecot',
    debianPackage: 'dovecot-imapd',
    isThere: () => existsSync('/usr/sbin/dovecot'),
  },
  khal: { what: 'khal, a calendar program, as /usr/bin/khal', debianPackage: 'khal', isThere: () => existsSync('/usr/bin/khal') },
  icalendar: {
    what: 'icalendar, which reads calendar files, for /usr/bin/python3',
    debianPackage: 'python3-icalendar',
    isThere: () => spawnSync('/usr/bin/python3', ['-c', 'import icalendar'], { stdio: 'ignore' }).status === 0,
  },
} as const satisfies Record<string, Need>

export type NeedName = keyof typeof needs

/** What the tests on the embedded database need; the others need a server and a browser too. */
export const embeddedNeeds: readonly NeedName[] = ['imap', 'khal', 'icalendar']
export const allNeeds: readonly NeedName[] = ['postgres', 'browser', ...embeddedNeeds]

/** Sees to it that all of these are there. Throws with one line for each that is not and cannot be had. */
export function provide(names: readonly NeedName[]): void {
  const missing = () => names.map((name): Need => needs[name]).filter(({ isThere }) => !isThere())
  const wanted = missing()
  if (wanted.length === 0) return
  if (mayInstall()) install(wanted.map(({ debianPackage }) => debianPackage))
  const still = missing()
  if (still.length === 0) return
  const packages = still.map(({ debianPackage }) => debianPackage).join(' ')
  throw new Error(
    [
      'The tests need, and could not get:',
      ...still.map(({ what }) => `  • ${what}`),
      `On Debian or Ubuntu: sudo apt-get install ${packages}`,
    ].join('\n'),
  )
}

/** A throwaway server on a free port, stopped when it goes out of scope. */
export async function providePostgres(): Promise<PostgresServer & AsyncDisposable> {
  provide(['postgres'])
  const server = await startPostgresServer()
  return { ...server, [Symbol.asyncDispose]: () => server.remove() }
}

/** The path of a Chromium to drive. */
export async function provideBrowser(): Promise<string> {
  provide(['browser'])
  const found = findBrowser()
  if (found === null) throw new Error('Chromium was installed but cannot be found. Set CHROMIUM to its path.')
  return found
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

/** Where we are root on Debian. Elsewhere it is said exactly what to install. */
function mayInstall(): boolean {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0
}

/** All in one call; where that fails because of one of them, each by itself, so that the others are had. */
function install(packages: readonly string[]): void {
  process.stdout.write(`Installing ${packages.join(', ')} (${readFileSync('/etc/debian_version', 'utf8').trim()}) …\n`)
  aptGet('update', '-qq')
  if (aptGet('install', '-y', '-qq', '--no-install-recommends', ...packages) || packages.length === 1) return
  for (const one of packages) aptGet('install', '-y', '-qq', '--no-install-recommends', one)
}

function aptGet(...args: readonly string[]): boolean {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment }).status === 0
}
