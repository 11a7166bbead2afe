import { brotliCompressSync, constants } from 'node:zlib'
import { startProduct } from '#tests/support/product.ts'
import type { Figure, Part } from './part.ts'

/** Every public page of Polstad as a browser gets it: one response, its style inside, no script. */
export const weight: Part = {
  name: 'weight',
  says: 'brotli bytes of each public page of Polstad (quality 11), and what it would run',
  async *measure(): AsyncIterable<Figure> {
    const product = await startProduct()
    try {
      const seen = new Set<string>(['/polstad'])
      let heaviest = { path: '', size: 0 }
      let scripts = 0
      for (const path of seen) {
        const html = await (await fetch(new URL(path, product.url))).text()
        const size = brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
        scripts += html.split('<script').length - 1
        if (path === '/polstad') yield { what: 'overview with star chart', value: size / 1000, unit: 'kB', budget: 10 }
        if (size > heaviest.size) heaviest = { path, size }
        for (const [, href = ''] of html.matchAll(/href="(\/polstad[^"#?]*)"/g)) {
          if (!/\.(atom|json|csv)$|logga-in|sign-in|bilder|pictures/.test(href)) seen.add(href)
        }
      }
      yield { what: `heaviest of ${seen.size} public pages (${heaviest.path})`, value: heaviest.size / 1000, unit: 'kB', budget: 14 }
      yield { what: 'scripts on all of them', value: scripts, unit: 'scripts', budget: 0 }
    } finally {
      await product.stop()
    }
  },
}
