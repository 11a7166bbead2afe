import { linkHolder, writing } from '#domain/history'
import { findLink, type ActionLink } from '#domain/identity'
import { invalid, notFound, page, seeOther, type Reply } from '#web/reply'
import type { Controller, Visit } from '#web/visit'
import type { Problems } from '#web/form'
import { answerByForm, loadInvitation, problemsOf, readReplyForm, valuesOf, whatIsSo, type InvitationFound } from '../invitation-reply.tsx'
import { meetingFile } from '../meeting-calendar.ts'
import { InvitationClosedPage, InvitationPage } from './invitation-page.tsx'

export const invitationController = {
  'link/invitation': {
    // Looking changes nothing: mail scanners open every link they find (C23).
    GET: async (visit) => {
      const found = await load(visit)
      if (found === null) return notFound
      if (found === 'dead') return page(<InvitationClosedPage visit={visit} found={null} because="dead" />, { status: 410 })
      const because = whatIsSo(found, visit.clock.now())
      if (because !== null) return page(<InvitationClosedPage visit={visit} found={found} because={because} />)
      return page(<InvitationPage visit={visit} found={found} values={valuesOf(found.invitation)} problems={{}} />)
    },
    POST: answer,
  },
  'link/invitation-calendar': {
    GET: async (visit) => {
      const found = await load(visit)
      if (found === null || found === 'dead') return notFound
      return meetingFile(visit, { meeting: found.meeting, agenda: found.agenda, known: found.invitation })
    },
  },
} satisfies Controller

interface FoundByLink extends InvitationFound {
  readonly link: ActionLink
}

function load(visit: Visit<'link/invitation'> | Visit<'link/invitation-calendar'>): Promise<FoundByLink | 'dead' | null> {
  return visit.read(async (reading) => {
    const link = await findLink(reading, 'answer-invitation', visit.params.token)
    if (link === null) return null
    if (link.state !== 'open') return 'dead'
    const found = await loadInvitation(reading, link.subjectId)
    return found === null ? 'dead' : { ...found, link }
  })
}

async function answer(visit: Visit<'link/invitation'>): Promise<Reply> {
  const found = await load(visit)
  if (found === null) return notFound
  const here = visit.url.pathname
  if (found === 'dead' || whatIsSo(found, visit.clock.now()) !== null) return seeOther(here)
  const { form, store, site } = visit
  const show = (problems: Problems) =>
    invalid(<InvitationPage visit={visit} found={found} values={readReplyForm(form)} problems={problems} />)
  if (readReplyForm(form).reply === null) return show({ reply: 'invitations.problem.choose' })
  const { link, invitation } = found
  const actor = linkHolder(link.personId, link.organisationId === null ? [] : [link.organisationId])
  const outcome = await writing(store, { contractId: site.contract.id, actor, requestKey: form.key }, (context) =>
    answerByForm(context, form, { invitationId: invitation.id, by: 'link' }),
  )
  if (outcome.ok || outcome.reason === 'already-done') return seeOther(here, { key: 'invitations.reply.thanks' })
  if (outcome.reason === 'moved-meanwhile') {
    const moved = await load(visit)
    if (moved === null || moved === 'dead') return seeOther(here)
    return invalid(<InvitationPage visit={visit} found={moved} values={readReplyForm(form)} problems={problemsOf(outcome)} />, 409)
  }
  return show(problemsOf(outcome))
}
