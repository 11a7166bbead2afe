import { expect, test } from 'vitest'
import { reading, system, writing } from '#domain/history'
import { createTestApp } from '#tests/support/test-app.ts'
import { budgetPosition, findStated, getLatestEmissions, recordEmissionEdition, type EmissionValue } from './evidence.ts'

const umea: EmissionValue[] = [
  { year: 2022, tonnes: 316_772.619 },
  { year: 2023, tonnes: 329_824.856 },
  { year: 2024, tonnes: 365_009.52 },
]

test('the latest edition replaces the one before it, whole and with its decimals', async () => {
  const { store, contractId, world } = await createTestApp()
  await world((w) => recordEmissionEdition(w, { name: 'SMHI 2023', source: 'SMHI' }, [{ year: 1990, tonnes: 1 }]))
  await world((w) =>
    recordEmissionEdition(w, { name: 'SMHI 2024', source: 'SMHI' }, [...umea, { year: 2024, sector: 'transport', tonnes: 164_349.08 }]),
  )
  const latest = await reading(store, contractId, getLatestEmissions)
  expect(latest?.edition.name).toBe('SMHI 2024')
  expect(latest?.totals).toEqual(umea)
  expect(latest?.bySector).toEqual([{ year: 2024, sector: 'transport', tonnes: 164_349.08 }])
})

test('an edition without name, source or sound figures is refused and nothing is kept', async () => {
  const { store, contractId } = await createTestApp()
  const trying = (name: string, source: string, values: EmissionValue[]) =>
    writing(store, { contractId, actor: system }, (w) => recordEmissionEdition(w, { name, source }, values))
  expect(await trying(' ', 'SMHI', umea)).toMatchObject({ reason: 'name-missing' })
  expect(await trying('SMHI', '', umea)).toMatchObject({ reason: 'source-missing' })
  expect(await trying('SMHI', 'SMHI', [])).toMatchObject({ reason: 'values-missing' })
  expect(await trying('SMHI', 'SMHI', [{ year: 2024.5, tonnes: 1 }])).toMatchObject({ reason: 'value-invalid' })
  expect(await trying('SMHI', 'SMHI', [{ year: 2024, tonnes: Number.NaN }])).toMatchObject({ reason: 'value-invalid' })
  expect(await trying('SMHI', 'SMHI', [...umea, { year: 2024, tonnes: 2 }])).toMatchObject({ reason: 'value-twice' })
  expect(await reading(store, contractId, getLatestEmissions)).toBeNull()
})

test("Umeå's goal from 2022 gives the budget its own figures say", () => {
  const answer = budgetPosition(
    umea.map(({ year, tonnes }) => ({ year, tonnes })),
    2022,
    0.2,
  )
  expect(answer.known && Math.round(answer.value.budget)).toBe(1_267_090)
  expect(answer.known && Math.round(answer.value.usedShare * 100)).toBe(55)
})

test('what a source says is found by what it is about, and of which meeting', () => {
  const stated = [
    {
      key: 'attendance',
      subjectId: 'm1',
      asOfOn: null,
      asOfPrecision: null,
      wording: { sv: 'nästan 20' },
      number: null,
      source: 'umea.se',
    },
  ]
  expect(findStated(stated, 'attendance', 'm1')?.wording).toEqual({ sv: 'nästan 20' })
  expect(findStated(stated, 'attendance', 'm2')).toBeUndefined()
})
