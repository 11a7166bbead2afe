import { beforeEach, expect, test } from 'vitest'
import { listHistory, reading, system, writing } from '#domain/history'
import { erasePerson } from '#domain/identity'
import type { Circle } from '#domain/invitations'
import { takeLead } from '#domain/leads'
import { listMails, setMailSettings } from '#domain/notifications'
import { newId } from '#platform/ids'
import { done } from '#platform/outcome'
import { anAffiliate, anArea } from '#tests/support/lead-world.ts'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'
import {
  draftDispatch,
  getDispatchProgress,
  listDispatchesOfPerson,
  listRecipients,
  planRecipients,
  removeDispatch,
  sendDispatch,
  stopDispatch,
  writeDueDispatches,
  type ComposeDispatch,
  type DispatchContent,
} from './dispatches.ts'

let town: TestApp
const minute = 60_000
const content: DispatchContent = { kind: 'mandate', subject: { sv: 'Hej' }, text: { sv: 'Hej {förnamn}' }, circle: {}, fromPersonId: null }

beforeEach(async () => {
  town = await createTestApp('2026-03-02T09:00:00+01:00')
})

const compose: ComposeDispatch = ({ subject, text, to }) => ({
  subject: subject.text,
  text: `${text.text} ${to.name}`,
  html: '',
  unsubscribeUrl: null,
})
const write = (more: Partial<Parameters<typeof writeDueDispatches>[0]> = {}) => writeDueDispatches({ store: town.store, compose, ...more })
const read = <Value>(fn: Parameters<typeof reading<Value>>[2]) => reading(town.store, town.contractId, fn)
const mails = async () => (await read((context) => listMails(context, { limit: 6000 }))).mails

/** People put straight into the table: how they came there is not what is tested. */
async function people(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId())
  await town.world(async ({ transaction, contractId, clock }) => {
    for (let start = 0; start < count; start += 1000) {
      const rows = ids.slice(start, start + 1000).map((id, index) => ({
        contract_id: contractId,
        id,
        name: `Person ${start + index}`,
        email: `${id}@x.example`,
        email_key: `${id}@x.example`,
        registered_at: clock.now(),
      }))
      await transaction.insertInto('people').values(rows).execute()
    }
    return done(null)
  })
  return ids
}

const byHand = (ids: readonly string[]): Circle => ({ people: ids.map((personId) => ({ personId, organisationId: null })) })

async function sentOff(change: Partial<DispatchContent>): Promise<string> {
  const { dispatchId } = await town.world((context) => draftDispatch(context, { ...content, ...change }))
  await town.world((context) => sendDispatch(context, { dispatchId, revision: 1, despiteQuiet: false }))
  return dispatchId
}

test('a job that is stopped in the middle goes on where it was, and three at once write each mail once', async () => {
  const id = await sentOff({ circle: byHand(await people(30)) })
  town.clock.advance(10 * minute)
  let asked = 0
  expect(await write({ batch: 7, isStopping: () => (asked += 1) > 2 })).toBe(14)
  expect(await read((context) => getDispatchProgress(context, id))).toMatchObject({ readers: 30, waiting: 30, leftOut: 0 })
  const written = await Promise.all([write({ batch: 4 }), write({ batch: 4 }), write({ batch: 4 })])
  expect(written.reduce((sum, each) => sum + each, 0)).toBe(16)
  expect(new Set((await mails()).map(({ toAddress }) => toAddress)).size).toBe(30)
  expect(await mails()).toHaveLength(30)
})

test('a batch that breaks is written whole the next time', async () => {
  await sentOff({ circle: byHand(await people(5)) })
  town.clock.advance(10 * minute)
  let composed = 0
  const broken: ComposeDispatch = (facts) => {
    composed += 1
    if (composed === 3) throw new Error('the power went')
    return compose(facts)
  }
  await expect(write({ compose: broken })).rejects.toThrow('the power went')
  expect(await mails()).toEqual([])
  await write()
  expect(await mails()).toHaveLength(5)
})

test('a person in several parts of the circle gets one mail', async () => {
  const areaId = await town.world((context) => anArea(context, 'Mobilitet'))
  const organisationId = await town.world((context) => anAffiliate(context, 'Norrskenets Åkeri'))
  const contact = { name: 'Åsa Åkare', email: 'asa@akeri.example' }
  await town.world((context) => takeLead(context, { organisationId, subject: { kind: 'focus-area', id: areaId }, contact }))
  const circle = { leadsOfAreas: [areaId], allLeads: true, affiliated: true }
  const { reached, recipients } = await read((context) => planRecipients(context, { circle, kind: 'news' }))
  expect([reached, recipients.length]).toEqual([1, 1])
  await sentOff({ circle })
  town.clock.advance(10 * minute)
  expect(await write()).toBe(1)
})

test('who has no address or one that bounced is on the list, and gets nothing', async () => {
  const [first = '', second = '', third = ''] = await people(3)
  await town.world(async ({ transaction, clock }) => {
    await transaction.updateTable('people').set({ email: null, email_key: null }).where('id', '=', first).execute()
    await transaction.updateTable('people').set({ email_bounced_at: clock.now() }).where('id', '=', second).execute()
    return done(null)
  })
  const id = await sentOff({ circle: byHand([first, second, third]) })
  town.clock.advance(10 * minute)
  expect(await write()).toBe(1)
  const log = await read((context) => listRecipients(context, id))
  expect(log.map(({ name, leftOut, fate }) => `${name} ${leftOut ?? fate}`).toSorted()).toEqual([
    'Person 0 no-address',
    'Person 1 bounced',
    'Person 2 queued',
  ])
})

test('news wait for the daily mail of whoever wants one, and the log says so', async () => {
  const [personId = ''] = await people(1)
  await town.world((context) =>
    setMailSettings(context, { personId, pace: 'daily', wantsNews: true, wantsReminders: true, quietFrom: '', quietUntil: '' }),
  )
  const id = await sentOff({ kind: 'news', circle: byHand([personId]) })
  town.clock.advance(10 * minute)
  await write()
  expect(await read((context) => listRecipients(context, id))).toMatchObject([{ fate: 'held' }])
  expect(await read((context) => listDispatchesOfPerson(context, personId))).toMatchObject([{ subject: { sv: 'Hej' } }])
})

test('who is forgotten within the ten minutes gets nothing', async () => {
  const [first = '', second = ''] = await people(2)
  await sentOff({ circle: byHand([first, second]) })
  await town.world((context) => erasePerson(context, { personId: first, nameInstead: 'Namn borttaget' }))
  town.clock.advance(10 * minute)
  expect(await write()).toBe(2)
  expect((await mails()).map(({ toName }) => toName)).toEqual(['Person 1'])
})

test.each([
  { change: { subject: {} }, reason: 'subject-missing' },
  { change: { text: { en: 'Only English' } }, reason: 'text-missing' },
  { change: { text: { sv: 'Hej {efternamn}' } }, reason: 'unknown-word' },
  { change: { circle: {} }, reason: 'nobody-to-send-to' },
  { change: { subject: { sv: 'å'.repeat(151) } }, reason: 'subject-too-long' },
  { change: { text: { sv: 'å'.repeat(20_001) } }, reason: 'text-too-long' },
  { change: { fromPersonId: newId() }, reason: 'unknown-colleague' },
  { change: { circle: { leads: ['no id'] } }, reason: 'circle-not-understood' },
])('what cannot be kept or sent is refused: $reason', async ({ change, reason }) => {
  const circle = byHand(await people(1))
  await expect(sentOff({ circle, ...change })).rejects.toThrow(reason)
  expect(await write()).toBe(0)
})

test('two who send at once send it once; what is on its way is neither sent again nor thrown away', async () => {
  const circle = byHand(await people(2))
  const { dispatchId } = await town.world((context) => draftDispatch(context, { ...content, circle }))
  const send = () =>
    writing(town.store, { contractId: town.contractId, actor: system }, (context) =>
      sendDispatch(context, { dispatchId, revision: 1, despiteQuiet: false }),
    )
  const outcomes = await Promise.all([send(), send()])
  expect(outcomes.map((outcome) => (outcome.ok ? 'sent' : outcome.reason)).toSorted()).toEqual(['not-a-draft', 'sent'])
  await expect(town.world((context) => removeDispatch(context, { dispatchId }))).rejects.toThrow('not-a-draft')
  await town.world((context) => stopDispatch(context, { dispatchId }))
  await expect(town.world((context) => stopDispatch(context, { dispatchId }))).rejects.toThrow('not-waiting')
  expect((await read((context) => listHistory(context, {}))).slice(0, 3).map(({ kind }) => kind)).toEqual([
    'DispatchStopped',
    'DispatchSentOff',
    'DispatchDrafted',
  ])
})

test('C6: ten times as many readers take about ten times as long to send off and write', async () => {
  const timed = async (count: number) => {
    const circle = byHand(await people(count))
    const began = performance.now()
    await sentOff({ circle })
    town.clock.advance(10 * minute)
    expect(await write()).toBe(count)
    return (performance.now() - began) / count
  }
  await timed(20)
  town.clock.moveTo('2026-03-03T09:00:00+01:00')
  const few = await timed(50)
  town.clock.moveTo('2026-03-04T09:00:00+01:00')
  expect(await timed(500)).toBeLessThan(few * 3)
}, 20_000)
