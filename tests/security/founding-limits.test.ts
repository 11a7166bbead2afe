import { beforeAll, expect, test } from 'vitest'
import { createAttackWorld, origin, type AttackWorld } from '#tests/security/attack-world.ts'

let world: AttackWorld
beforeAll(async () => {
  world = await createAttackWorld()
}, 120_000)

const post = (body: string, type: string) =>
  world.app.fetch(
    new Request(`${origin}/grunda`, {
      method: 'POST',
      body,
      headers: { origin, cookie: world.cookies.secretariat ?? '', 'content-type': type },
    }),
  )

test('founding with a body that is no form asks for the first step again', async () => {
  expect((await post('name', 'multipart/form-data; boundary=x')).status).toBe(422)
})

test('founding with a form beyond all measure is refused', async () => {
  expect((await post(`name=${'x'.repeat(2_000_000)}`, 'application/x-www-form-urlencoded')).status).toBe(413)
})
