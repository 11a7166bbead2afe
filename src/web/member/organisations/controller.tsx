import { findPromiseMirror, listOwnOrganisations } from '#domain/follow-up'
import { listLeadsOfOrganisation } from '#domain/leads'
import { editOrganisation, findOrganisation } from '#domain/organisations'
import { notDone } from '#platform/outcome'
import type { Problems } from '#web/form'
import { invalid, notFound, page, seeOther, type Reply } from '#web/reply'
import type { Controller, Visit } from '#web/visit'
import { MirrorPage } from './mirror-page.tsx'

type MirrorVisit = Visit<'member/organisations/show'>

export const memberOrganisationController = {
  'member/organisations/show': {
    GET: async (visit) => show(visit),
    POST: async (visit) => {
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
    }
  })
  if (found === null) return notFound
  const vnode = <MirrorPage visit={visit} {...found} entered={entered} problems={problems} />
  return entered === undefined ? page(vnode) : invalid(vnode, status)
}

function maySee({ actor }: MirrorVisit, organisationId: string): boolean {
  return actor.isSecretariat || actor.organisationIds.includes(organisationId)
}
