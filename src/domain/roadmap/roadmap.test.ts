import { beforeAll, describe, expect, test } from 'vitest'
import { reading, system, writing, type Writing } from '#domain/history'
import { registerOrganisation } from '#domain/organisations'
import type { Outcome } from '#platform/outcome'
import { newId } from '#platform/ids'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'
import {
  addChallenge,
  addFocusArea,
  addQuestion,
  adoptChallenge,
  adoptChallenges,
  editChallenge,
  editFocusArea,
  findBySlug,
  listAdopters,
  listRoadmap,
  restoreItem,
  resumeAdoption,
  retireItem,
  withdrawAdoption,
} from './roadmap.ts'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})

function trying<Value, Reason extends string>(verb: (context: Writing) => Promise<Outcome<Value, Reason>>) {
  return writing(app.store, { contractId: app.contractId, actor: system }, verb)
}
const area = (sv: string) => app.world((w) => addFocusArea(w, { name: { sv } }))
const challenge = (sv: string, focusAreaId: string | null = null) => app.world((w) => addChallenge(w, { name: { sv }, focusAreaId }))
const organisation = (name: string) => app.world((w) => registerOrganisation(w, { name, kind: 'company' }))
const roadmap = () => reading(app.store, app.contractId, (r) => listRoadmap(r))
const eventsOf = (id: string) =>
  reading(app.store, app.contractId, async ({ transaction }) =>
    (await transaction.selectFrom('events').select('kind').where('subject_id', '=', id).orderBy('at').orderBy('id').execute()).map(
      ({ kind }) => kind,
    ),
  )

describe('writing the roadmap', () => {
  test('an area gets a readable address, the next number and a line of history', async () => {
    const made = await area('  Mobilitet och  transporter ')
    const found = (await roadmap()).areas.find(({ id }) => id === made.id)
    expect(found).toMatchObject({ slug: 'mobilitet-och-transporter', name: { sv: 'Mobilitet och transporter' }, revision: 1 })
    expect(await eventsOf(made.id)).toEqual(['FocusAreaAdded'])
  })

  test('a challenge known in English only needs no Swedish name', async () => {
    const made = await app.world((w) => addChallenge(w, { name: { en: 'Choose sustainable heating' }, sources: ['slu'] }))
    expect(made.slug).toBe('choose-sustainable-heating')
    expect((await roadmap()).withoutArea.map(({ id }) => id)).toContain(made.id)
  })

  test('a name that is missing, too long or taken is refused and leaves no trace', async () => {
    await area('Energi')
    expect(await trying((w) => addFocusArea(w, { name: { sv: ' ' } }))).toMatchObject({ reason: 'name-missing' })
    expect(await trying((w) => addFocusArea(w, { name: { sv: 'x'.repeat(201) } }))).toMatchObject({ reason: 'name-too-long' })
    expect(await trying((w) => addFocusArea(w, { name: { sv: 'ENERGI' } }))).toMatchObject({ reason: 'name-taken' })
  })

  test('an area of another contract is no area here', async () => {
    const other = await createTestApp()
    const theirs = await other.world((w) => addFocusArea(w, { name: { sv: 'Deras' } }))
    expect(await trying((w) => addChallenge(w, { name: { sv: 'Låna' }, focusAreaId: theirs.id }))).toMatchObject({ reason: 'no-such-area' })
    expect(await trying((w) => addChallenge(w, { name: { sv: 'Låna' }, focusAreaId: "'; drop table" }))).toMatchObject({
      reason: 'no-such-area',
    })
  })

  test('the same challenge may stand in two areas, at two addresses', async () => {
    const [one, two] = [await area('Bygga'), await area('Bo')]
    const slugs = [await challenge('Dela mer', one.id), await challenge('Dela mer', two.id)].map(({ slug }) => slug)
    expect(slugs).toEqual(['dela-mer', 'dela-mer-2'])
  })

  test('a question stands beside the areas', async () => {
    const made = await app.world((w) => addQuestion(w, { name: { sv: 'Hur mäter vi?' } }))
    expect((await roadmap()).questions.map(({ id }) => id)).toEqual([made.id])
  })
})

describe('changing it', () => {
  test('a new address keeps the old one leading there', async () => {
    const made = await challenge('Cykla till jobbet')
    await app.world((w) => editChallenge(w, { id: made.id, revision: 1, name: { sv: 'Cykla mer' }, slug: 'Cykla mer' }))
    expect(await reading(app.store, app.contractId, (r) => findBySlug(r, 'challenge', made.slug))).toEqual({
      item: null,
      movedTo: 'cykla-mer',
    })
    expect((await challenge('Cykla till jobbet')).slug).toBe('cykla-till-jobbet-2')
    expect(await eventsOf(made.id)).toEqual(['ChallengeAdded', 'ChallengeEdited'])
  })

  test('a former address can be taken back', async () => {
    const made = await area('Mat')
    for (const [revision, slug] of [
      [1, 'mat-och-jord'],
      [2, 'mat'],
    ] as const)
      await app.world((w) => editFocusArea(w, { id: made.id, revision, name: { sv: 'Mat' }, slug }))
    expect(await reading(app.store, app.contractId, (r) => findBySlug(r, 'focus-area', 'mat'))).toMatchObject({ item: { id: made.id } })
    expect(await reading(app.store, app.contractId, (r) => findBySlug(r, 'focus-area', 'mat-och-jord'))).toMatchObject({ movedTo: 'mat' })
  })

  test('the second of two who save learns that it was changed meanwhile', async () => {
    const made = await challenge('Laga kläder')
    const save = (sv: string) => trying((w) => editChallenge(w, { id: made.id, revision: 1, name: { sv } }))
    const outcomes = await Promise.all([save('Laga mer'), save('Laga allt')])
    expect(outcomes.map((outcome) => (outcome.ok ? 'saved' : outcome.reason)).toSorted()).toEqual(['changed-meanwhile', 'saved'])
  })

  test("another's address is refused, and an item of another contract is none", async () => {
    const [one, two] = [await challenge('Sortera'), await challenge('Kompostera')]
    expect(await trying((w) => editChallenge(w, { id: two.id, revision: 1, name: { sv: 'Kompostera' }, slug: one.slug }))).toMatchObject({
      reason: 'slug-taken',
    })
    expect(await trying((w) => editChallenge(w, { id: newId(), revision: 1, name: { sv: 'Kompostera' } }))).toMatchObject({
      reason: 'no-such-item',
    })
  })

  test('a retired challenge leaves the roadmap, keeps its page and can be put back', async () => {
    const made = await challenge('Stänga av tomgång')
    await app.world((w) => retireItem(w, { kind: 'challenge', id: made.id }))
    expect((await roadmap()).withoutArea.map(({ id }) => id)).not.toContain(made.id)
    expect(await reading(app.store, app.contractId, (r) => findBySlug(r, 'challenge', made.slug))).toMatchObject({
      item: { retiredOn: '2026-03-30' },
    })
    expect(await trying((w) => retireItem(w, { kind: 'challenge', id: made.id }))).toMatchObject({ reason: 'already-retired' })
    await app.world((w) => restoreItem(w, { kind: 'challenge', id: made.id }))
    expect(await trying((w) => restoreItem(w, { kind: 'challenge', id: made.id }))).toMatchObject({ reason: 'not-retired' })
    expect((await roadmap()).withoutArea.map(({ id }) => id)).toContain(made.id)
  })
})

describe('adopting', () => {
  test('adopters stand in Swedish order with when they adopted, once each', async () => {
    const { id } = await challenge('Välja fossilfritt')
    for (const name of ['Öbackens Bygg', 'Ådalens Åkeri', 'Zinkgruvan']) {
      const { organisationId } = await organisation(name)
      await app.world((w) => adoptChallenge(w, { organisationId, challengeId: id, adopted: { date: '2025-01-01', precision: 'year' } }))
    }
    const adopters = await reading(app.store, app.contractId, (r) => listAdopters(r, [id]))
    expect(adopters.map(({ name, adoptedPrecision }) => [name, adoptedPrecision])).toEqual([
      ['Zinkgruvan', 'year'],
      ['Ådalens Åkeri', 'year'],
      ['Öbackens Bygg', 'year'],
    ])
  })

  test('the same challenge is adopted once; a retired one or an unknown organisation not at all', async () => {
    const [one, two] = [await challenge('Spara vatten'), await challenge('Spara el')]
    const { organisationId } = await organisation('Sparbolaget')
    expect(await app.world((w) => adoptChallenges(w, { organisationId, challengeIds: [one.id, two.id, one.id] }))).toEqual({ adopted: 2 })
    expect(await trying((w) => adoptChallenge(w, { organisationId, challengeId: one.id }))).toMatchObject({ reason: 'already-adopted' })
    expect(await trying((w) => adoptChallenge(w, { organisationId: newId(), challengeId: one.id }))).toMatchObject({
      reason: 'no-such-organisation',
    })
    expect(await trying((w) => adoptChallenge(w, { organisationId, challengeId: newId() }))).toMatchObject({ reason: 'no-such-challenge' })
    await app.world((w) => retireItem(w, { kind: 'challenge', id: two.id }))
    expect(await trying((w) => adoptChallenge(w, { organisationId, challengeId: two.id }))).toMatchObject({ reason: 'challenge-retired' })
  })

  test('a withdrawn adoption is no longer shown, and can be resumed', async () => {
    const { id } = await challenge('Köra eldrivet')
    const { organisationId } = await organisation('Elåkarna')
    const { adoptionId } = await app.world((w) => adoptChallenge(w, { organisationId, challengeId: id }))
    await app.world((w) => withdrawAdoption(w, { adoptionId }))
    expect(await reading(app.store, app.contractId, (r) => listAdopters(r, [id]))).toEqual([])
    expect(await trying((w) => withdrawAdoption(w, { adoptionId }))).toMatchObject({ reason: 'already-withdrawn' })
    await app.world((w) => resumeAdoption(w, { adoptionId }))
    expect(await eventsOf(id)).toEqual(['ChallengeAdded', 'ChallengeAdopted', 'AdoptionWithdrawn', 'AdoptionResumed'])
  })
})
