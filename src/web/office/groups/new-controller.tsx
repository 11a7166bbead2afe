import { listAffiliatedIds, makeGroup, type CannotMakeGroup } from '#domain/groups'
import type { Writing } from '#domain/history'
import { makeMeeting, type CannotMakeMeeting, type MeetingFacts } from '#domain/meetings'
import { listOrganisationNames } from '#domain/organisations'
import { done, notDone, type Outcome } from '#platform/outcome'
import type { Problems } from '#web/form'
import { invalid, page, seeOther, type Reply } from '#web/reply'
import type { Controller, Visit } from '#web/visit'
import { lacksFirst } from '../translated-inputs.tsx'
import { listAreas } from './controller.tsx'
import { firstMeetingFacts, noFirstMeeting, readFirstMeeting } from './first-meeting.ts'
import { emptyGroup, groupProblem, readGroupEntry, readStart } from './group-form.tsx'
import { NewGroupPage, type NewGroupEntry } from './new-page.tsx'
import { findOrigin, type OriginFound } from './origin.ts'
import { readDay } from './seat-entry.ts'

type NewVisit = Visit<'office/groups/new'>

export const newGroupController = {
  'office/groups/new': {
    GET: async (visit) => {
      const { origin, ...choices } = await readChoices(visit, visit.query.get('ur') ?? '')
      return page(<NewGroupPage visit={visit} {...choices} origin={origin} entry={startingEntry(visit, origin)} problems={{}} />)
    },
    POST: makeNew,
  },
} satisfies Controller

/** What grows out of something begins with its name and area, and with a first meeting in mind. */
function startingEntry(visit: NewVisit, origin: OriginFound | null): NewGroupEntry {
  return {
    group: {
      ...emptyGroup,
      name: origin?.name ?? {},
      focusAreaId: origin?.focusAreaId ?? visit.query.get('omrade') ?? '',
      wayIn: origin === null ? null : 'open',
    },
    isProposal: false,
    chosen: origin?.conveners.map(({ organisationId }) => organisationId) ?? [],
    everybody: false,
    membersFrom: '',
    first: noFirstMeeting,
  }
}

function readEntry(visit: NewVisit): NewGroupEntry {
  return {
    group: readGroupEntry(visit),
    isProposal: visit.form.has('proposed'),
    chosen: visit.form.all('members[]'),
    everybody: visit.form.has('everybody'),
    membersFrom: visit.form.get('membersFrom'),
    first: readFirstMeeting(visit),
  }
}

async function makeNew(visit: NewVisit): Promise<Reply> {
  const entry = readEntry(visit)
  const { origin, ...choices } = await readChoices(visit, visit.form.get('ur'))
  const start = readStart(entry.group)
  const from = readDay(entry.membersFrom, 'membersFrom')
  const first = firstMeetingFacts(visit, entry.first, entry.group.name, entry.group.focusAreaId)
  const again = (problems: Problems) =>
    invalid(<NewGroupPage visit={visit} {...choices} origin={origin} entry={entry} problems={problems} />)
  const nameless = lacksFirst(visit, entry.group.name) ? groupProblem(visit, 'name-missing') : {}
  const problems = { ...start.problems, ...from.problems, ...first.problems, ...nameless }
  if (Object.keys(problems).length > 0) return again(problems)

  const outcome = await visit.write(async (writing) => {
    const ids = entry.everybody ? await listAffiliatedIds(writing) : entry.chosen
    const conveners = origin?.conveners.filter(({ organisationId }) => ids.includes(organisationId)) ?? []
    const isConvener = (id: string) => conveners.some(({ organisationId }) => organisationId === id)
    return makeGroupAndMeeting(writing, first.facts, {
      ...entry.group,
      focusAreaId: entry.group.focusAreaId || null,
      state: entry.isProposal ? 'proposed' : 'started',
      startedOn: start.startedOn,
      cameFrom: origin?.origin ?? null,
      members: [
        ...conveners.map((convener) => ({ ...convener, isConvener: true })),
        ...ids.filter((id) => !isConvener(id)).map((organisationId) => ({ organisationId })),
      ],
      membersFrom: from.day ?? (origin === null ? null : visit.today),
    })
  })
  if (outcome.ok)
    return seeOther(visit.href('office/groups/show', { slug: outcome.value.slug }), {
      key: first.facts === null ? 'groups.made' : 'groups.madeWithMeeting',
    })
  return outcome.reason === 'already-done'
    ? seeOther(visit.href('office/groups/index'), { key: 'site.alreadyDone' })
    : again(problemOfRefusal(visit, outcome.reason))
}

/** The group and, where one is wanted, its first meeting: both or neither. */
async function makeGroupAndMeeting(
  writing: Writing,
  first: MeetingFacts | null,
  group: Parameters<typeof makeGroup>[1],
): Promise<Outcome<{ slug: string }, CannotMakeGroup | `first-${CannotMakeMeeting}`>> {
  const made = await makeGroup(writing, group)
  if (!made.ok) return made
  if (first === null) return done({ slug: made.value.slug })
  const meeting = await makeMeeting(writing, { ...first, groupIds: [made.value.groupId] })
  return meeting.ok ? done({ slug: made.value.slug }) : notDone(`first-${meeting.reason}`)
}

function problemOfRefusal(visit: NewVisit, reason: string): Problems {
  if (!reason.startsWith('first-')) return groupProblem(visit, reason)
  const bare = reason.slice('first-'.length)
  return { [bare.startsWith('time-') ? 'firstStartsAt' : 'firstOn']: `meetings.reason.${bare}` }
}

function readChoices(visit: NewVisit, from: string) {
  return visit.read(async (reading) => ({
    origin: await findOrigin(reading, from),
    areas: await listAreas(reading),
    organisations: await listOrganisationNames(reading),
  }))
}
