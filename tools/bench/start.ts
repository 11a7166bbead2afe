import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median, type Figure, type Part } from './part.ts'

const root = join(import.meta.dirname, '..', '..')
const rounds = 5

/** From typing `npm start` to the first page, again on a database there is, and in a fresh clone. */
export const start: Part = {
  name: 'start',
  says: `from \`npm start\` to the first page: again (median of ${rounds}), and on a fresh clone with a warm package cache (once)`,
  async *measure(): AsyncIterable<Figure> {
    const folder = await mkdtemp(join(tmpdir(), 'ledstjarna-start-'))
    try {
      const data = join(folder, 'data')
      await (await startAndRead(root, data)).stop()
      const again: number[] = []
      for (let round = 0; round < rounds; round += 1) {
        const { took, stop } = await startAndRead(root, data)
        again.push(took)
        await stop()
      }
      yield {
        what: 'again, to the first page',
        value: median(again),
        unit: 's',
        budget: 3,
        spread: [Math.min(...again), Math.max(...again)],
      }
      yield await freshClone(join(folder, 'clone'))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

async function freshClone(clone: string): Promise<Figure> {
  const cloned = spawnSync('git', ['clone', '--quiet', root, clone], { stdio: 'inherit' })
  if (cloned.status !== 0) throw new Error('the project could not be cloned')
  const { took, stop } = await startAndRead(clone, join(clone, 'data'))
  await stop()
  return { what: 'a fresh clone: packages, build, database, both worlds, first page', value: took, unit: 's', budget: 60 }
}

/** Seconds until Polstad's page is there, asked for as soon as the address is said. */
async function startAndRead(folder: string, data: string): Promise<{ took: number; stop: () => Promise<void> }> {
  const since = performance.now()
  // A group of its own: npm stands between us and the server, and both are to end.
  const child = spawn('npm', ['start'], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'development', HOST: '127.0.0.1', PORT: '0', DATA_DIR: data },
  })
  const url = await addressOf(child)
  const page = await fetch(new URL('/polstad', url))
  await page.arrayBuffer()
  if (page.status !== 200) throw new Error(`the first page answered ${page.status}`)
  return { took: (performance.now() - since) / 1000, stop: () => stopGroup(child) }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const said = /running at (http:\S+)/.exec(output)?.[1]
      if (said !== undefined) resolve(said)
    })
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${output}`)))
  })
}

async function stopGroup(child: ChildProcess): Promise<void> {
  const { pid } = child
  if (pid === undefined || child.exitCode !== null) return
  const gone = new Promise((resolve) => child.once('close', resolve))
  process.kill(-pid, 'SIGTERM')
  await gone
}
