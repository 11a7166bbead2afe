import { expect, test } from 'vitest'
import { createPublicCache } from './public-cache.ts'

const page = (letter: string) => ({ contractId: 'polstad', revision: 0, headers: {}, body: Buffer.from(letter.repeat(1000)) })

test('a page is kept until its contract changes, and its last form is there for when the database is away', () => {
  const cache = createPublicCache()
  cache.keep('host', '/polstad', page('a'))
  expect(cache.find('host', '/polstad')).not.toBeNull()
  cache.changed('polstad')
  expect(cache.find('host', '/polstad')).toBeNull()
  expect(cache.findStale('host', '/polstad')).not.toBeNull()
})

test('what was read before a change is not kept after it', () => {
  const cache = createPublicCache()
  cache.changed('polstad')
  cache.keep('host', '/polstad', page('a'))
  expect(cache.size).toBe(0)
})

test('five hundred made up addresses do not fill the memory', () => {
  const cache = createPublicCache({ maximumBytes: 20_000 })
  for (let n = 0; n < 500; n++) cache.keep('host', `/polstad?q=${n}`, page('a'))
  expect(cache.size).toBe(20)
  expect(cache.find('host', '/polstad?q=499')).not.toBeNull()
})

test('an address longer than any of ours is not kept', () => {
  const cache = createPublicCache()
  cache.keep('host', `/polstad?q=${'x'.repeat(1000)}`, page('a'))
  expect(cache.size).toBe(0)
})

test('the best compression is made of what is asked for again, not of what was asked for once', async () => {
  const cache = createPublicCache()
  const once = cache.keep('host', '/once', page('a'))
  const again = cache.keep('host', '/again', page('b'))
  cache.find('host', '/again')
  await expect.poll(() => again.brotli, { timeout: 10_000 }).not.toBeNull()
  expect(once.gzip).not.toBeNull()
  expect(once.brotli).toBeNull()
})

test('when word of changes may have been missed, every page is made anew', () => {
  const cache = createPublicCache()
  cache.keep('host', '/polstad', page('a'))
  cache.anyMayHaveChanged()
  expect(cache.find('host', '/polstad')).toBeNull()
  expect(cache.findStale('host', '/polstad')).not.toBeNull()
})
