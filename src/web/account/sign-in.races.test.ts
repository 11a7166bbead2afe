import { expect, test } from 'vitest'
import { claimItem } from '#domain/follow-up'
import { system, writing } from '#domain/history'
import { registerPerson } from '#domain/identity'
import { makeMeeting } from '#domain/meetings'
import { createSignInDesk } from './sign-in-desk.ts'
import { createAccounts } from '#platform/accounts'
import { createLimits } from '#platform/limits'
import { newId } from '#platform/ids'
import { createTestApp } from '#tests/support/test-app.ts'

const town = await createTestApp()
const secret = 'a secret of thirty-two characters!'
const accounts = createAccounts({ kysely: town.store.database.kysely, secret, baseUrl: 'http://localhost' })
const aDesk = (pauseMs = 1) =>
  createSignInDesk({
    accounts,
    clock: town.clock,
    limits: createLimits({ kysely: town.store.database.kysely, clock: town.clock, secret }),
    secret,
    isSecure: false,
    pauseMs,
  })
const cookiesOf = (line: string) => ({ [line.slice(0, line.indexOf('='))]: line.slice(line.indexOf('=') + 1, line.indexOf(';')) })

test('one code handed in twice at the same moment opens one session', async () => {
  const desk = aDesk()
  const { code, cookie } = await desk.ask(`${newId()}@x.example`, true)
  const browser = { cookies: cookiesOf(cookie), headers: new Headers(), sender: '192.0.2.1' }
  const answers = await Promise.all([desk.answer(code ?? '', browser), desk.answer(code ?? '', browser), desk.answer(code ?? '', browser)])

  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
})

test('a cookie of another making, or one whose time is out, opens nothing', async () => {
  const desk = aDesk()
  const { code, cookie } = await desk.ask(`${newId()}@x.example`, true)
  const [[name = '', value = ''] = []] = Object.entries(cookiesOf(cookie))
  const forged = Buffer.from(
    Buffer.from(value.split('.')[0] ?? '', 'base64url')
      .toString()
      .replace('x.example', 'y.example'),
  ).toString('base64url')
  const answer = (text: string) => desk.answer(code ?? '', { cookies: { [name]: text }, headers: new Headers(), sender: '' })

  expect(await answer(`${forged}.${value.split('.')[1]}`)).toMatchObject({ ok: false, reason: 'ask-again' })
  expect(await answer('rubbish')).toMatchObject({ ok: false, reason: 'ask-again' })
  town.clock.advance(11 * 60_000)
  expect(await answer(value)).toMatchObject({ ok: false, reason: 'ask-again' })
})

test('known and unknown addresses take the same time', async () => {
  const desk = aDesk(300)
  const time = async (isKnown: boolean) => {
    const begun = performance.now()
    await desk.steady(() => desk.ask(`${newId()}@x.example`, isKnown))
    return performance.now() - begun
  }
  await desk.ask('warm@x.example', true)

  expect(Math.abs((await time(true)) - (await time(false)))).toBeLessThan(100)
})

test('two colleagues who take the same thing at once: one of them has it', async () => {
  const { meetingId } = await town.world((context) => makeMeeting(context, { title: { sv: 'Träff' }, kind: 'other' }))
  const claims = ['Siv', 'Olle'].map(async (name) => {
    const { personId } = await town.world((context) =>
      registerPerson(context, { name, email: `${newId()}@x.example`, phone: null, language: 'sv', shownPublicly: false }),
    )
    return writing(town.store, { contractId: town.contractId, actor: { ...system, kind: 'person', personId } }, (context) =>
      claimItem(context, { kind: 'meeting-without-date', id: meetingId }),
    )
  })

  expect((await Promise.all(claims)).every(({ ok }) => ok)).toBe(true)
})
