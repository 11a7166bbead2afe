import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { HistoryLine } from '#domain/history'
import { isMessageKey, translatorFor } from '#locales'
import { sayActor, sayEvent } from './history-lines.tsx'

const line: HistoryLine = {
  id: '1',
  at: new Date('2026-03-30T13:00:00Z'),
  kind: 'LeadHeardFrom',
  actorKind: 'person',
  actorName: 'Siv',
  actorId: '4',
  subjectKind: 'lead',
  subjectId: '2',
  organisationId: '3',
  organisationName: 'Återbyggarna',
  meetingId: null,
  particulars: { subject: 'challenge', title: { en: 'Drive fossil-free', sv: 'Kör fossilfritt' } },
  undoneAt: null,
}
const [sv, en] = [translatorFor('sv'), translatorFor('en')]

test('an event is told in the language of the page, with things as they are called there', () => {
  expect(sayEvent(sv, 'sv', line)).toBe('Återbyggarna hördes av om Lead för Kör fossilfritt')
  expect(sayEvent(en, 'en', line)).toBe('Återbyggarna was heard from about the Lead for Drive fossil-free')
})

test('an event without a sentence, or with a particular missing, still says that something was saved', () => {
  expect(sayEvent(sv, 'sv', { ...line, kind: 'SomethingNew' })).toBe('En ändring har sparats.')
  expect(sayEvent(sv, 'sv', { ...line, particulars: {} })).toBe('En ändring har sparats.')
})

test('an erased person is told of without a name', () => {
  expect(sayActor(sv, { actorKind: 'person', actorName: null })).toBe('av någon som inte längre finns i registret')
})

test('every event that is recorded anywhere has a sentence of its own', () => {
  const recorded = globSync('src/**/*.{ts,tsx}')
    .filter((file) => !/\.test\.|\.fixtures\./.test(file))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(?:record\([\s\S]{0,60}?kind|\bevent): '([A-Z]\w+)'/g)].map(([, kind]) => kind),
    )

  expect(recorded.length).toBeGreaterThan(50)
  expect([...new Set(recorded)].filter((kind) => !isMessageKey(`history.${kind}`))).toEqual([])
})
