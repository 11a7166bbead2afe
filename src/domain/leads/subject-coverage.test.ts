import { describe, expect, test } from 'vitest'
import { coverageStateOf } from './subject-coverage.ts'

const staying = { state: 'active', leavesOn: null } as const
const provisional = { state: 'taken', leavesOn: null } as const
const leaving = { state: 'active', leavesOn: '2026-12-31' } as const
const resting = { state: 'resting', leavesOn: null } as const

describe('who has Lead', () => {
  test.each([
    ['nobody', [], 'open'],
    ['one organisation', [staying], 'one'],
    ['one under förankring', [provisional], 'one'],
    ['two', [staying, provisional], 'several'],
    ['one that stays and one that leaves', [staying, leaving], 'several'],
    ['only one that leaves', [leaving], 'leaving'],
    ['two that leave', [leaving, leaving], 'leaving'],
    ['only one that rests', [resting], 'resting'],
    ['one at work and one that rests', [staying, resting], 'one'],
    ['one that leaves and one that rests', [leaving, resting], 'leaving'],
    ['one that rests and leaves', [{ ...resting, leavesOn: '2026-12-31' }], 'resting'],
  ] as const)('%s: %s', (_, standing, state) => expect(coverageStateOf(standing, true)).toBe(state))
  test('where nobody here knows, nothing is called open', () => expect(coverageStateOf([], false)).toBe('unknown'))
})
