import { Client } from 'pg'
import { startProduct, type Product } from '#tests/support/product.ts'
import { startPostgresServer, type PostgresServer } from '#tests/support/postgres-server.ts'
import { openScriptlessBrowser, type ScriptlessBrowser } from './browser-without-script.ts'
import { median, type Figure, type Part } from './part.ts'

const changes = 20
const page = '/polstad/organisationer'

/** A change in the office, seen by a public reader of the same process and of another on the same PostgreSQL server. */
export const change: Part = {
  name: 'change',
  says: `${changes} changes in the office of one process: seen in its very next answer, and in another process on the same PostgreSQL server`,
  async *measure(): AsyncIterable<Figure> {
    const server = await startPostgresServer()
    const products: Product[] = []
    try {
      const environment = { DATABASE_URL: await makeDatabase(server) }
      const here = await startProduct({ environment })
      products.push(here)
      const there = await startProduct({ environment })
      products.push(there)
      const office = openScriptlessBrowser(here.url)
      await signIn(office, here.output())
      const waits: number[] = []
      let missed = 0
      for (let number = 1; number <= changes; number += 1) {
        await Promise.all([read(here), read(there)])
        const name = `Ändringens bolag ${number}`
        await office.post('/polstad/kansli/organisationer/ny', {
          name,
          kind: 'company',
          sphere: 'no',
          joins: 'on',
          joined: '2026-03-01',
          sure: 'on',
        })
        const since = performance.now()
        if (!(await read(here)).includes(name)) missed += 1
        waits.push(await untilSeen(there, name, since))
      }
      yield { what: 'changes not in the very next answer of the same process', value: missed, unit: `of ${changes}`, budget: 0 }
      yield {
        what: 'until seen in another process',
        value: median(waits),
        unit: 'ms',
        budget: 1000,
        spread: [Math.min(...waits), Math.max(...waits)],
      }
      yield { what: 'until seen in another process, the slowest', value: Math.max(...waits), unit: 'ms', budget: 1000 }
    } finally {
      for (const product of products) await product.stop()
      await server.remove()
    }
  },
}

/** A database whose owner is no superuser: the product refuses one. */
async function makeDatabase(server: PostgresServer): Promise<string> {
  const admin = new Client({ connectionString: server.url })
  await admin.connect()
  await admin.query('create role ledstjarna login createrole')
  await admin.query('create database ledstjarna owner ledstjarna')
  await admin.end()
  const url = new URL(server.url)
  url.username = 'ledstjarna'
  url.pathname = '/ledstjarna'
  return url.href
}

/** As the newcomer would: the address the start prints, and the code that development shows. */
async function signIn(office: ScriptlessBrowser, output: string): Promise<void> {
  const email = /\S+@\S+/.exec(output)?.[0] ?? ''
  const asked = await office.post('/polstad/logga-in', { email })
  const code = /Koden är ([\d ]+)/.exec(asked)?.[1]
  if (code === undefined) throw new Error(`no code was shown for ${email}`)
  await office.post('/polstad/logga-in/kod', { code })
}

async function read(product: Product): Promise<string> {
  return (await fetch(new URL(page, product.url))).text()
}

async function untilSeen(product: Product, name: string, since: number): Promise<number> {
  for (;;) {
    const seen = (await read(product)).includes(name)
    const waited = performance.now() - since
    if (seen) return waited
    if (waited > 10_000) throw new Error(`${name} was not seen for ten seconds`)
  }
}
