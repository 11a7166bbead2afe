// `npm run dev`: builds, starts, and does both again when a source changes. The database in ./data is kept.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
let server: ChildProcess | undefined
let waiting: NodeJS.Timeout | undefined

await restart()
for (const folder of ['src', 'seeds']) {
  watch(join(root, folder), { recursive: true }, (_, name) => {
    if (name !== null && /\.test\.tsx?$/.test(name)) return
    clearTimeout(waiting)
    waiting = setTimeout(() => void restart(), 150)
  })
}

async function restart(): Promise<void> {
  const built = spawnSync(process.execPath, [join(root, 'tools', 'prepare.mjs'), '--build'], { cwd: root, stdio: 'inherit' })
  if (built.status !== 0) return
  await stop()
  server = spawn(process.execPath, [join(root, 'tools', 'start.mjs'), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
}

async function stop(): Promise<void> {
  const running = server
  if (running === undefined || running.exitCode !== null) return
  const gone = new Promise((resolve) => running.once('exit', resolve))
  running.kill('SIGTERM')
  await gone
}
