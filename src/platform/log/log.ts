/** One line of JSON per happening; control characters cannot forge a line because JSON escapes them. */
export interface Log {
  info(message: string, facts?: Facts): void
  warn(message: string, facts?: Facts): void
  error(message: string, facts?: Facts & { error?: unknown }): void
}

export type Facts = Readonly<Record<string, unknown>>

export function createLog(write: (line: string) => void = (line) => process.stderr.write(`${line}\n`)): Log {
  const line = (level: string, message: string, facts: Facts = {}) =>
    write(JSON.stringify({ at: new Date().toISOString(), level, message, ...facts, ...plainError(facts['error']) }))
  return {
    info: (message, facts) => line('info', message, facts),
    warn: (message, facts) => line('warn', message, facts),
    error: (message, facts) => line('error', message, facts),
  }
}

export const silentLog: Log = { info() {}, warn() {}, error() {} }

function plainError(error: unknown): Facts {
  if (!(error instanceof Error)) return {}
  return { error: { name: error.name, message: error.message, stack: error.stack } }
}
