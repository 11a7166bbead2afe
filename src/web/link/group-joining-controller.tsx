import { confirmJoining, findGroupRequest } from '#domain/groups'
import { linkHolder, writing } from '#domain/history'
import { findLink, spendLink } from '#domain/identity'
import { isMessageKey } from '#locales'
import { notDone } from '#platform/outcome'
import { invalid, notFound, page, seeOther } from '#web/reply'
import { reasonKey, type Controller, type Visit } from '#web/visit'
import { GroupJoiningPage, type JoiningShown } from './group-joining-page.tsx'
import { missed, missesReached } from './miss-limit.ts'

type JoiningVisit = Visit<'link/group-joining'>

export const groupJoiningController = {
  'link/group-joining': {
    // Looking changes nothing: mail scanners open every link they find (C23).
    GET: async (visit) => {
      const found = await load(visit)
      if (found === null) return notFound
      return page(<GroupJoiningPage visit={visit} {...found} problem={null} />, found.shown === 'dead' ? { status: 410 } : {})
    },
    POST: async (visit) => {
      const found = await load(visit)
      if (found === null) return notFound
      if (found.shown !== 'ask') return seeOther(visit.url.pathname)
      const { store, site, form } = visit
      const actor = linkHolder(null)
      const outcome = await writing(store, { contractId: site.contract.id, actor, requestKey: form.key }, async (context) => {
        if (!(await spendLink(context, found.linkId))) return notDone('already-done')
        return confirmJoining(context, { requestId: found.request.id })
      })
      if (outcome.ok || outcome.reason === 'already-done') return seeOther(visit.url.pathname)
      return invalid(<GroupJoiningPage visit={visit} {...found} problem={reasonKey(isMessageKey, 'joining', outcome.reason)} />, 409)
    },
  },
} satisfies Controller

async function load(visit: JoiningVisit) {
  if (await missesReached(visit.limits, visit.sender)) return null
  const found = await visit.read(async (reading) => {
    const link = await findLink(reading, 'join-group', visit.params.token)
    const request = link === null ? null : await findGroupRequest(reading, link.subjectId)
    return link === null ? null : { link, request }
  })
  if (found === null) await missed(visit.limits, visit.sender)
  if (found === null || found.request === null) return null
  return { linkId: found.link.id, request: found.request, shown: shownOf(found.link.state, found.request.state, found.request.isOpen) }
}

function shownOf(
  link: 'open' | 'used' | 'expired' | 'revoked',
  request: 'asked' | 'waiting' | 'joined' | 'declined',
  isOpen: boolean,
): JoiningShown {
  if (request === 'joined' || request === 'waiting') return request
  if (request === 'declined' || link !== 'open') return 'dead'
  return isOpen ? 'ask' : 'closed'
}
