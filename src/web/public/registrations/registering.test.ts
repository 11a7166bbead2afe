import { beforeEach, expect, test } from 'vitest'
import { makeMeeting } from '#domain/meetings'
import { mailRegistrations, writeDueInvitations } from '#domain/notifications'
import { affiliateOrganisation, registerOrganisation } from '#domain/organisations'
import { setRegistration } from '#domain/registrations'
import { done } from '#platform/outcome'
import { composeInvitations } from '#web/invitation-mails'
import { composeRegistrationMail } from '#web/registration-mail'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'

let app: TestApp
let slug: string
let meetingId: string

beforeEach(async () => {
  app = await createTestApp()
  const { organisationId } = await app.world((w) => registerOrganisation(w, { name: 'Norrskenets Åkeri', kind: 'company' }))
  await app.world((w) => affiliateOrganisation(w, { organisationId }))
  const made = await app.world((w) =>
    makeMeeting(w, {
      title: { sv: 'Seminarium om laddning', en: 'Seminar on charging' },
      kind: 'seminar',
      on: { date: '2026-04-20', precision: 'day' },
      startsAt: '13:00',
      minutes: 120,
      place: 'Stadshuset',
      onlineUrl: 'https://moten.example/hemlig',
      agenda: [
        { title: { sv: 'Laddning på depån' }, minutes: 30, owner: 'Vera Ström, Polstad Energi' },
        { title: { sv: 'Frågor' }, minutes: 15 },
      ],
    }),
  )
  slug = made.slug
  meetingId = made.meetingId
  await app.world((w) => setRegistration(w, { meetingId, openTo: 'everyone', capacity: 1, closesOn: '2026-04-10' }))
})

const aino = { name: 'Aino Karhula', email: 'aino@akeriet.example', organisation: 'Norrskenets Åkeri', note: '' }
const ask = (fields: Readonly<Record<string, string>> = aino) => app.visitor().post(app.sv('public/meetings/register', { slug }), fields)
const publicPage = () => app.visitor().get(app.sv('public/meetings/show', { slug }))

async function mailedLink(): Promise<string> {
  await mailRegistrations(app.store, composeRegistrationMail({ baseUrl: 'http://localhost' }))
  const { text } = await newestMail()
  return new URL(/http\S+/.exec(text)?.[0] ?? '').pathname
}

async function newestMail(): Promise<{ text: string; subject: string }> {
  return app.world(async (w) => {
    const mails = w.transaction.selectFrom('outgoing_mails').select(['text', 'subject']).where('contract_id', '=', w.contractId)
    return done(await mails.where('kind', '=', 'registration').orderBy('id', 'desc').executeTakeFirstOrThrow())
  })
}

async function comes(fields: Readonly<Record<string, string>>): Promise<string> {
  await ask(fields)
  const link = await mailedLink()
  await app.visitor().post(link, { do: 'confirm' })
  return link
}

test('the public page tells the programme with times and speakers, the places and the last day, and not the link', async () => {
  const page = await publicPage()
  expect(page.text).toMatch(/13\.00 Laddning på depån, Vera Ström, Polstad Energi 13\.30 Frågor/)
  expect(page.text).toMatch(/En plats kvar\. Sista dag att anmäla sig är 10 april 2026\. Anmäl dig/)
  expect(page.html).not.toContain('moten.example')
})

test('signing up takes three fields, one mail and one button; the page counts organisations and names nobody', async () => {
  expect((await ask()).text).toContain('Titta i din e-post')
  const link = await mailedLink()
  expect((await app.visitor().get(link)).text).toMatch(/Vill du komma\?.*måndag 20 april 2026, kl\. 13–15/)
  expect((await publicPage()).text).not.toContain('är anmäld')

  expect((await app.visitor().post(link, { do: 'confirm' })).text).toContain('Du är anmäld')
  const page = await publicPage()
  expect(page.text).toMatch(/En organisation är anmäld\. Alla platser är tagna/)
  expect(page.text).not.toContain('Aino')
})

test('C23: a mail scanner that opens the link a hundred times takes no place', async () => {
  await ask()
  const link = await mailedLink()
  for (let time = 0; time < 100; time += 1) await app.visitor().get(link)
  expect((await publicPage()).text).toContain('En plats kvar')
})

test('who waits moves up when somebody cancels by their link, and is told by mail', async () => {
  const first = await comes(aino)
  await comes({ ...aino, name: 'Bo', email: 'bo@verkstan.example', organisation: 'Verkstan' })
  await mailedLink()
  expect((await newestMail()).subject).toBe('Du står i kö: Seminarium om laddning')

  expect((await app.visitor().post(first, { do: 'cancel' })).text).toContain('Du har lämnat återbud')
  await mailedLink()
  expect(await newestMail()).toMatchObject({ subject: 'Du har fått plats: Seminarium om laddning' })
})

test('who is on the list already is answered like anybody else, and told by mail', async () => {
  await comes(aino)
  const page = await ask()
  expect([page.status, page.text.includes('Titta i din e-post')]).toEqual([200, true])
  await mailedLink()
  expect((await newestMail()).subject).toBe('Du är redan anmäld: Seminarium om laddning')
})

test.each([
  [{ ...aino, email: 'hej' }, 'E-postadressen går inte att läsa.'],
  [{ ...aino, name: '' }, 'Skriv namnet.'],
  [{ ...aino, note: 'x'.repeat(501) }, 'Skriv högst 500 tecken.'],
])('what cannot be read is asked for again, with the rest kept: %#', async (fields, sentence) => {
  const page = await ask(fields)
  expect([page.status, page.text.includes(sentence)]).toEqual([422, true])
  expect(page.html).toContain('value="Norrskenets Åkeri"')
})

test('after the last day nobody signs up, in either language', async () => {
  app.clock.moveTo('2026-04-11T09:00:00+02:00')
  expect((await app.visitor().get(app.en('public/meetings/register', { slug }))).text).toContain('Signing up is closed.')
  expect((await ask()).status).toBe(422)
})

test('the secretariat sees who comes, what they eat, strikes somebody and takes it back', async () => {
  await comes({ ...aino, note: 'Allergisk mot nötter' })
  const siv = await app.aSecretary()
  const address = app.sv('office/meetings/registrations', { meeting: meetingId })
  const page = await siv.get(address)
  expect(page.text).toMatch(/En anmäld.*Aino Karhula Norrskenets Åkeri.*aino@akeriet\.example Allergisk mot nötter/)
  const id = /name="registrationId" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
  const struck = await siv.post(address, { do: 'cancel', registrationId: id })
  expect(struck.text).toContain('Ingen är anmäld än.')
  const undo = /action="([^"]*angra[^"]*)"/.exec(struck.html)?.[1] ?? ''
  expect((await siv.post(undo, { till: address })).text).toContain('En anmäld')
})

test('the secretariat says who may sign up, and hears when what is written cannot be', async () => {
  const siv = await app.aSecretary()
  const address = app.sv('office/meetings/registrations', { meeting: meetingId })
  const rules = { do: 'rules', revision: '1', openTo: 'members', capacity: '40', closesOn: '10 april 2026' }
  expect((await siv.post(address, { ...rules, capacity: '0' })).text).toContain('Skriv ett antal platser, minst en.')
  expect((await siv.post(address, { ...rules, closesOn: '31 april 2026' })).text).toContain('Den dagen finns inte i kalendern.')
  expect((await siv.post(address, rules)).text).toContain('Sparat.')
  const late = await siv.post(address, { ...rules, capacity: '55' })
  expect([late.status, late.text]).toEqual([409, expect.stringMatching(/Antal platser.*55.*40/)])
  expect((await publicPage()).text).toContain('40 platser kvar')
})

test('somebody who phones is signed up by the secretariat', async () => {
  const siv = await app.aSecretary()
  const address = app.sv('office/meetings/registrations', { meeting: meetingId })
  const eva = { do: 'add', name: 'Eva', email: 'eva@x.example', organisation: 'Verkstan' }
  expect((await siv.post(address, { ...eva, email: '' })).text).toContain('Skriv e-postadressen')
  expect((await siv.post(address, eva)).text).toMatch(/Eva är anmäld.*Verkstan inte i registret/)
  expect((await siv.post(address, { ...eva, name: 'E' })).text).toContain('Den personen är redan anmäld.')
})

test('whoever has a place is mailed a calendar invitation that has been answered already, in words of its own', async () => {
  await comes({ ...aino, organisation: 'Nya Verkstan' })
  await writeDueInvitations({
    store: app.store,
    compose: composeInvitations({ baseUrl: 'http://localhost', mailFrom: 'kansliet@polstad.example' }),
  })
  const mail = await app.world(async (w) => {
    const mails = w.transaction.selectFrom('outgoing_mails').select(['text', 'calendar']).where('contract_id', '=', w.contractId)
    return done(await mails.where('calendar', 'is not', null).executeTakeFirstOrThrow())
  })
  expect(mail.text).toContain('Du har anmält dig.')
  expect(mail.calendar).toMatch(/METHOD:REQUEST[^]*PARTSTAT=ACCEPTED/)
})

test('one’s own registration gives one’s own calendar', async () => {
  const link = await comes(aino)
  const page = await app.visitor().post(link, { do: 'calendar' })
  const address = new URL(/webcal:[^"]+/.exec(page.html)?.[0].replace('webcal:', 'http:') ?? '').pathname
  expect((await app.visitor().get(address)).html).toContain('SUMMARY:Seminarium om laddning')
})
