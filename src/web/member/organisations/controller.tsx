import { findPromiseMirror, listOwnOrganisations } from '#domain/follow-up'
import { listSeatsOfOrganisation, removeMember, undoMemberRemoved, type SeatListed } from '#domain/groups'
import { findUndoableEvent, listHistory, type Writing } from '#domain/history'
import { listLeadsOfOrganisation } from '#domain/leads'
import { editOrganisation, findOrganisation } from '#domain/organisations'
import { isMessageKey } from '#locales'
import { notDone, type Outcome } from '#platform/outcome'
import type { Problems } from '#web/form'
import { invalid, notFound, page, seeOther, type Reply } from '#web/reply'
import { reasonKey, type Controller, type Visit } from '#web/visit'
import { MirrorPage } from './mirror-page.tsx'

type MirrorVisit = Visit<'member/organisations/show'>

export const memberOrganisationController = {
  'member/organisations/show': {
    GET: async (visit) => show(visit),
    POST: async (visit) => {
      const act = visit.form.get('act')
      if (act === 'leave-group' || act === 'stay-in-group') return changeGroup(visit, act)
      const { form, params } = visit
      const outcome = await visit.write(async (writing) => {
        const organisation = await findOrganisation(writing, { slug: params.slug })
        if (organisation === null || !maySee(visit, organisation.id)) return notDone('not-found')
        return editOrganisation(writing, {
          ...organisation,
          organisationId: organisation.id,
          revision: Number(form.get('revision')) || 0,
          website: form.get('website'),
          phone: form.get('phone'),
        })
      })
      const here = visit.href('member/organisations/show', { slug: params.slug })
      if (outcome.ok) return seeOther(here, { key: 'member.page.saved' })
      if (outcome.reason === 'not-found') return notFound
      if (outcome.reason === 'already-done') return seeOther(here, { key: 'site.alreadyDone' })
      const field = outcome.reason === 'website-not-understood' ? 'website' : outcome.reason === 'phone-not-understood' ? 'phone' : ''
      return show(
        visit,
        { website: form.get('website'), phone: form.get('phone') },
        { [field]: `member.reason.${outcome.reason}` },
        outcome.reason === 'changed-meanwhile' ? 409 : 422,
      )
    },
  },
} satisfies Controller

/** An organisation leaves a group by itself, and can come back the same day. */
async function changeGroup(visit: MirrorVisit, act: 'leave-group' | 'stay-in-group'): Promise<Reply> {
  const { form, params, today } = visit
  const outcome = await visit.write(async (writing): Promise<Outcome<unknown>> => {
    const organisation = await findOrganisation(writing, { slug: params.slug })
    if (organisation === null || !maySee(visit, organisation.id)) return notDone('not-found')
    const seats = await listSeatsOfOrganisation(writing, organisation.id, today)
    const seat = seats.find(({ memberId }) => memberId === form.get('memberId'))
    if (seat === undefined) return notDone('not-a-member')
    return act === 'leave-group'
      ? removeMember(writing, { groupId: seat.group.id, organisationId: organisation.id })
      : undoLastLeaving(writing, seat)
  })
  const here = visit.href('member/organisations/show', { slug: params.slug })
  if (outcome.ok) return seeOther(here, { key: act === 'leave-group' ? 'member.page.groups.left' : 'member.page.groups.back' })
  if (outcome.reason === 'not-found') return notFound
  return seeOther(here, { key: reasonKey(isMessageKey, 'groups', outcome.reason), tone: 'warning' })
}

async function undoLastLeaving(writing: Writing, seat: SeatListed): Promise<Outcome<null>> {
  const lines = await listHistory(writing, { subject: { kind: 'group', id: seat.group.id }, kinds: ['GroupMemberRemoved'], limit: 20 })
  const line = lines.find(({ particulars, undoneAt }) => particulars['memberId'] === seat.memberId && undoneAt === null)
  const event = line === undefined ? null : await findUndoableEvent(writing, line.id)
  return event === null ? notDone('not-a-member') : undoMemberRemoved(writing, event)
}

async function show(
  visit: MirrorVisit,
  entered?: { readonly website: string; readonly phone: string },
  problems: Problems = {},
  status: 422 | 409 = 422,
): Promise<Reply> {
  const found = await visit.read(async (reading) => {
    const mirror = await findPromiseMirror(reading, visit.params.slug, visit.today)
    if (mirror === null || !maySee(visit, mirror.id)) return null
    return {
      mirror,
      leads: await listLeadsOfOrganisation(reading, mirror.id, { audience: 'office' }),
      organisations: await listOwnOrganisations(reading, visit.actor),
      seats: await listSeatsOfOrganisation(reading, mirror.id, visit.today),
    }
  })
  if (found === null) return notFound
  const vnode = <MirrorPage visit={visit} {...found} entered={entered} problems={problems} />
  return entered === undefined ? page(vnode) : invalid(vnode, status)
}

function maySee({ actor }: MirrorVisit, organisationId: string): boolean {
  return actor.isSecretariat || actor.organisationIds.includes(organisationId)
}
