import { getPublicFacts } from '#domain/evidence'
import { listLeadsTakenAtMeeting } from '#domain/leads'
import type { Reading } from '#domain/history'
import { listOrganisationsComing } from '#domain/invitations'
import { findShortNote } from '#domain/meeting-notes'
import { findMeetingBySlug, findMeetingPage, isMeetingKind, listComingMeetings, listMeetings, owesWholeReport } from '#domain/meetings'
import { findRegistrationRules, listMeetingsOpenToSignUp } from '#domain/registrations'
import { notFound, page } from '#web/reply'
import type { Controller, Visit } from '#web/visit'
import { MeetingsPage, pastPerPage } from './index-page.tsx'
import { findReportOfMeeting, ReportedMeeting } from './report-page.tsx'
import { MeetingFrame, MeetingPage } from './show-page.tsx'

export const meetingsController = {
  'public/meetings/index': {
    GET: async (visit) => {
      const asked = Number(visit.query.get('sida') ?? '1')
      const number = Number.isInteger(asked) && asked >= 1 && asked <= 1000 ? asked : 1
      const asKind = visit.query.get('sort') ?? ''
      const kind = isMeetingKind(asKind) ? asKind : undefined
      const only = kind === undefined ? {} : { kind }
      const facts = await visit.read(async (reading) => ({
        coming: await listComingMeetings(reading, { today: visit.today, for: 'public', limit: 50, ...only }),
        signUp: await listMeetingsOpenToSignUp(reading, visit.today),
        past: await listMeetings(reading, {
          when: 'past',
          today: visit.today,
          for: 'public',
          ...only,
          limit: pastPerPage,
          offset: (number - 1) * pastPerPage,
        }),
      }))
      return page(
        <MeetingsPage
          visit={visit}
          coming={facts.coming}
          signUp={facts.signUp}
          past={facts.past.meetings}
          pastTotal={facts.past.total}
          pageNumber={number}
          kind={kind}
        />,
      )
    },
  },
  'public/meetings/show': {
    GET: async (visit) => {
      const facts = await visit.read((reading) => readMeeting(reading, visit))
      if (facts === null) return notFound
      if ('aftermath' in facts) {
        return page(
          <MeetingFrame visit={visit} meeting={facts.meeting}>
            <ReportedMeeting visit={visit} report={facts.report} aftermath={facts.aftermath} />
          </MeetingFrame>,
        )
      }
      return page(<MeetingPage visit={visit} facts={facts} />)
    },
  },
} satisfies Controller

/** A meeting's published report, or what is known of it until there is one; null for none, and for one that is not public. */
async function readMeeting(reading: Reading, { params, site }: Visit<'public/meetings/show'>) {
  const meeting = await findMeetingBySlug(reading, params.slug)
  if (meeting === null || !meeting.listedPublicly) return null
  const isAhead = meeting.state === 'draft' || meeting.state === 'booked'
  // What has not been held has no report.
  const reported = isAhead ? null : await findReportOfMeeting(reading, meeting.id, site.contract)
  if (reported !== null) return { ...reported, meeting }
  const found = await findMeetingPage(reading, { meeting }, 'public')
  if (found === null) return null
  if (isAhead && found.attendance.length === 0) {
    const rules = await findRegistrationRules(reading, meeting.id)
    return { ...found, leads: [], stated: [], rules, coming: await listOrganisationsComing(reading, meeting.id), shortNote: null }
  }
  // Where nobody knows who has Lead there are none to ask for; what sources state stands in their place.
  const { leadsKnown } = site.contract
  const leads = leadsKnown ? await listLeadsTakenAtMeeting(reading, meeting.id, { audience: 'public' }) : []
  const { stated } = leadsKnown ? { stated: [] } : await getPublicFacts(reading, ['stated'])
  // What owes a whole report has no note of three lines.
  const shortNote = owesWholeReport(meeting.kind) ? null : await findShortNote(reading, meeting.id, 'public')
  return { ...found, leads, stated, rules: null, coming: [], shortNote }
}
