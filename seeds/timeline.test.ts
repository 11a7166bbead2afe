import { describe, expect, test } from 'vitest'
import { emptyCity } from './empty-city/empty-city.ts'
import { polstad } from './polstad/polstad.ts'
import { tellInOrder } from './timeline.ts'
import type { Key } from './world-data.ts'

describe('the timeline', () => {
  const story = tellInOrder(polstad)
  const first = (kind: string, name: Key) => {
    const index = story.findIndex((each) => each.kind === kind && Object.values(each).includes(name))
    expect(index, `${kind} ${name}`).toBeGreaterThanOrEqual(0)
    return index
  }

  test('runs from the founding to the world’s today', () => {
    expect(story[0]).toMatchObject({ kind: 'contract-founded', at: '2024-01-08T05:00' })
    expect(story.map((each) => each.at)).toEqual(story.map((each) => each.at).toSorted())
    expect((story.at(-1)?.at ?? '9999') <= polstad.now).toBe(true)
  })

  test('nobody is invited before they are known, and no group meets before it is made', () => {
    for (const meeting of polstad.meetings) {
      for (const organisation of meeting.invited)
        expect(first('organisation-registered', organisation)).toBeLessThan(first('meeting-announced', meeting.key))
      for (const group of meeting.groups) expect(first('group-made', group)).toBeLessThan(first('meeting-announced', meeting.key))
    }
  })

  test('what it takes is there before a Lead is taken', () => {
    for (const lead of polstad.leads) {
      const taken = first('lead-taken', lead.key)
      expect(first('organisation-joined', lead.organisation)).toBeLessThan(taken)
      expect(first('mandate-began', lead.contact)).toBeLessThan(taken)
      expect(first(`${lead.subject.kind}-added`, lead.subject.key)).toBeLessThan(taken)
    }
  })

  test('the empty city has only been founded', () => {
    const kinds = new Set(tellInOrder(emptyCity).map((each) => each.kind))
    expect(kinds).toEqual(new Set(['contract-founded', 'role-began', 'focus-area-added']))
  })
})
