import { listCoverage } from '#domain/leads'
import { listMeetings } from '#domain/meetings'
import { findBySlug } from '#domain/roadmap'
import { movedTo, notFound, page } from '#web/reply'
import type { Controller } from '#web/visit'
import { FocusAreasPage } from './index-page.tsx'
import { FocusAreaPage } from './show-page.tsx'

export const focusAreasController = {
  'public/focus-areas/index': {
    GET: async (visit) => {
      const coverage = await visit.read((reading) => listCoverage(reading, { audience: 'public', today: visit.today }))
      return page(<FocusAreasPage visit={visit} coverage={coverage} />)
    },
  },
  'public/focus-areas/show': {
    GET: async (visit) => {
      const answer = await visit.read(async (reading) => {
        const found = await findBySlug(reading, 'focus-area', visit.params.slug)
        if (found?.item == null) return found
        const coverage = await listCoverage(reading, { audience: 'public', today: visit.today })
        const { meetings } = await listMeetings(reading, { today: visit.today, for: 'public', areaId: found.item.id, limit: 12 })
        return { ...found, coverage, meetings }
      })
      if (answer === null) return notFound
      if (answer.item === null) return movedTo(visit.href('public/focus-areas/show', { slug: answer.movedTo }))
      if (!('coverage' in answer)) return notFound
      return page(<FocusAreaPage visit={visit} item={answer.item} coverage={answer.coverage} meetings={answer.meetings} />)
    },
  },
} satisfies Controller
