import { listCoverage, listLeadsOfSubject } from '#domain/leads'
import { listMeetings } from '#domain/meetings'
import { findBySlug, listAdopters, type RoadmapKind } from '#domain/roadmap'
import type { Reading } from '#domain/history'
import { movedTo, notFound, page } from '#web/reply'
import type { Controller } from '#web/visit'
import { ItemPage, type ItemFacts } from './show-page.tsx'

export const challengesController = {
  'public/challenges/show': {
    GET: async (visit) => {
      const answer = await visit.read((reading) => readItem(reading, 'challenge', visit.params.slug, visit.today))
      if (answer === null) return notFound
      return typeof answer === 'string'
        ? movedTo(visit.href('public/challenges/show', { slug: answer }))
        : page(<ItemPage visit={visit} facts={answer} />)
    },
  },
  'public/questions/show': {
    GET: async (visit) => {
      const answer = await visit.read((reading) => readItem(reading, 'question', visit.params.slug, visit.today))
      if (answer === null) return notFound
      return typeof answer === 'string'
        ? movedTo(visit.href('public/questions/show', { slug: answer }))
        : page(<ItemPage visit={visit} facts={answer} />)
    },
  },
} satisfies Controller

/** The challenge or question at an address; the address it has moved to; or null. */
async function readItem(
  reading: Reading,
  kind: Exclude<RoadmapKind, 'focus-area'>,
  slug: string,
  today: string,
): Promise<ItemFacts | string | null> {
  const found = await findBySlug(reading, kind, slug)
  if (found === null) return null
  if (found.item === null) return found.movedTo
  const { item } = found
  return {
    item,
    coverage: await listCoverage(reading, { audience: 'public', today }),
    adopters: kind === 'challenge' ? await listAdopters(reading, [item.id]) : [],
    meetings: kind === 'question' ? (await listMeetings(reading, { today, for: 'public', questionId: item.id, limit: 12 })).meetings : [],
    history: await listLeadsOfSubject(reading, { kind, id: item.id }, { audience: 'public' }),
  }
}
