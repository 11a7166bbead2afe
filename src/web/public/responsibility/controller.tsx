import { listCoverage, spreadOfResponsibilityAt } from '#domain/leads'
import { invalid, page } from '#web/reply'
import type { Controller } from '#web/visit'
import { readDay } from '../leads/read-day.ts'
import { ResponsibilityPage } from './show-page.tsx'

export const responsibilityController = {
  'public/responsibility': {
    GET: async (visit) => {
      const asked = readDay(visit)
      const date = asked.kind === 'day' ? asked.date : visit.today
      const facts = await visit.read(async (reading) => ({
        coverage: await listCoverage(reading, { audience: 'public', today: visit.today, date }),
        counted: await spreadOfResponsibilityAt(reading, date, visit.today),
      }))
      const shown = <ResponsibilityPage visit={visit} asked={asked} {...facts} />
      return asked.kind === 'refused' ? invalid(shown) : page(shown)
    },
  },
} satisfies Controller
