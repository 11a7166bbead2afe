import { record, type Writing } from '#domain/history'
import type { Circle } from '#domain/invitations'
import { isId } from '#platform/ids'
import type { Translated } from '#platform/i18n'
import type { DispatchContent, DispatchState } from './dispatch.ts'
import { contentOf } from './dispatch-row.ts'

export interface LockedDispatch extends DispatchContent {
  readonly id: string
  readonly state: DispatchState
  readonly circle: Circle
  readonly despiteQuiet: boolean
  readonly sendsAt: Date | null
  readonly isRemoved: boolean
  readonly revision: number
}

/** An utskick, held until the transaction ends: two colleagues, or a colleague and the one who writes the mails, take turns. */
export async function lockDispatch({ transaction, contractId }: Writing, dispatchId: string): Promise<LockedDispatch | null> {
  if (!isId(dispatchId)) return null
  const row = await transaction
    .selectFrom('dispatches')
    .selectAll()
    .where('contract_id', '=', contractId)
    .where('id', '=', dispatchId)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return null
  return { ...contentOf(row), isRemoved: row.removed_at !== null }
}

export interface DispatchChange {
  readonly kind?: string
  readonly state?: DispatchState
  readonly title?: string
  readonly text?: string
  readonly circle?: string
  readonly from_person_id?: string | null
  readonly despite_quiet?: boolean
  readonly sends_at?: Date | null
  readonly sent_at?: Date | null
  readonly removed_at?: Date | null
}

/** Writes a change of an utskick that is held. */
export async function changeDispatch(
  { transaction, contractId, clock }: Writing,
  { id, revision }: Pick<LockedDispatch, 'id' | 'revision'>,
  change: DispatchChange,
): Promise<void> {
  await transaction
    .updateTable('dispatches')
    .set({ ...change, changed_at: clock.now(), revision: revision + 1 })
    .where('contract_id', '=', contractId)
    .where('id', '=', id)
    .execute()
}

/** What happened to an utskick, told by its subject. */
export function recordDispatch(
  writing: Writing,
  { id, subject }: { readonly id: string; readonly subject: Translated },
  kind: string,
  particulars: Readonly<Record<string, unknown>> = {},
  undoes?: string,
): Promise<string> {
  return record(writing, {
    kind,
    subject: { kind: 'dispatch', id },
    particulars: { title: subject, ...particulars },
    ...(undoes === undefined ? {} : { undoes }),
  })
}
