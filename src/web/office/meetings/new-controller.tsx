import { findTemplate, listTemplates, makeMeeting, type MeetingTemplate } from '#domain/meetings'
import type { Problems } from '#web/form'
import { invalid, page, seeOther, type Reply } from '#web/reply'
import type { Controller, Visit } from '#web/visit'
import { readChoices } from './edit-controller.tsx'
import { NewMeetingPage } from './new-page.tsx'
import { emptyMeeting, factsOf, meetingProblem, readMeetingEntry, type MeetingEntry } from './meeting-entry.ts'

type NewVisit = Visit<'office/meetings/new'>

export const newMeetingController = {
  'office/meetings/new': {
    GET: async (visit) => {
      const found = await read(visit, visit.query.get('mall') ?? '')
      const group = found.choices.groups.find(({ id }) => id === visit.query.get('grupp'))
      const area = found.choices.areas.find(({ id }) => id === visit.query.get('omrade'))
      const entry: MeetingEntry = {
        ...emptyMeeting,
        ...(group === undefined ? {} : { groupIds: [group.id], kind: group.kind === 'strategic' ? 'strategic' : 'thematic' }),
        ...(area === undefined ? {} : { areaIds: [area.id] }),
        ...(found.template === null ? {} : { kind: found.template.kind, minutes: String(found.template.minutes ?? '') }),
      }
      return page(<NewMeetingPage visit={visit} {...found} entry={entry} />)
    },
    POST: makeNew,
  },
} satisfies Controller

async function read(visit: NewVisit, templateId: string) {
  return visit.read(async (reading) => ({
    choices: await readChoices(reading, visit.today),
    templates: await listTemplates(reading),
    template: templateId === '' ? null : await findTemplate(reading, templateId),
  }))
}

async function makeNew(visit: NewVisit): Promise<Reply> {
  const entry = readMeetingEntry(visit)
  const { facts, problems } = factsOf(visit, entry)
  const templateId = visit.form.get('template')
  const again = async (wrong: Problems) =>
    invalid(<NewMeetingPage visit={visit} {...await read(visit, templateId)} entry={entry} problems={wrong} />)
  if (Object.keys(problems).length > 0) return again(problems)
  const outcome = await visit.write(async (writing) => {
    const template = templateId === '' ? null : await findTemplate(writing, templateId)
    return makeMeeting(writing, { ...facts, agenda: agendaOf(visit, template) })
  })
  if (outcome.ok)
    return seeOther(visit.href('office/meetings/show', { meeting: outcome.value.meetingId }), {
      key: templateId === '' ? 'meetings.made' : 'meeting-room.templates.made',
    })
  return outcome.reason === 'already-done'
    ? seeOther(visit.href('office/meetings/index'), { key: 'site.alreadyDone' })
    : again(meetingProblem(visit, outcome.reason))
}

/** A ready-made agenda in the contract's own languages. */
function agendaOf({ site }: NewVisit, template: MeetingTemplate | null) {
  const { languages } = site.contract
  return (template?.agenda ?? []).map((item) => {
    const own = Object.fromEntries(Object.entries(item.title).filter(([language]) => languages.includes(language)))
    return { ...item, title: Object.keys(own).length === 0 ? item.title : own }
  })
}
