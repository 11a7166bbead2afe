import { beforeEach, expect, test } from 'vitest'
import { makeGroup } from '#domain/groups'
import { mailJoiningLinks } from '#domain/notifications'
import { affiliateOrganisation, registerOrganisation } from '#domain/organisations'
import { done } from '#platform/outcome'
import { composeJoiningMail } from '#web/joining-mail'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'

let app: TestApp
let slug: string

beforeEach(async () => {
  app = await createTestApp()
  const { organisationId } = await app.world((w) => registerOrganisation(w, { name: 'Norrskenets Åkeri', kind: 'company' }))
  await app.world((w) => affiliateOrganisation(w, { organisationId }))
  const made = await app.world((w) =>
    makeGroup(w, { kind: 'thematic', mode: 'works', name: { sv: 'Laddning', en: 'Charging' }, wayIn: 'open' }),
  )
  slug = made.slug
})

const aino = { name: 'Aino Karhula', email: 'aino@akeriet.example', organisation: 'Norrskenets åkeri' }
const ask = (fields: Readonly<Record<string, string>> = aino) => app.visitor().post(app.sv('public/groups/join', { slug }), fields)
const mails = () => mailJoiningLinks(app.store, composeJoiningMail({ baseUrl: 'http://localhost' }))

async function newestMail(): Promise<{ text: string; html: string; subject: string; to_address: string }> {
  return app.world(async (w) =>
    done(
      await w.transaction
        .selectFrom('outgoing_mails')
        .select(['text', 'html', 'subject', 'to_address'])
        .where('contract_id', '=', w.contractId)
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow(),
    ),
  )
}

const linkIn = (text: string) => new URL(/http\S+/.exec(text)?.[0] ?? '').pathname
const publicPage = () => app.visitor().get(app.sv('public/groups/show', { slug }))

test('an open group is joined from its page: three fields, one mail, one button', async () => {
  expect((await publicPage()).text).toMatch(/Gå med.*Gruppen är öppen/)
  expect((await ask()).text).toContain('Titta i din e-post')
  expect((await publicPage()).text).not.toContain('Norrskenets Åkeri')
  expect(await mails()).toEqual({ mailed: 1 })

  const page = await app.visitor().post(linkIn((await newestMail()).text))
  expect(page.text).toContain('Välkommen till Laddning')
  expect((await publicPage()).text).toContain('Norrskenets Åkeri')
  expect((await publicPage()).text).not.toContain('Aino')
})

test('C23: a mail scanner that opens the link changes nothing, and the mail reads well alone', async () => {
  await ask()
  await mails()
  const mail = await newestMail()
  for (let time = 0; time < 10; time += 1) await app.visitor().get(linkIn(mail.text))
  expect((await publicPage()).text).not.toContain('Norrskenets Åkeri')
  expect(mail.subject).toBe('Gå med i Laddning?')
  expect(mail.text).toMatch(/Hej Aino Karhula!\n\nNågon, troligen du, vill gå med i Laddning för Norrskenets Åkeri\./)
})

test('sent twice, one mail a time and one member', async () => {
  await ask()
  await mails()
  const first = linkIn((await newestMail()).text)
  await ask()
  await mails()
  await app.visitor().post(linkIn((await newestMail()).text))
  expect((await app.visitor().post(first)).text).toContain('Välkommen till Laddning')
  expect((await publicPage()).text.match(/Norrskenets Åkeri/g)).toHaveLength(1)
})

test.each([
  [{ ...aino, name: ' ' }, 'Skriv vad du heter.'],
  [{ ...aino, email: 'aino' }, 'E-postadressen går inte att läsa.'],
  [{ ...aino, organisation: '' }, 'Skriv vilken organisation du kommer från.'],
])('what cannot be read is asked for again, with the rest kept: %o', async (fields, sentence) => {
  const page = await ask(fields)
  expect([page.status, page.text.includes(sentence)]).toEqual([422, true])
  expect(page.html).toContain(`value="${fields.email}"`)
})

test('who asks from one address over and over is asked to wait', async () => {
  for (let time = 0; time < 6; time += 1) await ask()
  expect((await ask()).status).toBe(429)
})

test('an unknown organisation waits for the secretariat, who sees it on the group’s page and lets it in', async () => {
  await ask({ ...aino, organisation: '<b>Nya Verkstan</b>' })
  await mails()
  expect((await app.visitor().post(linkIn((await newestMail()).text))).text).toContain('kansliet hör av sig')
  const siv = await app.aSecretary()
  const page = await siv.get(app.sv('office/groups/show', { slug }))
  expect(page.text).toMatch(/Vill vara med.*Aino Karhula, <b>Nya Verkstan<\/b>/)
  const id = /name="requestId" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
  expect((await siv.post(app.sv('office/groups/show', { slug }), { do: 'let-in', requestId: id })).text).toMatch(/inte ansluten/)
})

test('a group that is not open has no button and no form, in either language', async () => {
  const closed = await app.world((w) => makeGroup(w, { kind: 'strategic', mode: 'advises', name: { sv: 'Rådet' } }))
  expect((await app.visitor().get(app.sv('public/groups/show', { slug: closed.slug }))).text).not.toContain('Gå med')
  expect((await app.visitor().get(app.en('public/groups/join', { slug: closed.slug }))).text).toContain('does not take in new members here')
  expect((await app.visitor().get(app.sv('public/groups/join', { slug: 'finns-inte' }))).status).toBe(404)
})

test('all groups stand on one page, kind by kind', async () => {
  await app.world((w) => makeGroup(w, { kind: 'strategic', mode: 'decides', name: { sv: 'Strategiska gruppen' } }))
  expect((await app.visitor().get(app.sv('public/groups/index'))).text).toMatch(
    /Strategiska grupper Strategiska gruppen.*Tematiska grupper Laddning öppen för fler Gå med : Laddning Inga medlemmar än/,
  )
})
