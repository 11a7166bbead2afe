import { draftDispatch, editDispatch, findDispatch, findPeopleWritten, type DispatchContent, type DispatchSeen } from '#domain/dispatches'
import type { Problems } from '#web/form'
import { invalid, notFound, page, seeOther, type Reply } from '#web/reply'
import type { Controller, Visit } from '#web/visit'
import { contentOf, emptyEntry, entryOf, entryProblem, readChoices, readEntry, type DispatchEntry } from './dispatch-entry.ts'
import { WriteDispatchPage } from './write-page.tsx'

type NewVisit = Visit<'office/dispatches/new'>
type EditVisit = Visit<'office/dispatches/edit'>

export const writeDispatchController = {
  'office/dispatches/new': {
    GET: (visit) => show(visit, { dispatch: null }),
    POST: saveNew,
  },
  'office/dispatches/edit': {
    GET: async (visit) => {
      const dispatch = await find(visit)
      if (dispatch === null) return notFound
      return dispatch.state === 'draft' ? show(visit, { dispatch }) : notADraft(visit)
    },
    POST: saveEdit,
  },
} satisfies Controller

interface Shown {
  readonly dispatch: DispatchSeen | null
  readonly entry?: DispatchEntry
  readonly problems?: Problems
  readonly unknown?: readonly string[]
  /** What a colleague saved meanwhile. */
  readonly theirs?: DispatchEntry
}

async function show(visit: NewVisit | EditVisit, { dispatch, entry, problems, unknown, theirs }: Shown): Promise<Reply> {
  const found = await visit.read(async (reading) => ({
    choices: await readChoices(reading, visit.today),
    entry: entry ?? (dispatch === null ? await emptyEntry(reading, visit) : await entryOf(reading, dispatch)),
  }))
  const vnode = (
    <WriteDispatchPage
      visit={visit}
      dispatchId={dispatch?.id ?? null}
      {...found}
      problems={problems ?? {}}
      unknown={unknown ?? []}
      theirs={theirs ?? null}
    />
  )
  if (theirs !== undefined) return invalid(vnode, 409)
  return problems === undefined ? page(vnode) : invalid(vnode)
}

async function saveNew(visit: NewVisit): Promise<Reply> {
  const entry = readEntry(visit)
  const read = await readContent(visit, entry, null)
  if ('unknown' in read)
    return show(visit, { dispatch: null, entry, unknown: read.unknown, problems: entryProblem(visit, 'people-unknown') })
  const outcome = await visit.write((writing) => draftDispatch(writing, read.content))
  if (outcome.ok)
    return seeOther(visit.href('office/dispatches/show', { dispatch: outcome.value.dispatchId }), { key: 'dispatches.drafted' })
  if (outcome.reason === 'already-done') return seeOther(visit.href('office/dispatches/index'), { key: 'site.alreadyDone' })
  return show(visit, { dispatch: null, entry, problems: entryProblem(visit, outcome.reason) })
}

async function saveEdit(visit: EditVisit): Promise<Reply> {
  const dispatch = await find(visit)
  if (dispatch === null) return notFound
  const entry = readEntry(visit)
  const read = await readContent(visit, entry, dispatch)
  if ('unknown' in read) return show(visit, { dispatch, entry, unknown: read.unknown, problems: entryProblem(visit, 'people-unknown') })
  const outcome = await visit.write((writing) =>
    editDispatch(writing, { ...read.content, dispatchId: dispatch.id, revision: entry.revision }),
  )
  const back = visit.href('office/dispatches/show', { dispatch: dispatch.id })
  if (outcome.ok) return seeOther(back, { key: 'dispatches.saved' })
  if (outcome.reason === 'already-done') return seeOther(back, { key: 'site.alreadyDone' })
  if (outcome.reason === 'not-found') return notFound
  if (outcome.reason === 'not-a-draft') return notADraft(visit)
  if (outcome.reason !== 'changed-meanwhile') return show(visit, { dispatch, entry, problems: entryProblem(visit, outcome.reason) })
  const saved = (await find(visit)) ?? dispatch
  const theirs = await visit.read((reading) => entryOf(reading, saved))
  // Saving once more, having seen both, is a choice.
  return show(visit, { dispatch, entry: { ...entry, revision: saved.revision }, theirs })
}

function find(visit: EditVisit): Promise<DispatchSeen | null> {
  return visit.read((reading) => findDispatch(reading, visit.params.dispatch))
}

function notADraft(visit: EditVisit): Reply {
  return seeOther(visit.href('office/dispatches/show', visit.params), { key: 'dispatches.reason.not-a-draft', tone: 'warning' })
}

async function readContent(
  visit: NewVisit | EditVisit,
  entry: DispatchEntry,
  before: DispatchSeen | null,
): Promise<{ readonly content: DispatchContent } | { readonly unknown: readonly string[] }> {
  const written = await visit.read((reading) => findPeopleWritten(reading, entry.people))
  return written.unknown.length > 0 ? { unknown: written.unknown } : { content: contentOf(entry, written, before?.circle ?? {}) }
}
