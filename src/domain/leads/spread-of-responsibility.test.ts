import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  spreadOfResponsibility,
  topOfGroup,
  type ActiveLead,
  type Measure,
  type Spread,
  type SpreadInput,
} from './spread-of-responsibility.ts'

const municipal = new Set(['kommunen', 'bostäder', 'hamnen'])
const parents = new Map([
  ['bostäder', 'kommunen'],
  ['hamnen', 'kommunen'],
  ['fyrvik-drift', 'fyrvik'],
  ['fyrvik-hus', 'fyrvik'],
])
let count = 0

/** `aLead('skymra', 'challenge 3', 'mat')`: an active Lead of an invented organisation of Polstad. */
function aLead(organisationId: string, subject: string, areaId: string | null = null, changes: Partial<ActiveLead> = {}): ActiveLead {
  const subjectKind = subject.startsWith('area') ? 'focus-area' : subject.startsWith('question') ? 'question' : 'challenge'
  return {
    leadId: `${(count += 1)}`,
    organisationId,
    parentGroupId: parents.get(organisationId) ?? null,
    municipalSphere: municipal.has(organisationId),
    subjectKind,
    subjectId: subject,
    areaId,
    provisional: false,
    ...changes,
  }
}
function spread(leads: readonly ActiveLead[] | null, more: Partial<SpreadInput> = {}): Spread {
  return spreadOfResponsibility({ leads, affiliatedCount: null, meetings: null, nextSteps: null, ...more })
}
const value = <Value>(measure: Measure<Value>): Value | string => (measure.known ? measure.value : measure.because)

/**
 * Worked by hand: ten Leads. The municipality 3, Skymra 3, its bostäder 2 (one of them for what the municipality leads too),
 * Ejda 1, KÖLD 1.
 */
const polstad = [
  aLead('kommunen', 'area mat', 'mat'),
  aLead('kommunen', 'challenge 1', 'mat'),
  aLead('kommunen', 'question 1'),
  aLead('bostäder', 'challenge 1', 'mat'),
  aLead('bostäder', 'challenge 5', 'hus'),
  aLead('skymra', 'challenge 2', 'mat'),
  aLead('skymra', 'challenge 3', 'resor'),
  aLead('skymra', 'area resor', 'resor', { provisional: true }),
  aLead('ejda', 'challenge 5', 'hus'),
  aLead('köld', 'question 1'),
]

describe('the spread in Polstad, worked by hand', () => {
  const measured = spread(polstad, { affiliatedCount: 45 })

  test('ten Leads, one under förankring, by five organisations', () => {
    expect([value(measured.leads), value(measured.provisionalLeads), value(measured.leadingOrganisations)]).toEqual([10, 1, 5])
  })
  test('five of nine Leads lie outside the municipality, for what it and its company share counts once', () => {
    expect(value(measured.leadsOutsideMunicipality)).toEqual({ part: 5, whole: 9, share: 5 / 9 })
  })
  test('three of four groups are outside it', () => {
    expect(value(measured.groupsOutsideMunicipality)).toEqual({ part: 3, whole: 4, share: 0.75 })
  })
  test('as spread as 4.17 organisations with equal parts: 1 / (0.3² + 0.3² + 0.2² + 0.1² + 0.1²)', () => {
    expect(value(measured.effectiveNumber)).toBeCloseTo(1 / 0.24, 12)
  })
  test('two organisations carry half: 3 + 3 of 10', () => expect(value(measured.organisationsCarryingHalf)).toBe(2))
  test.each([
    [[4, 3, 3], 2],
    [[5, 3, 2], 1],
    [[1, 1, 1, 1], 2],
    [[1, 1, 1], 2],
    [[7], 1],
  ])('where organisations have %j Leads, %i carry half', (each, expected) => {
    const leads = each.flatMap((many, who) => Array.from({ length: many }, (_, n) => aLead(`organisation ${who}`, `challenge ${n}`, 'a')))
    expect(value(spread(leads).organisationsCarryingHalf)).toBe(expected)
  })
  test('of three areas with Lead one rests on a single organisation', () => {
    expect(value(measured.areasOnOneOrganisation)).toEqual({ areaIds: ['resor'], ofAreasWithLead: 3 })
  })
  test('five of forty-five affiliated organisations have Lead', () =>
    expect(value(measured.affiliatedWithLead)).toEqual({ part: 5, whole: 45, share: 1 / 9 }))
  test('areas, challenges and questions apart', () => {
    expect(value(measured.bySubjectKind)).toEqual({
      'focus-area': { leads: 2, organisations: 2 },
      challenge: { leads: 6, organisations: 4 },
      question: { leads: 2, organisations: 2 },
    })
  })
})

describe('groups', () => {
  test('two companies of one group that share a Lead weigh as one against the municipality, two that lead different things as two', () => {
    const shared = [
      aLead('fyrvik-drift', 'challenge 1', 'a'),
      aLead('fyrvik-hus', 'challenge 1', 'a'),
      aLead('kommunen', 'challenge 2', 'a'),
    ]
    const apart = [
      aLead('fyrvik-drift', 'challenge 1', 'a'),
      aLead('fyrvik-hus', 'challenge 3', 'a'),
      aLead('kommunen', 'challenge 2', 'a'),
    ]
    expect([shared, apart].map((leads) => value(spread(leads).leadsOutsideMunicipality))).toEqual([
      { part: 1, whole: 2, share: 0.5 },
      { part: 2, whole: 3, share: 2 / 3 },
    ])
    expect(value(spread(shared).leadingOrganisations)).toBe(3)
  })
  test('an area and a challenge are two things though their ids be the same', () => {
    const leads = [aLead('skymra', 'area', 'a'), { ...aLead('skymra', 'challenge', 'a'), subjectId: 'area' }]
    expect(value(spread(leads).leadsOutsideMunicipality)).toMatchObject({ whole: 2 })
  })
  test('a group is municipal where one of those who share the Lead is, whatever is unknown of the other', () => {
    const leads = [
      aLead('fyrvik-drift', 'challenge 1', 'a', { municipalSphere: true }),
      aLead('fyrvik-hus', 'challenge 1', 'a', { municipalSphere: null }),
    ]
    expect(value(spread(leads).leadsOutsideMunicipality)).toEqual({ part: 0, whole: 1, share: 0 })
  })
  test('the top of a group is found through all levels, and a circle ends', () => {
    const tree = new Map([
      ['c', 'b'],
      ['b', 'a'],
      ['a', null],
      ['x', 'y'],
      ['y', 'x'],
    ])
    expect(['c', 'b', 'a', 'elsewhere'].map((id) => topOfGroup(id, tree))).toEqual(['a', 'a', null, null])
    expect(topOfGroup('x', tree)).toBeNull()
  })
})

describe('what is not known is never nought', () => {
  test('Umeå: nobody knows who has Lead, and every measure of Lead says so', () => {
    const { meetingsByOthers, nextStepsOfOthers, nextStepsOfOthersDone, ...ofLeads } = spread(null, { affiliatedCount: 56 })
    expect(new Set(Object.values(ofLeads).map((measure) => (measure.known ? measure.value : measure.because)))).toEqual(
      new Set(['leads-unknown']),
    )
    expect([meetingsByOthers, nextStepsOfOthers, nextStepsOfOthersDone].map((measure) => value(measure))).toEqual([
      'meetings-unknown',
      'next-steps-unknown',
      'next-steps-unknown',
    ])
  })
  test('known to be nobody is nought Leads but no share', () => {
    const none = spread([], { affiliatedCount: 45, meetings: [], nextSteps: [] })
    expect([value(none.leads), value(none.leadingOrganisations), value(none.affiliatedWithLead)]).toEqual([
      0,
      0,
      { part: 0, whole: 45, share: 0 },
    ])
    expect(
      [none.leadsOutsideMunicipality, none.groupsOutsideMunicipality, none.effectiveNumber, none.organisationsCarryingHalf].map((measure) =>
        value<unknown>(measure),
      ),
    ).toEqual(Array(4).fill('nobody-has-lead'))
    expect([value(none.meetingsByOthers), value(none.nextStepsOfOthers), value(none.nextStepsOfOthersDone)]).toEqual([
      'no-meetings',
      'no-next-steps',
      'no-next-steps',
    ])
    expect(value(none.areasOnOneOrganisation)).toEqual({ areaIds: [], ofAreasWithLead: 0 })
  })
  test('one Lead on an unknown side makes the shares unknown, and nothing else', () => {
    const measured = spread([...polstad, aLead('havr', 'challenge 9', 'hus', { municipalSphere: null })])
    expect([value(measured.leadsOutsideMunicipality), value(measured.groupsOutsideMunicipality), value(measured.leads)]).toEqual([
      'municipal-sphere-unknown',
      'municipal-sphere-unknown',
      11,
    ])
  })
  test('a challenge without known area makes the areas unknown; a question has none', () => {
    expect(value(spread([aLead('skymra', 'challenge 1')]).areasOnOneOrganisation)).toBe('area-of-some-unknown')
    expect(value(spread([aLead('skymra', 'question 1', 'mat')]).areasOnOneOrganisation)).toEqual({ areaIds: [], ofAreasWithLead: 0 })
  })
  test('the number of affiliated organisations may be unknown or wrong', () => {
    expect([null, 0, 4, 5].map((affiliatedCount) => value(spread(polstad, { affiliatedCount }).affiliatedWithLead))).toEqual([
      'affiliated-unknown',
      'affiliated-unknown',
      'more-leading-than-affiliated',
      { part: 5, whole: 5, share: 1 },
    ])
  })
})

describe('deeds', () => {
  const meetings = [[true], [true, false], [false, null], [null], [true, null], []].map((responsible) => ({ responsible }))
  test('meetings that others convened, hosted or led: two of three that can be told, three that cannot', () => {
    expect(value(spread(null, { meetings }).meetingsByOthers)).toEqual({ part: 2, whole: 3, share: 2 / 3, unknown: 3 })
    expect(value(spread(null, { meetings: [{ responsible: [] }] }).meetingsByOthers)).toBe('municipal-sphere-unknown')
    expect(value(spread(null, { meetings: [{ responsible: [true, true] }] }).meetingsByOthers)).toEqual({
      part: 0,
      whole: 1,
      share: 0,
      unknown: 0,
    })
  })
  test('next steps owned by others, and of those the ones done', () => {
    const nextSteps = [
      { ownerMunicipal: false, done: true },
      { ownerMunicipal: false, done: false },
      { ownerMunicipal: false, done: true },
      { ownerMunicipal: true, done: true },
      { ownerMunicipal: null, done: true },
    ]
    const measured = spread(null, { nextSteps })
    expect(value(measured.nextStepsOfOthers)).toEqual({ part: 3, whole: 4, share: 0.75, unknown: 1 })
    expect(value(measured.nextStepsOfOthersDone)).toEqual({ part: 2, whole: 3, share: 2 / 3 })
  })
  test('without owners nothing is said of others', () => {
    const measured = spread(null, { nextSteps: [{ ownerMunicipal: null, done: true }] })
    expect([value(measured.nextStepsOfOthers), value(measured.nextStepsOfOthersDone)]).toEqual(['owners-unknown', 'owners-unknown'])
    expect(value(spread(null, { nextSteps: [{ ownerMunicipal: true, done: true }] }).nextStepsOfOthersDone)).toBe('no-next-steps')
  })
})

describe('whatever the Leads are', () => {
  const anyLead = fc.tuple(
    fc.constantFrom('kommunen', 'bostäder', 'skymra', 'ejda', 'fyrvik-hus', 'fyrvik-drift'),
    fc.constantFrom('area a', 'challenge 1', 'challenge 2', 'question 1'),
    fc.constantFrom('a', 'b'),
  )
  const anyLeads = fc.array(
    anyLead.map(([organisation, subject, area]) => aLead(organisation, subject, area)),
    { minLength: 1, maxLength: 30 },
  )
  test('the effective number lies between one and the organisations leading, and kinds add up to all', () => {
    fc.assert(
      fc.property(anyLeads, (leads) => {
        const { effectiveNumber, leadingOrganisations, organisationsCarryingHalf, bySubjectKind } = spread(leads)
        const organisations = Number(value(leadingOrganisations))
        expect(Number(value(effectiveNumber))).toBeGreaterThanOrEqual(1 - 1e-9)
        expect(Number(value(effectiveNumber))).toBeLessThanOrEqual(organisations + 1e-9)
        expect(Number(value(organisationsCarryingHalf))).toBeLessThanOrEqual(Math.ceil(organisations / 2))
        expect(bySubjectKind.known && Object.values(bySubjectKind.value).reduce((all, kind) => all + kind.leads, 0)).toBe(leads.length)
      }),
    )
  })
  test('their order does not matter', () => {
    fc.assert(
      fc.property(anyLeads, (leads) => {
        const [one, other] = [spread(leads), spread(leads.toReversed())]
        expect([other.leadsOutsideMunicipality, other.effectiveNumber, other.organisationsCarryingHalf]).toEqual([
          one.leadsOutsideMunicipality,
          one.effectiveNumber,
          one.organisationsCarryingHalf,
        ])
      }),
    )
  })
})
