import { createServer, type IncomingMessage } from 'node:http'
import type { Http2ServerRequest } from 'node:http2'
import { join, resolve } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { listContracts } from '#domain/contract'
import { contractChanged, processId } from '#domain/history'
import { sendWaitingMails } from '#domain/notifications'
import { createAccounts } from '#platform/accounts'
import { systemClock } from '#platform/clock'
import { readConfig, type Config } from '#platform/config'
import { DatabaseHeld, migrate, openDatabase } from '#platform/database'
import { createLocalFiles } from '#platform/files'
import { createLog } from '#platform/log'
import { createSmtpMailer, paperMailer } from '#platform/mailer'
import type { Tables } from '#generated/tables'
import { loadAssets } from '#web/assets'
import { serveFromCache } from '#web/serve-from-cache'
import { createApp } from './app.ts'

const root = process.env['LEDSTJARNA_ROOT'] ?? process.cwd()
const buildDirectory = process.env['LEDSTJARNA_BUILD'] ?? join(root, 'build', 'local')

await start()

async function start(): Promise<void> {
  const read = readConfig(process.env)
  if (!read.ok) return stop(['Ledstjärna cannot start with these settings:', ...read.problems.map((problem) => `  • ${problem}`)].join('\n'))
  const { config } = read
  const log = createLog()
  const dataDirectory = resolve(root, config.dataDirectory)

  say(config.databaseUrl === null ? `Opening the embedded database in ${config.dataDirectory} …` : 'Connecting to the PostgreSQL server …')
  const database = await openStore(config, dataDirectory)
  if (database === null) return
  const { applied } = await migrate(database, join(root, 'migrations'))
  if (applied.length > 0) say(`The database is up to date (${applied.length} migrations applied).`)

  const files = createLocalFiles(join(dataDirectory, 'files'))
  const mailer = config.smtpUrl === null ? paperMailer : createSmtpMailer(config.smtpUrl)
  const assets = loadAssets(join(buildDirectory, 'assets'))
  const accounts = createAccounts({ kysely: database.kysely, secret: config.secret, baseUrl: config.baseUrl })
  const app = createApp({ database, clock: systemClock, config, files, assets, accounts, log })

  const contracts = await listContracts(app.store)
  if (contracts.length === 0 && !config.production && !process.argv.includes('--empty')) {
    const { tellExampleWorlds } = await import('#seeds/example-worlds.ts')
    await tellExampleWorlds(app.store, say)
    await database.maintain()
  }

  await database.listen(contractChanged, (payload) => {
    const [contractId = '', sender] = payload.split(' ')
    if (sender !== processId) app.contractChanged(contractId)
  })

  const listener = getRequestListener((request, { incoming }) => app.fetch(request, senderOf(incoming, config)), { overrideGlobalObjects: false })
  const server = createServer((request, response) => {
    if (!serveFromCache(app.cache, request, response)) void listener(request, response)
  })
  const outbox = setInterval(() => {
    sendWaitingMails({ store: app.store, mailer, fromAddress: config.mailFrom }).catch((error: unknown) => log.warn('outbox rests', { error }))
  }, 2_000)

  server.listen(config.port, config.host, () => announce(config, server.address()))
  let isStopping = false
  const close = async () => {
    if (isStopping) return
    isStopping = true
    say('\nStopping …')
    clearInterval(outbox)
    server.closeIdleConnections()
    await new Promise((done) => {
      server.close(done)
      setTimeout(() => server.closeAllConnections(), 3_000).unref()
    })
    mailer.close()
    await database.close()
    process.exit(0)
  }
  process.on('SIGINT', () => void close())
  process.on('SIGTERM', () => void close())
}

async function openStore(config: Config, directory: string) {
  try {
    return await openDatabase<Tables>(config.databaseUrl === null ? { directory: join(directory, 'postgres') } : { url: config.databaseUrl })
  } catch (error) {
    if (error instanceof DatabaseHeld || (error instanceof Error && error.name.startsWith('Database'))) {
      stop(error.message)
      return null
    }
    throw error
  }
}

/** Whose network address a request came from. Behind a proxy of ours, the one it saw: the last it added. */
function senderOf(incoming: IncomingMessage | Http2ServerRequest, config: Config): string {
  const forwarded = config.trustProxy ? String(incoming.headers['x-forwarded-for'] ?? '').split(',').at(-1)?.trim() : undefined
  return forwarded || (incoming.socket.remoteAddress ?? '')
}

function announce(config: Config, address: ReturnType<ReturnType<typeof createServer>['address']>): void {
  const port = typeof address === 'object' && address !== null ? address.port : config.port
  say(`\nLedstjärna is running at http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${port}\n`)
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

function stop(message: string): void {
  process.stderr.write(`${message}\n`)
  process.exitCode = 1
}
