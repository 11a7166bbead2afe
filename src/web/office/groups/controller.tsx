import {
  addMembers,
  closeGroup,
  declineRequest,
  editGroup,
  endConvener,
  findGroup,
  letIn,
  listAffiliatedIds,
  listGroupRequests,
  listGroupsPage,
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
import { inLanguage } from '#platform/i18n'
import { done, notDone, type Outcome } from '#platform/outcome'
import type { Problems } from '#web/form'
import { invalid, notFound, page, seeOther, type Reply } from '#web/reply'
import { reasonKey, type Controller, type Visit } from '#web/visit'
import { rowsPerPage } from '../paging.tsx'
import { firstField, lacksFirst, readTranslated } from '../translated-inputs.tsx'
import { EditGroupPage, PurposePage } from './edit-page.tsx'
import { groupProblem, readGroupEntry, readStart, sayStart, type AreaChoice } from './group-form.tsx'
import { GroupsPage, readGroupsQuery } from './index-page.tsx'
import { fieldOfSeat, noSeat, readDay, readSeat, readSeatDays, seatNewMember, type SeatEntry } from './seat-entry.ts'
import { GroupPage } from './show-page.tsx'

export const groupsController = {
  'office/groups/index': {
    GET: async (visit) => {
      const query = readGroupsQuery(visit.query)
      const found = await visit.read((reading) =>
        listGroupsPage(reading, { ...query, limit: rowsPerPage, offset: (query.page - 1) * rowsPerPage }),
      )
      return page(<GroupsPage visit={visit} query={query} {...found} />)
    },
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

async function show(visit: Visit<'office/groups/show'>, problems: Problems = {}, entry: SeatEntry = noSeat): Promise<Reply> {
  const found = await visit.read(async (reading) => {
    const group = await findGroup(reading, visit.params)
    if (group === null) return null
    const { meetings } = await listMeetings(reading, { today: visit.today, for: 'office', groupId: group.id })
    const organisations = await listOrganisationNames(reading)
    const members = new Set(group.current.map(({ organisationId }) => organisationId))
    return {
      group,
      meetings,
      requests: await listGroupRequests(reading, group.id),
      others: organisations.filter(({ id }) => !members.has(id)),
    }
  })
  if (found === null) return notFound
  const vnode = <GroupPage visit={visit} {...found} problems={problems} entry={entry} />
  return Object.keys(problems).length === 0 ? page(vnode) : invalid(vnode)
}

type Done = { readonly eventId?: string } | { readonly added: number } | null

/** Everything that is one press on the group's page. */
async function change(visit: Visit<'office/groups/show'>): Promise<Reply> {
  const act = visit.form.get('do')
  const group = await visit.read((reading) => findGroup(reading, visit.params))
  if (group === null) return notFound
  const day = readDay(visit.form.get('on'), 'on')
  if (Object.keys(day.problems).length > 0) return show(visit, day.problems)
  const entry = act === 'add-one' ? readSeat(visit) : noSeat
  const seat = readSeatDays(entry)
  if (Object.keys(seat.problems).length > 0) return show(visit, seat.problems, entry)
  const acts = actsOf(visit, group, day.day, entry)
  const does = Object.hasOwn(acts, act) ? acts[act] : undefined
  const outcome: Outcome<Done> = does === undefined ? notDone('not-understood') : await visit.write(does)
  if (!outcome.ok)
    return outcome.reason === 'already-done'
      ? seeOther(visit.url.pathname, { key: 'site.alreadyDone' })
      : show(visit, seatProblem(act, outcome.reason), entry)

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

type Acts = Readonly<Record<string, (writing: Writing) => Promise<Outcome<Done>>>>

function actsOf(visit: Visit<'office/groups/show'>, { id: groupId }: GroupShown, on: string | null, entry: SeatEntry): Acts {
  const { form, today } = visit
  const organisationId = form.get('organisationId')
  const requestId = form.get('requestId')
  const state = { groupId, reason: form.get('reason'), ...(on === null ? {} : { on }) }
  const add = (ids: readonly string[]) => ({ groupId, members: ids.map((id) => ({ organisationId: id })), from: today })
  return {
    started: (writing) => startGroup(writing, state),
    paused: (writing) => pauseGroup(writing, state),
    closed: (writing) => closeGroup(writing, state),
    convener: (writing) => nameConvener(writing, { groupId, organisationId }),
    'no-convener': (writing) => endConvener(writing, { groupId, organisationId }),
    remove: (writing) => removeMember(writing, { groupId, organisationId }),
    add: (writing) => addMembers(writing, add(form.all('members[]'))),
    'add-all': async (writing) => addMembers(writing, add(await listAffiliatedIds(writing))),
    'add-one': (writing) => seatNewMember(writing, groupId, entry, today),
    'let-in': async (writing) => {
      const joined = await letIn(writing, { requestId })
      return joined.ok ? done(null) : joined
    },
    decline: (writing) => declineRequest(writing, { requestId }),
  }
}

/** Where on the page a refusal belongs: in the form of one new member, or at the top. */
function seatProblem(act: string, reason: string): Problems {
  return { [act === 'add-one' ? fieldOfSeat(reason) : reason === 'day-not-yet' ? 'on' : '']: `groups.reason.${reason}` }
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
    wayIn: group.wayIn,
    focusAreaId: group.focusArea?.id ?? '',
    startedOn: sayStart(group.startedOn, visit),
    revision: group.revision,
  }
}

export async function listAreas(reading: Reading): Promise<readonly AreaChoice[]> {
  return (await listRoadmap(reading)).areas
}
