import { listOwnOrganisations } from '#domain/follow-up'
import { invalid, notFound, page, seeOther, type Reply } from '#web/reply'
import type { Controller, Visit } from '#web/visit'
import type { Problems } from '#web/form'
import { answerByForm, loadInvitation, problemsOf, readReplyForm, valuesOf, whatIsSo, type ReplyValues } from '../../invitation-reply.tsx'
import { OwnInvitationPage } from './show-page.tsx'

type OwnVisit = Visit<'member/invitations/show'>

export const ownInvitationController = {
  'member/invitations/show': { GET: (visit) => show(visit), POST: answer },
} satisfies Controller

/** Only one's own invitation is found. */
async function load(visit: OwnVisit) {
  const { actor, params } = visit
  return visit.read(async (reading) => {
    const found = await loadInvitation(reading, params.invitation)
    if (found === null || actor.personId === null || found.invitation.personId !== actor.personId) return null
    return { found, organisations: await listOwnOrganisations(reading, actor) }
  })
}

async function show(visit: OwnVisit, problems: Problems = {}, values: ReplyValues | null = null): Promise<Reply> {
  const loaded = await load(visit)
  if (loaded === null) return notFound
  const vnode = (
    <OwnInvitationPage
      visit={visit}
      {...loaded}
      because={whatIsSo(loaded.found, visit.clock.now())}
      values={values ?? valuesOf(loaded.found.invitation)}
      problems={problems}
    />
  )
  return Object.keys(problems).length === 0 ? page(vnode) : invalid(vnode)
}

async function answer(visit: OwnVisit): Promise<Reply> {
  const { form, params, href } = visit
  const loaded = await load(visit)
  if (loaded === null) return notFound
  const values = readReplyForm(form)
  if (values.reply === null) return show(visit, { reply: 'invitations.problem.choose' }, values)
  const outcome = await visit.write((writing) => answerByForm(writing, form, { invitationId: params.invitation, by: 'account' }))
  if (outcome.ok || outcome.reason === 'already-done')
    return seeOther(href('member/invitations/show', params), { key: 'invitations.reply.thanks' })
  return show(visit, problemsOf(outcome), values)
}
