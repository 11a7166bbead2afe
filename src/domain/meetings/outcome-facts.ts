import { tidyTexts } from '#domain/groups'
import type { Writing } from '#domain/history'
import type { DateWithPrecision } from '#platform/dates'
import type { Translated } from '#platform/i18n'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { areKnown } from './meeting-facts.ts'

export const outcomeKinds = ['information', 'decision', 'task'] as const
export type OutcomeKind = (typeof outcomeKinds)[number]

/** Who sees to a task when it is no single organisation. */
export const ownerRoles = ['secretariat', 'group', 'everyone'] as const
export type OwnerRole = (typeof ownerRoles)[number]

/** What a meeting arrived at: something to know, a decision, or a next step with owner and date. */
export interface OutcomeFacts {
  readonly kind: OutcomeKind
  readonly text: Translated
  readonly agendaItemId?: string | null
  readonly ownerOrganisationId?: string | null
  readonly ownerRole?: OwnerRole | null
  readonly due?: DateWithPrecision | null
}

export type CannotUseOutcome = 'text-missing' | 'text-too-long' | 'unknown-organisation' | 'unknown-item' | 'two-owners'

export interface CheckedOutcome {
  readonly words: string
  readonly columns: {
    readonly kind: OutcomeKind
    readonly text: string
    readonly agenda_item_id: string | null
    readonly owner_organisation_id: string | null
    readonly owner_role: OwnerRole | null
    readonly due_on: string | null
    readonly due_precision: string | null
  }
}

export async function checkOutcome(
  writing: Writing,
  meetingId: string,
  facts: OutcomeFacts,
): Promise<Outcome<CheckedOutcome, CannotUseOutcome>> {
  const text = tidyTexts(facts.text)
  const words = Object.values(text)[0]
  if (words === undefined) return notDone('text-missing')
  if (Object.values(text).some((each) => (each ?? '').length > 2000)) return notDone('text-too-long')
  const owner = facts.ownerOrganisationId ?? null
  if (owner !== null && facts.ownerRole != null) return notDone('two-owners')
  if (owner !== null && !(await areKnown(writing, 'organisations', [owner]))) return notDone('unknown-organisation')
  const item = facts.agendaItemId ?? null
  if (item !== null && !(await isItemOf(writing, meetingId, item))) return notDone('unknown-item')
  return done({
    words,
    columns: {
      kind: facts.kind,
      text: JSON.stringify(text),
      agenda_item_id: item,
      owner_organisation_id: owner,
      owner_role: facts.ownerRole ?? null,
      due_on: facts.due?.date ?? null,
      due_precision: facts.due?.precision ?? null,
    },
  })
}

async function isItemOf({ transaction, contractId }: Writing, meetingId: string, id: string): Promise<boolean> {
  if (!isId(id)) return false
  const row = await transaction
    .selectFrom('agenda_items')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', meetingId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}
