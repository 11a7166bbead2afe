import { beforeEach, describe, expect, test } from 'vitest'
import { done } from '#platform/outcome'
import { calendarChanged, forgetInvitationNotes } from '#domain/invitations'
import { cancelMeeting } from '#domain/meetings'
import { writeDueInvitations } from '#domain/notifications'
import { composeInvitations } from '#web/invitation-mails'
import { aCalledMeeting, type Called } from '#tests/support/called-meeting.ts'

let room: Called

const mails = () =>
  room.world(async ({ transaction, contractId }) =>
    done(await transaction.selectFrom('outgoing_mails').selectAll().where('contract_id', '=', contractId).orderBy('id').execute()),
  )
const write = () =>
  writeDueInvitations({
    store: room.store,
    compose: composeInvitations({ baseUrl: 'http://localhost', mailFrom: 'kansliet@polstad.example' }),
  })
const linkOf = async (name: string) => {
  const mail = (await mails()).findLast(({ to_name: to }) => to === name)
  return new URL(/http:\S+\/svara\/\S+/.exec(mail?.text ?? '')?.[0] ?? 'http://nowhere/').pathname
}

beforeEach(async () => {
  room = await aCalledMeeting({ onlineUrl: 'https://teams.example/moment' })
  await room.send()
  await write()
})

const answer = async (name: string, fields: Readonly<Record<string, string>>) => {
  const { timeKey } = await room.of(name)
  return room.visitor().post(await linkOf(name), { time: timeKey, ...fields })
}

describe('answering by the mailed link', () => {
  test('C23: a mail scanner that opens the link over and over answers nothing', async () => {
    const link = await linkOf('Åsa Åkare')
    for (let time = 0; time < 10; time += 1) await room.visitor().get(link)

    expect((await room.of('Åsa Åkare')).reply).toBeNull()
  })

  test('says whose it is, when and where, and which organisations are coming, never which people', async () => {
    await answer('Bo Bank', { reply: 'attending', note: 'Jordnötter' })
    const page = await room.visitor().get(await linkOf('Åsa Åkare'))

    expect(page.text).toMatch(
      /Inbjudan till Åsa Åkare, Norrskenets Åkeri.*måndag 30 mars 2026 kl. 13–15.*Folkets hus.*De kommer Vitterbanken/,
    )
    expect(page.html).not.toMatch(/Bo Bank|bo@banken|Jordnötter/)
  })

  test('C22: yes, then no, then online: the last one counts', async () => {
    for (const reply of ['attending', 'declined', 'online']) await answer('Åsa Åkare', { reply })

    expect(await room.of('Åsa Åkare')).toMatchObject({ reply: 'online', repliedBy: 'link' })
  })

  test('a colleague who comes instead gets an invitation of their own, and goes home when one comes after all', async () => {
    await answer('Åsa Åkare', { reply: 'deputy', deputyName: 'Eva Ek', deputyEmail: 'eva@akeri.example' })
    await write()
    expect((await mails()).at(-1)).toMatchObject({ to_address: 'eva@akeri.example', calendar_method: 'REQUEST' })

    await answer('Åsa Åkare', { reply: 'attending' })
    await write()
    expect((await mails()).at(-1)).toMatchObject({ to_address: 'eva@akeri.example', calendar_method: 'CANCEL' })
  })

  test('two colleagues for one seat are asked about before one takes it', async () => {
    await answer('Åsa Åkare', { reply: 'deputy', deputyName: 'Eva Ek' })
    const asked = await answer('Åsa Åkare', { reply: 'deputy', deputyName: 'Olle Ask' })
    expect(asked.status).toBe(422)
    expect(asked.text).toContain('Ja, byt: Eva Ek kommer inte')

    await answer('Åsa Åkare', { reply: 'deputy', deputyName: 'Olle Ask', replace: 'ja' })
    expect((await room.of('Åsa Åkare')).deputyName).toBe('Olle Ask')
  })

  test.each([
    [{ reply: '' }, 'Välj ett av svaren'],
    [{ reply: 'deputy', deputyName: '' }, 'Skriv vem som kommer'],
    [{ reply: 'deputy', deputyName: 'Eva', deputyEmail: 'inte en adress' }, 'Skriv en hel e-postadress'],
    [{ reply: 'attending', note: '<script>'.repeat(70) }, 'Skriv högst 500'],
    [{ reply: 'deputy', deputyName: 'Åsa', deputyEmail: 'asa@akeri.example' }, 'Det är din egen adress'],
  ])('what cannot be understood is asked for again with everything kept: %j', async (fields, words) => {
    const page = await answer('Åsa Åkare', fields)

    expect(page.status).toBe(422)
    expect(page.text).toContain(words)
    expect(page.html).not.toContain('<script>')
  })

  test('a form open since before the time was moved says yes to nothing', async () => {
    const { timeKey } = await room.of('Åsa Åkare')
    await room.edit({ startsAt: '15:00' })
    const page = await room.visitor().post(await linkOf('Åsa Åkare'), { time: timeKey, reply: 'attending' })

    expect(page.status).toBe(409)
    expect(page.text).toMatch(/Träffen har flyttats.*kl. 15–17/)
  })

  test('after a cancelling and after the meeting there is a clear page and nothing to press', async () => {
    await room.world((context) => cancelMeeting(context, room.meetingId))
    await room.world((context) => calendarChanged(context, room.meetingId))
    const link = await linkOf('Åsa Åkare')
    const page = await room.visitor().get(link)
    expect(page.text).toContain('Träffen är inställd')
    expect(page.html).not.toContain('name="reply"')

    room.clock.advance(120 * 86_400_000)
    expect((await room.visitor().get(link)).status).toBe(410)
  })

  test('a note on food is erased when the meeting is over', async () => {
    await answer('Åsa Åkare', { reply: 'attending', note: 'Vegan' })
    expect(await forgetInvitationNotes(room.store, room.contractId)).toBe(0)

    room.clock.advance(31 * 86_400_000)
    expect(await forgetInvitationNotes(room.store, room.contractId)).toBe(1)
    expect((await room.of('Åsa Åkare')).note).toBeNull()
  })

  test('a link nobody was given opens nothing', async () => {
    expect((await room.visitor().get(room.sv('link/invitation', { token: 'x'.repeat(32) }))).status).toBe(404)
  })

  test('the file for one’s calendar has the same UID and nobody’s address', async () => {
    const file = await room.visitor().get(`${await linkOf('Åsa Åkare')}/traff.ics`)

    expect(file.headers.get('content-type')).toContain('text/calendar')
    expect(file.html).toContain(`UID:${(await room.list()).uid}`)
    expect(file.html).not.toMatch(/ATTENDEE|@akeri/)
  })
})

describe('the mail', () => {
  test('C17, C19: one mail each, METHOD:REQUEST, that one attendee, nobody else’s name or address', async () => {
    const sent = await mails()
    expect(sent.map(({ to_name: to, calendar_method: method }) => [to, method])).toEqual([
      ['Åsa Åkare', 'REQUEST'],
      ['Bo Bank', 'REQUEST'],
    ])
    for (const mail of sent) {
      const calendar = (mail.calendar ?? '').replaceAll('\r\n ', '')
      expect(calendar.match(/^ATTENDEE.*:mailto:(.*)$/gm)).toHaveLength(1)
      expect(calendar).toContain(`mailto:${mail.to_address}`)
      const others = mail.to_name === 'Bo Bank' ? /asa@akeri|Åsa|Norrskenets/ : /bo@banken|Bo Bank|Vitterbanken/
      expect(`${mail.text}${mail.html}${calendar}`).not.toMatch(others)
    }
  })

  test('reads well in plain text', async () => {
    const { text = '', subject = '' } = (await mails())[0] ?? {}

    expect(subject).toBe('Inbjudan: Träff om Mobilitet, måndag 30 mars 2026 kl. 13–15')
    expect(text).toMatch(/^Hej Åsa Åkare!\n\nVälkommen till Träff om Mobilitet\./)
    expect(text).toContain('När: måndag 30 mars 2026 kl. 13–15\nVar: Folkets hus\nPå länk: https://teams.example/moment')
    expect(
      Math.max(
        ...text
          .split('\n')
          .filter((line) => !line.includes('http'))
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(72)
  })

  test('a new time is told with the old one beside it', async () => {
    await room.edit({ startsAt: '15:00' })
    await write()
    const mail = (await mails()).at(-1)

    expect(mail?.subject).toContain('Ny tid: Träff om Mobilitet')
    expect(mail?.text).toContain('Förut: måndag 30 mars 2026 kl. 13–15')
    expect(mail?.calendar).toContain('SEQUENCE:1')
  })

  test('without a time there is no calendar object, and when the time is taken away calendars are told', async () => {
    await room.edit({ startsAt: null, minutes: null })
    await write()

    expect((await mails()).slice(-2).map(({ calendar_method: method, subject }) => [method, subject])).toEqual([
      ['CANCEL', 'Ny tid kommer: Träff om Mobilitet'],
      ['CANCEL', 'Ny tid kommer: Träff om Mobilitet'],
    ])
  })
})
