import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { freePort } from './free-port.ts'

/** A throwaway PostgreSQL server on a loopback port; its only login by default is the superuser `postgres`. */
export interface PostgresServer {
  readonly url: string
  readonly major: number
  readonly binaries: string
  /** The same data, stopped as by a loss of power and started again, for faults. */
  stop(how?: 'fast' | 'kill'): Promise<void>
  start(): Promise<void>
  /** Stops the server and removes its data. */
  remove(): Promise<void>
}

export const howToInstall =
  'PostgreSQL (15 or later) is needed for these tests and was not found. On Debian or Ubuntu: apt-get install postgresql. ' +
  'On a Mac: brew install postgresql@18. Elsewhere: set POSTGRES_BINARIES to the directory with initdb and postgres.'

/** Finds, initialises and starts a server as an unprivileged user. Throws saying what to install when there is none. */
export async function startPostgresServer(): Promise<PostgresServer> {
  const binaries = findBinaries()
  const base = mkdtempSync(join(tmpdir(), 'ledstjarna-postgres-'))
  const data = join(base, 'data')
  const user = unprivilegedUser()
  if (user !== null) chownSync(base, user.uid, user.gid)
  const identity = user === null ? {} : { uid: user.uid, gid: user.gid }
  execFileSync(join(binaries, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'], {
    ...identity,
    cwd: base,
    stdio: 'pipe',
    env: { LC_ALL: 'C' },
  })
  const port = await freePort()
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  let process: ChildProcess | null = null
  const server: PostgresServer = {
    url,
    binaries,
    major: Number(readFileSync(join(data, 'PG_VERSION'), 'utf8')),
    async start() {
      const settings = [
        '-c',
        'listen_addresses=127.0.0.1',
        '-c',
        `unix_socket_directories=${base}`,
        '-c',
        'shared_buffers=32MB',
        '-c',
        'max_connections=60',
      ]
      process = spawn(join(binaries, 'postgres'), ['-D', data, '-p', String(port), ...settings], {
        ...identity,
        cwd: base,
        stdio: 'ignore',
        env: { LC_ALL: 'C' },
      })
      await answering(url)
    },
    async stop(how = 'fast') {
      const running = process
      process = null
      if (running === null || running.exitCode !== null) return
      const gone = new Promise((resolve) => running.once('exit', resolve))
      running.kill(how === 'kill' ? 'SIGQUIT' : 'SIGINT')
      await gone
    },
    async remove() {
      await server.stop()
      rmSync(base, { recursive: true, force: true })
    },
  }
  try {
    await server.start()
  } catch (error) {
    await server.remove()
    throw error
  }
  return server
}

function findBinaries(): string {
  const named = process.env['POSTGRES_BINARIES']
  const candidates = [
    named ?? '',
    ...debianDirectories(),
    ...(process.env['PATH'] ?? '').split(':'),
    '/opt/homebrew/opt/postgresql@18/bin',
    '/usr/local/opt/postgresql@18/bin',
  ]
  const found = candidates.find(
    (directory) => directory !== '' && existsSync(join(directory, 'initdb')) && existsSync(join(directory, 'postgres')),
  )
  if (found === undefined) throw new Error(howToInstall)
  return found
}

function debianDirectories(): string[] {
  const base = '/usr/lib/postgresql'
  if (!existsSync(base)) return []
  return readdirSync(base)
    .sort((one, other) => Number(other) - Number(one))
    .map((version) => join(base, version, 'bin'))
}

/** initdb refuses root. Debian's package brings the user postgres; `nobody` serves elsewhere. */
function unprivilegedUser(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  const entry = ['postgres', 'nobody'].map((name) => lines.find((line) => line.startsWith(`${name}:`))).find((line) => line !== undefined)
  if (entry === undefined) throw new Error('Run as root, the tests need an unprivileged user (postgres or nobody) to start PostgreSQL as.')
  const [, , uid, gid] = entry.split(':')
  return { uid: Number(uid), gid: Number(gid) }
}

async function answering(url: string): Promise<void> {
  const until = performance.now() + 20_000
  for (;;) {
    const client = new Client({ connectionString: url })
    try {
      await client.connect()
      return
    } catch (error) {
      if (performance.now() > until) throw new Error('PostgreSQL was started but does not answer.', { cause: error })
      await new Promise((resolve) => setTimeout(resolve, 50))
    } finally {
      await client.end().catch(() => {})
    }
  }
}
