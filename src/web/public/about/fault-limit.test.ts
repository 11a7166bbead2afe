import { expect, test } from 'vitest'
import { createTestApp } from '#tests/support/test-app.ts'

test('a script does not fill the secretariat’s list: after twenty reports in an hour it has to wait, and what was written is kept', async () => {
  const app = await createTestApp()
  const report = () => app.visitor().post(app.sv('public/accessibility'), { page: '', text: 'Knappen syns inte.', email: '' })
  for (let n = 0; n < 20; n += 1) expect((await report()).status).toBe(200)
  const refused = await report()

  expect(refused.status).toBe(429)
  expect(refused.text).toContain('Det har kommit många rapporter härifrån')
  expect(refused.html).toContain('Knappen syns inte.')
  app.clock.advance(60 * 60_000 + 1)
  expect((await report()).status).toBe(200)
})
