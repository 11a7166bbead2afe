import { listOwnOrganisations } from '#domain/follow-up'
import { listHistory, type Reading } from '#domain/history'
import { getLeadTimeline, isStanding, listOrganisationsToChoose, listPeopleToReach, type LeadSeen } from '#domain/leads'
import { listMeetings, type MeetingListed } from '#domain/meetings'
import { isMessageKey } from '#locales'
import { addDays } from '#platform/dates'
import { invalid, notFound, page, seeOther, type Reply } from '#web/reply'
import { reasonKey, type Controller } from '#web/visit'
import { acts, fieldOf, type LeadVisit } from './acts.ts'
import type { Refused } from './lead-page-props.ts'
import { LeadPage } from './lead-page.tsx'
import { findOwnLead } from './own-lead.ts'
import { mayStillUndo, undoableByMember } from './undo-controller.ts'

export const memberLeadController = {
  'member/leads/show': {
    GET: async (visit) => show(visit),
    POST: async (visit) => {
      const lead = await findOwnLead(visit, visit.params.lead)
      const act = visit.form.get('act')
      const chosen = Object.hasOwn(acts, act) ? acts[act] : undefined
      if (lead === null || chosen === undefined) return notFound
      const outcome = await visit.write((writing) => chosen.act(visit, writing, lead))
      const here = visit.href('member/leads/show', { lead: lead.id })
      if (outcome.ok) {
        const undo = visit.href('member/leads/undo', { lead: lead.id, event: outcome.value.eventId })
        const flash = { key: chosen.done, undoEventId: outcome.value.eventId, undoAt: undo }
        return seeOther(act === 'give-back' ? visit.href('member/your-turn') : here, flash)
      }
      if (chosen.fields === undefined || outcome.reason === 'already-done')
        return seeOther(here, { key: reasonKey(isMessageKey, 'member', outcome.reason), tone: 'warning' })
      return show(visit, {
        act,
        isConflict: outcome.reason === 'changed-meanwhile',
        problems: { [fieldOf(act, outcome.reason)]: reasonKey(isMessageKey, 'member', outcome.reason) },
      })
    },
  },
} satisfies Controller

async function show(visit: LeadVisit, refused?: Refused): Promise<Reply> {
  const lead = await findOwnLead(visit, visit.params.lead)
  if (lead === null) return notFound
  const { actor, clock, today } = visit
  const organisationId = lead.organisation?.id ?? ''
  const found = await visit.read(async (reading) => ({
    organisations: await listOwnOrganisations(reading, actor),
    timeline: await getLeadTimeline(reading, lead.id, { audience: 'public' }),
    colleagues: isStanding(lead.state) ? await listPeopleToReach(reading, organisationId, today) : [],
    others: isStanding(lead.state) ? await listOrganisationsToChoose(reading, { meetingId: null, today }) : [],
    next: isStanding(lead.state) ? await findNextMeeting(reading, lead, today) : null,
    recent: await listHistory(reading, {
      subject: { kind: 'lead', id: lead.id },
      kinds: undoableByMember,
      since: new Date(`${addDays(today, -1)}T00:00:00Z`),
      limit: 3,
    }),
  }))
  const vnode = (
    <LeadPage
      visit={visit}
      lead={lead}
      {...found}
      others={found.others.filter(({ id }) => id !== organisationId)}
      recent={found.recent.filter((line) => line.undoneAt === null && mayStillUndo(line, actor, clock.now()) === 'yes').slice(0, 1)}
      refused={refused}
    />
  )
  return refused === undefined ? page(vnode) : invalid(vnode, refused.isConflict ? 409 : 422)
}

/** The next meeting of the question or area a Lead is for. */
async function findNextMeeting(reading: Reading, { subject, area }: LeadSeen, today: string): Promise<MeetingListed | null> {
  const about = subject.kind === 'question' ? { questionId: subject.id } : area === null ? null : { areaId: area.id }
  if (about === null) return null
  const scope = { when: 'coming', today, for: 'public', states: ['draft', 'booked', 'open'], limit: 1 } as const
  return (await listMeetings(reading, { ...scope, ...about })).meetings[0] ?? null
}
