import { linkHolder, writing } from '#domain/history'
import { findLink } from '#domain/identity'
import { approveNotes, commentNotes, findNotes } from '#domain/meeting-notes'
import { isMessageKey } from '#locales'
import { inLanguage } from '#platform/i18n'
import type { Outcome } from '#platform/outcome'
import type { Problems } from '#web/form'
import { invalid, notFound, page, seeOther, type Reply } from '#web/reply'
import { reasonKey, type Controller, type Visit } from '#web/visit'
import { readDocumentName, serveDocument } from '../documents/serve-document.ts'
import { tellNotes } from '../documents/tell-notes.ts'
import { missed, missesReached } from './miss-limit.ts'
import { NotesPage, type NotesOnPage } from './notes-page.tsx'

type NotesVisit = Visit<'link/notes'>

export const notesLinkController = {
  'link/notes': {
    // Looking changes nothing: mail scanners open every link they find (C23).
    GET: (visit) => show(visit),
    POST: answer,
  },
  'link/notes-document': {
    GET: async (visit) => {
      const { t, site, params } = visit
      const asked = readDocumentName(params.file, { anteckningar: 'notes' } as const)
      const found = asked === null ? null : await load(visit)
      if (asked === null || found === null) return notFound
      const reader = { t, language: site.language, from: inLanguage(site.contract.name, site.language).text }
      return serveDocument(tellNotes(reader, found.notes, site.contract.timeZone), asked.kind, t('notes.file.notes'))
    },
  },
} satisfies Controller

async function show(visit: NotesVisit, problems: Problems = {}, status: 200 | 409 | 422 = 200): Promise<Reply> {
  const found = await load(visit)
  if (found === null) return notFound
  const vnode = <NotesPage visit={visit} {...found} problems={problems} />
  return status === 200 ? page(vnode) : invalid(vnode, status)
}

async function answer(visit: NotesVisit): Promise<Reply> {
  const found = await load(visit)
  if (found === null) return notFound
  const { store, site, form, url } = visit
  const { notes, personId, organisationId } = found
  const approves = form.get('do') === 'approve'
  const outcome = await writing(
    store,
    { contractId: site.contract.id, actor: linkHolder(personId, organisationId === null ? [] : [organisationId]), requestKey: form.key },
    async (context): Promise<Outcome<unknown>> =>
      approves
        ? approveNotes(context, { notesId: notes.id, revision: Number(form.get('revision')), personId })
        : commentNotes(context, {
            notesId: notes.id,
            itemId: form.get('item') || null,
            comment: form.get('comment'),
            personId,
            organisationId,
          }),
  )
  if (outcome.ok) return seeOther(url.pathname, { key: approves ? 'notes.link.approved' : 'notes.link.commented' })
  if (outcome.reason === 'already-done') return seeOther(url.pathname)
  const field = /^comment-|^too-many/.test(outcome.reason) ? 'comment' : outcome.reason === 'unknown-item' ? 'item' : ''
  return show(visit, { [field]: reasonKey(isMessageKey, 'notes', outcome.reason) }, field === '' ? 409 : 422)
}

async function load(visit: NotesVisit | Visit<'link/notes-document'>): Promise<NotesOnPage | null> {
  if (await missesReached(visit.limits, visit.sender)) return null
  const link = await visit.read((reading) => findLink(reading, 'comment-notes', visit.params.token))
  if (link === null) {
    await missed(visit.limits, visit.sender)
    return null
  }
  if (link.state === 'revoked' || link.state === 'expired') return null
  const notes = await visit.read((reading) => findNotes(reading, { notesId: link.subjectId }, 'reader'))
  // A draft is the secretariat's own.
  return notes === null || notes.state === 'draft' ? null : { notes, personId: link.personId, organisationId: link.organisationId }
}
