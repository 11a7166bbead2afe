import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { emptyCity } from './empty-city/empty-city.ts'
import { foundingNames, foundingPaste } from './polstad/founding-paste.ts'
import { polstad } from './polstad/polstad.ts'
import { umea } from './umea/umea.ts'
import { keys, repeated, strings, texts } from './walk-world.ts'
import type { Key, LeadData, MeetingData, PlainDate, WorldData } from './world-data.ts'

const today = polstad.now.slice(0, 10)

function stateOf(lead: LeadData): string {
  const moves = lead.changes.filter((change) => change.kind !== 'end-announced')
  const last = moves.at(-1)?.kind ?? 'taken'
  return last === 'resumed' ? 'active' : last
}

const standing = polstad.leads.filter((lead) => !['handed-over', 'ended'].includes(stateOf(lead)))
const held = polstad.meetings.filter((meeting) => meeting.attendance.length > 0)

const speaksFor = (person: Key, organisation: Key, on: PlainDate) =>
  polstad.people
    .find((each) => each.key === person)
    ?.mandates.some((mandate) => mandate.organisation === organisation && mandate.from <= on && (mandate.to ?? '9999') >= on) ?? false

const isWith = (organisation: Key, on: PlainDate) =>
  polstad.organisations.some((each) => each.key === organisation && each.joined.date <= on && (each.leftOn ?? '9999') >= on)

describe.each([polstad, emptyCity])('the invented world $slug', (world: WorldData) => {
  test('no key, name or address appears twice', () => {
    const names = [
      world.organisations,
      world.people,
      world.focusAreas,
      world.challenges,
      world.questions,
      world.groups,
      world.meetings,
      world.leads,
      world.news,
      world.pictures,
    ]
    expect(names.flatMap((list) => repeated(keys(list)))).toEqual([])
    expect(repeated(world.organisations.map((each) => each.name.toLowerCase()))).toEqual([])
    expect(repeated(world.people.map((each) => each.email))).toEqual([])
    expect(repeated(world.people.flatMap((each) => each.phone ?? []))).toEqual([])
    expect(repeated(world.challenges.map((each) => each.name.sv))).toEqual([])
  })

  test('addresses lead nowhere and telephone numbers are those reserved for fiction', () => {
    const all = strings(world).map(([, value]) => value)
    for (const address of all.filter((value) => value.includes('@'))) expect(address).toMatch(/@([a-z0-9-]+\.)*(example|example\.org)$/)
    for (const address of all.filter((value) => value.startsWith('http'))) expect(address).toMatch(/^https:\/\/[a-z0-9.-]+\.example(\/|$)/)
    for (const person of world.people) if (person.phone) expect(person.phone).toMatch(/^(070-174 0(6 0[5-9]|6 [1-9]\d)|08-465 004 \d\d)$/)
    expect(world.contract.secretariat.phone).toMatch(/^08-465 004 \d\d$/)
  })

  test('every text is there in both languages, and says something else in each', () => {
    for (const [path, text] of texts(world))
      for (const [language, value] of Object.entries(Object(text)))
        expect(value, `${path}.${language}`).toSatisfy((words) => typeof words === 'object' || String(words).trim() !== '')
    const long = texts(world).flatMap(([path, text]) =>
      Object(text).sv === Object(text).en && String(Object(text).sv).length > 60 ? [path] : [],
    )
    expect(long).toEqual([])
  })

  test('Lead is a word without article or plural', () => {
    const wrong = strings(world).filter(([, value]) => /\bLeads\b|\b(en|ett|a|the) Lead\b|Leaden|Leadet|med-Lead/i.test(value))
    expect(wrong).toEqual([])
  })

  test('every date exists and every moment is one', () => {
    const dates = strings(world).flatMap(([, value]) => (/^\d{4}-\d\d-\d\d/.test(value) ? [value] : []))
    for (const date of dates) expect(new Date(`${date.slice(0, 10)}T00:00Z`).toISOString().slice(0, 10)).toBe(date.slice(0, 10))
  })

  test('the secretariat is made of people', () => {
    const office = world.people.filter((each) => each.role === 'secretariat' && each.roleTo === null)
    expect(keys(office).toSorted()).toEqual([...world.contract.secretariat.people].toSorted())
  })
})

describe('Polstad', () => {
  test('has the size of a city in full swing', () => {
    expect(polstad.organisations.filter((each) => each.leftOn === null)).toHaveLength(45)
    expect([polstad.focusAreas.length, polstad.challenges.length, polstad.questions.length]).toEqual([5, 24, 3])
    expect(new Set(polstad.organisations.map((each) => each.kind)).size).toBeGreaterThanOrEqual(12)
    expect(polstad.people.length).toBeGreaterThanOrEqual(60)
    expect(held.length).toBeGreaterThanOrEqual(11)
  })

  test('borrows no name from the organisations of Umeå', () => {
    const real = umea.organisations.map((each) => each.name)
    const borrowed = strings({ ...polstad, emissions: null }).filter(([, value]) =>
      real.some((name) => new RegExp(`(^|[^\\p{L}])${name}([^\\p{L}]|$)`, 'u').test(value)),
    )
    expect(borrowed).toEqual([])
  })

  test('every organisation has somebody to call, and only one', () => {
    for (const organisation of polstad.organisations.filter((each) => each.leftOn === null)) {
      const contacts = polstad.people.filter((person) =>
        person.mandates.some((each) => each.kind === 'contact' && each.organisation === organisation.key && each.to === null),
      )
      expect(contacts, organisation.key).toHaveLength(1)
    }
  })

  test('every reference leads to something', () => {
    const organisations = new Set(keys(polstad.organisations))
    const people = new Set(keys(polstad.people))
    const challenges = new Set(keys(polstad.challenges))
    const subjects = { 'focus-area': new Set(keys(polstad.focusAreas)), challenge: challenges, question: new Set(keys(polstad.questions)) }
    for (const [path, value] of strings(polstad)) {
      if (/\.(organisation|parent|convenedBy|hostedBy|ownerOrganisation|owner)$|\.(invited|organisations)\.\d+$/.test(path))
        expect(organisations, path).toContain(value)
      if (/\.(person|contact|deputy|by|facilitator|noteTaker)$/.test(path)) expect(people, path).toContain(value)
      if (/adoptions\.\d+\.challenges\.\d+$/.test(path)) expect(challenges, path).toContain(value)
    }
    const about = [...polstad.leads.map((lead) => lead.subject), ...polstad.news.flatMap((each) => each.about)]
    for (const subject of about) expect(subjects[subject.kind]).toContain(subject.key)
  })

  test('meetings, groups, pictures and areas that are mentioned exist', () => {
    const { meetings, groups, pictures, focusAreas, leads, contract } = polstad
    const mentioned = (pattern: RegExp) => strings(polstad).flatMap(([path, value]) => (pattern.test(path) ? [value] : []))
    expect(keys(meetings)).toEqual(expect.arrayContaining(mentioned(/\.(takenAtMeeting|agreedAt|meeting|facilitates)$/)))
    expect(keys(groups)).toEqual(expect.arrayContaining(mentioned(/meetings\.\d+\.groups\.\d+$/)))
    expect(keys(pictures)).toEqual(expect.arrayContaining(mentioned(/\.picture$/)))
    expect(keys(focusAreas)).toEqual(expect.arrayContaining(mentioned(/\.areas\.\d+$|\.area$/)))
    expect(keys(leads)).toEqual(expect.arrayContaining(mentioned(/\.(toLead|lead)$/)))
    expect(keys(contract.periods)).toEqual(expect.arrayContaining(mentioned(/\.period$/)))
  })

  test('each organisation adopts what the rule asks and no more than eight', () => {
    for (const { organisation, period, challenges } of polstad.adoptions) {
      const rule = polstad.contract.periods.find((each) => each.key === period)?.rule.count ?? Infinity
      expect(challenges.length, organisation).toBeGreaterThanOrEqual(rule)
      expect(challenges.length, organisation).toBeLessThanOrEqual(8)
      expect(repeated(challenges)).toEqual([])
    }
    const first = polstad.adoptions.filter((each) => each.period === '2024-2026').map((each) => each.organisation)
    expect(first.toSorted()).toEqual(keys(polstad.organisations).toSorted())
  })

  test('fourteen Lead stand with eleven organisations, three in four outside the municipal sphere', () => {
    const municipal = standing.filter((lead) => polstad.organisations.find((each) => each.key === lead.organisation)?.municipalSphere)
    expect(standing).toHaveLength(14)
    expect(new Set(standing.map((lead) => lead.organisation)).size).toBe(11)
    expect(municipal).toHaveLength(3)
  })

  test('Lead is shown in every state, on every kind of thing, shared and with one convener', () => {
    expect(new Set(polstad.leads.map(stateOf))).toEqual(new Set(['taken', 'confirmed', 'active', 'resting', 'handed-over', 'ended']))
    expect(standing.filter((lead) => lead.changes.some((change) => change.kind === 'end-announced' && change.endsOn > today))).toHaveLength(
      1,
    )
    expect(new Set(standing.map((lead) => lead.subject.kind))).toEqual(new Set(['focus-area', 'challenge', 'question']))
    expect(repeated(standing.map((lead) => lead.subject.key))).toHaveLength(2)
    expect(standing.filter((lead) => lead.convener)).toHaveLength(1)
  })

  test('one active Lead has been silent through the whole of this autumn’s follow-up', () => {
    const heardOf = (lead: LeadData) => lead.checkIns.some((each) => each.at >= '2026-09-01')
    expect(keys(standing.filter((lead) => stateOf(lead) === 'active' && !heardOf(lead)))).toEqual(['fyrvik-lokaler'])
  })

  test('whoever has Lead for a challenge has adopted it', () => {
    const adopted = (lead: LeadData) =>
      polstad.adoptions.some((each) => each.organisation === lead.organisation && each.challenges.includes(lead.subject.key))
    expect(keys(polstad.leads.filter((lead) => lead.subject.kind === 'challenge' && !adopted(lead)))).toEqual([])
  })

  test('what is slow is never public, and changes of a Lead come in order', () => {
    for (const lead of polstad.leads) {
      expect(lead.checkIns.filter((each) => each.answer === 'slow' && each.approvedForPublic)).toEqual([])
      const moments = [lead.takenAt, ...lead.changes.map((each) => each.at)]
      expect(moments).toEqual(moments.toSorted())
      expect(lead.until >= lead.takenAt.slice(0, 10)).toBe(true)
      expect(speaksFor(lead.contact, lead.organisation, lead.takenAt.slice(0, 10)), lead.key).toBe(true)
    }
  })

  test('a handed-over Lead is taken by its heir in the same moment', () => {
    const handOvers = polstad.leads.flatMap((lead) =>
      lead.changes.flatMap((change) => (change.kind === 'handed-over' ? [{ lead, change }] : [])),
    )
    for (const { lead, change } of handOvers) {
      const heir = polstad.leads.find((each) => each.key === change.toLead)
      expect(heir).toMatchObject({ takenAt: change.at, subject: lead.subject })
    }
    expect(handOvers).toHaveLength(1)
  })

  test('those in the room were affiliated, and spoke for whom they said', () => {
    for (const meeting of held) {
      const on = meeting.date?.date ?? ''
      for (const { organisation, person } of meeting.attendance) {
        expect(isWith(organisation, on), `${organisation} at ${meeting.key}`).toBe(true)
        if (person) expect(speaksFor(person, organisation, on), `${person} at ${meeting.key}`).toBe(true)
      }
    }
  })

  test('Lead taken at a meeting was taken by somebody in the room, while it lasted', () => {
    for (const lead of polstad.leads.filter((each) => each.takenAtMeeting)) {
      const meeting = polstad.meetings.find((each) => each.key === lead.takenAtMeeting)
      expect(meeting?.attendance.map((each) => each.organisation)).toContain(lead.organisation)
      expect(lead.takenAt > `${meeting?.date?.date}T${meeting?.start}` && lead.takenAt < `${meeting?.date?.date}T${meeting?.end}`).toBe(
        true,
      )
    }
  })

  test('meetings are on weekdays, and their agendas fill them exactly', () => {
    const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
    for (const meeting of polstad.meetings.filter((each) => each.start && each.end && each.date)) {
      expect([1, 2, 3, 4, 5]).toContain(new Date(`${meeting.date?.date}T12:00Z`).getUTCDay())
      const planned = meeting.agenda.reduce((sum, each) => sum + each.minutes, 0)
      expect(planned, meeting.key).toBe(minutes(meeting.end ?? '') - minutes(meeting.start ?? ''))
    }
  })

  test('walk-ins had not replied, and the others who came had not said no', () => {
    for (const meeting of held) {
      const replied = (organisation: Key) => meeting.replies.find((each) => each.organisation === organisation)?.answer
      for (const each of meeting.attendance)
        expect(each.walkIn ? [undefined] : [undefined, 'yes', 'maybe'], `${each.organisation} at ${meeting.key}`).toContain(
          replied(each.organisation),
        )
    }
  })

  test('what lies ahead shows every way a meeting can be on its way', () => {
    const ahead = polstad.meetings.filter((meeting: MeetingData) => meeting.state === 'booked' || meeting.state === 'polling')
    expect(ahead.filter((meeting) => meeting.date === null)).toHaveLength(1)
    expect(ahead.filter((meeting) => meeting.date?.precision === 'month')).toHaveLength(1)
    const nearest = polstad.meetings.find((meeting) => meeting.key === 'mobilitet-2026')
    expect([nearest?.replies.length, nearest?.invited.length]).toEqual([11, 15])
  })

  test('next steps are owned by others more often than by the secretariat, some done and some not', () => {
    const steps = polstad.meetings.flatMap((meeting) => meeting.nextSteps)
    expect(repeated(keys(steps))).toEqual([])
    expect(steps.filter((step) => step.ownerOrganisation).length).toBeGreaterThan(steps.length / 2)
    expect(new Set(steps.map((step) => step.doneOn === null))).toEqual(new Set([true, false]))
  })

  test('every picture is drawn at 1600 × 1000 and described', () => {
    for (const picture of polstad.pictures) {
      const file = new URL(`polstad/pictures/${picture.file}`, import.meta.url)
      expect(existsSync(file), picture.file).toBe(true)
      const drawing = readFileSync(file, 'utf8')
      expect(drawing).toContain('viewBox="0 0 1600 1000"')
      expect(drawing).not.toMatch(/<script|href=|style=/)
      expect(picture.alt.sv.length).toBeGreaterThan(40)
    }
  })

  test('the emissions are marked as invented, and each total is the sum of its sectors', () => {
    expect(polstad.emissions?.invented).toBe(true)
    for (const { year, bySector, total } of polstad.emissions?.years ?? [])
      expect(
        bySector.reduce((sum, each) => sum + each, 0),
        String(year),
      ).toBe(total)
  })

  test('the founding list holds the eighteen who were in the first room', () => {
    const start = polstad.meetings.find((meeting) => meeting.key === 'uppstart-2024')
    const present = new Set(start?.attendance.map((each) => polstad.organisations.find((one) => one.key === each.organisation)?.name))
    expect(
      foundingPaste
        .split(',')
        .map((name) => name.trim())
        .toSorted(),
    ).toEqual([...foundingNames].toSorted())
    expect(present).toEqual(new Set(foundingNames))
  })
})
