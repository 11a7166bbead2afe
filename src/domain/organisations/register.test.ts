import { beforeAll, describe, expect, test } from 'vitest'
import {
  affiliateOrganisation,
  editAffiliation,
  editOrganisation,
  endAffiliation,
  findOrganisation,
  getOrganisationDossier,
  listAffiliations,
  listForOffice,
  listOrganisationNames,
  pasteOrganisations,
  registerOrganisation,
  removeOrganisation,
  restoreOrganisation,
  resumeAffiliation,
  undoPaste,
  type EditOrganisation,
  type PastedOrganisation,
} from '#domain/organisations'
import { listMandates, listPeople } from '#domain/identity'
import { findUndoableEvent, listHistory, reading, system, writing, type Reading, type Writing } from '#domain/history'
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
const anOrganisation = async (name: string) => (await app.world((w) => registerOrganisation(w, { name, kind: 'company' }))).organisationId
const eventOf = async (eventId: string) => {
  const event = await read((r) => findUndoableEvent(r, eventId))
  if (event === null) throw new Error('nothing to undo')
  return event
}
const edit = (organisationId: string, change: Partial<EditOrganisation> = {}): EditOrganisation => ({
  organisationId,
  revision: 1,
  name: 'Ändrad',
  kind: 'company',
  municipalSphere: false,
  parentId: null,
  size: null,
  description: {},
  website: null,
  phone: null,
  note: '',
  ...change,
})
const pasted = (name: string, more: Partial<PastedOrganisation> = {}): PastedOrganisation => ({
  name,
  kind: 'company',
  kindIsGuess: true,
  municipalSphere: false,
  sameAsId: null,
  joined: null,
  website: null,
  people: [],
  ...more,
})

describe('the register', () => {
  test('what is known of an organisation can be put right', async () => {
    const organisationId = await anOrganisation('Älvbro Entreprenad')
    await app.world((w) =>
      editOrganisation(
        w,
        edit(organisationId, {
          name: ' Älvbro  Entreprenad AB ',
          phone: '070-1740605',
          website: 'alvbro.example',
          note: 'Ring efter lunch',
        }),
      ),
    )

    expect(await read((r) => findOrganisation(r, { id: organisationId }))).toMatchObject({
      name: 'Älvbro Entreprenad AB',
      slug: 'alvbro-entreprenad',
      phone: '070-174 06 05',
      website: 'https://alvbro.example/',
      note: 'Ring efter lunch',
      revision: 2,
    })
    expect((await read((r) => listHistory(r, { organisationId }))).map(({ kind }) => kind)).toEqual([
      'OrganisationEdited',
      'OrganisationRegistered',
    ])
  })

  test('each reason an organisation cannot be changed is told', async () => {
    const mother = await anOrganisation('Moderbolaget')
    const daughter = await anOrganisation('Dotterbolaget')
    await app.world((w) => editOrganisation(w, edit(daughter, { name: 'Dotterbolaget', parentId: mother })))
    const reasonOf = async (change: Partial<EditOrganisation>) => attempt((w) => editOrganisation(w, edit(mother, change)))

    expect(await reasonOf({ name: ' ' })).toMatchObject({ reason: 'name-missing' })
    expect(await reasonOf({ name: 'x'.repeat(201) })).toMatchObject({ reason: 'name-too-long' })
    expect(await reasonOf({ name: 'DOTTERBOLAGET AB' })).toMatchObject({ reason: 'name-taken', details: { name: 'Dotterbolaget' } })
    expect(await reasonOf({ website: 'javascript:alert(1)' })).toMatchObject({ reason: 'website-not-understood' })
    expect(await reasonOf({ phone: 'växeln' })).toMatchObject({ reason: 'phone-not-understood' })
    expect(await reasonOf({ parentId: daughter })).toMatchObject({ reason: 'parent-in-circle' })
    expect(await reasonOf({ parentId: app.contractId })).toMatchObject({ reason: 'parent-not-found' })
    expect(await reasonOf({ revision: 7 })).toMatchObject({ reason: 'changed-meanwhile' })
    expect(await attempt((w) => editOrganisation(w, edit(app.contractId)))).toMatchObject({ reason: 'not-found' })
  })

  test('a removed organisation can be put back unless its name is taken meanwhile', async () => {
    const organisationId = await anOrganisation('Felskrivet')
    const { eventId } = await app.world((w) => removeOrganisation(w, { organisationId }))
    expect(await read((r) => findOrganisation(r, { id: organisationId }))).toBeNull()
    expect(await attempt((w) => removeOrganisation(w, { organisationId }))).toMatchObject({ reason: 'not-found' })

    const namesake = await anOrganisation('Felskrivet')
    expect(await attempt(async (w) => restoreOrganisation(w, { id: eventId, subject_id: organisationId }))).toMatchObject({
      reason: 'name-taken',
    })
    await app.world((w) => removeOrganisation(w, { organisationId: namesake }))
    await app.world((w) => restoreOrganisation(w, { id: eventId, subject_id: organisationId }))
    expect(await read((r) => findOrganisation(r, { slug: 'felskrivet' }))).toMatchObject({ id: organisationId })
  })

  test('two who register one name at the same moment: one is told that it is taken', async () => {
    const both = await Promise.all(
      [1, 2].map(() => attempt((w) => registerOrganisation(w, { name: 'Samtidiga Åkeriet', kind: 'company' })).catch(() => 'thrown')),
    )
    expect(both.filter((outcome) => typeof outcome === 'object' && outcome.ok)).toHaveLength(1)
    expect(both).not.toContain('thrown')
  })
})

describe('affiliation', () => {
  test('joining, signing and leaving are dated, and leaving can be taken back', async () => {
    const organisationId = await anOrganisation('Avokadofabriken')
    const { affiliationId } = await app.world((w) =>
      affiliateOrganisation(w, { organisationId, joined: { date: '2024-01-01', precision: 'year' } }),
    )
    await app.world((w) =>
      editAffiliation(w, {
        affiliationId,
        revision: 1,
        joined: { date: '2024-02-01', precision: 'month' },
        signed: { date: '2024-02-09', precision: 'day' },
      }),
    )
    const { eventId } = await app.world((w) => endAffiliation(w, { affiliationId }))
    expect(await read((r) => listAffiliations(r, organisationId))).toMatchObject([
      { state: 'left', leftOn: today, joined: { precision: 'month' }, signed: { date: '2024-02-09' } },
    ])

    const event = await eventOf(eventId)
    await app.world((w) => resumeAffiliation(w, event))
    expect(await read((r) => listAffiliations(r, organisationId))).toMatchObject([{ state: 'affiliated', leftOn: null }])
  })

  test('each reason an organisation cannot be affiliated is told', async () => {
    const organisationId = await anOrganisation('Redan med')
    const { affiliationId } = await app.world((w) => affiliateOrganisation(w, { organisationId }))

    expect(await attempt((w) => affiliateOrganisation(w, { organisationId }))).toMatchObject({ reason: 'already-affiliated' })
    expect(await attempt((w) => affiliateOrganisation(w, { organisationId, periodId: organisationId }))).toMatchObject({
      reason: 'period-not-found',
    })
    expect(await attempt((w) => affiliateOrganisation(w, { organisationId: app.contractId }))).toMatchObject({
      reason: 'organisation-not-found',
    })
    expect(await attempt((w) => editAffiliation(w, { affiliationId, revision: 5 }))).toMatchObject({ reason: 'changed-meanwhile' })
    expect(await attempt((w) => editAffiliation(w, { affiliationId: organisationId, revision: 1 }))).toMatchObject({ reason: 'not-found' })
    await app.world((w) => endAffiliation(w, { affiliationId }))
    expect(await attempt((w) => endAffiliation(w, { affiliationId }))).toMatchObject({ reason: 'already-left' })
  })
})

describe('many at once', () => {
  test('a paste registers, affiliates and adds people, and is undone as a whole', async () => {
    const own = await createTestApp()
    const look = <Value>(fn: (r: Reading) => Promise<Value>) => reading(own.store, own.contractId, fn)
    const people = [{ name: 'Aino Karhula', email: 'aino@norrskenets.example', phone: null, mandate: 'representative' }] as const
    const entered = await own.world((w) =>
      pasteOrganisations(w, { organisations: [pasted('Norrskenets Åkeri', { people }), pasted('Vattra')] }),
    )
    expect(entered).toMatchObject({ registered: 2, affiliated: 2, people: 1 })
    const event = await look((r) => findUndoableEvent(r, entered.eventId))

    expect(await own.world((w) => undoPaste(w, event ?? { id: '', particulars: {} }))).toEqual({ removed: 2, kept: [] })
    expect(await look((r) => listOrganisationNames(r))).toEqual([])
    expect((await look((r) => listPeople(r, { today }))).total).toBe(0)
  })

  test('what somebody has built on since is kept when a paste is undone, and named', async () => {
    const { eventId } = await app.world((w) => pasteOrganisations(w, { organisations: [pasted('Byggd vidare på'), pasted('Orörd')] }))
    const kept = await read((r) => findOrganisation(r, { slug: 'byggd-vidare-pa' }))
    await app.world((w) => editOrganisation(w, edit(kept?.id ?? '', { name: 'Byggd vidare på' })))
    const event = await eventOf(eventId)

    expect(await app.world((w) => undoPaste(w, event))).toEqual({ removed: 1, kept: ['Byggd vidare på'] })
    expect((await read((r) => listAffiliations(r, kept?.id ?? ''))).length).toBe(1)
  })

  test('a row that is the same as one in the register adds people to it and registers nothing', async () => {
    const organisationId = await anOrganisation('Känd sedan förr')
    const entered = await app.world((w) =>
      pasteOrganisations(w, {
        organisations: [
          pasted('Känd', { sameAsId: organisationId, people: [{ name: 'Nils', email: null, phone: null, mandate: 'contact' }] }),
        ],
      }),
    )

    expect(entered).toMatchObject({ registered: 0, affiliated: 1, people: 1 })
    expect(await read((r) => listMandates(r, { organisationId }, today))).toMatchObject([{ personName: 'Nils', kind: 'contact' }])
  })

  test('one impossible row stops all of them, so that nothing is half done', async () => {
    const outcome = await attempt((w) => pasteOrganisations(w, { organisations: [pasted('Första raden'), pasted('Första raden AB')] }))

    expect(outcome).toMatchObject({ ok: false, reason: 'name-taken' })
    expect(await read((r) => findOrganisation(r, { slug: 'forsta-raden' }))).toBeNull()
    expect(await attempt((w) => pasteOrganisations(w, { organisations: [] }))).toMatchObject({ reason: 'nothing-to-enter' })
    expect(await attempt((w) => pasteOrganisations(w, { organisations: [pasted('X', { sameAsId: app.contractId })] }))).toMatchObject({
      reason: 'organisation-not-found',
    })
  })
})

describe('the office list', () => {
  test('is filtered, sorted and paged by the database', async () => {
    const own = await createTestApp()
    const look = (options: object) => reading(own.store, own.contractId, (r) => listForOffice(r, { today, ...options }))
    const { organisationId } = await own.world((w) =>
      registerOrganisation(w, { name: 'Ödlan', kind: 'association', note: 'ring tisdagar' }),
    )
    await own.world((w) => affiliateOrganisation(w, { organisationId, joined: { date: '2024-05-01', precision: 'month' } }))
    await own.world((w) => registerOrganisation(w, { name: 'Avigan', kind: 'municipality', municipalSphere: true }))
    const names = async (options: object) => (await look(options)).organisations.map(({ name }) => name)

    expect(await names({})).toEqual(['Avigan', 'Ödlan'])
    expect(await names({ sort: '-name', limit: 1 })).toEqual(['Ödlan'])
    expect(await names({ text: 'TISDAG' })).toEqual(['Ödlan'])
    expect(await names({ sphere: 'municipal' })).toEqual(['Avigan'])
    expect(await names({ affiliation: 'never' })).toEqual(['Avigan'])
    expect(await names({ affiliation: 'affiliated', kind: 'association' })).toEqual(['Ödlan'])
    expect((await look({ limit: 1 })).total).toBe(2)
  })

  test('the dossier of an organisation nobody has done anything with is empty', async () => {
    const organisationId = await anOrganisation('Alldeles ny')
    expect(await read((r) => getOrganisationDossier(r, organisationId))).toEqual({ leads: [], adoptions: [], groups: [], meetings: [] })
  })
})
