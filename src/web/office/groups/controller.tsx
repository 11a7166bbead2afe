import {
  addMembers,
  closeGroup,
  editGroup,
  findGroup,
  listAffiliatedIds,
  listGroups,
  makeGroup,
  nameConvener,
  pauseGroup,
  removeMember,
  startGroup,
  type GroupShown,
} from '#domain/groups'
import type { Reading, Writing } from '#domain/history'
import { listMeetings, revisePurpose } from '#domain/meetings'
import { listOrganisationNames } from '#domain/organisations'
import { listRoadmap } from '#domain/roadmap'
import { isMessageKey, type MessageKey } from '#locales'
import { parsePlainDate } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { notDone, type Outcome } from '#platform/outcome'
import type { Problems } from '#web/form'
import { invalid, notFound, page, seeOther, type Reply } from '#web/reply'
import { reasonKey, type Controller, type Visit } from '#web/visit'
import { firstField, lacksFirst, readTranslated } from '../translated-inputs.tsx'
import { EditGroupPage, PurposePage } from './edit-page.tsx'
import { emptyGroup, groupProblem, readGroupEntry, readStart, sayStart, type AreaChoice } from './group-form.tsx'
import { GroupsPage } from './index-page.tsx'
import { NewGroupPage } from './new-page.tsx'
import { GroupPage } from './show-page.tsx'

export const groupsController = {
  'office/groups/index': {
    GET: async (visit) => page(<GroupsPage visit={visit} groups={await visit.read(listGroups)} />),
  },
  'office/groups/new': {
    GET: async (visit) => {
      const choices = await visit.read(readChoices)
      return page(<NewGroupPage visit={visit} {...choices} entry={emptyGroup} chosen={[]} everybody={false} membersFrom="" problems={{}} />)
    },
    POST: makeNew,
  },
  'office/groups/show': {
    GET: (visit) => show(visit),
    POST: change,
  },
  'office/groups/edit': {
    GET: async (visit) => {
      const { group, areas } = await visit.read(async (reading) => ({
        group: await findGroup(reading, visit.params),
        areas: await listAreas(reading),
      }))
      return group === null ? notFound : page(<EditGroupPage visit={visit} group={group} areas={areas} entry={entryOf(visit, group)} />)
    },
    POST: saveEdit,
  },
  'office/groups/purpose': {
    GET: async (visit) => {
      const group = await visit.read((reading) => findGroup(reading, visit.params))
      return group === null ? notFound : page(<PurposePage visit={visit} group={group} />)
    },
    POST: savePurpose,
  },
} satisfies Controller

async function makeNew(visit: Visit<'office/groups/new'>): Promise<Reply> {
  const entry = readGroupEntry(visit)
  const start = readStart(entry)
  const from = readDay(visit.form.get('membersFrom'), 'membersFrom')
  const everybody = visit.form.has('everybody')
  const chosen = visit.form.all('members[]')
  const again = async (problems: Problems) => {
    const choices = await visit.read(readChoices)
    return invalid(
      <NewGroupPage
        visit={visit}
        {...choices}
        entry={entry}
        chosen={chosen}
        everybody={everybody}
        membersFrom={visit.form.get('membersFrom')}
        problems={problems}
      />,
    )
  }
  const problems = { ...start.problems, ...from.problems, ...(lacksFirst(visit, entry.name) ? groupProblem(visit, 'name-missing') : {}) }
  if (Object.keys(problems).length > 0) return again(problems)

  const outcome = await visit.write(async (writing) =>
    makeGroup(writing, {
      ...entry,
      focusAreaId: entry.focusAreaId || null,
      startedOn: start.startedOn,
      organisationIds: everybody ? await listAffiliatedIds(writing) : chosen,
      membersFrom: from.day,
    }),
  )
  if (outcome.ok) return seeOther(visit.href('office/groups/show', { slug: outcome.value.slug }), { key: 'groups.made' })
  return outcome.reason === 'already-done'
    ? seeOther(visit.href('office/groups/index'), { key: 'site.alreadyDone' })
    : again(groupProblem(visit, outcome.reason))
}

async function show(visit: Visit<'office/groups/show'>, problems: Problems = {}): Promise<Reply> {
  const found = await visit.read(async (reading) => {
    const group = await findGroup(reading, visit.params)
    if (group === null) return null
    const { meetings } = await listMeetings(reading, { today: visit.today, for: 'office', groupId: group.id })
    const organisations = await listOrganisationNames(reading)
    const members = new Set(group.current.map(({ organisationId }) => organisationId))
    return { group, meetings, others: organisations.filter(({ id }) => !members.has(id)) }
  })
  if (found === null) return notFound
  const vnode = <GroupPage visit={visit} {...found} problems={problems} />
  return Object.keys(problems).length === 0 ? page(vnode) : invalid(vnode)
}

type Done = { readonly eventId?: string } | { readonly added: number } | null

/** Everything that is one press on the group's page. */
async function change(visit: Visit<'office/groups/show'>): Promise<Reply> {
  const act = visit.form.get('do')
  const group = await visit.read((reading) => findGroup(reading, visit.params))
  if (group === null) return notFound
  const organisationId = visit.form.get('organisationId')
  const acts: Readonly<Record<string, (writing: Writing) => Promise<Outcome<Done>>>> = {
    started: (writing) => startGroup(writing, { groupId: group.id }),
    paused: (writing) => pauseGroup(writing, { groupId: group.id }),
    closed: (writing) => closeGroup(writing, { groupId: group.id }),
    convener: (writing) => nameConvener(writing, { groupId: group.id, organisationId }),
    'no-convener': (writing) => nameConvener(writing, { groupId: group.id, organisationId: null }),
    remove: (writing) => removeMember(writing, { groupId: group.id, organisationId }),
    add: (writing) =>
      addMembers(writing, {
        groupId: group.id,
        members: visit.form.all('members[]').map((id) => ({ organisationId: id })),
        from: visit.today,
      }),
    'add-all': async (writing) =>
      addMembers(writing, {
        groupId: group.id,
        members: (await listAffiliatedIds(writing)).map((id) => ({ organisationId: id })),
        from: visit.today,
      }),
  }
  const does = Object.hasOwn(acts, act) ? acts[act] : undefined
  const outcome: Outcome<Done> = does === undefined ? notDone('not-understood') : await visit.write(does)
  if (!outcome.ok)
    return outcome.reason === 'already-done'
      ? seeOther(visit.url.pathname, { key: 'site.alreadyDone' })
      : show(visit, { '': `groups.reason.${outcome.reason}` })

  const undo =
    outcome.value !== null && 'eventId' in outcome.value && outcome.value.eventId !== undefined
      ? { undoEventId: outcome.value.eventId }
      : {}
  const added = outcome.value !== null && 'added' in outcome.value ? outcome.value.added : 0
  return seeOther(visit.url.pathname, {
    key: doneKey(act),
    values: { added, name: inLanguage(group.name, visit.site.language).text },
    ...undo,
  })
}

function doneKey(act: string): MessageKey {
  const key = `groups.done.${act}`
  return isMessageKey(key) ? key : reasonKey(isMessageKey, 'groups', 'saved')
}

async function saveEdit(visit: Visit<'office/groups/edit'>): Promise<Reply> {
  const entry = readGroupEntry(visit)
  const start = readStart(entry)
  const { group, areas } = await visit.read(async (reading) => ({
    group: await findGroup(reading, visit.params),
    areas: await listAreas(reading),
  }))
  if (group === null) return notFound
  const problems = { ...start.problems, ...(lacksFirst(visit, entry.name) ? groupProblem(visit, 'name-missing') : {}) }
  if (Object.keys(problems).length > 0)
    return invalid(<EditGroupPage visit={visit} group={group} areas={areas} entry={entry} problems={problems} />)
  const outcome = await visit.write((writing) =>
    editGroup(writing, { ...entry, groupId: group.id, focusAreaId: entry.focusAreaId || null, startedOn: start.startedOn }),
  )
  if (outcome.ok || outcome.reason === 'already-done')
    return seeOther(visit.href('office/groups/show', visit.params), { key: 'groups.saved' })
  if (outcome.reason === 'changed-meanwhile')
    return invalid(<EditGroupPage visit={visit} group={group} areas={areas} entry={entry} conflict />, 409)
  return invalid(<EditGroupPage visit={visit} group={group} areas={areas} entry={entry} problems={groupProblem(visit, outcome.reason)} />)
}

async function savePurpose(visit: Visit<'office/groups/purpose'>): Promise<Reply> {
  const group = await visit.read((reading) => findGroup(reading, visit.params))
  if (group === null) return notFound
  const written = readTranslated(visit, visit.form, 'text')
  if (lacksFirst(visit, written))
    return invalid(
      <PurposePage
        visit={visit}
        group={group}
        written={written}
        problems={{ [firstField(visit, 'text')]: 'groups.reason.text-missing' }}
      />,
    )
  const outcome = await visit.write((writing) =>
    revisePurpose(writing, { groupId: group.id, text: written, from: Number(visit.form.get('from')) || 0 }),
  )
  if (outcome.ok) {
    const { version, reopened } = outcome.value
    return seeOther(visit.href('office/groups/show', visit.params), {
      key: reopened > 0 ? 'groups.purpose.savedReopened' : 'groups.purpose.saved',
      values: { version, reopened },
    })
  }
  if (outcome.reason === 'already-done') return seeOther(visit.href('office/groups/show', visit.params), { key: 'site.alreadyDone' })
  if (outcome.reason === 'changed-meanwhile') return invalid(<PurposePage visit={visit} group={group} written={written} conflict />, 409)
  return invalid(
    <PurposePage
      visit={visit}
      group={group}
      written={written}
      problems={{ [firstField(visit, 'text')]: `groups.reason.${outcome.reason}` }}
    />,
  )
}

function entryOf(visit: Visit<'office/groups/edit'>, group: GroupShown) {
  return {
    name: group.name,
    kind: group.kind,
    mode: group.mode,
    focusAreaId: group.focusArea?.id ?? '',
    startedOn: sayStart(group.startedOn, visit),
    revision: group.revision,
  }
}

async function readChoices(reading: Reading) {
  return { areas: await listAreas(reading), organisations: await listOrganisationNames(reading) }
}

async function listAreas(reading: Reading): Promise<readonly AreaChoice[]> {
  return (await listRoadmap(reading)).areas
}

function readDay(text: string, field: string): { readonly day: string | null; readonly problems: Problems } {
  if (text.trim() === '') return { day: null, problems: {} }
  const parsed = parsePlainDate(text)
  return parsed.ok ? { day: parsed.value, problems: {} } : { day: null, problems: { [field]: `meetings.reason.${parsed.reason}` } }
}
