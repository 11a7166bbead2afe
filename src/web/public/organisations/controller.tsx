import { findPublicOrganisation, getPublicFacts } from '#domain/evidence'
import { listLeadsOfOrganisation } from '#domain/leads'
import { listMeetings } from '#domain/meetings'
import { movedTo, notFound, page } from '#web/reply'
import type { Controller } from '#web/visit'
import { OrganisationsPage } from './index-page.tsx'
import { OrganisationPage } from './show-page.tsx'

export const organisationsController = {
  'public/organisations/index': {
    GET: async (visit) => {
      const facts = await visit.read((reading) => getPublicFacts(reading, ['members', 'stated']))
      return page(<OrganisationsPage visit={visit} members={facts.members} stated={facts.stated} />)
    },
  },
  'public/organisations/show': {
    GET: async (visit) => {
      const answer = await visit.read(async (reading) => {
        const found = await findPublicOrganisation(reading, visit.params.slug)
        if (found === null || 'movedTo' in found) return found
        const { organisation } = found
        const leads = await listLeadsOfOrganisation(reading, organisation.id, { audience: 'public' })
        const { meetings } = await listMeetings(reading, {
          when: 'past',
          today: visit.today,
          for: 'public',
          organisationId: organisation.id,
          limit: 20,
        })
        return { organisation, leads, meetings }
      })
      if (answer === null) return notFound
      if ('movedTo' in answer) return movedTo(visit.href('public/organisations/show', { slug: answer.movedTo }))
      return page(<OrganisationPage visit={visit} {...answer} />)
    },
  },
} satisfies Controller
