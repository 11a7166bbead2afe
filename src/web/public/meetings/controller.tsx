import { getPublicFacts } from '#domain/evidence'
import { listLeadsTakenAtMeeting } from '#domain/leads'
import { findMeetingPage, listComingMeetings, listMeetings } from '#domain/meetings'
import { notFound, page } from '#web/reply'
import type { Controller } from '#web/visit'
import { MeetingsPage, pastPerPage } from './index-page.tsx'
import { findReportOfMeeting, ReportedMeeting } from './report-page.tsx'
import { MeetingFrame, MeetingPage } from './show-page.tsx'

export const meetingsController = {
  'public/meetings/index': {
    GET: async (visit) => {
      const asked = Number(visit.query.get('sida') ?? '1')
      const number = Number.isInteger(asked) && asked >= 1 && asked <= 1000 ? asked : 1
      const facts = await visit.read(async (reading) => ({
        coming: await listComingMeetings(reading, { today: visit.today, for: 'public', limit: 50 }),
        past: await listMeetings(reading, { when: 'past', today: visit.today, for: 'public', limit: pastPerPage, offset: (number - 1) * pastPerPage }),
      }))
      return page(<MeetingsPage visit={visit} coming={facts.coming} past={facts.past.meetings} pastTotal={facts.past.total} pageNumber={number} />)
    },
  },
  'public/meetings/show': {
    GET: async (visit) => {
      const facts = await visit.read(async (reading) => {
        const found = await findMeetingPage(reading, { slug: visit.params.slug }, 'public')
        if (found === null) return null
        const reported = await findReportOfMeeting(reading, found.meeting.id, visit.site.contract)
        if (reported !== null) return { reported, meeting: found.meeting }
        const leads = await listLeadsTakenAtMeeting(reading, found.meeting.id, { audience: 'public' })
        const { stated } = visit.site.contract.leadsKnown ? { stated: [] } : await getPublicFacts(reading, ['stated'])
        return { ...found, leads, stated }
      })
      if (facts === null) return notFound
      if ('reported' in facts) return page(<MeetingFrame visit={visit} meeting={facts.meeting}><ReportedMeeting visit={visit} {...facts.reported} /></MeetingFrame>)
      return page(<MeetingPage visit={visit} facts={facts} />)
    },
  },
} satisfies Controller
