import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { Http2ServerRequest } from 'node:http2'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import { listContracts } from '#domain/contract'
import { contractChanged, processId, type Store } from '#domain/history'
import { forgetFoundingCodes, hoursOfFoundingCode, makeFoundingCode } from '#domain/identity'
import { createAccounts } from '#platform/accounts'
import { systemClock } from '#platform/clock'
import { readConfig, type Config } from '#platform/config'
import { DatabaseHeld, migrate, openDatabase } from '#platform/database'
import { createLocalFiles } from '#platform/files'
import { createLog, type Log } from '#platform/log'
import { createSmtpMailer, paperMailer } from '#platform/mailer'
import type { Tables } from '#generated/tables'
import { loadAssets } from '#web/assets'
import { serveFromCache } from '#web/serve-from-cache'
import { createApp } from './app.ts'
import { startAllJobs } from './start-jobs.ts'

const root = process.env['LEDSTJARNA_ROOT'] ?? process.cwd()
const buildDirectory = process.env['LEDSTJARNA_BUILD'] ?? join(root, 'build', 'local')

/** Milliseconds a request may take to arrive: a picture over a poor line yes, one letter at a time no. */
const patience = { headersTimeout: 10_000, requestTimeout: 120_000, keepAliveTimeout: 10_000, connectionsCheckingInterval: 2_000 }

await start()

async function start(): Promise<void> {
  const read = readConfig(process.env)
  if (!read.ok)
    return stop(['Ledstjärna cannot start with these settings:', ...read.problems.map((problem) => `  • ${problem}`)].join('\n'))
  const log = createLog()
  const dataDirectory = resolve(root, read.config.dataDirectory)
  const config = process.env['SECRET'] ? read.config : { ...read.config, secret: keepSecret(dataDirectory, read.config.secret) }

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

  // What goes wrong beside every request must not take the others' pages away.
  process.on('unhandledRejection', (error) => log.error('a promise was left alone', { error }))

  const contracts = await listContracts(app.store)
  if (contracts.length === 0 && !config.production && !process.argv.includes('--empty')) {
    const { tellExampleWorlds } = await import('#seeds/example-worlds.ts')
    await tellExampleWorlds({ store: app.store, files, root, say })
    await database.maintain()
  }

  const foundingCode = config.production ? await prepareFounding(app.store) : null

  const hear = (payload: string) => {
    const [contractId = '', sender, what] = payload.split(' ')
    if (sender === processId) return
    if (what === 'answers') app.answersChanged(contractId)
    else app.contractChanged(contractId)
  }
  await database.listen(contractChanged, hear, app.anyMayHaveChanged)

  const listener = getRequestListener((request, { incoming }) => app.fetch(request, senderOf(incoming, config)), {
    overrideGlobalObjects: false,
  })
  const server = createServer(patience, (request, response) => {
    if (!serveFromCache(app.cache, request, response)) void listener(request, response)
  })
  const jobs = startAllJobs({ store: app.store, mailer, accounts, files, config, log })

  server.once('error', (error: NodeJS.ErrnoException) => {
    stop(
      error.code === 'EADDRINUSE'
        ? `Port ${config.port} is taken by another program. Choose another with PORT=${config.port + 1}.`
        : `Cannot listen on ${config.host}:${config.port}: ${error.message}`,
    )
    void close()
  })
  server.listen(config.port, config.host, () => void announce(config, app.store, server.address(), foundingCode, log))
  let isStopping = false
  const close = async () => {
    if (isStopping) return
    isStopping = true
    say('\nStopping …')
    server.closeIdleConnections()
    await new Promise((done) => {
      server.close(done)
      setTimeout(() => server.closeAllConnections(), 3_000).unref()
    })
    // A mail server that keeps us waiting does not keep us from stopping: the mail goes out after the next start.
    await Promise.race([jobs.stop(), pause(5_000)])
    mailer.close()
    await database.close()
    process.exit(process.exitCode ?? 0)
  }
  process.on('SIGINT', () => void close())
  process.on('SIGTERM', () => void close())
}

/** Without SECRET the one made at the first start is kept beside the data, so that nobody is signed out by a restart. */
function keepSecret(directory: string, fresh: string): string {
  const path = join(directory, 'secret')
  mkdirSync(directory, { recursive: true })
  if (!existsSync(path)) writeFileSync(path, fresh, { mode: 0o600 })
  const kept = readFileSync(path, 'utf8').trim()
  return kept.length >= 32 ? kept : fresh
}

async function openStore(config: Config, directory: string) {
  try {
    return await openDatabase<Tables>(
      config.databaseUrl === null ? { directory: join(directory, 'postgres') } : { url: config.databaseUrl },
    )
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
  const forwarded = config.trustProxy
    ? String(incoming.headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : undefined
  return forwarded || (incoming.socket.remoteAddress ?? '')
}

/** The code with which the first contract may be founded, while there is none. */
async function prepareFounding(store: Store): Promise<string | null> {
  if ((await listContracts(store)).length === 0) return makeFoundingCode(store)
  await forgetFoundingCodes(store)
  return null
}

/** Where it is, and in development what there is to look at and as whom. */
async function announce(
  config: Config,
  store: Store,
  address: ReturnType<ReturnType<typeof createServer>['address']>,
  foundingCode: string | null,
  log: Log,
): Promise<void> {
  const port = typeof address === 'object' && address !== null ? address.port : config.port
  const home = `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${port}`
  say(`\nLedstjärna is running at ${home}`)
  if (foundingCode !== null) announceFounding(config, foundingCode, log)
  if (config.production) return
  const slugs = new Set((await listContracts(store)).map(({ slug }) => slug))
  if (slugs.size === 0) say(`\n  Nothing is here yet. Found the first contract at ${home}/grunda`)
  if (slugs.has('polstad')) {
    const { demoPeople } = await import('#seeds/example-worlds.ts')
    say(`\n  Polstad, an invented city in full swing   ${home}/polstad`)
    if (slugs.has('umea')) say(`  Umeå, as far as public sources tell       ${home}/umea`)
    say(`  Every component                           ${home}/dev/gallery`)
    say(`\n  Sign in at ${home}/polstad/logga-in as`)
    say(`    ${demoPeople.secretariat} (the secretariat)`)
    say(`    ${demoPeople.representative} (a representative)`)
  }
  if (config.smtpUrl === null) say(`  Codes and other mail are not sent; read them at ${home}/dev/inbox`)
  say('\n  Ctrl-C stops.\n')
}

/** Shown where it was started, and kept in the log: whoever can read either may found the first contract. */
function announceFounding({ baseUrl }: Config, code: string, log: Log): void {
  say(`\n  Nothing is here yet. Found the first contract at ${baseUrl}/grunda?kod=${code}`)
  say(`  or go to ${baseUrl}/grunda and give the code  ${code}`)
  say(`  It holds for ${hoursOfFoundingCode} hours and can be used once. Whoever uses it becomes the administrator.\n`)
  log.info('nothing is founded yet', { code, address: `${baseUrl}/grunda`, hours: hoursOfFoundingCode })
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

function stop(message: string): void {
  process.stderr.write(`${message}\n`)
  process.exitCode = 1
}
