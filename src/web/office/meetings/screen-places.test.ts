import { expect, test } from 'vitest'
import type { AgendaItem, MeetingPage } from '#domain/meetings'
import { besides, placesOf, readPlace } from './screen-places.ts'

const item = (id: string): AgendaItem => ({
  id,
  title: { sv: id },
  minutes: 10,
  owner: null,
  isPublic: true,
  forwarded: false,
  fromItemId: null,
  fromOutcomeId: null,
})
const meeting = { agenda: [item('a'), item('b')], agreement: null } satisfies Pick<MeetingPage, 'agenda' | 'agreement'>
const bare = { agenda: [], agreement: null }
const at = (query: string, facts: Pick<MeetingPage, 'agenda' | 'agreement'> = meeting) => readPlace(new URLSearchParams(query), facts)

test('the arrows go from who is here through every item to the closing screen', () => {
  expect(placesOf(meeting).map(({ view, item: number }) => `${view}${number || ''}`)).toEqual([
    'present',
    'agenda',
    'item1',
    'item2',
    'leads',
    'close',
  ])
  expect(besides(placesOf(meeting), at('visa=item&punkt=2'))).toEqual({
    before: { view: 'item', item: 1 },
    after: { view: 'leads', item: 0 },
  })
  expect(besides(placesOf(meeting), at('visa=close')).after).toBeNull()
})

test('a meeting without an agenda shows the offer and the star chart, never an empty list', () => {
  expect(at('', bare)).toEqual({ view: 'leads', item: 0 })
  expect(at('visa=agenda', bare)).toEqual({ view: 'leads', item: 0 })
  expect(placesOf(bare).map(({ view }) => view)).toEqual(['present', 'leads', 'close'])
})

test.each(['visa=item&punkt=3', 'visa=item&punkt=0', 'visa=item&punkt=1.5', 'visa=item', 'visa=constructor', 'punkt=1'])(
  'an address that points nowhere shows the agenda: %s',
  (query) => expect(at(query)).toEqual({ view: 'agenda', item: 0 }),
)
