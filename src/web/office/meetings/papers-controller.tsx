import {
  addPaper,
  findMeetingPage,
  findPaperFile,
  preparePaper,
  removePaper,
  showPaper,
  type AddPaper,
  type PreparedPaper,
} from '#domain/meetings'
import { isMessageKey } from '#locales'
import { done, notDone, type Outcome } from '#platform/outcome'
import type { Problems } from '#web/form'
import { invalid, notFound, page, seeOther, type Reply } from '#web/reply'
import { servePaper } from '#web/serve-paper'
import { reasonKey, type Controller, type Visit } from '#web/visit'
import { PapersPage, type PaperValues } from './papers-page.tsx'

type PapersVisit = Visit<'office/meetings/papers'>

export const papersController = {
  'office/meetings/papers': { GET: (visit) => show(visit), POST: change },
  'office/meetings/paper': {
    GET: async ({ read, params, files }) => {
      const paper = await read((reading) => findPaperFile(reading, params.paper))
      return servePaper(files, paper?.meetingId === params.meeting ? paper : null)
    },
  },
} satisfies Controller

const empty: PaperValues = { title: '', url: '', agendaItemId: '', isPublic: false }

async function show(visit: PapersVisit, values: PaperValues = empty, problems: Problems = {}): Promise<Reply> {
  const facts = await visit.read((reading) => findMeetingPage(reading, { id: visit.params.meeting }, 'office'))
  if (facts === null) return notFound
  const wanted = visit.query.get('punkt') ?? ''
  const vnode = (
    <PapersPage
      visit={visit}
      facts={facts}
      values={values.agendaItemId === '' ? { ...values, agendaItemId: wanted } : values}
      problems={problems}
    />
  )
  return Object.keys(problems).length === 0 ? page(vnode) : invalid(vnode)
}

async function change(visit: PapersVisit): Promise<Reply> {
  const { form, params } = visit
  const act = form.get('do')
  if (act === 'add') return add(visit)
  const paper = { meetingId: params.meeting, paperId: form.get('paper') }
  const outcome = await visit.write(async (writing): Promise<Outcome<{ eventId: string }>> => {
    if (act === 'remove') return removePaper(writing, paper)
    return act === 'public' || act === 'internal' ? showPaper(writing, { ...paper, isPublic: act === 'public' }) : notDone('not-understood')
  })
  const back = visit.href('office/meetings/papers', params)
  if (outcome.ok)
    return act === 'remove'
      ? seeOther(back, { key: 'meeting-room.papers.removed', undoEventId: outcome.value.eventId })
      : seeOther(back, { key: act === 'public' ? 'meeting-room.papers.nowPublic' : 'meeting-room.papers.nowInternal' })
  if (outcome.reason === 'already-done') return seeOther(back)
  return show(visit, empty, { '': reasonKey(isMessageKey, 'meetings', outcome.reason) })
}

async function add(visit: PapersVisit): Promise<Reply> {
  const { form, params, files } = visit
  const values: PaperValues = {
    title: form.get('title').trim(),
    url: form.get('url').trim(),
    agendaItemId: form.get('agendaItemId'),
    isPublic: form.has('isPublic'),
  }
  const source = await readSource(visit, values)
  if (!source.ok) return show(visit, values, { [fieldOf[source.reason] ?? '']: reasonKey(isMessageKey, 'meetings', source.reason) })
  const outcome = await visit.write((writing) =>
    addPaper(writing, files, {
      meetingId: params.meeting,
      agendaItemId: values.agendaItemId || null,
      title: values.title,
      source: source.value,
      isPublic: values.isPublic,
    }),
  )
  const back = visit.href('office/meetings/papers', params)
  if (outcome.ok) return seeOther(back, { key: 'meeting-room.papers.added' })
  if (outcome.reason === 'already-done') return seeOther(back, { key: 'site.alreadyDone' })
  if (outcome.reason === 'no-such-meeting') return notFound
  return show(visit, values, { [fieldOf[outcome.reason] ?? '']: reasonKey(isMessageKey, 'meetings', outcome.reason) })
}

async function readSource({ form }: PapersVisit, { url }: PaperValues): Promise<Outcome<AddPaper['source']>> {
  const sent = form.file('file')
  if (sent === null) return url === '' ? notDone('paper-missing') : done({ url })
  const prepared: Outcome<PreparedPaper> = await preparePaper(new Uint8Array(await sent.arrayBuffer()), sent.name)
  return prepared.ok ? done({ file: prepared.value }) : prepared
}

const fieldOf: Readonly<Record<string, string>> = {
  'paper-missing': 'file',
  'file-too-large': 'file',
  'file-kind-unknown': 'file',
  'file-empty': 'file',
  'paper-address-not-safe': 'url',
  'paper-title-too-long': 'title',
  'unknown-item': 'agendaItemId',
}
