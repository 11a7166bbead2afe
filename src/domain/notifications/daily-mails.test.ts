import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { setPracticeMode } from '#domain/contract'
import { reading } from '#domain/history'
import { erasePerson, registerPerson } from '#domain/identity'
import { done } from '#platform/outcome'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'
import {
  listMails,
  mailKinds,
  queueMail,
  sendWaitingMails,
  setMailSettings,
  writeDailyMails,
  type MailKind,
  type SetMailSettings,
} from './notifications.ts'

let town: TestApp
let personId: string
const hour = 3_600_000

beforeEach(async () => {
  town = await createTestApp('2026-03-02T09:00:00+01:00')
  personId = (
    await town.world((context) =>
      registerPerson(context, { name: 'Åsa Åkare', email: 'asa@akeri.example', phone: null, language: 'sv', shownPublicly: false }),
    )
  ).personId
})

const wishes = (change: Partial<SetMailSettings>) =>
  town.world((context) =>
    setMailSettings(context, {
      personId,
      pace: 'at-once',
      wantsNews: true,
      wantsReminders: true,
      quietFrom: '',
      quietUntil: '',
      ...change,
    }),
  )

const mail = (kind: MailKind, subject: string = kind, practice = false) =>
  town.world(async (context) =>
    done(
      await queueMail(context, {
        kind,
        to: { personId, name: 'Åsa Åkare', address: 'asa@akeri.example' },
        fromName: 'Siv',
        replyTo: null,
        language: 'sv',
        subject,
        text: `Om ${subject}`,
        html: '',
        practice,
      }),
    ),
  )

const daily = () =>
  writeDailyMails({
    store: town.store,
    compose: ({ items }) => ({ subject: `dagens ${items.length}`, text: items.map(({ subject }) => subject).join(), html: '' }),
  })
const outbox = async () => (await reading(town.store, town.contractId, (context) => listMails(context, { limit: 200 }))).mails.toReversed()
const subjects = async () => (await outbox()).map(({ subject }) => subject)

test('who wants one mail a day gets what can wait gathered in the morning, and the rest at once', async () => {
  await wishes({ pace: 'daily' })
  await mail('poll-question')
  await mail('lead-notice')
  await mail('invitation-changed')
  expect(await daily()).toBe(0)
  town.clock.moveTo('2026-03-03T07:00:00+01:00')
  expect(await daily()).toBe(1)
  expect(await subjects()).toEqual(['invitation-changed', 'dagens 2'])
  expect(await daily()).toBe(0)
})

test('over a week nobody gets more than one daily mail a day, nothing is lost and nothing comes twice', async () => {
  await wishes({ pace: 'daily' })
  let queued = 0
  for (let hours = 0; hours < 7 * 24; hours += 3) {
    if (hours % 2 === 0) await mail('poll-reminder', `fråga ${(queued += 1)}`)
    await Promise.all([daily(), daily()])
    town.clock.advance(3 * hour)
  }
  await daily()
  const mails = await outbox()
  const days = mails.map(({ queuedAt }) => queuedAt.toISOString().slice(0, 10))
  expect(mails.every(({ kind }) => kind === 'daily')).toBe(true)
  expect(new Set(days).size).toBe(days.length)
  expect(days).toHaveLength(7)
  expect(mails.reduce((sum, { subject }) => sum + Number(subject.split(' ')[1]), 0)).toBe(queued)
})

test('two processes write the day’s mail once', async () => {
  await wishes({ pace: 'daily' })
  await mail('poll-question')
  town.clock.moveTo('2026-03-03T07:30:00+01:00')
  const written = await Promise.all([daily(), daily(), daily()])
  expect(written.toSorted()).toEqual([0, 0, 1])
})

test('who has had today’s mail waits until tomorrow, and who wants mail at once again gets what waited', async () => {
  await wishes({ pace: 'daily' })
  await mail('poll-question', 'ett')
  town.clock.moveTo('2026-03-03T07:00:00+01:00')
  await daily()
  await mail('poll-question', 'två')
  town.clock.advance(4 * hour)
  expect(await daily()).toBe(0)
  await wishes({ pace: 'at-once' })
  expect(await subjects()).toEqual(['dagens 1', 'två'])
})

test('quiet hours of one’s own are waited out, but a change of a meeting comes at once', async () => {
  await wishes({ quietFrom: '08:00', quietUntil: '12:00' })
  await mail('poll-question')
  await mail('invitation-changed')
  const mails = await outbox()
  expect(mails.find(({ kind }) => kind === 'poll-question')?.notBefore).toEqual(new Date('2026-03-02T12:00:00+01:00'))
  expect(mails.find(({ kind }) => kind === 'invitation-changed')?.notBefore).toEqual(town.clock.now())
})

test('reminders and news that were declined are stopped; nothing else is', async () => {
  await wishes({ wantsNews: false, wantsReminders: false })
  for (const kind of ['poll-reminder', 'invitation-reminder', 'dispatch-news', 'dispatch-mandate', 'poll-question'] as const)
    await mail(kind)
  expect((await outbox()).map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    'poll-reminder stopped',
    'invitation-reminder stopped',
    'dispatch-news stopped',
    'dispatch-mandate queued',
    'poll-question queued',
  ])
})

test('in practice mode no kind of mail leaves but the code one signs in with, and no daily mail is written', async () => {
  await wishes({ pace: 'daily' })
  await mail('poll-question', 'väntade redan')
  await town.world((context) => setPracticeMode(context, { on: true }))
  const kinds = Object.keys(mailKinds).filter((kind): kind is MailKind => kind in mailKinds)
  for (const kind of kinds) await mail(kind, `övning ${town.slug} ${kind}`, kind !== 'sign-in-code')
  town.clock.advance(48 * hour)
  expect(await daily()).toBe(0)
  const left: string[] = []
  const mailer = { send: async ({ subject }: { subject: string }) => (left.push(subject), { ok: true } as const), close: () => {} }
  await sendWaitingMails({ store: town.store, mailer, fromAddress: 'x@x.example', most: 1000 })
  expect(left.filter((subject) => subject.includes(town.slug))).toEqual([`övning ${town.slug} sign-in-code`])
})

test('a mail that waited when practice began stays until practice is over', async () => {
  await mail('lead-confirmation', `före ${town.slug}`)
  await town.world((context) => setPracticeMode(context, { on: true }))
  const left: string[] = []
  const mailer = { send: async ({ subject }: { subject: string }) => (left.push(subject), { ok: true } as const), close: () => {} }
  const send = () => sendWaitingMails({ store: town.store, mailer, fromAddress: 'x@x.example', most: 1000 })
  await send()
  expect(left).not.toContain(`före ${town.slug}`)
  await town.world((context) => setPracticeMode(context, { on: false }))
  await send()
  expect(left).toContain(`före ${town.slug}`)
})

test('what waits for somebody who is forgotten is forgotten too', async () => {
  await wishes({ pace: 'daily' })
  await mail('poll-question')
  await town.world((context) => erasePerson(context, { personId, nameInstead: 'Namn borttaget' }))
  town.clock.advance(48 * hour)
  expect(await daily()).toBe(0)
})

test.each([
  { change: { quietFrom: '20:00' }, reason: 'quiet-half' },
  { change: { quietFrom: '25:00', quietUntil: '07:00' }, reason: 'quiet-not-understood' },
  { change: { quietFrom: '07:00', quietUntil: '07:00' }, reason: 'quiet-all-day' },
  { change: { personId: 'no-such' }, reason: 'no-such-person' },
  { change: { revision: 7 }, reason: 'changed-meanwhile' },
])('settings that cannot be kept are refused: $reason', async ({ change, reason }) => {
  await expect(wishes(change)).rejects.toThrow(reason)
})

test('whoever puts mail in the outbox says whether it is practice, and none but the code one signs in with says it never is', () => {
  const root = join(import.meta.dirname, '..', '..')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
  const sending = files.filter((name) => / kind: (?:'|`)(?:[a-z-]+)[^\n]*\n\s*to: \{ personId/.test(readFileSync(join(root, name), 'utf8')))
  const careless = sending.filter((name) => /practice: (?:true|false)/.test(readFileSync(join(root, name), 'utf8')))
  expect(sending.length).toBeGreaterThan(8)
  expect(careless).toEqual(['web/account/sign-in-mail.ts'])
})
