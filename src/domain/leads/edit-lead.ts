import { z } from 'zod'
import { changedColumns, isAsLeft, readChangedColumns, type Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyLine } from '#platform/text'
import { loadChangeable, recordLeadEvent, type CannotChangeLead, type ChangedLead } from './change-lead-state.ts'
import { findOrRegisterContact, type CannotReachContact, type LeadContact } from './lead-contact.ts'
import { longestWords } from './lead.ts'
import type { LoadedLead } from './load-lead.ts'
import type { UndoableEvent } from './undoable-event.ts'

export interface EditLead {
  readonly leadId: string
  readonly revision: number
  readonly intent: string
  readonly firstStep: string
  /** Null: nobody. Left out: as it was. */
  readonly contact?: LeadContact | null
  readonly deputy?: LeadContact | null
  /** The organisation itself wrote this. */
  readonly heard?: boolean
}

export type CannotEditLead = CannotChangeLead | CannotReachContact | 'words-too-long'

/** The words, the contact and the deputy of a Lead. The state is not touched. */
export async function editLead(writing: Writing, input: EditLead): Promise<Outcome<ChangedLead, CannotEditLead>> {
  const found = await loadChangeable(writing, input.leadId, 'edit', input.revision)
  if (!found.ok) return found
  const lead = found.value
  const [intent, firstStep] = [tidyLine(input.intent), tidyLine(input.firstStep)]
  if (intent.length > longestWords || firstStep.length > longestWords) return notDone('words-too-long')

  const contact = await personOr(writing, input.contact, lead.contactPersonId)
  if (!contact.ok) return contact
  const deputy = await personOr(writing, input.deputy, lead.deputyPersonId)
  if (!deputy.ok) return deputy

  const { transaction, contractId, clock } = writing
  const updated = await transaction
    .updateTable('leads')
    .set((set) => ({
      intent,
      first_step: firstStep,
      contact_person_id: contact.value.personId,
      deputy_person_id: deputy.value.personId,
      revision: set('revision', '+', 1),
      ...(input.heard === true ? { last_heard_at: clock.now() } : {}),
    }))
    .where('contract_id', '=', contractId)
    .where('id', '=', lead.id)
    .where('revision', '=', input.revision)
    .returning(['intent', 'first_step', 'contact_person_id', 'deputy_person_id'])
    .executeTakeFirst()
  if (updated === undefined) return notDone('changed-meanwhile')
  const eventId = await recordLeadEvent(writing, lead, 'LeadEdited', { ...changedColumns(columnsOf(lead), updated) })
  return done({ leadId: lead.id, eventId })
}

function columnsOf(lead: LoadedLead) {
  return {
    intent: lead.intent,
    first_step: lead.firstStep,
    contact_person_id: lead.contactPersonId,
    deputy_person_id: lead.deputyPersonId,
  }
}

const columnsBefore = z
  .object({
    intent: z.string(),
    first_step: z.string(),
    contact_person_id: z.string().nullable(),
    deputy_person_id: z.string().nullable(),
  })
  .partial()

/** The words, the contact and the deputy are again those before an edit, in what that edit changed. */
export async function undoLeadEdit(
  writing: Writing,
  event: UndoableEvent,
): Promise<Outcome<ChangedLead, CannotChangeLead | CannotReachContact | 'cannot-be-undone' | 'changed-since'>> {
  const changed = readChangedColumns(event.particulars)
  const before = columnsBefore.safeParse(changed?.before)
  if (changed === null || !before.success) return notDone('cannot-be-undone')
  const found = await loadChangeable(writing, event.subject_id, 'edit')
  if (!found.ok) return found
  if (!isAsLeft(columnsOf(found.value), changed)) return notDone('changed-since')
  // Somebody who has asked to be forgotten since is nobody's contact again.
  for (const personId of [before.data.contact_person_id, before.data.deputy_person_id]) {
    const person = await findOrRegisterContact(writing, personId === null || personId === undefined ? null : { personId })
    if (!person.ok) return person
  }
  await writing.transaction
    .updateTable('leads')
    .set((set) => ({ ...before.data, revision: set('revision', '+', 1) }))
    .where('contract_id', '=', writing.contractId)
    .where('id', '=', event.subject_id)
    .execute()
  const eventId = await recordLeadEvent(writing, found.value, 'LeadChangeUndone', {}, event.id)
  return done({ leadId: event.subject_id, eventId })
}

function personOr(
  writing: Writing,
  contact: LeadContact | null | undefined,
  current: string | null,
): Promise<Outcome<{ personId: string | null }, CannotReachContact>> {
  return contact === undefined ? Promise.resolve(done({ personId: current })) : findOrRegisterContact(writing, contact)
}
