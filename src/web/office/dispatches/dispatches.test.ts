import { beforeEach, expect, test } from 'vitest'
import { setPracticeMode } from '#domain/contract'
import { writeDueDispatches } from '#domain/dispatches'
import { registerPerson } from '#domain/identity'
import { takeLead } from '#domain/leads'
import { listMails, setNews } from '#domain/notifications'
import { reading } from '#domain/history'
import { aChallenge, anAffiliate, anArea } from '#tests/support/lead-world.ts'
import { createTestApp, type TestApp, type Visitor } from '#tests/support/test-app.ts'
import { composeDispatches } from '../../dispatch-mails.ts'

let town: TestApp
let siv: Visitor
let areaId: string

beforeEach(async () => {
  town = await createTestApp('2026-03-02T09:00:00+01:00')
  siv = await town.aSecretary()
  areaId = await town.world((context) => anArea(context, 'Mobilitet'))
  const challengeId = await town.world((context) => aChallenge(context, 'Res hållbart', { areaId }))
  await aLead('Norrskenets Åkeri', { kind: 'focus-area', id: areaId }, { name: 'Åsa *Åkare*', email: 'asa@akeri.example' })
  await aLead('Vitterbanken', { kind: 'challenge', id: challengeId }, { name: 'Bo Bank', email: 'bo@banken.example' })
})

async function aLead(
  organisation: string,
  subject: { readonly kind: 'focus-area' | 'challenge'; readonly id: string },
  contact: { readonly name: string; readonly email: string },
): Promise<void> {
  const organisationId = await town.world((context) => anAffiliate(context, organisation))
  await town.world((context) => takeLead(context, { organisationId, subject, contact }))
}

const words = {
  subject_sv: 'Träffen om {organisation}',
  text_sv: 'Hej {förnamn}!\n\nVi ses på [kajen](https://polstad.example/kaj).\n\n* kaffe\n* tåg',
}

const draft = (fields: Readonly<Record<string, string | readonly string[]>> = {}) =>
  siv.post(town.sv('office/dispatches/new'), { ...words, kind: 'mandate', 'areas[]': [areaId], ...fields })

const idOf = ({ url }: { readonly url: string }) => url.split('?')[0]?.split('/').at(-1) ?? ''
const pageOf = (dispatch: string) => town.sv('office/dispatches/show', { dispatch })
const revisionOf = (html: string) => /name="revision" value="(\d+)"/.exec(html)?.[1] ?? ''
const write = () => writeDueDispatches({ store: town.store, compose: composeDispatches({ baseUrl: 'https://ledstjarna.example' }) })
const mails = async () => (await reading(town.store, town.contractId, (context) => listMails(context))).mails

async function sent(fields: Readonly<Record<string, string | readonly string[]>> = {}) {
  const shown = await draft(fields)
  return { id: idOf(shown), page: await siv.post(pageOf(idOf(shown)), { act: 'send', revision: revisionOf(shown.html) }) }
}

test('an utskick is written, looked at as its first readers see it, and found again', async () => {
  const shown = await draft()
  expect(shown.text).toContain('Till Åsa *Åkare*, Norrskenets Åkeri Träffen om Norrskenets Åkeri Hej Åsa! Vi ses på kajen')
  expect(shown.text).toContain('Till Bo Bank, Vitterbanken Träffen om Vitterbanken Hej Bo!')
  expect(shown.text).toContain('2 personer får det.')
  expect((await siv.get(town.sv('office/dispatches/index'))).text).toContain('Träffen om {organisation} utkast')
})

test('to me first: the mail as the first reader gets it, and nobody else gets anything', async () => {
  const shown = await draft()
  const tried = await siv.post(pageOf(idOf(shown)), { act: 'trial' })
  expect(tried.text).toContain('Ingen annan har fått något.')
  expect(await mails()).toMatchObject([{ subject: 'Prov: Träffen om Norrskenets Åkeri', toName: 'Siv Secretary' }])
})

test('ten minutes to stop it, shown with what is left, and stopping can be undone', async () => {
  const { id, page } = await sent()
  expect(page.text).toContain('Går i väg i dag kl. 09.10, om 10 minuter')
  town.clock.advance(9 * 60_000)
  expect(await write()).toBe(0)
  const stopped = await siv.post(pageOf(id), { act: 'stop' })
  expect(stopped.text).toContain('är ett utkast igen')
  town.clock.advance(60 * 60_000)
  expect(await write()).toBe(0)
  const undo = /action="([^"]*angra[^"]*)"/.exec(stopped.html)?.[1] ?? ''
  expect((await siv.post(undo, { till: pageOf(id) })).text).toContain('om 10 minuter')
  town.clock.advance(10 * 60_000)
  expect(await write()).toBe(2)
})

test('what has begun to leave cannot be stopped, and the log says what became of each mail', async () => {
  const { id } = await sent()
  town.clock.advance(10 * 60_000)
  await write()
  expect((await siv.post(pageOf(id), { act: 'stop' })).text).toContain('För sent')
  expect((await siv.get(pageOf(id))).text).toMatch(/Bo Bank Vitterbanken Kontakt för Lead väntar/)
  expect(await mails()).toHaveLength(2)
})

test('words that stand for nothing are told before anything is sent, and the button is not there', async () => {
  const shown = await draft({ text_sv: 'Hej {efternamn}!' })
  expect(shown.text).toContain('Det här går inte att fylla i: {efternamn}')
  expect(shown.html).not.toContain('value="send"')
  const forced = await siv.post(pageOf(idOf(shown)), { act: 'send', revision: '1' })
  expect(forced.text).toContain('{efternamn}')
  town.clock.advance(60 * 60_000)
  expect(await write()).toBe(0)
})

test('two who write at once: the one who comes second sees both, and loses nothing', async () => {
  const shown = await draft()
  const edit = town.sv('office/dispatches/edit', { dispatch: idOf(shown) })
  const { html } = await siv.get(edit)
  await siv.post(edit, { ...words, subject_sv: 'Kollegans ämne', kind: 'mandate', revision: revisionOf(html) })
  const second = await siv.post(edit, { ...words, subject_sv: 'Mitt ämne', kind: 'mandate', revision: revisionOf(html) })
  expect(second.status).toBe(409)
  expect(second.text).toContain('Mitt ämne Kollegans ämne')
  const saved = await siv.post(edit, { ...words, subject_sv: 'Mitt ämne', kind: 'mandate', revision: revisionOf(second.html) })
  expect(saved.text).toContain('Mitt ämne')
})

test('what was changed after it was looked at is not sent', async () => {
  const shown = await draft()
  const edit = town.sv('office/dispatches/edit', { dispatch: idOf(shown) })
  await siv.post(edit, { ...words, kind: 'mandate', 'areas[]': [areaId], revision: revisionOf((await siv.get(edit)).html) })
  const late = await siv.post(pageOf(idOf(shown)), { act: 'send', revision: revisionOf(shown.html) })
  expect(late.text).toContain('har ändrats sedan du öppnade sidan')
})

test('on a Friday evening it waits until Monday morning, unless somebody says otherwise', async () => {
  town.clock.moveTo('2026-03-06T18:30:00+01:00')
  const shown = await draft()
  expect(shown.text).toContain('Utskicket väntar till måndag 9 mars kl. 8')
  const held = await siv.post(pageOf(idOf(shown)), { act: 'send', revision: revisionOf(shown.html) })
  expect(held.text).toContain('Går i väg måndag 9 mars kl. 8, om 3 dagar')
  const other = await draft()
  const anyway = await siv.post(pageOf(idOf(other)), { act: 'send', revision: revisionOf(other.html), despiteQuiet: 'yes' })
  expect(anyway.text).toContain('Går i väg i dag kl. 18.40')
})

test('by hand: addresses and names of the register; what nobody has comes back as it was written', async () => {
  await town.world((context) =>
    registerPerson(context, { name: 'Cia Ek', email: 'cia@ek.example', phone: null, language: 'en', shownPublicly: false }),
  )
  const wrong = await draft({ people: 'cia@ek.example\nNågon Annan' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('Hittades inte: Någon Annan')
  expect(wrong.html).toMatch(/cia@ek\.example\s+Någon Annan/)
  const shown = await draft({ people: 'Cia Ek', 'areas[]': [], subject_en: 'To {organisation}', text_en: 'Hi {first name}' })
  expect(shown.text).toContain('Till Cia Ek To your organisation Hi Cia')
})

test('somebody taken out by hand gets nothing, and can be let in again', async () => {
  const shown = await draft()
  const person = /name="person" value="([^"]+)"/.exec(shown.html)?.[1] ?? ''
  const out = await siv.post(pageOf(idOf(shown)), { act: 'take-out', person })
  expect(out.text).toContain('En person får det.')
  expect(out.text).toContain('Borttagna för hand Åsa *Åkare*')
  expect((await siv.post(pageOf(idOf(shown)), { act: 'put-back', person })).text).toContain('2 personer får det.')
})

test('practice mode says so, writes the mail for all to read, and sends none', async () => {
  await town.world((context) => setPracticeMode(context, { on: true }))
  const { id, page } = await sent()
  expect(page.text).toContain('Övningsläget är på: mejlen skrivs')
  town.clock.advance(10 * 60_000)
  await write()
  expect((await mails()).map(({ state }) => state)).toEqual(['practice', 'practice'])
  expect((await siv.get(pageOf(id))).text).toContain('2 mejl skrevs i övningsläget. Ingen har fått något.')
})

test('an earlier utskick is copied to a new draft, and a draft that was thrown away is brought back', async () => {
  const { id } = await sent()
  const copy = await siv.post(pageOf(id), { act: 'copy' })
  expect(copy.text).toContain('Ett nytt utkast med samma text')
  expect(idOf(copy)).not.toBe(id)
  const gone = await siv.post(pageOf(idOf(copy)), { act: 'remove' })
  expect((await siv.get(pageOf(idOf(copy)))).status).toBe(404)
  await siv.post(/action="([^"]*angra[^"]*)"/.exec(gone.html)?.[1] ?? '', {})
  expect((await siv.get(pageOf(idOf(copy)))).status).toBe(200)
})

test('hostile words and made-up ids do no harm', async () => {
  const shown = await draft({ text_sv: '<script>alert(1)</script> [x](javascript:alert(1))', subject_sv: 'a'.repeat(10) })
  expect(shown.html).not.toContain('<script>alert')
  expect(shown.html).not.toContain('href="javascript:')
  expect((await draft({ subject_sv: 'å'.repeat(151) })).status).toBe(422)
  expect((await siv.get(pageOf('no-such'))).status).toBe(404)
  expect((await town.visitor().get(pageOf(idOf(shown)))).url).toContain('/logga-in')
})

test('news go to nobody who has unsubscribed, and the list says so', async () => {
  const { people } = await reading(town.store, town.contractId, async ({ transaction, contractId }) => ({
    people: await transaction.selectFrom('people').select(['id', 'email']).where('contract_id', '=', contractId).execute(),
  }))
  const personId = people.find(({ email }) => email === 'bo@banken.example')?.id ?? ''
  await town.world((context) => setNews(context, { personId, wantsNews: false }))
  const shown = await draft({ kind: 'news' })
  expect(shown.text).toContain('En person får det och en får det inte.'.replace('en får', '1 får'))
  expect(shown.text).toContain('vill inte ha nyheter')
  expect((await draft()).text).toContain('2 personer får det.')
})

test('the office sees on its first page what can still be stopped', async () => {
  await sent()
  const { text } = await siv.get(town.sv('office/overview'))
  expect(text).toContain('Nytt utskick')
  expect(text).toContain('går i väg i dag kl. 09.10')
})
