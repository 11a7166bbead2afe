import { editMember, findGroup, type GroupMember, type GroupShown } from '#domain/groups'
import { notDone } from '#platform/outcome'
import type { Problems } from '#web/form'
import { invalid, notFound, page, seeOther, type Reply } from '#web/reply'
import type { Controller, Visit } from '#web/visit'
import { MemberPage } from './member-page.tsx'
import { entryOfSeat, fieldOfSeat, peopleOfSeat, readSeat, readSeatDays } from './seat-entry.ts'

type MemberVisit = Visit<'office/groups/member'>

export const groupMemberController = {
  'office/groups/member': {
    GET: async (visit) => {
      const found = await find(visit)
      if (found === null) return notFound
      const entry = await visit.read((reading) => entryOfSeat(reading, visit, found.member))
      return page(<MemberPage visit={visit} {...found} entry={entry} problems={{}} />)
    },
    POST: save,
  },
} satisfies Controller

async function save(visit: MemberVisit): Promise<Reply> {
  const found = await find(visit)
  if (found === null) return notFound
  const { group, member } = found
  const entry = { ...readSeat(visit), organisation: member.name }
  const days = readSeatDays(entry)
  const again = (problems: Problems) => invalid(<MemberPage visit={visit} {...found} entry={entry} problems={problems} />)
  if (Object.keys(days.problems).length > 0) return again(days.problems)
  const outcome = await visit.write(async (writing) => {
    const people = await peopleOfSeat(writing, entry)
    if (!people.ok) return notDone<string>(people.reason)
    return editMember(writing, { groupId: group.id, organisationId: member.organisationId, ...people.value, ...days })
  })
  const back = visit.href('office/groups/show', { slug: group.slug })
  if (outcome.ok) return seeOther(back, { key: 'groups.member.saved', values: { name: member.name }, undoEventId: outcome.value.eventId })
  if (outcome.reason === 'already-done') return seeOther(back, { key: 'site.alreadyDone' })
  return again({ [fieldOfSeat(outcome.reason)]: `groups.reason.${outcome.reason}` })
}

function find(visit: MemberVisit): Promise<{ group: GroupShown; member: GroupMember } | null> {
  return visit.read(async (reading) => {
    const group = await findGroup(reading, { slug: visit.params.slug })
    const member = group?.current.find(({ slug }) => slug === visit.params.organisation)
    return group === null || member === undefined ? null : { group, member }
  })
}
