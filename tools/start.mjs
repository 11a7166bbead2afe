// Starts what prepare.mjs built last. Runs on the Node 24 that came with the packages.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write('This is not the Node that came along. Use: npm start, or node_modules/.bin/node tools/start.mjs\n')
  process.exit(1)
}
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const hash = readFileSync(join(root, 'build', 'current'), 'utf8')
process.env.LEDSTJARNA_ROOT ??= root
process.env.LEDSTJARNA_BUILD = join(root, 'build', hash)
await import(pathToFileURL(join(root, 'build', hash, 'server', 'main.js')).href)
