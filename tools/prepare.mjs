// Runs before `npm start`, `npm test` and the rest, on whatever Node (20 or later) the machine has. Plain JavaScript therefore.
// 1. Installs when package-lock.json changed. 2. Checks that Node 24 came along. 3. Builds when sources changed, into a folder of its
// own, so that a running server is never rebuilt under its feet.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const windows = process.platform === 'win32'
const say = (text) => process.stdout.write(`${text}\n`)

install()
checkNode()
if (process.argv.includes('--build')) build()

function install() {
  const stamp = join(root, 'node_modules', '.ledstjarna-lock')
  const wanted = hashOf(['package.json', 'package-lock.json'])
  const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''
  if (installed === wanted && existsSync(join(root, 'node_modules', '.bin', windows ? 'node.cmd' : 'node'))) return
  say('Installing what Ledstjärna needs (the first time takes half a minute) …')
  // NODE_ENV=production would leave the build tools out; npm ci would fail where optional binaries of other systems are missing.
  const result = spawnSync('npm', ['install', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
  })
  if (result.status !== 0) stop('npm install failed; see above. Nothing has been changed. Check the network and run the command again.')
  writeFileSync(stamp, hashOf(['package.json', 'package-lock.json']))
}

function checkNode() {
  const node = join(root, 'node_modules', '.bin', windows ? 'node.cmd' : 'node')
  const result = spawnSync(node, ['--version'], { encoding: 'utf8', shell: windows })
  if (result.status === 0 && result.stdout.startsWith('v24.')) return
  stop(
    'Node 24 should have come with the npm package "node", but its program is missing. Were install scripts switched off (ignore-scripts)?\nRun: npm install --include=dev --ignore-scripts=false',
  )
}

function build() {
  const hash = sourceHash()
  const folder = join(root, 'build', hash)
  if (!existsSync(join(folder, 'done'))) {
    say('Building …')
    const node = join(root, 'node_modules', '.bin', windows ? 'node.cmd' : 'node')
    const result = spawnSync(node, [join(root, 'tools', 'build.ts'), folder], { cwd: root, stdio: 'inherit', shell: windows })
    if (result.status !== 0) stop('The build failed; see above. An earlier build, if any, is untouched.')
    writeFileSync(join(folder, 'done'), '')
  }
  mkdirSync(join(root, 'build'), { recursive: true })
  writeFileSync(join(root, 'build', 'current'), hash)
  forgetOldBuilds(hash)
}

function sourceHash() {
  const hash = createHash('sha256')
  for (const file of [
    'package.json',
    'package-lock.json',
    'tools/build.ts',
    'tools/build-styles.ts',
    ...list('src'),
    ...list('seeds'),
  ].sort()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
  }
  return hash.digest('hex').slice(0, 16)
}

function list(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
}

/** Keeps this build and the two before it. */
function forgetOldBuilds(current) {
  const builds = readdirSync(join(root, 'build'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== current)
    .map((entry) => ({ name: entry.name, at: statSync(join(root, 'build', entry.name)).mtimeMs }))
    .sort((a, b) => b.at - a.at)
  for (const { name } of builds.slice(2)) rmSync(join(root, 'build', name), { recursive: true, force: true })
}

function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files) if (existsSync(join(root, file))) hash.update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function stop(message) {
  process.stderr.write(`\n${message}\n`)
  process.exit(1)
}
