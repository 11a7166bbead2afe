import { randomBytes } from 'node:crypto'
import { z } from 'zod'

/** How this process runs. Read once, from the environment, by `main.ts` and the tools only. */
export interface Config {
  readonly production: boolean
  readonly host: string
  readonly port: number
  /** Set: a PostgreSQL server. Null: the embedded database in `dataDirectory`. */
  readonly databaseUrl: string | null
  readonly dataDirectory: string
  /** Address people reach the installation by, without a trailing slash. */
  readonly baseUrl: string
  /** Signs sessions and flash cookies. */
  readonly secret: string
  readonly smtpUrl: string | null
  readonly mailFrom: string
  /** Where replies and mail that comes back are read. Null: nowhere, and those invited answer by their link. */
  readonly mailbox: { readonly url: string; readonly folder: string; readonly moveTo: string | null } | null
  readonly trustProxy: boolean
}

export type ConfigOutcome = { ok: true; config: Config } | { ok: false; problems: readonly string[] }

const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true')

const environmentShape = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).optional(),
  HOST: z.string().min(1).default('localhost'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  SECRET: z.string().min(32).optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//)
    .optional(),
  MAIL_FROM: z.email().optional(),
  IMAP_URL: z
    .string()
    .regex(/^imaps?:\/\/[^:@/\s]+:[^@/\s]+@[^/\s]+\/?$/)
    .optional(),
  IMAP_MAILBOX: z.string().min(1).default('INBOX'),
  IMAP_MOVE_TO: z.string().min(1).optional(),
  TRUST_PROXY: flag.default(false),
})

/** What each variable must look like, said in the words of somebody who has to mend it. */
const advice: Readonly<Record<string, string>> = {
  NODE_ENV: 'NODE_ENV must be production, development or test, or be left out.',
  HOST: 'HOST must be the address to listen on, for example localhost or 0.0.0.0.',
  PORT: 'PORT must be a whole number from 0 to 65535, for example 3000.',
  DATABASE_URL: 'DATABASE_URL must start with postgres:// or postgresql://. Leave it out to use the embedded database.',
  DATA_DIR: 'DATA_DIR must be a folder, for example ./data.',
  BASE_URL: 'BASE_URL must be the full address people use, for example https://klimat.example.se.',
  SECRET: 'SECRET must be at least 32 characters. Make one with: openssl rand -hex 32',
  SMTP_URL: 'SMTP_URL must start with smtp:// or smtps://, for example smtp://user:password@mail.example.se:587.',
  IMAP_URL:
    'IMAP_URL must look like imaps://user:password@mail.example.se, with signs such as @ and / in the name or password written as %40 and %2F. Leave it out where there is no mailbox.',
  IMAP_MAILBOX: 'IMAP_MAILBOX must be the name of a folder, for example INBOX.',
  IMAP_MOVE_TO: 'IMAP_MOVE_TO must be the name of a folder that read mail is moved to. Leave it out to let it stay.',
  MAIL_FROM: 'MAIL_FROM must be an e-mail address mail is sent from.',
  TRUST_PROXY: 'TRUST_PROXY must be 1 (behind a reverse proxy) or 0.',
}

/** Every wrong value gets its own sentence; nothing is guessed in production. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigOutcome {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = environmentShape.safeParse(given)
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => String(issue.path[0])))
    return { ok: false, problems: [...names].map((name) => advice[name] ?? `${name} has a value that cannot be used.`) }
  }
  const values = parsed.data
  const production = values.NODE_ENV === 'production'
  const problems = production ? missingInProduction(values) : []
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    config: {
      production,
      host: values.HOST,
      port: values.PORT,
      databaseUrl: values.DATABASE_URL ?? null,
      dataDirectory: values.DATA_DIR,
      baseUrl: (values.BASE_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
      secret: values.SECRET ?? randomBytes(32).toString('hex'),
      smtpUrl: values.SMTP_URL ?? null,
      mailFrom: values.MAIL_FROM ?? 'kansliet@localhost.example',
      mailbox:
        values.IMAP_URL === undefined ? null : { url: values.IMAP_URL, folder: values.IMAP_MAILBOX, moveTo: values.IMAP_MOVE_TO ?? null },
      trustProxy: values.TRUST_PROXY,
    },
  }
}

function missingInProduction(values: z.infer<typeof environmentShape>): string[] {
  const required = ['BASE_URL', 'SECRET', 'SMTP_URL', 'MAIL_FROM'] as const
  return required
    .filter((name) => values[name] === undefined)
    .map((name) => `With NODE_ENV=production, ${name} must be set. ${advice[name] ?? ''}`)
}
