import { getPublicFacts } from '#domain/evidence'
import { page } from '#web/reply'
import type { Controller } from '#web/visit'
import { EmissionsPage } from './show-page.tsx'

export const emissionsController = {
  'public/emissions': {
    GET: async (visit) => {
      const facts = await visit.read((reading) => getPublicFacts(reading, ['emissions', 'goals', 'periods']))
      return page(<EmissionsPage visit={visit} {...facts} />)
    },
  },
} satisfies Controller
