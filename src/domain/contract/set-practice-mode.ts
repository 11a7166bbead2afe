import { record, type Writing } from '#domain/history'
import { done, type Outcome } from '#platform/outcome'

/** Practice mode (övningsläge): everything works as usual, and no mail leaves the house. */
export async function setPracticeMode(writing: Writing, { on }: { readonly on: boolean }): Promise<Outcome<{ changed: boolean }>> {
  const updated = await writing.transaction
    .updateTable('contracts')
    .set({ practice_mode: on })
    .where('id', '=', writing.contractId)
    .where('practice_mode', '<>', on)
    .returning('id')
    .executeTakeFirst()
  if (updated === undefined) return done({ changed: false })
  await record(writing, { kind: on ? 'PracticeStarted' : 'PracticeEnded', subject: { kind: 'contract', id: writing.contractId } })
  return done({ changed: true })
}
