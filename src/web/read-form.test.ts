import { expect, test } from 'vitest'
import { readForm } from './read-form.ts'

const encoded = { 'content-type': 'application/x-www-form-urlencoded' }
/** A stream as body needs this, and the types of fetch do not know it yet. */
const half = { duplex: 'half' }
const post = (body: BodyInit, headers: Record<string, string> = encoded) =>
  new Request('http://localhost/', { method: 'POST', body, headers, ...half })

test('a form is read by its fields, lists and files', async () => {
  const body = new FormData()
  for (const [name, value] of [
    ['name', 'Ängö'],
    ['with[]', 'a'],
    ['with[]', 'b'],
  ] as const)
    body.append(name, value)
  body.append('picture', new File(['x'], 'x.png'))
  const form = await readForm(post(body, {}), 1)
  if (form === 'too-large') throw new Error(form)
  expect(form.values()).toEqual({ name: 'Ängö', with: ['a', 'b'], picture: '' })
  expect(form.file('picture')?.name).toBe('x.png')
})

test('a body without a stated length is read no further than the limit', async () => {
  let sent = 0
  const endless = new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array((sent += 65_536) && 65_536)) })
  expect(await readForm(post(endless), 1)).toBe('too-large')
  expect(sent).toBeLessThan(2 * 1024 * 1024)
})

test('a stated length beyond the limit is refused unread', async () => {
  expect(await readForm(post('a=1', { ...encoded, 'content-length': '99999999' }), 1)).toBe('too-large')
})

test('a million fields are refused before any is taken apart', async () => {
  const since = performance.now()
  expect(await readForm(post('a=&'.repeat(300_000)), 1)).toBe('too-large')
  expect(performance.now() - since).toBeLessThan(5000)
})

test('thirty thousand fields by different names are read in no time', async () => {
  const form = await readForm(post(Array.from({ length: 30_000 }, (_, n) => `f${n}=1`).join('&')), 1)
  if (form === 'too-large') throw new Error(form)
  const since = performance.now()
  expect(Object.keys(form.values())).toHaveLength(30_000)
  expect(performance.now() - since).toBeLessThan(5000)
})

test('a body that is no form is an empty form', async () => {
  const broken = await readForm(
    post('--x\r\nContent-Disposition: form-data; name="a"', { 'content-type': 'multipart/form-data; boundary=x' }),
    1,
  )
  expect(broken !== 'too-large' && broken.values()).toEqual({})
})

test('NUL is taken out of texts, and a field may be called like anything', async () => {
  const form = await readForm(post('a=x%00y&__proto__=z&constructor=1'), 1)
  if (form === 'too-large') throw new Error(form)
  expect(form.get('a')).toBe('xy')
  expect(Object.entries(form.values())).toEqual([
    ['a', 'xy'],
    ['constructor', '1'],
  ])
})

test.each(['2147483648', '-1', '1.5', 'NaN', 'Siv', ''])('%j is the revision of nothing', async (revision) => {
  const form = await readForm(post(`revision=${revision}`), 1)
  expect(form !== 'too-large' && form.get('revision')).toBe('0')
})
