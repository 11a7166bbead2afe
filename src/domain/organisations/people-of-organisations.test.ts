import { beforeAll, describe, expect, test } from 'vitest'
import {
  erasePerson,
  endMandate,
  exportPerson,
  editPerson,
  findActor,
  findPerson,
  giveMandate,
  grantRole,
  endRole,
  listMandates,
  listPeople,
  mergePeople,
  registerPerson,
  resumeMandate,
  separatePeople,
} from '#domain/identity'
import { registerOrganisation } from '#domain/organisations'
import { listHistory, reading, system, writing, type Reading, type Writing } from '#domain/history'
import type { Outcome } from '#platform/outcome'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'

const today = '2026-03-30'
let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})

const read = <Value>(look: (reading: Reading) => Promise<Value>) => reading(app.store, app.contractId, look)
const attempt = <Value, Reason extends string>(verb: (writing: Writing) => Promise<Outcome<Value, Reason>>) =>
  writing(app.store, { contractId: app.contractId, actor: system }, verb)
const aPerson = async (name: string, email: string | null = null) => (await app.world((w) => registerPerson(w, { name, email }))).personId
const anOrganisation = async (name: string) => (await app.world((w) => registerOrganisation(w, { name, kind: 'company' }))).organisationId
const kindsOf = async (personId: string) =>
  (await read((r) => listHistory(r, { subject: { kind: 'person', id: personId } }))).map(({ kind }) => kind)

describe('a person is one person (C9)', () => {
  test('the same e-mail address, however written, is the same person', async () => {
    const first = await app.world((w) => registerPerson(w, { name: 'Aino Karhula', email: 'aino@norrskenets.example' }))
    const second = await app.world((w) => registerPerson(w, { name: 'A. Karhula', email: ' Aino@Norrskenets.Example ' }))

    expect(second).toEqual({ personId: first.personId, wasKnown: true })
    expect((await read((r) => findPerson(r, first.personId)))?.name).toBe('Aino Karhula')
  })

  test('two who register the same address at the same moment get the same person', async () => {
    const both = await Promise.all(
      ['Ett', 'Två'].map((name) => attempt((w) => registerPerson(w, { name, email: 'samtidigt@polstad.example' }))),
    )

    const ids = both.map((outcome) => (outcome.ok ? outcome.value.personId : outcome.reason))
    expect(new Set(ids).size).toBe(1)
  })

  test.each([
    [{ name: '  ' }, 'name-missing'],
    [{ name: 'x'.repeat(201) }, 'name-too-long'],
    [{ name: 'Omar', email: 'omar på polstad' }, 'email-not-understood'],
    [{ name: 'Omar', phone: 'ring mig' }, 'phone-not-understood'],
  ])('%j is refused with its reason', async (input, reason) => {
    expect(await attempt((w) => registerPerson(w, input))).toMatchObject({ ok: false, reason })
  })

  test('an address that is another person’s cannot be taken over by editing', async () => {
    await aPerson('Britta Holmlund', 'britta@polstad.example')
    const personId = await aPerson('Brita Holmlund')
    const details = { name: 'Brita Holmlund', phone: null, language: 'sv', shownPublicly: false } as const

    expect(await attempt((w) => editPerson(w, { ...details, personId, revision: 1, email: 'BRITTA@polstad.example' }))).toMatchObject({
      reason: 'email-taken',
    })
    expect(await attempt((w) => editPerson(w, { ...details, personId, revision: 9, email: null }))).toMatchObject({
      reason: 'changed-meanwhile',
    })
    expect((await attempt((w) => editPerson(w, { ...details, personId, revision: 1, email: 'brita@polstad.example' }))).ok).toBe(true)
  })
})

describe('mandates', () => {
  test('ending a mandate ends access the same day, and can be taken back', async () => {
    const organisationId = await anOrganisation('Hamnbolaget i Polstad')
    const personId = await aPerson('Lars-Erik Vedin', 'lars-erik@hamnen.example')
    const { mandateId } = await app.world((w) => giveMandate(w, { personId, organisationId, kind: 'representative' }))
    expect((await read((r) => findActor(r, 'lars-erik@hamnen.example', today))).organisationIds).toEqual([organisationId])

    const { eventId } = await app.world((w) => endMandate(w, { mandateId }))
    expect((await read((r) => findActor(r, 'lars-erik@hamnen.example', today))).organisationIds).toEqual([])

    await app.world((w) => resumeMandate(w, { id: eventId, subject_id: personId, particulars: { mandateId, untilBefore: null } }))
    expect((await read((r) => findActor(r, 'lars-erik@hamnen.example', today))).organisationIds).toEqual([organisationId])
    expect(await kindsOf(personId)).toEqual(['MandateResumed', 'MandateEnded', 'MandateGiven', 'PersonRegistered'])
  })

  test('an announced end keeps access until its last day', async () => {
    const organisationId = await anOrganisation('Åsens gårdar')
    const personId = await aPerson('Siv Ås', 'siv@asen.example')
    const { mandateId } = await app.world((w) => giveMandate(w, { personId, organisationId, kind: 'contact' }))
    await app.world((w) => endMandate(w, { mandateId, untilOn: '2026-04-30' }))

    expect((await read((r) => findActor(r, 'siv@asen.example', '2026-04-30'))).organisationIds).toEqual([organisationId])
    expect((await read((r) => findActor(r, 'siv@asen.example', '2026-05-01'))).organisationIds).toEqual([])
  })

  test('each reason a mandate cannot be given or ended is told', async () => {
    const organisationId = await anOrganisation('Mandatlösa AB')
    const personId = await aPerson('Per Mandat')
    const nobody = '01900000-0000-7000-8000-000000000000'
    const give = (input: { personId?: string; organisationId?: string; fromOn?: string; untilOn?: string }) =>
      attempt((w) => giveMandate(w, { personId, organisationId, kind: 'deputy', ...input }))

    expect(await give({ personId: nobody })).toMatchObject({ reason: 'person-not-found' })
    expect(await give({ organisationId: nobody })).toMatchObject({ reason: 'organisation-not-found' })
    expect(await give({ fromOn: '2026-02-01', untilOn: '2026-01-01' })).toMatchObject({ reason: 'ends-before-start' })
    const { mandateId } = await app.world((w) => giveMandate(w, { personId, organisationId, kind: 'deputy', fromOn: '2026-02-01' }))
    expect(await give({})).toMatchObject({ reason: 'already-has-mandate' })
    expect(await attempt((w) => endMandate(w, { mandateId, untilOn: '2026-01-01' }))).toMatchObject({ reason: 'ends-before-start' })
    await app.world((w) => endMandate(w, { mandateId }))
    expect(await attempt((w) => endMandate(w, { mandateId }))).toMatchObject({ reason: 'already-ended' })
    expect(await attempt((w) => endMandate(w, { mandateId: nobody }))).toMatchObject({ reason: 'not-found' })
  })
})

describe('roles', () => {
  test('the last administrator stays, so that somebody can always let others in', async () => {
    const own = await createTestApp()
    const { personId } = await own.world((w) => registerPerson(w, { name: 'Leila', email: 'leila@polstad.example' }))
    const { roleId } = await own.world((w) => grantRole(w, { personId, role: 'administrator' }))

    expect(await writing(own.store, { contractId: own.contractId, actor: system }, (w) => endRole(w, { roleId }))).toMatchObject({
      reason: 'last-administrator',
    })
    expect(
      await writing(own.store, { contractId: own.contractId, actor: system }, (w) =>
        erasePerson(w, { personId, nameInstead: 'Namn borttaget' }),
      ),
    ).toMatchObject({ reason: 'last-administrator' })
  })

  test('each reason a role cannot be granted is told', async () => {
    const without = await aPerson('Utan Adress')
    const personId = await aPerson('Jonas Ekman', 'jonas@polstad.example')

    expect(await attempt((w) => grantRole(w, { personId: without, role: 'secretariat' }))).toMatchObject({ reason: 'email-needed' })
    expect(await attempt((w) => grantRole(w, { personId, role: 'facilitator' }))).toMatchObject({ reason: 'meeting-needed' })
    expect(await attempt((w) => grantRole(w, { personId, role: 'facilitator', meetingId: personId }))).toMatchObject({
      reason: 'meeting-not-found',
    })
    const { roleId } = await app.world((w) => grantRole(w, { personId, role: 'secretariat' }))
    expect(await attempt((w) => grantRole(w, { personId, role: 'secretariat' }))).toMatchObject({ reason: 'already-has-role' })
    await app.world((w) => endRole(w, { roleId }))
    expect((await read((r) => findActor(r, 'jonas@polstad.example', today))).isSecretariat).toBe(false)
  })
})

describe('merging, erasing and exporting', () => {
  test('merging passes everything on, and separating gives it back', async () => {
    const organisationId = await anOrganisation('Dubbelgångarna')
    const keptId = await aPerson('Wen Liang')
    const mergedId = await aPerson('Wen Liang', 'wen@kold.example')
    await app.world((w) => giveMandate(w, { personId: mergedId, organisationId, kind: 'contact' }))

    const { eventId } = await app.world((w) => mergePeople(w, { keptId, mergedId }))
    expect(await read((r) => findPerson(r, mergedId))).toBeNull()
    expect((await read((r) => findActor(r, 'wen@kold.example', today))).personId).toBe(keptId)
    expect((await read((r) => listMandates(r, { personId: keptId }, today))).map(({ kind }) => kind)).toEqual(['contact'])

    const [event] = await read((r) => listHistory(r, { subject: { kind: 'person', id: keptId }, kinds: ['PeopleMerged'] }))
    await app.world((w) => separatePeople(w, { id: eventId, subject_id: keptId, particulars: event?.particulars ?? {} }))
    expect((await read((r) => findActor(r, 'wen@kold.example', today))).personId).toBe(mergedId)
    expect(await read((r) => listMandates(r, { personId: keptId }, today))).toEqual([])
  })

  test('a person is not merged with themselves or with nobody', async () => {
    const personId = await aPerson('Ensam')
    expect(await attempt((w) => mergePeople(w, { keptId: personId, mergedId: personId }))).toMatchObject({ reason: 'same-person' })
    expect(await attempt((w) => mergePeople(w, { keptId: personId, mergedId: app.contractId }))).toMatchObject({ reason: 'not-found' })
  })

  test('erasing takes name and address away and leaves that somebody was there', async () => {
    const organisationId = await anOrganisation('Glömskan')
    const personId = await aPerson('Marek Wysocki', 'marek@havr.example')
    await app.world((w) => giveMandate(w, { personId, organisationId, kind: 'representative' }))
    await app.world((w) => erasePerson(w, { personId, nameInstead: 'Namn borttaget' }))

    expect(await read((r) => findPerson(r, personId))).toBeNull()
    expect(await read((r) => findActor(r, 'marek@havr.example', today))).toMatchObject({ kind: 'anonymous' })
    expect(await read((r) => listMandates(r, { organisationId }, today))).toMatchObject([
      { personName: 'Namn borttaget', email: null, ended: true },
    ])
    expect((await app.world((w) => registerPerson(w, { name: 'Marek', email: 'marek@havr.example' }))).wasKnown).toBe(false)
  })

  test('the export of a person holds what is kept about them', async () => {
    const organisationId = await anOrganisation('Exportören')
    const personId = await aPerson('Ngozi Eze', 'ngozi@samverk.example')
    await app.world((w) => giveMandate(w, { personId, organisationId, kind: 'contact' }))

    const exported = JSON.stringify(await read((r) => exportPerson(r, personId)))
    expect(exported).toContain('ngozi@samverk.example')
    expect(exported).toContain('Exportören')
    expect(exported).toContain('MandateGiven')
  })

  test('people are found by name, address or organisation, in Swedish order', async () => {
    const own = await createTestApp()
    const { organisationId } = await own.world((w) => registerOrganisation(w, { name: 'Återbyggarna', kind: 'cooperative' }))
    for (const name of ['Östen', 'Adam', 'Ärla', 'Åke', 'Zlatko']) {
      const { personId } = await own.world((w) => registerPerson(w, { name, email: `${name}@x.example`.replaceAll(/[ÖÄÅ]/g, 'o') }))
      if (name === 'Åke') await own.world((w) => giveMandate(w, { personId, organisationId, kind: 'contact' }))
    }
    const names = async (options: object) =>
      (await reading(own.store, own.contractId, (r) => listPeople(r, { today, ...options }))).people.map(({ name }) => name)

    expect(await names({})).toEqual(['Adam', 'Zlatko', 'Åke', 'Ärla', 'Östen'])
    expect(await names({ text: 'bygg' })).toEqual(['Åke'])
    expect(await names({ show: 'without', limit: 2, offset: 1 })).toEqual(['Zlatko', 'Ärla'])
    expect(await names({ text: '100%' })).toEqual([])
  })
})
