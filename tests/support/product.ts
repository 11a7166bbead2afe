import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The product as it is shipped: built, in a process of its own, on a port of its own, with data of its own. */
export interface Product {
  readonly url: string
  readonly process: ChildProcess
  readonly dataDirectory: string
  output(): string
  stop(): Promise<void>
}

export interface StartProduct {
  readonly arguments?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  /** An existing data directory to go on with; a fresh one when left out. */
  readonly dataDirectory?: string
}

const root = join(import.meta.dirname, '..', '..')

/** Starts what was built and waits until it says where it is. Fails with its output when it stops instead. */
export async function startProduct(options: StartProduct = {}): Promise<Product> {
  const dataDirectory = options.dataDirectory ?? (await mkdtemp(join(tmpdir(), 'ledstjarna-')))
  const child = spawn(process.execPath, [join(root, 'tools', 'start.mjs'), ...(options.arguments ?? [])], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...withoutTestRunner(process.env),
      NODE_ENV: 'test',
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_DIR: dataDirectory,
      ...options.environment,
    },
  })
  let output = ''
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk.toString()
      const said = /running at (http:\S+)/.exec(output)?.[1]
      if (said !== undefined) resolve(said)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('exit', (code) => reject(new Error(`the product stopped with ${code}:\n${output}`)))
  })
  return {
    url,
    process: child,
    dataDirectory,
    output: () => output,
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM')
        await gone
      }
      if (options.dataDirectory === undefined) await rm(dataDirectory, { recursive: true, force: true })
    },
  }
}

/** The test runner puts settings of its own into the environment, one of which is called like one of ours. */
function withoutTestRunner(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = new Set(['BASE_URL', 'DEV', 'PROD', 'MODE', 'SSR'])
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !own.has(name) && !name.startsWith('VITEST')))
}
