import {
  copyDispatch,
  findDispatch,
  getDispatchProgress,
  leaveOutOfDispatch,
  listDispatches,
  listNames,
  listRecipients,
  planRecipients,
  readSender,
  removeDispatch,
  sendDispatch,
  sendTrial,
  stopDispatch,
  type DispatchSeen,
} from '#domain/dispatches'
import type { Reading } from '#domain/history'
import { isMessageKey } from '#locales'
import type { Outcome } from '#platform/outcome'
import { notFound, page, seeOther, type Flash, type Reply } from '#web/reply'
import { reasonKey, type Controller, type Visit } from '#web/visit'
import { composeDispatches } from '../../dispatch-mails.ts'
import { pageNumber, rowsPerPage } from '../paging.tsx'
import { readChoices } from './dispatch-entry.ts'
import { DispatchesPage } from './index-page.tsx'
import { sayMoment } from './say-dispatch.ts'
import { DispatchPage, type DispatchFound } from './show-page.tsx'

type ShowVisit = Visit<'office/dispatches/show'>

export const dispatchesController = {
  'office/dispatches/index': {
    GET: async (visit) => {
      const current = pageNumber(visit.query)
      const list = await visit.read((reading) => listDispatches(reading, { limit: rowsPerPage, offset: (current - 1) * rowsPerPage }))
      return page(<DispatchesPage visit={visit} {...list} current={current} />)
    },
  },
  'office/dispatches/show': {
    GET: async (visit) => {
      const current = pageNumber(visit.query)
      const found = await visit.read((reading) => load(reading, visit, current))
      return found === null ? notFound : page(<DispatchPage visit={visit} found={found} current={current} />)
    },
    POST: act,
  },
} satisfies Controller

async function load(reading: Reading, visit: ShowVisit, current: number): Promise<DispatchFound | null> {
  const dispatch = await findDispatch(reading, visit.params.dispatch)
  if (dispatch === null) return null
  const isDraft = dispatch.state === 'draft'
  const pages = { limit: rowsPerPage, offset: (current - 1) * rowsPerPage }
  return {
    dispatch,
    from: await readSender(reading, dispatch.fromPersonId, visit.site.contract),
    choices: await readChoices(reading, visit.today),
    plan: isDraft ? await planRecipients(reading, dispatch) : null,
    takenOut: isDraft ? await listNames(reading, dispatch.circle.except ?? []) : [],
    log: isDraft
      ? null
      : { progress: await getDispatchProgress(reading, dispatch.id), rows: await listRecipients(reading, dispatch.id, pages) },
  }
}

async function act(visit: ShowVisit): Promise<Reply> {
  const dispatch = await visit.read((reading) => findDispatch(reading, visit.params.dispatch))
  if (dispatch === null) return notFound
  const dispatchId = dispatch.id
  switch (visit.form.get('act')) {
    case 'trial':
      return trial(visit, dispatch)
    case 'send':
      return send(visit, dispatch)
    case 'stop': {
      const outcome = await visit.write((writing) => stopDispatch(writing, { dispatchId }))
      return outcome.ok ? back(visit, { key: 'dispatches.stopped', undoEventId: outcome.value.eventId }) : refused(visit, outcome)
    }
    case 'copy': {
      const outcome = await visit.write((writing) => copyDispatch(writing, { dispatchId }))
      if (!outcome.ok) return refused(visit, outcome)
      return seeOther(visit.href('office/dispatches/show', { dispatch: outcome.value.dispatchId }), { key: 'dispatches.copied' })
    }
    case 'remove': {
      const outcome = await visit.write((writing) => removeDispatch(writing, { dispatchId }))
      if (!outcome.ok) return refused(visit, outcome)
      return seeOther(visit.href('office/dispatches/index'), { key: 'dispatches.removed', undoEventId: outcome.value.eventId })
    }
    case 'take-out':
    case 'put-back':
      return takeOut(visit, dispatch)
    default:
      return back(visit, null)
  }
}

async function trial(visit: ShowVisit, { id: dispatchId }: DispatchSeen): Promise<Reply> {
  const { site, config } = visit
  const outcome = await visit.write((writing) =>
    sendTrial(writing, { dispatchId, language: site.language, compose: composeDispatches(config) }),
  )
  if (!outcome.ok) return refused(visit, outcome)
  return site.contract.practiceMode
    ? back(visit, { key: 'dispatches.triedPractice' })
    : back(visit, { key: 'dispatches.tried', values: { address: outcome.value.address } })
}

async function send(visit: ShowVisit, { id: dispatchId }: DispatchSeen): Promise<Reply> {
  const { form } = visit
  const revision = Number(form.get('revision')) || 0
  const outcome = await visit.write((writing) => sendDispatch(writing, { dispatchId, revision, despiteQuiet: form.has('despiteQuiet') }))
  if (!outcome.ok) return refused(visit, outcome)
  const { sendsAt, eventId } = outcome.value
  return back(visit, { key: 'dispatches.sentOff', values: { when: sayMoment(visit, sendsAt) }, undoEventId: eventId })
}

async function takeOut(visit: ShowVisit, { id: dispatchId }: DispatchSeen): Promise<Reply> {
  const { form } = visit
  const personId = form.get('person')
  const isLeftOut = form.get('act') === 'take-out'
  const outcome = await visit.write((writing) => leaveOutOfDispatch(writing, { dispatchId, personId, isLeftOut }))
  if (!outcome.ok) return refused(visit, outcome)
  const [known] = await visit.read((reading) => listNames(reading, [personId]))
  return back(visit, isLeftOut ? { key: 'dispatches.leftOut', values: { name: known?.name ?? '' } } : { key: 'dispatches.letIn' })
}

function back(visit: ShowVisit, flash: Flash | null): Reply {
  return seeOther(visit.href('office/dispatches/show', visit.params), flash)
}

function refused(visit: ShowVisit, outcome: Outcome<unknown> & { readonly ok: false }): Reply {
  if (outcome.reason === 'already-done') return back(visit, { key: 'site.alreadyDone' })
  return back(visit, { key: reasonKey(isMessageKey, 'dispatches', outcome.reason), values: outcome.details ?? {}, tone: 'warning' })
}
