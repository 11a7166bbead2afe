// `npm run gallery`: every component with its examples, in both themes and languages, at /dev/gallery. No data is touched.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

process.env['DATA_DIR'] ??= mkdtempSync(join(tmpdir(), 'ledstjarna-gallery-'))
process.argv.push('--empty')
process.stdout.write('The gallery will be at /dev/gallery\n')
await import(new URL('./start.mjs', import.meta.url).href)
