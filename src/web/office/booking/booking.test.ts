import { beforeAll, describe, expect, test } from 'vitest'
import { addSchoolBreak, noteAbsence, setTravelTime } from '#domain/booking'
import { listInvitations } from '#domain/invitations'
import { listComingMeetings, makeMeeting } from '#domain/meetings'
import { aBookingTown, type BookingTown } from '#tests/support/booking-town.ts'
import { createTestApp, type Visitor } from '#tests/support/test-app.ts'

let town: BookingTown
let siv: Visitor
let slugs: { mobility: string; energy: string }

/** 4–8 May 2026 and the week after, in which Ascension falls. */
const weeks = { fran: '2026-W19', till: '2026-W20', minuter: '120', kansliet: 'ja' }

beforeAll(async () => {
  town = await aBookingTown()
  siv = await town.aSecretary()
  slugs = { mobility: `a-${town.mobility.slice(-12)}`, energy: `a-${town.energy.slice(-12)}` }
})

const proposals = (of: BookingTown, more: Record<string, string> = {}) =>
  of.sv('office/book/proposals', undefined, { ...weeks, vad: 'alla', ...more })
const coming = (of: BookingTown) => of.look((context) => listComingMeetings(context, { today: '2026-03-30', for: 'office' }))
const slugsOf = (of: BookingTown) => ({ mobility: `a-${of.mobility.slice(-12)}`, energy: `a-${of.energy.slice(-12)}` })

describe('choosing what to book', () => {
  test('shows at once who is called, and what has no meeting', async () => {
    const { text } = await siv.get(town.sv('office/book/index'))

    expect(text).toContain('Allt som har Lead men ingen träff: två träffar')
    expect(text).toContain('Mobilitet · 2 personer Hamnen : Hugo Ståhl Åkeriet : Aino Karhula')
  })

  test('in English too', async () => {
    const { text } = await siv.get(town.en('office/book/index'))

    expect(text).toContain('Everything with a Lead but no meeting: two meetings')
  })

  test('says what to do where nobody has Lead', async () => {
    const empty = await createTestApp()

    expect((await (await empty.aSecretary()).get(empty.sv('office/book/index'))).text).toContain('Ingen har Lead än')
  })
})

describe('proposals for one area', () => {
  test('are the five best times, each on a day of its own and with its reason', async () => {
    const { text, html } = await siv.get(proposals(town, { vad: slugs.mobility }))

    expect(html.match(/name="val"/g)).toHaveLength(5)
    expect(text).toContain('måndag 4 maj kl. 9–11 v. 19 Båda med Lead kan.')
    expect(text).toContain('Torsdag 14 maj är Kristi himmelsfärdsdag.')
  })

  test('tell which Lead cannot, and why, when there is no time for all', async () => {
    const city = await aBookingTown()
    const made = await city.world((context) =>
      makeMeeting(context, {
        title: { sv: 'Klimattoppmötet' },
        kind: 'summit',
        on: { date: '2026-05-04', precision: 'day' },
      }),
    )
    await city.world((context) =>
      noteAbsence(context, { personId: city.hugo, fromOn: '2026-05-05', untilOn: '2026-05-15', fromTime: null, untilTime: null }),
    )
    const { text } = await (await city.aSecretary()).get(proposals(city, { vad: slugsOf(city).mobility }))

    expect(made.meetingId).not.toBe('')
    expect(text).toContain('Närmast är tisdag 5 maj kl. 9–11 (v. 19): Hamnen kan inte: Hugo Ståhl är upptagen.')
    expect(text).toContain('En av två med Lead kan')
  })

  test('leave out breaks, and say so', async () => {
    const city = await aBookingTown()
    await city.world((context) => addSchoolBreak(context, { kind: 'other', fromOn: '2026-05-04', untilOn: '2026-05-10' }))
    const { text } = await (await city.aSecretary()).get(proposals(city, { vad: slugsOf(city).mobility }))

    expect(text).toContain('V. 19 är stängt')
    expect(text).not.toContain('måndag 4 maj')
  })

  test('one is booked by one press, with its agenda and those called listed, and can be undone', async () => {
    const city = await aBookingTown()
    const secretary = await city.aSecretary()
    const slug = slugsOf(city).energy
    const booked = await secretary.post(proposals(city, { vad: slug, plats: 'Rådhuset' }), {
      do: 'book',
      val: '2026-05-06T09:00',
      sett: '2026-03-30T10:00:00Z',
    })
    const [meeting] = await coming(city)
    const list = await city.look((context) => listInvitations(context, meeting?.id ?? ''))

    expect(booked.text).toContain('Träffen är bokad.')
    expect(meeting).toMatchObject({
      title: { sv: 'Träff om Energi', en: 'Meeting about Energi (en)' },
      startsAt: '09:00',
      place: 'Rådhuset',
    })
    expect(list?.invitations.map(({ name, state }) => `${name} ${state}`)).toEqual(['Hugo Ståhl listed'])
    const undo = /action="([^"]*angra[^"]*)"/.exec(booked.html)?.[1] ?? ''
    await secretary.post(undo)
    expect(await coming(city)).toEqual([])
  })
})

describe('proposals for a round', () => {
  test('give every area a time, and nobody two at once', async () => {
    const { text, html } = await siv.get(proposals(town))

    expect(text).toContain('Förslag till två träffar')
    expect([...html.matchAll(/name="foreslagen-[^"]*" value="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      '2026-05-04T09:00',
      '2026-05-11T09:00',
    ])
  })

  test('keep what is moved, and find the rest anew around it', async () => {
    const again = await siv.post(proposals(town), {
      do: 'solve',
      [`tid-${slugs.mobility}`]: '2026-05-12T13:00',
      [`foreslagen-${slugs.mobility}`]: '2026-05-04T09:00',
      [`plats-${slugs.mobility}`]: 'Hamnkontoret',
      [`tid-${slugs.energy}`]: '2026-05-11T09:00',
      [`foreslagen-${slugs.energy}`]: '2026-05-11T09:00',
    })

    expect([...again.html.matchAll(/name="foreslagen-[^"]*" value="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      '2026-05-12T13:00',
      '2026-05-04T09:00',
    ])
    expect(again.html).toContain('value="Hamnkontoret"')
    expect(again.url).toContain('las=')
  })

  test('are booked all at once, or asked about', async () => {
    const city = await aBookingTown()
    const secretary = await city.aSecretary()
    const { mobility, energy } = slugsOf(city)
    const asked = await secretary.post(proposals(city), {
      do: 'ask',
      [`tid-${mobility}`]: '',
      [`tid-${energy}`]: '2026-05-11T09:00',
      sett: '2026-03-30T10:00:00Z',
    })
    expect(asked.text).toContain('En person får en fråga om vilken dag som passar')
    expect((await coming(city)).map(({ title, state }) => [title['sv'], state])).toEqual([['Träff om Energi', 'draft']])
    expect((await city.visitor().get(city.sv('public/focus-areas/show', { slug: energy }))).text).toMatch(/bokas just nu/i)

    const booked = await secretary.post(proposals(city), {
      do: 'book',
      inbjudan: 'now',
      [`tid-${mobility}`]: '2026-05-05T10:00',
      sett: '2026-03-30T10:00:00Z',
    })
    expect(booked.text).toContain('Träffen är bokad, och 2 inbjudningar skickas nu.')
  })

  test('two times chosen by hand that want somebody in two places are told before they are booked', async () => {
    const city = await aBookingTown()
    const secretary = await city.aSecretary()
    const { mobility, energy } = slugsOf(city)
    const fields = { [`tid-${mobility}`]: '2026-05-05T10:00', [`tid-${energy}`]: '2026-05-05T11:00', sett: '2026-03-30T10:00:00Z' }
    const told = await secretary.post(proposals(city), { do: 'book', ...fields })
    expect(told.status).toBe(422)
    expect(told.text).toContain('Hugo Ståhl behövs samtidigt på Energi. Välj en annan tid, eller boka ändå.')
    expect(await coming(city)).toEqual([])

    await secretary.post(proposals(city), { do: 'book-anyway', ...fields })
    expect(await coming(city)).toHaveLength(2)
  })

  test('what a colleague has booked meanwhile is not booked twice', async () => {
    const city = await aBookingTown()
    const secretary = await city.aSecretary()
    const fields = { do: 'book', val: '2026-05-06T09:00', sett: '2026-03-30T10:00:00Z' }
    await secretary.post(proposals(city, { vad: slugsOf(city).energy }), fields)
    const second = await secretary.post(proposals(city, { vad: slugsOf(city).energy }), fields)

    expect(second.status).toBe(422)
    expect(second.text).toContain('En kollega hann boka Energi medan du tittade.')
  })
})

describe('hostile and broken addresses', () => {
  const odd = {
    vad: '<script>',
    fran: '2026-W99',
    till: 'x',
    minuter: '99999999999',
    las: '@@@,a@b,<img>@2026-01-01T00:00',
    platser: '|@|',
    dagar: '0,9,x',
    utan: '%',
  }

  test('are read as nothing special', async () => {
    for (const id of ['office/book/index', 'office/book/proposals'] as const) {
      const seen = await siv.get(town.sv(id, undefined, odd))
      expect(seen.status).toBe(200)
      expect(seen.html).not.toContain('<img>')
    }
  })

  test('a time nobody offered is not booked', async () => {
    const seen = await siv.post(proposals(town, { vad: slugs.energy }), { do: 'book', val: '2026-05-10T03:00' })

    expect(seen.status).toBe(422)
    expect(seen.text).toContain('Den du valde finns inte längre bland förslagen')
  })
})

describe('breaks, ways and absences', () => {
  test('are entered and taken away, each with a way back', async () => {
    const city = await aBookingTown()
    const secretary = await city.aSecretary()
    const page = city.sv('office/book/calendar')
    await secretary.post(page, { do: 'add-break', kind: 'winter', fromOn: '1 mars 2027', untilOn: '2027-03-05' })
    await secretary.post(page, { do: 'set-travel', onePlace: 'Rådhuset', otherPlace: 'Hamnen', minutes: '25' })
    const noted = await secretary.post(page, {
      do: 'note-absence',
      person: city.aino,
      fromOn: '2026-05-04',
      untilOn: '',
      fromTime: '',
      untilTime: '',
    })

    expect(noted.text).toContain('Sportlov 1–5 mars 2027')
    expect(noted.text).toContain('Rådhuset – Hamnen')
    expect(noted.text).toContain('Aino Karhula 4 maj 2026')
    const id = /name="id" value="([^"]+)"/.exec(noted.html)?.[1] ?? ''
    const removed = await secretary.post(page, { do: 'remove-break', id })
    expect(removed.text).toContain('Lovet är borttaget.')
    expect(removed.text).toContain('Inga lov är inlagda.')
    const undo = /action="([^"]*angra[^"]*)"/.exec(removed.html)?.[1] ?? ''
    await secretary.post(undo)
    expect((await secretary.get(page)).text).toContain('Sportlov 1–5')
  })

  test('what cannot be read comes back with its reason and everything kept', async () => {
    const seen = await siv.post(town.sv('office/book/calendar'), {
      do: 'add-break',
      kind: 'autumn',
      fromOn: 'i höst',
      untilOn: '2026-11-01',
    })

    expect(seen.status).toBe(422)
    expect(seen.text).toContain('Datumet går inte att läsa')
    expect(seen.html).toContain('value="i höst"')
    expect((await siv.post(town.sv('office/book/calendar'), { do: 'nonsense' })).status).toBe(422)
  })

  test('two who set the hours at once: the second reads what the first wrote, and keeps her own', async () => {
    const city = await aBookingTown()
    const secretary = await city.aSecretary()
    const page = city.sv('office/book/calendar')
    const hours = { do: 'set-hours', revision: '0', from: '08:30', until: '16:30', lunchFrom: '11:30', lunchUntil: '12:30' }
    await secretary.post(page, hours)
    const second = await secretary.post(page, { ...hours, from: '09:15' })

    expect(second.status).toBe(409)
    expect(second.text).toContain('En kollega har just satt arbetstiden till 08:30–16:30 med lunch 11:30–12:30.')
    expect(second.html).toContain('value="09:15"')
  })

  test('a way between places keeps somebody from two meetings too close', async () => {
    const city = await aBookingTown()
    await city.world((context) => setTravelTime(context, { onePlace: 'Rådhuset', otherPlace: 'Hamnen', minutes: 90 }))
    await city.world((context) =>
      makeMeeting(context, {
        title: { sv: 'Frukost' },
        kind: 'summit',
        on: { date: '2026-05-04', precision: 'day' },
        startsAt: '08:00',
        minutes: 60,
        place: 'Hamnen',
      }),
    )
    const { html } = await (
      await city.aSecretary()
    ).get(proposals(city, { vad: slugsOf(city).energy, plats: 'Rådhuset', till: '2026-W19' }))

    expect(html).toContain('value="2026-05-04T13:00"')
    expect(html).not.toContain('value="2026-05-04T10:00"')
  })
})
