import { askToJoin, findGroup, listGroupsPage } from '#domain/groups'
import { listMeetings } from '#domain/meetings'
import { listOrganisationNames } from '#domain/organisations'
import type { Problems } from '#web/form'
import { invalid, notFound, page, seeOther, type Reply } from '#web/reply'
import type { Controller, Visit } from '#web/visit'
import { GroupsPage, groupsPerPage } from './index-page.tsx'
import { JoinGroupPage, type JoinEntry } from './join-page.tsx'
import { GroupPage } from './show-page.tsx'

export const groupsController = {
  'public/groups/index': {
    GET: async (visit) => {
      const asked = Number(visit.query.get('sida') ?? '1')
      const number = Number.isInteger(asked) && asked >= 1 && asked <= 1000 ? asked : 1
      const found = await visit.read((reading) => listGroupsPage(reading, { limit: groupsPerPage, offset: (number - 1) * groupsPerPage }))
      return page(<GroupsPage visit={visit} {...found} pageNumber={number} />)
    },
  },
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
  'public/groups/join': {
    // Never kept for the next reader: the form carries a key of its own.
    GET: (visit) => show(visit, { name: '', email: '', organisation: '' }, {}),
    POST: join,
  },
} satisfies Controller

type JoinVisit = Visit<'public/groups/join'>

async function show(visit: JoinVisit, entry: JoinEntry, problems: Problems, status: 422 | 429 = 422): Promise<Reply> {
  const found = await visit.read(async (reading) => {
    const group = await findGroup(reading, { slug: visit.params.slug })
    return group === null ? null : { group, organisations: await listOrganisationNames(reading) }
  })
  if (found === null) return notFound
  const vnode = <JoinGroupPage visit={visit} {...found} entry={entry} problems={problems} />
  return Object.keys(problems).length === 0 ? page(vnode, { cacheable: false }) : invalid(vnode, status)
}

/** The answer is the same whether or not somebody is in the group already: only the mailbox is told. */
async function join(visit: JoinVisit): Promise<Reply> {
  const { form, limits, sender, params, site } = visit
  const entry = { name: form.get('name').trim(), email: form.get('email').trim(), organisation: form.get('organisation').trim() }
  const group = await visit.read((reading) => findGroup(reading, { slug: params.slug }))
  if (group === null) return notFound
  const mayMail =
    (await limits.allows(`sign-ups from ${sender}`, 30, 60)) && (await limits.allows(`sign-ups for ${entry.email.toLowerCase()}`, 6, 60))
  if (!mayMail) return show(visit, entry, { '': 'joining.reason.too-many' }, 429)
  const outcome = await visit.write((writing) =>
    askToJoin(writing, {
      groupId: group.id,
      name: entry.name,
      email: entry.email,
      organisationName: entry.organisation,
      language: site.language,
    }),
  )
  const back = visit.href('public/groups/join', { slug: params.slug })
  if (outcome.ok || outcome.reason === 'already-done') return seeOther(back, { key: 'joining.asked' })
  return show(visit, entry, { [fieldOf[outcome.reason] ?? '']: `joining.reason.${outcome.reason}` })
}

const fieldOf: Readonly<Record<string, string>> = {
  'name-missing': 'name',
  'name-too-long': 'name',
  'email-not-understood': 'email',
  'organisation-missing': 'organisation',
}
