import { listGroupsFrom } from '#domain/groups'
import type { Writing } from '#domain/history'
import {
  addOutcome,
  completeTask,
  editOutcome,
  findMeetingPage,
  outcomeKinds,
  ownerRoles,
  removeOutcome,
  reopenTask,
  setPresence,
  type OutcomeFacts,
} from '#domain/meetings'
import { listOrganisationNames } from '#domain/organisations'
import { isMessageKey } from '#locales'
import { notDone, type Outcome } from '#platform/outcome'
import type { Problems } from '#web/form'
import { invalid, notFound, page, seeOther, type Reply } from '#web/reply'
import { reasonKey, type Controller, type Visit } from '#web/visit'
import { firstField, lacksFirst, readTranslated } from '../translated-inputs.tsx'
import { readDate } from './meeting-entry.ts'
import { emptyOutcome, OutcomesPage, outcomeEntryOf, type OutcomeEntry } from './outcomes-page.tsx'

type OutcomesVisit = Visit<'office/meetings/outcomes'>

export const outcomesController = {
  'office/meetings/outcomes': { GET: (visit) => show(visit), POST: change },
} satisfies Controller

async function show(
  visit: OutcomesVisit,
  again: { readonly entry?: OutcomeEntry; readonly problems?: Problems; readonly conflict?: boolean } = {},
): Promise<Reply> {
  const found = await visit.read(async (reading) => {
    const facts = await findMeetingPage(reading, { id: visit.params.meeting }, 'office')
    if (facts === null) return null
    const ids = facts.outcomes.map(({ id }) => id)
    return { ...facts, organisations: await listOrganisationNames(reading), grown: await listGroupsFrom(reading, ids) }
  })
  if (found === null) return notFound
  const { meeting, outcomes, agenda, attendance, organisations } = found
  const wanted = visit.form.get('outcomeId') || visit.query.get('punkt')
  const editing = outcomes.find(({ id }) => id === wanted) ?? null
  const entry = again.entry ?? (editing === null ? emptyOutcome : outcomeEntryOf(visit, editing))
  const vnode = (
    <OutcomesPage
      visit={visit}
      meeting={meeting}
      outcomes={outcomes}
      agenda={agenda}
      attendance={attendance}
      organisations={organisations}
      grown={found.grown}
      editing={editing}
      entry={entry}
      problems={again.problems ?? {}}
      conflict={again.conflict ?? false}
    />
  )
  if (again.conflict === true) return invalid(vnode, 409)
  return again.problems === undefined ? page(vnode) : invalid(vnode)
}

function readEntry(visit: OutcomesVisit): OutcomeEntry {
  const { form } = visit
  return {
    kind: outcomeKinds.find((kind) => kind === form.get('kind')) ?? 'information',
    text: readTranslated(visit, form, 'text'),
    owner: form.get('owner'),
    due: form.get('due').trim(),
    agendaItemId: form.get('agendaItemId'),
    revision: Number(form.get('revision')) || 0,
  }
}

async function change(visit: OutcomesVisit): Promise<Reply> {
  const act = visit.form.get('do')
  const entry = readEntry(visit)
  const problems: Record<string, string> = {}
  const due = readDate(entry.due, 'due', problems)
  if ((act === 'add' || act === 'edit') && lacksFirst(visit, entry.text))
    problems[firstField(visit, 'text')] = 'meetings.reason.text-missing'
  if (Object.keys(problems).length > 0) return show(visit, { entry, problems })

  const role = ownerRoles.find((each) => each === entry.owner) ?? null
  const facts: OutcomeFacts = {
    kind: entry.kind,
    text: entry.text,
    due,
    ownerRole: role,
    ownerOrganisationId: role === null ? entry.owner || null : null,
    agendaItemId: entry.agendaItemId || null,
  }
  const outcome = await visit.write((writing) => perform(visit, writing, facts, entry.revision))
  const back = visit.href('office/meetings/outcomes', visit.params)
  if (outcome.ok) {
    const undo = outcome.value !== null && 'eventId' in outcome.value ? { undoEventId: outcome.value.eventId } : {}
    const key = `meetings.outcomes.done.${act}`
    return seeOther(back, { key: isMessageKey(key) ? key : 'meetings.saved', ...undo })
  }
  if (outcome.reason === 'already-done') return seeOther(back, { key: 'site.alreadyDone' })
  if (outcome.reason === 'no-such-meeting') return notFound
  if (outcome.reason === 'changed-meanwhile') return show(visit, { entry, conflict: true })
  const field = outcome.reason.startsWith('text-') ? firstField(visit, 'text') : outcome.reason === 'unknown-organisation' ? 'owner' : ''
  return show(visit, { entry, problems: { [field]: reasonKey(isMessageKey, 'meetings', outcome.reason) } })
}

type Done = { readonly eventId: string } | { readonly outcomeId: string } | null

/** An outcome may only be changed from its own meeting: a facilitator reaches no other. */
async function perform(visit: OutcomesVisit, writing: Writing, facts: OutcomeFacts, revision: number): Promise<Outcome<Done>> {
  const meetingId = visit.params.meeting
  const act = visit.form.get('do')
  if (act === 'add') return addOutcome(writing, { ...facts, meetingId })
  const outcomeId = visit.form.get('outcomeId')
  const here = await findMeetingPage(writing, { id: meetingId }, 'office')
  if (here === null) return notDone('no-such-meeting')
  if (!here.outcomes.some(({ id }) => id === outcomeId)) return notDone('no-such-outcome')
  if (act === 'edit') return editOutcome(writing, { ...facts, outcomeId, revision })
  if (act === 'complete') return completeTask(writing, { outcomeId, note: visit.form.get('note') })
  if (act === 'presence') return setPresence(writing, { outcomeId, organisationIds: visit.form.all('present[]') })
  if (act === 'reopen') return reopenTask(writing, { outcomeId })
  return act === 'remove' ? removeOutcome(writing, { outcomeId }) : notDone('not-understood')
}
