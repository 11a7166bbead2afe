import { setNotesAdjusted } from '#domain/groups'
import {
  answerComment,
  correctNotes,
  draftNotes,
  editNotes,
  findNotes,
  finishNotes,
  listGroupsOfNotes,
  listNotesReaders,
  moveCommentsUntil,
  sendNotes,
} from '#domain/meeting-notes'
import type { Writing } from '#domain/history'
import { findMeetingById, findMeetingPage } from '#domain/meetings'
import { isMessageKey } from '#locales'
import { inLanguage } from '#platform/i18n'
import { notDone, type Outcome } from '#platform/outcome'
import type { Problems } from '#web/form'
import { invalid, notFound, page, seeOther, type Flash, type Reply } from '#web/reply'
import { reasonKey, type Controller, type Visit } from '#web/visit'
import { agendaDocument } from '../../documents/agenda-document.ts'
import { readDocumentName, serveDocument } from '../../documents/serve-document.ts'
import { tellNotes } from '../../documents/tell-notes.ts'
import { NotesPage } from './notes-page.tsx'

type NotesVisit = Visit<'office/meetings/notes'>

export const notesController = {
  'office/meetings/notes': { GET: (visit) => show(visit), POST: change },
  'office/meetings/document': { GET: serve },
} satisfies Controller

async function show(visit: NotesVisit, problems: Problems = {}, isConflict = false): Promise<Reply> {
  const { meeting: meetingId } = visit.params
  const found = await visit.read(async (reading) => {
    const meeting = await findMeetingById(reading, meetingId)
    if (meeting === null) return null
    const notes = await findNotes(reading, { meetingId }, 'office')
    const isDraft = notes !== null && notes.state === 'draft'
    return {
      meeting,
      notes,
      readers: isDraft ? await listNotesReaders(reading, meetingId) : [],
      groups: isDraft ? await listGroupsOfNotes(reading, meetingId) : [],
    }
  })
  if (found === null) return notFound
  const vnode = <NotesPage visit={visit} {...found} problems={problems} isConflict={isConflict} />
  if (isConflict) return invalid(vnode, 409)
  return Object.keys(problems).length === 0 ? page(vnode) : invalid(vnode)
}

interface Act {
  readonly verb: (writing: Writing, visit: NotesVisit, notesId: string) => Promise<Outcome<unknown>>
  readonly done: Flash['key']
  /** The field a reason belongs to, where it is not the form as a whole. */
  readonly field?: string | ((visit: NotesVisit) => string)
}

const revisionOf = ({ form }: NotesVisit) => Number(form.get('revision'))
const answerTo =
  (isAdopted: boolean): Act['verb'] =>
  (writing, { form }, notesId) => {
    const commentId = form.get('comment')
    return answerComment(writing, { notesId, commentId, answer: form.get(`answer_${commentId}`), isAdopted })
  }
const fieldOfAnswer = ({ form }: NotesVisit) => `answer_${form.get('comment')}`
const adjusts =
  (isAdjusted: boolean): Act['verb'] =>
  (writing, { form }) =>
    setNotesAdjusted(writing, { groupId: form.get('group'), isAdjusted })

const acts: Readonly<Record<string, Act>> = {
  save: {
    verb: (writing, visit, notesId) => editNotes(writing, { notesId, revision: revisionOf(visit), words: readWords(visit) }),
    done: 'notes.done.save',
  },
  send: {
    verb: (writing, visit, notesId) =>
      sendNotes(writing, {
        notesId,
        revision: revisionOf(visit),
        commentsUntil: visit.form.get('commentsUntil').trim(),
        adjusterPersonId: visit.form.get('adjuster') || null,
        from: fromOf(visit),
      }),
    done: 'notes.done.send',
    field: 'commentsUntil',
  },
  move: {
    verb: (writing, visit, notesId) =>
      moveCommentsUntil(writing, { notesId, revision: revisionOf(visit), commentsUntil: visit.form.get('movedUntil').trim() }),
    done: 'notes.done.move',
    field: 'movedUntil',
  },
  answer: { verb: answerTo(false), done: 'notes.done.answer', field: fieldOfAnswer },
  adopt: { verb: answerTo(true), done: 'notes.done.adopt', field: fieldOfAnswer },
  finish: { verb: (writing, visit, notesId) => finishNotes(writing, { notesId, revision: revisionOf(visit) }), done: 'notes.done.finish' },
  correct: {
    verb: (writing, { form }, notesId) => correctNotes(writing, { notesId, correction: form.get('correction') }),
    done: 'notes.done.correct',
    field: 'correction',
  },
  adjust: { verb: adjusts(true), done: 'notes.done.adjust' },
  'adjust-not': { verb: adjusts(false), done: 'notes.done.adjustNot' },
}

async function change(visit: NotesVisit): Promise<Reply> {
  const { form, params, href } = visit
  const meetingId = params.meeting
  const back = href('office/meetings/notes', params)
  // The button that keeps one's own version in a conflict has no name of its own.
  const name = form.get('do') || 'save'
  if (name === 'draft') {
    const drafted = await visit.write((writing) => draftNotes(writing, { meetingId }))
    if (drafted.ok || drafted.reason === 'already-done') return seeOther(back)
    return drafted.reason === 'no-such-meeting' ? notFound : show(visit, { '': reasonKey(isMessageKey, 'notes', drafted.reason) })
  }
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined
  const outcome = await visit.write(async (writing): Promise<Outcome<unknown>> => {
    const notes = await findNotes(writing, { meetingId }, 'office')
    return notes === null || act === undefined ? notDone('no-such-notes') : act.verb(writing, visit, notes.id)
  })
  if (outcome.ok && act !== undefined) return seeOther(back, { key: act.done })
  if (outcome.ok || outcome.reason === 'already-done') return seeOther(back, { key: 'site.alreadyDone' })
  if (outcome.reason === 'changed-meanwhile') return show(visit, {}, true)
  return show(visit, { [fieldOf(visit, act, outcome.reason)]: reasonKey(isMessageKey, 'notes', outcome.reason) })
}

function fieldOf(visit: NotesVisit, act: Act | undefined, reason: string): string {
  if (reason.startsWith('adjuster-') && act === acts['send']) return 'adjuster'
  if (!/^(?:date|answer|comment|correction)-/.test(reason) || act?.field === undefined) return ''
  return typeof act.field === 'string' ? act.field : act.field(visit)
}

/** The colleague who sends: replies reach her. */
function fromOf({ actor, site }: NotesVisit): { name: string; email: string | null } {
  const { secretariat, name } = site.contract
  return { name: actor.name ?? secretariat.name ?? inLanguage(name, site.language).text, email: actor.email ?? secretariat.email ?? null }
}

/** What was written, in the language of the page it was written on. */
function readWords({ form, site }: NotesVisit) {
  const written = Object.entries(form.values()).flatMap(([name, value]) =>
    name.startsWith('words_') && typeof value === 'string' ? [[name.slice('words_'.length), { [site.language]: value }] as const] : [],
  )
  const texts = new Map(written)
  const items = Object.fromEntries(written.filter(([name]) => /^[0-9a-f-]{36}$/.test(name)))
  const [introduction, closing] = [texts.get('introduction'), texts.get('closing')]
  return { items, ...(introduction === undefined ? {} : { introduction }), ...(closing === undefined ? {} : { closing }) }
}

async function serve(visit: Visit<'office/meetings/document'>): Promise<Reply> {
  const { params, t, site } = visit
  const asked = readDocumentName(params.file, { anteckningar: 'notes', dagordning: 'agenda' } as const)
  if (asked === null) return notFound
  const reader = { t, language: site.language, from: inLanguage(site.contract.name, site.language).text }
  const document = await visit.read(async (reading) => {
    if (asked.name === 'agenda') {
      const found = await findMeetingPage(reading, { id: params.meeting }, 'office')
      return found === null ? null : agendaDocument(reader, found)
    }
    const notes = await findNotes(reading, { meetingId: params.meeting }, 'office')
    return notes === null ? null : tellNotes(reader, notes, site.contract.timeZone)
  })
  return serveDocument(document, asked.kind, t(`notes.file.${asked.name}`))
}
