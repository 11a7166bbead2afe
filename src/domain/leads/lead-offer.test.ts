import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { anonymous, linkHolder, writing, type Writing } from '#domain/history'
import type { Outcome } from '#platform/outcome'
import { aMeeting, anAffiliate, anArea } from '#tests/support/lead-world.ts'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'
import { closeLeadOffer, findOffer, findOfferOfMeeting, openLeadOffer, takeLeadByOffer } from './leads.ts'
import { newOfferCode, offerCodeLength, readOfferCode, sayOfferCode } from './offer-code.ts'

let app: TestApp
let areaId: string
let organisationId: string

beforeAll(async () => {
  app = await createTestApp()
  areaId = await app.world((w) => anArea(w, 'Mobilitet'))
  organisationId = await app.world((w) => anAffiliate(w, 'Åkeriet'))
})

const attempt = (fn: (w: Writing) => Promise<Outcome<unknown>>) => app.world(async (w) => ({ ok: true, value: await fn(w) }))
const asNobody = (fn: (w: Writing) => Promise<Outcome<unknown>>) => writing(app.store, { contractId: app.contractId, actor: anonymous }, fn)
const take = (code: string, more = {}) =>
  asNobody((w) => takeLeadByOffer(w, { code, organisationId, subject: { kind: 'focus-area', id: areaId }, intent: 'Vi vill.', ...more }))
const anOffer = async () => {
  const meetingId = await app.world((w) => aMeeting(w, 'Träff'))
  return { meetingId, ...(await app.world((w) => openLeadOffer(w, { meetingId }))) }
}

describe('the offer of Lead', () => {
  test('a code has only letters that are not mistaken for each other, and is read however it is typed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 15 }), { minLength: 6, maxLength: 6 }), (picks) => {
        const left = [...picks]
        const code = newOfferCode(() => left.pop() ?? 0)
        expect(code).toMatch(/^[BCDFGHJKMPRTVWXZ]{6}$/)
        expect(readOfferCode(sayOfferCode(code).toLowerCase())).toBe(code)
      }),
    )
    expect(offerCodeLength).toBe(6)
  })

  test('no text at all is read as a code by accident, and none makes it throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => readOfferCode(text) === null || readOfferCode(text)?.length === 6))
  })

  test('a meeting has one open offer at a time, and a new code when opened again', async () => {
    const { meetingId, code } = await anOffer()
    expect(await attempt((w) => openLeadOffer(w, { meetingId }))).toMatchObject({ reason: 'offer-already-open' })

    await app.world((w) => closeLeadOffer(w, { meetingId }))
    const again = await app.world((w) => openLeadOffer(w, { meetingId }))

    expect(again.code).not.toBe(code)
    expect(await attempt(async (w) => ({ ok: true, value: await findOfferOfMeeting(w, meetingId) }))).toMatchObject({
      value: { code: again.code, closedAt: null },
    })
  })

  test('only the secretariat and the facilitator of that meeting open and close it', async () => {
    const { meetingId } = await anOffer()
    const facilitator = { ...linkHolder(null), facilitates: [meetingId] }

    expect(await asNobody((w) => closeLeadOffer(w, { meetingId }))).toEqual({ ok: false, reason: 'not-yours' })
    expect(await asNobody((w) => openLeadOffer(w, { meetingId }))).toEqual({ ok: false, reason: 'not-yours' })
    expect(
      await writing(app.store, { contractId: app.contractId, actor: facilitator }, (w) => closeLeadOffer(w, { meetingId })),
    ).toMatchObject({ ok: true })
    expect(await attempt((w) => closeLeadOffer(w, { meetingId }))).toMatchObject({ reason: 'no-open-offer' })
  })

  test('there is nothing to offer at a meeting that is cancelled or not here', async () => {
    const cancelled = await app.world((w) => aMeeting(w, 'Inställd', 'cancelled'))

    expect(await attempt((w) => openLeadOffer(w, { meetingId: cancelled }))).toMatchObject({ reason: 'meeting-cancelled' })
    expect(await attempt((w) => openLeadOffer(w, { meetingId: areaId }))).toMatchObject({ reason: 'meeting-unknown' })
  })

  test('the code is all the right one needs, and only while the offer is open', async () => {
    const { meetingId, code } = await anOffer()
    expect(await take('XXXXXX')).toMatchObject({ reason: 'offer-unknown' })
    expect(await take(code, { intent: '   ' })).toMatchObject({ reason: 'intent-missing' })
    expect(await take(code)).toMatchObject({ ok: true })

    await app.world((w) => closeLeadOffer(w, { meetingId }))

    expect(await take(code)).toEqual({ ok: false, reason: 'offer-closed' })
  })

  test('a script that takes Lead by the dozen is slowed down', async () => {
    const { code } = await anOffer()
    for (let count = 0; count < 40; count += 1) {
      const each = await app.world((w) => anAffiliate(w, `Nummer ${count}`))
      await take(code, { organisationId: each })
    }

    expect(await take(code, { organisationId: await app.world((w) => anAffiliate(w, 'En till')) })).toMatchObject({
      reason: 'too-many-at-once',
    })
  })

  test('a code of another contract is no code here', async () => {
    const other = await createTestApp()
    const { code } = await anOffer()

    expect(await other.world(async (w) => ({ ok: true, value: await findOffer(w, code) }))).toBeNull()
  })
})
