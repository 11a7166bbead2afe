import { listDispatchesUnderWay } from '#domain/dispatches'
import { writing } from '#domain/history'
import { getOfficeOverview, noteOfficeVisit } from '#domain/follow-up'
import { page } from '#web/reply'
import type { Controller } from '#web/visit'
import { OverviewPage } from './overview-page.tsx'

export const overviewController = {
  'office/overview': {
    GET: async (visit) => {
      const personId = visit.actor.personId ?? ''
      const { overview, underWay } = await visit.read(async (reading) => ({
        overview: await getOfficeOverview(reading, { today: visit.today, personId }),
        underWay: await listDispatchesUnderWay(reading),
      }))
      // Only a mark of when somebody looked in: nothing anybody else sees, and nothing a link could do.
      if (overview.visit.isNew)
        await writing(visit.store, { contractId: visit.site.contract.id, actor: visit.actor }, (context) =>
          noteOfficeVisit(context, personId),
        )
      return page(<OverviewPage visit={visit} overview={overview} underWay={underWay} showAll={visit.query.has('alla')} />)
    },
  },
} satisfies Controller
