import { record, type Writing } from '#domain/history'
import { isId, newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyLine } from '#platform/text'
import { findMeetingById } from './meeting-queries.ts'
import { listAgenda } from './meeting-page.ts'

export type CannotSaveTemplate =
  | 'no-such-meeting'
  | 'template-name-missing'
  | 'template-name-too-long'
  | 'template-name-taken'
  | 'no-such-template'

/** A meeting's kind, length and agenda are kept to make others from (*Spara som mall*). Dates, people and outcomes are not in it. */
export async function saveTemplate(
  writing: Writing,
  { meetingId, name }: { readonly meetingId: string; readonly name: string },
): Promise<Outcome<{ templateId: string }, CannotSaveTemplate>> {
  const { transaction, contractId, clock } = writing
  const called = tidyLine(name)
  if (called === '') return notDone('template-name-missing')
  if (called.length > 100) return notDone('template-name-too-long')
  const meeting = await findMeetingById(writing, meetingId)
  if (meeting === null) return notDone('no-such-meeting')
  const agenda = await listAgenda(writing, meetingId)
  const templateId = newId()
  const saved = await transaction
    .insertInto('meeting_templates')
    .values({
      contract_id: contractId,
      id: templateId,
      name: called,
      kind: meeting.kind,
      minutes: meeting.minutes,
      agenda: JSON.stringify(agenda.map(({ title, minutes, owner, isPublic }) => ({ title, minutes, owner, isPublic }))),
      made_at: clock.now(),
      removed_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (saved === undefined) return notDone('template-name-taken')
  await tell(writing, 'TemplateSaved', templateId, called)
  return done({ templateId })
}

/** A template is not offered any longer. Meetings made from it stay as they are. */
export async function removeTemplate(
  writing: Writing,
  { templateId }: { readonly templateId: string },
): Promise<Outcome<{ eventId: string }, CannotSaveTemplate>> {
  const name = await setRemoved(writing, templateId, writing.clock.now())
  if (name === null) return notDone('no-such-template')
  return done({ eventId: await tell(writing, 'TemplateRemoved', templateId, name) })
}

/** Takes back that a template was removed, unless another has its name by now. */
export async function undoTemplateRemoved(
  writing: Writing,
  event: { readonly id: string; readonly particulars: Readonly<Record<string, unknown>> },
): Promise<Outcome<null, CannotSaveTemplate>> {
  const { templateId, name } = event.particulars
  if (typeof templateId !== 'string' || typeof name !== 'string') return notDone('no-such-template')
  const taken = await writing.transaction
    .selectFrom('meeting_templates')
    .select('id')
    .where('contract_id', '=', writing.contractId)
    .where('name', '=', name)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (taken !== undefined) return notDone('template-name-taken')
  if ((await setRemoved(writing, templateId, null)) === null) return notDone('no-such-template')
  await tell(writing, 'TemplateRestored', templateId, name, event.id)
  return done(null)
}

async function setRemoved({ transaction, contractId }: Writing, id: string, at: Date | null): Promise<string | null> {
  if (!isId(id)) return null
  const row = await transaction
    .updateTable('meeting_templates')
    .set({ removed_at: at })
    .where('contract_id', '=', contractId)
    .where('id', '=', id)
    .where('removed_at', at === null ? 'is not' : 'is', null)
    .returning('name')
    .executeTakeFirst()
  return row?.name ?? null
}

function tell(writing: Writing, kind: string, templateId: string, name: string, undoes?: string): Promise<string> {
  return record(writing, {
    kind,
    subject: { kind: 'contract', id: writing.contractId },
    particulars: { name, templateId },
    ...(undoes === undefined ? {} : { undoes }),
  })
}
