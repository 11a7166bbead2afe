import { findShortNote, shortNoteLines, writeShortNote, type ShortNote, type ShortNoteLine } from '#domain/meeting-notes'
import { findMeetingPage } from '#domain/meetings'
import { isMessageKey } from '#locales'
import { inLanguage } from '#platform/i18n'
import type { Problems } from '#web/form'
import { invalid, notFound, page, seeOther, type Reply } from '#web/reply'
import { reasonKey, type Controller, type Visit } from '#web/visit'
import { ShortNotePage, type ShortNoteValues } from './short-note-page.tsx'

type ShortNoteVisit = Visit<'office/meetings/short-note'>

export const shortNoteController = {
  'office/meetings/short-note': { GET: (visit) => show(visit), POST: save },
} satisfies Controller

async function show(
  visit: ShortNoteVisit,
  entered: ShortNoteValues | null = null,
  problems: Problems = {},
  isConflict = false,
): Promise<Reply> {
  const { site, params } = visit
  const found = await visit.read(async (reading) => ({
    facts: await findMeetingPage(reading, { id: params.meeting }, 'office'),
    note: await findShortNote(reading, params.meeting, 'office'),
  }))
  const { facts, note } = found
  if (facts === null) return notFound
  const values = entered ?? valuesOf(note, facts.meeting.listedPublicly, (text) => inLanguage(text, site.language).text, facts)
  const vnode = (
    <ShortNotePage visit={visit} meeting={facts.meeting} note={note} values={values} problems={problems} isConflict={isConflict} />
  )
  if (isConflict) return invalid(vnode, 409)
  return Object.keys(problems).length === 0 ? page(vnode) : invalid(vnode)
}

type Facts = NonNullable<Awaited<ReturnType<typeof findMeetingPage>>>

/** The note as it is kept; before that, what the record already says of it. */
function valuesOf(
  note: ShortNote | null,
  isListed: boolean,
  say: (text: Facts['meeting']['title']) => string,
  { agenda, outcomes }: Facts,
): ShortNoteValues {
  if (note !== null) return note
  const sentences = (kind: 'decision' | 'task') =>
    outcomes
      .filter((outcome) => outcome.kind === kind)
      .map(({ text }) => say(text).replace(/([^.!?])$/, '$1.'))
      .join(' ')
  // What came to something is what it was about; coffee rarely is.
  const fruitful = agenda.filter(({ id }) => outcomes.some(({ agendaItemId }) => agendaItemId === id))
  return {
    wasAbout: (fruitful.length === 0 ? agenda : fruitful).map(({ title }) => say(title)).join(', '),
    cameTo: sentences('decision'),
    goesOn: sentences('task'),
    isPublic: isListed,
  }
}

async function save(visit: ShortNoteVisit): Promise<Reply> {
  const { form, params, site, href } = visit
  const values: ShortNoteValues = {
    wasAbout: form.get('wasAbout'),
    cameTo: form.get('cameTo'),
    goesOn: form.get('goesOn'),
    isPublic: form.has('isPublic'),
  }
  const outcome = await visit.write((writing) =>
    writeShortNote(writing, { ...values, meetingId: params.meeting, language: site.language, revision: Number(form.get('revision')) }),
  )
  const back = href('office/meetings/show', params)
  if (outcome.ok) return seeOther(back, { key: 'notes.short.done', undoEventId: outcome.value.eventId })
  if (outcome.reason === 'already-done') return seeOther(back, { key: 'site.alreadyDone' })
  if (outcome.reason === 'no-such-meeting') return notFound
  if (outcome.reason === 'changed-meanwhile') return show(visit, values, {}, true)
  return show(visit, values, { [lineOf(outcome.reason) ?? '']: reasonKey(isMessageKey, 'notes', outcome.reason) })
}

function lineOf(reason: string): ShortNoteLine | undefined {
  return shortNoteLines.find((line) => reason.endsWith(`-${line}`))
}
