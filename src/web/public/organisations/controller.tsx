import { listOrganisations } from '#domain/organisations'
import { page } from '#web/reply'
import type { Controller } from '#web/visit'
import { OrganisationsPage } from './index-page.tsx'

export const organisationsController = {
  'public/organisations/index': {
    GET: async (visit) => {
      const { organisations } = await visit.read((reading) => listOrganisations(reading))
      return page(<OrganisationsPage visit={visit} organisations={organisations} />)
    },
  },
} satisfies Controller
