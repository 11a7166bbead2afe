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

export function createForm(data: FormData | null): Form {
  const texts = (name: string) => (data?.getAll(name) ?? []).filter((value) => typeof value === 'string')
  const key = texts(requestKeyField)[0]
  return {
    get: (name) => texts(name)[0] ?? '',
    all: texts,
    has: (name) => data?.has(name) ?? false,
    file: (name) => {
      const value = data?.get(name)
      return value instanceof File && value.size > 0 ? value : null
    },
    values: () => {
      const values: Record<string, string | readonly string[]> = {}
      for (const name of new Set(data?.keys() ?? [])) {
        if (name.startsWith('_')) continue
        if (name.endsWith('[]')) values[name.slice(0, -2)] = texts(name)
        else values[name] = texts(name)[0] ?? ''
      }
      return values
    },
    key: key !== undefined && keyShape.test(key) ? key : undefined,
  }
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
