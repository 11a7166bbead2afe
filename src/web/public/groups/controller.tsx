import { findGroup } from '#domain/groups'
import { listMeetings } from '#domain/meetings'
import { notFound, page } from '#web/reply'
import type { Controller } from '#web/visit'
import { GroupPage } from './show-page.tsx'

export const groupsController = {
  'public/groups/show': {
    GET: async (visit) => {
      const facts = await visit.read(async (reading) => {
        const group = await findGroup(reading, { slug: visit.params.slug })
        if (group === null) return null
        const { meetings } = await listMeetings(reading, { today: visit.today, for: 'public', groupId: group.id, limit: 20 })
        return { group, meetings }
      })
      return facts === null ? notFound : page(<GroupPage visit={visit} {...facts} />)
    },
  },
} satisfies Controller
