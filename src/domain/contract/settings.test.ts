import { beforeAll, describe, expect, test } from 'vitest'
import {
  addGoal,
  addPeriod,
  contrast,
  editContract,
  editGoal,
  editPeriod,
  findContract,
  foundContract,
  getContract,
  listGoals,
  listPeriods,
  listStatedFacts,
  periodAt,
  recordStatedFact,
  removeGoal,
  restoreGoal,
  restoreTheme,
  setPracticeMode,
  setTheme,
  setWords,
  type ContractWord,
  type EditContract,
  type GoalInput,
  type PeriodInput,
} from '#domain/contract'
import { findUndoableEvent, listHistory, reading, system, writing, type Reading, type Writing } from '#domain/history'
import { notDone, type Outcome } from '#platform/outcome'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
const read = <Value>(look: (reading: Reading) => Promise<Value>) => reading(app.store, app.contractId, look)
const attempt = <Value, Reason extends string>(verb: (writing: Writing) => Promise<Outcome<Value, Reason>>) =>
  writing(app.store, { contractId: app.contractId, actor: system }, verb)
const undoable = async (eventId: string) =>
  (await read((r) => findUndoableEvent(r, eventId))) ?? { id: '', subject_id: '', particulars: {} }

describe('founding', () => {
  const founding = {
    slug: 'tomstad',
    name: { sv: 'Tomstads klimatfärdplan' },
    locality: 'Tomstad',
    municipalityCode: '9991',
    languages: ['sv'],
  }

  test.each([
    [{ name: { en: 'Roadmap' } }, 'name-missing'],
    [{ slug: 'Åre!' }, 'slug-not-understood'],
    [{ locality: ' ' }, 'locality-missing'],
    [{ municipalityCode: '24' }, 'municipality-code-not-understood'],
    [{ secretariat: { email: 'kansliet' } }, 'email-not-understood'],
  ])('%j is refused with its reason', async (change, reason) => {
    expect(await foundContract(app.store, system, { ...founding, ...change })).toMatchObject({ ok: false, reason })
  })

  test('what belongs to the founding happens with it, or nothing does', async () => {
    const slug = `halvfardig-${app.slug}`
    const refused = await foundContract(app.store, system, { ...founding, slug }, async () => notDone('areas-repeated'))
    expect(refused).toMatchObject({ ok: false, reason: 'areas-repeated' })
    expect(await findContract(app.store, { slug })).toBeNull()
  })

  test('two cities cannot have the same address', async () => {
    expect(await foundContract(app.store, system, { ...founding, slug: app.slug })).toMatchObject({ reason: 'slug-taken' })
  })
})

describe('the contract', () => {
  const edit = (change: Partial<EditContract> = {}): EditContract => ({
    revision: 1,
    name: { sv: 'Färdplanen' },
    locality: 'Polstad',
    municipalityCode: null,
    languages: ['sv', 'en'],
    purpose: {},
    secretariat: {},
    hostname: null,
    ...change,
  })

  test('each reason it cannot be changed is told', async () => {
    const reasonOf = async (change: Partial<EditContract>) => attempt((w) => editContract(w, edit(change)))
    expect(await reasonOf({ languages: [] })).toMatchObject({ reason: 'language-missing' })
    expect(await reasonOf({ name: { en: 'Only English' } })).toMatchObject({ reason: 'name-missing' })
    expect(await reasonOf({ locality: '' })).toMatchObject({ reason: 'locality-missing' })
    expect(await reasonOf({ municipalityCode: '12345' })).toMatchObject({ reason: 'municipality-code-not-understood' })
    expect(await reasonOf({ secretariat: { phone: 'växeln' } })).toMatchObject({ reason: 'phone-not-understood' })
    expect(await reasonOf({ hostname: 'http://x' })).toMatchObject({ reason: 'hostname-not-understood' })
    expect(await reasonOf({ revision: 3 })).toMatchObject({ reason: 'changed-meanwhile' })
  })

  test('is found by its own hostname once that is set, which nobody else may take', async () => {
    const hostname = `klimat.${app.slug}.example`
    await app.world((w) => editContract(w, edit({ hostname: hostname.toUpperCase(), name: { sv: 'Färdplanen', en: '  ' } })))
    expect(await findContract(app.store, { hostname })).toMatchObject({ id: app.contractId, name: { sv: 'Färdplanen' } })
    const other = await createTestApp()
    expect(
      await writing(other.store, { contractId: other.contractId, actor: system }, (w) => editContract(w, edit({ hostname }))),
    ).toMatchObject({ reason: 'hostname-taken' })
  })

  test('keeps its own words with their inflections', async () => {
    const word: ContractWord = {
      sv: {
        gender: 'ett',
        singular: 'klimatkontrakt',
        definite: 'klimatkontraktet',
        definiteGenitive: 'klimatkontraktets',
        plural: 'klimatkontrakt',
        definitePlural: 'klimatkontrakten',
      },
      en: { singular: 'climate contract', plural: 'climate contracts' },
    }
    const { revision } = await read(getContract)
    await app.world((w) => setWords(w, { revision, words: { contract: word, organisation: word, meeting: word } }))
    expect((await read(getContract)).words).toMatchObject({ contract: { sv: { gender: 'ett', definite: 'klimatkontraktet' } } })
    expect(await attempt((w) => setWords(w, { revision, words: { contract: word, organisation: word, meeting: word } }))).toMatchObject({
      reason: 'changed-meanwhile',
    })
    expect(
      await attempt((w) =>
        setWords(w, { revision, words: { contract: { ...word, sv: { ...word.sv, plural: ' ' } }, organisation: word, meeting: word } }),
      ),
    ).toMatchObject({ reason: 'word-missing' })
  })

  test('refuses colours that cannot be read, and says the figure', async () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
    expect(await attempt((w) => setTheme(w, { brand: '#f6c65b', brandInk: '#0f5b4c' }))).toMatchObject({
      reason: 'brand-too-pale',
      details: { contrast: 1.5, least: 4.5 },
    })
    expect(await attempt((w) => setTheme(w, { brand: '#123140', brandInk: '#999999' }))).toMatchObject({ reason: 'brand-ink-too-pale' })
    expect(await attempt((w) => setTheme(w, { brand: 'red;}' }))).toMatchObject({ reason: 'brand-not-understood' })
    expect(await attempt((w) => setTheme(w, { brandInk: 'url(x)' }))).toMatchObject({ reason: 'brand-ink-not-understood' })
  })

  test('a change of colours can be taken back', async () => {
    await app.world((w) => setTheme(w, { brand: '#123140', brandInk: '#0f5b4c' }))
    const { eventId } = await app.world((w) => setTheme(w, { brand: '#7a1020', brandInk: '#7a1020' }))
    const event = await undoable(eventId)
    await app.world((w) => restoreTheme(w, event))
    expect((await read(getContract)).theme).toEqual({ brand: '#123140', brandInk: '#0f5b4c' })
  })

  test('practice mode begins once and ends once in the history', async () => {
    for (const on of [true, true, false]) await app.world((w) => setPracticeMode(w, { on }))
    const kinds = (await read((r) => listHistory(r, { kinds: ['PracticeStarted', 'PracticeEnded'] }))).map(({ kind }) => kind)
    expect(kinds.sort()).toEqual(['PracticeEnded', 'PracticeStarted'])
  })

  test('keeps what a source says in its own words', async () => {
    await app.world((w) =>
      recordStatedFact(w, {
        key: 'organisations',
        wording: { sv: 'nästan 20' },
        source: 'stadens webbplats',
        asOf: { date: '2023-03-01', precision: 'month' },
      }),
    )
    expect(await read((r) => listStatedFacts(r, { key: 'organisations' }))).toMatchObject([
      { wording: { sv: 'nästan 20' }, number: null, asOf: { precision: 'month' } },
    ])
    expect(await attempt((w) => recordStatedFact(w, { key: 'x', wording: {}, source: 'y' }))).toMatchObject({ reason: 'wording-missing' })
    expect(await attempt((w) => recordStatedFact(w, { key: 'x', wording: { sv: 'tio' }, source: '' }))).toMatchObject({
      reason: 'source-missing',
    })
  })
})

describe('goals', () => {
  const neutral: GoalInput = {
    kind: 'neutral',
    text: { sv: 'Klimatneutralt 2040' },
    targetYear: 2040,
    definition: { sv: 'Minst 90 procent lägre utsläpp.' },
  }

  test.each([
    [{ text: {} }, 'text-missing'],
    [{ targetYear: null }, 'year-missing'],
    [{ targetYear: 20400 }, 'year-not-understood'],
    [{ definition: {} }, 'definition-missing'],
    [{ kind: 'yearly-rate' as const }, 'value-missing'],
  ])('a goal with %j is refused with its reason', async (change, reason) => {
    expect(await attempt((w) => addGoal(w, { ...neutral, ...change }))).toMatchObject({ ok: false, reason })
  })

  test('there is one pole star, and another takes its place when it goes', async () => {
    const stars = async () => (await read(listGoals)).filter(({ isPoleStar }) => isPoleStar).map(({ text }) => text['sv'])
    const { goalId: first } = await app.world((w) => addGoal(w, neutral))
    const { goalId: second } = await app.world((w) =>
      addGoal(w, { kind: 'yearly-rate', text: { sv: 'Tolv procent om året' }, targetValue: -12 }),
    )
    expect(await stars()).toEqual(['Klimatneutralt 2040'])
    await app.world((w) =>
      editGoal(w, { goalId: second, kind: 'yearly-rate', text: { sv: 'Tolv procent om året' }, targetValue: -12.5, isPoleStar: true }),
    )
    expect(await stars()).toEqual(['Tolv procent om året'])

    const { eventId } = await app.world((w) => removeGoal(w, { goalId: second }))
    expect(await stars()).toEqual(['Klimatneutralt 2040'])
    const event = await undoable(eventId)
    await app.world((w) => restoreGoal(w, event))
    expect(await stars()).toEqual(['Tolv procent om året'])
    expect((await read(listGoals)).find(({ id }) => id === second)?.targetValue).toBe(-12.5)
    expect((await attempt((w) => removeGoal(w, { goalId: app.contractId }))).ok).toBe(false)
    expect(await attempt((w) => editGoal(w, { ...neutral, goalId: app.contractId }))).toMatchObject({ reason: 'not-found' })
    expect(first).not.toBe(second)
  })
})

describe('periods', () => {
  const period: PeriodInput = { fromOn: '2024-01-01', untilOn: '2026-12-31', rule: { kind: 'at-least', challenges: 4 } }

  test.each([
    [{ fromOn: '2024-02-30' }, 'date-missing'],
    [{ untilOn: '2023-12-31' }, 'ends-before-start'],
    [{ rule: { kind: 'at-least' as const, challenges: 0 } }, 'rule-not-understood'],
    [{ rule: { kind: 'tick' as const, ticked: 33, of: 32 } }, 'rule-not-understood'],
  ])('a period with %j is refused with its reason', async (change, reason) => {
    expect(await attempt((w) => addPeriod(w, { ...period, ...change }))).toMatchObject({ ok: false, reason })
  })

  test('periods follow each other and never overlap', async () => {
    const { periodId } = await app.world((w) => addPeriod(w, period))
    expect(await attempt((w) => addPeriod(w, { ...period, fromOn: '2026-06-01', untilOn: '2028-12-31' }))).toMatchObject({
      reason: 'overlaps',
      details: { fromOn: '2024-01-01' },
    })
    await app.world((w) =>
      editPeriod(w, { ...period, periodId, revision: 1, untilOn: '2025-12-31', rule: { kind: 'tick', ticked: 15, of: 32 } }),
    )
    expect(await attempt((w) => editPeriod(w, { ...period, periodId, revision: 1 }))).toMatchObject({ reason: 'changed-meanwhile' })

    const periods = await read(listPeriods)
    expect(periods).toMatchObject([{ name: { sv: '2024–2025' }, rule: { kind: 'tick', ticked: 15, of: 32 } }])
    expect(periodAt(periods, '2025-06-01')?.id).toBe(periodId)
    expect(periodAt(periods, '2027-06-01')).toBeNull()
  })
})
