import type { Results } from './pglite-like.ts'

/** What the worker is started with. No directory = in memory. */
export interface WorkerStart {
  readonly directory: string | null
  readonly fresh: boolean
  readonly dump: Uint8Array | null
}

export type Request =
  | {
      readonly kind: 'query'
      readonly sql: string
      readonly parameters: readonly unknown[]
      readonly rowMode: 'array' | 'object'
      readonly begin?: string | undefined
    }
  | { readonly kind: 'exec'; readonly sql: string }
  | { readonly kind: 'dump' }
  | { readonly kind: 'close' }

export interface Numbered {
  readonly id: number
  readonly request: Request
}

export interface Answer {
  readonly results: Results<Record<string, unknown>>[]
  readonly inTransaction: boolean
  readonly dump?: Uint8Array
}

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly error: PlainError }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly kind: 'refused'; readonly id: number; readonly error: PlainError; readonly inTransaction: boolean }
  | { readonly kind: 'notification'; readonly channel: string; readonly payload: string }

/** An error as data: structured clone would lose `code`, `constraint` and the other fields of PostgreSQL. */
export type PlainError = { readonly message: string; readonly name: string } & Readonly<Record<string, unknown>>

const kept = [
  'code',
  'severity',
  'detail',
  'hint',
  'position',
  'where',
  'schema',
  'table',
  'column',
  'dataType',
  'constraint',
  'routine',
  'query',
]

export function toPlainError(error: unknown): PlainError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) }
  const fields = Object.entries(error).filter(([key, value]) => kept.includes(key) && typeof value === 'string')
  return { ...Object.fromEntries(fields), name: error.name, message: error.message }
}

/** An error of the database as thrown by the embedded engine; has PostgreSQL's fields, as `pg`'s errors have. */
export class StatementFailed extends Error {
  constructor({ message, name, ...fields }: PlainError) {
    super(message)
    this.name = name === 'Error' || name === '' ? 'error' : name
    Object.assign(this, fields)
  }
}
