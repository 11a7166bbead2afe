/** The database cannot be reached or used now. The web answers 503 with Retry-After. */
export class DatabaseUnavailable extends Error {
  override readonly name: string = 'DatabaseUnavailable'
}

/** More work is waiting than we let wait, or one piece of work took too long. The web answers 503 with Retry-After. */
export class DatabaseBusy extends Error {
  override readonly name: string = 'DatabaseBusy'
}

/** A statement ran longer than the limit and was stopped; nothing of its transaction is kept. */
export class StatementTimedOut extends DatabaseBusy {
  override readonly name = 'StatementTimedOut'
}

/** A transaction stayed open longer than the limit and was rolled back by the watchdog. */
export class TransactionTimedOut extends DatabaseBusy {
  override readonly name = 'TransactionTimedOut'
}

/** Too little free disk to write safely. Reading still works. */
export class DiskFull extends DatabaseUnavailable {
  override readonly name = 'DiskFull'
}

/** Another process, or this one, already holds the data directory. The message says who. */
export class DatabaseHeld extends Error {
  override readonly name = 'DatabaseHeld'
  readonly holder: Holder | null

  constructor(directory: string, holder: Holder | null) {
    const who = holder === null ? 'another process' : `process ${holder.pid} on ${holder.host} since ${holder.since} (${holder.command})`
    super(`The data in ${directory} is in use by ${who}. Stop it first, or give this one a directory of its own.`)
    this.holder = holder
  }
}

/** Who holds a data directory. `since` is an ISO instant. */
export interface Holder {
  readonly pid: number
  readonly host: string
  readonly since: string
  readonly command: string
}

/** The data or the server is not one we may open: wrong version, foreign content, a login with too many rights. */
export class DatabaseUnsuitable extends Error {
  override readonly name = 'DatabaseUnsuitable'
}

/** A programming error: the outer handle was used while a transaction of the same task is open. */
export class OuterHandleInTransaction extends Error {
  override readonly name = 'OuterHandleInTransaction'

  constructor() {
    super('The database handle was used inside a transaction. Use the transaction that the function was given.')
  }
}

/** Something is wrong with the migrations themselves; the database was left as it was. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused'
}

export function isBusy(error: unknown): error is DatabaseBusy {
  return error instanceof DatabaseBusy
}

export function isUnavailable(error: unknown): error is DatabaseUnavailable {
  return error instanceof DatabaseUnavailable
}

const fullDisk = new Set(['53100', 'ENOSPC', 'EDQUOT'])
const awayClass = /^(08|57P0[123]|58)/
const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
])
const brokenConnection = /Connection terminated|Client has encountered a connection error|Client was closed|server closed the connection/

/** Gives the errors of the driver and the engine the names above; leaves errors of statements as they are. */
export function translateFailure(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof DatabaseUnavailable || error instanceof DatabaseBusy) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (fullDisk.has(code)) return new DiskFull('The disk of the database is full.', { cause: error })
  if (code === '57014' && /statement timeout/.test(error.message))
    return new StatementTimedOut('A statement took too long and was stopped.', { cause: error })
  if (code === '25P03' || code === '25P04')
    return new TransactionTimedOut('A transaction stayed open too long and was rolled back.', { cause: error })
  if (code === '53300') return new DatabaseBusy('The server has no free connection.', { cause: error })
  if (awayCodes.has(code) || awayClass.test(code) || brokenConnection.test(error.message)) {
    return new DatabaseUnavailable(`The database is away: ${error.message || code}`, { cause: error })
  }
  return error
}
