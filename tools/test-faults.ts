// `npm run test:faults`: the long versions of the attacks and faults (docs of what is promised: R1, R2, R7, N2, N3, N8). Takes about an hour.
import { spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const vitest = spawn(join(root, 'node_modules', '.bin', 'vitest'), ['run', 'tests/security', 'tests/faults', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, LONG: '1' },
})
vitest.on('close', (code) => {
  process.exitCode = code ?? 1
})
