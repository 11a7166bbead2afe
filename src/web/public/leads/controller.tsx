import { getPublicFacts } from '#domain/evidence'
import { listCoverage } from '#domain/leads'
import { invalid, page } from '#web/reply'
import type { Controller } from '#web/visit'
import { LeadsPage } from './index-page.tsx'
import { readDay } from './read-day.ts'

export const leadsController = {
  'public/leads/index': {
    GET: async (visit) => {
      const asked = readDay(visit)
      const facts = await visit.read(async (reading) => ({
        ...(await getPublicFacts(reading, ['goals', 'stated'])),
        coverage: await listCoverage(reading, {
          audience: 'public',
          today: visit.today,
          date: asked.kind === 'day' ? asked.date : visit.today,
        }),
      }))
      const shown = <LeadsPage visit={visit} asked={asked} {...facts} />
      return asked.kind === 'refused' ? invalid(shown) : page(shown)
    },
  },
} satisfies Controller
