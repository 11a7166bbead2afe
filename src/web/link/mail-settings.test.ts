import { beforeEach, expect, test } from 'vitest'
import { draftDispatch, sendDispatch, writeDueDispatches } from '#domain/dispatches'
import { reading } from '#domain/history'
import { giveMandate, registerPerson, revokeLinks } from '#domain/identity'
import { findMail, getMailSettings, listMails, queueMail, setMailSettings, writeDailyMails } from '#domain/notifications'
import { newId } from '#platform/ids'
import { done } from '#platform/outcome'
import { anAffiliate } from '#tests/support/lead-world.ts'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'
import { composeDailyMail } from '../daily-mail.ts'
import { composeDispatches } from '../dispatch-mails.ts'

let town: TestApp
let personId: string
let email: string
const config = { baseUrl: 'http://localhost' }

beforeEach(async () => {
  town = await createTestApp('2026-03-02T09:00:00+01:00')
  email = `${newId()}@akeri.example`
  const person = { name: 'Åsa Åkare', email, phone: null, language: 'sv', shownPublicly: false } as const
  personId = (await town.world((context) => registerPerson(context, person))).personId
})

const settings = () => reading(town.store, town.contractId, (context) => getMailSettings(context, personId))

/** A mail of news to her: its words, its links, and where a mail program's own button goes. */
async function newsMail() {
  const text = { sv: 'Hej {förnamn}!\n\n* **ett** [möte](/polstad/traffar)\n* två', en: '' }
  const circle = { people: [{ personId, organisationId: null }] }
  const { dispatchId } = await town.world((context) =>
    draftDispatch(context, { kind: 'news', subject: { sv: 'Nytt' }, text, circle, fromPersonId: null }),
  )
  await town.world((context) => sendDispatch(context, { dispatchId, revision: 1, despiteQuiet: true }))
  town.clock.advance(600_000)
  await writeDueDispatches({ store: town.store, compose: composeDispatches(config) })
  return latestMail()
}

async function latestMail() {
  return reading(town.store, town.contractId, async (context) => {
    const [listed] = (await listMails(context)).mails
    const mail = await findMail(context, listed?.id ?? '')
    const { transaction } = context
    const row = await transaction
      .selectFrom('outgoing_mails')
      .select(['unsubscribe_url', 'html'])
      .where('id', '=', mail?.id ?? '')
      .executeTakeFirst()
    const pathOf = (part: string) => new RegExp(`http://localhost(\\S*${part}\\S*)`).exec(mail?.text ?? '')?.[1] ?? ''
    return { text: mail?.text ?? '', html: row?.html ?? '', unsubscribeUrl: row?.unsubscribe_url ?? '', pathOf }
  })
}

test('a mail of news reads well as plain text, says why it came, and has its links whole', async () => {
  const { text, html } = await newsMail()
  expect(text).toContain('Hej Åsa!\n\n* ett möte (http://localhost/polstad/traffar)\n* två')
  expect(text).toContain('\n-- \n')
  expect(text).toContain('Du får mejlet för att kansliet har valt att skriva till dig.')
  expect(html).toContain('href="http://localhost/polstad/traffar"')
})

test('C23: looking at the unsubscribe page changes nothing, pressing does, and it can be taken back', async () => {
  const { pathOf } = await newsMail()
  const path = pathOf('avsluta-nyheter')
  expect((await town.visitor().get(path)).text).toContain('Avsluta nyheterna?')
  expect((await settings()).wantsNews).toBe(true)
  expect((await town.visitor().post(path)).text).toContain('Du får inga fler nyheter')
  expect((await settings()).wantsNews).toBe(false)
  expect((await town.visitor().post(path, { act: 'again' })).text).toContain('Du får nyheter igen')
  expect((await settings()).wantsNews).toBe(true)
})

test('a mail program’s own button unsubscribes by one POST without cookie, form or origin, as often as it likes', async () => {
  const { unsubscribeUrl } = await newsMail()
  const press = () =>
    town.app.fetch(
      new Request(unsubscribeUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      }),
    )
  expect((await press()).status).toBe(200)
  expect((await press()).status).toBe(200)
  expect(await settings()).toMatchObject({ wantsNews: false, wantsReminders: true })
})

test('C22: how one wants mail is chosen by the link in a mail, without an account', async () => {
  const path = (await newsMail()).pathOf('mejlval')
  const page = await town.visitor().get(path)
  expect(page.text).toContain('För Åsa Åkare')
  const revision = /name="revision" value="(\d+)"/.exec(page.html)?.[1] ?? ''
  const saved = await town.visitor().post(path, { pace: 'daily', 'kinds[]': ['reminders'], quietFrom: '20', quietUntil: '7.30', revision })
  expect(saved.text).toContain('Sparat.')
  expect(await settings()).toMatchObject({ pace: 'daily', wantsNews: false, quiet: { from: '20:00', until: '07:30' } })
  expect((await town.visitor().post(path, { pace: 'at-once', revision })).status).toBe(409)
})

test('half a pair of hours and hostile words come back as they were written', async () => {
  const path = (await newsMail()).pathOf('mejlval')
  const half = await town.visitor().post(path, { pace: 'daily', quietFrom: '20:00', quietUntil: '', revision: '0' })
  expect(half.status).toBe(422)
  expect(half.text).toContain('Fyll i både från och till')
  expect(half.html).toContain('value="daily" checked')
  const hostile = await town.visitor().post(path, { quietFrom: '"><script>', quietUntil: '99', revision: '0' })
  expect(hostile.html).not.toContain('"><script>')
  expect(await settings()).toMatchObject({ revision: 0 })
})

test('a link that is made up, revoked or old opens nothing and does not say whose it was', async () => {
  const path = (await newsMail()).pathOf('mejlval')
  expect((await town.visitor().get(town.sv('link/mail-settings', { token: 'made-up' }))).status).toBe(404)
  expect((await town.visitor().post(town.sv('link/unsubscribe', { token: 'made-up' }))).status).toBe(404)
  await town.world(async (context) => {
    await revokeLinks(context, { purpose: 'mail-settings', subjectId: personId })
    return done(null)
  })
  const dead = await town.visitor().get(path)
  expect(dead.status).toBe(410)
  expect(dead.text).not.toContain('Åsa')
})

test('on one’s account the same choices are made', async () => {
  const organisationId = await town.world((context) => anAffiliate(context, 'Norrskenets Åkeri'))
  await town.world((context) => giveMandate(context, { personId, organisationId, kind: 'contact' }))
  const asa = town.visitor(email)
  const account = town.sv('account/show')
  expect((await asa.get(account)).text).toContain('Så vill jag ha mejl')
  const saved = await asa.post(account, { act: 'mail-settings', pace: 'daily', 'kinds[]': ['news', 'reminders'], revision: '0' })
  expect(saved.text).toContain('Så får du mejl från och med nu')
  expect(await settings()).toMatchObject({ pace: 'daily', wantsNews: true })
  const wrong = await asa.post(account, { act: 'mail-settings', quietFrom: '20', revision: '1' })
  expect(wrong.status).toBe(422)
})

test('the daily mail holds each mail whole with its links, and the way to change how mail comes', async () => {
  await town.world((context) =>
    setMailSettings(context, { personId, pace: 'daily', wantsNews: true, wantsReminders: true, quietFrom: '', quietUntil: '' }),
  )
  for (const subject of ['Vilken dag?', 'Någon har tagit Lead'])
    await town.world(async (context) =>
      done(
        await queueMail(context, {
          kind: 'poll-question',
          to: { personId, name: 'Åsa Åkare', address: email },
          fromName: 'Siv',
          replyTo: null,
          language: 'sv',
          subject,
          text: `Om ${subject}\n\nSvara här:\nhttp://localhost/x/y?z=1&q=2`,
          html: '',
          practice: false,
        }),
      ),
    )
  town.clock.moveTo('2026-03-03T07:00:00+01:00')
  await writeDailyMails({ store: town.store, compose: composeDailyMail(config) })
  const { text, html, pathOf } = await latestMail()
  expect(text).toContain('Hej Åsa! Du har valt ett mejl om dagen.')
  expect(text).toContain('Om Någon har tagit Lead')
  expect(html).toContain('href="http://localhost/x/y?z=1&amp;q=2"')
  expect((await town.visitor().get(pathOf('mejlval'))).status).toBe(200)
})
