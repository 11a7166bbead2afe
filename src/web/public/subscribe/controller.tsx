import { listGroups } from '#domain/groups'
import { listRoadmap } from '#domain/roadmap'
import { page } from '#web/reply'
import type { Controller } from '#web/visit'
import { SubscribePage } from './subscribe-page.tsx'

export const subscribeController = {
  'public/subscribe': {
    GET: async (visit) => {
      const found = await visit.read(async (reading) => ({
        areas: (await listRoadmap(reading)).areas,
        groups: (await listGroups(reading)).filter(({ state }) => state !== 'closed').slice(0, 100),
      }))
      return page(<SubscribePage visit={visit} {...found} />)
    },
  },
} satisfies Controller
