import { getPublicFacts } from '#domain/evidence'
import { listCoverage } from '#domain/leads'
import { listComingMeetings } from '#domain/meetings'
import { listNews } from '#domain/publishing'
import { page } from '#web/reply'
import type { Controller } from '#web/visit'
import { OverviewPage } from './overview-page.tsx'

export const overviewController = {
  'public/overview': {
    GET: async (visit) => {
      const facts = await visit.read(async (reading) => ({
        ...(await getPublicFacts(reading, ['goals', 'stated', 'emissions', 'members', 'adoptions'])),
        coverage: await listCoverage(reading, { audience: 'public', today: visit.today }),
        coming: await listComingMeetings(reading, { today: visit.today, for: 'public', limit: 5 }),
        news: (await listNews(reading, { limit: 3 })).news,
      }))
      return page(<OverviewPage visit={visit} facts={facts} />)
    },
  },
} satisfies Controller
