import type { z } from 'zod'

/** What a form sent: texts by name, several by the same name, and files. */
export interface Form {
  /** The first value by this name; '' when there is none. */
  get(name: string): string
  all(name: string): readonly string[]
  has(name: string): boolean
  file(name: string): File | null
  /** The texts as an object for a schema: one value per name, and `name[]` as a list called `name`. */
  values(): Readonly<Record<string, string | readonly string[]>>
  /** The key that makes sending twice happen once. */
  readonly key: string | undefined
}

const keyShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The name of the hidden field every changing form carries. */
export const requestKeyField = '_key'

/** The name of the hidden field that says which revision of a record was edited. */
const revisionField = 'revision'

export function createForm(data: FormData | null): Form {
  const { textsOf, files } = sortFields(data)
  const texts = (name: string) => textsOf.get(name) ?? []
  const key = texts(requestKeyField)[0]
  return {
    get: (name) => texts(name)[0] ?? '',
    all: texts,
    has: (name) => textsOf.has(name) || files.has(name),
    file: (name) => {
      const file = files.get(name)
      return file !== undefined && file.size > 0 ? file : null
    },
    values: () => {
      const own = [...new Set([...textsOf.keys(), ...files.keys()])].filter((name) => !name.startsWith('_'))
      // Made from entries: a field called like something every object has is then a field like any other.
      return Object.fromEntries(own.map((name) => (name.endsWith('[]') ? [name.slice(0, -2), texts(name)] : [name, texts(name)[0] ?? ''])))
    },
    key: key !== undefined && keyShape.test(key) ? key : undefined,
  }
}

interface SortedFields {
  readonly textsOf: ReadonlyMap<string, readonly string[]>
  readonly files: ReadonlyMap<string, File>
}

/** All fields in one go: looking through them once per name would cost minutes for a hostile form. */
function sortFields(data: FormData | null): SortedFields {
  const textsOf = new Map<string, string[]>()
  const files = new Map<string, File>()
  for (const [name, value] of data ?? []) {
    if (typeof value !== 'string') {
      if (!files.has(name)) files.set(name, value)
    } else {
      const text = name === revisionField ? wholeRevision(value) : withoutNul(value)
      const texts = textsOf.get(name)
      if (texts === undefined) textsOf.set(name, [text])
      else texts.push(text)
    }
  }
  return { textsOf, files }
}

/** A revision is a small whole number; what is none is that of no record at all, and so a conflict, never a broken question to the database. */
function wholeRevision(text: string): string {
  return /^\d{1,9}$/.test(text) ? text : '0'
}

/** PostgreSQL keeps no NUL in texts, and nobody types one. */
export function withoutNul(text: string): string {
  return text.replaceAll('\0', '')
}

export type Parsed<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problems: Problems }

/** Field name → message key (a schema's messages are keys, never sentences). */
export type Problems = Readonly<Record<string, string>>

/** Reads a form by a schema. The first problem of each field is kept. */
export function parseForm<Schema extends z.ZodType>(schema: Schema, form: Form): Parsed<z.infer<Schema>> {
  const parsed = schema.safeParse(form.values())
  if (parsed.success) return { ok: true, value: parsed.data }
  const problems: Record<string, string> = {}
  for (const issue of parsed.error.issues) {
    const field = issue.path.map(String).join('.')
    problems[field] ??= issue.message
  }
  return { ok: false, problems }
}
