import type { Writing } from '#domain/history'
import { spendLink } from '#domain/identity'
import { done, notDone, type Outcome } from '#platform/outcome'
import type { CannotChangeLead, ChangedLead } from './change-lead-state.ts'
import { confirmLead } from './confirm-lead.ts'
import { findConfirmationLink } from './confirmation-link.ts'
import { editLead, type CannotEditLead, type EditLead } from './edit-lead.ts'
import { giveBackLead } from './give-back-lead.ts'
import { loadLead } from './load-lead.ts'

export type ConfirmationAnswer =
  | { readonly answer: 'confirm'; readonly words?: Pick<EditLead, 'revision' | 'intent' | 'firstStep' | 'contact'> | undefined }
  | { readonly answer: 'give-back'; readonly reason?: string | null }

export type CannotAnswerConfirmation = CannotChangeLead | CannotEditLead | 'link-unknown' | 'link-used' | 'link-expired' | 'link-revoked'

/** What the organisation answers by the link in the mail: we stand behind it, perhaps in other words, or we give it back. */
export async function answerConfirmation(
  writing: Writing,
  token: string,
  input: ConfirmationAnswer,
): Promise<Outcome<ChangedLead, CannotAnswerConfirmation>> {
  const link = await findConfirmationLink(writing, token)
  if (link === null) return notDone('link-unknown')
  if (link.state !== 'open') return notDone(`link-${link.state}`)
  if (!(await spendLink(writing, link.id))) return notDone('link-used')

  if (input.answer === 'give-back') return giveBackLead(writing, { leadId: link.leadId, reason: input.reason ?? null })
  if (input.words !== undefined) {
    const edited = await editLead(writing, { ...input.words, leadId: link.leadId, heard: true })
    if (!edited.ok) return edited
  }
  const lead = await loadLead(writing, link.leadId)
  // The secretariat may have noted the same by phone in the meantime: the organisation's own yes is then no news, and no mistake.
  if (lead !== null && (lead.state === 'confirmed' || lead.state === 'active')) return done({ leadId: lead.id, eventId: '' })
  return confirmLead(writing, { leadId: link.leadId, heardBy: 'link' })
}
